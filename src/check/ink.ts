import { isName } from './pdf/objects.ts';
import { Operations } from './pdf/operations.ts';
import type { Subject } from './pdf/subject.ts';
import type { PdfDictionary } from './pdf/syntax.ts';

/** The most ink that a sheet lays in one place, of pictures, gradients and plain colours; 2.4 for 240 %. */
export function mostInk({ objects, pages }: Subject): number {
  let most = 0;
  const sum = (values: readonly unknown[]): void => {
    most = Math.max(
      most,
      values.reduce<number>((total, value) => total + Number(value), 0),
    );
  };
  for (const { dictionary } of pages) {
    const operations = new Operations(objects.stream(dictionary.get('Contents')).toString('latin1'));
    while (operations.next())
      if (operations.operator === 'k' || operations.operator === 'K') sum(operations.operands);
  }
  for (const number of objects.numbers) {
    const dictionary = objects.dictionary({ ref: number });
    for (const key of ['C0', 'C1']) {
      const values = objects.list(dictionary.get(key));
      if (values.length === 4) sum(values);
    }
    if (isName(dictionary.get('Subtype'), 'Image') && isName(dictionary.get('ColorSpace'), 'DeviceCMYK'))
      most = Math.max(most, inkOfPixels(objects.stream({ ref: number }), dictionary) / 255);
  }
  return most;
}

/** Of four bytes a pixel, bare or as differences from the row above (PNG filters 0 and 2). */
function inkOfPixels(data: Buffer, picture: PdfDictionary): number {
  const row = Number(picture.get('Width')) * 4;
  const parameters = picture.get('DecodeParms');
  const filtered = parameters instanceof Map && Number(parameters.get('Predictor') ?? 1) >= 10 ? 1 : 0;
  const above = new Uint8Array(row);
  let most = 0;
  for (let start = 0; start + filtered + row <= data.length; start += filtered + row) {
    const filter = filtered ? (data[start] as number) : 0;
    if (filter !== 0 && filter !== 2) throw new Error(`a picture has rows of filter ${filter}`);
    for (let x = 0; x < row; x += 4) {
      let ink = 0;
      for (let plate = x; plate < x + 4; plate++) {
        const byte = data[start + filtered + plate] as number;
        above[plate] = filter === 2 ? byte + (above[plate] as number) : byte;
        ink += above[plate] as number;
      }
      if (ink > most) most = ink;
    }
  }
  return most;
}

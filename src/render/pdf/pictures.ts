import type { Assets } from '../../book/book.ts';
import type { PaperPicture } from '../../images/images.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { Ref } from '../pdf-file/objects.ts';
import type { PdfFile } from '../pdf-file/writer.ts';

/**
 * The pictures that stand on the pages, by key, each made ready once for its largest use.
 * @param resolution pixels to the inch that the edition can use
 */
export async function preparePictures(
  pages: Pages,
  assets: Assets,
  colour: 'gray' | 'rgb',
  resolution: number,
): Promise<Map<string, PaperPicture>> {
  const widths = new Map<string, number>();
  for (const { asset, width } of pages.pages.flatMap(page => page.pictures)) {
    widths.set(asset, Math.max(width, widths.get(asset) ?? 0));
  }
  const prepared = new Map<string, PaperPicture>();
  if (widths.size === 0) return prepared;
  const { forPaper } = await import('../../images/images.ts');
  for (const [key, width] of widths) {
    const asset = assets.get(key);
    if (!asset) throw new Error(`picture ${key} on the pages is not among the assets`);
    prepared.set(key, await forPaper(asset.bytes, colour, (width / 72) * resolution));
  }
  return prepared;
}

/** Writes an image object (ISO 32000-1, 8.9.5): 8 bits a channel, no mask, so nothing is left to flatten. */
export function writePicture(file: PdfFile, picture: PaperPicture): Ref {
  return file.add(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: picture.width,
      Height: picture.height,
      ColorSpace: picture.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      ...(picture.coding === 'jpeg' && { Filter: 'DCTDecode' }),
    },
    picture.data,
  );
}

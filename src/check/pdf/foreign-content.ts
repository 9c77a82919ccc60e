/** What is on a page of a PDF that another program made, as far as a printer asks: fonts, colours, transparency, ink. */
import type { ForeignPage, ForeignPdf } from './foreign.ts';
import { isDictionary, isName } from './objects.ts';
import { Operations } from './operations.ts';
import { nameOf } from './subject.ts';
import type { PdfDictionary, PdfValue } from './syntax.ts';

export interface ForeignContent {
  /** Names of fonts that are not in the file. */
  loose: string[];
  /** What is in red, green and blue: words and shapes, pictures, gradients. */
  rgb: Set<'words or shapes' | 'a picture' | 'a gradient'>;
  /** Something is see-through, or mixed with what is under it. */
  seeThrough: boolean;
  /** The most ink that a plain colour lays in one place, 2.4 for 240 %; pictures are not looked into. */
  ink: number;
}

/** Subtypes of fonts whose shapes stand in the font itself or in another font below it. */
const CARRIED = ['Type0', 'Type3'];
const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'];
/** The mark of a font of which only some glyphs are there (ISO 32000-1, 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/;
/** Streams that paint: forms and patterns. */
const isPainting = (facts: PdfDictionary): boolean =>
  isName(facts.get('Subtype'), 'Form') || facts.get('PatternType') === 1;

/** Reads all that a page leads to; what is packed in a way of its own is passed over. */
export function readForeignContent({ facts }: ForeignPage, pdf: ForeignPdf): ForeignContent {
  const found: ForeignContent = { loose: [], rgb: new Set(), seeThrough: false, ink: 0 };
  const seen = new Set<PdfValue>();
  const waiting: PdfValue[] = [facts.get('Resources') ?? null];
  while (waiting.length > 0) {
    const pointer = waiting.pop();
    const value = pdf.get(pointer);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) for (const each of value) waiting.push(each);
    if (!isDictionary(value)) continue;
    look(value, pdf, found);
    if (isPainting(value)) paint(pdf.stream(pointer), found);
    for (const [key, each] of value) if (key !== 'Parent') waiting.push(each);
  }
  const contents = facts.get('Contents');
  const parts = pdf.get(contents);
  for (const part of Array.isArray(parts) ? parts : [contents]) paint(pdf.stream(part), found);
  return found;
}

/** What a dictionary says of fonts, colours and transparency. */
function look(facts: PdfDictionary, pdf: ForeignPdf, found: ForeignContent): void {
  const of = (key: string): PdfValue => pdf.get(facts.get(key));
  if (isName(of('Type'), 'Font') && !CARRIED.includes(nameOf(of('Subtype')))) {
    const descriptor = of('FontDescriptor');
    const isIn = isDictionary(descriptor) && FONT_FILES.some(key => descriptor.has(key));
    const name = nameOf(of('BaseFont')).replace(SUBSET, '') || 'one without a name';
    if (!isIn && !found.loose.includes(name)) found.loose.push(name);
  }
  const isPicture = isName(of('Subtype'), 'Image');
  if (isPicture && isRgb(of('ColorSpace'), pdf)) found.rgb.add('a picture');
  if (facts.has('ShadingType') && isRgb(of('ColorSpace'), pdf)) found.rgb.add('a gradient');
  const mixes = [of('BM')].flat().map(each => nameOf(pdf.get(each)));
  const mask = of('SMask');
  if (
    ['ca', 'CA'].some(key => Number(of(key) ?? 1) < 1) ||
    (isPicture ? mask !== null : isDictionary(mask)) ||
    mixes.some(name => !['', 'Normal', 'Compatible'].includes(name))
  )
    found.seeThrough = true;
}

/** Colours that a content stream chooses. */
function paint(content: string | undefined, found: ForeignContent): void {
  if (content === undefined) return;
  const operations = new Operations(content);
  while (operations.next()) {
    const { operator, operands } = operations;
    if (operator === 'rg' || operator === 'RG') found.rgb.add('words or shapes');
    if (operator === 'k' || operator === 'K') {
      const ink = operands.slice(-4).reduce((sum, each) => sum + Number(each), 0);
      if (ink > found.ink) found.ink = ink;
    }
  }
}

/** Whether a colour space is one of light: by its name, its profile of three colours, or the one its table is in. */
function isRgb(space: PdfValue, pdf: ForeignPdf): boolean {
  if (!Array.isArray(space)) return ['DeviceRGB', 'CalRGB'].includes(nameOf(space));
  const [family, base] = space.map(each => pdf.get(each));
  if (isName(family, 'Indexed')) return isRgb(base ?? null, pdf);
  if (isName(family, 'ICCBased'))
    return base !== undefined && isDictionary(base) && pdf.get(base.get('N')) === 3;
  return ['DeviceRGB', 'CalRGB', 'Lab'].includes(nameOf(family));
}

import type { VFile } from 'vfile';
import type { OwnFont } from '../book/book.ts';
import type { Places } from './config.ts';
import type { BookSettings } from './config-schema.ts';
import type { BookFolder } from './files.ts';
import { readNamed } from './named-file.ts';

const STYLES = {
  regular: { weight: 400, italic: false },
  italic: { weight: 400, italic: true },
  bold: { weight: 700, italic: false },
  'bold-italic': { weight: 700, italic: true },
} as const;
const KEYS = Object.keys(STYLES) as (keyof typeof STYLES)[];

/** The files that are named, and what each is for. */
const namedIn = (wanted: NonNullable<BookSettings['fonts']>) => [
  ...KEYS.map(key => ({
    key: `fonts.text.${key}`,
    written: wanted.text?.[key],
    font: { purpose: 'text' as const, ...STYLES[key] },
  })),
  { key: 'fonts.cover', written: wanted.cover, font: { purpose: 'cover' as const, ...STYLES.regular } },
];

/**
 * Reads the font files that the settings name, from the book's own folder. What is in them is looked at when they are
 * opened for setting.
 */
export async function readFonts(
  folder: BookFolder,
  wanted: BookSettings['fonts'],
  { values }: Places,
  report: VFile,
): Promise<OwnFont[]> {
  const fonts: OwnFont[] = [];
  for (const { key, written, font } of wanted ? namedIn(wanted) : []) {
    const position = values.get(key);
    if (!written || !position) continue;
    const bytes = await readNamed(folder, written, position, 'config/font', report);
    if (bytes) fonts.push({ ...font, bytes, source: written, position });
  }
  return fonts;
}

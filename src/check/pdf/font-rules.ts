import { isName } from './objects.ts';
import { nameOf, ofType, onPages, type Rule, type Subject, wrongIf } from './subject.ts';
import type { PdfDictionary } from './syntax.ts';
import { fontOf, textsOf } from './to-unicode.ts';

/** How many codes of two bytes there are. */
const CODES = 0x10000;

/** For the object of each font whether a code is shown, 1 where it is. */
function shownCodes(subject: Subject): Map<PdfDictionary, Uint8Array> {
  const shown = new Map<PdfDictionary, Uint8Array>();
  for (const page of subject.pages) {
    const byName = new Map<string, Uint8Array>();
    for (const { font: name, codes } of page.content.shown) {
      // Before a font is chosen codes are of none.
      if (name === '') continue;
      let all = byName.get(name);
      if (!all) {
        const font = fontOf(subject, page, name);
        all = shown.get(font) ?? new Uint8Array(CODES);
        shown.set(font, all);
        byName.set(name, all);
      }
      for (let i = 0; i < codes.length; i++) all[codes.charCodeAt(i)] = 1;
    }
  }
  return shown;
}

/** What PDF/X, PDF/UA and every printer ask of fonts. */
export const FONT_RULES: readonly Rule[] = [
  {
    // ISO 15930-1, 6.5; Matterhorn 31-009.
    name: 'pdf-fonts',
    look(subject) {
      const { objects } = subject;
      const wrong: string[] = [];
      for (const font of ofType(subject, 'Type', 'Font')) {
        const name = nameOf(font.get('BaseFont')) || '?';
        if (isName(font.get('Subtype'), 'Type0')) {
          // Matterhorn 31-001 to 31-006: two-byte codes that are the glyphs of the font program.
          const inner = objects.dictionary(objects.list(font.get('DescendantFonts'))[0]);
          if (!isName(font.get('Encoding'), 'Identity-H') || inner.size === 0)
            wrong.push(`font ${name} is not encoded by its glyphs`);
          else if (isName(inner.get('Subtype'), 'CIDFontType2') && !inner.has('CIDToGIDMap'))
            wrong.push(`font ${name} does not say which glyphs its codes are`);
          continue;
        }
        const descriptor = objects.dictionary(font.get('FontDescriptor'));
        const program = ['FontFile', 'FontFile2', 'FontFile3'].find(key => descriptor.has(key));
        if (program === undefined || objects.stream(descriptor.get(program)).length === 0)
          wrong.push(`font ${name} is not embedded`);
        else if (!/^[A-Z]{6}\+/.test(name)) wrong.push(`font ${name} is not a subset`);
      }
      return wrong;
    },
  },
  {
    // Matterhorn 31-030; a box where a letter should be is a letter lost.
    name: 'pdf-missing-glyph',
    look: subject =>
      onPages(
        subject.pages,
        ({ content }) => content.shown.some(({ codes }) => codes.includes('\0')),
        'a character without a glyph',
      ),
  },
  {
    // Matterhorn 10-001, 31-027, 31-028.
    name: 'pdf-unicode',
    look(subject) {
      const wrong: string[] = [];
      for (const [font, codes] of shownCodes(subject)) {
        const mapped = textsOf(subject, font);
        const silent = codes.reduce(
          (sum, isShown, code) => sum + Number(isShown === 1 && code !== 0 && !mapped.has(code)),
          0,
        );
        wrong.push(
          ...wrongIf(
            silent > 0,
            `font ${nameOf(font.get('BaseFont')) || '?'} has ${silent === 1 ? 'a glyph' : `${silent} glyphs`} that no text is known for`,
          ),
        );
      }
      return wrong;
    },
  },
];

import { isName, type PdfDictionary } from './objects.ts';
import { nameOf, ofType, onPages, type Rule, type Subject, type SubjectPage, wrongIf } from './subject.ts';

/** Fonts of a page by their names among its resources. */
const fontOf = ({ objects }: Subject, page: SubjectPage, name: string): PdfDictionary =>
  objects.dictionary(objects.dictionary(page.resources.get('Font')).get(name));

/** Codes that a `ToUnicode` map gives a text for (ISO 32000-1, 9.10.3); one that means nothing is left out. */
export function mappedCodes(map: string): Set<number> {
  const mapped = new Set<number>();
  const add = (code: number, text: string): void => {
    // Matterhorn 31-028: these stand for no character.
    if (!/^(?:0000|FEFF|FFFE)?$/i.test(text)) mapped.add(code);
  };
  for (const [, ranges = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, list, start] of ranges.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([\dA-Fa-f]+)>)/g,
    )) {
      const first = Number.parseInt(from ?? '', 16);
      if (list !== undefined) {
        for (const [i, [, text = '']] of [...list.matchAll(/<([\dA-Fa-f\s]*)>/g)].entries())
          add(first + i, text.replace(/\s/g, ''));
      } else for (let code = first; code <= Number.parseInt(to ?? '', 16); code++) add(code, start ?? '');
    }
  }
  for (const [, pairs = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, text = ''] of pairs.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f\s]*)>/g))
      add(Number.parseInt(code ?? '', 16), text.replace(/\s/g, ''));
  }
  return mapped;
}

/** Every code shown, by the object of its font. */
function shownCodes(subject: Subject): Map<PdfDictionary, Set<number>> {
  const shown = new Map<PdfDictionary, Set<number>>();
  for (const page of subject.pages) {
    for (const [name, codes] of page.content.codes) {
      const font = fontOf(subject, page, name);
      const all = shown.get(font) ?? new Set();
      for (const code of codes) all.add(code);
      shown.set(font, all);
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
        ({ content }) => [...content.codes.values()].some(codes => codes.has(0)),
        'a character without a glyph',
      ),
  },
  {
    // Matterhorn 10-001, 31-027, 31-028.
    name: 'pdf-unicode',
    look(subject) {
      const wrong: string[] = [];
      for (const [font, codes] of shownCodes(subject)) {
        const map = subject.objects.stream(font.get('ToUnicode')).toString('latin1');
        const mapped = mappedCodes(map);
        const silent = [...codes].filter(code => code !== 0 && !mapped.has(code)).length;
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

import { isName } from './objects.ts';
import type { Subject, SubjectPage } from './subject.ts';
import type { PdfDictionary } from './syntax.ts';

/** The fonts of a page by their names among its resources. */
export const fontOf = ({ objects }: Subject, page: SubjectPage, name: string): PdfDictionary =>
  objects.dictionary(objects.dictionary(page.resources.get('Font')).get(name));

/** What the codes of a font say, by its `ToUnicode` map; empty where it has none. */
export const textsOf = ({ objects }: Subject, font: PdfDictionary): Map<number, string> =>
  isName(font.get('Subtype'), 'Type0') || font.has('ToUnicode')
    ? readToUnicode(objects.stream(font.get('ToUnicode')).toString('latin1'))
    : new Map();

/**
 * Codes that a `ToUnicode` map gives a text for, with it (ISO 32000-1, 9.10.3); one that means nothing is left out.
 * @param map the decoded stream
 */
export function readToUnicode(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  const add = (code: number, written: string, more = 0): void => {
    // Matterhorn 31-028: these stand for no character.
    if (/^(?:0000|FEFF|FFFE)?$/i.test(written)) return;
    const units = Buffer.from(written, 'hex').swap16();
    const last = units.length - 2;
    if (more > 0) units.writeUInt16LE(units.readUInt16LE(last) + more, last);
    texts.set(code, units.toString('utf16le'));
  };
  for (const [, ranges = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, list, start] of ranges.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([\dA-Fa-f]+)>)/g,
    )) {
      const first = Number.parseInt(from ?? '', 16);
      const last = Number.parseInt(to ?? '', 16);
      if (list !== undefined) {
        for (const [i, [, text = '']] of [...list.matchAll(/<([\dA-Fa-f\s]*)>/g)].entries())
          add(first + i, text.replace(/\s/g, ''));
      } else for (let code = first; code <= last; code++) add(code, start ?? '', code - first);
    }
  }
  for (const [, pairs = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, text = ''] of pairs.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f\s]*)>/g))
      add(Number.parseInt(code ?? '', 16), text.replace(/\s/g, ''));
  }
  return texts;
}

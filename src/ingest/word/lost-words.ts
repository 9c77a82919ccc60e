/** The proof that nothing stands in a document that was not read: its words, found by another way. */
import { lettersOf } from '../../book/letters.ts';
import type { Parts } from './container.ts';
import { visitXml } from './xml.ts';

/** What is there but not said: deleted words, the old place of moved ones, and doubles kept for newer versions of Word. */
const SILENT = new Set(['del', 'moveFrom', 'Choice']);
const TEXT = new Set(['t']);

interface Row {
  deleted: boolean;
  words: string[];
}

/** The words of each paragraph of a part, without what is deleted. */
function paragraphsOf(part: Uint8Array | undefined): string[] {
  const done: string[] = [];
  const open: string[] = [];
  const rows: Row[] = [];
  visitXml(part, {
    open(name, _, above) {
      if (name === 'p') open.push('');
      if (name === 'tr') rows.push({ deleted: false, words: [] });
      const row = rows.at(-1);
      if (name === 'del' && above.at(-1) === 'trPr' && row) row.deleted = true;
    },
    text(value, above) {
      if (!TEXT.has(above.at(-1) ?? '') || above.some(name => SILENT.has(name))) return;
      if (open.length > 0) open[open.length - 1] += value;
      else done.push(value);
    },
    close(name) {
      if (name === 'p') {
        const words = open.pop() ?? '';
        (rows.at(-1)?.words ?? done).push(words);
      }
      if (name === 'tr') {
        const row = rows.pop();
        if (row && !row.deleted) (rows.at(-1)?.words ?? done).push(...row.words);
      }
    },
  });
  return done;
}

/** The words of the text of a document, a paragraph each. */
export const wordsWritten = (parts: Parts): string[] => paragraphsOf(parts.get('word/document.xml'));

/** Those paragraphs whose words are not in the transcript of what was read. */
export function lostAmong(paragraphs: readonly string[], transcript: string): string[] {
  const read = lettersOf(transcript);
  let from = 0;
  return paragraphs.filter(words => {
    const letters = lettersOf(words);
    const next = read.indexOf(letters, from);
    if (next >= 0) from = next + letters.length;
    return next < 0 && !read.includes(letters);
  });
}

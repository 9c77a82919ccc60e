/** The proof that nothing stands in a document that was not read: its words, found by another way. */
import { lettersOf } from '../../book/letters.ts';
import type { Parts } from './container.ts';
import { visitXml } from './xml.ts';

/** What is there but not said: deleted words, the old place of moved ones, and doubles kept for newer versions of Word. */
export const SILENT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Choice']);
const TEXT = new Set(['t']);
const CALLS = new Set(['footnoteReference', 'endnoteReference']);
const NOTES = new Set(['footnote', 'endnote']);
/** Stands for a sign by its number in a font of signs, which is another character in the text. */
const SIGN = '\n';

interface Paragraph {
  words: string;
  /** Numbers of the notes it calls, after `footnote ` or `endnote `. */
  calls: string[];
}

interface Row {
  deleted: boolean;
  paragraphs: Paragraph[];
}

/** The paragraphs of a part, without what is deleted; of a part of notes those of the notes that are called. */
function paragraphsOf(part: Uint8Array | undefined, called?: ReadonlySet<string>): Paragraph[] {
  const done: Paragraph[] = [];
  const open: Paragraph[] = [];
  const rows: Row[] = [];
  let note = '';
  const isRead = (above: readonly string[]): boolean =>
    !above.some(name => SILENT.has(name)) && (!called || called.has(note));
  visitXml(part, {
    open(name, attribute, above) {
      if (NOTES.has(name)) note = `${name} ${attribute('id')}`;
      if (name === 'p') open.push({ words: '', calls: [] });
      const paragraph = open.at(-1);
      if (name === 'sym' && paragraph) paragraph.words += SIGN;
      if (name === 'tr') rows.push({ deleted: false, paragraphs: [] });
      const row = rows.at(-1);
      if (name === 'del' && above.at(-1) === 'trPr' && row) row.deleted = true;
      if (CALLS.has(name) && isRead(above))
        open.at(-1)?.calls.push(`${name.replace('Reference', '')} ${attribute('id')}`);
    },
    text(value, above) {
      if (!TEXT.has(above.at(-1) ?? '') || !isRead(above)) return;
      const paragraph = open.at(-1);
      if (paragraph) paragraph.words += value.replaceAll(SIGN, ' ');
      else done.push({ words: value, calls: [] });
    },
    close(name) {
      if (name === 'p') {
        const paragraph = open.pop();
        if (paragraph) (rows.at(-1)?.paragraphs ?? done).push(paragraph);
      }
      if (name === 'tr') {
        const row = rows.pop();
        if (row && !row.deleted) (rows.at(-1)?.paragraphs ?? done).push(...row.paragraphs);
      }
    },
  });
  return done;
}

/** The words of the text of a document and of the notes it calls, a paragraph each, or what of it stands between signs. */
export function wordsWritten(parts: Parts): string[] {
  const text = paragraphsOf(parts.get('word/document.xml'));
  const called = new Set(text.flatMap(({ calls }) => calls));
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap(name =>
    paragraphsOf(parts.get(name), called),
  );
  return [...text, ...notes].flatMap(({ words }) => words.split(SIGN));
}

/** How often letters stand in others, side by side: the most that there is room for, up to `most`. */
function countIn(letters: string, all: string, most = Number.POSITIVE_INFINITY): number {
  let times = 0;
  for (let at = all.indexOf(letters); at >= 0 && times < most; at = all.indexOf(letters, at + letters.length))
    times++;
  return times;
}

/** Letters that are gone through to count words; where there are more it is enough that they stand anywhere. */
const MOST_SEARCHED = 3e8;

/** How many of each there are. */
function tally(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const each of words) times.set(each, (times.get(each) ?? 0) + 1);
  return times;
}

/** Those that are not among the others, one for one. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const there = tally(others);
  return words.filter(each => {
    const times = there.get(each) ?? 0;
    if (times > 0) there.set(each, times - 1);
    return times === 0 && each !== '';
  });
}

/**
 * Those paragraphs whose words are not in the transcript of what was read. It must hold them as often as all paragraphs
 * do: words that stand inside another paragraph are that one's.
 */
export function lostAmong(paragraphs: readonly string[], transcript: string): string[] {
  const all = paragraphs.map(lettersOf);
  const lines = transcript.split(/[\n\t]/).map(lettersOf);
  // Nearly every paragraph is a line, or a cell of a table; those that are not are few.
  const left = without(all, lines);
  if (left.length === 0) return [];
  const read = without(lines, all).join('');
  // What stands in others stands in longer ones.
  const inOrder = left.sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
  const lost = new Map<string, number>();
  const present: string[] = [];
  let size = 0;
  let searched = 0;
  for (const [letters, times] of tally(inOrder)) {
    size += times * letters.length;
    searched += size;
    let wanted = times;
    if (searched < MOST_SEARCHED) for (const other of present) wanted += countIn(letters, other);
    const missing = Math.max(0, Math.min(times, wanted - countIn(letters, read, wanted)));
    lost.set(letters, missing);
    for (let at = missing; at < times; at++) present.push(letters);
  }
  return paragraphs.filter((_, at) => {
    const letters = all[at] as string;
    const missing = lost.get(letters) ?? 0;
    if (missing > 0) lost.set(letters, missing - 1);
    return missing > 0;
  });
}

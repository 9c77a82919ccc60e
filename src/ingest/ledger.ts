/**
 * The proof that reading lost no letter: every letter of the source is in the book, or in a stretch that the grammar
 * has declared to be syntax.
 */
import type { VFile } from 'vfile';
import type { Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { lettersOf, type Wording, wordingsOfBook } from '../book/letters.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER_OR_HALF = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
/** Longest quotation in a message, in characters. */
const SHOWN = 60;
/** Messages to a file; what is lost once is often lost many times. */
const MOST_MESSAGES = 20;

/** Whether the words of the book stand in their stretch of the source as the author wrote them. */
function agrees(source: string, words: string): boolean {
  if (source === words || /^&[^;]+;$/.test(source)) return true;
  return lettersOf(source).includes(lettersOf(words));
}

function covered(reading: Reading, wordings: readonly Wording[]): Uint8Array {
  const { work } = reading;
  const marks = new Uint8Array(work.length);
  for (const { start, end } of reading.syntax) marks.fill(1, start, end);
  for (const { text: words, position } of wordings) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (agrees(work.slice(start, end), words)) marks.fill(1, start, end);
  }
  return marks;
}

/** Whether a letter, or half of a character that may be one, stands outside of what is covered. */
function holdsLetters(text: string, marks: Uint8Array): boolean {
  for (let from = marks.indexOf(0); from >= 0; ) {
    const to = marks.indexOf(1, from);
    if (LETTER_OR_HALF.test(text.slice(from, to < 0 ? undefined : to))) return true;
    from = to < 0 ? to : marks.indexOf(0, to);
  }
  return false;
}

/** Tells an error for each line with a letter that is neither in the book nor syntax. */
export function proveNothingLost(
  sections: readonly Section[],
  readings: readonly Reading[],
  report: VFile,
): void {
  const byFile = new Map<string, Wording[]>();
  for (const wording of wordingsOfBook(sections)) {
    const file = wording.position?.file ?? '';
    const words = byFile.get(file);
    if (words) words.push(wording);
    else byFile.set(file, [wording]);
  }
  for (const reading of readings) {
    const { source } = reading;
    const marks = covered(reading, byFile.get(source.file) ?? []);
    if (!holdsLetters(source.text, marks)) continue;
    let told = 0;
    let lastLine = 0;
    for (const match of source.text.matchAll(LETTERS)) {
      const end = match.index + match[0].length;
      if (marks.subarray(match.index, end).every(mark => mark === 1)) continue;
      const position = positionOf(source, match.index, end);
      if (position.start.line === lastLine || ++told > MOST_MESSAGES) continue;
      lastLine = position.start.line;
      tell(report, {
        rule: 'ingest/lost-text',
        severity: 'error',
        message: `\`${match[0].slice(0, SHOWN)}\` would not reach the book; this is a fault of Quoin, please report the line`,
        position,
      });
    }
  }
}

import { isBlank, type Line, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { BlockReader } from './block-reader.ts';
import { readVerse } from './verse.ts';

/** A line of verse as Pandoc writes it: a bar and a space before it, no other bar in it. A bar alone parts stanzas. */
const VERSE_LINE = /^ {0,3}\|(?:[ \t]+(?=\S)(?:[^|\\]|\\.)*$|[ \t]*$)/;
/** A row of a table may begin in the same way; verse has two lines. */
const FEWEST = 2;

function endOf(reading: Reading, lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && VERSE_LINE.test(textOf(reading, lines[next] as Line))) next++;
  return next;
}

const hasWords = (reading: Reading, line: Line | undefined): boolean =>
  line !== undefined && /\|[ \t]+\S/.test(textOf(reading, line));

/** Lines from behind their bars on; spaces behind the bar's own are the indent. */
const withoutBars = (reading: Reading, lines: readonly Line[]): Line[] =>
  lines.map(line => {
    const mark = /^ *\|[ \t]?/.exec(textOf(reading, line))?.[0] ?? '';
    return { ...line, from: line.from + mark.length };
  });

/** The same for verse that is marked in two ways; undefined where a line has no bar. */
export const unbarred = (reading: Reading, lines: readonly Line[]): Line[] | undefined =>
  lines.every(line => isBlank(reading, line) || VERSE_LINE.test(textOf(reading, line)))
    ? withoutBars(reading, lines)
    : undefined;

/** Lines behind bars, as Pandoc writes verse. */
export const lineBlockReader: BlockReader = {
  begins: (reading, lines, at) => hasWords(reading, lines[at]) && endOf(reading, lines, at) - at >= FEWEST,
  read: (reading, lines, at) => {
    const next = endOf(reading, lines, at);
    return { pieces: readVerse(reading, withoutBars(reading, lines.slice(at, next))), next };
  },
};

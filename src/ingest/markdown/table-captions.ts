import type { TableCaption } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { areAttributes } from './attributes.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';

/** `: What the table shows {#tbl-salt}`, or `Table: …`, as Pandoc and Quarto write it. */
const BELOW = /^ {0,3}(?:Table)?:[ \t]+(?=\S)/;
/** Above a table the colon alone is the meaning of a term. */
const ABOVE = /^ {0,3}Table:[ \t]+(?=\S)/;

/** The lines of a caption, from the one behind `start` up to a blank line or what ends it. */
interface Written {
  start: number;
  end: number;
  mark: number;
}

function written(
  reading: Reading,
  lines: readonly Line[],
  start: number,
  sign: RegExp,
  ends: (at: number) => boolean,
): Written | undefined {
  const line = lines[start];
  const mark = line && sign.exec(textOf(reading, line))?.[0].length;
  if (mark === undefined) return undefined;
  let end = start + 1;
  while (end < lines.length && !isBlank(reading, lines[end] as Line) && !ends(end)) end++;
  return { start, end, mark };
}

/** Where the caption above a table is written, and the index of the head of the table. */
export function captionAbove(
  reading: Reading,
  lines: readonly Line[],
  at: number,
  isTable: (at: number) => boolean,
): (Written & { table: number }) | undefined {
  const found = written(reading, lines, at, ABOVE, isTable);
  if (!found) return undefined;
  const behind = lines[found.end];
  const table = behind && isBlank(reading, behind) ? found.end + 1 : found.end;
  return table < lines.length && isTable(table) ? { ...found, table } : undefined;
}

/** Where the caption below a table is written. @param at index of the line under the table */
export function captionBelow(reading: Reading, lines: readonly Line[], at: number): Written | undefined {
  const line = lines[at];
  const start = line && isBlank(reading, line) ? at + 1 : at;
  return written(reading, lines, start, BELOW, () => false);
}

/** The caption without its sign and its attributes. */
export function readCaption(
  reading: Reading,
  lines: readonly Line[],
  { start, end, mark }: Written,
): TableCaption {
  const from = (lines[start] as Line).from;
  const text = reading.work.slice(from, (lines[end - 1] as Line).to);
  const braces = /[ \t]*(\{[^{}]*\})[ \t]*$/.exec(text);
  const to = braces && areAttributes(braces[1] as string) ? braces.index : text.length;
  reading.syntax.push({ start: from, end: from + mark }, { start: from + to, end: from + text.length });
  const own = lines
    .slice(start, end)
    .map(line => ({ ...line, to: Math.min(line.to, from + to) }))
    .map((line, index) => (index === 0 ? { ...line, from: line.from + mark } : line));
  const children = readInlines(reading, stretchOf(reading, own));
  return { type: 'tableCaption', children, position: placeOfLines(reading, own) };
}

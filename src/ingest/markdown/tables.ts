import type { Table, TableCell, TableRow } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { areAttributes } from './attributes.ts';
import type { BlockReader, Taken } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { paragraphOf, placeOfLines } from './paragraphs.ts';

/** The line under the head of a table (GFM, 4.10): dashes, with colons on the side to align to. */
const RULE = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** The cells of a row as lines of their own. A bar after a backslash belongs to the cell. */
function cellsOf(reading: Reading, line: Line): Line[] {
  const text = textOf(reading, line);
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(match => match.index);
  const edges = [-1, ...bars, text.length];
  const cells = edges.slice(1).map((to, index) => ({
    ...line,
    from: line.from + (edges[index] as number) + 1,
    to: line.from + to,
  }));
  if (cells[0] && isBlank(reading, cells[0])) cells.shift();
  const last = cells.at(-1);
  if (cells.length > 1 && last && isBlank(reading, last)) cells.pop();
  return cells;
}

function rowOf(reading: Reading, line: Line, header: boolean, columns: number): TableRow {
  const cells = cellsOf(reading, line).map((cell): TableCell => {
    const stretch = stretchOf(reading, [cell]);
    return {
      type: 'tableCell',
      children: readInlines(reading, stretch),
      position: positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length),
    };
  });
  while (cells.length < columns) cells.push({ type: 'tableCell', children: [] });
  return { type: 'tableRow', header, children: cells, position: placeOfLines(reading, [line]) };
}

const alignOf = (cell: string): 'left' | 'center' | 'right' | null => {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
  return left && right ? 'center' : right ? 'right' : left ? 'left' : null;
};

/** `: What the table shows {#tbl-salt}`, or `Table: …`, as Pandoc and Quarto write it under the table. */
const CAPTION = /^ {0,3}(?:Table)?:[ \t]+(?=\S)/;

/** The caption under a table as a paragraph, and the line behind it. */
function captionOf(reading: Reading, lines: readonly Line[], at: number): Taken | undefined {
  const above = lines[at];
  const first = above && isBlank(reading, above) ? at + 1 : at;
  const line = lines[first];
  const mark = line && CAPTION.exec(textOf(reading, line))?.[0];
  if (!line || mark === undefined) return undefined;
  let next = first + 1;
  while (next < lines.length && !isBlank(reading, lines[next] as Line)) next++;
  const text = reading.work.slice(line.from, (lines[next - 1] as Line).to);
  const braces = /[ \t]*(\{[^{}]*\})[ \t]*$/.exec(text);
  const end = braces && areAttributes(braces[1] as string) ? braces.index : text.length;
  reading.syntax.push(
    { start: line.from, end: line.from + mark.length },
    { start: line.from + end, end: line.from + text.length },
  );
  const caption = lines
    .slice(first, next)
    .map(each => ({ ...each, to: Math.min(each.to, line.from + end) }))
    .map((each, index) => (index === 0 ? { ...each, from: line.from + mark.length } : each));
  return { pieces: [paragraphOf(reading, caption)], next };
}

/** Tables as GitHub writes them: a head, a line of dashes, rows; the caption below is a paragraph. */
export const tableReader: BlockReader = {
  begins: (reading, lines, at) => {
    const [head, rule] = [lines[at] as Line, lines[at + 1]];
    if (!rule || !textOf(reading, head).includes('|')) return false;
    const ruled = textOf(reading, rule);
    return (
      ruled.includes('|') &&
      RULE.test(ruled) &&
      cellsOf(reading, head).length === cellsOf(reading, rule).length
    );
  },
  read: (reading, lines, at) => {
    const rule = lines[at + 1] as Line;
    const align = cellsOf(reading, rule).map(cell => alignOf(textOf(reading, cell).trim()));
    const children = [rowOf(reading, lines[at] as Line, true, align.length)];
    let next = at + 2;
    for (; next < lines.length; next++) {
      const line = lines[next] as Line;
      if (isBlank(reading, line) || !textOf(reading, line).includes('|')) break;
      children.push(rowOf(reading, line, false, align.length));
    }
    const table: Table = {
      type: 'table',
      align,
      children,
      position: placeOfLines(reading, lines.slice(at, next)),
    };
    const caption = captionOf(reading, lines, next);
    return { pieces: [table, ...(caption?.pieces ?? [])], next: caption?.next ?? next };
  },
};

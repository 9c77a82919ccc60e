import type { Table, TableCell, TableRow } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import type { BlockReader } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';
import { captionAbove, captionBelow, readCaption } from './table-captions.ts';

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

/** Whether a table begins with a line: its head, and the rule under it. */
function isTable(reading: Reading, lines: readonly Line[], at: number): boolean {
  const [head, rule] = [lines[at] as Line, lines[at + 1]];
  if (!rule || !textOf(reading, head).includes('|')) return false;
  const ruled = textOf(reading, rule);
  return (
    ruled.includes('|') && RULE.test(ruled) && cellsOf(reading, head).length === cellsOf(reading, rule).length
  );
}

/** Tables as GitHub writes them: a head, a line of dashes, rows; as Pandoc does with a caption above or below. */
export const tableReader: BlockReader = {
  begins: (reading, lines, at) => isTable(reading, lines, at) || above(reading, lines, at) !== undefined,
  read: (reading, lines, at) => {
    const captioned = above(reading, lines, at);
    const first = captioned?.table ?? at;
    const rule = lines[first + 1] as Line;
    const align = cellsOf(reading, rule).map(cell => alignOf(textOf(reading, cell).trim()));
    const rows = [rowOf(reading, lines[first] as Line, true, align.length)];
    let next = first + 2;
    for (; next < lines.length; next++) {
      const line = lines[next] as Line;
      if (isBlank(reading, line) || !textOf(reading, line).includes('|')) break;
      rows.push(rowOf(reading, line, false, align.length));
    }
    const below = captioned ? undefined : captionBelow(reading, lines, next);
    const written = captioned ?? below;
    const end = below?.end ?? next;
    const table: Table = {
      type: 'table',
      align,
      children: [...(written ? [readCaption(reading, lines, written)] : []), ...rows],
      position: placeOfLines(reading, lines.slice(at, end)),
    };
    return { pieces: [table], next: end };
  },
};

const above = (reading: Reading, lines: readonly Line[], at: number): ReturnType<typeof captionAbove> =>
  captionAbove(reading, lines, at, index => isTable(reading, lines, index));

import type { TableRow } from '../../book/nodes.ts';
import { BOX, GLUE, type Item, NEVER, PENALTY } from '../lines/break-lines.ts';

/** Columns of a table, in points. */
export interface Columns {
  widths: readonly number[];
  /** White between neighbours. */
  gutter: number;
  /** Whether a column is narrower than its longest word, so that words must be divided. */
  hyphens: boolean;
}

/** White between columns, in ems: what looks well, and what still keeps columns apart. */
const GUTTER = 1.4;
const LEAST_GUTTER = 0.8;
/** Room beside the widest words, so that no rounding breaks them; points. */
const PLAY = 0.5;

/**
 * Widths after the automatic layout of tables (CSS 2.2, 17.5.2.2): each column is at least as wide as its longest word and
 * at most as wide as its widest cell on one line. Cells that fit stay on one line; before they wrap, the gutters narrow and
 * the heads wrap, for nobody reads a head twice. What is left goes to the columns that want least, so that as few as can be
 * wrap; the others share the rest.
 * @param itemsOf the items of cell `column` of row `row`
 * @param room width the table may have
 */
export function columnsOf(
  rows: readonly TableRow[],
  itemsOf: (row: number, column: number) => readonly Item[],
  room: number,
  em: number,
): Columns {
  const count = Math.max(0, ...rows.map(row => row.children.length));
  const longest = new Array<number>(count).fill(0);
  const bodies = new Array<number>(count).fill(0);
  const whole = new Array<number>(count).fill(0);
  for (const [index, row] of rows.entries()) {
    for (const column of row.children.keys()) {
      const items = itemsOf(index, column);
      const word = widestWord(items) + PLAY;
      const line = Math.max(word, widthOf(items) + PLAY);
      widen(longest, column, word);
      widen(bodies, column, row.header ? word : line);
      widen(whole, column, line);
    }
  }
  const gutters = Math.max(1, count - 1);
  const least = LEAST_GUTTER * em;
  const free = room - least * (count - 1);
  for (const widths of [whole, bodies]) {
    const sum = total(widths);
    if (sum <= free) return { widths, gutter: Math.min(GUTTER * em, (room - sum) / gutters), hyphens: false };
  }
  const spare = free - total(longest);
  if (spare < 0) return { widths: levelled(longest, free), gutter: least, hyphens: true };
  const wants = bodies.map((width, column) => width - (longest[column] ?? 0));
  const granted = levelled(wants, spare);
  const widths = longest.map((width, column) => width + (granted[column] ?? 0));
  return { widths, gutter: least, hyphens: false };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

function widen(widths: number[], column: number, width: number): void {
  widths[column] = Math.max(widths[column] ?? 0, width);
}

/** Narrow columns keep their width, wide ones are cut to one level, so that all together fill the room. */
function levelled(widths: readonly number[], room: number): number[] {
  let left = room;
  let level = 0;
  for (const [index, width] of widths.toSorted((a, b) => a - b).entries()) {
    level = left / (widths.length - index);
    if (width > level) break;
    left -= width;
  }
  return widths.map(width => Math.min(width, level));
}

const widthOf = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);

/** Width of the widest run that only a hyphen of ours could divide. */
function widestWord(items: readonly Item[]): number {
  let widest = 0;
  let width = 0;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const held = before?.kind === PENALTY && before.cost === NEVER;
    if (item.kind === BOX || (item.kind === GLUE && held)) width += item.width;
    else if (item.kind === GLUE || (!item.soft && item.cost !== NEVER)) width = 0;
    widest = Math.max(widest, width);
  }
  return widest;
}

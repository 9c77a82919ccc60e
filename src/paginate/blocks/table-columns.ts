import type { TableRow } from '../../book/nodes.ts';
import type { Item } from '../lines/break-lines.ts';
import { type CellWords, cellWords, linesIn, narrowestFor } from './cell-lines.ts';

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
/** Heads of more lines than this are not measured against each other. */
const TALLEST_HEAD = 8;
/** How often white is moved from columns that do not need it to one that does. */
const ROUNDS = 3;

/** What stands in a column. */
interface Column {
  heads: CellWords[];
  cells: { row: number; cell: CellWords }[];
  /** Width of its longest word, and of its widest cell on one line. */
  longest: number;
  body: number;
}

/** Widths of columns, and what they come to. */
interface Layout {
  widths: number[];
  /** Columns in which cells take several lines, and all lines of the table. */
  wrapped: number;
  rows: number;
}

/**
 * Widths after the automatic layout of tables (CSS 2.2, 17.5.2.2): each column is at least as wide as its longest word and
 * at most as wide as its widest cell on one line. Before cells wrap, the gutters narrow and the heads wrap, for nobody
 * reads a head twice. What is left goes to the columns that want least, so that as few as can be wrap, and to the heads,
 * so that the table takes the fewest lines and its tallest head the fewest of these. A column whose cells wrap is no wider than
 * its lines need; the white goes where it saves a line, and else between the columns.
 * @param itemsOf the items of cell `column` of row `row`
 * @param room width the table may have
 */
export function columnsOf(
  rows: readonly TableRow[],
  itemsOf: (row: number, column: number) => readonly Item[],
  room: number,
  em: number,
): Columns {
  const columns = measured(rows, itemsOf);
  const gutters = Math.max(1, columns.length - 1);
  const least = LEAST_GUTTER * em;
  const free = room - least * (columns.length - 1);
  const longest = columns.map(column => column.longest);
  if (total(longest) > free) return { widths: levelled(longest, free), gutter: least, hyphens: true };
  let best: Layout | undefined;
  for (let lines = 1; lines <= TALLEST_HEAD; lines++) {
    const floors = columns.map(column => widthFor(column, column.heads, lines));
    const last = lines === TALLEST_HEAD || floors.every((floor, at) => floor <= (longest[at] ?? 0));
    const spare = free - total(floors);
    if (spare >= 0 || last) {
      const layout = laidOut(columns, spare >= 0 ? floors : longest, free);
      if (!best || isBetter(layout, best)) best = layout;
    }
    if (last) break;
  }
  const widths = best?.widths ?? longest;
  return { widths, gutter: Math.min(GUTTER * em, (room - total(widths)) / gutters), hyphens: false };
}

function measured(
  rows: readonly TableRow[],
  itemsOf: (row: number, column: number) => readonly Item[],
): Column[] {
  const columns: Column[] = [];
  for (const [row, { header, children }] of rows.entries()) {
    for (const at of children.keys()) {
      const column = columns[at] ?? { heads: [], cells: [], longest: 0, body: 0 };
      columns[at] = column;
      const cell = cellWords(itemsOf(row, at));
      if (header) column.heads.push(cell);
      else column.cells.push({ row, cell });
      column.longest = Math.max(column.longest, cell.widest + PLAY);
      column.body = Math.max(column.body, (header ? cell.widest : cell.whole) + PLAY);
    }
  }
  return columns;
}

/** The width a column needs for some of its cells to take no more than some lines. */
const widthFor = ({ longest }: Column, cells: readonly CellWords[], lines: number): number =>
  Math.max(longest, ...cells.map(cell => narrowestFor(cell, lines) + PLAY));

/** Shares out the room over the least that columns may have. */
function laidOut(columns: readonly Column[], floors: readonly number[], free: number): Layout {
  const wants = columns.map(({ body }, at) => Math.max(0, body - (floors[at] ?? 0)));
  const granted = levelled(wants, free - total(floors));
  let layout = counted(
    columns,
    floors.map((floor, at) => floor + (granted[at] ?? 0)),
  );
  for (let round = 0; round < ROUNDS && layout.wrapped > 0; round++) {
    layout = { ...layout, widths: tightened(columns, layout.widths, floors) };
    const left = free - total(layout.widths);
    let better: Layout | undefined;
    for (const [at, column] of columns.entries()) {
      if (column.body <= (layout.widths[at] ?? 0)) continue;
      const wider = counted(
        columns,
        layout.widths.map((width, other) => (other === at ? Math.min(column.body, width + left) : width)),
      );
      if (isBetter(wider, better ?? layout)) better = wider;
    }
    if (!better) break;
    layout = better;
  }
  return layout;
}

/** Columns that wrap without the white that saves them no line. */
const tightened = (
  columns: readonly Column[],
  widths: readonly number[],
  floors: readonly number[],
): number[] =>
  columns.map((column, at) => {
    const width = widths[at] ?? 0;
    if (width >= column.body) return width;
    let needed = floors[at] ?? 0;
    for (const { cell } of column.cells) {
      if (cell.whole > needed) needed = Math.max(needed, narrowestFor(cell, linesIn(cell, width)) + PLAY);
    }
    return Math.min(width, needed);
  });

function counted(columns: readonly Column[], widths: number[]): Layout {
  const lines: number[] = [];
  let wrapped = 0;
  let head = 1;
  for (const [at, column] of columns.entries()) {
    const width = widths[at] ?? 0;
    if (width < column.body) wrapped += 1;
    for (const cell of column.heads) head = Math.max(head, linesIn(cell, width));
    for (const { row, cell } of column.cells)
      lines[row] = Math.max(lines[row] ?? 1, cell.whole > width ? linesIn(cell, width) : 1);
  }
  return { widths, wrapped, rows: lines.reduce((sum, row) => sum + row, head) };
}

const isBetter = (one: Layout, other: Layout): boolean =>
  one.wrapped === other.wrapped ? one.rows < other.rows : one.wrapped < other.wrapped;

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

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

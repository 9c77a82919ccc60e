import { tell } from '../../book/finding.ts';
import { type Table, type TableCaption, type TableRow, tableParts } from '../../book/nodes.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { type Drawing, type Setting, type Slab, type Spot, solid } from '../slab.ts';
import { setStack } from '../stack.ts';
import { withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';
import { type Columns, columnsOf } from './table-columns.ts';

/** The thinnest stroke that printers on demand accept (KDP). */
const HAIRLINE = 0.75;
/** Wide enough for any cell on one line, to measure it. */
const ENDLESS = 1e4;

/**
 * A simple table: its caption over it, ragged cells, rows that never turn the page. A table with a head has a hairline under
 * it and one at its foot, as wide as the table (Chicago, 17th ed., chapter 3). Where cells take several lines, hairlines part the rows. A table that goes on on the next page has its head there again (Chicago,
 * 17th ed., chapter 3, on tables of several pages).
 */
export function setTable(node: Table, setter: Setter): Slab[] {
  const { caption, rows: tableRows } = tableParts(node);
  const columns = columnsOf(tableRows, itemsOf, setter.width, setter.interior.table.cell.size);
  const { widths, gutter } = columns;
  if (widths.length === 0) return caption ? withWhite(setCaption(caption, 0, setter), 1, 1) : [];
  const width = widths.reduce((sum, own) => sum + own, 0) + gutter * (widths.length - 1);
  const x = setter.x + Math.max(0, (setter.width - width) / 2);
  if (columns.hyphens)
    tell(setter.report, {
      rule: 'paginate/narrow-table',
      severity: 'warning',
      message: `this table of ${widths.length} columns is too wide for the page, and its words are divided; give it fewer columns or the book a wider trim`,
      position: node.position,
    });
  const placed = { ...setter, x, width };
  const mostKept = Math.floor(setter.geometry.rows / 2);
  const rows = tableRows.map(row => cellsOf(row, node, columns, placed));
  const wraps = rows.some(({ cells, row }) => !row.header && linesOf(cells) > 1);
  const [first] = rows;
  const head = first?.row.header && fitsTable(first.cells, placed) ? first : undefined;
  const slabs = rows.flatMap(({ row, cells }, index) => {
    const next = tableRows[index + 1];
    const ruled = next === undefined ? first?.row.header === true : !next.header && (row.header || wraps);
    // Neither the first row alone with the head at the foot of a page, nor the last one alone at the head of the next.
    const withIt = row.header ? 2 : index === rows.length - 2 ? 1 : 0;
    const keep = keptBehind(index, withIt);
    const set = setRow(row, cells, placed, ruled, keep);
    if (!head || row.header || !fitsTable(cells, placed)) return set;
    return set.map(slab => ({ ...slab, atHead: underHead(head, slab, placed) }));
  });
  const above = caption ? setCaption(caption, keptBehind(-1, first?.row.header ? 3 : 1), setter) : [];
  return withWhite([...above, ...slabs], 1, 1);

  /** Lines of the rows behind one that stand on its page. */
  function keptBehind(index: number, count: number): number {
    const kept = rows.slice(index + 1, index + 1 + count);
    return Math.min(
      mostKept,
      kept.reduce((sum, { cells }) => sum + linesOf(cells), 0),
    );
  }

  function itemsOf(index: number, column: number): Passage['items'] {
    const row = tableRows[index];
    const cell = row?.children[column];
    if (!row || !cell) return [];
    const manner = { align: 'left', width: ENDLESS, hyphens: false, hangs: false } as const;
    return setPassage(cell.children, cell, styled(row, setter), manner).items;
  }
}

function styled(row: TableRow, setter: Setter): Setter {
  const { header, cell } = setter.interior.table;
  return { ...setter, style: row.header ? header : cell, place: 'first' };
}

/** The caption over a table, or before it as text where it would fill half a page. @param keep rows of the table that stand on its page */
function setCaption(node: TableCaption, keep: number, setter: Setter): Slab[] {
  const { geometry, interior } = setter;
  const style = interior.figure.caption;
  const inlines = node.children;
  const stack = setStack([{ inlines, node, style, leading: geometry.leading }], setter, 'center');
  if (stack.rows === 0) return [];
  if (stack.rows > geometry.rows / 2)
    return setParagraph(inlines, node, setter, { style, align: 'left', insets: [0] });
  const draw = solid(stack.rows, spot => stack.draw(spot), stack.notes);
  return [{ before: 0, after: 0, keep, settings: [draw] }];
}

interface Cells {
  row: TableRow;
  cells: readonly Passage[];
}

function cellsOf(row: TableRow, node: Table, { widths, gutter, hyphens }: Columns, setter: Setter): Cells {
  const own = styled(row, setter);
  let x = setter.x;
  const cells = row.children.map((cell, column): Passage => {
    const width = widths[column] ?? 0;
    const align = node.align[column] ?? 'left';
    const manner = { align, insets: [0], width, x, hyphens, hangs: false } as const;
    const passage = fewestLines(setPassage(cell.children, cell, own, manner));
    x += width + gutter;
    return passage;
  });
  return { row, cells };
}

/** Of the ways to break a cell the one with the fewest lines: its column is as wide as these need. */
function fewestLines(passage: Passage): Passage {
  const broken = passage.broken.toSorted((one, other) => one.lines.length - other.lines.length);
  return { ...passage, broken };
}

const linesOf = (cells: readonly Passage[]): number =>
  Math.max(1, ...cells.map(cell => cell.broken[0]?.lines.length ?? 0));

function setRow(
  row: TableRow,
  cells: readonly Passage[],
  setter: Setter,
  ruled: boolean,
  keep: number,
): Slab[] {
  const own = styled(row, setter);
  const rows = linesOf(cells);
  if (!fitsTable(cells, setter)) {
    return row.children.flatMap(cell => setParagraph(cell.children, cell, { ...own, align: 'left' }));
  }
  const notes = cells.flatMap(cell => cell.notes);
  const draw = solid(rows, spot => drawRow({ row, cells }, spot, ruled ? setter : undefined), notes);
  return [{ before: 0, after: 0, keep, settings: [draw] }];
}

/** A row that would not fit half a page is better read as text. */
const fitsTable = (cells: readonly Passage[], setter: Setter): boolean =>
  linesOf(cells) <= setter.geometry.rows / 2;

/** @param ruled the table's place, where a hairline stands below the row */
function drawRow({ row, cells }: Cells, spot: Spot, ruled: Pick<Setter, 'x' | 'width'> | undefined): void {
  const { left, baseline, leading, page } = spot;
  const rows = linesOf(cells);
  for (const cell of cells) {
    const broken = cell.broken[0];
    if (!broken) continue;
    // Heads stand on the rule; cells begin together.
    const first = row.header ? rows - broken.lines.length : 0;
    for (let line = 0; line < broken.lines.length; line++)
      drawLine(cell, broken, line, left, baseline + (first + line) * leading, page);
  }
  if (!ruled) return;
  const y = baseline + (rows - 1) * leading + leading * 0.3;
  page.rules.push({ x: left + ruled.x, y, width: ruled.width, thickness: HAIRLINE });
}

/** The head of the table once more, as what is no part of the text, and a row under it. */
function underHead(head: Cells, row: Slab, placed: Setter): Setting {
  const above = linesOf(head.cells);
  const [own] = row.settings;
  return solid(
    above + (own?.rows ?? 0),
    spot => {
      const { page, leading } = spot;
      const again: Drawing = { lines: [], pictures: [], rules: page.rules };
      drawRow(head, { ...spot, page: again }, placed);
      for (const line of again.lines) page.lines.push({ ...line, source: undefined });
      own?.draw(0, { ...spot, baseline: spot.baseline + above * leading });
    },
    own?.notes?.flat(),
  );
}

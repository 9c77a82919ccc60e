import type { Table, TableRow } from '../../book/nodes.ts';
import { BOX, GLUE, type Item, PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { type Slab, solid } from '../slab.ts';
import { withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** White between columns, in ems. */
const GUTTER = 1.4;
const HAIRLINE = 0.5;

/** A simple table: ragged cells, a hairline under the head, rows that never turn the page. */
export function setTable(node: Table, setter: Setter): Slab[] {
  const columns = Math.max(0, ...node.children.map(row => row.children.length));
  if (columns === 0) return [];
  const gutter = GUTTER * setter.style.size;
  const widths = columnWidths(node, columns, setter.width - gutter * (columns - 1), setter);
  const total = widths.reduce((sum, width) => sum + width, 0) + gutter * (columns - 1);
  const left = Math.max(0, (setter.width - total) / 2);
  const slabs = node.children.flatMap((row, index) => {
    const ruled = row.header && !node.children[index + 1]?.header;
    return setRow(row, node, widths, gutter, { ...setter, x: setter.x + left, width: total }, ruled);
  });
  return withWhite(slabs, 1, 1);
}

function styled(row: TableRow, setter: Setter): Setter {
  const { header, cell } = setter.interior.table;
  return { ...setter, style: row.header ? header : cell, leadIn: 0, opens: true };
}

/** Columns as wide as they would like to be, or a fair share of the measure, never narrower than their longest word. */
function columnWidths(node: Table, columns: number, room: number, setter: Setter): number[] {
  const wishes = new Array<number>(columns).fill(0);
  const words = new Array<number>(columns).fill(0);
  for (const row of node.children) {
    for (const [column, cell] of row.children.entries()) {
      const { items } = setPassage(cell.children, cell, styled(row, setter), { align: 'left', width: 1e4 });
      const width = items.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);
      wishes[column] = Math.max(wishes[column] ?? 0, width);
      words[column] = Math.max(words[column] ?? 0, widestWord(items));
    }
  }
  const sum = wishes.reduce((a, b) => a + b, 0);
  if (sum <= room) return wishes.map(wish => wish + 0.5);
  const least = words.map(word => Math.min(word + 0.5, room / columns));
  const spare = room - least.reduce((a, b) => a + b, 0);
  const over = wishes.map((wish, i) => Math.max(0, wish - (least[i] ?? 0)));
  const wanted = over.reduce((a, b) => a + b, 0) || 1;
  return least.map((width, i) => width + (spare * (over[i] ?? 0)) / wanted);
}

/** Width of the widest run without white in it. */
function widestWord(items: readonly Item[]): number {
  let widest = 0;
  let width = 0;
  for (const item of items) {
    if (item.kind === GLUE) width = 0;
    else if (item.kind === BOX) width += item.width;
    widest = Math.max(widest, width);
  }
  return widest;
}

function setRow(
  row: TableRow,
  node: Table,
  widths: readonly number[],
  gutter: number,
  setter: Setter,
  ruled: boolean,
): Slab[] {
  const own = styled(row, setter);
  let x = setter.x;
  const cells = row.children.map((cell, column): Passage => {
    const width = widths[column] ?? 0;
    const align = node.align[column] ?? 'left';
    const passage = setPassage(cell.children, cell, own, { align, insets: [0], width, x, hyphens: true });
    x += width + gutter;
    return passage;
  });
  const rows = Math.max(1, ...cells.map(cell => cell.broken[0]?.lines.length ?? 0));
  // A row that would not fit half a page is better read as text.
  if (rows > setter.geometry.rows / 2) {
    return row.children.flatMap(cell => setParagraph(cell.children, cell, { ...own, align: 'left' }));
  }
  const draw = solid(
    rows,
    ({ left, baseline, leading, page }) => {
      for (const cell of cells) {
        const broken = cell.broken[0];
        for (let line = 0; broken && line < broken.lines.length; line++)
          drawLine(cell, broken, line, left, baseline + line * leading, page);
      }
      if (!ruled) return;
      const y = baseline + (rows - 1) * leading + leading * 0.3;
      page.rules.push({ x: left + setter.x, y, width: setter.width, thickness: HAIRLINE });
    },
    cells.flatMap(cell => cell.notes),
  );
  return [{ before: 0, after: 0, keep: row.header ? 1 : 0, settings: [draw] }];
}

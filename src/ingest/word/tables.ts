import type { Inline, Table } from '../../book/nodes.ts';
import { asBlock, type WordBlock, type WordCell, type WordInline, type WordTable } from './document.ts';
import { nested } from './faces.ts';
import { groundOf, type InlineReader, splitAt, tokensOf } from './inlines.ts';

type Align = Table['align'][number];

/** Columns of one cell; more is no table of a book. */
const WIDEST_CELL = 100;

const ALIGN: Readonly<Record<string, Align>> = { right: 'right', end: 'right', center: 'center' };

/** The words of a cell on one line, its paragraphs parted by line breaks. */
function cellWords(blocks: readonly (WordBlock | WordInline)[], reader: InlineReader): Inline[] {
  const lines = blocks.map(asBlock).flatMap((block): Inline[][] => {
    if (block.type === 'table') {
      return block.children.map(row => row.children.flatMap(cell => cellWords(cell.children, reader)));
    }
    const ground = { ...groundOf(block, reader.styles), bold: false, smallCaps: false };
    const pieces = splitAt(tokensOf(block.children, reader, ground));
    // Parts the cells in the transcript, where words are looked for cell by cell.
    reader.transcript.add('\t');
    return pieces.flatMap(piece => (Array.isArray(piece) ? [nested(piece)] : []));
  });
  const filled = lines.filter(line => line.length > 0);
  return filled.flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'lineBreak' }, ...line] : line));
}

function alignOf({ children }: WordCell): Align {
  const [first] = children;
  return (first?.type === 'paragraph' && ALIGN[first.alignment ?? '']) || null;
}

/** How the cells of a column stand, when all below the head agree. */
function alignments({ children: rows }: WordTable, columns: number): Align[] {
  const below = rows.slice(rows.length > 1 ? 1 : 0).map(row => row.children.map(alignOf));
  return Array.from({ length: columns }, (_, at) => {
    const align = below[0]?.[at] ?? null;
    return below.every(row => (row[at] ?? null) === align) ? align : null;
  });
}

/** A table with its first row for a head. `merged` says that a cell spans others, which a book's tables cannot. */
export function readTable(table: WordTable, reader: InlineReader): { block: Table; merged: boolean } {
  const start = reader.transcript.here();
  let merged = false;
  const rows = table.children.map(row => {
    const cells = row.children.flatMap(cell => {
      if (cell.colSpan > 1 || cell.rowSpan > 1) merged = true;
      const beside = Math.max(0, Math.min(WIDEST_CELL, cell.colSpan) - 1);
      return [cellWords(cell.children, reader), ...Array.from({ length: beside }, (): Inline[] => [])];
    });
    reader.transcript.endLine();
    return cells;
  });
  const columns = Math.max(0, ...rows.map(cells => cells.length));
  const block: Table = {
    type: 'table',
    align: alignments(table, columns),
    position: reader.transcript.since(start),
    children: rows.map((cells, index) => ({
      type: 'tableRow',
      header: index === 0,
      children: Array.from({ length: columns }, (_, at) => ({
        type: 'tableCell',
        children: cells[at] ?? [],
      })),
    })),
  };
  return { block, merged };
}

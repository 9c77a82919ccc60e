import { type Table, type TableCell, type TableRow, tableParts } from './nodes.ts';
import { plainText } from './visit.ts';

/** What a cell says of those beside it or below it; undefined for one that holds what the table tells. */
export type CellHead = 'column' | 'row';

const isBlank = (cell: TableCell | undefined): boolean => !cell || plainText(cell.children).trim() === '';

/** Whether the first column names the rows: nothing stands over it, while something stands over the others (WCAG 2.2, technique H63). */
function namesRows(rows: readonly TableRow[]): boolean {
  const heads = rows.filter(({ header }) => header);
  return (
    heads.length > 0 &&
    heads.every(({ children: [first] }) => isBlank(first)) &&
    heads.some(({ children }) => !children.every(isBlank))
  );
}

/** The cells of a table that head a column or a row, each with which of both. An empty one heads nothing. */
export function cellHeads(table: Table): Map<TableCell, CellHead> {
  const { rows } = tableParts(table);
  const named = namesRows(rows);
  const heads = new Map<TableCell, CellHead>();
  for (const { header, children } of rows) {
    for (const [column, cell] of children.entries()) {
      if (isBlank(cell)) continue;
      if (header) heads.set(cell, 'column');
      else if (named && column === 0) heads.set(cell, 'row');
    }
  }
  return heads;
}

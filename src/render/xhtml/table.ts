import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell, TableRow } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';

/** A cell; a heading cell says that it speaks for its column (WCAG 2.2, technique H63). An empty one heads nothing. */
export function tableCell(node: TableCell, context: ProseContext): Element {
  const { align, header, column } = context.table;
  const side = align[column] ?? null;
  const heads = header && plainText(node.children).trim() !== '';
  return h(
    heads ? 'th' : 'td',
    { ...(heads && { scope: 'col' }), ...(side !== null && { className: [`align-${side}`] }) },
    context.inlines(node.children, context),
  );
}

export const tableRow = (node: TableRow, context: ProseContext): Element =>
  h(
    'tr',
    node.children.map((cell, column) =>
      context.part(cell, { ...context, table: { ...context.table, header: node.header, column } }),
    ),
  );

/** A table; the heading rows are those at its top. */
export function table(node: Table, context: ProseContext): Element {
  const inside = { ...context, table: { ...context.table, align: node.align } };
  const firstOfBody = node.children.findIndex(row => !row.header);
  const split = firstOfBody === -1 ? node.children.length : firstOfBody;
  const rows = (from: number, to: number) =>
    node.children.slice(from, to).map(row => context.part(row, inside));
  const [head, body] = [rows(0, split), rows(split, node.children.length)];
  return h('table', [
    ...(head.length > 0 ? [h('thead', head)] : []),
    ...(body.length > 0 ? [h('tbody', body)] : []),
  ]);
}

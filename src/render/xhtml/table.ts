import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type Table,
  type TableCaption,
  type TableCell,
  type TableRow,
  tableParts,
} from '../../book/nodes.ts';
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

export const tableCaption = (node: TableCaption, context: ProseContext): Element =>
  h('caption', context.inlines(node.children, context));

/** A table; the heading rows are those at its top. */
export function table(node: Table, context: ProseContext): Element {
  const inside = { ...context, table: { ...context.table, align: node.align } };
  const { caption, rows } = tableParts(node);
  const firstOfBody = rows.findIndex(row => !row.header);
  const split = firstOfBody === -1 ? rows.length : firstOfBody;
  const set = (some: readonly TableRow[]) => some.map(row => context.part(row, inside));
  const [head, body] = [set(rows.slice(0, split)), set(rows.slice(split))];
  return h('table', [
    ...(caption ? [context.part(caption, context)] : []),
    ...(head.length > 0 ? [h('thead', head)] : []),
    ...(body.length > 0 ? [h('tbody', body)] : []),
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type Table,
  type TableCaption,
  type TableCell,
  type TableRow,
  tableParts,
} from '../../book/nodes.ts';
import { type CellHead, cellHeads } from '../../book/table-heads.ts';
import { plainText } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';
import {
  keepsWordsWhole,
  LONGEST_WORD,
  longestWord,
  measureTable,
  needsScrolling,
  type TableMeasure,
  widthClasses,
} from './table-width.ts';

const SCOPE = { column: 'col', row: 'row' } as const satisfies Record<CellHead, string>;

/** A cell; a heading cell says whether it speaks for its column or its row (WCAG 2.2, technique H63). */
export function tableCell(node: TableCell, context: ProseContext): Element {
  const { align, heads, column } = context.table;
  const side = align[column] ?? null;
  const head = heads.get(node);
  const classes = [
    ...(side !== null ? [`align-${side}`] : []),
    ...(longestWord(plainText(node.children)) > LONGEST_WORD ? ['long-word'] : []),
  ];
  return h(
    head ? 'th' : 'td',
    { ...(head && { scope: SCOPE[head] }), ...(classes.length > 0 && { className: classes }) },
    context.inlines(node.children, context),
  );
}

export const tableRow = (node: TableRow, context: ProseContext): Element =>
  h(
    'tr',
    node.children.map((cell, column) =>
      context.part(cell, { ...context, table: { ...context.table, column } }),
    ),
  );

export const tableCaption = (node: TableCaption, context: ProseContext): Element =>
  h('caption', context.inlines(node.children, context));

/** A web page has the larger type of the two, and its own name for tables that stand in it on any page. */
const classesOf = (measure: TableMeasure, { xml }: ProseContext): string[] =>
  !xml && keepsWordsWhole(measure) ? ['whole-words'] : widthClasses(measure);

/** Heads that tell a table without a caption from another. */
const NAMING_HEADS = 4;

/** What a table is about, for those who hear that they came upon it. */
function nameOf(node: Table): string {
  const { caption, rows } = tableParts(node);
  const words = caption
    ? [plainText(caption.children)]
    : (rows[0]?.children ?? []).map(cell => plainText(cell.children));
  const said = words.map(each => each.replace(/\s+/g, ' ').trim()).filter(each => each !== '');
  return said.slice(0, NAMING_HEADS).join(', ') + (said.length > NAMING_HEADS ? ', …' : '');
}

/**
 * A window on a table that is wider than the screen, which the keyboard can come to and move (WCAG 2.2, 2.1.1; axe, rule
 * `scrollable-region-focusable`).
 */
const scrolling = (node: Table, element: Element): Element =>
  h('div', { className: ['scrolling'], role: 'region', ariaLabel: nameOf(node) || '·', tabIndex: 0 }, [
    element,
  ]);

/** A table; the heading rows are those at its top. */
export function table(node: Table, context: ProseContext): Element {
  const inside = { ...context, table: { ...context.table, align: node.align, heads: cellHeads(node) } };
  const { caption, rows } = tableParts(node);
  const firstOfBody = rows.findIndex(row => !row.header);
  const split = firstOfBody === -1 ? rows.length : firstOfBody;
  const set = (some: readonly TableRow[]) => some.map(row => context.part(row, inside));
  const [head, body] = [set(rows.slice(0, split)), set(rows.slice(split))];
  const measure = measureTable(node);
  const classes = classesOf(measure, context);
  const element = h('table', classes.length > 0 ? { className: classes } : {}, [
    ...(caption ? [context.part(caption, context)] : []),
    ...(head.length > 0 ? [h('thead', head)] : []),
    ...(body.length > 0 ? [h('tbody', body)] : []),
  ]);
  return !context.xml && needsScrolling(measure) ? scrolling(node, element) : element;
}

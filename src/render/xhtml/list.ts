import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { itemNumber } from '../../book/list-numbers.ts';
import {
  type Block,
  boxOf,
  type Definition,
  type DefinitionList,
  type List,
  type ListItem,
  type Meaning,
  type Numerals,
  type Term,
} from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { ours } from './generated.ts';

/** What stands in an item: its first paragraph is the item itself and no paragraph inside it. */
function contentOf(blocks: readonly Block[], context: ProseContext): ElementContent[] {
  const [head, ...rest] = blocks;
  if (head?.type !== 'paragraph') return context.blocks(blocks, context, 'first');
  return [...context.inlines(head.children, context), ...context.blocks(rest, context, 'first')];
}

export function listItem(node: ListItem, context: ProseContext): Element {
  const box = boxOf(node);
  const content = contentOf(node.children, context);
  return box === undefined
    ? h('li', content)
    : h('li', { className: ['task'] }, [ours(`${box} `, 'box'), ...content]);
}

/** How lists count, as HTML names it. */
const TYPES = {
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
} as const satisfies Record<Numerals, string>;

export function list(node: List, context: ProseContext): Element {
  const items = node.children.map(item => context.part(item, context));
  if (!node.ordered) return h('ul', items);
  // What reading systems count by themselves has a point behind it.
  if (node.enclosed)
    for (const [index, item] of items.entries())
      item.children.unshift(ours(`${itemNumber(node, index)} `, 'number'));
  return h(
    'ol',
    {
      ...(node.enclosed && { className: ['enclosed'] }),
      ...(node.numerals && { type: TYPES[node.numerals] }),
      ...(node.start !== undefined && node.start !== 1 && { start: node.start }),
    },
    items,
  );
}

export const definitionList = (node: DefinitionList, context: ProseContext): Element =>
  h(
    'dl',
    node.children.map(definition => context.part(definition, context)),
  );

export const definition = (node: Definition, context: ProseContext): Element =>
  h(
    'div',
    node.children.map(part => context.part(part, context)),
  );

export const term = (node: Term, context: ProseContext): Element =>
  h('dt', context.inlines(node.children, context));

export const meaning = (node: Meaning, context: ProseContext): Element =>
  h('dd', contentOf(node.children, context));

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';

/** An item; its first paragraph is the item itself and no paragraph inside it. */
export function listItem(node: ListItem, context: ProseContext): Element {
  const [head, ...rest] = node.children;
  if (head?.type !== 'paragraph') return h('li', context.blocks(node.children, context, 'first'));
  return h('li', [...context.inlines(head.children, context), ...context.blocks(rest, context, 'first')]);
}

export function list(node: List, context: ProseContext): Element {
  const start = node.ordered && node.start !== undefined && node.start !== 1 ? { start: node.start } : {};
  return h(
    node.ordered ? 'ol' : 'ul',
    start,
    node.children.map(item => context.part(item, context)),
  );
}

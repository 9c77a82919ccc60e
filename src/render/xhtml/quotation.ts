import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Attribution, Blockquote } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';

/** The source of a quotation on a line of its own. */
export const attribution = (node: Attribution, context: ProseContext): Element =>
  h('p', { className: ['attribution'] }, context.inlines(node.children, context));

/**
 * A quotation. Its source at the end is no part of what is quoted and stands outside (HTML, 4.4.4), as the caption of
 * a figure.
 */
export function blockquote(node: Blockquote, context: ProseContext): Element {
  const last = node.children.at(-1);
  if (last?.type !== 'attribution') return h('blockquote', context.blocks(node.children, context, 'first'));
  return h('figure', { className: ['quotation'] }, [
    h('blockquote', context.blocks(node.children.slice(0, -1), context, 'first')),
    h('figcaption', { className: ['attribution'] }, context.inlines(last.children, context)),
  ]);
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Box, type BoxTitle, partsOf } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { epubType } from './language.ts';

/** What stands over the words of a box. */
export const boxTitle = (node: BoxTitle, context: ProseContext): Element =>
  h('p', { className: ['box-title'] }, context.inlines(node.children, context));

/** Kinds of box that EPUB's vocabulary (EPUB SSV 1.1, "Tips and notices") and DPUB-ARIA 1.1 have a name for. */
const SEMANTICS: Readonly<Record<string, { type: string; role: string }>> = {
  tip: { type: 'tip', role: 'doc-tip' },
  hint: { type: 'tip', role: 'doc-tip' },
  note: { type: 'notice', role: 'doc-notice' },
  important: { type: 'notice', role: 'doc-notice' },
  warning: { type: 'notice', role: 'doc-notice' },
  caution: { type: 'notice', role: 'doc-notice' },
  danger: { type: 'notice', role: 'doc-notice' },
};

/** Words in a frame. */
export function box(node: Box, context: ProseContext): Element {
  const { title, blocks } = partsOf(node);
  const known = Object.hasOwn(SEMANTICS, node.kind) ? SEMANTICS[node.kind] : undefined;
  const properties = {
    className: ['boxed'],
    ...(known && { role: known.role, ...epubType(known.type, context) }),
  };
  return h('div', properties, [
    ...(title ? [context.part(title, context)] : []),
    ...context.blocks(blocks, context, 'first'),
  ]);
}

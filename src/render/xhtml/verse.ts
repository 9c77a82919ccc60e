import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Stanza, Verse, VerseLine } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';

/** Steps of indent that the style has a class for; deeper lines stand as deep as that. */
const DEEPEST_INDENT = 8;

/** One line of verse; a turnover hangs behind it by style. */
export const verseLine = (node: VerseLine, context: ProseContext): Element => {
  const step = Math.min(Math.max(0, Math.round(node.indent)), DEEPEST_INDENT);
  const className = step === 0 ? ['line'] : ['line', `indent-${step}`];
  return h('span', { className }, context.inlines(node.children, context));
};

/** A stanza is a paragraph whose lines end in `br`, so that it reads as verse where no style is. */
export const stanza = (node: Stanza, context: ProseContext): Element =>
  h(
    'p',
    { className: ['stanza'] },
    node.children.flatMap((line, index) =>
      index === 0 ? [context.part(line, context)] : [h('br'), '\n', context.part(line, context)],
    ),
  );

export const verse = (node: Verse, context: ProseContext): Element =>
  h(
    'div',
    { className: ['verse'] },
    node.children.map(child => context.part(child, context)),
  );

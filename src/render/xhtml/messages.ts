import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Message, Messages } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { ours } from './generated.ts';

/** One message: “Ana (10:42): Where are you?” in plain words, a bubble where style is. */
export function message(node: Message, context: ProseContext): Element {
  const time =
    node.time === undefined
      ? []
      : [' ', h('span', { className: ['time'] }, [ours('('), node.time, ours(')')])];
  return h('li', { className: ['message', node.side] }, [
    h('span', { className: ['byline'] }, [
      h('b', { className: ['sender'] }, node.sender),
      ...time,
      ours(':', 'colon'),
    ]),
    ' ',
    h('span', { className: ['words'] }, context.inlines(node.children, context)),
  ]);
}

/** A conversation. The role is said because a style without bullets makes some readers forget the list. */
export const messages = (node: Messages, context: ProseContext): Element =>
  h(
    'ul',
    { className: ['messages'], role: 'list' },
    node.children.map(child => context.part(child, context)),
  );

import type { Element } from 'hast';
import { h } from 'hastscript';
import { isOnlyClose } from '../../book/letter-close.ts';
import type { Block, Letter, LetterLine } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';

/** The line of a letter that carries a date, a greeting or a name. */
export const letterLine = (node: LetterLine, context: ProseContext): Element =>
  h('p', { className: [node.part] }, context.inlines(node.children, context));

/** A letter quoted whole; its text begins flush left after each line of form. */
export function letter(node: Letter, context: ProseContext): Element {
  const content: Element['children'] = [];
  let prose: Block[] = [];
  const flush = () => {
    content.push(...context.blocks(prose, context, 'first'));
    prose = [];
  };
  for (const child of node.children) {
    if (child.type !== 'letterLine') {
      prose.push(child);
      continue;
    }
    flush();
    content.push(context.part(child, context));
  }
  flush();
  return h('blockquote', { className: isOnlyClose(node) ? ['letter', 'close'] : ['letter'] }, content);
}

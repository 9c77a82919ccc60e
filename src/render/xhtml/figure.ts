import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { image } from './inlines.ts';

/** A picture that stands alone, with its caption when the author wrote one. */
export const figure = (node: Figure, context: ProseContext): Element =>
  h('figure', { className: ['picture'] }, [
    image(node.image, context),
    ...(node.children.length > 0 ? [h('figcaption', context.inlines(node.children, context))] : []),
  ]);

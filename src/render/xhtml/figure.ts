import type { Element } from 'hast';
import { h } from 'hastscript';
import { writeWidth } from '../../book/image-width.ts';
import type { Figure, Image } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { image } from './inlines.ts';

/** A picture no wider than its author wants it: given as its width, a tall one would be squeezed where it fills the screen. */
function sized(element: Element, { width }: Image): Element {
  if (!width) return element;
  const most = writeWidth(width);
  element.properties['style'] =
    'share' in width ? `max-width: ${most}` : `max-width: 100%; max-width: min(100%, ${most})`;
  return element;
}

/** A picture that stands alone, with its caption when the author wrote one. */
export const figure = (node: Figure, context: ProseContext): Element =>
  h('figure', { className: ['picture'] }, [
    sized(image(node.image, context), node.image),
    ...(node.children.length > 0 ? [h('figcaption', context.inlines(node.children, context))] : []),
  ]);

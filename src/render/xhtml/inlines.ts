import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { handle, type InlineHandlers } from '../../book/handlers.ts';
import type { Foreign, Image, Inline, Link } from '../../book/nodes.ts';
import type { InlineResult, ProseContext } from './context.ts';
import { ours } from './generated.ts';
import { changeOfLanguage } from './language.ts';
import { betweenCalls, noteReference } from './notes.ts';

/** Words in another language. Whether they stand in italics is the author's to say (Chicago 7.53). */
const foreign = (node: Foreign, context: ProseContext): Element =>
  h(
    'span',
    { className: ['foreign'], ...changeOfLanguage(node.lang, context) },
    context.inlines(node.children, { ...context, lang: node.lang }),
  );

/** Where a link may lead: the web, a mailbox, a section of this book or a heading inside one. */
function addressOfLink(url: string, context: ProseContext): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return URL.canParse(url) ? url : undefined;
  if (!url.startsWith('#')) return undefined;
  const place = context.places.get(url.slice(1));
  return place && context.addressOf(place.section, place.subhead);
}

/** A link; one that leads nowhere keeps its words. */
function link(node: Link, context: ProseContext): InlineResult {
  const words = context.inlines(node.children, context);
  const href = addressOfLink(node.url, context);
  return href === undefined ? words : h('a', { href }, words);
}

/** A picture; one without a description is an ornament and is not announced. */
export function image(node: Image, context: ProseContext): Element {
  const found = context.imageOf(node.asset);
  if (!found) return ours(node.alt);
  const { width, height } = found.asset;
  return h('img', {
    src: found.address,
    alt: node.alt,
    width,
    height,
    ...(node.alt === '' && context.xml && { role: 'presentation' }),
  });
}

const wrapped =
  (name: string, className?: string) =>
  (node: { children: Inline[] }, context: ProseContext): Element =>
    h(
      name,
      className === undefined ? {} : { className: [className] },
      context.inlines(node.children, context),
    );

const handlers = {
  text: node => ({ type: 'text', value: node.value }),
  emphasis: wrapped('em'),
  strong: wrapped('strong'),
  smallCaps: wrapped('span', 'small-caps'),
  superscript: wrapped('sup'),
  subscript: wrapped('sub'),
  struck: wrapped('s'),
  foreign,
  link,
  code: node => h('code', node.value),
  image,
  noteReference,
  lineBreak: () => h('br'),
} satisfies InlineHandlers<InlineResult, ProseContext>;

/** Words of the book as phrasing content. */
export const renderInlines = (nodes: readonly Inline[], context: ProseContext): ElementContent[] =>
  nodes.flatMap((node, at): InlineResult => {
    const shown = handle<Inline, InlineResult, ProseContext>(handlers, node, context);
    if (node.type !== 'noteReference') return shown;
    return [...betweenCalls(nodes[at - 1], node, context), ...[shown].flat()];
  });

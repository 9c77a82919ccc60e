import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Attribution, Blockquote } from '../../book/nodes.ts';
import type { Role } from '../../book/roles.ts';
import type { ProseContext } from './context.ts';
import { epubType } from './language.ts';

/** The source of a quotation on a line of its own. */
export const attribution = (node: Attribution, context: ProseContext): Element =>
  h('p', { className: ['attribution'] }, context.inlines(node.children, context));

/** Sections whose text an epigraph stands before; elsewhere, as on pages of praise, a quotation that comes first is the text. */
const HEADED: ReadonlySet<Role> = new Set([
  'part',
  'chapter',
  'story',
  'prologue',
  'interlude',
  'epilogue',
] as const);

/** Whether a quotation with a source stands between the heading of a section and its text. */
const isEpigraph = ({ section, place }: ProseContext): boolean =>
  place === 'opening' &&
  HEADED.has(section.role) &&
  section.children.some(({ type }) => type === 'paragraph');

/**
 * A quotation. Its source at the end is no part of what is quoted and stands outside (HTML, 4.4.4), as the caption of
 * a figure. A figure with a caption may have no other role (ARIA in HTML, 4), which the quotation in it has.
 */
export function blockquote(node: Blockquote, context: ProseContext): Element {
  const last = node.children.at(-1);
  if (last?.type !== 'attribution') return h('blockquote', context.blocks(node.children, context, 'first'));
  const epigraph = isEpigraph(context);
  return h('figure', { className: ['quotation'], ...epubType(epigraph ? 'epigraph' : undefined, context) }, [
    h(
      'blockquote',
      epigraph ? { role: 'doc-epigraph' } : {},
      context.blocks(node.children.slice(0, -1), context, 'first'),
    ),
    h('figcaption', { className: ['attribution'] }, context.inlines(last.children, context)),
  ]);
}

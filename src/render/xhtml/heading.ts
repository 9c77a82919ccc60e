import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { defaultHeading } from '../../book/names.ts';
import { hasWords } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';
import { GENERATED } from './generated.ts';
import { epubType } from './language.ts';

/** The `id` of a section's heading, which names the section. */
export const headingId = (context: ProseContext): string => `${context.idOf(context.section)}-heading`;

/** Number and name are one heading, so that whoever moves by headings hears both. */
function headingWords(context: ProseContext): ElementContent[] {
  const { section } = context;
  const title = context.inlines(section.title, context);
  if (!section.label) return title;
  const label = h('span', { className: ['label'], ...epubType('ordinal', context) }, section.label);
  // A note called behind the number stands on its line.
  if (!hasWords(section.title)) return [label, ...title];
  return [label, h('br'), h('span', { className: ['title'] }, title)];
}

/**
 * The heading of a section: its label and title, else our own words for its role, else nothing. A subtitle joins it in
 * an `hgroup` and is no heading itself (HTML, 4.3.7).
 */
export function headingOf(context: ProseContext): Element | undefined {
  const { section } = context;
  const written = headingWords(context);
  const given = defaultHeading(section, context.book.metadata);
  const content: ElementContent[] = written.length > 0 ? written : [{ type: 'text', value: given }];
  const subtitle =
    section.subtitle.length > 0 &&
    h(
      'p',
      { className: ['subtitle'], role: 'doc-subtitle', ...epubType('subtitle', context) },
      context.inlines(section.subtitle, context),
    );
  if (written.length === 0 && given === '') return subtitle || undefined;
  const heading = h(
    `h${Math.min(context.level, 6)}`,
    {
      id: headingId(context),
      ...epubType('title', context),
      ...(written.length === 0 && GENERATED),
    },
    content,
  );
  return subtitle ? h('hgroup', [heading, subtitle]) : heading;
}

/** Whether `headingOf` makes a heading that can name the section. */
export const isHeaded = ({ section, book }: ProseContext): boolean =>
  Boolean(section.label) || section.title.length > 0 || defaultHeading(section, book.metadata) !== '';

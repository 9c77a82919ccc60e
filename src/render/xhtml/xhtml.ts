/** Sections of a book as trees of HTML elements (hast): what the EPUB and the web page both stand on. */

import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { listsTitles } from '../../book/also-by.ts';
import type { Section } from '../../book/book.ts';
import { nameOf } from '../../book/names.ts';
import { renderBlocks, renderPart } from './blocks.ts';
import { contentsList } from './contents.ts';
import type { ProseContext, XhtmlSetting } from './context.ts';
import { GENERATED } from './generated.ts';
import { headingId, headingOf, isHeaded } from './heading.ts';
import { renderInlines } from './inlines.ts';
import { changeOfLanguage, epubType } from './language.ts';
import { countNotes, notesOf } from './notes.ts';
import { semanticsOf } from './roles.ts';
import { halfTitle, titlePage } from './title-page.ts';

export type { ProseContext, XhtmlSetting } from './context.ts';

export interface SectionPlace {
  /** Rank of the section's heading, 1 to 6. */
  level: number;
  /** BCP 47 of what stands around the section. */
  lang: string;
  /** Whether the sections inside it stand inside its element, one rank lower, or are left to the caller. */
  nested: boolean;
}

/** Ranks in use become neighbours, so that no level of heading is skipped (WCAG 2.2, technique G141). */
function subheadLevels(section: Section, level: number): (rank: number) => number {
  const ranks = [
    ...new Set(section.children.flatMap(block => (block.type === 'subhead' ? [block.rank] : []))),
  ].sort();
  return rank => Math.min(6, level + 1 + Math.max(0, ranks.indexOf(rank as 1 | 2 | 3)));
}

/** What the handlers need to render the words of one section. */
function proseContext(section: Section, setting: XhtmlSetting, level = 1): ProseContext {
  return {
    ...setting,
    section,
    lang: section.lang ?? setting.book.metadata.lang,
    level,
    subheadLevel: subheadLevels(section, level),
    notes: countNotes(section),
    place: 'opening',
    table: { align: [], heads: new Map(), column: 0 },
    inlines: renderInlines,
    blocks: renderBlocks,
    part: renderPart,
  };
}

/** Display pages are designed here; an author who wrote one gets what was written. */
function designed(context: ProseContext): ElementContent[] | undefined {
  const { section } = context;
  if (section.children.length > 0 || section.title.length > 0 || section.label) return undefined;
  if (section.role === 'title-page') return titlePage(context);
  return section.role === 'half-title' ? halfTitle(context) : undefined;
}

function contentOf(context: ProseContext): ElementContent[] {
  const { section } = context;
  const display = designed(context);
  if (display) return display;
  const heading = headingOf(context);
  const text = context.blocks(section.children, context, 'opening');
  const list = section.role === 'contents' && section.children.length === 0 ? contentsList(context) : [];
  const body = heading ? [heading, { type: 'text' as const, value: '\n' }, ...text] : text;
  return [...body, ...list, ...notesOf(context)];
}

/** What the section is called: by its heading where one stands, else by a label that only assistive technology says. */
function naming(context: ProseContext, role: string | undefined): Properties {
  const display = designed(context) !== undefined;
  if (!display && isHeaded(context)) return { ariaLabelledBy: [headingId(context)] };
  return role !== undefined ? { ariaLabel: nameOf(context.section, context.book.metadata) } : {};
}

/**
 * A section as a `section` element with its heading, text and notes. Where the book model leaves a page to the backend
 * (half title, title page, contents) it is filled from the metadata and the other sections.
 */
export function renderSection(section: Section, setting: XhtmlSetting, place: SectionPlace): Element {
  const context = proseContext(section, setting, place.level);
  const { type, role } = semanticsOf(section);
  const contents = section.role === 'contents';
  const inner = place.nested
    ? section.sections.map(child =>
        renderSection(child, setting, { ...place, level: place.level + 1, lang: context.lang }),
      )
    : [];
  return h(
    contents ? 'nav' : 'section',
    {
      id: setting.idOf(section),
      className: [section.role, ...(listsTitles(section) ? ['titles'] : [])],
      ...epubType(type, setting),
      ...(contents ? { role: 'doc-toc' } : role !== undefined && { role }),
      ...naming(context, contents ? 'doc-toc' : role),
      ...changeOfLanguage(context.lang, { ...context, lang: place.lang }),
      ...((section.generated || designed(context)) && GENERATED),
    },
    [{ type: 'text', value: '\n' }, ...contentOf(context), ...inner],
  );
}

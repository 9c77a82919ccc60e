import type { Book, Section } from '../../book/book.ts';
import { defaultHeading, isBareNumber } from '../../book/names.ts';
import type { Subhead } from '../../book/nodes.ts';
import type { Role } from '../../book/roles.ts';
import { type ChapterStart, sectionStarts } from '../../book/section-starts.ts';
import { listedSubheads } from '../../book/subheads.ts';
import { plainText, sectionsOf } from '../../book/visit.ts';

/** How a section stands on paper. */
export interface PrintedPart {
  section: Section;
  /** The headings inside it that the contents list. */
  subheads: readonly Subhead[];
  /** Display pages carry neither head nor folio (Chicago 1.5, 1.16). */
  display: boolean;
  /** Roman numerals for front matter, arabic from the first page of the text on (Chicago 1.7). */
  folio: 'roman' | 'arabic';
  /** Whether it opens on a right-hand page or on whatever page comes next; one that runs on opens none. */
  start: ChapterStart;
  /** The section whose pages it stands on: itself, unless it runs on. */
  pages: Section;
  /** What stands at the head of its right-hand pages. */
  head: string;
}

const DISPLAY = new Set<Role>(['half-title', 'title-page', 'copyright', 'dedication', 'epigraph', 'part']);

/** Letters that fit into one line of the narrowest page. */
const LONGEST_HEAD = 56;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_HEAD) return line;
  return `${line
    .slice(0, LONGEST_HEAD)
    .trimEnd()
    .replace(/[\p{P}\s]*\s\S*$/u, '')}…`;
}

/** Its title, else its number in words, else what its role is called, else the book: a bare figure would read as a folio. */
function headOf(section: Section, book: Book): string {
  const label = oneLine(section.label ?? '');
  return (
    oneLine(plainText(section.title)) ||
    (isBareNumber(label) ? '' : label) ||
    oneLine(defaultHeading(section, book.metadata)) ||
    oneLine(book.metadata.title)
  );
}

/** Every section of the book as it stands on paper, in reading order. */
export function printedParts(book: Book, sections: readonly Section[]): PrintedPart[] {
  const starts = sectionStarts(sections, { chapter: book.design.chapterStart ?? 'next', part: 'recto' });
  const seen = new Set<Section['matter']>();
  const shared = new Set<Section>();
  let pages: Section | undefined;
  const parts = [...sectionsOf(sections)].map((section): PrintedPart => {
    const opensMatter = !seen.has(section.matter);
    seen.add(section.matter);
    const wanted = (opensMatter ? 'recto' : starts.get(section)) ?? 'next';
    // The copyright page stands on the back of the title page (Chicago 1.20).
    const start = section.role === 'copyright' ? 'next' : wanted;
    if (start === 'run-on' && pages) shared.add(pages);
    else pages = section;
    return {
      section,
      subheads: listedSubheads(section, book),
      display: DISPLAY.has(section.role),
      folio: section.matter === 'front' ? 'roman' : 'arabic',
      start,
      pages,
      head: headOf(section, book),
    };
  });
  // What is on pages that several share is not known here.
  const title = oneLine(book.metadata.title);
  return parts.map(part => (shared.has(part.section) ? { ...part, head: title } : part));
}

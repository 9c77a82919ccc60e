import type { Book, Section } from '../../book/book.ts';
import { defaultHeading } from '../../book/names.ts';
import type { Role } from '../../book/roles.ts';
import { plainText, sectionsOf } from '../../book/visit.ts';

/** How a section stands on paper. */
export interface PrintedPart {
  section: Section;
  /** Display pages carry neither head nor folio (Chicago 1.5, 1.16). */
  display: boolean;
  /** Roman numerals for front matter, arabic from the first page of the text on (Chicago 1.7). */
  folio: 'roman' | 'arabic';
  /** Whether it opens on a right-hand page or on whatever page comes next. */
  start: 'recto' | 'next';
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
  const named = /\p{L}{2}/u.test(label) && !/^[ivxlcdm]+\P{L}*$/iu.test(label);
  return (
    oneLine(plainText(section.title)) ||
    (named && label) ||
    oneLine(defaultHeading(section, book.metadata)) ||
    oneLine(book.metadata.title)
  );
}

/** Every section of the book as it stands on paper, in reading order. */
export function printedParts(book: Book, sections: readonly Section[]): PrintedPart[] {
  const firstInPart = new Set<Section>();
  for (const { role, sections: inside } of sectionsOf(sections)) {
    if (role === 'part' && inside[0]) firstInPart.add(inside[0]);
  }
  const seen = new Set<Section['matter']>();
  return [...sectionsOf(sections)].map(section => {
    const opensMatter = !seen.has(section.matter);
    seen.add(section.matter);
    const recto =
      opensMatter || section.matter === 'front' || section.role === 'part' || firstInPart.has(section);
    return {
      section,
      display: DISPLAY.has(section.role),
      folio: section.matter === 'front' ? 'roman' : 'arabic',
      // The copyright page stands on the back of the title page (Chicago 1.20).
      start: recto && section.role !== 'copyright' ? 'recto' : 'next',
      head: headOf(section, book),
    };
  });
}

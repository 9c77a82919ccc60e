import type { Book, Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Paragraph } from '../book/nodes.ts';
import { hasOwnWords } from '../book/own-words.ts';
import { type Matter, ROLES, type Role } from '../book/roles.ts';
import { sectionsOf } from '../book/visit.ts';
import { imprintLines } from './imprint.ts';
import { freeId, newSection } from './new-section.ts';
import type { Pass } from './pass.ts';

const ORDER = Object.keys(ROLES);
const MATTERS: readonly Matter[] = ['front', 'body', 'back'];

/** Pages to look things up in follow each other as the author put them. */
const LOOKED_UP: ReadonlySet<Role> = new Set(['appendix', 'glossary', 'bibliography', 'index']);

/** Where pages that books have in front or behind belong in front: other books face the title page (Chicago 1.4). */
const IN_FRONT: Partial<Readonly<Record<Role, Role>>> = {
  'also-by': 'half-title',
  'about-the-author': 'half-title',
  acknowledgments: 'preface',
  chapter: 'preface',
  glossary: 'authors-note',
};

/** What opens every book in the same order, whatever stands around it. */
const FIXED: ReadonlySet<Role> = new Set(['half-title', 'title-page', 'copyright']);

/** Where a page stands in its matter, in the order of roles. */
function placeOf({ role, matter }: Section): number {
  if (matter === 'body') return 0;
  const infront = matter === 'front' ? IN_FRONT[role] : undefined;
  if (infront) return ORDER.indexOf(infront) + 0.5;
  return ORDER.indexOf(LOOKED_UP.has(role) ? 'appendix' : role);
}

/** A paragraph of one run of words. */
export const lineOf = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

/** Whether a reader would look anything up in a list of contents: a story alone needs none, nor one with a note. */
const hasContents = (book: Book): boolean =>
  [...sectionsOf(book)].filter(({ matter, role }) => matter === 'body' && ROLES[role].listed).length > 1;

/** Adds a page that the author did not write. */
function add(book: Book, role: Role, children: Paragraph[] = []): void {
  if (book.sections.some(section => section.role === role)) return;
  const section = newSection(role, children);
  section.id = freeId(book, role);
  section.generated = true;
  book.sections.push(section);
}

/**
 * Front, body, back; front and back in the order of roles, the body in the author's. Pages that their author placed follow
 * each other as placed, and a chapter behind the last pages, as one of the next book, the page that it follows.
 */
function arranged(sections: readonly Section[]): Section[] {
  const ranks = new Map<Section, number>();
  const last = new Map<Matter, number>();
  for (const section of sections) {
    const { matter, role } = section;
    const placed = section.placed && !FIXED.has(role);
    const first = MATTERS.indexOf(matter) * ORDER.length;
    const before = last.get(matter) ?? first;
    const follows = matter === 'back' && ROLES[role].matter === 'body';
    const own = follows ? before : first + placeOf(section);
    const rank = placed ? Math.max(own, before) : own;
    if (placed || matter === 'back') last.set(matter, Math.max(before, rank));
    ranks.set(section, rank);
  }
  return sections.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Adds the pages that every book has and this one lacks, and puts all parts in order. */
export function complete(book: Book): void {
  add(book, 'half-title');
  add(book, 'title-page');
  add(book, 'copyright', imprintLines(book.metadata).map(lineOf));
  if (hasContents(book)) add(book, 'contents');
  book.sections = arranged(book.sections);
}

/**
 * Completes the book with the pages every book has, and puts its parts in the order of Chicago 1.4. Half title and
 * title page are designed from the metadata and hold no text; the contents are filled by each format.
 */
export const arrange: Pass = {
  name: 'arrange',
  moves: true,
  run(book, report) {
    const { lang } = book.metadata;
    if (!hasOwnWords(lang)) {
      tell(report, {
        rule: 'normalize/language-without-words',
        severity: 'info',
        message: `Quoin does not speak the language \`${lang}\`; what it adds to the book, such as the copyright page, is in English`,
        hint: 'A page of your own, such as `copyright.md`, goes before the one that Quoin makes',
      });
    }
    complete(book);
  },
};

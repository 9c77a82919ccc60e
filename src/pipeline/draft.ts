/** A book with some blocks written anew, as near as can be told in a moment: the page that is being worked on. */
import { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import { Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import { sectionsOf, walk } from '../book/visit.ts';
import { type Change, placeOf } from './outline.ts';

/** Blocks before and after the changed ones that say what their marks are. */
const AROUND = 12;

/**
 * Normalizes the blocks that changed among their neighbours alone, and puts them in place of the old ones. What the whole
 * book tells of them, a name or a habit of its author, is not known yet.
 * @param book as it was normalized before; it stays as it is, and shares all other sections with the draft
 * @param read the book as it is read, which stays as it is
 * @returns undefined when the change is more than words: notes, pictures, blocks that were taken for something else
 */
export async function draftOf(book: Book, read: Book, change: Change): Promise<Book | undefined> {
  const [first, last] = [change.is[0], change.is.at(-1)];
  const section = [...sectionsOf(read)][first?.section ?? -1];
  if (!first || !last || !section) return undefined;
  const blocks = section.children.slice(first.index, last.index + 1);
  if (blocks.some(holdsMore)) return undefined;
  const near = section.children.slice(Math.max(0, first.index - AROUND), last.index + 1 + AROUND);
  const part: Section = { ...structuredClone({ ...section, children: near, sections: [] }) };
  const alone: Book = { ...structuredClone({ ...read, sections: [] }), sections: [part], removed: [] };
  const { normalize } = await import('../normalize/normalize.ts');
  const unheard = new VFile();
  normalize(alone, unheard, new Inquiry(alone.answers ?? {}, unheard));
  const now = standingAt(alone, change.is);
  const before = standingAt(book, change.was);
  if (!now || !before) return undefined;
  const children = before.section.children.toSpliced(before.index, before.blocks.length, ...now.blocks);
  return { ...book, sections: replaced(book.sections, before.section, { ...before.section, children }) };
}

/** Calls of notes and pictures lead elsewhere in the book. */
const holdsMore = (block: Block): boolean =>
  [...walk(block)].some(({ type }) => type === 'noteReference' || type === 'image' || type === 'figure');

/** Blocks where they stand one after another; undefined when they do not. */
function standingAt(
  book: Book,
  written: Change['is'],
): { section: Section; index: number; blocks: Block[] } | undefined {
  const places = written.map(({ place }) => place);
  for (const section of sectionsOf(book)) {
    const index = section.children.findIndex(block => placeOf(block) === places[0]);
    if (index < 0) continue;
    const blocks = section.children.slice(index, index + places.length);
    const inOrder = places.every((place, at) => blocks[at] && placeOf(blocks[at]) === place);
    return inOrder ? { section, index, blocks } : undefined;
  }
  return undefined;
}

const replaced = (sections: readonly Section[], old: Section, by: Section): Section[] =>
  sections.map(section => {
    if (section === old) return by;
    const inner = replaced(section.sections, old, by);
    return inner.some((each, index) => each !== section.sections[index])
      ? { ...section, sections: inner }
      : section;
  });

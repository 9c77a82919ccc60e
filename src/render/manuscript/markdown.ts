/** A book as clean Markdown, which Quoin reads back into the same book. */
import type { Assets, Book, Note, Section } from '../../book/book.ts';
import { uniqueNames } from '../../book/slug.ts';
import { sectionsOf } from '../../book/visit.ts';
import { writeBlocks } from './blocks.ts';
import { frontMatter } from './front-matter.ts';
import { type HeadingContext, hasPlainChapters, writeHeading } from './headings.ts';

/** Notes stand at the end of their section; the lines after the first are indented. */
function writeNote(note: Note, context: HeadingContext): string {
  const body = writeBlocks(note.children, { ...context, depth: 0, saySubhead: false });
  return `[^${note.identifier}]: ${body.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

/** A section without those inside it: heading, text, notes. Parts of it that are empty are left out. */
export function writeOwn(section: Section, context: HeadingContext, isFirst: boolean): string[] {
  const heading = writeHeading(section, context, isFirst);
  const saySubhead = heading === '' || section.role === 'part';
  const subheads = { ...context, saySubhead, depth: saySubhead ? 1 : chapterDepth(context) };
  return [
    heading,
    writeBlocks(section.children, subheads),
    ...section.notes.map(note => writeNote(note, subheads)),
  ].filter(text => text !== '');
}

function writeSections(sections: readonly Section[], context: HeadingContext): string[] {
  const own = sections.filter(section => !section.generated);
  return own.flatMap((section, index) => [
    ...writeOwn(section, context, index === 0 && context.depth === 1),
    ...writeSections(section.sections, { ...context, depth: context.depth + 1 }),
  ]);
}

/** Subheads count from the rank of the chapters, which a book with parts has one lower. */
const chapterDepth = ({ hasParts, depth }: HeadingContext): number => (hasParts ? Math.max(2, depth) : depth);

/** Blank lines between two paragraphs: none where most of the manuscript's lines are paragraphs, else one. */
function usualGap(book: Book): number {
  let [touching, apart] = [0, 0];
  for (const { children } of sectionsOf(book)) {
    children.forEach((block, index) => {
      if (block.type !== 'paragraph' || children[index - 1]?.type !== 'paragraph') return;
      if (block.gap === 0) touching++;
      else apart++;
    });
  }
  return touching > apart ? 0 : 1;
}

/** What all sections of a book are written with. */
export const contextFor = (book: Book, pathOf: (key: string) => string): HeadingContext => ({
  depth: 1,
  pathOf: ({ asset }) => pathOf(asset),
  plainChapters: hasPlainChapters(book),
  hasParts: book.sections.some(section => section.role === 'part' && section.sections.length > 0),
  usualGap: usualGap(book),
  idFor: uniqueNames(),
});

/**
 * Writes a book as Markdown with front matter. What Quoin made itself (title page, contents) is left out.
 * @param assets the pictures of the book, for their paths; without them a picture is named by its key
 */
export function toMarkdown(book: Book, assets?: Assets): string {
  const { image } = book.design.cover;
  const pathOf = (key: string): string => assets?.get(key)?.source ?? `images/${key}`;
  const cover = image === undefined ? undefined : pathOf(image);
  return `${[frontMatter(book, cover), ...writeSections(book.sections, contextFor(book, pathOf))].join('\n\n')}\n`;
}

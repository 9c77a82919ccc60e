import type { Book, Section } from '../../book/book.ts';
import { readHeading } from '../../book/heading.ts';
import { foldedLetters } from '../../book/letters.ts';
import { slugOf } from '../../book/slug.ts';
import { plainText, sectionsOf } from '../../book/visit.ts';
import { type BlockContext, isHeading, oneLine } from './blocks.ts';
import { quoted } from './escape.ts';

/** What reading a heading back depends on. */
export interface HeadingContext extends BlockContext {
  /** Whether a heading without a number and without a known word is read back as a chapter. */
  plainChapters: boolean;
  /** Whether some part of the book holds chapters. */
  hasParts: boolean;
  /** The id that a heading gets when it names none. */
  idFor(words: string): string;
}

/** Whether unnumbered headings of the book need not say that they are chapters. */
export function hasPlainChapters(book: Book): boolean {
  const sections = [...sectionsOf(book)].filter(section => !section.generated);
  const subheads = sections.some(section => section.children.some(block => block.type === 'subhead'));
  const parts = sections.some(section => section.role === 'part' || section.sections.length > 0);
  const titled = sections.filter(section => section.title.length > 0);
  const title = foldedLetters(book.metadata.title);
  const doubles = titled.some(section => foldedLetters(plainText(section.title)) === title);
  return !subheads && !parts && !doubles && (title !== '' || titled.length > 1);
}

/** The label and the name in one line, parted so that they are read back as the same two. */
function wordsOf(section: Section, name: string): string {
  const { label } = section;
  if (label === undefined || name === '') return label ?? name;
  const plain = plainText(section.title).trim();
  if (plain === '') return `${label}${name}`;
  const together = [': ', '. ', ' — ', ' '].find(mark => {
    const reading = readHeading(`${label}${mark}${plain}`);
    return reading?.label === label && `${label}${mark}${plain}`.slice(reading.titleAt).trim() === plain;
  });
  return `${label}${together ?? ': '}${name}`;
}

/** A section's heading with the attributes that its words do not say, or nothing for text without a heading. */
export function writeHeading(section: Section, context: HeadingContext, isFirst: boolean): string {
  const name = oneLine(section.title, context);
  const words = wordsOf(section, name);
  const subtitle = oneLine(section.subtitle, context);
  const plain = plainText(section.title);
  const expected = context.idFor(slugOf(words === '' ? '' : `${section.label ?? ''} ${plain}`, section.role));
  if (words === '' && isFirst && section.role === 'story' && subtitle === '') return '';
  const reading = readHeading(`${section.label ?? ''} ${plain}`.trim());
  const role = reading?.certain
    ? reading.role
    : context.plainChapters || section.label
      ? 'chapter'
      : undefined;
  const attributes = [
    ...(role === section.role && isHeading(words) ? [] : [`.${section.role}`]),
    ...(expected === section.id ? [] : [`#${section.id}`]),
    ...(section.lang === undefined ? [] : [`lang=${section.lang}`]),
    ...(subtitle === '' ? [] : [`subtitle=${quoted(subtitle.replaceAll('"', '&quot;'))}`]),
  ];
  const braces = attributes.length === 0 ? '' : ` {${attributes.join(' ')}}`;
  return `${'#'.repeat(context.depth)}${words === '' ? '' : ` ${words}`}${braces}`;
}

import type { Book } from '../../../book/book.ts';
import { plainText, sectionsOf } from '../../../book/visit.ts';
import { clean } from '../words.ts';
import type { BackWords } from './back.ts';

/** A longer account of the author is for the end of the book. */
const LONGEST_ABOUT = 75;

/** What the author has written for the back of the book, and what of the book may stand there. */
export function backWords(book: Book): BackWords {
  const { metadata } = book;
  return {
    blurb: (metadata.description ?? '').split(/\n+/).map(clean).filter(Boolean),
    about: aboutAuthor(book),
    imprint: [metadata.publisher ?? ''].map(clean).filter(Boolean),
  };
}

/** The line on the author: as the settings have it, else how the book's own page on the author begins. */
function aboutAuthor({ design, sections }: Book): string {
  const { about } = design.cover;
  if (about !== undefined) return clean(about);
  const page = [...sectionsOf(sections)].find(({ role }) => role === 'about-the-author');
  const first = page?.children.find(block => block.type === 'paragraph');
  const words = first ? clean(plainText(first.children)) : '';
  return words.split(' ').length <= LONGEST_ABOUT ? words : '';
}

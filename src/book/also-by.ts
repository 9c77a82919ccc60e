import type { Section } from './book.ts';
import { plainText } from './visit.ts';

/** Characters of the longest title and what is said of it in one line. */
const LONGEST_TITLE = 90;

/** “Also by”, where it lists titles and does not praise them: it is set like a title page, not like prose. */
export const listsTitles = ({ role, children }: Section): boolean =>
  role === 'also-by' && children.every(block => plainText([block]).length <= LONGEST_TITLE);

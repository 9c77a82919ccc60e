import type { Book } from '../book/book.ts';
import type { Block } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import type { Alternative } from '../book/query.ts';
import { plainText } from '../book/visit.ts';

/** Answers to whether something is left out. */
export const OUT: Alternative = { key: 'out', meaning: 'left out of the book' };
export const KEEP: Alternative = { key: 'keep', meaning: 'kept, a part of the text' };

/** Notes in `book.removed` what a pass took out of the text; the pass itself tells the author why. */
export function leaveOut(book: Book, text: string, rule: string, position?: Position): void {
  book.removed.push(position ? { text, rule, position } : { text, rule });
}

/** The same for whole blocks. */
export function leaveOutBlocks(book: Book, blocks: readonly Block[], rule: string): void {
  for (const block of blocks) leaveOut(book, plainText([block]), rule, block.position);
}

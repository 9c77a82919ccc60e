import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import { cutOffs } from './cut-offs.ts';
import { dashes } from './dashes.ts';
import { ellipses } from './ellipses.ts';
import { proveLetters, wordsHeld } from './letters-proof.ts';
import type { Pass } from './pass.ts';
import { smartQuotes } from './smart-quotes.ts';
import { whiteSpace } from './white-space.ts';

/**
 * What happens to a book, in order: its parts are found, then what stands in them, then its punctuation is set, then the
 * book is completed. Passes that keep the length of the text stand before those that change it, so that every finding
 * names the right column.
 */
export const PASSES: readonly Pass[] = [smartQuotes, cutOffs, ellipses, dashes, whiteSpace];

/**
 * Turns a book as it was read into a book as it is to be set, in place. Running it again changes nothing.
 * @throws when a pass lost or changed a letter it did not declare in `book.removed`: always a bug of ours
 */
export function normalize(book: Book, report: VFile): void {
  for (const pass of PASSES) {
    const before = wordsHeld(book);
    const declared = book.removed.length;
    pass.run(book, report);
    proveLetters(pass, before, wordsHeld(book), book.removed.slice(declared));
  }
}

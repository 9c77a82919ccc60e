import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';

/**
 * One step of normalizing. It changes the book in place, tells the author what it inferred, and asks the inquiry where
 * it is not sure.
 */
export interface Pass {
  name: string;
  run(book: Book, report: VFile, inquiry: Inquiry): void;
  /** Whether there is anything for it in a book; absent means that only running it shows. */
  finds?(book: Book): boolean;
  /**
   * True when the pass reads what the author meant from how the manuscript is laid out. It is not run on a book that
   * was normalized before, whose layout is gone.
   */
  infers?: boolean;
  /** True when the pass may put the author's words in another order. */
  moves?: boolean;
}

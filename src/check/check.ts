/** Is it right? Every rule over the finished artefacts, in one list. */
import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import type { Pages } from '../paginate/pages.ts';
import type { Artefact } from '../render/backend.ts';
import { checkFidelity } from './fidelity/fidelity.ts';

/** What was made, and of what. */
export interface Checked {
  book: Book;
  /** The typeset pages, when the build made any. */
  pages?: Pages | undefined;
  artefacts: readonly Artefact[];
  report: VFile;
}

/**
 * Checks everything a build has made.
 * @returns nothing; an error in the report means that nothing may be published.
 */
export async function check({ book, pages, artefacts, report }: Checked): Promise<void> {
  await checkFidelity(book, artefacts, pages, report);
}

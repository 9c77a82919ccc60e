/** A book and its pages for a wrap: of the pages only number and trim count. */
import type { Book } from '../../../src/book/book.ts';
import type { CoverWish, Metadata } from '../../../src/book/metadata.ts';
import type { Page, Pages } from '../../../src/paginate/pages.ts';
import { bookOf } from './cover-books.ts';

export const TRIM = { width: 396, height: 612 };

const BLURB =
  'The trees were her grandmother’s, and nobody had pruned them since the bank came. In the last week of January Inês climbs the hill with a saw, a ladder and a list of debts. What she finds under the third row is older than the orchard.';

export function wrapBook(printer: string, metadata: Partial<Metadata> = {}, cover: CoverWish = {}): Book {
  const book = bookOf(
    {
      description: BLURB,
      publisher: 'Wedge & Forme',
      isbn: { print: '979-8-000-00413-5' },
      trade: { bisac: [], thema: [], keywords: [], prices: { USD: 14.99 } },
      ...metadata,
    },
    cover,
  );
  return {
    ...book,
    design: { template: 'literary', printer, paper: 'cream', cover: { family: 'grid', ...cover } },
  };
}

/** So many pages, all blank. */
export function pagesOf(count: number): Pages {
  const page: Partial<Page> = { kind: 'blank' };
  return {
    trim: TRIM,
    pages: new Array<Page>(count).fill(page as Page),
    starts: [],
    report: {} as Pages['report'],
  };
}

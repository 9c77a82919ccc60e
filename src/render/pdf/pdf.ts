import type { Book } from '../../book/book.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { printEdition } from './print.ts';
import { screenEdition } from './screen.ts';

const MEDIA_TYPE = 'application/pdf';

async function forPrinter(book: Book, pages: Pages, context: RenderContext): Promise<Artefact> {
  const bytes = await printEdition(book, pages, context);
  return { path: `${context.slug}-print.pdf`, bytes, mediaType: MEDIA_TYPE, edition: 'print' };
}

/** The book's pages as two PDFs with the same lines: `<slug>.pdf` for readers, `<slug>-print.pdf` for printers. */
export const pdf: Backend = {
  name: 'pdf',
  consumes: 'pages',
  async render(book, pages, context) {
    const bytes = await screenEdition(book, pages, context);
    return [
      { path: `${context.slug}.pdf`, bytes, mediaType: MEDIA_TYPE, edition: 'screen' },
      await forPrinter(book, pages, context),
    ];
  },
};

/** `<slug>-print.pdf` alone. */
export const print: Backend = {
  name: 'print',
  consumes: 'pages',
  render: async (book, pages, context) => [await forPrinter(book, pages, context)],
};

import type { Backend } from '../backend.ts';
import { printEdition } from './print.ts';
import { screenEdition } from './screen.ts';

const MEDIA_TYPE = 'application/pdf';

/** The book's pages as two PDFs with the same lines: `<slug>.pdf` for readers, `<slug>-print.pdf` for printers. */
export const pdf: Backend = {
  name: 'pdf',
  consumes: 'pages',
  async render(book, pages, context) {
    return [
      {
        path: `${context.slug}.pdf`,
        bytes: await screenEdition(book, pages, context),
        mediaType: MEDIA_TYPE,
      },
      {
        path: `${context.slug}-print.pdf`,
        bytes: await printEdition(book, pages, context),
        mediaType: MEDIA_TYPE,
      },
    ];
  },
};

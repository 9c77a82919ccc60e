import type { Pages } from '../../../src/paginate/pages.ts';
import { pdf } from '../../../src/render/pdf/pdf.ts';
import { book, interiorNamed, paragraph, prose, section, set, text } from '../paginate/books.ts';
import { context } from './sample.ts';

const chapter = (label: string, begins: string) =>
  section({
    id: label,
    label,
    children: [
      paragraph([...text(`${begins} ${prose(60)}`), { type: 'noteReference', note: 'a' }]),
      paragraph(prose(60)),
    ],
    notes: [{ type: 'note', identifier: 'a', children: [paragraph('A note on the harbour.')] }],
  });

/** Two chapters that open with drop caps, their notes behind the book. */
export const capped = book([chapter('One', '“Quite dry,” he said.'), chapter('Two', 'A lock was open.')]);
capped.design.notes = 'book';
export const cappedPages: Pages = set(capped, interiorNamed('genre'));

export async function renderCapped(): Promise<{ screen: Uint8Array; print: Uint8Array }> {
  if (pdf.consumes !== 'pages') throw new Error('the PDF is made of pages');
  const [screen, print] = await pdf.render(capped, cappedPages, context);
  if (!screen || !print) throw new Error('two editions are expected');
  return { screen: screen.bytes, print: print.bytes };
}

/** The book as an ONIX for Books 3.0 message: what shops and libraries are told of it, an edition a record. */
import { x } from 'xastscript';
import type { Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { isbn13 } from '../../book/isbn.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { onLines } from '../xhtml/lines.ts';
import { legal, xmlDocument } from '../xhtml/serialize.ts';
import { type Edition, product } from './product.ts';

/** Editions that are named by an ISBN; one that serves several formats names the first of them. */
function editionsOf({ metadata }: Book): Edition[] {
  const seen = new Set<string>();
  return (['epub', 'print', 'pdf'] as const).flatMap((format): Edition[] => {
    const isbn = isbn13(metadata.isbn[format] ?? '');
    if (!isbn || seen.has(isbn)) return [];
    seen.add(isbn);
    return [{ format, isbn }];
  });
}

/** The moment in the form of the header (ONIX 3.0, H.6): `20261121T0830Z`. */
const sent = (date: Date): string =>
  `${date.toISOString().slice(0, 16).replaceAll('-', '').replaceAll(':', '')}Z`;

async function render(book: Book, context: RenderContext): Promise<Artefact[]> {
  const { publisher, authors } = book.metadata;
  const editions = editionsOf(book);
  if (editions.length === 0) {
    tell(context.report, {
      rule: 'onix/no-isbn',
      severity: 'error',
      message: 'an ONIX record is of an ISBN, and the book has none',
      hint: 'isbn: { epub: 978-…, print: 978-… }',
    });
    return [];
  }
  const paged = (context.pageBreaks ?? []).length > 0;
  const message = x(
    'ONIXMessage',
    { release: '3.0', xmlns: 'http://ns.editeur.org/onix/3.0/reference' },
    onLines([
      x('Header', [
        x('Sender', [x('SenderName', legal(publisher ?? authors[0]?.name ?? 'The author'))]),
        x('SentDateTime', sent(context.date)),
      ]),
      ...editions.map(edition => product(book, edition, paged)),
    ]),
  );
  const bytes = new TextEncoder().encode(xmlDocument(message));
  return [{ path: `${context.slug}.onix.xml`, bytes, mediaType: 'application/xml' }];
}

export const onix: Backend = { name: 'onix', consumes: 'book', render };

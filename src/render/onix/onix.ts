/** The book as an ONIX for Books 3.0 message: what shops and libraries are told of it, an ISBN a record. */
import type { VFile } from 'vfile';
import { x } from 'xastscript';
import type { Book } from '../../book/book.ts';
import { metadataOfEdition } from '../../book/edition.ts';
import { tell } from '../../book/finding.ts';
import { isbn13 } from '../../book/isbn.ts';
import type { Metadata } from '../../book/metadata.ts';
import type { Printer } from '../../book/printer.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { onLines } from '../xhtml/lines.ts';
import { legal, xmlDocument } from '../xhtml/serialize.ts';
import { type Product, record } from './product.ts';

/** What an ISBN of the book, or of an edition of its e-book, names; one that serves several formats names the first of them. */
function productsOf({ metadata, design }: Book, { cover }: Printer): Omit<Product, 'prices'>[] {
  const hardcover = cover !== undefined && cover.board.width > 0;
  const seen = new Set<string>();
  const named = (of: Metadata, formats: readonly Product['format'][]) =>
    formats.flatMap((format): Omit<Product, 'prices'>[] => {
      const isbn = isbn13(of.isbn[format] ?? '');
      if (!isbn || seen.has(isbn)) return [];
      seen.add(isbn);
      return [{ format, isbn, metadata: of, ...(format === 'print' && hardcover && { hardcover }) }];
    });
  const editions = (design.editions ?? []).map(edition => metadataOfEdition(metadata, edition));
  return [
    ...named(metadata, ['epub', 'print', 'pdf']),
    ...editions.flatMap(edition => named(edition, ['epub'])),
  ];
}

/**
 * The products with what each costs. A price that names no format is of the one kind of book there is; where there is an
 * e-book and a printed book, nobody but the author knows which of both it is of, and that is told.
 */
function priced(products: readonly Omit<Product, 'prices'>[], report: VFile): Product[] {
  const trade = products[0]?.metadata.trade;
  const { prices = {}, pricesByFormat } = trade ?? {};
  const kinds = new Set(products.map(({ format }) => format === 'print'));
  const [[currency, amount] = []] = Object.entries(prices);
  const doubtful = kinds.size > 1 && currency !== undefined;
  if (doubtful) {
    tell(report, {
      rule: 'onix/price-without-format',
      severity: 'warning',
      message:
        '`price` does not say whether it is of the e-book or of the printed book, so the ONIX records have none; give each its own',
      hint: `price: { epub: { ${currency}: ${amount} }, print: { ${currency}: … } }`,
    });
  }
  return products.map(product => ({
    ...product,
    prices: pricesByFormat?.[product.format] ?? (doubtful ? {} : prices),
  }));
}

/** The moment in the form of the header (ONIX 3.0, H.6): `20261121T0830Z`. */
const sent = (date: Date): string =>
  `${date.toISOString().slice(0, 16).replaceAll('-', '').replaceAll(':', '')}Z`;

async function render(book: Book, context: RenderContext): Promise<Artefact[]> {
  const { publisher, authors } = book.metadata;
  const products = priced(productsOf(book, context.printer), context.report);
  if (products.length === 0) {
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
      ...products.map(product => record(book, product, paged)),
    ]),
  );
  const bytes = new TextEncoder().encode(xmlDocument(message));
  return [{ path: `${context.slug}.onix.xml`, bytes, mediaType: 'application/xml' }];
}

export const onix: Backend = { name: 'onix', consumes: 'book', render };

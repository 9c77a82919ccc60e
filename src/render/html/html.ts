/** The book as one web page that needs nothing else: to read on any screen, and to print as pages of the book's trim. */
import type { Assets, Book } from '../../book/book.ts';
import type { Backend } from '../backend.ts';
import { idsOf, placesOf } from '../xhtml/addresses.ts';
import type { XhtmlSetting } from '../xhtml/context.ts';
import { fontFaces } from './book-faces.ts';
import { browserPages } from './browser-pages.ts';
import { dataAddress } from './css-text.ts';
import { authorsOf, htmlDocument, type Sheet, shownSections } from './document.ts';
import { pageRules } from './page-rules.ts';
import { printedParts } from './printed-parts.ts';
import { TAKEN } from './reading-bar.ts';
import { printPage } from './trim.ts';

function settingOf(book: Book, assets: Assets): XhtmlSetting {
  const ids = idsOf(book, TAKEN);
  const idOf: XhtmlSetting['idOf'] = of => ids.get(of) ?? of.id ?? '';
  return {
    book,
    xml: false,
    idOf,
    places: placesOf(book),
    addressOf: (section, subhead) => `#${idOf(subhead ?? section)}`,
    imageOf: key => {
      const asset = assets.get(key);
      return asset && { address: dataAddress(asset.bytes, asset.mediaType), asset };
    },
  };
}

export const html: Backend = {
  name: 'html',
  consumes: 'book',
  async render(book, { slug, assets, shelf, templateText }) {
    const setting = settingOf(book, assets);
    const page = printPage(book.design.trim);
    const parts = printedParts(book, shownSections(book));
    const verso = authorsOf(book) || book.metadata.title;
    const styles: Sheet[] = [
      { css: templateText('html/book.css') },
      { css: `@media screen {\n${templateText('html/screen.css')}}` },
      { css: pageRules(page, parts, verso, setting.idOf) },
      { css: `@media print {\n${templateText('html/print.css')}}` },
      { css: browserPages(parts, verso, setting.idOf), marks: { dataPagedjsIgnore: '' } },
    ];
    const script = templateText('html/reader.js');
    const text = htmlDocument(book, setting, styles, script, written => fontFaces(book, written, shelf));
    return [{ path: `${slug}.html`, bytes: new TextEncoder().encode(text), mediaType: 'text/html' }];
  },
};

import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from '../../book/book.ts';
import { isbn13 } from '../../book/isbn.ts';
import type { Metadata } from '../../book/metadata.ts';
import { accessibilityOf } from '../accessibility.ts';
import { directionOf } from '../xhtml/direction.ts';
import { onLines } from '../xhtml/lines.ts';
import { xmlDocument } from '../xhtml/serialize.ts';
import type { EpubDocument } from './documents.ts';
import type { Identifier } from './identifiers.ts';
import { isAppleVersion, metadataElements } from './metadata.ts';
import { landmarksOf } from './navigation.ts';

/** A file of the package that is no XHTML. */
export interface EpubFile {
  id: string;
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface PackageParts {
  identifier: Identifier;
  documents: readonly EpubDocument[];
  /** The cover, if there is one, the pictures of the book and the fonts it carries. */
  files: readonly EpubFile[];
  modified: Date;
}

/** The name of the cover's picture in the manifest. */
export const COVER_IMAGE = 'cover-image';

function manifest({ documents, files }: PackageParts): Element {
  const item = (id: string, href: string, type: string, properties?: string) =>
    x('item', { id, href, 'media-type': type, properties });
  return x(
    'manifest',
    onLines([
      item('nav', 'toc.xhtml', 'application/xhtml+xml', 'nav'),
      item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
      item('style', 'style.css', 'text/css'),
      ...documents.map(({ id, path }) => item(id, path, 'application/xhtml+xml')),
      ...files.map(({ id, path, mediaType }) =>
        item(id, path, mediaType, id === COVER_IMAGE ? COVER_IMAGE : undefined),
      ),
    ]),
  );
}

/** Apple Books' own words: whether the book has fonts, without which it shows none, and its version. */
const APPLE_BOOKS = 'http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/';

/** Which printed book the page numbers are of (EPUB Accessibility 1.1, 4.2.1); `none` when it has no ISBN. */
function pageSource({ isbn }: Metadata): Element {
  const print = isbn13(isbn.print ?? '');
  return x('meta', { property: 'pageBreakSource' }, print ? `urn:isbn:${print}` : 'none');
}

/** The package document (EPUB 3.3, 5), with the `guide` of EPUB 2 for shops that still read it. */
export function packageDocument(book: Book, parts: PackageParts): string {
  const { lang } = book.metadata;
  const covered = parts.files.some(file => file.id === COVER_IMAGE);
  const opensWithCover = parts.documents.some(({ section }) => section === undefined);
  const paged = parts.documents.some(({ pages }) => pages.length > 0);
  const withFonts = parts.files.some(file => file.mediaType.startsWith('font/'));
  const rtl = directionOf(lang) === 'rtl';
  const guide = landmarksOf(book, parts.documents).map(({ guide: type, name, path }) =>
    x('reference', { type, title: name, href: path }),
  );
  return xmlDocument(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': lang,
        dir: rtl ? 'rtl' : undefined,
        prefix: withFonts || isAppleVersion(book.metadata.version) ? `ibooks: ${APPLE_BOOKS}` : undefined,
      },
      onLines([
        x(
          'metadata',
          { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
          onLines([
            ...metadataElements(
              book.metadata,
              parts.identifier,
              parts.modified,
              accessibilityOf(book, opensWithCover, paged),
            ),
            ...(paged ? [pageSource(book.metadata)] : []),
            ...(withFonts ? [x('meta', { property: 'ibooks:specified-fonts' }, 'true')] : []),
            ...(covered ? [x('meta', { name: 'cover', content: COVER_IMAGE })] : []),
          ]),
        ),
        manifest(parts),
        x(
          'spine',
          { toc: 'ncx', 'page-progression-direction': rtl ? 'rtl' : undefined },
          onLines(parts.documents.map(({ id }) => x('itemref', { idref: id }))),
        ),
        ...(guide.length > 0 ? [x('guide', onLines(guide))] : []),
      ]),
    ),
  );
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import type { Book } from '../../book/book.ts';
import { nameOf, nameOfSubhead } from '../../book/names.ts';
import { romanValue } from '../../book/numerals.ts';
import { ownWords } from '../../book/own-words.ts';
import { type Entry, entriesOf } from '../xhtml/contents.ts';
import type { XhtmlSetting } from '../xhtml/context.ts';
import { onLines } from '../xhtml/lines.ts';
import { pageBreakId } from '../xhtml/page-breaks.ts';
import { xmlDocument } from '../xhtml/serialize.ts';
import { type EpubDocument, page } from './documents.ts';

/** A line of the machine's contents. */
interface Point {
  name: string;
  path: string;
  /** Whether it is a heading inside a section. */
  isSubhead: boolean;
  inside: Point[];
}

/** Kindle shows two levels and complains of more. */
const NCX_DEPTH = 2;

function pointsOf({ book, addressOf }: XhtmlSetting, documents: readonly EpubDocument[]): Point[] {
  const point = ({ section, subhead, inside }: Entry): Point => ({
    name: subhead ? nameOfSubhead(subhead) : nameOf(section, book.metadata),
    isSubhead: subhead !== undefined,
    path: addressOf(section, subhead),
    inside: inside.map(point),
  });
  const points = entriesOf(book).map(point);
  if (points.length > 0) return points;
  return documents
    .slice(0, 1)
    .map(({ path }) => ({ name: book.metadata.title, path, isSubhead: false, inside: [] }));
}

/** The same points with the sections below a depth raised to it, in reading order, and without the headings there. */
function flattened(points: readonly Point[], depth: number): Point[] {
  return points.flatMap(point => {
    const kept = depth > 1 ? point.inside : point.inside.filter(({ isSubhead }) => !isSubhead);
    const inside = flattened(kept, depth - 1);
    return depth > 1 ? [{ ...point, inside }] : [{ ...point, inside: [] }, ...inside];
  });
}

/** Where reading systems jump to: the cover, the title page, the contents, the beginning of the text. */
export function landmarksOf(book: Book, documents: readonly EpubDocument[]): Landmark[] {
  const words = ownWords(book.metadata.lang);
  const cover = documents.find(({ section }) => section === undefined);
  const titlePage = documents.find(({ section }) => section?.role === 'title-page');
  const contents = documents.find(({ section }) => section?.role === 'contents');
  const text = documents.find(({ section }) => section?.matter === 'body');
  return [
    ...(cover ? [{ type: 'cover', guide: 'cover', name: words.cover, path: cover.path }] : []),
    ...(titlePage
      ? [{ type: 'titlepage', guide: 'title-page', name: words.titlePage, path: titlePage.path }]
      : []),
    ...(contents ? [{ type: 'toc', guide: 'toc', name: words.contents, path: contents.path }] : []),
    ...(text ? [{ type: 'bodymatter', guide: 'text', name: words.beginning, path: text.path }] : []),
  ];
}

export interface Landmark {
  /** Its name in EPUB Structural Semantics, and in the `guide` of EPUB 2. */
  type: string;
  guide: string;
  name: string;
  path: string;
}

interface PagePoint {
  label: string;
  path: string;
}

/** Printed pages and where in the files they begin. */
const pagePointsOf = (documents: readonly EpubDocument[]): PagePoint[] =>
  documents.flatMap(({ path, pages }) =>
    pages.map(({ label }) => ({ label, path: `${path}#${pageBreakId(label)}` })),
  );

/** The pages of the printed book (EPUB 3.3, 7.4.3), for readers who are sent to one. */
function pageList(documents: readonly EpubDocument[], name: string): Element[] {
  const points = pagePointsOf(documents);
  if (points.length === 0) return [];
  const items = points.map(({ label, path }) => h('li', h('a', { href: path }, label)));
  return [
    h(
      'nav',
      { 'epub:type': 'page-list', role: 'doc-pagelist', id: 'page-list', ariaLabel: name, hidden: true },
      [h('ol', onLines(items))],
    ),
  ];
}

const listOf = (points: readonly Point[]): Element =>
  h(
    'ol',
    onLines(
      points.map(({ name, path, inside }) =>
        h('li', [h('a', { href: path }, name), ...(inside.length > 0 ? [listOf(inside)] : [])]),
      ),
    ),
  );

/**
 * The contents, landmarks and printed pages for machines (EPUB 3.3, 7). The file stays out of the spine: reading systems that know no
 * `hidden` would print its lists as pages.
 */
export function navigationDocument(setting: XhtmlSetting, documents: readonly EpubDocument[]): string {
  const { book } = setting;
  const { lang } = book.metadata;
  const words = ownWords(lang);
  const landmarks = landmarksOf(book, documents);
  const toc = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: ['toc-heading'] }, [
    h('h1', { id: 'toc-heading' }, words.contents),
    listOf(pointsOf(setting, documents)),
  ]);
  const places = h(
    'nav',
    { 'epub:type': 'landmarks', id: 'landmarks', ariaLabel: words.landmarks, hidden: true },
    [
      h(
        'ol',
        onLines(
          landmarks.map(({ type, name, path }) => h('li', h('a', { 'epub:type': type, href: path }, name))),
        ),
      ),
    ],
  );
  return page(words.contents, lang, {}, [
    toc,
    ...(landmarks.length > 0 ? [places] : []),
    ...pageList(documents, words.pages),
  ]);
}

/** What a folio counts to: `iv` is 4. */
const numberOf = (label: string): number => (/^\d+$/.test(label) ? Number(label) : (romanValue(label) ?? 0));

/** Pages in the form of EPUB 2; roman folios count as front matter (Z39.86-2005, 8.4.5). */
function ncxPages(pages: readonly PagePoint[], order: number): XmlElement {
  return x(
    'pageList',
    onLines(
      pages.map(({ label, path }, index) =>
        x(
          'pageTarget',
          {
            id: `page-${index + 1}`,
            type: /^\d+$/.test(label) ? 'normal' : 'front',
            value: numberOf(label),
            playOrder: order + index + 1,
          },
          [x('navLabel', [x('text', [label])]), x('content', { src: path })],
        ),
      ),
    ),
  );
}

/** The contents for EPUB 2 readers and for shops that still look for them. */
export function ncxDocument(
  setting: XhtmlSetting,
  documents: readonly EpubDocument[],
  identifier: string,
): string {
  const { book } = setting;
  const points = flattened(pointsOf(setting, documents), NCX_DEPTH);
  const pages = pagePointsOf(documents);
  let order = 0;
  const navPoint = ({ name, path, inside }: Point): XmlElement => {
    order += 1;
    return x('navPoint', { id: `point-${order}`, playOrder: order }, [
      x('navLabel', [x('text', [name])]),
      x('content', { src: path }),
      ...inside.map(navPoint),
    ]);
  };
  const meta = (name: string, content: string | number) => x('meta', { name: `dtb:${name}`, content });
  const author = book.metadata.authors[0];
  return xmlDocument(
    x(
      'ncx',
      {
        xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
        version: '2005-1',
        'xml:lang': book.metadata.lang,
      },
      onLines([
        x(
          'head',
          onLines([
            meta('uid', identifier),
            meta('depth', points.some(point => point.inside.length > 0) ? NCX_DEPTH : 1),
            meta('totalPageCount', pages.length),
            meta('maxPageNumber', Math.max(0, ...pages.map(({ label }) => numberOf(label)))),
          ]),
        ),
        x('docTitle', [x('text', [book.metadata.title])]),
        ...(author ? [x('docAuthor', [x('text', [author.name])])] : []),
        x('navMap', onLines(points.map(navPoint))),
        ...(pages.length > 0 ? [ncxPages(pages, order)] : []),
      ]),
    ),
  );
}

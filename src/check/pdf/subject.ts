import type { PdfStandard } from '../../book/printer.ts';
import { type PageContent, readContent } from './content.ts';
import { isName, type PdfObjects, readPdf } from './objects.ts';
import type { PdfDictionary, PdfValue } from './syntax.ts';

/** A page and what it shows. */
export interface SubjectPage {
  dictionary: PdfDictionary;
  content: PageContent;
  /** What its content stream may name. */
  resources: PdfDictionary;
}

/** What a rule looks at. */
export interface Subject {
  objects: PdfObjects;
  catalog: PdfDictionary;
  info: PdfDictionary;
  pages: readonly SubjectPage[];
  /** The XMP packet; empty when there is none. */
  xmp: string;
  bytes: number;
}

export interface Rule {
  /** Its name after `check/`. */
  name: string;
  /**
   * @param standard the kind of PDF/X that the file should be, for rules of the print edition
   * @returns what is wrong, one clause each; nothing when the rule holds
   */
  look(subject: Subject, standard: PdfStandard): string[];
}

/** Reads a file for the rules. @throws Error when something in it cannot be read */
export function openSubject(bytes: Uint8Array): Subject {
  const objects = readPdf(bytes);
  // Every object is read once, so that a broken one is found wherever it stands.
  for (const number of objects.numbers) objects.get({ ref: number });
  const catalog = objects.dictionary(objects.trailer.get('Root'));
  const tree = objects.dictionary(catalog.get('Pages'));
  const kids = objects.list(tree.get('Kids')).map(kid => objects.dictionary(kid));
  if (kids.length === 0 || tree.get('Count') !== kids.length)
    throw new Error('it does not count its pages right');
  const pages = kids.map(dictionary => ({
    dictionary,
    content: readContent(objects.stream(dictionary.get('Contents')).toString('latin1')),
    resources: objects.dictionary(dictionary.get('Resources')),
  }));
  const info = objects.dictionary(objects.trailer.get('Info'));
  const xmp = objects.stream(catalog.get('Metadata')).toString('utf8');
  return { objects, catalog, info, pages, xmp, bytes: bytes.length };
}

const MOST_LISTED = 10;

/** One clause that names the pages on which something is wrong. */
export function onPages(
  pages: readonly SubjectPage[],
  test: (page: SubjectPage) => boolean,
  what: string,
): string[] {
  const found = pages.flatMap((page, i) => (test(page) ? [i + 1] : []));
  if (found.length === 0) return [];
  const named = `${found.slice(0, MOST_LISTED).join(', ')}${found.length > MOST_LISTED ? ' …' : ''}`;
  return [`${what} on ${found.length === 1 ? 'page' : 'pages'} ${named}`];
}

export const wrongIf = (wrong: boolean, what: string): string[] => (wrong ? [what] : []);
export const isText = (value: PdfValue): value is string => typeof value === 'string' && value.length > 0;

/** The name a value is; empty when it is none. */
export const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : '';

/** A text string as characters (ISO 32000-1, 7.9.2.2): UTF-16 with a mark, or bytes that are taken for Latin-1. */
export function textOf(value: PdfValue): string {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('\xfe\xff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Dictionaries of all objects that say they are of a type. */
export function* ofType({ objects }: Subject, key: string, type: string): Generator<PdfDictionary> {
  for (const number of objects.numbers) {
    const dictionary = objects.dictionary({ ref: number });
    if (isName(dictionary.get(key), type)) yield dictionary;
  }
}

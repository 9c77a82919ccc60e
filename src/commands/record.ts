import type { VFile } from 'vfile';
import { sectionsOf } from '../book/visit.ts';
import { countWords } from '../book/words.ts';
import { type Built, sha256 } from '../pipeline.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { asData, type FindingData } from './messages.ts';
import { type PagesData, pagesData } from './pages-data.ts';
import { type PrintRecord, printRecord } from './print-changes.ts';
import { isOpen, queryData } from './query-list.ts';

/** What `build.json` says: what was made, from what, and what was found on the way. */
export interface BuildRecord {
  version: 1;
  quoin: string;
  book: {
    title: string;
    authors: string[];
    language: string;
    words: number;
    sections: number;
    version?: string;
  };
  sources: { path: string; sha256: string }[];
  /** Everything that was read or looked for; without a hash what was not there. A name in `/` is a folder's texts. */
  inputs: { path: string; sha256?: string }[];
  /** Of the inputs and all else that the files depend on: the same key means the same files. */
  key: string;
  files: { path: string; mediaType: string; bytes: number; sha256: string }[];
  /** Variants of the e-book, each with what the author left out of it. */
  editions?: EditionData[];
  pages?: PagesData;
  /** What the pages decide at the printer's. */
  print?: PrintRecord;
  /** Where the printed pages begin, for e-books made after. */
  pageList?: KeptPages;
  /** Questions that the author has not answered. */
  queries: object[];
  findings: FindingData[];
  removed: object[];
}

interface EditionData {
  name: string;
  path: string;
  store?: string;
  isbn?: string;
  omitted: { id: string; role: string; words: number }[];
}

/** What the files of a book depend on besides its inputs. */
export interface Circumstances {
  /** Name of the book's file or folder. */
  name: string;
  /** Names the tool, to the letter of its code and templates. */
  tool: string;
  formats: readonly string[];
  date: Date | undefined;
  encoding: string | undefined;
  /** Version of the release that is made. */
  release?: string | undefined;
}

export function keyOf(
  inputs: BuildRecord['inputs'],
  { name, tool, formats, date, encoding, release }: Circumstances,
): string {
  const files = inputs.map(({ path, sha256: hash }) => [path, hash ?? null]);
  const moment = date?.toISOString() ?? null;
  return sha256(JSON.stringify([name, tool, formats, moment, encoding ?? null, release ?? null, files]));
}

/** The record of a build: a function of the manuscript and the tool, so that two builds of one commit agree. */
export function recordOf(
  built: Built,
  report: VFile,
  quoin: string,
  circumstances: Circumstances,
): BuildRecord {
  const { book, pages, pageList, artefacts } = built;
  const print = printRecord(built);
  const inputs = [...built.inputs]
    .map(([path, hash]) => ({ path, ...(hash !== undefined && { sha256: hash }) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    version: 1,
    quoin,
    book: {
      title: book.metadata.title,
      authors: book.metadata.authors.map(author => author.name),
      language: book.metadata.lang,
      words: countWords(book),
      sections: [...sectionsOf(book)].filter(section => !section.generated).length,
      ...(book.metadata.version !== undefined && { version: book.metadata.version }),
    },
    sources: [...built.sources].map(([path, text]) => ({ path, sha256: sha256(text) })),
    inputs,
    key: keyOf(inputs, circumstances),
    files: artefacts.map(({ path, mediaType, bytes }) => ({
      path,
      mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    ...(built.variants.length > 0 && { editions: built.variants.map(one => editionOf(one, book)) }),
    ...(pages && { pages: pagesData(pages.report, built.sources) }),
    ...(print && { print }),
    ...(pageList && { pageList: keepPages(pageList) }),
    queries: built.queries.filter(isOpen).map(queryData),
    findings: asData(report),
    removed: book.removed,
  };
}

function editionOf(
  { edition, artefact, omitted }: Built['variants'][number],
  book: Built['book'],
): EditionData {
  const { name, store, isbn } = edition;
  return {
    name,
    path: artefact.path,
    ...(store !== undefined && { store }),
    ...(isbn !== undefined && { isbn }),
    omitted: omitted.map(section => ({
      id: section.id,
      role: section.role,
      words: countWords({ ...book, sections: [section] }),
    })),
  };
}

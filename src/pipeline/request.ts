/** What is asked of the pipeline and what comes out of it. */
import { basename } from 'node:path';
import type { Assets, Book, OwnFont } from '../book/book.ts';
import type { SettingPlaces } from '../book/edition.ts';
import type { Asked } from '../book/inquiry.ts';
import type { PageBreak } from '../book/page-break.ts';
import type { PrintFacts } from '../book/print-facts.ts';
import type { Remark } from '../book/remark.ts';
import type { VariantMade } from '../check/stores/shops.ts';
import type { Inputs } from '../ingest/files.ts';
import type { Pages } from '../paginate/pages.ts';
import type { StandingType } from '../paginate/standing-type.ts';
import type { Artefact } from '../render/backend.ts';

/** What to build, from what, and everything that may not be taken from the machine. */
export interface Request {
  /** Absolute path of a manuscript file or of a book's folder. */
  path: string;
  /** Folder that file names in messages are relative to. */
  base: string;
  /** Name of the manuscript's encoding when it is neither UTF-8 nor marked UTF-16. */
  encoding?: string;
  /**
   * The moment the book says it was made, or what finds it for the names of the files that the book was made from;
   * without it the book's own date, else a fixed one. Never the clock.
   */
  date?: Date | ((inputs: readonly string[]) => Date | undefined);
  /** Version of the release that is made, `1.2`, for the copyright page and for shops; absent while the book is in the making. */
  release?: string;
  /** Says which version of the tool made a page list, so that another sets the book again. */
  version?: string;
  /** The page list of an earlier build; it is used while the book is the one it was made from. */
  kept?: PageList;
  /** Names of the shops that the e-book is held against, in place of those the book names. */
  stores?: readonly string[];
  /** The wrap an earlier build left where this one is written: it must fit the pages when it is not made anew. */
  keptWrap?: { path: string; bytes: Uint8Array };
  /** What was set of this book before, in this process: chapters that say the same are not set again. */
  standing?: StandingType;
  /** Reads the book's own files alone: no shared pages, no included books. */
  alone?: boolean;
  /** Where to write down what is read or looked for, also of a book that has an error. */
  inputs?: Inputs;
  /** Told which stage begins, for a progress line. */
  onStage?(stage: Stage): void;
}

/** What is being done; the name of a backend while it makes its files. */
export type Stage = string;

/** Where the pages of a book's print edition begin. */
export interface PageList {
  /** Of the book, its looks and the tool: the same key means the same pages. */
  key: string;
  breaks: readonly PageBreak[];
}

/** A manuscript read and normalized. */
export interface Reading {
  /** Name of the book's folder in `dist` and stem of its files. */
  slug: string;
  book: Book;
  assets: Assets;
  /** The author's own fonts for the pages. */
  fonts: readonly OwnFont[];
  /** The author's files as text, by the names that messages use. */
  sources: ReadonlyMap<string, string>;
  /** Where the author wrote what is set of the book. */
  settingsAt: SettingPlaces;
  /** The author's comments, which are not printed. */
  remarks: readonly Remark[];
  /** The questions put to the author, answered or not, in the order in which they came up. */
  queries: readonly Asked[];
  /** Absolute path of the file that keeps the author's answers. */
  answersFile: string;
  /**
   * Everything that was read, or looked for, to make the book, by the name that messages use: the SHA-256 of a file's
   * bytes, `undefined` where there is none; of a folder, whose name ends in `/`, that of the names of its texts.
   */
  inputs: ReadonlyMap<string, string | undefined>;
}

export interface Built extends Reading {
  pages: Pages | undefined;
  /** Undefined when the book has no print edition and none was made. */
  pageList: PageList | undefined;
  /** Variants of the e-book among the artefacts. */
  variants: readonly VariantMade[];
  /** What the pages decide at the printer's; undefined when the author names none or no pages were made. */
  printFacts?: PrintFacts | undefined;
  /** Only what was asked for; empty when an error was found. */
  artefacts: readonly Artefact[];
}

/** A book set in pages, and nothing made of them. */
export interface Typeset extends Reading {
  pages: Pages;
}

/** What Word made, or says it made: what it really is is found out when it is opened. */
export const isWord = (path: string): boolean => /\.do[ct][xm]?$/i.test(path);

/** The name of a book's folder in `dist`: `The Tide (final).md` becomes `the-tide-final`; letters of any script stay. */
export function folderNameOf(path: string): string {
  const stem = basename(path).replace(/\.(?:md|markdown|txt|docx)$/i, '');
  const slug = stem
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'book';
}

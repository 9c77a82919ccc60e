import type { VFile } from 'vfile';
import type { Assets, Book } from '../book/book.ts';
import type { SettingPlaces } from '../book/edition.ts';
import type { PageBreak } from '../book/page-break.ts';
import type { Printer } from '../book/printer.ts';
import type { OpeningStyle } from '../book/template.ts';
import type { Face } from '../fonts/face.ts';
import type { Shelf } from '../fonts/shelf.ts';
import type { Pages } from '../paginate/pages.ts';

/** A finished file; `path` is relative to the book's folder in `dist`. */
export interface Artefact {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
  /** Of a PDF: the rules that it is held to. */
  edition?: PdfEdition;
}

export const isEpub = ({ mediaType }: Artefact): boolean => mediaType === 'application/epub+zip';

/** Pages for readers, pages for the printer, and the cover for the printer. */
export type PdfEdition = 'screen' | 'print' | 'cover';

/** The print edition in numbers. */
export interface Printed {
  /** All pages, blank ones too. */
  pages: number;
  /** The highest page number of the text; undefined when no page of it is numbered. */
  lastFolio?: number;
  /** Points. */
  trim: { width: number; height: number };
}

/** Fonts that an e-book carries. */
export interface CarriedFonts {
  /** Upright and italic, then bold; all of one family. */
  faces: readonly CarriedFace[];
  /** Whether they are of no use outside of the book (EPUB 3.3, 4.4). */
  obfuscated: boolean;
}

/** A font as a style sheet asks for it: by slope and by one of two weights. */
export interface CarriedFace {
  face: Face;
  weight: 400 | 700;
  italic: boolean;
}

/** What every backend may lean on besides its input. Nothing here reads a clock, a disk or the network. */
export interface RenderContext {
  /** Name of the book's folder in `dist` and stem of its files. */
  slug: string;
  assets: Assets;
  shelf: Shelf;
  /** Whoever prints the book: the kind of PDF it is sent. */
  printer: Printer;
  /** The moment the book says it was made; never the clock. */
  date: Date;
  report: VFile;
  /** Where the printed pages begin, when the book has a print edition. */
  pageBreaks?: readonly PageBreak[];
  /** How the text of a chapter begins in the book's interior. */
  opening?: OpeningStyle;
  /** Fonts for the e-book; absent where the reader's own serve. */
  carried?: CarriedFonts;
  /** The print edition, when it was set in this build. */
  printed?: Printed;
  /** False where the EPUB does without its page of cover, because the shop adds one. */
  coverPage?: boolean;
  /** Text of a template file, by path inside `templates`: `epub/style.css`. */
  templateText(path: string): string;
  /** Where the author wrote what is wished for. */
  settingsAt?: SettingPlaces;
  /** The formats that were asked for: of another only what these put into their own files is needed. Absent: all. */
  wanted?: readonly Format[];
  /** Files of the backends that this one comes after (`registry.ts`); they may still be in the making. */
  made: readonly Artefact[] | Promise<readonly Artefact[]>;
}

/** The cover that goes to the printer. */
export const WRAP_FILE = 'cover-wrap.pdf';

export type Format = 'cover' | 'wrap' | 'epub' | 'pdf' | 'print' | 'html' | 'onix';

/**
 * Turns a book, or its pages, into files. Adding one is a folder beside this file and a line in `registry.ts`.
 * The same input gives the same bytes.
 */
export type Backend = Named<Format>;

/** A backend from outside of Quoin, under a name of its own. */
export type OwnBackend = Named<string>;

type Named<Name extends string> =
  | { name: Name; consumes: 'book'; render(book: Book, context: RenderContext): Promise<Artefact[]> }
  | {
      name: Name;
      consumes: 'pages';
      render(book: Book, pages: Pages, context: RenderContext): Promise<Artefact[]>;
    };

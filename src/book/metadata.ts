import type { Edition } from './edition.ts';
import type { ChapterStart } from './section-starts.ts';

/** What a shop, a library or a title page says about the book. Keys follow Pandoc's and Quarto's names. */
export interface Metadata {
  title: string;
  subtitle?: string;
  /** In the order of the title page; may be empty: a missing author is not an error. */
  authors: Contributor[];
  contributors: Contributor[];
  /** BCP 47. */
  lang: string;
  /** A year, a month or a day, ISO 8601, as the author wrote it. */
  date?: string;
  publisher?: string;
  rights?: string;
  description?: string;
  subjects: string[];
  /** Words for how the book is sold: `science fiction`, `romance`. The cover is chosen by it. */
  genre?: string;
  series?: Series;
  isbn: IsbnByFormat;
  /** A stable name of the book that its identifier is made from when it has no ISBN. */
  identifier: string;
  edition?: string;
  /** Of the release, `1.2`: its tag says it, never the manuscript. */
  version?: string;
  /** Absent means as its subjects say. */
  audience?: Audience;
  accessibility?: Attested;
  trade?: Trade;
}

/** Whom a book is written for. */
export type Audience = 'general' | 'children' | 'young-adult';

/** What shops sort, find and price a book by. */
export interface Trade {
  /** BISAC subject headings, `FIC028000`, the main one first. */
  bisac: string[];
  /** Thema subject categories, `FL`, the main one first. */
  thema: string[];
  /** What readers may search for. */
  keywords: string[];
  /** Of the book, where its author names no format. */
  prices: Prices;
  /** Of each format that its author names. */
  pricesByFormat?: Partial<Record<keyof IsbnByFormat, Prices>>;
}

/** Price by currency, ISO 4217: `{ USD: 4.99 }`. */
export type Prices = Record<string, number>;

/** What a person says of the accessibility of the book, having looked. */
export interface Attested {
  conformance?: Conformance;
  /** In place of the summary computed from the content. */
  summary?: string;
}

/** A claim of EPUB Accessibility 1.1, 2.2: by whom, and of which level of WCAG. */
export interface Conformance {
  certifiedBy: string;
  wcag: '2.0' | '2.1' | '2.2';
  level: 'A' | 'AA' | 'AAA';
  credential?: string;
  /** Address of the report of the evaluation. */
  report?: string;
  /** ISO 8601 day of the evaluation. */
  date?: string;
}

export interface Contributor {
  name: string;
  /** Name as sorted: “Austen, Jane”. */
  fileAs?: string;
  /** MARC relator code: `aut`, `edt`, `trl`, `ill`, `cov`. */
  role: string;
}

export interface Series {
  name: string;
  position?: string;
}

export interface IsbnByFormat {
  epub?: string;
  pdf?: string;
  print?: string;
}

/** How the author wants marks set. Absent means: as the manuscript shows. */
export interface HouseStyle {
  quotes?: 'us' | 'uk';
  dashes?: 'em' | 'spaced-en';
  ellipses?: 'glyph' | 'spaced';
}

/** How the author wants the book made. */
export interface Design {
  /** Name of an interior in `templates/interiors`, or of a file of the author's. */
  template: string;
  /** Text of that file. */
  ownInterior?: string;
  /** `5.5x8.5` in inches; absent means the template's. */
  trim?: string;
  /** Where chapters begin on paper; absent means as the template says. */
  chapterStart?: ChapterStart;
  /** How far down the contents go: 1 lists chapters, 2 the headings of the first rank inside them, too. Absent means 1. */
  tocDepth?: number;
  /** Where notes stand on paper; absent means as the template says. */
  notes?: NotesPlace;
  /** Words with hyphens where they may be divided on paper, `ta-ble`; one without is never divided. In any language. */
  hyphenation?: readonly string[];
  /** Name of a printer in `templates/printers`; absent means any. */
  printer?: string;
  /** Paper the printer offers, as its file calls it. */
  paper?: string;
  /** Names of shops in `templates/stores` that the e-book is held against. */
  stores?: readonly string[];
  /** Whether the e-book carries the fonts of the pages; absent means as the template says. */
  epubFonts?: EpubFonts;
  /** Variants of the e-book. */
  editions?: readonly Edition[];
  cover: CoverWish;
}

/** `obfuscate`: carried so that no other program finds a font in the file (EPUB 3.3, 4.4). */
export const EPUB_FONTS = ['off', 'embed', 'obfuscate'] as const;
export type EpubFonts = (typeof EPUB_FONTS)[number];

/** At the foot of the page that calls them, behind their chapter, or behind the text of the book. */
export type NotesPlace = 'foot' | 'chapter' | 'book';

/** A finished wrap that goes to the printer as it is. */
export interface OwnWrap {
  bytes: Uint8Array;
  /** Path as the author wrote it. */
  source: string;
}

export interface CoverWish {
  family?: string;
  seed?: string;
  palette?: string;
  /** A line of praise that stands by the author's name. */
  quote?: string;
  /** Key of the author's own picture in the book's assets. */
  image?: string;
  /** True where the picture is a finished cover, words and all (`cover-image`); else words are set over it. */
  finished?: boolean;
  /** Key of the author's own finished wrap, back, spine and front in one picture. */
  wrap?: string;
  /** The same as a PDF. */
  wrapPdf?: OwnWrap;
  /** Width of the spine in points, as the printer's template says. */
  spine?: number;
  /** Thickness of a page (half a leaf) in points, where the printer does not publish it. */
  caliper?: number;
  /** A few lines on the author, for the back of the printed book. */
  about?: string;
  /** Key of a picture of the author in the book's assets, for the same place. */
  portrait?: string;
}

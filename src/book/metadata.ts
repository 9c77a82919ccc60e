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
  /** Name of an interior in `templates/interiors`. */
  template: string;
  /** `5.5x8.5` in inches; absent means the template's. */
  trim?: string;
  /** Name of a printer in `templates/printers`; absent means any. */
  printer?: string;
  /** Paper the printer offers, as its file calls it. */
  paper?: string;
  cover: CoverWish;
}

export interface CoverWish {
  family?: string;
  seed?: string;
  palette?: string;
  /** Key of the author's own picture in the book's assets. */
  image?: string;
  /** True where the picture is a finished cover, words and all (`cover-image`); else words are set over it. */
  finished?: boolean;
}

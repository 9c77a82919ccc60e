/**
 * What a printer of books asks of the file it is sent, as data: what `templates/printers/<name>.yaml` says, checked. Types
 * only; lengths are points.
 */
export interface Printer {
  /** As in `printer: kdp`. */
  id: string;
  /** As people call it: “KDP”. */
  name: string;
  /** The day somebody last compared this with what the printer publishes. */
  checked: string;
  sources: readonly string[];
  standard: PdfStandard;
  intent: OutputIntent;
  /** Trims on offer, with the page counts each may have; empty where any trim is taken. */
  trims: readonly TrimOffer[];
  /** Least white between the spine and the text for books of up to so many pages, shortest books first. */
  inside: readonly { upTo: number; least: number }[];
  /** Least white at the other three edges. */
  outside: number;
  /** Whether text nearer to an edge is refused or only unwise. */
  margins: 'required' | 'advised';
  /** Pixels to the inch: fewer than `least` print badly, more than `most` only make the file heavier. */
  resolution: { least: number; most: number };
  /** Type smaller than this is refused. */
  smallestType: number;
  /** Bytes. */
  largestFile: number;
  /** Pages on a folded sheet, of which the book is made; absent where single leaves are bound. */
  signature?: number;
  /** The sheet a cover is printed on; absent where it is not known. */
  cover?: CoverRules;
}

/** What a printer asks of a cover that is one sheet: back, spine and front. */
export interface CoverRules {
  /** Thickness of a page, half a leaf, by paper; empty where the printer publishes none. */
  caliper: Readonly<Record<string, number>>;
  /** What a spine measures besides its pages. */
  spine: number;
  /** How much larger than a page the boards of a hardcover are; nothing for a paperback. */
  board: Size;
  /** What goes beyond the edges on all sides: trimmed off, or turned in over the boards. */
  bleed: number;
  /** White that words keep from edges and folds. */
  safe: number;
  /** The joint of a hardcover on both sides of its spine, where no words may stand. */
  hinge: number;
  /** Fewest pages for words on the spine, and the white they keep from its folds. */
  spineText: { pages: number; clear: number };
  barcode: BarcodeRules;
  /** Most ink in one place: 2.4 for 240 %. */
  ink: number;
  /** Whether a cover in RGB, with transparency or too much ink is refused or only unwise. */
  inks: 'required' | 'advised';
}

/** The white box of the barcode at the foot of the back, towards the spine. */
export interface BarcodeRules extends Size {
  fromSpine: number;
  fromFoot: number;
  /** Whether the printer puts one there itself: the box is left white for it. */
  byPrinter: boolean;
}

/** Kinds of PDF/X a printer may ask for (ISO 15930-1, -4 and -7). */
export const PDF_STANDARDS = ['PDF/X-1a:2001', 'PDF/X-1a:2003', 'PDF/X-4'] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/** A printing condition of the ICC's registry of characterization data (https://www.color.org/registry). */
export interface OutputIntent {
  /** Its reference name there: `CGATS TR 001`. */
  condition: string;
  /** What it is, for people. */
  info: string;
  registry: string;
}

/** Trims that share their page counts. */
export interface TrimOffer {
  /** Single sizes, or what lies between a smallest and a largest. */
  sizes: readonly Size[];
  range?: { from: Size; to: Size };
  /** Fewest and most pages by paper. */
  pages: Readonly<Record<string, readonly [fewest: number, most: number]>>;
}

export interface Size {
  width: number;
  height: number;
}

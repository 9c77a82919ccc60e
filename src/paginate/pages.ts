import type { Note, Section } from '../book/book.ts';
import type { ProseNode } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import type { Face, Shaped } from '../fonts/face.ts';

/**
 * The book on paper. Lengths are points (1/72 inch); x runs right from the left edge of the trim, y runs *down* from
 * its top edge to a baseline. A page knows where everything stands; nothing here knows of PDF.
 */
export interface Pages {
  trim: { width: number; height: number };
  pages: Page[];
  /** Sections in reading order with the page each begins on. */
  starts: { section: Section; page: number; depth: number }[];
  /** A section of ours that is not in the book and gathers its notes. */
  endnotes?: Section;
  report: PaginationReport;
}

export interface Page {
  /** From 0; even pages are rectos. */
  index: number;
  side: 'recto' | 'verso';
  /** What is printed or would be printed as page number: `iv`, `12`. */
  folio: { label: string; style: 'roman' | 'arabic' };
  /** `display` is a page of front matter without text flow, `blank` carries nothing at all. */
  kind: 'text' | 'opener' | 'display' | 'blank';
  section: Section | undefined;
  /** In reading order: text first, then the notes at the foot. */
  lines: Line[];
  pictures: Picture[];
  rules: Rule[];
  /** Running head and folio: not part of the text. */
  furniture: Line[];
}

/**
 * What a line is of, for tagging, for the proof of letters and for pointing back at the manuscript. All lines of a
 * section that Quoin generated are `generated`, its heading too (there `node` is the section itself). On a contents page
 * `section` is the one that the entry points to, `node` that section or a heading inside it.
 */
export interface LineSource {
  section: Section;
  /** The block, note or (for a section's own heading) the section. */
  node: ProseNode | Note | Section;
  /** `title` and `label` are of the section's heading; `generated` are words of ours, not of the author. */
  flow: 'text' | 'note' | 'label' | 'title' | 'subtitle' | 'generated' | 'ornament' | 'noteNumber';
}

export interface Line {
  baseline: number;
  words: Word[];
  /** Absent: no part of the text, as running heads and the head of a table on the pages it goes on to. */
  source: LineSource | undefined;
  /** Which line of its block this is, from 0, and how many it has; a page turn inside a block shows here. */
  part: { line: number; of: number };
  /** What joins this line to the next of its block. */
  end: 'space' | 'hyphen' | 'joined' | 'paragraph';
}

/** A run of glyphs in one face and size without a space in it. */
export interface Word {
  x: number;
  /** Points above the baseline (below when negative): note numbers. */
  rise: number;
  face: Face;
  size: number;
  shaped: Shaped;
  /** Horizontal scale of the glyphs, 0.97 to 1.03 in the templates that come with Quoin: font expansion. */
  expand: number;
  /** Points added after every glyph: letterspaced capitals. */
  tracking: number;
  /** True when the last glyph is a hyphen that line breaking set, not the author. */
  hyphen: boolean;
  /**
   * The innermost inline that asks for a link, a language or a note. A word that leads to a note is its call: the
   * figure is ours, not the author's, and no part of the text.
   */
  link?: { url: string } | { note: Note };
  lang?: string;
  /** A rule runs through it. */
  struck?: true;
  /** A space of the author follows this word on the line. */
  spaceAfter: boolean;
  /**
   * What is drawn in place of the word's own glyphs, which keep its letters and its place on the line for those who search
   * or listen: a drop cap and the marks before it.
   */
  initial?: readonly Initial[];
}

/** Large letters; `x` from the left edge of the trim, `drop` how far their baseline lies under the line's. Points. */
export interface Initial {
  x: number;
  drop: number;
  face: Face;
  size: number;
  shaped: Shaped;
}

/** A picture; `x`, `y` its top left corner. */
export interface Picture {
  asset: string;
  alt: string;
  x: number;
  y: number;
  width: number;
  height: number;
  source: LineSource;
}

/** A straight line, of which `y` is the middle: the rule over notes; higher than it is wide, the side of a frame. */
export interface Rule {
  x: number;
  y: number;
  width: number;
  thickness: number;
}

/** What setting the book cost: for the author and for `build.json`. */
export interface PaginationReport {
  pages: number;
  words: number;
  lines: number;
  hyphens: number;
  widows: number;
  orphans: number;
  unevenSpreads: number;
  looseLines: number;
  tightLines: number;
  /** Word spaces of justified lines as shares of the natural one, which is 1. */
  spacing: { mean: number; deviation: number; tightest: number; loosest: number };
  /** Everything a careful reader could mind, in reading order. */
  compromises: Compromise[];
}

/** Where the pages fall short of the ideal, and the words that an author could change to mend it. */
export interface Compromise {
  kind:
    | 'loose-line'
    | 'tight-line'
    | 'overfull-line'
    | 'short-last-line'
    | 'ladder'
    | 'hyphen-at-page-end'
    | 'widow'
    | 'orphan'
    | 'short-page'
    | 'uneven-spread';
  /** Page of the file, from 1, and what is printed on it. */
  page: number;
  folio: string;
  /** The line as it is set; empty where the page is meant. */
  words: string;
  /** Which line of its paragraph. */
  part?: { line: number; of: number };
  /** The paragraph in the manuscript. */
  position?: Position;
  /** Of a line its word space as a share of the natural one; of a page the rows it is short. */
  measured?: number;
}

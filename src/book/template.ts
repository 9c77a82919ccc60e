import type { EpubFonts, NotesPlace } from './metadata.ts';
import type { ChapterStart, PageStart } from './section-starts.ts';

/**
 * An interior as data: what `templates/interiors/<name>.yaml` says, checked, every length in points. Types only; the
 * file is read in `ingest/templates.ts` and set in `paginate`.
 */
export interface Interior {
  name: string;
  trim: { width: number; height: number };
  /** White around the text block; `top` ends where the first row of text begins. */
  margins: { inside: number; outside: number; top: number; bottom: number };
  /** Inside margins of thicker books, by number of pages; the white comes from the outside, which keeps so much. */
  gutter: { steps: { from: number; inside: number }[]; outside: number };
  body: BodyStyle;
  /** Words whose places for a hyphen the patterns of their language miss, `ta-ble`, by BCP 47 tag. */
  divided?: Readonly<Record<string, readonly string[]>>;
  chapter: ChapterStyle;
  part: PartStyle;
  sceneBreak: SceneBreakStyle;
  timeJump: HeadingStyle;
  /** By rank, the highest first. */
  subheads: [HeadingStyle, HeadingStyle, HeadingStyle];
  endMark: HeadingStyle;
  quotation: InsetStyle;
  box: BoxStyle;
  attribution: TypeStyle;
  verse: VerseStyle;
  letter: InsetStyle;
  messages: MessagesStyle;
  preformatted: InsetStyle;
  table: { header: TypeStyle; cell: TypeStyle };
  figure: { caption: TypeStyle; before: number; after: number };
  notes: NotesStyle;
  runningHead: RunningHeadStyle;
  folio: FolioStyle;
  display: DisplayStyles;
  contents: ContentsStyle;
  /** What an e-book takes over. */
  epub: { fonts: EpubFonts };
}

/** How letters look. `tracking` is in thousandths of an em, added after every letter. */
export interface TypeStyle {
  family: string;
  weight: number;
  italic: boolean;
  /** Points. */
  size: number;
  /** `small-caps` keeps capitals, `all-small-caps` turns them small too; both through the font, never the letters. */
  letters: 'normal' | 'small-caps' | 'all-small-caps';
  tracking: number;
  figures: 'old-style' | 'lining';
}

export interface BodyStyle extends TypeStyle {
  leading: number;
  /** First-line indent of a paragraph that follows another. */
  indent: number;
  /** White between paragraphs, in lines; fiction has none. */
  paragraphSpace: number;
  align: 'justify' | 'left';
  hyphens: boolean;
  /** Optical margins: hyphens, stops and quotation marks hang partly outside the measure. */
  protrusion: boolean;
  /** How far glyphs may be widened or narrowed to fill a line; 0.02 is two per cent. */
  expansion: number;
  /** Weight of strong emphasis. */
  boldWeight: number;
  /** Families tried in order for characters the face does not have. */
  fallbacks: string[];
}

/** The head of a chapter or part. Rows count lines of the grid from the top of the text block. */
export interface OpenerStyle {
  /** Row of the heading's first line. */
  drop: number;
  /** Row of the first line of text; a tall heading pushes it down. */
  sink: number;
  align: 'center' | 'left';
  label: TypeStyle;
  title: TypeStyle;
  subtitle: TypeStyle;
  /** How the text begins. */
  opening: OpeningStyle;
  /** Printed between the heading and the text when not empty. */
  ornament: string;
}

export interface ChapterStyle extends OpenerStyle {
  start: ChapterStart;
  /** White around the heading of a chapter that runs on, in lines. */
  runOn: { before: number; after: number };
}

export interface PartStyle extends OpenerStyle {
  start: PageStart;
}

/** The beginning of the text of a chapter. */
export interface OpeningStyle {
  /** Words set in small caps at most; behind a drop cap the rest of its word is the first of them. */
  words: number;
  /** Absent: the text begins with a letter like any other. */
  cap?: DropCapStyle;
}

/** A first letter as tall as `lines` lines; `marks` says where quotation marks before it stand. */
export interface DropCapStyle {
  lines: number;
  marks: 'hang' | 'inside';
  /** Its face; the size follows from the lines. */
  type: TypeStyle;
}

export interface SceneBreakStyle {
  /** Drawn where the author drew something, and wherever a break falls at the edge of a page. */
  ornament: string;
  type: TypeStyle;
  /** White left for a break without ornament, in lines. */
  space: number;
}

/** A heading inside a chapter; `before` and `after` in lines of white. */
export interface HeadingStyle {
  type: TypeStyle;
  align: 'center' | 'left';
  before: number;
  after: number;
}

/** Text set apart from the body: insets in points, white in lines. */
export interface InsetStyle {
  type: TypeStyle;
  left: number;
  right: number;
  before: number;
  after: number;
  align: 'justify' | 'left';
}

/** Words in a frame: `left` and `right` are the white outside it. */
export interface BoxStyle extends InsetStyle {
  title: HeadingStyle;
  /** Thickness of the frame in points; 0 is none. */
  frame: number;
  /** White between the frame and the words beside it, in points. */
  padding: number;
}

export interface VerseStyle extends InsetStyle {
  /** Further than any indent of the poem: where a line that is too long goes on. */
  turnover: number;
  /** One step of the author's own indents. */
  step: number;
}

export interface MessagesStyle extends InsetStyle {
  sender: TypeStyle;
  time: TypeStyle;
  /** Share of the measure a message may fill. */
  width: number;
}

export interface NotesStyle {
  /** Where notes stand when the author does not say. */
  place: NotesPlace;
  /** Type of notes that do not stand at the foot, on the grid of the text. */
  endnote: TypeStyle;
  type: TypeStyle;
  leading: number;
  /** Length of the rule over the notes; 0 is none. */
  rule: number;
  call: { size: number; rise: number };
}

/** What stands at the head of a page. */
export type RunningHead = 'author' | 'title' | 'chapter' | 'none';

export interface RunningHeadStyle {
  verso: RunningHead;
  recto: RunningHead;
  type: TypeStyle;
  align: 'center' | 'outside';
  /** Points from the baseline of the head down to the first row of text. */
  distance: number;
}

export interface FolioStyle {
  at: 'foot-center' | 'foot-outside' | 'head-outside' | 'none';
  type: TypeStyle;
  /** Points from the last row of text down to the baseline. */
  distance: number;
  /** Whether pages that open a chapter carry a folio at the foot. */
  onOpeners: boolean;
}

/** Pages that are designed rather than set; rows count lines of the grid. */
export interface DisplayStyles {
  halfTitle: { row: number; type: TypeStyle };
  titlePage: {
    row: number;
    title: TypeStyle;
    subtitle: TypeStyle;
    author: TypeStyle;
    publisher: TypeStyle;
    ornament: string;
  };
  copyright: { type: TypeStyle; leading: number };
  dedication: { row: number; type: TypeStyle };
  epigraph: { row: number; type: TypeStyle };
}

export interface ContentsStyle {
  title: TypeStyle;
  label: TypeStyle;
  entry: TypeStyle;
  folio: TypeStyle;
  /** How an entry and its page are joined. */
  leader: 'dots' | 'space';
}

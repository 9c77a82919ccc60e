/**
 * The node types of a book: a closed union of plain, JSON-safe objects in the shape of unist.
 * What a thing *is* lives here; how it looks lives in a template; where it stands on paper lives in `Pages`.
 */
import type { Position } from './position.ts';

interface Node {
  position?: Position;
}

// Inlines

export interface Text extends Node {
  type: 'text';
  value: string;
}
export interface Emphasis extends Node {
  type: 'emphasis';
  children: Inline[];
}
export interface Strong extends Node {
  type: 'strong';
  children: Inline[];
}
export interface SmallCaps extends Node {
  type: 'smallCaps';
  children: Inline[];
}
/** Raised letters or figures that mean something: x², “Mᵐᵉ”. The call of a note is a node of its own. */
export interface Superscript extends Node {
  type: 'superscript';
  children: Inline[];
}
/** Lowered letters or figures: H₂O. */
export interface Subscript extends Node {
  type: 'subscript';
  children: Inline[];
}
/** Words that someone in the story struck out, for readers to see. */
export interface Struck extends Node {
  type: 'struck';
  children: Inline[];
}
/** Words in another language than the text around them; `lang` is a BCP 47 tag. */
export interface Foreign extends Node {
  type: 'foreign';
  lang: string;
  children: Inline[];
}
export interface Link extends Node {
  type: 'link';
  url: string;
  children: Inline[];
}
export interface Code extends Node {
  type: 'code';
  value: string;
}
/** A picture inside a line. `asset` is the key of its bytes in the book's assets; empty `alt` means decorative. */
export interface Image extends Node {
  type: 'image';
  asset: string;
  alt: string;
  /** How wide its author wants it where it stands alone; absent means as wide as it looks well. */
  width?: ImageWidth;
}
/** A share of the text block, or points. */
export type ImageWidth = { share: number } | { points: number };
/** The call of a note; `note` is the `identifier` of a note of the same section. */
export interface NoteReference extends Node {
  type: 'noteReference';
  note: string;
}
export interface LineBreak extends Node {
  type: 'lineBreak';
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | SmallCaps
  | Superscript
  | Subscript
  | Struck
  | Foreign
  | Link
  | Code
  | Image
  | NoteReference
  | LineBreak;

// Blocks

/** `gap` counts the blank lines the author left before it; absent where that says nothing. */
export interface Paragraph extends Node {
  type: 'paragraph';
  gap?: number;
  children: Inline[];
}
/**
 * A heading inside a chapter, below the level of a section; rank 1 is the higher. `id` is its name where its author gave it
 * one, a link leads to it, or the contents list it: no section and no other heading of the book has it.
 */
export interface Subhead extends Node {
  type: 'subhead';
  id?: string;
  rank: 1 | 2 | 3;
  children: Inline[];
}
/**
 * A change of scene. `mark` is `space` where the author left white space and `ornament` where the author drew
 * something; `written` keeps what was drawn (`* * *`). The template draws its own.
 */
export interface SceneBreak extends Node {
  type: 'sceneBreak';
  mark: 'space' | 'ornament';
  written: string;
}
/** A line such as “5 weeks later”: a scene break that says when the next scene is. */
export interface TimeJump extends Node {
  type: 'timeJump';
  children: Inline[];
}
export interface Blockquote extends Node {
  type: 'blockquote';
  children: Block[];
}
/**
 * Words in a frame of their own: a tip, the panel of a game, a notice. `kind` is what its author called it, in lower
 * case, and `box` where it has no other name.
 */
export interface Box extends Node {
  type: 'box';
  kind: string;
  children: (BoxTitle | Block)[];
}
/** What stands over the words of a box; its first child, if any. */
export interface BoxTitle extends Node {
  type: 'boxTitle';
  children: Inline[];
}
/** The title of a box and what stands below it. */
export function partsOf({ children }: Box): { title: BoxTitle | undefined; blocks: Block[] } {
  const title = children.find(child => child.type === 'boxTitle');
  return { title, blocks: children.filter(child => child.type !== 'boxTitle') };
}
/** Puts other blocks under the title of a box. */
export function refill(box: Box, refilled: (blocks: readonly Block[]) => Block[]): void {
  const { title, blocks } = partsOf(box);
  box.children = [...(title ? [title] : []), ...refilled(blocks)];
}
/** The source of a quotation or an epigraph, on a line of its own. */
export interface Attribution extends Node {
  type: 'attribution';
  children: Inline[];
}
export interface Verse extends Node {
  type: 'verse';
  children: Stanza[];
}
export interface Stanza extends Node {
  type: 'stanza';
  children: VerseLine[];
}
/** One line of verse; `indent` in steps as the author indented it, 0 flush. */
export interface VerseLine extends Node {
  type: 'verseLine';
  indent: number;
  children: Inline[];
}
export interface Letter extends Node {
  type: 'letter';
  children: (LetterLine | Block)[];
}
export type LetterPart = 'dateline' | 'salutation' | 'valediction' | 'signature' | 'postscript';
export interface LetterLine extends Node {
  type: 'letterLine';
  part: LetterPart;
  children: Inline[];
}
/** A conversation in text messages. */
export interface Messages extends Node {
  type: 'messages';
  children: Message[];
}
/** One message; `sender` and `time` as the author wrote them; `side` is `right` for the one who holds the telephone. */
export interface Message extends Node {
  type: 'message';
  sender: string;
  time?: string;
  side: 'left' | 'right';
  children: Inline[];
}
/** Letters or roman numerals that count the items of a list. */
export type Numerals = 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
export interface List extends Node {
  type: 'list';
  ordered: boolean;
  /** How it counts; absent means in figures. */
  numerals?: Numerals;
  /** What its author wrote around the numbers in place of a point behind them: `a)`, `(1)`. */
  enclosed?: ')' | '()';
  start?: number;
  children: ListItem[];
}
export interface ListItem extends Node {
  type: 'listItem';
  /** Of a list to tick off: whether it is ticked. Absent in any other list. */
  checked?: boolean;
  children: Block[];
}
/** The box of an item to tick off. */
export const boxOf = ({ checked }: ListItem): '☐' | '☑' | undefined =>
  checked === undefined ? undefined : checked ? '☑' : '☐';
/** Words and what they mean, as in a glossary or a list of those who appear. */
export interface DefinitionList extends Node {
  type: 'definitionList';
  children: Definition[];
}
/** One or more terms, then what they mean. */
export interface Definition extends Node {
  type: 'definition';
  children: (Term | Meaning)[];
}
export interface Term extends Node {
  type: 'term';
  children: Inline[];
}
export interface Meaning extends Node {
  type: 'meaning';
  children: Block[];
}
export interface Table extends Node {
  type: 'table';
  align: ('left' | 'center' | 'right' | null)[];
  children: (TableCaption | TableRow)[];
}
/** What a table shows, in words; its first child, if any, for it stands above the rows (Chicago, 17th ed., chapter 3, on the titles of tables). */
export interface TableCaption extends Node {
  type: 'tableCaption';
  children: Inline[];
}
/** The caption of a table and its rows. */
export function tableParts({ children }: Table): { caption: TableCaption | undefined; rows: TableRow[] } {
  const caption = children.find(child => child.type === 'tableCaption');
  return { caption, rows: children.filter(child => child.type === 'tableRow') };
}
export interface TableRow extends Node {
  type: 'tableRow';
  header: boolean;
  children: TableCell[];
}
export interface TableCell extends Node {
  type: 'tableCell';
  children: Inline[];
}
/** A picture that stands alone; `children` is the caption and may be empty. */
export interface Figure extends Node {
  type: 'figure';
  image: Image;
  children: Inline[];
}
/** Text whose spaces and line ends are the author's: a screen, a log, a sign. */
export interface Preformatted extends Node {
  type: 'preformatted';
  value: string;
}
/** “The End”, “To be continued”. */
export interface EndMark extends Node {
  type: 'endMark';
  children: Inline[];
}

export type Block =
  | Paragraph
  | Subhead
  | SceneBreak
  | TimeJump
  | Blockquote
  | Box
  | Attribution
  | Verse
  | Letter
  | Messages
  | List
  | DefinitionList
  | Table
  | Figure
  | Preformatted
  | EndMark;

/** Nodes that only stand inside one kind of block. */
export type Part =
  | BoxTitle
  | Stanza
  | VerseLine
  | LetterLine
  | Message
  | ListItem
  | Definition
  | Term
  | Meaning
  | TableCaption
  | TableRow
  | TableCell;

/** Anything that stands in a section's text. */
export type ProseNode = Inline | Block | Part;

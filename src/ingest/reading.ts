import type { VFile } from 'vfile';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Image, Inline } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import type { Spared } from '../book/proofing.ts';
import type { Role } from '../book/roles.ts';
import type { Source } from './source.ts';

/** A heading of the manuscript, before it is known whether it opens a section. */
export interface Heading {
  type: 'heading';
  /** 1 is the highest. */
  depth: number;
  children: Inline[];
  /** From here on what the author wrote in braces: `{.epigraph #rain lang=fr subtitle="A Dream"}`. */
  subtitle?: Inline[];
  /** What a heading right under it names it, where it is a number and no more. */
  name?: Inline[];
  role?: Role;
  /** `{.subhead}`: never opens a section, whatever its rank. */
  isSubhead?: true;
  id?: string;
  lang?: string;
  position: Position;
}

/** The text of a note where the author put it, before it is bound to the section that refers to it. */
export interface NoteDefinition {
  type: 'noteDefinition';
  /** As in `[^label]`; of a note that was written where it is called, `note` and its place. */
  label: string;
  children: Block[];
  position: Position;
}

/** What the readers hand to the assembler, in the order of the file. */
export type Piece = Block | Heading | NoteDefinition;

/** A picture named in the text, to be read when the text is done. */
export interface PictureWish {
  node: Image;
  url: string;
  /** The caption, when the picture stands alone. */
  title: string;
  position: Position;
}

/** A stretch of the file whose letters are syntax and not words: URLs, attributes, comments, labels. */
export interface SyntaxSpan {
  start: number;
  end: number;
}

/** One file while it is read. */
export interface Reading {
  source: Source;
  /** The text that the grammar reads: as long as the source, with comments and front matter turned to spaces. */
  work: string;
  report: VFile;
  /** Where the author is asked, and answers. */
  inquiry: Inquiry;
  syntax: SyntaxSpan[];
  /** Where comments stood, in order. */
  comments: SyntaxSpan[];
  /** What comments say to proof-reading. */
  spared: Spared[];
  pictures: PictureWish[];
  /** Notes that were written where they are called, and wait for the block to end. */
  notesHere: NoteDefinition[];
  /** Destinations of `[label]: url` lines by folded label. */
  links: Map<string, string>;
  /** Whether each line is a paragraph of its own. */
  lineByLine: boolean;
  /** The file was copied from a web page: character references such as `&amp;` are read in plain text too. */
  pasted: boolean;
  /** The language opens paragraphs of speech with a dash, so that `- Oui.` is no entry of a list. */
  dashedSpeech: boolean;
}

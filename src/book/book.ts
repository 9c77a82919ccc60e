import type { Design, HouseStyle, Metadata } from './metadata.ts';
import type { Block, Inline } from './nodes.ts';
import type { Position } from './position.ts';
import type { Proofing } from './proofing.ts';
import type { Answers } from './query.ts';
import type { Matter, Role } from './roles.ts';

/** A note, bound to its references by `identifier`, which is unique within its section. */
export interface Note {
  type: 'note';
  identifier: string;
  children: Block[];
  position?: Position;
}

/**
 * A part of a book with a role of its own. `label` is the number as the author wrote it (“Chapter Seven”), `ordinal`
 * what it counts to, `title` and `subtitle` the name; any of them may be missing. A part holds its chapters in
 * `sections`; its own text stands before them in `children`.
 */
export interface Section {
  type: 'section';
  /** Unique in the book, fit for a file name and a fragment; made from the heading. */
  id: string;
  role: Role;
  matter: Matter;
  ordinal?: number;
  label?: string;
  title: Inline[];
  subtitle: Inline[];
  lang?: string;
  /** Names of the editions of the e-book that alone have it; absent means that everything has it. */
  editions?: readonly string[];
  children: Block[];
  sections: Section[];
  notes: Note[];
  /** Its author put it where it stands: in one file, in files with numbers, or in a list of chapters. */
  placed?: true;
  /** True for what Quoin wrote itself (title page, copyright page, contents): none of its words are the author's. */
  generated: boolean;
  position?: Position;
}

/** Text a pass took out of the book and said so: a running head, a page number, a doubled title. */
export interface Removal {
  text: string;
  rule: string;
  position?: Position;
}

export interface Book {
  type: 'book';
  metadata: Metadata;
  style: HouseStyle;
  design: Design;
  /** In reading order: front, body, back. */
  sections: Section[];
  removed: Removal[];
  /** What the author answered to queries of earlier runs. */
  answers?: Answers;
  /** What the author switched off in proof-reading; absent means nothing. */
  proofing?: Proofing;
}

/** A picture of the book, read and measured once at the edge. */
export interface Asset {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
  /** Path as the author wrote it. */
  source: string;
}

/** Pictures by key; the key is `<hash of the bytes>.<jpg|png>`, safe as a file name. */
export type Assets = ReadonlyMap<string, Asset>;

/** A font file of the author's. */
export interface OwnFont {
  /** The words of the cover, or the text of the pages. */
  purpose: 'cover' | 'text';
  weight: 400 | 700;
  italic: boolean;
  bytes: Uint8Array;
  /** Path as the author wrote it. */
  source: string;
  position?: Position;
}

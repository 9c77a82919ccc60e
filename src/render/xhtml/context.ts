import type { Element, ElementContent } from 'hast';
import type { Asset, Book, Section } from '../../book/book.ts';
import type { Block, Inline, Part, Subhead, Table, TableCell } from '../../book/nodes.ts';
import type { ParagraphPlace } from '../../book/paragraph-place.ts';
import type { CellHead } from '../../book/table-heads.ts';
import type { SectionNotes } from './notes.ts';

/** What a backend decides once for the whole book. */
export interface XhtmlSetting {
  book: Book;
  /** True for EPUB: `epub:type` and `xml:lang` are written beside `role` and `lang`. */
  xml: boolean;
  /** The `id` of the element of a section, or of a heading that has a name; unique in the book. */
  idOf(of: Section | Subhead): string;
  /** What a link inside the book leads to, by its name. */
  places: ReadonlyMap<string, { section: Section; subhead?: Subhead }>;
  /** What a link to a section, or to a heading inside it, says in `href`. */
  addressOf(section: Section, subhead?: Subhead): string;
  /** What `src` says for a picture, with its size in pixels; undefined when the book has no such picture. */
  imageOf(key: string): { address: string; asset: Asset } | undefined;
}

/** What the handlers of the nodes may lean on; a handler that goes deeper passes a changed copy on. */
export interface ProseContext extends XhtmlSetting {
  section: Section;
  /** BCP 47 of the text around the node. */
  lang: string;
  /** Rank of the heading of the section, 1 to 6. */
  level: number;
  /** Rank of a heading inside the section, by its rank in the manuscript. */
  subheadLevel(rank: number): number;
  notes: SectionNotes;
  place: ParagraphPlace;
  /** Where in a table the node stands. */
  table: { align: Table['align']; heads: ReadonlyMap<TableCell, CellHead>; column: number };
  inlines(nodes: readonly Inline[], context: ProseContext): ElementContent[];
  /** Blocks in a row; `opens` says where the first of them stands. */
  blocks(nodes: readonly Block[], context: ProseContext, opens?: ParagraphPlace): ElementContent[];
  part(node: Part, context: ProseContext): Element;
}

export type BlockResult = Element;
export type InlineResult = ElementContent | ElementContent[];

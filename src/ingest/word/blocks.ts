/** Paragraphs and tables of a Word document become headings and blocks, in order. */

import { readHeading } from '../../book/heading.ts';
import { type Attribution, type Inline, type Paragraph, tableParts } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { plainText } from '../../book/visit.ts';
import type { Piece } from '../reading.ts';
import { looksLikeName } from './chapter-names.ts';
import { asBlock, type WordBlock, type WordInline, type WordParagraph, type WordTable } from './document.ts';
import { isAllStrong, type Leaf, nested, nestedPlain } from './faces.ts';
import {
  addBoxed,
  addCaption,
  addFigures,
  addHeading,
  addToList,
  addVerse,
  type Gathering,
  gathered,
  type ItemHead,
  open,
  put,
} from './gathering.ts';
import { type Ground, groundOf, type InlineReader, splitAt, tokensOf } from './inlines.ts';
import { type Kind, kindOf } from './kinds.ts';
import { type Mark, markOf } from './marks.ts';
import { readTable } from './tables.ts';
import { withUprightEdges } from './upright-edges.ts';

/** What stands on the title page, and what is made anew. */
export interface Aside {
  kind:
    | 'title'
    | 'subtitle'
    | 'author'
    | 'date'
    | 'contents'
    | 'numbered-heading'
    | 'merged-cells'
    | 'lone-entry';
  words: string;
  position: Position;
}

export interface BlockReader extends InlineReader {
  aside(aside: Aside): void;
  /** A line right under a heading that may be its name or subtitle. */
  nameLine(line: Paragraph): void;
  /** Whether a title may still come: nothing but the title page has been read. */
  opening: boolean;
}

/** Lists in lists beyond this are level with it. */
const DEEPEST_LIST = 8;

const wordsOf = (nodes: readonly Inline[]): string => plainText(nodes).replace(/\s+/g, ' ').trim();

/** A year, a month or a day as settings have it. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const BY_LINE = /^by\s+(\p{Lu}.{1,58})$/iu;

/** Words of the title page; true when they were taken. */
function takeTitlePage(kind: Kind, text: string, position: Position, reader: BlockReader): boolean {
  if (kind.type === 'contents') {
    reader.aside({ kind: 'contents', words: text, position });
    return true;
  }
  if (!reader.opening) return false;
  if (kind.type === 'title' || kind.type === 'subtitle' || kind.type === 'author') {
    reader.aside({
      kind: kind.type,
      words: text.replace(/^by\s+/i, kind.type === 'author' ? '' : '$&'),
      position,
    });
    return true;
  }
  if (kind.type === 'date' && DATE.test(text)) {
    reader.aside({ kind: 'date', words: text, position });
    return true;
  }
  const author = BY_LINE.exec(text)?.[1];
  if (author === undefined) return false;
  reader.aside({ kind: 'author', words: author, position });
  return true;
}

const marksOf = ({ children }: WordParagraph): (Mark | undefined)[] =>
  children.map(node => (node.type === 'bookmarkStart' ? markOf(node.name) : undefined));

const isFramed = (paragraph: WordParagraph): boolean => marksOf(paragraph).some(mark => mark?.type === 'box');

function headOf(paragraph: WordParagraph, isOrdered: boolean): ItemHead {
  if (!isOrdered) return 'bullet';
  return marksOf(paragraph).find(mark => mark?.type === 'item')?.number ?? 'next';
}

function addParagraph(state: Gathering, paragraph: WordParagraph, reader: BlockReader): void {
  const isCaption =
    kindOf(paragraph, reader.styles).type === 'caption' && open(state, 'figure') !== undefined;
  if (isFramed(paragraph) && !isCaption) addBoxed(state, true, inside => addPlain(inside, paragraph, reader));
  else addPlain(state, paragraph, reader);
}

function addPlain(state: Gathering, paragraph: WordParagraph, reader: BlockReader): void {
  const { transcript } = reader;
  const kind = kindOf(paragraph, reader.styles);
  const ground: Ground = kind.type === 'text' ? groundOf(paragraph, reader.styles) : {};
  const tokens = tokensOf(paragraph.children, reader, ground);
  const pieces = splitAt(ground.italic ? withUprightEdges(tokens) : tokens);
  const hasWords = pieces.some(piece => Array.isArray(piece));
  for (const piece of pieces) {
    if (!Array.isArray(piece)) {
      if (piece.type !== 'paragraph') state.parted = state.parted === 'rule' ? 'rule' : piece.type;
      continue;
    }
    const first = piece[0]?.node.position;
    const position: Position = {
      file: transcript.file,
      start: first?.start ?? transcript.here(),
      end: piece.at(-1)?.node.position?.end ?? transcript.here(),
    };
    addWords(state, piece, position, kind, paragraph, reader);
  }
  if (!hasWords && kind.type === 'break') state.parted = 'rule';
  else if (!hasWords && pieces.length === 0) state.gap++;
  transcript.endLine();
}

/** What a paragraph is a heading of, by its style, or as a typist makes one: bold or centred, “Chapter One”. */
function headingOf(
  kind: Kind,
  leaves: readonly Leaf[],
  text: string,
  { numbering, alignment }: WordParagraph,
): Extract<Kind, { type: 'heading' }> | undefined {
  if (kind.type === 'heading') return kind;
  if (kind.type === 'title') return { type: 'heading', depth: 1 };
  const typed = isAllStrong(leaves) || alignment === 'center';
  return kind.type === 'text' && typed && !numbering && readHeading(text)?.certain
    ? { type: 'heading', depth: 1 }
    : undefined;
}

function addQuoted(state: Gathering, block: Paragraph | Attribution): void {
  const quoted = open(state, 'blockquote');
  if (quoted && state.gap === 0) quoted.children.push(block);
  else if (block.type === 'attribution') put(state, block);
  else
    put(state, {
      type: 'blockquote',
      children: [block],
      ...(block.position && { position: block.position }),
    });
}

function addWords(
  state: Gathering,
  leaves: readonly Leaf[],
  position: Position,
  kind: Kind,
  paragraph: WordParagraph,
  reader: BlockReader,
): void {
  if (addFigures(state, leaves)) {
    reader.opening = false;
    return;
  }
  const children = nested(leaves);
  const text = wordsOf(children);
  if (takeTitlePage(kind, text, position, reader)) return;
  reader.opening = false;
  const { numbering } = paragraph;
  const rank = headingOf(kind, leaves, text, paragraph);
  if (rank) {
    if (numbering) reader.aside({ kind: 'numbered-heading', words: text, position });
    addHeading(state, nestedPlain(leaves), position, rank);
  } else if (kind.type === 'verse') addVerse(state, children, position);
  else if (kind.type === 'caption') addCaption(state, children, position);
  else if (kind.type === 'quotation') addQuoted(state, { type: 'paragraph', children, position });
  else if (kind.type === 'attribution') addQuoted(state, { type: 'attribution', children, position });
  else if (numbering) {
    const level = Math.min(DEEPEST_LIST, Number(numbering.level) || 0);
    const head = headOf(paragraph, numbering.isOrdered);
    addToList(state, { type: 'paragraph', children, position }, head, level);
  } else {
    const line: Paragraph = { type: 'paragraph', children, position };
    const over = state.pieces.at(-1);
    const names =
      kind.type === 'subtitle' ||
      (kind.type === 'text' &&
        paragraph.alignment === 'center' &&
        over?.type === 'heading' &&
        looksLikeName(wordsOf(over.children), text));
    if (over?.type === 'heading' && names) reader.nameLine(line);
    put(state, line);
  }
}

function addTable(state: Gathering, table: WordTable, reader: BlockReader): void {
  const [row] = table.children;
  if (table.children.length === 1 && row?.children.length === 1) {
    const framed = row.children[0]?.children ?? [];
    const isHeading = (block: WordBlock | WordInline): boolean =>
      block.type === 'paragraph' && kindOf(block, reader.styles).type === 'heading';
    const add = (inside: Gathering) => {
      for (const block of framed) addBlock(inside, asBlock(block), reader);
    };
    // One cell is a frame around words; around chapters it is a way to lay out pages.
    if (framed.slice(1).some(isHeading)) add(state);
    else addBoxed(state, false, add);
    return;
  }
  reader.opening = false;
  const { block, merged } = readTable(table, reader);
  const first = tableParts(block).rows[0]?.children.flatMap(({ children }) => children) ?? [];
  const { position } = block;
  if (merged && position) reader.aside({ kind: 'merged-cells', words: wordsOf(first), position });
  if (block.align.length > 0) put(state, block);
}

function addBlock(state: Gathering, block: WordBlock, reader: BlockReader): void {
  if (block.type === 'paragraph') addParagraph(state, block, reader);
  else addTable(state, block, reader);
}

/** A mark between paragraphs. */
function takeMark(state: Gathering, name: string, reader: BlockReader): void {
  const mark = markOf(name);
  if (reader.leadTo.has(name)) reader.bookmark(name);
  if (mark?.type === 'rule') state.parted = 'rule';
  else if (mark?.type === 'comment') reader.commentStarts(mark.id);
}

/** The pieces of a document's text, or of a note's. */
export function readBlocks(blocks: readonly (WordBlock | WordInline)[], reader: BlockReader): Piece[] {
  const state: Gathering = { pieces: [], gap: 0, parted: undefined, levels: new WeakMap() };
  for (const block of blocks) {
    if (block.type === 'bookmarkStart') takeMark(state, block.name, reader);
    else addBlock(state, asBlock(block), reader);
  }
  return gathered(state, ({ children, position }) => {
    if (position) reader.aside({ kind: 'lone-entry', words: plainText(children).slice(0, 40), position });
  });
}

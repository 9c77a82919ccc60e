import type { Book, Note, Section } from './book.ts';
import {
  type Block,
  type Emphasis,
  type Inline,
  type Paragraph,
  type ProseNode,
  partsOf,
  type Strong,
} from './nodes.ts';

/** The nodes directly inside a node, in reading order. */
export function childrenOf(node: ProseNode | Note): readonly ProseNode[] {
  // Read outright: to ask whether they are there costs several times as much, and every stage goes through all nodes.
  return (node as { children?: readonly ProseNode[] }).children ?? NONE;
}

const NONE: readonly ProseNode[] = [];

/** The node and everything inside it, in reading order. */
export function* walk(node: ProseNode | Note): Generator<ProseNode | Note> {
  yield node;
  for (const child of childrenOf(node)) {
    // Most nodes are words: a walk of their own would cost more than they do.
    if (childrenOf(child) === NONE) yield child;
    else yield* walk(child);
  }
}

/** Every section of the book or of the given sections, in reading order, a part before its chapters. */
export function* sectionsOf(of: Book | readonly Section[]): Generator<Section> {
  for (const section of 'type' in of ? of.sections : of) {
    yield section;
    if (section.sections.length > 0) yield* sectionsOf(section.sections);
  }
}

/** A run of words set as one: the title of a section, a paragraph, a line of verse, a cell. */
export interface Passage {
  children: Inline[];
  /** The node whose words these are; a section for its title and subtitle. */
  owner: ProseNode | Section;
  section: Section;
}

const INLINE_OWNERS = new Set([
  'paragraph',
  'subhead',
  'boxTitle',
  'timeJump',
  'attribution',
  'verseLine',
  'letterLine',
  'message',
  'term',
  'tableCaption',
  'tableCell',
  'figure',
  'endMark',
]);

function collectPassages(nodes: readonly ProseNode[], section: Section, into: Passage[]): void {
  for (const node of nodes) {
    if (INLINE_OWNERS.has(node.type) && 'children' in node) {
      into.push({ children: node.children as Inline[], owner: node, section });
    } else collectPassages(childrenOf(node), section, into);
  }
}

/**
 * Every run of words of a section, in reading order: title, subtitle, text, then its notes. Nested sections are not
 * entered.
 */
export function passagesOf(section: Section): Passage[] {
  const passages: Passage[] = [];
  for (const children of [section.title, section.subtitle])
    if (children.length > 0) passages.push({ children, owner: section, section });
  collectPassages(section.children, section, passages);
  for (const note of section.notes) collectPassages(note.children, section, passages);
  return passages;
}

/** The words of inlines or blocks as plain text; a line break is a newline, a picture is nothing. */
export function plainText(nodes: readonly ProseNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'code' || node.type === 'preformatted') text += node.value;
    else if (node.type === 'lineBreak') text += '\n';
    else text += plainText(childrenOf(node));
  }
  return text;
}

/** Whether some words of a book, its titles and its notes are such. Most passes need to look no further. */
export function someText(book: Book, isSuch: (value: string) => boolean): boolean {
  const holds = (nodes: readonly (ProseNode | Note)[]): boolean =>
    nodes.some(node => (node.type === 'text' ? isSuch(node.value) : holds(childrenOf(node))));
  for (const { title, subtitle, children, notes } of sectionsOf(book))
    if ([title, subtitle, children, notes].some(holds)) return true;
  return false;
}

/** Whether there are words among inlines, and not only calls of notes. */
export const hasWords = (inlines: readonly Inline[]): boolean => plainText(inlines).trim() !== '';

/** Whether a block calls a note or holds a picture, which is lost where its words alone go elsewhere. */
export const carries = (block: Block): boolean =>
  [...walk(block)].some(node => node.type === 'noteReference' || node.type === 'image');

/** The emphasis, strong or not, around all of some inlines. */
export function markAround(inlines: readonly Inline[]): Emphasis | Strong | undefined {
  const [only] = inlines;
  const isMarked = inlines.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis');
  return isMarked ? only : undefined;
}

/** Inlines without the emphasis around all of them: of a heading, how it looks is the template's business. */
export function unmarked(inlines: readonly Inline[]): Inline[] {
  const mark = markAround(inlines);
  return mark ? unmarked(mark.children) : [...inlines];
}

/** Whether a section has anything to show. */
export const isEmpty = (section: Section): boolean =>
  section.children.length === 0 &&
  section.sections.length === 0 &&
  section.title.length === 0 &&
  !section.label;

/** The blocks of a section and of everything in them that holds blocks, in reading order. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'blockquote') yield* blocksIn(block.children);
    if (block.type === 'box') yield* blocksIn(partsOf(block).blocks);
    if (block.type === 'letter') yield* blocksIn(block.children.filter(child => child.type !== 'letterLine'));
    if (block.type === 'list') for (const item of block.children) yield* blocksIn(item.children);
    if (block.type === 'definitionList')
      for (const { children } of block.children)
        for (const part of children) if (part.type === 'meaning') yield* blocksIn(part.children);
  }
}

export const isParagraph = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph';

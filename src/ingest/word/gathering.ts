/** Blocks of a document while they gather, paragraph by paragraph. */
import { itemNumber } from '../../book/list-numbers.ts';
import {
  type Block,
  type Box,
  type BoxTitle,
  type Figure,
  type Inline,
  type List,
  type ListItem,
  type Paragraph,
  partsOf,
  type Verse,
  type VerseLine,
} from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { markAround, plainText, unmarked } from '../../book/visit.ts';
import { blocksOf } from '../markdown/block-reader.ts';
import type { Heading, Piece } from '../reading.ts';
import type { Leaf } from './faces.ts';
import type { Kind } from './kinds.ts';
import type { ItemNumber } from './list-numbers.ts';

/** Blocks that gather from paragraph to paragraph. */
export interface Gathering {
  pieces: Piece[];
  /** Empty paragraphs since the last words. */
  gap: number;
  /** A new page or a rule since the last words. */
  parted: 'page' | 'rule' | undefined;
  /** How deep in others lists stand in the document, which may pass over ranks. */
  levels: WeakMap<List, number>;
}

/** Sets words down, behind the scene break that stands before them. */
export function put(state: Gathering, block: Block): void {
  const last = state.pieces.at(-1);
  if (last && last.type !== 'heading' && last.type !== 'sceneBreak' && block.type !== 'sceneBreak') {
    if (state.parted === 'rule') state.pieces.push({ type: 'sceneBreak', mark: 'ornament', written: '***' });
    else if (state.parted === 'page') state.pieces.push({ type: 'sceneBreak', mark: 'space', written: '' });
    else if (block.type === 'paragraph') block.gap = state.gap;
  }
  state.pieces.push(block);
  state.gap = 0;
  state.parted = undefined;
}

/** The last piece, when it is of a kind that takes another paragraph: nothing parts the two. */
export function open<T extends Block['type']>(
  state: Gathering,
  type: T,
): Extract<Block, { type: T }> | undefined {
  const last = state.pieces.at(-1);
  return last?.type === type && state.parted === undefined
    ? (last as Extract<Block, { type: T }>)
    : undefined;
}

/** What stands before an item of a list; `next` is a number in a document that does not say how its lists count. */
export type ItemHead = 'bullet' | 'next' | ItemNumber;

/** Puts an item into the list that is open, or begins another: where numbers do not go on, or follow bullets. */
export function addToList(state: Gathering, item: Paragraph, head: ItemHead, level: number): void {
  const entry = (): ListItem => ({
    type: 'listItem',
    children: [item],
    ...(item.position && { position: item.position }),
  });
  const fresh = (): List => {
    const made: List = {
      type: 'list',
      ordered: head !== 'bullet',
      ...(head === 'next' ? { start: 1 } : head !== 'bullet' && head),
      children: [entry()],
      ...(item.position && { position: item.position }),
    };
    state.levels.set(made, level);
    return made;
  };
  let list = open(state, 'list');
  if (!list || (level === 0 && !goesOn(list, head))) {
    put(state, fresh());
    return;
  }
  const levelOf = (of: List): number => state.levels.get(of) ?? 0;
  while (levelOf(list) < level) {
    const host: ListItem | undefined = list.children.at(-1);
    const inner: Block | undefined = host?.children.at(-1);
    const holds = inner?.type === 'list' && levelOf(inner) <= level;
    if (!holds || (levelOf(inner) === level && !goesOn(inner, head))) {
      host?.children.push(fresh());
      return;
    }
    list = inner;
  }
  list.children.push(entry());
}

/** Whether an item is the next of a list. */
function goesOn({ ordered, start = 1, numerals, children }: List, head: ItemHead): boolean {
  if (head === 'bullet') return !ordered;
  return (
    ordered && (head === 'next' || (head.numerals === numerals && head.start === start + children.length))
  );
}

export function addVerse(state: Gathering, children: Inline[], position: Position): void {
  const lines: VerseLine[] = [{ type: 'verseLine', indent: 0, children: [], position }];
  for (const node of children) {
    if (node.type === 'lineBreak') lines.push({ type: 'verseLine', indent: 0, children: [], position });
    else lines.at(-1)?.children.push(node);
  }
  const verse: Verse | undefined = open(state, 'verse');
  if (!verse) put(state, { type: 'verse', children: [{ type: 'stanza', children: lines }], position });
  else if (state.gap > 0) verse.children.push({ type: 'stanza', children: lines });
  else verse.children.at(-1)?.children.push(...lines);
  state.gap = 0;
}

export function addFigures(state: Gathering, leaves: readonly Leaf[]): boolean {
  const solid = leaves.filter(({ node }) => !(node.type === 'text' && node.value.trim() === ''));
  const images = solid.flatMap(({ node }) => (node.type === 'image' ? [node] : []));
  if (images.length === 0 || images.length < solid.length) return false;
  for (const image of images) {
    const { position } = image;
    const figure: Figure = { type: 'figure', image, children: [], ...(position && { position }) };
    put(state, figure);
  }
  return true;
}

/**
 * Words in a frame, as `add` gathers them. A heading that has a frame of its own stays a heading, pictures alone stay pictures.
 * @param joins whether they stand in the frame of the words before them, if nothing parts the two
 */
export function addBoxed(state: Gathering, joins: boolean, add: (inside: Gathering) => void): void {
  const box = joins && state.gap === 0 ? open(state, 'box') : undefined;
  const inside: Gathering = { ...state, pieces: box ? partsOf(box).blocks : [], gap: 0, parted: undefined };
  add(inside);
  const own = joins ? inside.pieces.find(piece => piece.type === 'heading') : undefined;
  if (own) {
    state.pieces.push(own);
    state.gap = 0;
    state.parted = undefined;
    return;
  }
  if (!box && inside.pieces.every(piece => piece.type === 'figure')) {
    for (const figure of inside.pieces) put(state, figure);
    return;
  }
  const children = blocksOf(inside.pieces, []);
  const [first] = children;
  if (box) box.children = children;
  else if (first)
    put(state, { type: 'box', kind: 'box', children, ...(first.position && { position: first.position }) });
}

/** A caption joins its picture, when it is words alone: a picture's words are read out in one breath. */
export function addCaption(state: Gathering, children: Inline[], position: Position): void {
  const figure = open(state, 'figure');
  const simple = children.every(node => node.type === 'text' || node.type === 'emphasis');
  if (figure && figure.children.length === 0 && simple) figure.children.push(...children);
  else put(state, { type: 'paragraph', children, position });
}

export function addHeading(
  state: Gathering,
  children: Inline[],
  position: Position,
  kind: Extract<Kind, { type: 'heading' }>,
): void {
  const heading: Heading = {
    type: 'heading',
    depth: kind.depth,
    children: children.map(node => (node.type === 'lineBreak' ? { type: 'text', value: ' ' } : node)),
    ...(kind.role && { role: kind.role }),
    position,
  };
  state.pieces.push(heading);
  state.gap = 0;
  state.parted = undefined;
}

/** What becomes of lists with one entry, which are none in Markdown. */
interface LoneEntries {
  /** Lists that are one list with other words between its items, by how they count and where they begin. */
  begun: ReadonlySet<string>;
  tell(entry: ListItem): void;
}

const beginningOf = ({ numerals, start = 1 }: List, later = 0): string =>
  `${numerals ?? ''} ${start + later}`;

/** Lists in figures begin with no more than this; what is higher stands for a year. */
const HIGHEST_START = 99;

/** Whether Markdown has a list that begins so: in letters and roman numerals with the first of them. */
const canBegin = ({ ordered, numerals, start = 1 }: List): boolean =>
  !ordered || (numerals === undefined ? start <= HIGHEST_START : start === 1);

/** Items as paragraphs, their numbers as words. */
const asWords = (list: List): Block[] =>
  list.children.flatMap(({ children }, index) => {
    const [head] = children;
    if (head?.type === 'paragraph')
      head.children.unshift({ type: 'text', value: `${itemNumber(list, index)} ` });
    return children;
  });

/** A lone entry as paragraphs; where the list goes on further down, or came from further up, its number is a word. */
function withoutLoneEntries(block: Block, lone: LoneEntries): Block[] {
  if (block.type !== 'list') return [block];
  for (const item of block.children) {
    item.children = item.children.flatMap(child => withoutLoneEntries(child, lone));
  }
  const [only, ...more] = block.children;
  if (!only) return [block];
  if (more.length > 0) return canBegin(block) ? [block] : asWords(block);
  const [head] = only.children;
  if (!block.ordered || head?.type !== 'paragraph' || !isPartOfMore(block, lone)) lone.tell(only);
  else head.children.unshift({ type: 'text', value: `${itemNumber(block, 0)} ` });
  return only.children;
}

const isPartOfMore = (list: List, { begun }: LoneEntries): boolean =>
  (list.start ?? 1) > 1 || begun.has(beginningOf(list, 1));

const LONGEST_TITLE = 60;

/** What stands over the words of a box: a heading, or a few words in bold. */
function titleIn([first, next]: readonly Block[]): BoxTitle | undefined {
  if (!next || (first?.type !== 'subhead' && first?.type !== 'paragraph')) return undefined;
  const { type, children, position } = first;
  const isBold = markAround(children)?.type === 'strong' && plainText(children).length <= LONGEST_TITLE;
  if (type === 'paragraph' && !isBold) return undefined;
  return { type: 'boxTitle', children: unmarked(children), ...(position && { position }) };
}

function titled(box: Box, lone: LoneEntries): Box {
  const blocks = partsOf(box).blocks.flatMap(block => withoutLoneEntries(block, lone));
  const title = titleIn(blocks);
  return { ...box, children: title ? [title, ...blocks.slice(1)] : blocks };
}

/** The pieces that have gathered. @param tellLone told of entries that are no list alone */
export function gathered({ pieces }: Gathering, tellLone: (entry: ListItem) => void): Piece[] {
  const begun = new Set(
    pieces.flatMap(piece => (piece.type === 'list' && piece.ordered ? [beginningOf(piece)] : [])),
  );
  const lone: LoneEntries = { begun, tell: tellLone };
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type === 'box') return [titled(piece, lone)];
    return piece.type === 'list' ? withoutLoneEntries(piece, lone) : [piece];
  });
}

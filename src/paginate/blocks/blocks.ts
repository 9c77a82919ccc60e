import { isEntry } from '../../book/entries.ts';
import { type BlockHandlers, handle } from '../../book/handlers.ts';
import type { Block, Paragraph } from '../../book/nodes.ts';
import { isOfLines, paragraphPlace } from '../../book/paragraph-place.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import { setBox } from './box.ts';
import { setDefinitions } from './definitions.ts';
import { setDropCap } from './drop-cap.ts';
import { setFigure } from './figure.ts';
import { setEndMark, setSubhead, setTimeJump } from './headings.ts';
import { underHead } from './inset.ts';
import { setLetter } from './letter.ts';
import { setList } from './list.ts';
import { setMessages } from './messages.ts';
import { setParagraph } from './paragraph.ts';
import { setPreformatted } from './preformatted.ts';
import { setAttribution, setQuotation } from './quotation.ts';
import { setSceneBreak } from './scene-break.ts';
import { setTable } from './table.ts';
import { poemsIn, setVerse, verseEdge } from './verse.ts';

const handlers = {
  paragraph: setProse,
  subhead: setSubhead,
  sceneBreak: setSceneBreak,
  timeJump: setTimeJump,
  blockquote: (node, setter) => setQuotation(node, setter, setBlocks),
  box: (node, setter) => setBox(node, setter, setBlocks),
  attribution: setAttribution,
  verse: setVerse,
  letter: (node, setter) => setLetter(node, setter, setBlocks),
  messages: setMessages,
  list: (node, setter) => setList(node, setter, setBlocks),
  definitionList: (node, setter) => setDefinitions(node, setter, setBlocks),
  table: setTable,
  figure: setFigure,
  preformatted: setPreformatted,
  endMark: setEndMark,
} satisfies BlockHandlers<Slab[], Setter>;

/** A paragraph of prose; the one that opens a section begins as the template says. Lines of an entry hang under its first. */
function setProse(node: Paragraph, setter: Setter): Slab[] {
  if (!setter.listed && isEntry(node, setter.section)) {
    const insets = isOfLines(node.children) ? [0] : [0, setter.indent];
    return setParagraph(node.children, node, setter, { insets });
  }
  if (setter.place !== 'opening') return setParagraph(node.children, node, setter);
  const { words, cap } = setter.opening;
  const capped = cap && setDropCap(node, setter, words, cap);
  return capped ?? setParagraph(node.children, node, setter, { leadIn: words });
}

/** Blocks whose own white below them is all that parts them from what they stand over. */
const HEADS: ReadonlySet<Block['type']> = new Set(['subhead', 'timeJump']);

/**
 * Sets blocks one after another; the setter says where the first of them stands.
 * @param headed whether it stands right under a head
 */
export function setBlocks(
  blocks: readonly Block[],
  setter: Setter,
  headed = setter.place === 'opening',
): Slab[] {
  const slabs: Slab[] = [];
  const edges = new Map<Block, number>();
  for (const parts of poemsIn(blocks)) {
    const edge = verseEdge(parts, setter);
    for (const part of parts) edges.set(part, edge);
  }
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'sceneBreak' && slabs.length === 0) continue;
    const place = paragraphPlace(blocks, index, setter.place);
    const own: Setter = { ...setter, place, verseEdge: edges.get(block) };
    const set = handle<Block, Slab[], Setter>(handlers, block, own);
    const before = blocks[index - 1];
    const under = before ? HEADS.has(before.type) : headed;
    // A picture keeps its white: there is no line of letters to begin on the row.
    for (const slab of under && block.type !== 'figure' ? underHead(set) : set) slabs.push(slab);
  }
  return slabs;
}

export type SetBlocks = typeof setBlocks;

import { type BlockHandlers, handle } from '../../book/handlers.ts';
import type { Block } from '../../book/nodes.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import { setFigure } from './figure.ts';
import { setEndMark, setSubhead, setTimeJump } from './headings.ts';
import { setLetter } from './letter.ts';
import { setList } from './list.ts';
import { setMessages } from './messages.ts';
import { setParagraph } from './paragraph.ts';
import { setPreformatted } from './preformatted.ts';
import { setAttribution, setQuotation } from './quotation.ts';
import { setSceneBreak } from './scene-break.ts';
import { setTable } from './table.ts';
import { setVerse } from './verse.ts';

const handlers = {
  paragraph: (node, setter) => setParagraph(node.children, node, setter),
  subhead: setSubhead,
  sceneBreak: setSceneBreak,
  timeJump: setTimeJump,
  blockquote: (node, setter) => setQuotation(node, setter, setBlocks),
  attribution: setAttribution,
  verse: setVerse,
  letter: (node, setter) => setLetter(node, setter, setBlocks),
  messages: setMessages,
  list: (node, setter) => setList(node, setter, setBlocks),
  table: setTable,
  figure: setFigure,
  preformatted: setPreformatted,
  endMark: setEndMark,
} satisfies BlockHandlers<Slab[], Setter>;

/** What a paragraph is not indented after (Chicago, 17th ed., 2.12): there the indent would say nothing. */
const OPENING = new Set<Block['type']>(['sceneBreak', 'timeJump', 'subhead']);

/** Sets blocks one after another. The first paragraph opens when the setter says so. */
export function setBlocks(blocks: readonly Block[], setter: Setter): Slab[] {
  const slabs: Slab[] = [];
  let { opens, leadIn } = setter;
  for (const block of blocks) {
    if (block.type === 'sceneBreak' && slabs.length === 0) continue;
    const set: Slab[] = handle(handlers, block, { ...setter, opens, leadIn });
    if (set.length === 0) continue;
    for (const slab of set) slabs.push(slab);
    opens = OPENING.has(block.type);
    leadIn = 0;
  }
  return slabs;
}

export type SetBlocks = typeof setBlocks;

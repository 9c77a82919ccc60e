import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type BlockHandlers, handle, type PartHandlers } from '../../book/handlers.ts';
import type { Block, Paragraph, Part, Preformatted, Subhead } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import { endMark, sceneBreak, timeJump } from './breaks.ts';
import type { BlockResult, Place, ProseContext } from './context.ts';
import { figure } from './figure.ts';
import { letter, letterLine } from './letter.ts';
import { list, listItem } from './list.ts';
import { message, messages } from './messages.ts';
import { attribution, blockquote } from './quotation.ts';
import { table, tableCell, tableRow } from './table.ts';
import { stanza, verse, verseLine } from './verse.ts';

const PARAGRAPH_CLASSES: Record<Place, string[]> = {
  opening: ['first', 'opening'],
  first: ['first'],
  continued: ['first'],
  inner: [],
};

function paragraph(node: Paragraph, context: ProseContext): Element {
  const className = PARAGRAPH_CLASSES[context.place];
  return h('p', className.length > 0 ? { className } : {}, context.inlines(node.children, context));
}

const subhead = (node: Subhead, context: ProseContext): Element =>
  h(
    `h${context.subheadLevel(node.rank)}`,
    { className: ['subhead', `rank-${node.rank}`] },
    context.inlines(node.children, context),
  );

/** An HTML parser drops a line end right after the tag, so one is given to it to drop. */
const preformatted = ({ value }: Preformatted, { xml }: ProseContext): Element =>
  h('pre', !xml && value.startsWith('\n') ? `\n${value}` : value);

const handlers = {
  paragraph,
  subhead,
  sceneBreak,
  timeJump,
  blockquote,
  attribution,
  verse,
  letter,
  messages,
  list,
  table,
  figure,
  preformatted,
  endMark,
} satisfies BlockHandlers<BlockResult, ProseContext>;

const partHandlers = {
  stanza,
  verseLine,
  letterLine,
  message,
  listItem,
  tableRow,
  tableCell,
} satisfies PartHandlers<Element, ProseContext>;

/** One part of a block: a line, an item, a cell. */
export const renderPart = (node: Part, context: ProseContext): Element =>
  handle<Part, Element, ProseContext>(partHandlers, node, context);

const BREAKS = new Set<Block['type']>(['sceneBreak', 'timeJump', 'subhead']);
const TEXT = new Set<Block['type']>(['paragraph', 'attribution', 'endMark']);

/** Paragraphs stand flush left after a break, and where a sentence goes on after what interrupted it. */
function placeAfter(previous: Block, block: Block): Place {
  if (BREAKS.has(previous.type)) return 'first';
  if (TEXT.has(previous.type)) return 'inner';
  return /^\P{L}*\p{Ll}/u.test(plainText([block])) ? 'continued' : 'inner';
}

/** Blocks in a row, a line of source each. `opens` says where the first of them stands. */
export function renderBlocks(
  nodes: readonly Block[],
  context: ProseContext,
  opens: Place = 'opening',
): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    const previous = nodes[index - 1];
    const place = previous ? placeAfter(previous, node) : opens;
    const element = handle<Block, BlockResult, ProseContext>(handlers, node, { ...context, place });
    return [element, { type: 'text', value: '\n' }];
  });
}

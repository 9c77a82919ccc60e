import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isEntry } from '../../book/entries.ts';
import { type BlockHandlers, handle, type PartHandlers } from '../../book/handlers.ts';
import type { Block, Paragraph, Part, Preformatted, Subhead } from '../../book/nodes.ts';
import { marksApart } from '../../book/opening-marks.ts';
import { isOfLines, type ParagraphPlace, paragraphPlace } from '../../book/paragraph-place.ts';
import { plainText } from '../../book/visit.ts';
import { box, boxTitle } from './box.ts';
import { endMark, sceneBreak, timeJump } from './breaks.ts';
import type { BlockResult, ProseContext } from './context.ts';
import { figure } from './figure.ts';
import { letter, letterLine } from './letter.ts';
import { definition, definitionList, list, listItem, meaning, term } from './list.ts';
import { message, messages } from './messages.ts';
import { attribution, blockquote } from './quotation.ts';
import { table, tableCaption, tableCell, tableRow } from './table.ts';
import { stanza, verse, verseLine } from './verse.ts';

const PARAGRAPH_CLASSES: Record<ParagraphPlace, string[]> = {
  opening: ['first', 'opening'],
  first: ['first'],
  continued: ['first'],
  inner: [],
};

/** Letters that fill three lines of a telephone beside a first letter as tall as they. */
const THREE_LINES = 120;

/**
 * Whether a paragraph may begin with a letter three lines tall: it has room for one as far as anybody knows before it is read,
 * and no mark in other type than the letter stands before it, which would be large alone.
 */
const takesCap = ({ children }: Paragraph): boolean =>
  plainText(children).length >= THREE_LINES && marksApart(children) === '';

function paragraph(node: Paragraph, context: ProseContext): Element {
  const className = isEntry(node, context.section)
    ? [isOfLines(node.children) ? 'first' : 'entry']
    : context.place === 'inner' && isOfLines(node.children)
      ? ['lines']
      : [
          ...PARAGRAPH_CLASSES[context.place],
          ...(context.place === 'opening' && takesCap(node) ? ['capped'] : []),
        ];
  return h('p', className.length > 0 ? { className } : {}, context.inlines(node.children, context));
}

const subhead = (node: Subhead, context: ProseContext): Element =>
  h(
    `h${context.subheadLevel(node.rank)}`,
    { ...(node.id !== undefined && { id: context.idOf(node) }), className: ['subhead', `rank-${node.rank}`] },
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
  box,
  attribution,
  verse,
  letter,
  messages,
  list,
  definitionList,
  table,
  figure,
  preformatted,
  endMark,
} satisfies BlockHandlers<BlockResult, ProseContext>;

const partHandlers = {
  boxTitle,
  stanza,
  verseLine,
  letterLine,
  message,
  listItem,
  definition,
  term,
  meaning,
  tableCaption,
  tableRow,
  tableCell,
} satisfies PartHandlers<Element, ProseContext>;

/** One part of a block: a line, an item, a cell. */
export const renderPart = (node: Part, context: ProseContext): Element =>
  handle<Part, Element, ProseContext>(partHandlers, node, context);

/** Blocks in a row, a line of source each. `opens` says where the first of them stands. */
export function renderBlocks(
  nodes: readonly Block[],
  context: ProseContext,
  opens: ParagraphPlace = 'opening',
): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    const place = paragraphPlace(nodes, index, opens);
    const element = handle<Block, BlockResult, ProseContext>(handlers, node, { ...context, place });
    return [element, { type: 'text', value: '\n' }];
  });
}

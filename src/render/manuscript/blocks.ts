import { LONGEST_BELOW } from '../../book/caption.ts';
import { type BlockHandlers, handle } from '../../book/handlers.ts';
import { itemNumber } from '../../book/list-numbers.ts';
import {
  type Block,
  type Definition,
  type Image,
  type Inline,
  type List,
  type Message,
  partsOf,
  type Stanza,
  tableParts,
} from '../../book/nodes.ts';
import { slugOf } from '../../book/slug.ts';
import { plainText } from '../../book/visit.ts';
import { escapeLineStarts, escapeText, quoted } from './escape.ts';
import { destination, widthOf, writeInlines } from './inlines.ts';

export interface BlockContext {
  pathOf(image: Image): string;
  /** Level of the heading that the blocks stand under. */
  depth: number;
  /** Whether a heading must say that it is a subhead, since no section of its own stands above it. */
  saySubhead?: boolean;
  /** Blank lines that part paragraphs in the manuscript; more than that is written as more. */
  usualGap: number;
  /** What was said beside a block, to stand behind it as comments. */
  remarksOn?(block: Block): readonly string[];
  /** Lists of the same kind in a row before it, in the same parent. */
  listsBefore?: number;
}

/** Words on one line: a heading, a cell, a line of verse. */
export const oneLine = (nodes: readonly Inline[], { pathOf }: Pick<BlockContext, 'pathOf'>): string =>
  writeInlines(nodes, { pathOf, lineBreak: '<br>', before: '', after: '' }).trim();

/** Whether words behind `#` are read as a heading without attributes that say so: drawn marks alone are not. */
export const isHeading = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** A line of nothing but drawn marks would be read as a scene break. */
const isDrawn = (line: string): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(line) && /[#*~•·◇◆○●□■⁂❦❧☙✦✧★☆§=_-]/u.test(line);

function paragraph(nodes: readonly Inline[], { pathOf }: BlockContext): string {
  const write = (lineBreak: string) =>
    writeInlines(nodes, { pathOf, lineBreak, before: '', after: '' }).trim();
  const text = write('\\\n');
  const lines = text.split('\n');
  return escapeLineStarts(lines.length > 1 && lines.some(isDrawn) ? write('<br>') : text);
}

const leaf = (name: string, nodes: readonly Inline[], context: BlockContext): string =>
  `::${name}[${oneLine(nodes, context)}]`;

const prefixed = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? '' : others) + line)
    .join('\n');

/** The level that headings inside other blocks count from. */
const inside = (context: BlockContext): BlockContext => ({ ...context, depth: 0, saySubhead: false });

const DASHES: Readonly<Record<string, string>> = {
  '-': '\\-',
  '–': '&ndash;',
  '—': '&mdash;',
  '―': '&#8213;',
};

/** Keeps a last line that begins with a dash from being read as the source of the quotation. */
const notASource = (body: string): string =>
  body.replace(
    /^([ \t]*)([—―–-])(?=[^\n]*$(?![\s\S]))/mu,
    (_, lead: string, dash: string) => lead + (DASHES[dash] ?? dash),
  );

function quotation(children: readonly Block[], context: BlockContext): string {
  const last = children.at(-1);
  const source = last?.type === 'attribution' && children.length > 1 ? last : undefined;
  const body = writeBlocks(source ? children.slice(0, -1) : children, inside(context));
  const whole = source
    ? `${body}\n\n— ${oneLine(source.children, context)}`
    : last?.type === 'paragraph'
      ? notASource(body)
      : body;
  return whole
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

const stanza = (node: Stanza, context: BlockContext): string =>
  node.children
    .map(line => '  '.repeat(line.indent) + escapeColons(oneLine(line.children, context)))
    .join('\n');

/** Three colons would close the block that a line stands in. */
const escapeColons = (line: string): string => line.replace(/^:::/, '\\:::');

function message(node: Message, { pathOf }: BlockContext): string {
  const words = writeInlines(node.children, { pathOf, lineBreak: '\n', before: '', after: '' });
  const [first = '', ...more] = words.split('\n');
  const time = node.time === undefined ? '' : ` (${node.time})`;
  const sender = node.sender === '' ? '' : `${node.sender}${time}: `;
  return [sender + first, ...more.map(line => line.replace(/:/g, '\\:'))].join('\n');
}

/** Bullets alternate, so that two lists in a row stay two; numbers begin anew. */
function list(node: List, context: BlockContext): string {
  const tight = node.children.every(({ children }) =>
    children.every((child, index) => index === 0 || child.type === 'list'),
  );
  const again = (context.listsBefore ?? 0) % 2 === 1;
  const items = node.children.map((item, index) => {
    const bullet = again ? '+' : tight ? '-' : '*';
    const marker = node.ordered ? `${itemNumber(node, index)} ` : `${bullet} `;
    const separator = tight ? '\n' : '\n\n';
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
    return prefixed(
      writeBlocks(item.children, inside(context), separator),
      marker + box,
      ' '.repeat(marker.length),
    );
  });
  return items.join(tight ? '\n' : '\n\n');
}

function definition(node: Definition, context: BlockContext): string {
  const parts = node.children.map(part =>
    part.type === 'term'
      ? escapeLineStarts(oneLine(part.children, context))
      : prefixed(writeBlocks(part.children, inside(context)), ':   ', '    '),
  );
  return parts.join('\n');
}

function fence(value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(run => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${value}\n${ticks}`;
}

const ALIGN = { left: ':--', center: ':-:', right: '--:' } as const;
const BREAK = /^[ \t]*([*_-])(?:[ \t]*\1){2,}[ \t]*$/;

const handlers = {
  paragraph: (node, context) => paragraph(node.children, context),
  subhead: (node, context) => {
    const marks = '#'.repeat(Math.min(6, context.depth + node.rank));
    const words = oneLine(node.children, context);
    const attributes = [
      ...(context.saySubhead || !isHeading(words) ? ['.subhead'] : []),
      ...(node.id === undefined || node.id === slugOf(plainText(node.children), '') ? [] : [`#${node.id}`]),
    ];
    return `${marks} ${words}${attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''}`;
  },
  sceneBreak: node => (node.mark === 'space' ? '&nbsp;' : BREAK.test(node.written) ? node.written : '* * *'),
  timeJump: (node, context) => leaf('time', node.children, context),
  blockquote: (node, context) => quotation(node.children, context),
  box: (node, context) => {
    const { title, blocks } = partsOf(node);
    // A brace would begin attributes.
    const over = title ? ` ${oneLine(title.children, context).replace(/^\{/, '\\{')}` : '';
    const words = blocks.length > 0 ? `${writeBlocks(blocks, inside(context))}\n` : '';
    return `:::${node.kind}${over}\n${words}:::`;
  },
  attribution: (node, context) => leaf('attribution', node.children, context),
  verse: (node, context) =>
    `:::verse\n${node.children.map(child => stanza(child, context)).join('\n\n')}\n:::`,
  letter: (node, context) => {
    const parts = node.children.map(child =>
      child.type === 'letterLine'
        ? leaf(child.part, child.children, context)
        : writeBlock(child, inside(context)),
    );
    return `:::letter\n${parts.join('\n\n')}\n:::`;
  },
  messages: (node, context) => {
    const me = node.children.find(child => child.side === 'right')?.sender ?? '';
    return `:::messages{me=${quoted(me)}}\n${node.children.map(child => message(child, context)).join('\n')}\n:::`;
  },
  list,
  definitionList: (node, context) => node.children.map(entry => definition(entry, context)).join('\n\n'),
  table: (node, context) => {
    const { caption, rows } = tableParts(node);
    const [head = '', ...body] = rows.map(
      row =>
        `| ${row.children.map(cell => oneLine(cell.children, context).replaceAll('|', '\\|')).join(' | ')} |`,
    );
    const rule = `| ${node.align.map(align => (align ? ALIGN[align] : '---')).join(' | ')} |`;
    const below = caption ? ['', `: ${oneLine(caption.children, context)}`] : [];
    return [head, rule, ...body, ...below].join('\n');
  },
  figure: ({ image, children }, context) => {
    const caption = plainText(children).replace(/\s+/g, ' ').trim();
    const picture = (title: string) =>
      `![${escapeText(image.alt)}](${destination(context.pathOf(image))}${title})${widthOf(image)}`;
    if (caption === '') return picture('');
    // A line below a picture is its caption where it is not long.
    const isBelow = children.some(({ type }) => type !== 'text') && caption.length <= LONGEST_BELOW;
    return isBelow
      ? `${picture('')}\n${escapeLineStarts(oneLine(children, context))}`
      : picture(` "${oneLine(children, context).replaceAll('"', '\\"')}"`);
  },
  preformatted: node => fence(node.value),
  endMark: (node, context) => paragraph(node.children, context),
} satisfies BlockHandlers<string, BlockContext>;

function writeBlock(block: Block, context: BlockContext): string {
  return handle(handlers, block, context);
}

/** Blocks as Markdown, a blank line between them; more where the author left more. */
export function writeBlocks(blocks: readonly Block[], context: BlockContext, separator = '\n\n'): string {
  let written = '';
  let listsBefore = 0;
  blocks.forEach((block, index) => {
    const last = blocks[index - 1];
    const isNext = block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered;
    listsBefore = isNext ? listsBefore + 1 : 0;
    const gap = block.type === 'paragraph' ? (block.gap ?? context.usualGap) - context.usualGap : 0;
    const space = separator + '\n'.repeat(Math.max(0, gap));
    written += (index > 0 ? space : '') + writeBlock(block, { ...context, listsBefore });
    for (const remark of context.remarksOn?.(block) ?? []) written += `\n\n${remark}`;
  });
  return written;
}

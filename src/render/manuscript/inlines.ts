import { handle, type InlineHandlers } from '../../book/handlers.ts';
import { writeWidth } from '../../book/image-width.ts';
import type { Image, Inline } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import { escapeText } from './escape.ts';

/** What the inside of a paragraph needs to know to be written. */
export interface InlineContext {
  /** Path of a picture as the author would type it. */
  pathOf(image: Image): string;
  /** How a line is broken where it stands: `\` and a new line, or `<br>` where all must stay on one line. */
  lineBreak: string;
  /** The character before the node and the one after it. */
  before: string;
  after: string;
}

const OPEN_SIDE = /^[\s([{“‘"'—–-]?$/u;
const CLOSED_SIDE = /^[\s)\]},.;:!?”’"'…—–-]?$/u;

/** Emphasis with asterisks where every reader of Markdown sees it so, with tags everywhere else. */
function emphasis(children: readonly Inline[], mark: string, tag: string, context: InlineContext): string {
  const inner = writeInlines(children, { ...context, before: '*', after: '*' });
  const clean =
    /[^\s*_\\>]$/.test(inner) &&
    /^(?:[\p{L}\p{N}“‘"'—…(]|\\\[)/u.test(inner) &&
    OPEN_SIDE.test(context.before) &&
    CLOSED_SIDE.test(context.after) &&
    !(/^["'“‘—…(-]/.test(inner) && !/^[\s]?$/.test(context.before)) &&
    !(/["'”’.,;:!?…—–)\]-]$/.test(inner) && !/^[\s,;:)]?$/.test(context.after));
  return clean ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`;
}

function codeSpan(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(run => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const code = value.replace(/\s*\n\s*/g, ' ');
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${fence}${space}${code}${space}${fence}`;
}

/** The width that an author gave a picture, as stands behind it. */
export const widthOf = ({ width }: Image): string => (width ? `{width=${writeWidth(width)}}` : '');

/** A URL as the destination of a link or picture. */
export const destination = (url: string): string => (/[\s()<>]/.test(url) || url === '' ? `<${url}>` : url);

const directive =
  (name: string) =>
  (node: { children: readonly Inline[] }, context: InlineContext): string =>
    `:${name}[${writeInlines(node.children, { ...context, before: '', after: '' })}]`;

const handlers = {
  text: node => escapeText(node.value),
  emphasis: (node, context) => emphasis(node.children, '*', 'em', context),
  strong: (node, context) => emphasis(node.children, '**', 'strong', context),
  smallCaps: directive('sc'),
  superscript: directive('sup'),
  subscript: directive('sub'),
  struck: directive('struck'),
  foreign: (node, context) => `${directive('lang')(node, context)}{${node.lang}}`,
  link: (node, context) =>
    `[${writeInlines(node.children, { ...context, before: '', after: '' })}](${destination(node.url)})`,
  code: node => codeSpan(node.value),
  image: (node, context) =>
    `![${escapeText(node.alt)}](${destination(context.pathOf(node))})${widthOf(node)}`,
  noteReference: node => `[^${node.note}]`,
  lineBreak: (_, { lineBreak, before, after }) =>
    before === '' || after === '' || before === '\n' ? '<br>' : lineBreak,
} satisfies InlineHandlers<string, InlineContext>;

const DIRECTIVES: ReadonlySet<Inline['type']> = new Set([
  'smallCaps',
  'superscript',
  'subscript',
  'struck',
  'foreign',
]);

/** Whether a node begins with a colon of its own, before which another colon would be misread. */
const isDirective = (node: Inline | undefined): boolean => node !== undefined && DIRECTIVES.has(node.type);

/** Neighbouring texts as one, their white space folded; none stands beside a line break. */
function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else joined.push(node);
  }
  const folded = joined.map((node, index): Inline => {
    if (node.type !== 'text') return node;
    let value = node.value.replace(/[ \t\n]+/g, ' ');
    if (joined[index - 1]?.type === 'lineBreak') value = value.replace(/^ /, '');
    if (joined[index + 1]?.type === 'lineBreak') value = value.replace(/ $/, '');
    return { type: 'text', value };
  });
  return folded.filter(node => node.type !== 'text' || node.value !== '');
}

/** Inlines as Markdown, without care for how the line begins. */
export function writeInlines(inlines: readonly Inline[], context: InlineContext): string {
  const nodes = joinTexts(inlines);
  let written = '';
  nodes.forEach((node, index) => {
    const next = nodes[index + 1];
    const after =
      next === undefined
        ? context.after
        : next.type === 'text' || next.type === 'lineBreak'
          ? (plainText([next])[0] ?? '')
          : '*';
    const before = written.at(-1) ?? context.before;
    let text: string = handle(handlers, node, { ...context, before, after });
    if (next?.type === 'link' && text.endsWith('!')) text = `${text.slice(0, -1)}\\!`;
    // A caret and a bracket open a note that is written where it is called.
    if ((next?.type === 'link' || next?.type === 'noteReference') && /(?<!\\)\^$/.test(text))
      text = `${text.slice(0, -1)}\\^`;
    if (isDirective(next) && text.endsWith(':')) text = `${text.slice(0, -1)}\\:`;
    // Behind a bracket they would be attributes.
    if (text.startsWith('{') && /[\])]$/.test(written)) text = `\\${text}`;
    written += text;
  });
  return written;
}

import type { PhrasingContent } from 'mdast';
import { tell } from '../../book/finding.ts';
import { readWidth } from '../../book/image-width.ts';
import type { Image, ImageWidth, Inline, Link, Text } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import { JOINT, withoutJoints } from '../joint.ts';
import type { Stretch } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { LANGUAGE, readAttributes } from './attributes.ts';
import { attributesAt } from './brackets.ts';
import { foldLabel } from './leads.ts';
import { linkTarget } from './links.ts';
import { tooManyMarks } from './mark-limits.ts';
import { readMarkedWords } from './marked-words.ts';
import { parseInlines } from './parser.ts';
import { mask, type Notice, unmask, unmaskMarks } from './prose-mode.ts';
import { runsOf } from './runs.ts';
import { attributeOf, DIRECTIVE_OPENS, DIRECTIVES } from './tag-names.ts';
import { cutter, type Marked, pairTags, splitMarks, tagOf } from './tags.ts';

/** Characters without which a paragraph is plain words and needs no parser. */
const MARKUP = /[\\`*_<&[\]^]|~~|==|~\d| {2}\n/;
/** Of those, the ones that more than calls of notes and forum tags need. */
const BEYOND_BRACKETS = new RegExp(`[\\\\\`*_<&\\ufde0\\ufde2\\ufde4]| {2}\\n|\\]\\(|${DIRECTIVE_OPENS}\\[`);

/** A line that only draws something. */
const DRAWN = /^[*_ -]+$/;

/** One paragraph while its inside is read. */
export interface InlineContext {
  reading: Reading;
  /** The masked text that was parsed, and where in the file it begins. */
  text: string;
  offset: number;
}

/**
 * Reads the inside of a paragraph, a heading, a line of verse. Every text node holds exactly the characters at its
 * position (but for a character reference such as `&amp;`), soft line ends included.
 * @param plain true for plain text: emphasis is read, no other Markdown
 */
export function readInlines(reading: Reading, stretch: Stretch, plain = false): Inline[] {
  const inlines = inlinesOf(reading, stretch, plain);
  return stretch.text.includes(JOINT) ? withoutJoints(inlines) : inlines;
}

function inlinesOf(reading: Reading, stretch: Stretch, plain: boolean): Inline[] {
  const { text, offset } = stretch;
  if (text === '') return [];
  if (!MARKUP.test(text) || DRAWN.test(text)) return [wordsOf(reading, stretch)];
  const masked = mask(text, plain, reading.pasted);
  for (const notice of masked.notices) tellNotice(reading, notice, offset);
  const excess = tooManyMarks(masked.text);
  if (excess) tellExcess(reading, excess.what, offset + excess.offset);
  if (excess || (!BEYOND_BRACKETS.test(masked.text) && reading.links.size === 0)) {
    return pairTags({ reading, text, offset }, splitMarks(wordsOf(reading, stretch)), plain);
  }
  const labels = plain ? NO_LABELS : labelsIn(reading, text);
  const nodes = readMarkedWords(masked.text, labels) ?? parseInlines(masked.text, labels);
  const context = { reading, text: masked.text, offset };
  return pairTags(context, convertAll(context, nodes), plain);
}

const wordsOf = (reading: Reading, { text, offset }: Stretch): Text => ({
  type: 'text',
  value: text,
  position: positionOf(reading.source, offset, offset + text.length),
});

const NO_LABELS: ReadonlySet<string> = new Set();

/** The labels of links that stand in a text and that the manuscript defines, folded. */
function labelsIn(reading: Reading, text: string): ReadonlySet<string> {
  if (reading.links.size === 0) return NO_LABELS;
  const labels = Array.from(text.matchAll(/\[([^[\]]+)\]/g), match => foldLabel(match[1] as string));
  return new Set(labels.filter(label => reading.links.has(label)));
}

function tellNotice(reading: Reading, notice: Notice, offset: number): void {
  const start = offset + notice.offset;
  const position = positionOf(reading.source, start, start + notice.text.length);
  if (notice.kind === 'html') {
    tell(reading.report, {
      rule: 'ingest/html',
      severity: 'warning',
      message: `\`${notice.text}\` looks like HTML and is kept as text; write \`*emphasis*\` or a directive if markup was meant`,
      position,
    });
  } else {
    tell(reading.report, {
      rule: 'ingest/emphasis',
      severity: 'warning',
      message: `\`${notice.text}\` keeps its asterisks: emphasis inside a word is not read`,
      hint: 'write `<em>…</em>` around the letters if emphasis was meant',
      position,
    });
  }
}

function tellExcess(reading: Reading, what: string, offset: number): void {
  tell(reading.report, {
    rule: 'ingest/nesting',
    severity: 'warning',
    message: `${what} in one paragraph: all its marks are kept as they are written; part the paragraph if they are markup`,
    position: positionOf(reading.source, offset, offset + 1),
  });
}

const place = (context: InlineContext, node: PhrasingContent): { start: number; end: number } => ({
  start: context.offset + (node.position?.start.offset ?? 0),
  end: context.offset + (node.position?.end.offset ?? 0),
});

function convertAll(context: InlineContext, nodes: readonly PhrasingContent[]): Marked[] {
  const marked = nodes.flatMap(node => convert(context, node));
  return marked.map((mark, index) => {
    const before = marked[index - 1];
    return mark.type === 'text' && (before?.type === 'image' || before?.type === 'link')
      ? withoutAttributes(context, mark, before)
      : mark;
  });
}

/** The words behind a picture or a link without what is said of it in braces, of which the width of a picture is heeded. */
function withoutAttributes({ reading }: InlineContext, node: Text, before: Image | Link): Text {
  const braces = attributesAt(node.value, 0);
  const { position } = node;
  const start = position?.start.offset ?? 0;
  if (braces === '' || !position || reading.work[start - 1] === '\\') return node;
  reading.syntax.push({ start, end: start + braces.length });
  const width = readWidth(readAttributes(braces.slice(1, -1)).values.get('width') ?? '');
  if (width && before.type === 'image') before.width = width;
  return cutter(node)(braces.length, node.value.length);
}

/** The inside of a node that holds inlines; what stands around it is syntax. */
function inside(context: InlineContext, node: PhrasingContent & { children: PhrasingContent[] }): Inline[] {
  const { start, end } = place(context, node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const { syntax } = context.reading;
  if (!first || !last) syntax.push({ start, end });
  else {
    syntax.push({ start, end: place(context, first).start }, { start: place(context, last).end, end });
  }
  return pairTags(context, convertAll(context, node.children), false);
}

function textOf(context: InlineContext, node: PhrasingContent, value: string): Marked[] {
  const { start, end } = place(context, node);
  const runs = runsOf(value, context.text, start - context.offset, end - context.offset);
  return runs.flatMap(run =>
    splitMarks(
      {
        type: 'text',
        value: unmaskMarks(run.value),
        position: positionOf(context.reading.source, context.offset + run.start, context.offset + run.end),
      },
      context.text[run.start - 1] === '\\',
    ),
  );
}

/** The width that a picture of Obsidian's or of HTML says itself: `![[map.png|300]]`, `<img src="map.png" width="50%">`. */
function widthIn(written: string): ImageWidth | undefined {
  if (written.startsWith('<')) return readWidth(attributeOf(written, 'width') ?? '');
  return readWidth(/\|\s*(\d+)(?:x\d+)?\s*\]\]$/.exec(written)?.[1] ?? '');
}

function pictureOf(
  context: InlineContext,
  node: PhrasingContent,
  url: string,
  alt: string,
  title: string,
): Image {
  const { reading } = context;
  const { start, end } = place(context, node);
  const position = positionOf(reading.source, start, end);
  const width = widthIn(reading.work.slice(start, end));
  const image: Image = {
    type: 'image',
    asset: '',
    alt: unmask(alt).replaceAll(JOINT, ''),
    ...(width && { width }),
    position,
  };
  reading.syntax.push({ start, end });
  reading.pictures.push({ node: image, url: unmask(url), title: unmask(title), position });
  return image;
}

/** One handler for each kind that the parser can make inside a paragraph. */
function convert(context: InlineContext, node: PhrasingContent): Marked[] {
  const { reading } = context;
  const { start, end } = place(context, node);
  const position = positionOf(reading.source, start, end);
  switch (node.type) {
    case 'text':
      return textOf(context, node, node.value);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inside(context, node), position }];
    case 'inlineCode':
      return [{ type: 'code', value: unmask(node.value).replace(/\s*\n\s*/g, ' '), position }];
    case 'break':
      return [{ type: 'lineBreak', position }];
    case 'html':
      return tagOf(context, reading.work.slice(start, end), position);
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : (reading.links.get(foldLabel(node.identifier)) ?? '');
      const children = inside(context, node);
      const target = linkTarget(reading, unmask(url), position);
      return target === undefined ? children : [{ type: 'link', url: target, children, position }];
    }
    case 'image':
      return [pictureOf(context, node, node.url, node.alt ?? '', node.title ?? '')];
    case 'imageReference': {
      const url = reading.links.get(foldLabel(node.identifier)) ?? '';
      return [pictureOf(context, node, url, node.alt ?? '', '')];
    }
    case 'textDirective': {
      const children = inside(context, node);
      const type = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
      if (type && type !== 'foreign') return [{ type, children, position }];
      return [{ type: 'foreign', lang: languageOf(context, node, children), children, position }];
    }
    default:
      // Kinds of extensions that are not installed: their source is kept as words.
      return [{ type: 'text', value: reading.work.slice(start, end), position }];
  }
}

/** `:lang[mot]{fr}`, `{lang=fr}` and `{.fr}` all name French. */
function languageOf(
  context: InlineContext,
  node: Extract<PhrasingContent, { type: 'textDirective' }>,
  children: readonly Inline[],
): string {
  const attributes = node.attributes ?? {};
  const lang = attributes['lang'] ?? attributes['class'] ?? Object.keys(attributes)[0] ?? '';
  if (LANGUAGE.test(lang)) return lang;
  const { start, end } = place(context, node);
  tell(context.reading.report, {
    rule: 'ingest/language',
    severity: 'error',
    message: `\`${plainText(children)}\` names no language; write it as \`:lang[${plainText(children)}]{fr}\``,
    position: positionOf(context.reading.source, start, end),
  });
  return 'und';
}

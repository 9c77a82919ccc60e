/** Marks that come in pairs, as authors bring them from forums, web pages and Pandoc: `<em>`, `[i]…[/i]`, `~~`, `^[`. */
import { tell } from '../../book/finding.ts';
import type { Inline, Text } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { DEEPEST } from '../guard.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { spanOf } from './brackets.ts';
import type { InlineContext } from './inlines.ts';
import { linkTarget } from './links.ts';
import { unmaskBrackets } from './prose-mode.ts';
import { attributeOf, isTag, KINDS } from './tag-names.ts';

interface Tag {
  type: 'tag';
  name: string;
  closes: boolean;
  written: string;
  position: Position;
}

interface Reference {
  type: 'reference';
  label: string;
  written: string;
  position: Position;
}

/** An inline, or a mark whose partner has still to be found. */
export type Marked = Inline | Tag | Reference;

/** Characters that begin or end one of the marks of `IN_TEXT`. */
const MAY_MARK = /[[~^\ufde0-\ufde5]|==/;

/**
 * Inside a run of text: forum tags, calls of notes, `~~` where it can only open or only close, `2^nd^`, `^12^ And`, `H~2~O`, and the
 * brackets of spans and notes.
 */
const IN_TEXT = new RegExp(
  [
    /\[(?<end>\/?)(?<forum>[ibu]|em|strong)\]/u,
    /\[\^(?<call>[^\]\s]+)\]/u,
    /(?<=[^\s~]|^)(?<closes>~~)(?=$|[\s.,;:!?)\]”’"'…—–-])/u,
    /(?<=^|[\s\p{P}])(?<opens>~~)(?=[^\s~]|$)/u,
    /(?:(?<=[\p{L}\p{N}])|(?<![^\s\p{Ps}\p{Pi}])(?=\^\d{1,3}\^))\^(?<raised>[\p{L}\p{N}]{1,4})\^/u,
    /(?<=\p{L})~(?<lowered>\d{1,3})~/u,
    /(?<=^|[\s\p{P}])(?<shines>==)(?=[^\s=])|(?<=[^\s=])(?<shinesEnd>==)(?=$|[\s\p{P}])/u,
    /(?<note>\^\ufde2)|(?<noteEnd>\ufde3)|(?<span>\ufde0)|(?<spanEnd>\ufde1\{[^{}\n]*\})/u,
    /(?<wiki>\ufde4+)|(?<wikiEnd>\ufde5+)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Cuts a text from its beginning on: each piece must begin where another ended, or after. */
export function cutter(node: Text): (from: number, to: number) => Text {
  const { position, value } = node;
  const exact = position && (position.end.offset ?? 0) - (position.start.offset ?? 0) === value.length;
  if (!exact) return (from, to) => ({ ...node, value: value.slice(from, to) });
  let seen = 0;
  let { line, column } = position.start;
  // Looked for once: a long line with many marks would be searched to its end at each of them.
  let lineEnd = value.indexOf('\n');
  const advance = (count: number) => {
    for (; lineEnd >= 0 && lineEnd < count; lineEnd = value.indexOf('\n', seen)) {
      line++;
      column = 1;
      seen = lineEnd + 1;
    }
    column += count - seen;
    seen = count;
    return { line, column, offset: (position.start.offset ?? 0) + count };
  };
  return (from, to) => ({
    type: 'text',
    value: value.slice(from, to),
    position: { file: position.file, start: advance(from), end: advance(to) },
  });
}

/** Cuts a text at the marks in it. @param escaped whether its first character is no mark, for the author says so */
export function splitMarks(node: Text, escaped = false): Marked[] {
  if (!MAY_MARK.test(node.value)) return [node];
  const parts: Marked[] = [];
  const cutAt = cutter(node);
  const cut = (from: number, to: number): Text => {
    const piece = cutAt(from, to);
    return { ...piece, value: unmaskBrackets(piece.value) };
  };
  let last = 0;
  for (const match of node.value.matchAll(IN_TEXT)) {
    if (escaped && match.index === 0) continue;
    if (match.index > last) parts.push(cut(last, match.index));
    last = match.index + match[0].length;
    const { raised, lowered } = match.groups ?? {};
    if (raised !== undefined || lowered !== undefined) {
      const type = raised === undefined ? 'subscript' : 'superscript';
      parts.push({ type, children: [cut(match.index + 1, last - 1)] });
    } else parts.push(markOf(match, cut(match.index, last)));
  }
  if (last < node.value.length) parts.push(cut(last, node.value.length));
  return parts;
}

/** Groups of `IN_TEXT` that open, and what their marks are called. */
const PAIRS = [
  ['note', 'note'],
  ['span', '['],
  ['wiki', '[['],
  ['shines', '=='],
] as const;

/** A mark whose partner has to be found, or a call. @param piece as it was written */
function markOf({ groups = {} }: RegExpMatchArray, piece: Text): Marked {
  const { value: written, position } = piece;
  if (!position) return piece;
  const { end, forum, call, opens, closes } = groups;
  if (call !== undefined) return { type: 'reference', label: call, written, position };
  const tag = (name: string, ends: boolean): Tag => ({ type: 'tag', name, closes: ends, written, position });
  if (forum !== undefined) return tag(forum.toLowerCase(), end === '/');
  if (opens !== undefined || closes !== undefined) return tag('~~', closes !== undefined);
  const pair = PAIRS.find(([name]) => groups[name] !== undefined || groups[`${name}End`] !== undefined);
  return pair ? tag(pair[1], groups[pair[0]] === undefined) : piece;
}

/** Marks that readers meet in prose, too: one without a partner is nothing to tell of. */
const IN_PROSE: ReadonlySet<string> = new Set(['~~', '==', 'note', '[', '[[']);

/** A tag that prose mode let through. */
export function tagOf(context: InlineContext, written: string, position: Position): Marked[] {
  const match = /^<(\/?)([a-z][a-z0-9]*)/i.exec(written);
  const name = (match?.[2] ?? '').toLowerCase();
  if (name === 'br') {
    context.reading.syntax.push(stretchOf(position));
    return [{ type: 'lineBreak', position }];
  }
  if (!isTag(name)) return [{ type: 'text', value: written, position }];
  return [{ type: 'tag', name, closes: match?.[1] === '/', written, position }];
}

const stretchOf = (position: Position): { start: number; end: number } => ({
  start: position.start.offset ?? 0,
  end: position.end.offset ?? 0,
});

/** `<a href="https://…">words</a>`; where it leads nowhere a book can link to, the words alone. */
function linkOf(reading: Reading, children: Inline[], tag: Tag, position: Position): Inline[] {
  const written = attributeOf(tag.written, 'href');
  const url = written === undefined ? undefined : linkTarget(reading, written, tag.position);
  return url === undefined ? children : [{ type: 'link', url, children, position }];
}

function tellLooks(reading: Reading, { written, position }: Tag): void {
  tell(reading.report, {
    rule: 'ingest/html',
    severity: 'warning',
    message: `\`${written.slice(0, 80)}\` is left out, and its words stay: how they look is the template’s business`,
    position,
  });
}

/** The call of a note that is written where it is called. */
function noteHere(reading: Reading, children: Inline[], position: Position): Inline {
  // No label that an author can write has a space.
  const label = `note ${position.start.offset}`;
  const isEmpty = children.every(child => child.type === 'text' && child.value.trim() === '');
  reading.notesHere.push({
    type: 'noteDefinition',
    label,
    children: isEmpty ? [] : [{ type: 'paragraph', children, position }],
    position,
  });
  return { type: 'noteReference', note: label, position };
}

/** Finds partners; a mark without one stays in the text as it was written. */
export function pairTags(context: InlineContext, marked: readonly Marked[], plain: boolean): Inline[] {
  const { reading } = context;
  const open: { tag: Tag; before: Inline[] }[] = [];
  /** How many tags of each name are open. */
  const names = new Map<string, number>();
  let line: Inline[] = [];
  const asText = ({ position }: Tag | Reference): Text => {
    const { start, end } = stretchOf(position);
    return { type: 'text', value: reading.work.slice(start, end), position };
  };
  const lonely = (tag: Tag): Text => {
    if (IN_PROSE.has(tag.name)) return asText(tag);
    tell(reading.report, {
      rule: 'ingest/html',
      severity: 'warning',
      message: `\`${tag.written}\` has no partner in its paragraph and is kept as text; add the missing tag or remove it`,
      position: tag.position,
    });
    return asText(tag);
  };
  const count = (tag: Tag, by: number) => names.set(tag.name, (names.get(tag.name) ?? 0) + by);
  /** Closes the tags from one on without partners: what stands before them, they as text, and what is open. */
  const giveUp = (from: number): void => {
    const lost = open.splice(from);
    const [first] = lost;
    if (!first) return;
    const behind = line;
    line = first.before;
    lost.forEach(({ tag }, index) => {
      count(tag, -1);
      line.push(lonely(tag));
      for (const inline of lost[index + 1]?.before ?? behind) line.push(inline);
    });
  };
  for (const mark of marked) {
    if (mark.type === 'reference') {
      if (plain) line.push(asText(mark));
      else {
        reading.syntax.push(stretchOf(mark.position));
        line.push({ type: 'noteReference', note: mark.label, position: mark.position });
      }
    } else if (mark.type !== 'tag') line.push(mark);
    else if (!mark.closes && open.length >= DEEPEST) line.push(lonely(mark));
    else if (!mark.closes) {
      open.push({ tag: mark, before: line });
      count(mark, 1);
      line = [];
    } else if (!names.get(mark.name)) line.push(lonely(mark));
    else {
      giveUp(open.findLastIndex(({ tag }) => tag.name === mark.name) + 1);
      const { tag, before } = open.pop() as { tag: Tag; before: Inline[] };
      count(tag, -1);
      const [start, end] = [stretchOf(tag.position).start, stretchOf(mark.position).end];
      reading.syntax.push(stretchOf(tag.position), stretchOf(mark.position));
      const kind = Object.hasOwn(KINDS, tag.name) ? KINDS[tag.name] : undefined;
      const position = positionOf(reading.source, start, end);
      const within = line;
      line = before;
      if (kind === 'link') line.push(...linkOf(reading, within, tag, position));
      else if (kind) line.push({ type: kind, children: within, position });
      else if (tag.name === 'note') line.push(noteHere(reading, within, position));
      else if (tag.name === '[') line.push(...spanOf(reading, within, mark.written.slice(1), position));
      else {
        if (tag.name !== '[[') tellLooks(reading, tag);
        line.push(...within);
      }
    }
  }
  giveUp(0);
  return line;
}

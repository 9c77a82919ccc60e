/** Tags of emphasis that authors bring from forums and web pages: `<em>`, `<b>`, `[i]…[/i]`. */
import { tell } from '../../book/finding.ts';
import type { Inline, Text } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { DEEPEST } from '../guard.ts';
import { positionOf } from '../source.ts';
import type { InlineContext } from './inlines.ts';

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

const KINDS: Readonly<Record<string, 'emphasis' | 'strong' | 'none'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  u: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'none',
  sub: 'none',
};

/** Forum tags and calls of notes inside a run of text. */
const IN_TEXT = /\[(\/?)([ibu]|em|strong)\]|\[\^([^\]\s]+)\]/gi;

/** Cuts a text from its beginning on: each piece must begin where another ended, or after. */
function cutter(node: Text): (from: number, to: number) => Text {
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

/** Cuts a text at forum tags and calls of notes. */
export function splitMarks(node: Text): Marked[] {
  if (!node.value.includes('[')) return [node];
  const parts: Marked[] = [];
  const cut = cutter(node);
  let last = 0;
  for (const match of node.value.matchAll(IN_TEXT)) {
    if (match.index > last) parts.push(cut(last, match.index));
    last = match.index + match[0].length;
    const piece = cut(match.index, last);
    const position = piece.position;
    if (!position) parts.push(piece);
    else if (match[3] !== undefined)
      parts.push({ type: 'reference', label: match[3], written: match[0], position });
    else {
      const name = (match[2] as string).toLowerCase();
      parts.push({ type: 'tag', name, closes: match[1] === '/', written: match[0], position });
    }
  }
  if (last < node.value.length) parts.push(cut(last, node.value.length));
  return parts;
}

/** A tag that prose mode let through. */
export function tagOf(context: InlineContext, written: string, position: Position): Marked[] {
  const match = /^<(\/?)([a-z][a-z0-9]*)/i.exec(written);
  const name = (match?.[2] ?? '').toLowerCase();
  if (name === 'br') {
    context.reading.syntax.push(spanOf(position));
    return [{ type: 'lineBreak', position }];
  }
  if (!(name in KINDS)) return [{ type: 'text', value: written, position }];
  return [{ type: 'tag', name, closes: match?.[1] === '/', written, position }];
}

const spanOf = (position: Position): { start: number; end: number } => ({
  start: position.start.offset ?? 0,
  end: position.end.offset ?? 0,
});

/** Finds partners; a mark without one stays in the text as it was written. */
export function pairTags(context: InlineContext, marked: readonly Marked[], plain: boolean): Inline[] {
  const { reading } = context;
  const open: { tag: Tag; before: Inline[] }[] = [];
  /** How many tags of each name are open. */
  const names = new Map<string, number>();
  let line: Inline[] = [];
  const asText = (mark: Tag | Reference): Text => ({
    type: 'text',
    value: mark.written,
    position: mark.position,
  });
  const lonely = (tag: Tag): Text => {
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
        reading.syntax.push(spanOf(mark.position));
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
      const [start, end] = [spanOf(tag.position).start, spanOf(mark.position).end];
      reading.syntax.push(spanOf(tag.position), spanOf(mark.position));
      const kind = KINDS[tag.name];
      const position = positionOf(reading.source, start, end);
      const within = line;
      line = before;
      if (kind === 'emphasis' || kind === 'strong') line.push({ type: kind, children: within, position });
      else for (const inline of within) line.push(inline);
    }
  }
  giveUp(0);
  return line;
}

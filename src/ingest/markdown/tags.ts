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

function cut(node: Text, from: number, to: number): Text {
  const { position } = node;
  if (!position) return { ...node, value: node.value.slice(from, to) };
  const value = node.value.slice(from, to);
  const exact = (position.end.offset ?? 0) - (position.start.offset ?? 0) === node.value.length;
  if (!exact) return { ...node, value };
  const advance = (count: number) => {
    const before = node.value.slice(0, count);
    const newline = before.lastIndexOf('\n');
    const lines = before.split('\n').length - 1;
    return {
      line: position.start.line + lines,
      column: newline < 0 ? position.start.column + count : count - newline,
      offset: (position.start.offset ?? 0) + count,
    };
  };
  return { type: 'text', value, position: { file: position.file, start: advance(from), end: advance(to) } };
}

/** Cuts a text at forum tags and calls of notes. */
export function splitMarks(node: Text): Marked[] {
  if (!node.value.includes('[')) return [node];
  const parts: Marked[] = [];
  let last = 0;
  for (const match of node.value.matchAll(IN_TEXT)) {
    const piece = cut(node, match.index, match.index + match[0].length);
    if (match.index > last) parts.push(cut(node, last, match.index));
    last = match.index + match[0].length;
    const position = piece.position;
    if (!position) parts.push(piece);
    else if (match[3] !== undefined)
      parts.push({ type: 'reference', label: match[3], written: match[0], position });
    else {
      const name = (match[2] as string).toLowerCase();
      parts.push({ type: 'tag', name, closes: match[1] === '/', written: match[0], position });
    }
  }
  if (last < node.value.length) parts.push(cut(node, last, node.value.length));
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
  let open: { tag: Tag; before: Inline[] }[] = [];
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
      line = [];
    } else {
      const partner = open.findLastIndex(({ tag }) => tag.name === mark.name);
      if (partner < 0) {
        line.push(lonely(mark));
        continue;
      }
      for (const { tag, before } of open.slice(partner + 1).reverse())
        line = [...before, lonely(tag), ...line];
      const { tag, before } = open[partner] as { tag: Tag; before: Inline[] };
      open = open.slice(0, partner);
      const [start, end] = [spanOf(tag.position).start, spanOf(mark.position).end];
      reading.syntax.push(spanOf(tag.position), spanOf(mark.position));
      const kind = KINDS[tag.name];
      const position = positionOf(reading.source, start, end);
      line =
        kind === 'emphasis' || kind === 'strong'
          ? [...before, { type: kind, children: line, position }]
          : [...before, ...line];
    }
  }
  for (const { tag, before } of open.reverse()) line = [...before, lonely(tag), ...line];
  return line;
}

import type { Inline, Message } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Piece, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import type { Attributes } from './attributes.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';

/** `Ana: text` or `Ana (10:42): text`. */
const MESSAGE = /^[ \t]*([^\s:([\\][^:([\\]{0,59}?)[ \t]*(?:\(([^()]{1,40})\))?:(?:[ \t]+|$)/u;
/** Who holds the telephone when the author does not say. */
const MYSELF = /^(?:me|i|you)$/i;

/** Messages, one a line; a line without a sender belongs to the message above it. */
export function readMessages(reading: Reading, lines: readonly Line[], attributes: Attributes): Piece[] {
  const me = attributes.values.get('me')?.toLowerCase();
  const children: Message[] = [];
  for (const line of lines) {
    if (isBlank(reading, line)) continue;
    const match = MESSAGE.exec(textOf(reading, line));
    const open = children.at(-1);
    const from = line.from + (match?.[0].length ?? 0);
    const words: Inline[] = readInlines(reading, stretchOf(reading, [{ ...line, from }]));
    const position = placeOfLines(reading, [line]);
    if (!match && open) {
      open.children.push({ type: 'lineBreak', position }, ...words);
      if (open.position) open.position = { ...open.position, end: position.end };
      continue;
    }
    const sender = (match?.[1] ?? '').trim();
    reading.syntax.push({ start: line.from, end: from });
    const mine = me === undefined ? MYSELF.test(sender) : sender.toLowerCase() === me;
    children.push({
      type: 'message',
      sender,
      ...(match?.[2] !== undefined && { time: match[2] }),
      side: mine ? 'right' : 'left',
      children: words,
      position: positionOf(reading.source, position.start.offset ?? 0, position.end.offset ?? 0),
    });
  }
  return children.length === 0 ? [] : [{ type: 'messages', children }];
}

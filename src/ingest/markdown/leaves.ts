import type { Inline, LetterPart } from '../../book/nodes.ts';
import { type Line, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { readInlines } from './inlines.ts';
import { LEAF } from './patterns.ts';

export const LETTER_PARTS = [
  'dateline',
  'salutation',
  'valediction',
  'signature',
  'postscript',
] as const satisfies readonly LetterPart[];

/** The name and the words of a line such as `::time[Five weeks later]`; the name is syntax. */
export function leafOf(reading: Reading, line: Line): { name: string; children: Inline[] } | undefined {
  const match = LEAF.exec(textOf(reading, line));
  if (!match) return undefined;
  const start = line.from + textOf(reading, line).indexOf('[') + 1;
  const text = match[2] as string;
  const inner = { text: text.trim(), offset: start + (text.length - text.trimStart().length) };
  reading.syntax.push({ start: line.from, end: start }, { start: start + text.length, end: line.to });
  return { name: (match[1] as string).toLowerCase(), children: readInlines(reading, inner) };
}

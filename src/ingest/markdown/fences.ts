import { type Line, stretchOf, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import type { BlockReader } from './block-reader.ts';
import { FENCE } from './patterns.ts';

/** From which line on, and from how many back-ticks, no fence of these lines is closed. */
const UNCLOSED = new WeakMap<readonly Line[], { at: number; ticks: number }>();

/** Index of the line that closes a fence of back-ticks, or -1. */
function closing(reading: Reading, lines: readonly Line[], at: number): number {
  const ticks = FENCE.exec(textOf(reading, lines[at] as Line))?.[1]?.length ?? 0;
  if (ticks === 0) return -1;
  const unclosed = UNCLOSED.get(lines);
  if (unclosed && at >= unclosed.at && ticks >= unclosed.ticks) return -1;
  const close = new RegExp(`^ {0,3}\`{${ticks},}[ \\t]*$`);
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const mayClose = ' `'.includes(reading.work[line.from] ?? '') && line.to - line.from >= ticks;
    if (mayClose && close.test(textOf(reading, line))) return index;
  }
  UNCLOSED.set(lines, { at, ticks });
  return -1;
}

/** Text between two fences, every space and line end kept. */
export const fenceReader: BlockReader = {
  begins: (reading, lines, at) => closing(reading, lines, at) > at,
  read: (reading, lines, at) => {
    const end = closing(reading, lines, at);
    const [first, last] = [lines[at] as Line, lines[end] as Line];
    const value = lines
      .slice(at + 1, end)
      .map(line => reading.source.text.slice(line.from, line.to))
      .join('\n');
    reading.syntax.push({ start: first.from, end: first.to });
    const start = stretchOf(reading, [first]).offset;
    return {
      pieces: [{ type: 'preformatted', value, position: positionOf(reading.source, start, last.to) }],
      next: end + 1,
    };
  },
};

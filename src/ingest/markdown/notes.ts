import { isBlank, type Line, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { type BlockReader, blocksOf } from './block-reader.ts';
import { placeOfLines } from './paragraphs.ts';
import { NOTE, opensBlock, QUOTE } from './patterns.ts';

const endsNote = (reading: Reading, text: string): boolean =>
  reading.lineByLine || opensBlock(text) || QUOTE.test(text);

/** What says that a line goes on with a note, and is no part of what it says. */
const INDENT = /^(?: {1,4}|\t)/;

/** `[^label]: text`, with indented paragraphs after it. */
export const noteReader: BlockReader = {
  begins: (reading, lines, at) => NOTE.test(textOf(reading, lines[at] as Line)),
  read: (reading, lines, at, inside) => {
    const first = lines[at] as Line;
    const mark = NOTE.exec(textOf(reading, first));
    const inner: Line[] = [{ ...first, from: first.from + (mark?.[0].length ?? 0) }];
    reading.syntax.push({ start: first.from, end: inner[0]?.from ?? first.from });
    let next = at + 1;
    for (; next < lines.length; next++) {
      const line = lines[next] as Line;
      const text = textOf(reading, line);
      if (isBlank(reading, line)) {
        const after = lines.slice(next, next + 50).find(other => !isBlank(reading, other));
        if (!after || !/^(?: {2,}|\t)/.test(textOf(reading, after))) break;
      } else if (NOTE.test(text) || (!/^(?: {2,}|\t)/.test(text) && endsNote(reading, text))) break;
      const indent = isBlank(reading, line) ? 0 : (INDENT.exec(text)?.[0].length ?? 0);
      inner.push({ ...line, from: line.from + indent });
    }
    const nested: NoteDefinition[] = [];
    const children = blocksOf(inside(inner), nested);
    const position = placeOfLines(reading, lines.slice(at, next));
    return {
      pieces: [{ type: 'noteDefinition', label: mark?.[1] ?? '', children, position }, ...nested],
      next,
    };
  },
};

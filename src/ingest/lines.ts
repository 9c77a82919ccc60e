import type { Reading } from './reading.ts';

/**
 * A line as a block sees it. `from` moves right as the marks of enclosing blocks (`>`, `- `, `[^1]:`) are taken off,
 * so that offsets always point into the author's file.
 */
export interface Line {
  from: number;
  to: number;
  /** The whole line was a comment: it parts paragraphs but is no blank line. */
  comment: boolean;
  /** It is indented under the words of an item, where one marker makes a list. */
  under?: true;
}

export function linesOf(reading: Reading): Line[] {
  const { work, source, comments } = reading;
  let nth = 0;
  return source.starts.map((from, index) => {
    const next = source.starts[index + 1];
    const to = next === undefined ? work.length : next - 1;
    while ((comments[nth]?.end ?? Number.POSITIVE_INFINITY) < from) nth++;
    const touched = (comments[nth]?.start ?? Number.POSITIVE_INFINITY) <= to;
    return { from, to, comment: touched && work.slice(from, to).trim() === '' };
  });
}

export const textOf = (reading: Reading, line: Line): string => reading.work.slice(line.from, line.to);

export const isBlank = (reading: Reading, line: Line): boolean => textOf(reading, line).trim() === '';

/** A run of text with the place of its first character; characters correspond one to one with the author's file. */
export interface Stretch {
  text: string;
  offset: number;
}

/** Joins lines into one stretch without its outer white space; marks taken off inner lines become spaces. */
export function stretchOf(reading: Reading, lines: readonly Line[]): Stretch {
  const [first] = lines;
  if (!first) return { text: '', offset: 0 };
  let text = textOf(reading, first);
  let end = first.to;
  for (const line of lines.slice(1)) {
    const lineStart = end + 1;
    text += `\n${' '.repeat(Math.max(0, line.from - lineStart))}${textOf(reading, line)}`;
    end = line.to;
  }
  const offset = first.from + (text.length - text.trimStart().length);
  return { text: text.trim(), offset };
}

import type { Point, Position } from '../book/position.ts';

/** One file of the manuscript as decoded text, able to say where an offset stands. */
export interface Source {
  /** Path as positions name it: relative to the project, forward slashes. */
  file: string;
  text: string;
  /** The offset at which each line begins. */
  starts: readonly number[];
}

export function sourceOf(file: string, text: string): Source {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { file, text, starts };
}

/** Index in `starts` of the line that holds the offset. */
function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function pointAt(source: Source, offset: number): Point {
  const line = lineAt(source, offset);
  return { line: line + 1, column: offset - (source.starts[line] as number) + 1, offset };
}

/** The stretch of the file from one offset to another. */
export function positionOf(source: Source, start: number, end: number): Position {
  return { file: source.file, start: pointAt(source, start), end: pointAt(source, end) };
}

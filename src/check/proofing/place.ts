/** Where a stretch of finished text stands in the author's file, whatever was done to the marks before it. */
import type { Point, Position } from '../../book/position.ts';

/** The author's files as text, by the names that positions use. */
export type Sources = ReadonlyMap<string, string>;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;

/** A run of text beside its stretch of the file, gone through once for all places in it. */
interface Aligned {
  text: string;
  /** The whole file, and the stretch of it. */
  source: string;
  written: string;
  /** Offsets of the letters of each, and of the line ends in what is written. */
  textLetters: readonly number[];
  writtenLetters: readonly number[];
  lineEnds: readonly number[];
}

const ALIGNED = new WeakMap<Position, Aligned>();

const offsetsOf = (pattern: RegExp, text: string): number[] =>
  Array.from(text.matchAll(pattern), ({ index }) => index);

function align(run: Position, text: string, source: string): Aligned {
  const known = ALIGNED.get(run);
  // A file is one string for as long as it is read: to compare stretches of it would cost their length every time.
  if (known?.text === text && known.source === source) return known;
  const written = source.slice(run.start.offset, run.end.offset);
  const aligned: Aligned = {
    text,
    source,
    written,
    textLetters: offsetsOf(LETTERS, text),
    writtenLetters: offsetsOf(LETTERS, written),
    lineEnds: offsetsOf(/\n/g, written),
  };
  ALIGNED.set(run, aligned);
  return aligned;
}

/** How many of some ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const letterAt = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index) ?? 0);

/**
 * Letters in are letters out, so the nth letter of a run of text is the nth of its stretch of the file.
 * @param at index in the text
 * @returns index in what is written; undefined where the two do not agree, as for `&eacute;`
 */
function indexIn({ text, written, textLetters, writtenLetters }: Aligned, at: number): number | undefined {
  const before = countBelow(textLetters, at);
  const sought = text[at] ?? '';
  const last = writtenLetters[before - 1];
  const behind = last === undefined ? 0 : last + letterAt(written, last).length;
  const index = writtenLetters[before];
  if (index !== undefined) {
    if (LETTER.test(sought)) return letterAt(written, index).startsWith(sought) ? index : undefined;
    return markIn(written, sought, behind, index);
  }
  const agree = before === writtenLetters.length && !LETTER.test(sought);
  return agree ? markIn(written, sought, behind, written.length) : undefined;
}

/** What a typewriter has for a quotation mark. */
const straight = (mark: string): string => (/[“”„«»]/.test(mark) ? '"' : /[‘’‚]/.test(mark) ? "'" : mark);

/** A mark between two letters; where the author wrote neither it nor its straight form, the first that is no white space. */
function markIn(written: string, sought: string, from: number, to: number): number {
  const marks = written.slice(from, to);
  const same = Math.max(marks.indexOf(sought), marks.indexOf(straight(sought)));
  return from + Math.max(0, same >= 0 ? same : marks.search(/\S/));
}

function pointIn({ line, column, offset = 0 }: Point, { lineEnds }: Aligned, index: number): Point {
  const lines = countBelow(lineEnds, index);
  const broken = lineEnds[lines - 1];
  return {
    line: line + lines,
    column: broken === undefined ? column + index : index - broken,
    offset: offset + index,
  };
}

/**
 * The place of a stretch of a run of text.
 * @param run where the whole run stands
 * @param text the run as it is set
 * @returns line and column as the file has them; of a file that is not at hand, the line and column of a run that was not
 *   rewrapped, else the place of the whole run
 */
export function placeIn(
  run: Position,
  text: string,
  start: number,
  length: number,
  sources: Sources,
): Position {
  const { file } = run;
  const source = sources.get(file);
  const aligned = source === undefined ? undefined : align(run, text, source);
  const from = aligned && indexIn(aligned, start);
  const last = aligned && indexIn(aligned, start + Math.max(0, length - 1));
  if (aligned && run.start.offset !== undefined && from !== undefined && last !== undefined) {
    const asSet = aligned.written.startsWith(text.slice(start, start + length), from);
    const end = asSet ? from + length : Math.max(from, last) + Math.min(1, length);
    return { file, start: pointIn(run.start, aligned, from), end: pointIn(run.start, aligned, end) };
  }
  if (run.start.line !== run.end.line) return run;
  const { line } = run.start;
  const column = run.start.column + start;
  return { file, start: { line, column }, end: { line, column: column + length } };
}

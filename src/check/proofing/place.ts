/** Where a stretch of finished text stands in the author's file, whatever was done to the marks before it. */
import type { Point, Position } from '../../book/position.ts';

/** The author's files as text, by the names that positions use. */
export type Sources = ReadonlyMap<string, string>;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;

/**
 * Letters in are letters out, so the nth letter of a run of text is the nth of its stretch of the file.
 * @param written the stretch of the file
 * @param at index in `text`
 * @returns index in `written`; undefined where the two do not agree, as for `&eacute;`
 */
function indexIn(written: string, text: string, at: number): number | undefined {
  let letters = 0;
  for (const _ of text.slice(0, at).matchAll(LETTERS)) letters++;
  const sought = text[at] ?? '';
  let behind = 0;
  for (const { 0: letter, index } of written.matchAll(LETTERS)) {
    if (letters-- > 0) {
      behind = index + letter.length;
      continue;
    }
    if (LETTER.test(sought)) return letter.startsWith(sought) ? index : undefined;
    return markIn(written, sought, behind, index);
  }
  return letters > 0 || LETTER.test(sought) ? undefined : markIn(written, sought, behind, written.length);
}

/** What a typewriter has for a quotation mark. */
const straight = (mark: string): string => (/[“”„«»]/.test(mark) ? '"' : /[‘’‚]/.test(mark) ? "'" : mark);

/** A mark between two letters; where the author wrote neither it nor its straight form, the first that is no white space. */
function markIn(written: string, sought: string, from: number, to: number): number {
  const marks = written.slice(from, to);
  const same = Math.max(marks.indexOf(sought), marks.indexOf(straight(sought)));
  return from + Math.max(0, same >= 0 ? same : marks.search(/\S/));
}

function pointIn({ line, column, offset = 0 }: Point, written: string, index: number): Point {
  const before = written.slice(0, index);
  const broken = before.lastIndexOf('\n');
  const lines = broken < 0 ? 0 : before.split('\n').length - 1;
  return {
    line: line + lines,
    column: broken < 0 ? column + index : index - broken,
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
  const written = sources.get(file)?.slice(run.start.offset, run.end.offset);
  const from = written === undefined ? undefined : indexIn(written, text, start);
  const last = written === undefined ? undefined : indexIn(written, text, start + Math.max(0, length - 1));
  if (written !== undefined && run.start.offset !== undefined && from !== undefined && last !== undefined) {
    const asSet = written.startsWith(text.slice(start, start + length), from);
    const end = asSet ? from + length : Math.max(from, last) + Math.min(1, length);
    return { file, start: pointIn(run.start, written, from), end: pointIn(run.start, written, end) };
  }
  if (run.start.line !== run.end.line) return run;
  const { line } = run.start;
  const column = run.start.column + start;
  return { file, start: { line, column }, end: { line, column: column + length } };
}

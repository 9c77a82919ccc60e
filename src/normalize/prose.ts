/**
 * A passage as one string, whatever emphasis, links and notes run through it, with the way back to the nodes that hold
 * its words: the typographic passes read the string and rewrite the nodes.
 */
import { ADDRESS } from '../book/address.ts';
import { lastUpTo } from '../book/last-up-to.ts';
import type { Inline } from '../book/nodes.ts';
import type { Point, Position } from '../book/position.ts';

/** Anything that holds a stretch of the author's text. */
export interface Holder {
  value: string;
  position?: Position;
}

/** A stretch of a passage that one holder holds. */
interface Run {
  /** Offset in the passage. */
  at: number;
  length: number;
  /** Absent where the stretch stands for something that is not text: a picture, a line break. */
  holder?: Holder;
  /** BCP 47, where the words are in another language than those around them. */
  lang?: string | undefined;
}

export interface Prose {
  text: string;
  runs: Run[];
  /** Stretches that no pass may touch: code, addresses. In order. */
  fixed: [start: number, end: number][];
}

/** A stretch of a passage and what shall stand there. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

const QUOTES = /["'“”‘’]/g;

/** Builds a passage piece by piece. */
export class ProseBuilder {
  readonly prose: Prose = { text: '', runs: [], fixed: [] };

  /** Words, which passes may rewrite. */
  words(holder: Holder, lang?: string): void {
    this.prose.runs.push({ at: this.prose.text.length, length: holder.value.length, holder, lang });
    this.prose.text += holder.value;
  }

  /** Something no pass may touch; `text` is what it is to its neighbours. */
  still(text: string): void {
    const at = this.prose.text.length;
    this.prose.runs.push({ at, length: text.length });
    this.prose.fixed.push([at, at + text.length]);
    this.prose.text += text;
  }

  finish(): Prose {
    fixAddresses(this.prose);
    return this.prose;
  }
}

function fixAddresses({ text, fixed }: Prose): void {
  if (!text.includes('@') && !/https?:|www\./i.test(text)) return;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,;:!?'’)\]…-]+$/, '');
    fixed.push([match.index, match.index + address.length]);
  }
  fixed.sort((a, b) => a[0] - b[0]);
}

/** Code is a word to the text around it; its own marks are not the text's. */
export const asWord = (code: string): string => code.replace(QUOTES, 'x');

function gather(inlines: readonly Inline[], into: ProseBuilder, lang?: string): void {
  for (const inline of inlines) {
    if (inline.type === 'text') into.words(inline, lang);
    else if (inline.type === 'code') into.still(asWord(inline.value));
    else if (inline.type === 'image') into.still('\ufffc');
    else if (inline.type === 'lineBreak') into.still('\n');
    else if (inline.type === 'foreign') gather(inline.children, into, inline.lang);
    else if (inline.type !== 'noteReference') gather(inline.children, into, lang);
  }
}

/** Reads inlines as one string. A note reference takes no room: the words on both sides of it touch. */
export function readProse(inlines: readonly Inline[]): Prose {
  const [only] = inlines;
  // Most paragraphs are one run of words, and each is read again by every pass that looks at its marks.
  if (inlines.length === 1 && only?.type === 'text') {
    const { value } = only;
    const runs: Run[] = [{ at: 0, length: value.length, holder: only, lang: undefined }];
    const prose: Prose = { text: value, runs, fixed: [] };
    fixAddresses(prose);
    return prose;
  }
  const builder = new ProseBuilder();
  gather(inlines, builder);
  return builder.finish();
}

/** The language of the words at an offset, where the author said that it is another. */
export function langAt({ runs }: Prose, offset: number): string | undefined {
  const run = runs[lastUpTo(runs, ({ at }) => at, offset)];
  return run && offset < run.at + run.length ? run.lang : undefined;
}

/** Whether a stretch overlaps one that must stay as it is. */
const isFixed = (prose: Prose, start: number, end: number): boolean =>
  prose.fixed.some(([from, to]) => start < to && end > from);

/**
 * Writes the replacements into the holders and into the prose, and moves all runs along. A replacement that crosses
 * from one holder into the next is written into the first.
 * @param replacements in order and without overlap; those that touch something fixed are left out
 * @returns how many were made
 */
export function rewrite(prose: Prose, replacements: readonly Replacement[]): number {
  const wanted = replacements.filter(
    ({ start, end, text }) => prose.text.slice(start, end) !== text && !isFixed(prose, start, end),
  );
  if (wanted.length === 0) return 0;
  let text = '';
  let shift = 0;
  let next = 0;
  let copied = 0;
  for (const { start, end, text: by } of wanted) {
    text += prose.text.slice(copied, start) + by;
    copied = end;
  }
  text += prose.text.slice(copied);
  for (const run of prose.runs) {
    const from = run.at;
    const to = from + run.length;
    let value = '';
    let kept = from;
    while (next < wanted.length) {
      const { start, end, text: by } = wanted[next] as Replacement;
      if (start >= to) break;
      if (start >= from) value += prose.text.slice(kept, start) + by;
      kept = Math.min(end, to);
      if (end > to) break;
      next++;
    }
    value += prose.text.slice(kept, to);
    if (run.holder && run.holder.value !== value) run.holder.value = value;
    run.at = from + shift;
    shift += run.holder ? value.length - run.length : 0;
    run.length = run.holder ? value.length : run.length;
  }
  moveFixed(prose, wanted);
  prose.text = text;
  return wanted.length;
}

function moveFixed(prose: Prose, wanted: readonly Replacement[]): void {
  let shift = 0;
  let next = 0;
  prose.fixed = prose.fixed.map(([from, to]) => {
    while (next < wanted.length && (wanted[next] as Replacement).end <= from) {
      const { start, end, text } = wanted[next++] as Replacement;
      shift += text.length - (end - start);
    }
    return [from + shift, to + shift];
  });
}

/** Where the lines of a holder's value begin, as far as was looked: the places asked for come in order, and many. */
const LINES = new WeakMap<Holder, { value: string; starts: number[]; seen: number }>();

/** The beginnings of the lines up to an offset, at least. */
function lineStarts(holder: Holder, offset: number): readonly number[] {
  let lines = LINES.get(holder);
  if (lines?.value !== holder.value) lines = { value: holder.value, starts: [0], seen: 0 };
  LINES.set(holder, lines);
  if (offset <= lines.seen) return lines.starts;
  const stretch = holder.value.slice(lines.seen, offset);
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1))
    lines.starts.push(lines.seen + at + 1);
  lines.seen = offset;
  return lines.starts;
}

/** The place in the author's file of an offset in a holder's value, as long as the value is as the author wrote it. */
export function pointIn(holder: Holder, offset: number): Point | undefined {
  if (!holder.position) return undefined;
  const { start } = holder.position;
  const starts = lineStarts(holder, offset);
  const line = lastUpTo(starts, begin => begin, offset);
  const point: Point = {
    line: start.line + line,
    column: line === 0 ? start.column + offset : offset - (starts[line] as number) + 1,
  };
  if (start.offset !== undefined) point.offset = start.offset + offset;
  return point;
}

/** The stretch of the author's file that a stretch of the passage came from; undefined where nothing is known. */
export function positionOf(prose: Prose, start: number, end: number): Position | undefined {
  const run = prose.runs[lastUpTo(prose.runs, ({ at }) => at, start)];
  if (!run?.holder?.position || start >= run.at + run.length) return undefined;
  const from = pointIn(run.holder, start - run.at);
  const to = pointIn(run.holder, Math.min(end - run.at, run.length));
  return from && to && { file: run.holder.position.file, start: from, end: to };
}

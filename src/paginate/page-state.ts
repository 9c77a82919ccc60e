import type { Note } from '../book/book.ts';
import { sideOf } from './geometry.ts';
import type { Setting, Slab } from './slab.ts';
import { NEVER } from './slab.ts';

/**
 * Where rows `from` up to `to` of a slab stand; `edge` when it is a break drawn at the edge of a page. It knows what was
 * placed before it: states share their tails.
 */
export interface Placed {
  slab: Slab;
  setting: Setting;
  /** Page of the book, from 0. */
  page: number;
  /** Row of the page on which row `from` stands. */
  row: number;
  /** Rows of the page: all, or one more or less on both pages of a spread. */
  height: number;
  from: number;
  to: number;
  edge: 'head' | 'foot' | undefined;
  /** Lines of notes on its page once it stands there. */
  notes: number;
  before: Placed | undefined;
}

export interface Flow {
  slabs: readonly Slab[];
  /** Page of the book the flow begins on. */
  page: number;
  /** First free row there. */
  row: number;
  /** Rows on which the text may as well begin: one higher or lower under a heading with white below it. */
  otherRows: readonly number[];
  /** Rows of a full page. */
  rows: number;
  /** How many rows the pages of a spread may have: a full page first. */
  heights: readonly Height[];
  /** Lines of notes already called on the first page. */
  notes: number;
  /** Rows that so many lines of notes take, rule and white included. */
  noteRows(lines: number): number;
  /** Lines of a note; they are the same on every page. */
  noteLines(note: Note): number;
  /** Lines of all notes that a setting calls. */
  linesCalled(setting: Setting): number;
}

export interface State {
  page: number;
  /** First free row. */
  row: number;
  /** Rows of this page: all, or one more or less on both pages of a spread. */
  height: number;
  /** Lines of notes at the foot of this page. */
  notes: number;
  /** Lines of notes called here that must go on on the next page; then this one is full. */
  carry: number;
  /** White wanted below the last slab. */
  after: number;
  cost: number;
  /** What was placed last. */
  placed: Placed | undefined;
  /** What waits for the head of the next page, in order. */
  waiting: readonly Slab[];
}

/**
 * How many rows the pages of a spread may have, and what it costs, on the scale of line breaking: a full page, or both
 * a row more or less (Chicago, 17th ed., 2.116), which is better than a paragraph set badly. A row less is white that is
 * missed; a row more is not noticed.
 */
export interface Height {
  rows: number;
  cost: number;
}
const SHORT_SPREAD = 3e6;
const LONG_SPREAD = 5e4;

/** @param spare rows that a page has room for beyond the full ones */
export const heightsOf = (rows: number, spare: 0 | 1): Height[] => [
  { rows, cost: 0 },
  { rows: rows - 1, cost: SHORT_SPREAD },
  ...(spare > 0 ? [{ rows: rows + 1, cost: LONG_SPREAD }] : []),
];

/** How many lines of the heading's notes stand under it where so many rows are free. */
export function notesUnder(flow: Flow, free: number): number {
  let lines = flow.notes;
  while (lines > 0 && flow.noteRows(lines) > free) lines -= 1;
  return lines;
}

/** The states on the page after, with what has waited for it: a recto is as high as its verso, a verso may choose. */
export function turned(state: State, flow: Flow, cost: number): State[] {
  const page = state.page + 1;
  const notes = state.carry > 0 ? Math.min(state.carry, mostNotes(flow)) : 0;
  const { placed, waiting } = state;
  const carry = state.carry - notes;
  const fresh = (height: number, price: number): State =>
    headed({ page, row: 0, height, notes, carry, after: 0, cost: cost + price, placed, waiting }, flow);
  if (sideOf(page) === 'recto') return [fresh(state.height, 0)];
  return flow.heights.map(height => fresh(height.rows, height.cost));
}

/** Rows of text worth beginning under a figure. */
const UNDER_FIGURE = 4;

/** Puts what waits at the head of a fresh page, as much as fits, at least one. */
function headed(fresh: State, flow: Flow): State {
  let state = fresh;
  while (state.waiting.length > 0) {
    const [slab, ...waiting] = state.waiting;
    const setting = slab?.settings[0];
    if (!slab || !setting) break;
    const row = state.row === 0 ? 0 : state.row + Math.max(state.after, slab.before);
    const free = roomOf({ ...state, row }, flow) - setting.rows;
    if (free < 0 && row > 0) break;
    // A figure with no room for text under it stands alone in the middle of its page.
    const alone = row === 0 && free < slab.after + UNDER_FIGURE;
    const { page, height, notes } = state;
    const at = alone ? Math.max(0, Math.floor(free / 2)) : row;
    const { rows: to } = setting;
    const before = state.placed;
    const placed = { slab, setting, page, row: at, height, from: 0, to, edge: undefined, notes, before };
    const end = row + setting.rows;
    const full = roomOf({ ...state, row: end }, flow) < slab.after + UNDER_FIGURE;
    state = {
      ...state,
      row: full ? Math.max(end, height) : end,
      after: slab.after,
      placed,
      waiting,
    };
  }
  return state;
}

/** Rows of text a page has at least, however long its notes. */
const LEAST_TEXT = 4;

/** Lines of notes a page can hold under its least text. */
export function mostNotes(flow: Pick<Flow, 'rows' | 'noteRows'>): number {
  let lines = 0;
  while (flow.noteRows(lines + 1) <= flow.rows - 1 - LEAST_TEXT) lines += 1;
  return lines;
}

/** Free rows of the page when so much stands in the notes. */
export const roomOf = (state: State, flow: Flow, notes = state.notes): number =>
  state.height - state.row - (notes > 0 ? flow.noteRows(notes) : 0);

/** Lines of notes on the page of a state, were all of a setting on it with all notes it calls; none fit when one goes on. */
export function notesWith(state: State, setting: Setting, flow: Flow): number {
  if (!setting.notes) return state.notes;
  return state.carry > 0 ? Number.POSITIVE_INFINITY : state.notes + flow.linesCalled(setting);
}

const linesOf = (notes: readonly Note[], flow: Flow): number =>
  notes.reduce((sum, note) => sum + flow.noteLines(note), 0);

/** Lines of a divided note that must stand on its own page and on the next. */
const NOTE_LINES = 2;

/**
 * How many of the lines of notes stand on the page when so many rows of text do: all, or as many as there is room for.
 * @returns undefined when there is no room for a beginning
 */
function notesBeside(state: State, used: number, called: readonly Note[], flow: Flow): number | undefined {
  const free = state.height - state.row - used;
  if (free < 0 || state.carry > 0) return undefined;
  let above = linesOf(called, flow);
  if (flow.noteRows(state.notes + above) <= free) return above;
  for (const note of called.toReversed()) {
    const lines = flow.noteLines(note);
    above -= lines;
    for (let own = lines - NOTE_LINES; own >= NOTE_LINES; own--)
      if (flow.noteRows(state.notes + above + own) <= free) return above + own;
    if (above > 0 && flow.noteRows(state.notes + above) <= free) return above;
  }
  return undefined;
}

interface Filled {
  to: number;
  notes: number;
  carry: number;
}

/** How many rows from `from` on fit on the page with the notes they call. At the head of a page at least one does. */
export function fill(state: State, setting: Setting, from: number, flow: Flow): Filled {
  const least = state.row === 0 ? from + 1 : from;
  if (!setting.notes) {
    const most = Math.min(setting.rows, Math.max(least, from + roomOf(state, flow)));
    return { to: turnable(setting, from, most, state.row === 0), notes: state.notes, carry: state.carry };
  }
  const steps: Filled[] = [{ to: from, notes: state.notes, carry: state.carry }];
  for (let to = from; to < setting.rows; to++) {
    const here = steps.at(-1) as Filled;
    const called = setting.notes[to] ?? [];
    const more = linesOf(called, flow);
    const rest = { ...state, notes: here.notes, carry: here.carry };
    const used = to - from + 1;
    const fits =
      more > 0 ? notesBeside(rest, used, called, flow) : roomOf(rest, flow) >= used ? 0 : undefined;
    if (fits === undefined && to >= least) break;
    const set = fits ?? 0;
    steps.push({ to: to + 1, notes: here.notes + set, carry: here.carry + more - set });
  }
  return steps[turnable(setting, from, (steps.at(-1) as Filled).to, state.row === 0) - from] as Filled;
}

/** Whether as many rows fit on the page, with the notes they call, as may stand there without the rest. */
export const begins = (state: State, setting: Setting, flow: Flow): boolean =>
  fill(state, setting, 0, flow).to > 0;

/** The last row up to `most` after which the page may be turned; when there is none, `most` at the head of a page. */
function turnable(setting: Setting, from: number, most: number, atHead: boolean): number {
  let to = most;
  while (to > from && to < setting.rows && setting.turns[to - 1] === NEVER) to -= 1;
  return to > from || !atHead ? to : most;
}

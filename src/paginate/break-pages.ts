import type { Note } from '../book/book.ts';
import { sideOf } from './geometry.ts';
import { NEVER, type Setting, type Slab } from './slab.ts';

/** Where rows `from` up to `to` of a slab stand; `edge` when it is a break drawn at the edge of a page. */
export interface Placed {
  slab: Slab;
  setting: Setting;
  /** Page of the book, from 0. */
  page: number;
  /** Row of the page on which row `from` stands. */
  row: number;
  /** Rows of the page: all, or one less on both pages of a spread. */
  height: number;
  from: number;
  to: number;
  edge?: 'head' | 'foot';
}

export interface Flow {
  slabs: readonly Slab[];
  /** Page of the book the flow begins on. */
  page: number;
  /** First free row there. */
  row: number;
  /** Rows of a full page. */
  rows: number;
  /** Points of notes already called on the first page. */
  notes: number;
  /** Rows that notes of this total height take, rule and white included. */
  noteRows(height: number): number;
  /** Height of a note in points; notes are the same on every page. */
  noteHeight(note: Note): number;
}

/** Demerits on the scale of line breaking. */
const SHORT_SPREAD = 1.5e6;
/** A page left with white at its foot, for each row. */
const WHITE_FOOT = 2e6;
/** A signature, an attribution, “The End” alone at the head of a page. */
const PARTED = 2e7;
const STUB = 2e7;
/** A last page of a chapter with fewer rows than this looks like a mistake. */
const SHORTEST_END = 5;
/** A recto ends where the reader turns the leaf: a hyphen there is worse than one across the fold. */
const RECTO_TURN = 4;
/** How many ways to fill the pages are followed at once. */
const BEAM = 96;

interface State {
  page: number;
  /** First free row. */
  row: number;
  /** Rows of this page: all, or one less on both pages of a spread. */
  height: number;
  /** Points of notes at the foot of this page. */
  notes: number;
  /** White wanted below the last slab. */
  after: number;
  cost: number;
  placed: Link | undefined;
}

/** What has been placed, last first; states share their tails. */
interface Link {
  placed: Placed;
  before: Link | undefined;
}

/**
 * Fills pages by dynamic programming over the whole flow. Facing pages are equally high without exception, save the
 * last page and pages that end before something that cannot be divided.
 * @returns the places in order; rows are never lost and never stand on each other
 */
export function breakPages(flow: Flow): Placed[] {
  const { slabs, page, row, rows } = flow;
  const first = sideOf(page) === 'recto' ? [rows] : [rows, rows - 1];
  let states: State[] = first.map(height => ({
    page,
    row,
    height,
    notes: flow.notes,
    after: 0,
    cost: height < rows ? SHORT_SPREAD : 0,
    placed: undefined,
  }));
  for (const [index, slab] of slabs.entries()) {
    const next = new Map<number, State>();
    const last = index === slabs.length - 1;
    const add = (state: State): void => {
      const stub = last && state.page > page && state.row < SHORTEST_END;
      const reached = { ...state, after: slab.after, cost: state.cost + (stub ? STUB : 0) };
      keep(next, reached, rows);
    };
    for (const state of states) {
      for (const setting of slab.settings) place(state, slab, setting, flow, add);
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  return unroll(states[0]?.placed);
}

function unroll(last: Link | undefined): Placed[] {
  const placed: Placed[] = [];
  for (let link = last; link; link = link.before) placed.push(link.placed);
  return placed.reverse();
}

function keep(states: Map<number, State>, state: State, rows: number): void {
  const notes = Math.round(state.notes);
  const key = ((state.page * (rows + 1) + state.row) * 2 + (state.height === rows ? 0 : 1)) * 2048 + notes;
  const known = states.get(key);
  if (!known || state.cost < known.cost) states.set(key, state);
}

/** The states on the page after: a recto is as high as its verso, a verso may choose. */
function* turned(state: State, rows: number, cost: number): Generator<State> {
  const page = state.page + 1;
  const base = { page, row: 0, notes: 0, after: 0, placed: state.placed };
  if (sideOf(page) === 'recto') yield { ...base, height: state.height, cost };
  else {
    yield { ...base, height: rows, cost };
    yield { ...base, height: rows - 1, cost: cost + SHORT_SPREAD };
  }
}

/** Free rows of the page when so much stands in the notes. */
const roomOf = (state: State, flow: Flow, notes = state.notes): number =>
  state.height - state.row - (notes > 0 ? flow.noteRows(notes) : 0);

/** Lays a setting from a state on, in every sensible way. */
function place(state: State, slab: Slab, setting: Setting, flow: Flow, add: (state: State) => void): void {
  const white = state.row === 0 ? 0 : Math.max(state.after, slab.before);
  const atHead = state.row === 0;
  if (slab.edge) {
    placeBreak(state, slab, setting, flow, add);
    return;
  }

  const price = setting.cost + (slab.clings && atHead ? PARTED : 0);
  const start: State = { ...state, row: state.row + white, cost: state.cost + price };
  const divisible = setting.rows > 1 && setting.turns.some(turn => turn < NEVER);
  const fitsWhole = roomOf(start, flow) >= setting.rows + slab.keep;
  const room = roomOf(start, flow);
  if (
    !atHead &&
    (room <= 0 || (!fitsWhole && (!divisible || slab.keep > 0)) || !fitsNotes(start, setting, flow))
  ) {
    const left = Math.max(0, roomOf(state, flow));
    for (const fresh of turned(
      state,
      flow.rows,
      state.cost + price + WHITE_FOOT * left + (slab.clings ? PARTED : 0),
    )) {
      lay(fresh, slab, setting, flow, add);
    }
    return;
  }
  lay(start, slab, setting, flow, add);
}

/** Whether the first row fits together with the notes it calls. */
function fitsNotes(state: State, setting: Setting, flow: Flow): boolean {
  const called = setting.notes?.[0];
  if (!called || called.length === 0) return true;
  return roomOf(state, flow, state.notes + heightOf(called, flow)) >= 1;
}

const heightOf = (notes: readonly Note[], flow: Flow): number =>
  notes.reduce((sum, note) => sum + flow.noteHeight(note), 0);

/** Lays the rows of a setting page by page; where pages may be of two heights both are followed. */
function lay(start: State, slab: Slab, setting: Setting, flow: Flow, add: (state: State) => void): void {
  let open = [{ state: start, from: 0 }];
  while (open.length > 0) {
    const next = new Map<number, { state: State; from: number }>();
    for (const { state, from } of open) {
      const { to, notes } = fill(state, setting, from, flow);
      const cost = state.cost;
      const placed: Placed = {
        slab,
        setting,
        page: state.page,
        row: state.row,
        height: state.height,
        from,
        to,
      };
      const link = to > from ? { placed, before: state.placed } : state.placed;
      if (to === setting.rows) {
        add({ ...state, row: state.row + to - from, notes, cost, placed: link });
        continue;
      }
      const price = to > from ? turnCost(setting, to, state.page) : 0;
      for (const fresh of turned({ ...state, placed: link }, flow.rows, cost + price)) {
        const key = (fresh.page * 4 + (fresh.height === flow.rows ? 0 : 1)) * 4096 + to;
        const known = next.get(key);
        if (!known || fresh.cost < known.state.cost) next.set(key, { state: fresh, from: to });
      }
    }
    open = [...next.values()];
  }
}

const turnCost = (setting: Setting, after: number, page: number): number => {
  const cost = setting.turns[after - 1] ?? 0;
  return sideOf(page) === 'recto' && cost < 1e7 ? cost * RECTO_TURN : cost;
};

/** How many rows from `from` on fit on the page with the notes they call. At the head of a page at least one does. */
function fill(state: State, setting: Setting, from: number, flow: Flow): { to: number; notes: number } {
  let notes = state.notes;
  let to = from;
  while (to < setting.rows) {
    const called = setting.notes?.[to];
    const more = called ? notes + heightOf(called, flow) : notes;
    const used = to - from + 1;
    const fits = roomOf(state, flow, more) >= used;
    if (!fits && !(state.row === 0 && to === from)) break;
    notes = more;
    to += 1;
  }
  // Step back to a place where the page may be turned.
  let back = to;
  while (back < setting.rows && back > from && setting.turns[back - 1] === NEVER) back -= 1;
  if (back === from || back === to) return { to, notes };
  let fewer = state.notes;
  for (let row = from; row < back; row++) fewer += heightOf(setting.notes?.[row] ?? [], flow);
  return { to: back, notes: fewer };
}

/** Rows of text wanted beside a scene break on its page. */
const BESIDE = 2;

function placeBreak(
  state: State,
  slab: Slab,
  setting: Setting,
  flow: Flow,
  add: (state: State) => void,
): void {
  const edge = slab.edge;
  if (!edge) return;
  const room = roomOf(state, flow);
  const link = ({ page, height }: State, row: number, at?: 'head' | 'foot'): Link => ({
    placed: { slab, setting, page, row, height, from: 0, to: setting.rows, ...(at && { edge: at }) },
    before: state.placed,
  });
  if (room >= setting.rows + BESIDE && state.row > 0) {
    add({ ...state, row: state.row + setting.rows, placed: link(state, state.row) });
    return;
  }
  if (state.row > 0 && room >= edge.rows) {
    add({
      ...state,
      row: state.height,
      cost: state.cost + edge.cost + WHITE_FOOT * (room - edge.rows),
      placed: link(state, state.row, 'foot'),
    });
  }
  if (state.row === 0) {
    add({ ...state, row: edge.rows, cost: state.cost + edge.cost, placed: link(state, 0, 'head') });
    return;
  }
  for (const fresh of turned(state, flow.rows, state.cost + edge.cost / 2 + WHITE_FOOT * room)) {
    add({ ...fresh, row: edge.rows, placed: link(fresh, 0, 'head') });
  }
}

import { sideOf } from './geometry.ts';
import {
  begins,
  type Flow,
  fill,
  notesUnder,
  notesWith,
  type Placed,
  roomOf,
  type State,
  turned,
} from './page-state.ts';
import { BEAM, Reached } from './reached.ts';
import { NEVER, type Setting, type Slab } from './slab.ts';

/** Where everything stands, and the lines of notes at the foot of each page. */
export interface BrokenPages {
  placed: Placed[];
  /** By page; a note that is too long for its page goes on at the foot of the next. */
  notes: Map<number, number>;
  /** Lines of notes still to be set when the text has ended. */
  left: number;
  height: number;
}

// Demerits, on the scale of line breaking.

/** A recto that opens a chapter faces the end of another: a row more or less there costs so much of what it costs elsewhere. */
const ODD_OPENER = 0.25;
/** Text that begins a row higher or lower under its heading than that of other chapters. */
const OTHER_SINK = 3e5;
/** A note that goes on on the next page. */
const DIVIDED_NOTE = 4e6;
/** A page left with white at its foot, for each row. */
const WHITE_FOOT = 2e6;
/** White between the text and the notes of a page that ends level all the same, for each row. */
const WHITE_ABOVE_NOTES = 2e5;
/** A row more of white above what is set in. */
const WIDER_WHITE = 3e5;
/** A figure that stands on the page after the one where the author put it. */
const FLOATED = 1e6;
/** A signature, an attribution, “The End” alone at the head of a page. */
const PARTED = 2e7;
/** A recto ends where the reader turns the leaf: a hyphen there is worse than one across the fold. */
const RECTO_TURN = 4;

/**
 * Fills pages by dynamic programming over the whole flow. Facing pages are equally high without exception, save the
 * last page and pages that end before something that cannot be divided.
 * @returns the places in order; rows are never lost and never stand on each other
 */
export function breakPages(flow: Flow): BrokenPages {
  const { slabs, page, row, rows } = flow;
  const beginning = notesUnder(flow, rows - row - 1);
  const alone = sideOf(page) === 'recto';
  let states: State[] = [row, ...flow.otherRows].flatMap(first =>
    flow.heights.map(height => ({
      page,
      row: first,
      height: height.rows,
      notes: beginning,
      carry: flow.notes - beginning,
      after: 0,
      cost: (first === row ? 0 : OTHER_SINK) + (alone ? height.cost * ODD_OPENER : height.cost),
      placed: undefined,
      waiting: [],
    })),
  );
  const next = new Reached(flow);
  for (const [index, slab] of slabs.entries()) {
    next.begin(slab, shortestEnd(slabs[index + 1]));
    for (const state of states) {
      for (const setting of slab.settings) place(state, slab, setting, flow, next);
    }
    states = next.best();
  }
  return unroll(states.map(state => closed(state, flow)).sort((a, b) => a.cost - b.cost)[0], flow);
}

/** Rows of the end of a chapter on a page of its own, and over the next chapter. */
const SHORTEST_END = 5;
const SHORTEST_OVER_NEXT = 3;

/** Rows that should stand on a page with what is followed by the given slab: few where a chapter ends, else any. */
function shortestEnd(next: Slab | undefined): number {
  if (!next) return SHORTEST_END;
  return next.opens ? SHORTEST_OVER_NEXT : 0;
}

/** A state with nothing left that waits for another page. */
function closed(state: State, flow: Flow): State {
  let last = state;
  while (last.waiting.length > 0) [last = state] = turned(last, flow, last.cost + FLOATED);
  return last;
}

function unroll(last: State | undefined, flow: Flow): BrokenPages {
  const placed: Placed[] = [];
  const notes = new Map<number, number>();
  for (let place = last?.placed; place; place = place.before) {
    placed.push(place);
    // The last of a page knows of all its notes; it is met first.
    if (!notes.has(place.page)) notes.set(place.page, place.notes);
  }
  if (!notes.has(flow.page)) notes.set(flow.page, notesUnder(flow, flow.rows - flow.row - 1));
  return { placed: placed.reverse(), notes, left: last?.carry ?? 0, height: last?.height ?? flow.rows };
}

/** Lays a setting from a state on, in every sensible way. */
function place(state: State, slab: Slab, setting: Setting, flow: Flow, next: Reached): void {
  if (slab.edge) {
    placeBreak(state, slab, setting, flow, next);
    return;
  }
  const above = state.row === 0 ? 0 : Math.max(state.after, slab.before);
  placeUnder(state, above, slab, setting, flow, next);
  // Right under the heading that opens a page it is the sink that varies; under one further down, what stands over it.
  const { placed } = state;
  const loosens = slab.loosens && above > 0 && placed !== undefined && placed.slab.opens === undefined;
  if (!loosens || roomOf(state, flow) <= above + setting.rows) return;
  placeUnder({ ...state, cost: state.cost + WIDER_WHITE }, above + 1, slab, setting, flow, next);
}

/** Lays a setting under so many rows of white, or on the next page. */
function placeUnder(
  state: State,
  above: number,
  slab: Slab,
  setting: Setting,
  flow: Flow,
  next: Reached,
): void {
  const atHead = state.row === 0;
  const price = setting.cost + (slab.clings && atHead ? PARTED : 0);
  const room = roomOf(state, flow) - above;
  if (room >= setting.rows + slab.keep && !slab.floats && slab.early === undefined) {
    const notes = notesWith(state, setting, flow);
    if (notes === state.notes || roomOf(state, flow, notes) - above >= setting.rows + slab.keep) {
      layWhole(state, state.row + above, notes, state.cost + price, slab, setting, next);
      return;
    }
  }
  const start: State = { ...state, row: state.row + above, cost: state.cost + price };
  const divisible = setting.rows > 1 && setting.turns.some(turn => turn < NEVER);
  const fitsWhole = room >= setting.rows + slab.keep;
  const queues = slab.floats && state.waiting.length > 0;
  if (
    !atHead &&
    (queues || room <= 0 || (!fitsWhole && (!divisible || slab.keep > 0)) || !begins(start, setting, flow))
  ) {
    if (slab.floats)
      next.add({ ...state, cost: state.cost + FLOATED, waiting: [...state.waiting, slab] }, state.after);
    const white = (slab.early ?? WHITE_FOOT) * Math.max(0, roomOf(state, flow));
    for (const fresh of turned(state, flow, state.cost + price + white + (slab.clings ? PARTED : 0))) {
      if (fresh.row > 0) place(fresh, slab, setting, flow, next);
      else lay(fresh, slab, slab.atHead ?? setting, flow, next);
    }
    return;
  }
  lay(start, slab, setting, flow, next);
  if (atHead || slab.early === undefined) return;
  const white = Math.max(0, roomOf(state, flow));
  for (const fresh of turned(state, flow, state.cost + setting.cost + slab.early * white)) {
    if (fresh.row === 0) lay(fresh, slab, setting, flow, next);
  }
}

/** Lays a setting on the page of a state, where all of it has room. @param notes lines of them on the page then */
function layWhole(
  state: State,
  row: number,
  notes: number,
  cost: number,
  slab: Slab,
  setting: Setting,
  next: Reached,
): void {
  const end = row + setting.rows;
  if (!next.wants(state, end, notes, cost)) return;
  const { page, height, carry, waiting, placed: before } = state;
  const { rows: to } = setting;
  const placed = { slab, setting, page, row, height, from: 0, to, edge: undefined, notes, before };
  if (slab.settings.length > 1 || slab.loosens) {
    next.add({ page, row: end, height, notes, carry, after: 0, cost, placed, waiting });
    return;
  }
  // Nothing else is laid from a state that has one way to go on: in a long book millions have.
  state.row = end;
  state.notes = notes;
  state.cost = cost;
  state.placed = placed;
  next.add(state);
}

/** Lays the rows of a setting page by page; where pages may be of two heights both are followed. */
function lay(start: State, slab: Slab, setting: Setting, flow: Flow, reached: Reached): void {
  if (!setting.notes && roomOf(start, flow) >= setting.rows) {
    layWhole(start, start.row, start.notes, start.cost, slab, setting, reached);
    return;
  }
  let open = [{ state: start, from: 0 }];
  while (open.length > 0) {
    const next = new Map<number, { state: State; from: number }>();
    for (const { state, from } of open) {
      const { to, notes, carry } = fill(state, setting, from, flow);
      const cost = state.cost + (carry > 0 && state.carry === 0 ? DIVIDED_NOTE : 0);
      const { page, row, height, placed: before } = state;
      const placed =
        to > from ? { slab, setting, page, row, height, from, to, edge: undefined, notes, before } : before;
      if (to === setting.rows) {
        reached.add({ ...state, row: state.row + to - from, notes, carry, cost, placed });
        continue;
      }
      const turn = to > from ? turnCost(setting, to, state.page) : 0;
      const left = Math.max(0, roomOf({ ...state, row: state.row + to - from }, flow, notes));
      const price = turn + left * (notes > 0 ? WHITE_ABOVE_NOTES : WHITE_FOOT);
      for (const head of turned({ ...state, notes, carry, placed }, flow, cost + price)) {
        // What goes on under a figure at the head of its page keeps the white that is wanted there.
        const fresh = head.row > 0 ? { ...head, row: Math.min(head.height, head.row + head.after) } : head;
        const key = (fresh.page * 4 + (fresh.height - flow.rows + 1)) * 4096 + to;
        const known = next.get(key);
        if (!known || fresh.cost < known.state.cost) next.set(key, { state: fresh, from: to });
      }
    }
    // A paragraph of hundreds of pages has as many ways to stand on one as pages before it.
    open = [...next.values()].sort((a, b) => a.state.cost - b.state.cost).slice(0, BEAM);
  }
}

const turnCost = (setting: Setting, after: number, page: number): number => {
  const cost = setting.turns[after - 1] ?? 0;
  return sideOf(page) === 'recto' && cost < 1e7 ? cost * RECTO_TURN : cost;
};

/** Rows of text wanted beside a scene break on its page. */
const BESIDE = 2;

function placeBreak(state: State, slab: Slab, setting: Setting, flow: Flow, next: Reached): void {
  const edge = slab.edge;
  if (!edge) return;
  const room = roomOf(state, flow);
  const placedAt = (at: State, row: number, edge?: 'head' | 'foot'): Placed => {
    const { page, height, notes, placed: before } = at;
    return { slab, setting, page, row, height, from: 0, to: setting.rows, edge, notes, before };
  };
  if (room >= setting.rows + BESIDE && state.row > 0) {
    next.add({ ...state, row: state.row + setting.rows, placed: placedAt(state, state.row) });
    return;
  }
  if (state.row > 0 && room >= edge.rows) {
    next.add({
      ...state,
      row: state.height,
      cost: state.cost + edge.cost + WHITE_FOOT * (room - edge.rows),
      placed: placedAt(state, state.row, 'foot'),
    });
  }
  if (state.row === 0) {
    next.add({ ...state, row: edge.rows, cost: state.cost + edge.cost, placed: placedAt(state, 0, 'head') });
    return;
  }
  for (const fresh of turned(state, flow, state.cost + edge.cost / 2 + WHITE_FOOT * room)) {
    const { row } = fresh;
    if (row === 0 || roomOf(fresh, flow) >= edge.rows + BESIDE)
      next.add({ ...fresh, row: row + edge.rows, placed: placedAt(fresh, row, 'head') });
    else placeBreak(fresh, slab, setting, flow, next);
  }
}

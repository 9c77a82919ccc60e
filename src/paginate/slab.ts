import type { Note, Section } from '../book/book.ts';
import type { Line, Picture, Rule } from './pages.ts';

/**
 * Something that takes whole rows of the grid: a paragraph, a heading, a figure. The page breaker sees its numbers
 * only; `draw` is called once the page is known.
 */
export interface Slab {
  /** Rows of white above it, which vanish at the head of a page. */
  before: number;
  /** The white above it may be a row more where the page is filled by it. */
  loosens?: boolean;
  /** Rows of white below it, which vanish at the foot; of two neighbours' white the larger counts. */
  after: number;
  /** Rows of the next slab that must stand on the same page. */
  keep: number;
  /** It belongs to what stands above it and should not begin a page. */
  clings?: boolean;
  /** Demerits a row for leaving the rest of a page white before it although it fits; absent: never. */
  early?: number;
  /** Where it does not fit, what follows may go before it, and it stands at the head of the next page: a figure. */
  floats?: boolean;
  /** Ways to set it, at least one. */
  settings: readonly Setting[];
  /** For a break that needs an ornament when it falls at the edge of a page. */
  edge?: EdgeBreak;
  /** The section that begins with it, where one runs on under the end of another. */
  opens?: Section;
  /** How it is set where it begins a page: a row of a table, under the head of its columns. */
  atHead?: Setting;
}

export interface Setting {
  rows: number;
  /** Demerits against the best setting of the same slab. */
  cost: number;
  /** Demerits of turning the page after row `i + 1`; `NEVER` forbids it. */
  turns: readonly number[];
  /** Notes called on each row, when there are any. */
  notes?: readonly (readonly Note[])[];
  draw(row: number, spot: Spot): void;
}

/** A scene break: how it stands at the edge of a page. */
export interface EdgeBreak {
  /** Rows at the head of a page and at the foot, ornament included. */
  rows: number;
  cost: number;
  drawAtHead(spot: Spot): void;
  drawAtFoot(spot: Spot): void;
}

export const NEVER = Number.POSITIVE_INFINITY;

/** Where a row stands: the left edge of the text block and the row's baseline, in points. */
export interface Spot {
  left: number;
  baseline: number;
  leading: number;
  page: Drawing;
}

/** What is on a page so far. */
export interface Drawing {
  lines: Line[];
  pictures: Picture[];
  rules: Rule[];
}

/** Demerits for turns that divide a paragraph badly. The scale is that of line breaking. */
const ORPHAN = 2e7;
const WIDOW = 2e7;
const HYPHEN_AT_TURN = 3e5;

/**
 * Turns inside a paragraph of lines: no first or last line alone (Chicago, 17th ed., 2.116), no hyphen at the end of a page.
 * @param flagged whether each line ends in a hyphen
 */
export function paragraphTurns(flagged: readonly boolean[]): number[] {
  const turns: number[] = [];
  for (let after = 1; after < flagged.length; after++) {
    turns.push(
      (after === 1 ? ORPHAN : 0) +
        (after === flagged.length - 1 ? WIDOW : 0) +
        (flagged[after - 1] ? HYPHEN_AT_TURN : 0),
    );
  }
  return turns;
}

/** A slab that stays in one piece. */
export function solid(rows: number, draw: (spot: Spot) => void, notes: readonly Note[] = []): Setting {
  return {
    rows,
    cost: 0,
    turns: new Array<number>(Math.max(0, rows - 1)).fill(NEVER),
    ...(notes.length > 0 && { notes: [notes] }),
    draw: (row, spot) => {
      if (row === 0) draw(spot);
    },
  };
}

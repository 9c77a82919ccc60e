/**
 * Line breaking after Knuth and Plass, “Breaking paragraphs into lines” (1981), over numbers alone: no fonts, no words.
 * Differs from the paper in three ways. It keeps the best setting for *each number of lines*, because the page breaker
 * wants to choose a longer or a shorter one. Type itself gives a little, before the spaces do and where they are
 * strained. And a line with divided words competes with one without at once, at the price of the hyphen: a paragraph
 * gets as many as pay for themselves, not as many as please once one of its lines cannot do without.
 */
import type { Item } from './boxes.ts';
import { strainOf } from './give.ts';
import { type Places, placesIn } from './places.ts';

export { BOX, type Box, FORCED, GLUE, type Glue, type Item, NEVER, PENALTY, type Penalty } from './boxes.ts';

export interface Measure {
  /** Points. */
  width: number;
  /** What each line is set in from the left; the last holds for all that follow. */
  insets: readonly number[];
  /** Share of its width that type may freely be widened or narrowed by. */
  expand: number;
  /** Whether marks at the ends of a line may hang outside the measure. */
  hangs: boolean;
  /** 0 for justified lines; otherwise how far a line of ragged text may fall short before it looks bad, in points. */
  ragged: number;
  hyphens: boolean;
  /** A last line shorter than this is a runt. */
  shortest: number;
}

/** One line: items `from` up to, not including, `to`; the break stands at `to`. */
export interface BrokenLine {
  from: number;
  to: number;
  /** Ends in a hyphen, ours or the author's. */
  flagged: boolean;
}

/** A way to set a paragraph. `cost` compares it with the best one, which has 0. */
export interface Broken {
  lines: readonly BrokenLine[];
  cost: number;
}

/** Demerits, on the scale of the paper: (10 + badness)² for a line. */
export const DEMERITS = {
  line: 10,
  /** Badness of a line that is fully strained; it grows with the cube of the strain. */
  strained: 100,
  /** A line whose spaces are seen to be wide, and one whose spaces are seen to be narrow: a little less strain is worth a word divided. */
  wide: 1e5,
  narrow: 4e4,
  twoHyphens: 1e4,
  ladder: 1e8,
  /** A hyphen on the line before the last leaves a part of a word on the last. */
  lastHyphen: 3e5,
  /** Neighbouring lines, one tight and one loose: their letters differ in width, too. */
  uneven: 2.5e4,
  /** A last line that is nearly long enough; twice as much for one that is hardly there. */
  runt: 1e6,
} as const;
/** Hyphens on so many lines in a row are a ladder (Chicago, 17th ed., 2.113). */
export const RUNGS = 3;
/**
 * Strain at which spaces are seen: half as wide again as they come, and a fifth narrower. Letters have given their reserve by then.
 */
const SEEN_WIDE = 1.27;
const SEEN_NARROW = 0.92;
/** Strain of the tightest line there is: words must not run together. */
export const TIGHTEST = 1.6;
/** Strain of the loosest line that is taken while there are others. */
export const LOOSEST = 2.2;
/** Strain of lines that are taken where there are no others, before any is. */
const FAIRLY_LOOSE = 3 * LOOSEST;
/** Paragraphs of so many items fill pages: how many lines they make is let go, for the time it would take. */
const LONG = 6000;
/** Settings that cost more than the best by this are not offered. */
const WORST = 3e6;

/**
 * Breaks a paragraph.
 * @returns the best setting first, then such as are one line longer or shorter. Never empty.
 */
export function breakLines(items: readonly Item[], measure: Measure): Broken[] {
  const places = placesIn(items, measure);
  let found = attempt(places, measure, LOOSEST);
  const [best] = found.settings;
  if (!best || isLadder(best.lines)) {
    // What it costs with lines that are hardly too loose saves looking at most ways to break it with any lines at all.
    if (!best) found = attempt(places, measure, FAIRLY_LOOSE);
    found = attempt(places, measure, Number.POSITIVE_INFINITY, found.demerits + WORST);
  }
  nodes.release();
  return found.settings;
}

/** Ways to break a paragraph, and what the best of them costs. */
interface Found {
  settings: Broken[];
  demerits: number;
}
/** Nothing is dearer. */
const NOTHING: Found = { settings: [], demerits: Number.POSITIVE_INFINITY };

function isLadder(lines: readonly BrokenLine[]): boolean {
  let run = 0;
  return lines.some(({ flagged }) => {
    run = flagged ? run + 1 : 0;
    return run >= RUNGS;
  });
}

/** Nodes that there is room for at first, and that room is kept for: paragraphs of a page and more. */
const ROOM = 1 << 15;

/** What can be reached, as parallel columns: a paragraph has thousands of nodes, and they are read in the innermost loop. */
class Nodes {
  count = 0;
  place = new Int32Array(ROOM);
  /** Lines set so far. */
  line = new Int32Array(ROOM);
  fitness = new Uint8Array(ROOM);
  /** Hyphens in a row up to here. */
  run = new Uint8Array(ROOM);
  demerits = new Float64Array(ROOM);
  before = new Int32Array(ROOM);

  add(place: number, line: number, fitness: number, run: number, demerits: number, before: number): void {
    const node = this.count++;
    if (node === this.place.length) this.resize(2 * node);
    this.place[node] = place;
    this.line[node] = line;
    this.fitness[node] = fitness;
    this.run[node] = run;
    this.demerits[node] = demerits;
    this.before[node] = before;
  }

  /** Gives back what a paragraph of many pages took. */
  release(): void {
    this.count = 0;
    if (this.place.length > ROOM) this.resize(ROOM);
  }

  private resize(room: number): void {
    const moved = <A extends Int32Array | Uint8Array | Float64Array>(to: A, from: A): A => {
      to.set(from.subarray(0, this.count));
      return to;
    };
    this.place = moved(new Int32Array(room), this.place);
    this.line = moved(new Int32Array(room), this.line);
    this.fitness = moved(new Uint8Array(room), this.fitness);
    this.run = moved(new Uint8Array(room), this.run);
    this.demerits = moved(new Float64Array(room), this.demerits);
    this.before = moved(new Int32Array(room), this.before);
  }

  replace(node: number, line: number, demerits: number, before: number): void {
    this.line[node] = line;
    this.demerits[node] = demerits;
    this.before[node] = before;
  }

  /** The node from `since` on that is like another in all that what follows depends on; -1 when there is none. */
  like(since: number, line: number, fitness: number, run: number): number {
    for (let i = since; i < this.count; i++) {
      if (this.fitness[i] === fitness && this.run[i] === run && (line < 0 || this.line[i] === line)) return i;
    }
    return -1;
  }
}

/** Those of every paragraph in turn. */
const nodes = new Nodes();

/** Tight, even, loose, very loose. */
const fitnessOf = (strain: number): number => (strain < -0.5 ? 0 : strain <= 0.5 ? 1 : strain <= 1 ? 2 : 3);

/** Points that rounding may add to a line. */
const ROUNDING = 1e-6;
const WORST_BADNESS = 1e6;

function attempt(
  places: Places,
  measure: Measure,
  tolerance: number,
  dearest = Number.POSITIVE_INFINITY,
): Found {
  const { at, from, ends, flagged, cost } = places;
  const { insets, ragged, expand } = measure;
  const lastInset = insets.at(-1) ?? 0;
  const counted = places.items < LONG;
  const desperate = tolerance === Number.POSITIVE_INFINITY;
  nodes.count = 0;
  nodes.add(0, 0, 1, 0, 0, -1);
  const active = [0];
  let born = 0;

  for (let to = 1; to < places.count; to++) {
    const end = ends[to] as boolean;
    const hyphen = flagged[to] as boolean;
    // What stays active moves to the front.
    let kept = 0;
    born = nodes.count;
    let lastPlace = -1;
    let lastLine = -1;
    let natural = 0;
    let strain = 0;
    let lineDemerits = 0;
    for (let a = 0; a < active.length; a++) {
      const node = active[a] as number;
      const place = nodes.place[node] as number;
      const line = nodes.line[node] as number;
      if ((from[place] as number) >= (at[to] as number) && !end) {
        active[kept++] = node;
        continue;
      }
      if (place !== lastPlace || line !== lastLine) {
        lastPlace = place;
        lastLine = line;
        const inset = insets[line] ?? lastInset;
        const room =
          measure.width -
          inset +
          (places.right[to] as number) +
          (inset === 0 ? (places.left[place] as number) : 0);
        natural =
          Math.max(0, (places.width[to] as number) - (places.fromWidth[place] as number)) +
          (places.hyphen[to] as number);
        const slack = room - natural;
        if (slack >= 0) {
          const spaces = (places.stretch[to] as number) - (places.fromStretch[place] as number);
          strain = end ? 0 : ragged > 0 ? slack / ragged : strainOf(slack, natural, spaces, expand);
        } else if (ragged > 0) strain = slack > -ROUNDING ? 0 : Number.NEGATIVE_INFINITY;
        else {
          const spaces = (places.shrink[to] as number) - (places.fromShrink[place] as number);
          strain = -strainOf(-slack - ROUNDING, natural, spaces, expand);
        }
        const size = Math.abs(strain);
        const badness = Math.min(DEMERITS.strained * size * size * size, WORST_BADNESS);
        lineDemerits = (DEMERITS.line + badness) ** 2 + (cost[to] as number);
        if (ragged === 0) {
          if (strain > SEEN_WIDE) lineDemerits += DEMERITS.wide;
          else if (strain < -SEEN_NARROW) lineDemerits += DEMERITS.narrow;
        }
      }
      const lastHope = desperate && kept === 0 && nodes.count === born && a === active.length - 1;
      const fits = strain >= -TIGHTEST || lastHope;
      if (fits && !end) active[kept++] = node;
      if (!fits) continue;
      if (strain > tolerance) {
        // What begins later is shorter still; marks that hang make little difference.
        if (strain > 2 * tolerance) {
          for (a += 1; a < active.length; a++) active[kept++] = active[a] as number;
        }
        continue;
      }
      const run = hyphen ? Math.min((nodes.run[node] as number) + 1, RUNGS) : 0;
      const fitness = fitnessOf(strain);
      let demerits = (nodes.demerits[node] as number) + lineDemerits;
      if (run > 1) demerits += DEMERITS.twoHyphens;
      if (run >= RUNGS) demerits += DEMERITS.ladder;
      if (Math.abs(fitness - (nodes.fitness[node] as number)) > 1) demerits += DEMERITS.uneven;
      if (end) {
        if (flagged[place]) demerits += DEMERITS.lastHyphen;
        const missing = line > 0 ? 1 - natural / measure.shortest : 0;
        if (missing > 0) demerits += DEMERITS.runt * (1 + missing);
      }
      if (demerits > dearest) continue;
      const known = nodes.like(born, counted ? line + 1 : -1, fitness, run);
      if (known < 0) nodes.add(to, line + 1, fitness, run, demerits, node);
      else if (demerits < (nodes.demerits[known] as number)) nodes.replace(known, line + 1, demerits, node);
    }
    active.length = kept;
    if (to === places.count - 1) break;
    for (let node = born; node < nodes.count; node++) active.push(node);
    if (active.length === 0) return NOTHING;
  }
  return settingsOf(born, places);
}

/** The settings that end in the nodes from `since` on: the best, and the best of a line more and a line less. */
function settingsOf(since: number, places: Places): Found {
  if (since === nodes.count) return NOTHING;
  const byCount = new Map<number, number>();
  const costOf = (node: number): number => nodes.demerits[node] as number;
  let best = since;
  for (let node = since; node < nodes.count; node++) {
    const line = nodes.line[node] as number;
    const known = byCount.get(line);
    if (known === undefined || costOf(node) < costOf(known)) byCount.set(line, node);
    if (costOf(node) < costOf(best)) best = node;
  }
  const bestLine = nodes.line[best] as number;
  const settings = [...byCount]
    .filter(
      ([line, node]) =>
        node === best || (Math.abs(line - bestLine) === 1 && costOf(node) < costOf(best) + WORST),
    )
    .map(([, node]) => ({ lines: linesTo(node, places), cost: costOf(node) - costOf(best) }))
    .sort((a, b) => a.cost - b.cost);
  return { settings, demerits: costOf(best) };
}

function linesTo(last: number, { from, at, flagged }: Places): BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let node = last; (nodes.before[node] as number) >= 0; node = nodes.before[node] as number) {
    const begin = nodes.place[nodes.before[node] as number] as number;
    const end = nodes.place[node] as number;
    lines.push({ from: from[begin] as number, to: at[end] as number, flagged: flagged[end] as boolean });
  }
  return lines.reverse();
}

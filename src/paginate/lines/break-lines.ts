/**
 * Line breaking after Knuth and Plass, “Breaking paragraphs into lines” (1981), over numbers alone: no fonts, no words.
 * Differs from the paper in two ways. It keeps the best setting for *each number of lines*, because the page breaker
 * wants to choose a longer or a shorter one. And type itself gives a little (`expand`), before the spaces do.
 */
export const BOX = 0;
export const GLUE = 1;
export const PENALTY = 2;

/** Letters; `left` and `right` are how far its first and last one may hang outside the measure. */
export interface Box {
  kind: typeof BOX;
  width: number;
  left: number;
  right: number;
}
export interface Glue {
  kind: typeof GLUE;
  width: number;
  stretch: number;
  shrink: number;
}
/** A place where a line may end; `cost` of `FORCED` ends it for certain, of `NEVER` forbids it. */
export interface Penalty {
  kind: typeof PENALTY;
  /** Width of the hyphen it would take. */
  width: number;
  cost: number;
  /** The line would end in a hyphen. */
  flagged: boolean;
  /** The hyphen is ours: the place is only open once hyphenation is allowed. */
  soft: boolean;
  right: number;
}
export type Item = Box | Glue | Penalty;

export const FORCED = Number.NEGATIVE_INFINITY;
export const NEVER = Number.POSITIVE_INFINITY;

export interface Measure {
  /** Points. */
  width: number;
  /** What each line is set in from the left; the last holds for all that follow. */
  insets: readonly number[];
  /** Share of its width that type may be widened or narrowed by. */
  expand: number;
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
  twoHyphens: 1e4,
  ladder: 1e7,
  /** A hyphen on the line before the last leaves a part of a word on the last. */
  lastHyphen: 2e4,
  /** Neighbouring lines, one tight and one loose. */
  uneven: 5e3,
  runt: 1e6,
} as const;
/** Hyphens on so many lines in a row are a ladder (Chicago, 17th ed., 2.113). */
export const RUNGS = 3;

/** Paragraphs of so many items fill pages: how many lines they make is let go, for the time it would take. */
const LONG = 6000;

/** Badness allowed to a line, and whether words may be divided: strictest first. */
export const PASSES = [
  [100, false],
  [200, true],
  [800, true],
  [5000, true],
] as const;
const LAX = 800;
/** A setting found only by lax rules costs this more, so that it is taken for the page's sake alone. */
const LAX_COST = 1e5;
/** Settings that cost more than the best by this are not offered. */
const WORST = 3e6;

/**
 * Breaks a paragraph.
 * @returns the best setting first, then such as are one line longer or shorter. Never empty.
 */
export function breakLines(items: readonly Item[], measure: Measure): Broken[] {
  const sums = sumsOf(items, measure.expand);
  for (const [tolerance, hyphens] of PASSES) {
    if (hyphens && !measure.hyphens && tolerance < LAX) continue;
    const best = attempt(items, sums, measure, tolerance, hyphens && measure.hyphens);
    if (best.length === 0 || best[0]?.ladder) continue;
    if (best.length > 2) return best;
    const laxer = attempt(items, sums, measure, LAX, measure.hyphens);
    const count = best[0]?.lines.length ?? 0;
    const base = laxer.find(setting => setting.lines.length === count)?.cost ?? 0;
    for (const setting of laxer) {
      const known = best.some(other => other.lines.length === setting.lines.length);
      if (known || setting.ladder || Math.abs(setting.lines.length - count) !== 1) continue;
      best.push({ ...setting, cost: Math.max(0, setting.cost - base) + LAX_COST });
    }
    return best;
  }
  return attempt(items, sums, measure, Number.POSITIVE_INFINITY, measure.hyphens);
}

/** Totals before each item, so that any stretch of items is measured by one subtraction. */
interface Sums {
  width: Float64Array;
  stretch: Float64Array;
  shrink: Float64Array;
  /** The first box at or after each item: what a new line begins with. */
  nextBox: Int32Array;
}

function sumsOf(items: readonly Item[], expand: number): Sums {
  const count = items.length;
  const width = new Float64Array(count + 1);
  const stretch = new Float64Array(count + 1);
  const shrink = new Float64Array(count + 1);
  const nextBox = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const item = items[i] as Item;
    const own = item.kind === PENALTY ? 0 : item.width;
    width[i + 1] = (width[i] as number) + own;
    stretch[i + 1] = (stretch[i] as number) + expand * own + (item.kind === GLUE ? item.stretch : 0);
    shrink[i + 1] = (shrink[i] as number) + expand * own + (item.kind === GLUE ? item.shrink : 0);
  }
  nextBox[count] = count;
  for (let i = count - 1; i >= 0; i--) {
    nextBox[i] = (items[i] as Item).kind === BOX ? i : (nextBox[i + 1] as number);
  }
  return { width, stretch, shrink, nextBox };
}

/** A feasible break and the best way to it. */
interface Node {
  at: number;
  line: number;
  fitness: number;
  demerits: number;
  flagged: boolean;
  /** Hyphens in a row up to here. */
  run: number;
  ladder: boolean;
  from: number;
  before: Node | undefined;
}

const fitnessOf = (ratio: number): number => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

type Rated = Broken & { ladder: boolean };

function attempt(
  items: readonly Item[],
  sums: Sums,
  measure: Measure,
  tolerance: number,
  hyphens: boolean,
): Rated[] {
  const { width, stretch, shrink, nextBox } = sums;
  const { insets, ragged } = measure;
  const count = items.length;
  const counted = count < LONG;
  const desperate = tolerance === Number.POSITIVE_INFINITY;
  const lastInset = insets.at(-1) ?? 0;
  let active: Node[] = [
    {
      at: 0,
      line: 0,
      fitness: 1,
      demerits: 0,
      flagged: false,
      run: 0,
      ladder: false,
      from: 0,
      before: undefined,
    },
  ];
  const finals: Node[] = [];
  const best = new Map<number, Node>();

  for (let at = 1; at <= count; at++) {
    const item = items[at];
    const previous = items[at - 1] as Item;
    let cost = 0;
    let hyphen = 0;
    let flagged = false;
    let right = previous.kind === BOX ? previous.right : 0;
    let ends = item === undefined;
    if (item?.kind === GLUE) {
      if (previous.kind !== BOX) continue;
    } else if (item?.kind === PENALTY) {
      if (item.cost === NEVER || (item.soft && !hyphens)) continue;
      ends = item.cost === FORCED;
      cost = ends ? 0 : item.cost;
      hyphen = item.width;
      flagged = item.flagged;
      if (item.soft) right = item.right;
    } else if (item) continue;

    best.clear();
    const kept: Node[] = [];
    for (let a = 0; a < active.length; a++) {
      const node = active[a] as Node;
      const from = nextBox[node.at] as number;
      if (from >= at && !ends) {
        kept.push(node);
        continue;
      }
      const inset = insets[node.line] ?? lastInset;
      const first = items[from];
      const hangs = right + (inset === 0 && first?.kind === BOX ? first.left : 0);
      const room = measure.width - inset + hangs;
      const natural = Math.max(0, (width[at] as number) - (width[from] as number)) + hyphen;
      let ratio = 0;
      if (natural < room) {
        const give = ragged || (stretch[at] as number) - (stretch[from] as number);
        ratio = ends ? 0 : give > 0 ? (room - natural) / give : 1e4;
      } else if (natural > room) {
        const give = ragged ? 0 : (shrink[at] as number) - (shrink[from] as number);
        ratio = give > 0 ? (room - natural) / give : natural - room < 1e-6 ? 0 : -1e4;
      }
      const lastHope = desperate && kept.length === 0 && best.size === 0 && a === active.length - 1;
      if (!ends && (ratio >= -1 || lastHope)) kept.push(node);
      if (ratio < -1 && !lastHope) continue;
      const badness = Math.min(100 * Math.abs(ratio) ** 3, 1e6);
      if (badness > tolerance && !ends) continue;

      let demerits = (DEMERITS.line + badness) ** 2 + cost * cost;
      const run = flagged ? node.run + 1 : 0;
      if (flagged && node.flagged) demerits += DEMERITS.twoHyphens;
      if (run >= RUNGS) demerits += DEMERITS.ladder;
      const fitness = fitnessOf(ratio);
      if (Math.abs(fitness - node.fitness) > 1) demerits += DEMERITS.uneven;
      if (ends) {
        if (node.flagged) demerits += DEMERITS.lastHyphen;
        if (node.line > 0 && natural < measure.shortest) demerits += DEMERITS.runt;
      }
      const total = node.demerits + demerits;
      const key = (counted ? node.line * 64 : 0) + fitness * 8 + Math.min(run, RUNGS);
      const known = best.get(key);
      if (known && known.demerits <= total) continue;
      best.set(key, {
        at,
        line: node.line + 1,
        fitness,
        demerits: total,
        flagged,
        run,
        ladder: node.ladder || run >= RUNGS,
        from,
        before: node,
      });
    }
    active = kept;
    const found = item === undefined ? finals : active;
    for (const node of best.values()) found.push(node);
    if (active.length === 0 && item) return [];
  }
  return settingsOf(finals);
}

function settingsOf(finals: readonly Node[]): Rated[] {
  const byCount = new Map<number, Node>();
  for (const node of finals) {
    const known = byCount.get(node.line);
    if (!known || node.demerits < known.demerits) byCount.set(node.line, node);
  }
  const best = [...byCount.values()].reduce<Node | undefined>(
    (a, b) => (a && a.demerits <= b.demerits ? a : b),
    undefined,
  );
  if (!best) return [];
  return [...byCount.values()]
    .filter(
      node =>
        node === best || (Math.abs(node.line - best.line) === 1 && node.demerits < best.demerits + WORST),
    )
    .map(node => ({ lines: linesTo(node), cost: node.demerits - best.demerits, ladder: node.ladder }))
    .sort((a, b) => a.cost - b.cost);
}

function linesTo(last: Node): BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let node: Node = last; node.before; node = node.before) {
    lines.push({ from: node.from, to: node.at, flagged: node.flagged });
  }
  return lines.reverse();
}

import type { Candidate, Label } from './labels.ts';
import { OUTCOMES } from './labels.ts';
import { type Boundary, type Moves, STACKS } from './stack.ts';

/** One step of the search: a mark with the labels it could take, or the boundary after a passage. */
export type Step = { candidates: readonly Candidate[] } | { boundary: Boundary };

export interface Decision {
  label: Label;
  /** The stack of open quotations before the mark. */
  stack: string;
  /** How much dearer the best reading of the whole document is in which this mark looks otherwise. */
  margin: number;
  /** The same for the best reading in which it has another label, be it one that looks alike. */
  certainty: number;
}

type Visit = (from: number, to: number, cost: number, label: Label | undefined) => void;

/** Calls `visit` for every way through a step. */
function eachWay(step: Step, moves: Moves, visit: Visit): void {
  if ('candidates' in step) {
    for (const [label, local, unquoted = 0] of step.candidates) {
      const ways = moves[label];
      for (let from = 0; from < ways.length; from++) {
        const way = ways[from];
        if (way) visit(from, way.to, local + way.cost + (from === 0 ? unquoted : 0), label);
      }
    }
    return;
  }
  const { drop, carry } = step.boundary;
  visit(0, 0, 0, undefined);
  for (let from = 1; from < drop.length; from++) {
    visit(from, 0, drop[from] ?? 0, undefined);
    visit(from, from, carry[from] ?? 0, undefined);
  }
}

/** What it costs to end the document with quotations open. */
const COST_OF_NO_END = 4;

/**
 * Finds the cheapest reading of a whole document (Viterbi 1967) and, going back over it, how far the next best reading
 * of each mark is behind (the min-sum form of forward-backward). Time and memory are linear in the number of marks.
 */
export function search(steps: readonly Step[], moves: Moves): Decision[] {
  const size = STACKS.length;
  const forward = new Float64Array((steps.length + 1) * size).fill(Number.POSITIVE_INFINITY);
  forward[0] = 0;
  const came = new Int8Array(steps.length * size);
  const by: (Label | undefined)[] = new Array(steps.length * size);
  steps.forEach((step, index) => {
    const here = index * size;
    eachWay(step, moves, (from, to, cost, label) => {
      const total = (forward[here + from] as number) + cost;
      if (total < (forward[here + size + to] as number)) {
        forward[here + size + to] = total;
        came[here + to] = from;
        by[here + to] = label;
      }
    });
  });
  const ends = STACKS.map(stack => COST_OF_NO_END * stack.length);
  return decide(steps, moves, forward, came, by, ends);
}

/** How far the next best readings are behind: of another look, and of another label. */
function distances(costs: ReadonlyMap<Label, number>, label: Label): { margin: number; certainty: number } {
  const best = costs.get(label) as number;
  let margin = Number.POSITIVE_INFINITY;
  let certainty = Number.POSITIVE_INFINITY;
  for (const [other, cost] of costs) {
    if (other === label) continue;
    certainty = Math.min(certainty, cost - best);
    if (OUTCOMES[other] !== OUTCOMES[label]) margin = Math.min(margin, cost - best);
  }
  return { margin, certainty };
}

function decide(
  steps: readonly Step[],
  moves: Moves,
  forward: Float64Array,
  came: Int8Array,
  by: readonly (Label | undefined)[],
  ends: readonly number[],
): Decision[] {
  const size = STACKS.length;
  const last = steps.length * size;
  let state = 0;
  for (let stack = 1; stack < size; stack++) {
    const total = (forward[last + stack] as number) + (ends[stack] as number);
    if (total < (forward[last + state] as number) + (ends[state] as number)) state = stack;
  }
  let backward = Float64Array.from(ends);
  let before = new Float64Array(size);
  const decisions: Decision[] = [];
  const cheapest = new Map<Label, number>();
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as Step;
    const here = index * size;
    before.fill(Number.POSITIVE_INFINITY);
    cheapest.clear();
    eachWay(step, moves, (from, to, cost, label) => {
      const onward = cost + (backward[to] as number);
      if (onward < (before[from] as number)) before[from] = onward;
      if (label === undefined) return;
      const whole = (forward[here + from] as number) + onward;
      if (whole < (cheapest.get(label) ?? Number.POSITIVE_INFINITY)) cheapest.set(label, whole);
    });
    [backward, before] = [before, backward];
    const label = by[here + state];
    state = came[here + state] as number;
    if ('candidates' in step && label !== undefined) {
      decisions.push({ label, stack: STACKS[state] as string, ...distances(cheapest, label) });
    }
  }
  return decisions.reverse();
}

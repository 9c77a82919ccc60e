import type { Candidate, Label } from './labels.ts';
import { LABELS, OUTCOMES } from './labels.ts';
import { type Boundary, STACKS, type Ways } from './stack.ts';

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

/** What it costs to end the document with quotations open. */
const COST_OF_NO_END = 4;

/** Readings dearer than the cheapest by this are not followed further. */
const BEAM = 25;

const SIZE = STACKS.length;
const NUMBER_OF_LABEL = new Map(LABELS.map((label, index) => [label, index]));
const OUTCOMES_BY_NUMBER = LABELS.map(label => OUTCOMES[label]);

/** The search over one document: for each step and stack the cheapest way there. */
class Trellis {
  private readonly steps: readonly Step[];
  private readonly waysOf: (candidate: Candidate) => Ways;
  /** Costs of the cheapest readings before each step, by stack. */
  private readonly forward: Float64Array;
  /** The stack before the step from which the cheapest reading came, and the label it gave. */
  private readonly came: Int8Array;
  private readonly by: Int8Array;

  constructor(steps: readonly Step[], waysOf: (candidate: Candidate) => Ways) {
    this.steps = steps;
    this.waysOf = waysOf;
    this.forward = new Float64Array((steps.length + 1) * SIZE).fill(Number.POSITIVE_INFINITY);
    this.came = new Int8Array(steps.length * SIZE);
    this.by = new Int8Array(steps.length * SIZE);
    this.forward[0] = 0;
    for (let index = 0; index < steps.length; index++) this.advance(index);
  }

  private reach(index: number, from: number, to: number, total: number, label: number): void {
    const there = index * SIZE + to;
    if (total >= (this.forward[there + SIZE] as number)) return;
    this.forward[there + SIZE] = total;
    this.came[there] = from;
    this.by[there] = label;
  }

  private advance(index: number): void {
    const step = this.steps[index] as Step;
    const { forward } = this;
    const here = index * SIZE;
    let limit = Number.POSITIVE_INFINITY;
    for (let from = 0; from < SIZE; from++) limit = Math.min(limit, (forward[here + from] as number) + BEAM);
    for (let from = 0; from < SIZE; from++) {
      const total = forward[here + from] as number;
      if (total > limit) continue;
      if ('boundary' in step) {
        const { drop, carry } = step.boundary;
        this.reach(index, from, 0, total + (drop[from] as number), -1);
        if (from > 0) this.reach(index, from, from, total + (carry[from] as number), -1);
        continue;
      }
      for (const candidate of step.candidates) {
        const { to, cost } = this.waysOf(candidate);
        const unquoted = from === 0 ? (candidate[2] ?? 0) : 0;
        const label = NUMBER_OF_LABEL.get(candidate[0]) as number;
        this.reach(
          index,
          from,
          to[from] as number,
          total + candidate[1] + unquoted + (cost[from] as number),
          label,
        );
      }
    }
  }

  /** The stack in which the cheapest reading ends; `ends` says what each costs. */
  private cheapestEnd(ends: Float64Array): number {
    const last = this.steps.length * SIZE;
    const total = (stack: number) => (this.forward[last + stack] as number) + (ends[stack] as number);
    let state = 0;
    for (let stack = 1; stack < SIZE; stack++) if (total(stack) < total(state)) state = stack;
    return state;
  }

  /** Goes back over the document and says of each mark what it is and how far the next best readings are behind. */
  decide(): Decision[] {
    const { steps, forward, came, by } = this;
    let backward = Float64Array.from(STACKS, stack => COST_OF_NO_END * stack.length);
    let before = new Float64Array(SIZE);
    let state = this.cheapestEnd(backward);
    const cheapest = new Float64Array(LABELS.length);
    const decisions: Decision[] = [];
    for (let index = steps.length - 1; index >= 0; index--) {
      const step = steps[index] as Step;
      const here = index * SIZE;
      before.fill(Number.POSITIVE_INFINITY);
      if ('boundary' in step) {
        const { drop, carry } = step.boundary;
        for (let from = 0; from < SIZE; from++) {
          const dropped = (drop[from] as number) + (backward[0] as number);
          const carried = (carry[from] as number) + (backward[from] as number);
          before[from] = from > 0 ? Math.min(dropped, carried) : dropped;
        }
        state = came[here + state] as number;
      } else {
        cheapest.fill(Number.POSITIVE_INFINITY);
        for (const candidate of step.candidates) {
          const { to, cost } = this.waysOf(candidate);
          const number = NUMBER_OF_LABEL.get(candidate[0]) as number;
          for (let from = 0; from < SIZE; from++) {
            const total = forward[here + from] as number;
            if (total === Number.POSITIVE_INFINITY) continue;
            const unquoted = from === 0 ? (candidate[2] ?? 0) : 0;
            const onward =
              candidate[1] + unquoted + (cost[from] as number) + (backward[to[from] as number] as number);
            if (onward < (before[from] as number)) before[from] = onward;
            if (total + onward < (cheapest[number] as number)) cheapest[number] = total + onward;
          }
        }
        const taken = by[here + state] as number;
        state = came[here + state] as number;
        decisions.push(decisionOn(taken, STACKS[state] as string, cheapest));
      }
      [backward, before] = [before, backward];
    }
    return decisions.reverse();
  }
}

/** @param costs the cheapest reading of the document for each label of the mark */
function decisionOn(taken: number, stack: string, costs: Float64Array): Decision {
  const best = costs[taken] as number;
  const outcome = OUTCOMES_BY_NUMBER[taken];
  let margin = Number.POSITIVE_INFINITY;
  let certainty = Number.POSITIVE_INFINITY;
  for (let other = 0; other < costs.length; other++) {
    if (other === taken) continue;
    const distance = (costs[other] as number) - best;
    if (distance < certainty) certainty = distance;
    if (distance < margin && OUTCOMES_BY_NUMBER[other] !== outcome) margin = distance;
  }
  return { label: LABELS[taken] as Label, stack, margin, certainty };
}

/**
 * Finds the cheapest reading of a whole document (Viterbi 1967) and, going back over it, how far the next best reading
 * of each mark is behind (the min-sum form of forward-backward). Time and memory are linear in the number of marks.
 */
export const search = (steps: readonly Step[], waysOf: (candidate: Candidate) => Ways): Decision[] =>
  new Trellis(steps, waysOf).decide();

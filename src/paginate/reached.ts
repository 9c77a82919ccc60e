import type { Flow, State } from './page-state.ts';
import type { Slab } from './slab.ts';

/** Few rows of a chapter's end at the head of a page look like a mistake. */
const STUB = 2e7;
/** How many ways to fill the pages are followed at once. */
export const BEAM = 64;

/** Slots there are at first, a power of two: some times as many as states are reached behind one slab. */
const SLOTS = 1024;

/**
 * The states in which a slab stands or waits: of those that what follows cannot tell apart, the cheapest. Millions are
 * compared in a long book, so they are found in a table of their own that serves slab after slab.
 */
export class Reached {
  readonly #flow: Flow;
  #states: State[] = [];
  #keys: number[] = [];
  /** By the hash of a key, one more than the place of its state; 0 where there is none. */
  #slots = new Int32Array(SLOTS);
  readonly #taken: number[] = [];
  #shortest = 0;
  #after = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /**
   * Lets go of all that was reached, for the next slab.
   * @param shortest rows that should stand on its page with it, at least, where it ends a chapter
   */
  begin(slab: Slab, shortest: number): void {
    for (const slot of this.#taken) this.#slots[slot] = 0;
    this.#taken.length = 0;
    this.#states = [];
    this.#keys.length = 0;
    this.#shortest = shortest;
    this.#after = slab.after;
  }

  /**
   * Takes a state that nobody else holds.
   * @param after the white wanted below it
   */
  add(state: State, after = this.#after): void {
    state.after = after;
    state.cost += this.#stub(state, state.row);
    const key = this.#keyOf(state, state.row, state.notes);
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] as number;
    if (known === 0) {
      this.#slots[slot] = this.#states.push(state);
      this.#keys.push(key);
      this.#taken.push(slot);
      if (2 * this.#keys.length > this.#slots.length) this.#grow();
    } else if (state.cost < (this.#states[known - 1] as State).cost) this.#states[known - 1] = state;
  }

  /** Whether a state like the given one would be taken at this row, over these notes: most are not, and need not be made. */
  wants(state: State, row: number, notes: number, cost: number): boolean {
    const known = this.#slots[this.#slotOf(this.#keyOf(state, row, notes))] as number;
    return known === 0 || cost + this.#stub(state, row) < (this.#states[known - 1] as State).cost;
  }

  /** The cheapest first. */
  best(): State[] {
    const states = this.#states;
    const inOrder = states.every(
      (state, index) => index === 0 || (states[index - 1] as State).cost <= state.cost,
    );
    if (!inOrder) states.sort((a, b) => a.cost - b.cost);
    if (states.length > BEAM) states.length = BEAM;
    return states;
  }

  #stub({ page }: State, row: number): number {
    return row < this.#shortest && page > this.#flow.page ? STUB : 0;
  }

  /** A small number where no notes and no figures wait, which is nearly everywhere. */
  #keyOf({ page, height, carry, waiting }: State, row: number, notes: number): number {
    const { rows } = this.#flow;
    const place = (page * (rows + 2) + row) * 3 + (height - rows + 1);
    const rest = (notes * 2048 + carry) * 8 + Math.min(7, waiting.length);
    return rest * 2 ** 30 + place;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (let known = this.#slots[slot]; known !== 0; known = this.#slots[slot]) {
      if (this.#keys[(known as number) - 1] === key) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (const [index, key] of this.#keys.entries()) {
      const slot = this.#slotOf(key);
      this.#slots[slot] = index + 1;
      this.#taken[index] = slot;
    }
  }
}

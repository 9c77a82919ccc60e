import { type Candidate, LABELS, type Label } from './labels.ts';

/**
 * The quotations open at a point of the text, outermost first: `D` a double one, `S` a single one, `P` a single one of
 * a phrase in the middle of a clause, which holds no other. They are the states of the search, so all of them are listed
 * once and known by their number.
 */
const DEEPEST = 4;
export const STACKS: readonly string[] = (() => {
  const all = [''];
  for (let index = 0; index < all.length; index++) {
    const stack = all[index] as string;
    if (stack.length < DEEPEST && !stack.endsWith('P')) all.push(`${stack}D`, `${stack}S`, `${stack}P`);
  }
  return all;
})();

const NUMBER_OF = new Map(STACKS.map((stack, index) => [stack, index]));
const numberOf = (stack: string): number => NUMBER_OF.get(stack) ?? -1;

/** Where a label leads from a stack and what the structure says against it. */
interface Move {
  to: number;
  cost: number;
}

/** The level that British books open first is the single quotation mark (New Hart's Rules 9.2.1). */
export type QuoteStyle = 'us' | 'uk';

/**
 * Structural costs. A quotation inside one of its own kind, a closing mark with nothing to close and a level skipped
 * all happen in manuscripts, as the author's slip; so they are dear and not forbidden.
 */
const COSTS = {
  secondLevelFirst: { us: 1.2, uk: 1 },
  phraseFirst: 1,
  nested: 0.2,
  doubleInLoneSingle: { us: 0.8, uk: 0.2 },
  doubleInDouble: 5,
  singleInSingle: 6,
  strayCloseDouble: 4.5,
  strayCloseSingle: 7,
  closeDoubleOverSingle: { us: 4.5, uk: 6 },
  closeSingleOverDouble: 6,
  insidePhrase: 1,
  /** Speech ends with a stop or a pause before the mark. */
  unstopped: { us: 1, uk: 1.2 },
  /** Nor does a phrase end with one, save in America, where the comma stands inside the marks (Chicago 6.9). */
  stoppedPhrase: { us: 0.2, uk: 1 },
} as const;

function move(stack: string, label: Label, ofPhrase: boolean, style: QuoteStyle): Move {
  const top = stack.at(-1);
  const below = stack.at(-2);
  const opened = top === 'P' ? `${stack.slice(0, -1)}S` : stack;
  switch (label) {
    case 'openDouble': {
      const lone = stack.length === 1 ? COSTS.doubleInLoneSingle[style] : COSTS.nested;
      const first = style === 'uk' ? COSTS.secondLevelFirst.uk : 0;
      const cost = top === 'D' ? COSTS.doubleInDouble : top === undefined ? first : lone;
      return { to: numberOf(`${opened}D`), cost: top === 'P' ? cost + COSTS.insidePhrase : cost };
    }
    case 'openSingle': {
      const first = style === 'uk' ? 0 : ofPhrase ? COSTS.phraseFirst : COSTS.secondLevelFirst.us;
      return {
        to: numberOf(`${opened}${ofPhrase ? 'P' : 'S'}`),
        cost: top === 'S' || top === 'P' ? COSTS.singleInSingle : top === 'D' ? COSTS.nested : first,
      };
    }
    case 'closeDouble':
      if (top === 'D') return { to: numberOf(stack.slice(0, -1)), cost: 0 };
      if ((top === 'S' || top === 'P') && below === 'D')
        return { to: numberOf(stack.slice(0, -2)), cost: COSTS.closeDoubleOverSingle[style] };
      return { to: numberOf(stack), cost: COSTS.strayCloseDouble };
    case 'closeSingle':
      if (top === 'S')
        return { to: numberOf(stack.slice(0, -1)), cost: ofPhrase ? COSTS.unstopped[style] : 0 };
      if (top === 'P')
        return { to: numberOf(stack.slice(0, -1)), cost: ofPhrase ? 0 : COSTS.stoppedPhrase[style] };
      if (top === 'D' && below === 'S')
        return { to: numberOf(stack.slice(0, -2)), cost: COSTS.closeSingleOverDouble };
      return { to: numberOf(stack), cost: COSTS.strayCloseSingle };
    default:
      return { to: numberOf(stack), cost: 0 };
  }
}

/** For each stack the number of the stack that follows, and the cost. */
export interface Ways {
  readonly to: Int8Array;
  readonly cost: Float64Array;
}

/** A quotation deeper than any that is followed changes nothing that is open, so that every text has a reading. */
const COST_OF_TOO_DEEP = 12;

function waysOf(label: Label, ofPhrase: boolean, style: QuoteStyle): Ways {
  const moves = STACKS.map(stack => move(stack, label, ofPhrase, style));
  return {
    to: Int8Array.from(moves, ({ to }, from) => (to < 0 ? from : to)),
    cost: Float64Array.from(moves, ({ to, cost }) => (to < 0 ? cost + COST_OF_TOO_DEEP : cost)),
  };
}

type Moves = Readonly<Record<Label, { readonly speech: Ways; readonly phrase: Ways }>>;

const movesOf = (style: QuoteStyle): Moves => {
  const of = (label: Label) => ({ speech: waysOf(label, false, style), phrase: waysOf(label, true, style) });
  return Object.fromEntries(LABELS.map(label => [label, of(label)])) as Moves;
};

const MOVES: Record<QuoteStyle, Moves> = { us: movesOf('us'), uk: movesOf('uk') };

/** Where a candidate leads from each stack. */
export const waysFor =
  (style: QuoteStyle) =>
  // By number: taken apart, the candidate would be gone through with an iterator, millions of times.
  (candidate: Candidate): Ways =>
    MOVES[style][candidate[0]][candidate[3] ? 'phrase' : 'speech'];

/** How one passage ends: in a paragraph of prose, in a line of verse, or before a new section. */
export type PassageEnd = 'paragraph' | 'line' | 'section';

/** What the boundary after a passage asks of each open quotation. */
export interface Boundary {
  /** Cost of ending all that is open, by stack. */
  drop: readonly number[];
  /** Cost of carrying it into the next passage, by stack. */
  carry: readonly number[];
}

/**
 * Speech that runs over several paragraphs is opened again at each and closed only at the last (Chicago 13.30), so a
 * quotation left open is cheap to end where the next paragraph opens one of its kind.
 */
function boundary(next: string, end: PassageEnd, style: QuoteStyle): Boundary {
  const opensDouble = /^["“]|^['‘]["“]/.test(next);
  const opensSingle = /^['‘]|^["“]['‘]/.test(next);
  const both = /^["“]['‘]/.test(next);
  const drop = STACKS.map(stack => {
    let cost = 0;
    for (const kind of stack) {
      if (kind === 'D') cost += opensDouble ? 1.2 : 4;
      else if (kind === 'P') cost += 6;
      else cost += opensSingle ? (style === 'us' && !both ? 3 : 1.2) : 5;
    }
    return cost;
  });
  const perPassage = end === 'section' ? 8 : /^["“]/.test(next) ? 5 : end === 'line' ? 1 : 3;
  const carry = STACKS.map(stack => (stack === '' ? 0 : perPassage + 0.5 * (stack.length - 1)));
  return { drop, carry };
}

/** Gives the boundary between a passage and the next; alike boundaries are computed once. */
export function boundaries(style: QuoteStyle): (next: string, end: PassageEnd) => Boundary {
  const known = new Map<string, Boundary>();
  return (next, end) => {
    const key = `${/^["“'‘]{0,2}/.exec(next)?.[0]}|${end}`;
    const found = known.get(key) ?? boundary(next, end, style);
    known.set(key, found);
    return found;
  };
}

import type { LetterStream } from './letter-stream.ts';

/** The first place where two streams part, counted in letters. */
export interface Difference {
  /**
   * `lost`: the author's letters are missing. `moved`: they stand, but later. `added`: there are letters the author
   * did not write. `changed`: others stand in their place.
   */
  kind: 'lost' | 'moved' | 'added' | 'changed';
  /** Where in the author's letters. */
  at: number;
  /** Where in the letters that were found. */
  foundAt: number;
  /** How many letters are lost, moved, changed or added. */
  length: number;
}

/** Letters that must agree before two streams count as running together again; fewer near the end or in ruins. */
const PROBES = [32, 12, 5];
/** A shorter run of letters may stand later by chance. */
const LONG_ENOUGH_TO_RECOGNISE = 16;
/** How far back a difference is moved to where a person would see it. */
const FURTHEST_BACK = 400;

type Stream = LetterStream<{ text: string }>;

/**
 * Compares what the author wrote with what stands in an artefact, in linear time.
 * @returns the first difference, or undefined when all letters are there in their order.
 */
export function compare(expected: Stream, found: Stream): Difference | undefined {
  const [wanted, got] = [expected.letters, found.letters];
  if (wanted === got) return undefined;
  // Accents on both sides of a piece's edge may stand in another order and still be the same text (UAX #15).
  if (wanted.length === got.length && wanted.normalize('NFD') === got.normalize('NFD')) return undefined;
  const difference = classify(wanted, got, firstDifference(wanted, got));
  if (difference.kind === 'added') return settleAddition(difference, expected, got);
  if (difference.kind === 'lost') return settleLoss(difference, expected);
  return difference;
}

function firstDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

function classify(wanted: string, got: string, at: number): Difference {
  const place = { at, foundAt: at };
  if (at === got.length) return { kind: 'lost', ...place, length: wanted.length - at };
  if (at === wanted.length) return { kind: 'added', ...place, length: got.length - at };
  for (const probe of PROBES) {
    const next = (text: string, from: number) => text.slice(from, from + probe);
    for (let width = 1; width <= 3; width++) {
      const [a, b] = [next(wanted, at + width), next(got, at + width)];
      if (a === b && (a.length === probe || probe === PROBES.at(-1))) {
        return { kind: 'changed', ...place, length: width };
      }
    }
    const lost = wanted.indexOf(next(got, at), at) - at;
    const added = got.indexOf(next(wanted, at), at) - at;
    if (lost > 0 && (added <= 0 || lost <= added)) {
      const missing = wanted.slice(at, at + lost);
      const moved = lost >= LONG_ENOUGH_TO_RECOGNISE && got.includes(missing, at);
      return { kind: moved ? 'moved' : 'lost', ...place, length: lost };
    }
    if (added > 0) return { kind: 'added', ...place, length: added };
  }
  return { kind: 'changed', ...place, length: Math.min(wanted.length, got.length) - at };
}

/**
 * “Stop stop” added a word, but which of the two is the added one? All are the same addition, further left or right.
 * The leftmost that begins a word names the place a person would name.
 */
function settleAddition(difference: Difference, expected: Stream, got: string): Difference {
  const { foundAt, length } = difference;
  let slack = 0;
  while (
    slack < Math.min(foundAt, FURTHEST_BACK) &&
    got[foundAt - slack - 1] === got[foundAt + length - slack - 1]
  )
    slack++;
  for (let back = slack; back >= 0; back--) {
    if (expected.edgeAt(difference.at - back)) {
      return { ...difference, at: difference.at - back, foundAt: foundAt - back };
    }
  }
  return difference;
}

/** The same for a loss: a whole piece if that explains it, else from the beginning of a word, else as found. */
function settleLoss(difference: Difference, expected: Stream): Difference {
  const { at, length } = difference;
  const { letters } = expected;
  let slack = 0;
  while (slack < Math.min(at, FURTHEST_BACK) && letters[at - slack - 1] === letters[at + length - slack - 1])
    slack++;
  const moved = (back: number): Difference => ({
    ...difference,
    at: at - back,
    foundAt: difference.foundAt - back,
  });
  const ends = (index: number) => index === letters.length || expected.edgeAt(index) === 'piece';
  for (let back = 0; back <= slack; back++) {
    if (expected.edgeAt(at - back) === 'piece' && ends(at - back + length)) return moved(back);
  }
  for (let back = 0; back <= slack; back++) {
    if (expected.edgeAt(at - back) && expected.edgeAt(at - back + length)) return moved(back);
  }
  return difference;
}

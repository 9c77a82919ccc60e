import { joined, type Piece } from './pieces.ts';

/** Short words that lean on the next: a line of display type should not end in one. */
const WEAK = new Set(
  (
    'a an the and or nor but of in on to for from at by with as if than into is no my his her our your its ' +
    'un une le la les de du des et en au aux à el los las y o del al con por der die das ein eine und von zu im am ' +
    'il lo gli i di da che e per uma um os as do dos na no den det en ett och av i на в и с к о у не за по от до из ' +
    'ο η το οι τα του της των τον την και σε με να στο στη στον στην'
  ).split(' '),
);

/** Whether a word is one that leans on its neighbour. */
export const isWeak = (word: string): boolean =>
  WEAK.has(word.toLowerCase()) || /^(?:[&+]|\p{Lu}\.|[\p{L}]['’])$/u.test(word);

const WEAK_END = 0.13;
const WEAK_ALONE = 0.1;
const HYPHENATED = 0.22;

/** No line is tried that is wider than this many times the mean. */
const WIDEST = 2.5;

export interface Breaking {
  lines: string[];
  /** Of the widest line, in ems. */
  width: number;
  /** 0 for lines that all end well; a fraction of the size one would give up to avoid these ends. */
  penalty: number;
}

/** The best way to set the pieces from one on: where its lines end. */
interface Way {
  ends: number[];
  width: number;
  penalty: number;
  squares: number;
  score: number;
}

/**
 * Breaks a title into exactly `count` lines so that the widest is as narrow as can be, by dynamic programming; lines
 * that end in a weak word or a hyphen cost some width.
 * @param widthOf width of the line from one piece up to, without, another
 */
export function breakLines(
  pieces: readonly Piece[],
  count: number,
  widthOf: (from: number, to: number) => number,
): Breaking {
  const total = pieces.length;
  const known = new Map<number, Way>();

  const enough = (WIDEST * widthOf(0, total)) / count;

  function endPenalty(from: number, to: number): number {
    if (to === total) return 0;
    const last = pieces[to - 1] as Piece;
    if (last.ending === '-') return HYPHENATED;
    if (!isWeak(last.text)) return 0;
    return to - from === 1 ? WEAK_ALONE : WEAK_END;
  }

  function best(from: number, left: number): Way {
    const key = from * 1024 + left;
    const found = known.get(key);
    if (found) return found;
    let result: Way | undefined;
    const ends =
      left === 1 ? [total] : Array.from({ length: total - from - left + 1 }, (_, i) => from + 1 + i);
    for (const end of ends) {
      const own = widthOf(from, end);
      if (result && own > enough) break;
      const rest = left === 1 ? undefined : best(end, left - 1);
      const width = Math.max(own, rest?.width ?? 0);
      const penalty = endPenalty(from, end) + (rest?.penalty ?? 0);
      const squares = own * own + (rest?.squares ?? 0);
      const score = width * (1 + penalty) + squares / (Math.max(width, 1e-9) * total * 40);
      if (!result || score < result.score) {
        result = { ends: [end, ...(rest?.ends ?? [])], width, penalty, squares, score };
      }
    }
    if (!result) throw new Error('more lines than pieces');
    known.set(key, result);
    return result;
  }

  const { ends, width, penalty } = best(0, Math.min(count, total));
  const lines = ends.map((end, i) => joined(pieces, i === 0 ? 0 : (ends[i - 1] as number), end));
  return { lines, width, penalty };
}

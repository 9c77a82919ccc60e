import { isLetter, wordFrom, wordUpTo } from './quotes/characters.ts';
import type { Label } from './quotes/labels.ts';
import { known } from './quotes/lessons.ts';
import type { Verdict } from './quotes/quotes.ts';

/** Places of one word in doubt, from which on the author is asked once for all of them. */
const REPEATED = 2;

/** The same doubt in many places: the same word, on the same side of the mark, read as the same. */
export interface RepeatedDoubt {
  /** The word with its mark: `'bout`, `wi'`. */
  word: string;
  label: Label;
  /** In reading order. */
  places: Verdict[];
}

/** The word that a single mark belongs to; undefined for marks that touch none or two. */
function wordAt(text: string, at: number): string | undefined {
  if (text[at] !== "'" || isLetter(text[at - 1]) === isLetter(text[at + 1])) return undefined;
  return isLetter(text[at + 1]) ? `'${known(wordFrom(text, at + 1))}` : `${known(wordUpTo(text, at))}'`;
}

/** Finds the doubts that many places share. */
export function repeatedDoubts(doubts: readonly Verdict[], texts: readonly string[]): RepeatedDoubt[] {
  const groups = new Map<string, RepeatedDoubt>();
  for (const verdict of doubts) {
    const word = wordAt(texts[verdict.passage] ?? '', verdict.at);
    if (word === undefined) continue;
    const { label } = verdict;
    const group = groups.get(`${label} ${word}`) ?? { word, label, places: [] };
    group.places.push(verdict);
    groups.set(`${label} ${word}`, group);
  }
  return [...groups.values()].filter(({ places }) => places.length >= REPEATED);
}

import type { CountedWord, ProofPassage } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** How often the usual spelling must stand for a rare one to be a slip of it. */
const FEWEST = 12;
const SHARE = 25;
const MOST_RARE = 3;
const SHORTEST = 5;

/** Names: words with a capital in the middle of a sentence, and the words that also stand without one. */
function gatherNames(passages: readonly ProofPassage[]): {
  names: Map<string, CountedWord>;
  words: Set<string>;
} {
  const names = new Map<string, CountedWord>();
  const words = new Set<string>();
  for (const { text, at } of passages) {
    for (const match of text.matchAll(/(?<![\p{L}\p{N}’'-])\p{L}[\p{L}\p{M}]{3,}(?![\p{L}\p{N}-])/gu)) {
      const word = match[0];
      if (/^\p{Ll}/u.test(word)) {
        words.add(word.toLowerCase());
        continue;
      }
      const inside = /[\p{L},;’] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
      if (!inside || !/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) continue;
      const seen = names.get(word);
      if (seen) seen.count++;
      else names.set(word, { count: 1, place: () => at(match.index, word.length) });
    }
  }
  return { names, words };
}

/** Whether one letter added, left out, changed or two changed places make one word of the other. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const [restShort, restLong] = [short.slice(at), long.slice(at)];
  if (long.length > short.length) return restLong.slice(1) === restShort;
  if (restShort.slice(1) === restLong.slice(1)) return true;
  return (
    restShort[0] === restLong[1] && restShort[1] === restLong[0] && restShort.slice(2) === restLong.slice(2)
  );
}

/** What a pet name ends in: Jake and Jakie, Ann and Annie. */
const PET_ENDING = /(?:ie|ey|y|e|i)$/;

/** Forms of one word rather than spellings of one name: a plural, an adjective, `Frenchman` and `Frenchmen`. */
const areForms = (a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(
    ([x = '', y = '']) => y === `${x}s` || y === `${x}n` || y === `${x}a` || y === `${x}e` || y === `${x}y`,
  ) ||
  (/m[ae]n$/.test(a) && /m[ae]n$/.test(b)) ||
  a.replace(PET_ENDING, '') === b.replace(PET_ENDING, '');

/** A name that is spelt otherwise once or twice. */
export const nameSpelling: ProofingRule = {
  name: 'name-spelling',
  severity: 'warning',
  *find({ passages }) {
    const { names, words } = gatherNames(passages);
    const usual = [...names].filter(([name, { count }]) => count >= FEWEST && name.length >= SHORTEST - 1);
    for (const [name, { count, place }] of names) {
      if (name.length < SHORTEST || count > MOST_RARE || words.has(name.toLowerCase())) continue;
      const meant = usual.find(
        ([other, often]) =>
          other[0] === name[0] &&
          often.count >= SHARE * count &&
          isOneSlip(name, other) &&
          !areForms(name, other) &&
          !words.has(other.toLowerCase()),
      );
      if (!meant) continue;
      yield {
        message: `\`${name}\` stands ${count === 1 ? 'once' : `${count} times`} beside \`${meant[0]}\` ${meant[1].count} times; write it as everywhere else if it is the same name`,
        position: place(),
        actual: name,
        expected: [meant[0]],
      };
    }
  },
};

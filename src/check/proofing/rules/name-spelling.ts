import type { CountedWord, ProofPassage } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** How often the usual spelling must stand for a rare one to be a slip of it. */
const FEWEST = 12;
const SHARE = 25;
const MOST_RARE = 3;
const SHORTEST = 5;

/** The letters that a run begins with, where they are a word: `Ann` in `Ann’s`, nothing in `Ann-Marie` and in `Ann2`. */
const LEADING = /^\p{L}[\p{L}\p{M}]{3,}(?=['’]|$)/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]+$/u;
const SMALL = /^\p{Ll}/u;
const INSIDE = /[\p{L},;’]/u;
const SPACE = 0x20;
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];

/** Words with a capital in the middle of a sentence. */
function gatherNames(passages: readonly ProofPassage[]): Map<string, CountedWord> {
  const names = new Map<string, CountedWord>();
  for (const { text, at, runs } of passages) {
    for (let index = 0; index < runs.length; index += 2) {
      const start = runs[index] ?? 0;
      const first = text.charCodeAt(start);
      if ((first >= SMALL_A && first <= SMALL_Z) || text.charCodeAt(start - 1) !== SPACE) continue;
      if (!INSIDE.test(text.charAt(start - 2))) continue;
      const name = LEADING.exec(text.slice(start, runs[index + 1]))?.[0];
      if (name === undefined || !CAPITALISED.test(name)) continue;
      const seen = names.get(name);
      if (seen) seen.count++;
      else names.set(name, { count: 1, place: () => at(start, name.length) });
    }
  }
  return names;
}

/** The words that stand somewhere without a capital. */
function smallWords(runs: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const run of runs) {
    if (!SMALL.test(run)) continue;
    const word = LEADING.exec(run)?.[0];
    if (word !== undefined) words.add(word.toLowerCase());
  }
  return words;
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
  *find({ passages, runs }) {
    const names = gatherNames(passages);
    const words = smallWords(runs.keys());
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

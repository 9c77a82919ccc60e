import type { Removal } from '../book/book.ts';
import { lettersOf, type Words } from '../book/letters.ts';
import type { Pass } from './pass.ts';

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Offset of the next letter or digit from `at` on. Half a character counts as one: no pass cuts characters in two. */
function nextLetter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const ascii = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (ascii || (code > 127 && (LETTER.test(text[at] as string) || (code >= 0xd800 && code < 0xe000))))
      return at;
  }
  return text.length;
}

/** Whether two texts have the same letters in the same order; most texts do, so nothing is copied to find out. */
function sameLetters(a: string, b: string): boolean {
  if (a === b) return true;
  for (let [i, j] = [0, 0]; ; i++, j++) {
    // What is the same in both need not be looked at.
    while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
      i++;
      j++;
    }
    i = nextLetter(a, i);
    j = nextLetter(b, j);
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  }
}

function sameWords(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return sameLetters(before.join('\n'), after.join('\n'));
  return before.every((text, index) => sameLetters(text, after[index] as string));
}

/** Letters sorted by code point: what is left of a text when its order does not matter. */
const sorted = (letters: string): string => Array.from(letters).sort().join('');

/** The place where two texts part, with what follows in each. */
function parting(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, at - 12);
  return `\`${before.slice(from, at + 24)}\` became \`${after.slice(from, at + 24)}\``;
}

const lettersIn = (texts: readonly string[]): string => lettersOf(texts.join('\n'));

/** Whether notes are the same in whatever order: it follows their calls, and a heading may take one along. */
const sameNotes = (before: readonly string[], after: readonly string[]): boolean =>
  sameWords(before, after) || sorted(lettersIn(before)) === sorted(lettersIn(after));

/**
 * Proves that passes kept every letter, apart from those of `removed`.
 * @throws when one did not
 */
export function proveLetters(
  passes: readonly Pick<Pass, 'name' | 'moves'>[],
  before: Words,
  after: Words,
  removed: readonly Removal[],
): void {
  const taken = removed.map(({ text }) => lettersOf(text)).join('');
  const same = (): boolean => sameWords(before.text, after.text) && sameNotes(before.notes, after.notes);
  if (taken === '' && same()) return;
  const all = ({ text, notes }: Words): string => lettersIn(text) + lettersIn(notes);
  const [had, has] = [all(before), all(after)];
  if (taken === '' && had === has) return;
  const mayDiffer = passes.some(({ moves }) => moves) || taken !== '';
  if (mayDiffer && taken.length + has.length === had.length && sorted(has + taken) === sorted(had)) return;
  const names = passes.map(({ name }) => name).join(', ');
  throw new Error(
    `The ${passes.length > 1 ? 'passes' : 'pass'} ${names} changed the author's letters: ${parting(had, has)}`,
  );
}

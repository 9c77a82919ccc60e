import type { Book, Removal } from '../book/book.ts';
import { lettersOf, wordingsOfBook } from '../book/letters.ts';
import type { Pass } from './pass.ts';

/** All words of the author in reading order, one string. */
export function wordsHeld(book: Book): string {
  const words: string[] = [];
  for (const { text } of wordingsOfBook(book)) words.push(text);
  return words.join('\n');
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

/**
 * Proves that a pass kept every letter, apart from those of `removed`.
 * @throws when it did not
 */
export function proveLetters(pass: Pass, before: string, after: string, removed: readonly Removal[]): void {
  if (before === after && removed.length === 0) return;
  const [had, has] = [lettersOf(before), lettersOf(after)];
  const taken = removed.map(({ text }) => lettersOf(text)).join('');
  if (had === has && taken === '') return;
  const mayDiffer = pass.moves === true || taken !== '';
  if (mayDiffer && taken.length + has.length === had.length && sorted(has + taken) === sorted(had)) return;
  throw new Error(`The pass ${pass.name} changed the author's letters: ${parting(had, has)}`);
}

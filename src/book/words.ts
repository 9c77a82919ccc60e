import type { Book } from './book.ts';
import { passagesOf, plainText, sectionsOf } from './visit.ts';

/** What a character does in a word: nothing, make it, or join two parts of it (`don’t`, `twenty-one`). */
const [NONE, PART, JOINT] = [1, 2, 3];
const IS_PART = /[\p{L}\p{M}\p{N}]/u;
const IS_JOINT = /['’-]/;

/** What the characters of the first plane do, 0 where nobody has asked; to match a pattern takes ten times as long. */
const asked = new Uint8Array(0x10000);

function workOf(code: number): number {
  const known = asked[code];
  if (known) return known;
  const character = String.fromCodePoint(code);
  const work = IS_PART.test(character) ? PART : IS_JOINT.test(character) ? JOINT : NONE;
  if (code < asked.length) asked[code] = work;
  return work;
}

/** The character at a place, which takes two of them where it is beyond the first plane. */
const characterAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) ?? unit);
};

/**
 * The runs of letters, digits, apostrophes and hyphens, the longest there is in each place.
 * @returns where each begins and where it ends, one after the other
 */
export function runsOf(text: string): number[] {
  const runs: number[] = [];
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const character = characterAt(text, at);
    if (workOf(character) >= PART !== inside) {
      runs.push(at);
      inside = !inside;
    }
    if (character >= asked.length) at++;
  }
  if (inside) runs.push(text.length);
  return runs;
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  let count = 0;
  let last = NONE;
  let before = NONE;
  for (let at = 0; at < text.length; at++) {
    const character = characterAt(text, at);
    const work = workOf(character);
    if (character >= asked.length) at++;
    if (work === PART && last !== PART && !(last === JOINT && before === PART)) count++;
    before = last;
    last = work;
  }
  return count;
}

/** How many words the author wrote, counted as a publisher does: runs of letters and digits, `don’t` and `twenty-one` one each. */
export function countWords(book: Book): number {
  let count = 0;
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    for (const { children } of passagesOf(section)) count += wordsIn(plainText(children));
  }
  return count;
}

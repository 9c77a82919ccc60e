/** Dividing words after Liang, “Word Hy-phen-a-tion by Com-put-er” (1983), with patterns as the package `hyphen` has them. */

/** Letters that lead on, and at the end of a pattern the index of its levels. */
interface Branch {
  readonly [letter: string]: Twig;
}
type Twig = Branch | number | readonly [Branch, number];

/**
 * Of a language: the levels that patterns give to the places between letters, the patterns as a tree of letters, and
 * words that are divided otherwise than by pattern, with the places.
 */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Branch,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];

/** Shorter runs of letters inside a word are not divided. */
const SHORTEST = 5;

/**
 * The places where a word may be divided, as counts of the UTF-16 units before them, in order.
 * @param word letters and apostrophes; what stands on the two sides of a `’` are words of their own
 */
export function placesIn(word: string, patterns: Patterns): number[] {
  const places: number[] = [];
  let at = 0;
  for (const part of word.split('’')) {
    if (part.length >= SHORTEST) for (const place of placesInPart(part, patterns)) places.push(at + place);
    at += part.length + 1;
  }
  return places;
}

function placesInPart(part: string, [levelsOf, tree, exceptions]: Patterns): readonly number[] {
  const lower = lowered(part);
  if (exceptions && Object.hasOwn(exceptions, lower)) return exceptions[lower] ?? [];
  const text = `.${lower}.`;
  const levels = new Uint8Array(text.length + 1);
  for (let from = 0; from + 2 < text.length; from++) {
    let branch: Branch | undefined = tree;
    for (let at = from; branch && at < text.length; at++) {
      const twig: Twig | undefined = branch[text[at] as string];
      let pattern = -1;
      branch = undefined;
      if (typeof twig === 'number') pattern = twig;
      else if (isEnd(twig)) [branch, pattern] = twig;
      else branch = twig;
      const found = pattern < 0 ? undefined : levelsOf[pattern];
      if (found) {
        // The levels of a pattern that begins with the edge of the word count from its first letter.
        const first = Math.max(0, from - 1);
        for (let i = 0; i < found.length; i++) {
          const level = found[i] as number;
          if (level > (levels[first + i] as number)) levels[first + i] = level;
        }
      }
    }
  }
  const places: number[] = [];
  for (let place = 2; place < part.length - 1; place++)
    if ((levels[place] as number) % 2 === 1) places.push(place);
  return places;
}

const isEnd = (twig: Twig | undefined): twig is readonly [Branch, number] => Array.isArray(twig);

/** In small letters, unit by unit: a place in it is a place in the word. */
function lowered(part: string): string {
  const lower = part.toLowerCase();
  if (lower.length === part.length) return lower;
  return [...part].map(letter => letter.toLowerCase().slice(0, letter.length)).join('');
}

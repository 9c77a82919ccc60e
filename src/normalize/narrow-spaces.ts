import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { langAt, type Prose, type Replacement, rewrite } from './prose.ts';
import { type Locale, tongueOf } from './quotes/locales.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';
/** An ordinary space, which would break, or none; a space that the author fixed stays. */
const OPENED = /(?<=«)[ \t]*(?=[^\s»])/g;
const CLOSED = /(?<=[^\s«])[ \t]*(?=»)/g;
/**
 * Before a sign and behind a word. Nothing stands before the second sign of a row (`?!`), before one that opens the
 * text, or in the figures of a clock or a ratio.
 */
const BEFORE_SIGN =
  /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}%°*…"'’])[ \t]*([;:!?])(?=[;:!?.…]*(?:[\s\u00a0\u202f\p{Pe}\p{Pf}"*_—–]|$))/gu;

/** Finds the spaces inside guillemets and before tall signs, as French has them. */
export function findNarrowSpaces(
  text: string,
  { spacedSigns, widelySpacedSigns = '' }: Locale,
): Replacement[] {
  if (spacedSigns === undefined) return [];
  const found: Replacement[] = [];
  for (const pattern of [OPENED, CLOSED]) {
    if (!/[«»]/.test(text)) break;
    for (const { index, 0: space } of text.matchAll(pattern))
      found.push({ start: index, end: index + space.length, text: NARROW });
  }
  for (const { index, 0: whole, 1: sign = '' } of text.matchAll(BEFORE_SIGN)) {
    const space = spacedSigns.includes(sign) ? NARROW : widelySpacedSigns.includes(sign) ? WIDE : undefined;
    if (space) found.push({ start: index, end: index + whole.length - 1, text: space });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The languages of words in a passage that their author says are in another. */
const foreignIn = ({ runs }: Prose): Set<string> =>
  new Set(runs.flatMap(({ lang }) => (lang === undefined ? [] : [lang])));

/**
 * The spaces that words of one language want in a passage. Guillemets are those of the passage, whatever stands between them.
 * @param inside the language of words among others, if any
 */
function spacesIn(prose: Prose, text: string, lang: string, inside?: string): Replacement[] {
  const tongue = tongueOf(lang);
  if (typeof tongue !== 'object') return [];
  const found = findNarrowSpaces(text, tongue);
  if (prose.runs.length === 1) return found;
  const isOwn = ({ start, end }: Replacement): boolean =>
    (inside === undefined && (text[start - 1] === '«' || text[end] === '»')) ||
    langAt(prose, Math.min(start, end - 1)) === inside;
  return found.filter(isOwn);
}

/** Replacements in order, each place once. */
function inOrder(replacements: readonly Replacement[]): Replacement[] {
  const sorted = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, index) => {
    const last = sorted[index - 1];
    return last?.start !== start || last.end !== end;
  });
}

/** Sets no-break spaces where French has them (Lexique des règles typographiques, Imprimerie nationale). */
export const narrowSpaces: Pass = {
  name: 'narrow-spaces',
  run(book) {
    for (const { prose, lang } of writtenPassages(book)) {
      const foreign = foreignIn(prose);
      if (foreign.size === 0 && typeof tongueOf(lang) !== 'object') continue;
      // A line end is a space, as it will be when white space is folded.
      const text = prose.text.replaceAll('\n', ' ');
      const own = spacesIn(prose, text, lang);
      const others = [...foreign].flatMap(other => spacesIn(prose, text, other, other));
      rewrite(prose, inOrder([...own, ...others]));
    }
  },
};

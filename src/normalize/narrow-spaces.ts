import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Replacement, rewrite } from './prose.ts';
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

/** Sets no-break spaces where French has them (Lexique des règles typographiques, Imprimerie nationale). */
export const narrowSpaces: Pass = {
  name: 'narrow-spaces',
  run(book) {
    for (const { prose, lang } of writtenPassages(book)) {
      const tongue = tongueOf(lang);
      // A line end is a space, as it will be when white space is folded.
      if (typeof tongue === 'object')
        rewrite(prose, findNarrowSpaces(prose.text.replaceAll('\n', ' '), tongue));
    }
  },
};

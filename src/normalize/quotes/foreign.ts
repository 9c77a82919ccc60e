/**
 * Quotations of other languages are judged by the same search as English ones: their marks are written for it as
 * English ones, one character for one, and what it decides is set in the marks of the language.
 */
import { isDigit, isLetter, isQuote, wordFrom, wordUpTo } from './characters.ts';
import type { Candidate, Label } from './labels.ts';
import type { Locale, MarkSet } from './locales.ts';
import type { Surroundings } from './single-costs.ts';
import type { QuoteStyle } from './stack.ts';

const DOUBLES = '„“”«»';
const SINGLES = '‚‘’‹›';
const MARKS = new RegExp(`[${DOUBLES}${SINGLES}]`, 'g');

/** What each mark of a language is to the search; a mark that may stand on either side is a straight one to it. */
function readings({ sets }: Locale): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const put = (mark: string, reading: string, straight: string) =>
    map.set(mark, map.has(mark) && map.get(mark) !== reading ? straight : reading);
  for (const [open, close, innerOpen, innerClose] of sets) {
    for (const mark of [open, innerOpen]) {
      const single = SINGLES.includes(mark);
      put(mark, single ? '‘' : '“', single ? "'" : '"');
    }
    for (const mark of [close, innerClose]) {
      const single = SINGLES.includes(mark);
      put(mark, single ? '’' : '”', single ? "'" : '"');
    }
  }
  return map;
}

const READINGS = new WeakMap<Locale, ReadonlyMap<string, string>>();

/** The text as long as it was, with the marks of the language written as English ones. */
export function anglicize(text: string, locale: Locale): string {
  let known = READINGS.get(locale);
  if (!known) {
    known = readings(locale);
    READINGS.set(locale, known);
  }
  return text.replace(MARKS, mark => known.get(mark) ?? (DOUBLES.includes(mark) ? '"' : "'"));
}

/** The set that a manuscript already has marks of, on either side of words, else the rule of its language. */
export function detectSet(texts: readonly string[], { sets }: Locale): MarkSet {
  const times = (mark: string, pattern: RegExp): number =>
    texts.reduce((sum, text) => sum + (text.includes(mark) ? (text.match(pattern)?.length ?? 0) : 0), 0);
  let most = 0;
  let found: MarkSet = sets[0];
  for (const set of sets) {
    const [open, close] = set;
    const opening = new RegExp(`(?<![\\p{L}\\p{N}])${open}[ \\u00a0\\u202f]?(?=[\\p{L}\\p{N}¿¡])`, 'gu');
    const closing = new RegExp(`(?<=[\\p{L}\\p{N}.,!?…][ \\u00a0\\u202f]?)${close}(?![\\p{L}\\p{N}])`, 'gu');
    const opened = times(open, opening);
    // What only closes may be an apostrophe, or inches.
    const shown = opened === 0 ? 0 : opened + times(close, closing);
    if (shown > most) {
      most = shown;
      found = set;
    }
  }
  return found;
}

/** Which character each label is set as; the level that the manuscript opens first takes the outer marks. */
export function glyphsOf(
  [open, close, innerOpen, innerClose]: MarkSet,
  style: QuoteStyle,
): Record<Label, string> {
  const outer = { open, close };
  const inner = { open: innerOpen, close: innerClose };
  const [double, single] = style === 'uk' ? [inner, outer] : [outer, inner];
  return {
    openDouble: double.open,
    closeDouble: double.close,
    doublePrime: '″',
    openSingle: single.open,
    closeSingle: single.close,
    apostrophe: '’',
    prime: '′',
  };
}

const costs = (open: number, close: number, apostrophe: number): Candidate[] => [
  ['openSingle', open],
  ['closeSingle', close],
  ['apostrophe', apostrophe],
];

/** What the surroundings say of a straight single mark, from no more than the elisions of a language. */
export function foreignSingleCosts(
  { text, at, left, right }: Omit<Surroundings, 'statistics' | 'elisions' | 'british'>,
  locale: Locale | undefined,
): Candidate[] {
  const before = text[at - 1];
  const after = text[at + 1];
  const opensAfter = left === 'edge' || left === 'space' || left === 'opener' || left === 'dash';
  if (isLetter(before) || isDigit(before)) {
    const cut = locale?.ends.has(wordUpTo(text, at).toLowerCase()) === true;
    if (isLetter(after) || isDigit(after)) return costs(9, 9, 0);
    if (isDigit(before) && /^'\s?\d{1,2}(?:["”″]|'')/.test(text.slice(at, at + 6)))
      return [
        ['prime', 0],
        ['closeSingle', 4],
      ];
    // `l'"homme"`: an elision goes on into the quotation.
    if (isQuote(after) && isLetter(text[at + 2])) return costs(9, cut ? 5 : 1, cut ? 0 : 2.5);
    if (cut) return costs(9, 1.6, right === 'space' || right === 'edge' ? 0.6 : 1);
    return costs(9, 0.4, /[szxß]$/i.test(before ?? '') ? 1.6 : 2.6);
  }
  if (opensAfter && (isLetter(after) || isDigit(after))) {
    const word = wordFrom(text, at + 1).toLowerCase();
    if (/^\d\d(?!\d)/.test(text.slice(at + 1, at + 4))) return costs(2.6, 9, 0.4);
    if (locale?.fronts.has(word)) return costs(3, 9, 0);
    if (locale?.accented?.includes(after ?? '')) return costs(1.6, 9, 0.4);
    return costs(0.3, 9, 3);
  }
  const closesBefore = right === 'edge' || right === 'space' || right === 'stop' || right === 'closer';
  if (opensAfter && !closesBefore) return costs(0, 6, 4);
  if (!opensAfter && closesBefore) return costs(6, 0, 4);
  return costs(1.2, 1, 2.5);
}

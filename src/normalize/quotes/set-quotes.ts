import { GLYPHS, type Label } from './labels.ts';
import type { MarkSet } from './locales.ts';
import type { Judgement, Verdict } from './quotes.ts';
import type { QuoteStyle } from './stack.ts';

/** One mark and the character it is to be set as. */
export interface SetMark {
  verdict: Verdict;
  glyph: string;
  /** True where a quotation stood inside another of its own kind and was given the other kind. */
  relevelled: boolean;
}

const OTHER_LEVEL: Partial<Record<Label, Label>> = {
  openDouble: 'openSingle',
  closeDouble: 'closeSingle',
  openSingle: 'openDouble',
  closeSingle: 'closeDouble',
};

/** Below this margin a reading is too much of a guess to change the level of a quotation by it. */
const DOUBT = 2;

/** Pairs of marks, as indexes of verdicts: what opens and what closes it, in one passage. */
interface Pair {
  open: number;
  close: number;
  /** Index of the pair that holds it, or -1. */
  outer: number;
  /** True when another pair stands inside it. */
  holds: boolean;
}

function pairsOf(verdicts: readonly Verdict[]): Pair[] {
  const pairs: Pair[] = [];
  let open: { at: number; pair: number }[] = [];
  verdicts.forEach(({ label, stack, passage }, index) => {
    open = open.slice(0, stack.length);
    if (label === 'openDouble' || label === 'openSingle') {
      const outer = open.at(-1)?.pair ?? -1;
      const holder = pairs[outer];
      if (holder) holder.holds = true;
      open.push({ at: index, pair: pairs.length });
      pairs.push({ open: index, close: -1, outer, holds: false });
    } else if (label === 'closeDouble' || label === 'closeSingle') {
      const kind = label === 'closeDouble' ? 'openDouble' : 'openSingle';
      const top = open.pop();
      const pair = top && pairs[top.pair];
      const opener = top && verdicts[top.at];
      if (pair && opener?.label === kind && opener.passage === passage) pair.close = index;
    }
  });
  return pairs;
}

/**
 * A quotation inside another of its own kind, both of them whole and beyond doubt, takes the other kind of mark: the
 * author forgot the level (Chicago 13.30).
 */
function forgottenLevels(verdicts: readonly Verdict[], texts: readonly string[]): Set<number> {
  const pairs = pairsOf(verdicts);
  const indexes = new Set<number>();
  for (const { open, close, outer, holds } of pairs) {
    const holder = pairs[outer];
    if (close < 0 || holds || !holder || holder.close < 0) continue;
    const ends = [open, close].map(index => verdicts[index] as Verdict);
    if (ends[0]?.label !== verdicts[holder.open]?.label) continue;
    const straight = ends.every(({ passage, at }) => /["']/.test(texts[passage]?.[at] ?? ''));
    if (straight && ends.every(({ margin }) => margin >= DOUBT)) indexes.add(open).add(close);
  }
  return indexes;
}

/** Outermost quotations of the other kind that a document has, for each of the wanted, before it is in another style. */
const PREPONDERANCE = 3;

/**
 * Whether the outermost quotations of a document are of the kind that the wanted style has inside them. What opens and
 * is never closed says nothing: it may be any mark.
 */
function isOtherStyle(verdicts: readonly Verdict[], wanted: QuoteStyle): boolean {
  const outermost = pairsOf(verdicts).filter(({ open, close }) => close >= 0 && verdicts[open]?.stack === '');
  const doubles = outermost.filter(({ open }) => verdicts[open]?.label === 'openDouble').length;
  const singles = outermost.length - doubles;
  return wanted === 'uk' ? doubles > PREPONDERANCE * singles : singles > PREPONDERANCE * doubles;
}

/**
 * Chooses the character of every mark of a document.
 * @param wanted the style the author asked for; where it is not the document's own, all levels change places
 * @param glyphs the characters of the document's language
 */
export function setMarks(
  { verdicts }: Judgement,
  texts: readonly string[],
  wanted: QuoteStyle | undefined,
  glyphs: Readonly<Record<Label, string>> = GLYPHS,
): SetMark[] {
  const exchanged = wanted !== undefined && isOtherStyle(verdicts, wanted);
  const forgotten = forgottenLevels(verdicts, texts);
  return verdicts.map((verdict, index) => {
    const relevelled = forgotten.has(index);
    const label = relevelled === exchanged ? verdict.label : (OTHER_LEVEL[verdict.label] ?? verdict.label);
    return { verdict, glyph: glyphs[label], relevelled };
  });
}

/** The mark that goes with another of a language, by the first of its sets that has it. */
function partnerOf(mark: string, sets: readonly MarkSet[], side: 'open' | 'close'): string | undefined {
  for (const [open, close, innerOpen, innerClose] of sets) {
    for (const pair of [
      [open, close],
      [innerOpen, innerClose],
    ] as const)
      if (pair[side === 'open' ? 0 : 1] === mark) return pair[side === 'open' ? 1 : 0];
  }
  return undefined;
}

const isStraight = (mark: string | undefined): boolean => mark === '"' || mark === "'";

/**
 * Gives a straight mark the partner of the set mark that opens or closes the same quotation: an author who types „ and
 * then " means the mark that goes with the first.
 * @param sets of the language, that of the document first
 */
export function matchPartners(
  { verdicts }: Judgement,
  marks: readonly SetMark[],
  texts: readonly string[],
  sets: readonly MarkSet[],
): SetMark[] {
  const matched = [...marks];
  const written = (index: number): string => {
    const verdict = verdicts[index];
    return (verdict && texts[verdict.passage]?.[verdict.at]) ?? '';
  };
  for (const { open, close } of pairsOf(verdicts)) {
    if (close < 0 || isStraight(written(open)) === isStraight(written(close))) continue;
    const [loose, side] = isStraight(written(open)) ? [open, 'close' as const] : [close, 'open' as const];
    const glyph = partnerOf(written(loose === open ? close : open), sets, side);
    const mark = matched[loose];
    if (mark && glyph !== undefined) matched[loose] = { ...mark, glyph };
  }
  return matched;
}

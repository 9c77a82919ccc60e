import { classAt, isLetter, isQuote } from './characters.ts';
import { doubleCosts } from './double-costs.ts';
import { anglicize, foreignSingleCosts } from './foreign.ts';
import { type Candidate, certain, type Label, TYPESET, typesetApostrophe } from './labels.ts';
import { isTaught, type Lessons, learn } from './lessons.ts';
import type { Tongue } from './locales.ts';
import { endsUnstopped, singleCosts } from './single-costs.ts';
import { boundaries, type PassageEnd, type QuoteStyle, waysFor } from './stack.ts';
import { countElisions, gatherStatistics, type Statistics } from './statistics.ts';
import { type Decision, type Step, search } from './viterbi.ts';

/** A run of words to judge: what it says and how it ends. */
export interface QuotedPassage {
  text: string;
  end: PassageEnd;
  /** The language of the words at an offset, where it is another than that of the document. */
  tongueAt?: ((at: number) => Tongue | 'same') | undefined;
}

/** What one mark of the document is. */
export interface Verdict {
  /** Number of the passage, and offset of the mark in it. */
  passage: number;
  at: number;
  label: Label;
  /** The quotations open before it, outermost first. */
  stack: string;
  /** How much dearer the next best reading is in which it looks otherwise; below 2 an author should look. */
  margin: number;
  /** How much dearer the next best reading is in which it is another thing. */
  certainty: number;
}

export interface Judgement {
  /** The style the document is written in. */
  style: QuoteStyle;
  verdicts: Verdict[];
}

const ELIDED_START = /^['‘’](?:t(?:is|was|were|will|would)|em|bout|cause|cos|til|n)\b/i;

/** Which mark the speech of the document opens with; undefined when no paragraph opens with any. */
export function detectStyle(texts: readonly string[]): QuoteStyle | undefined {
  let double = 0;
  let single = 0;
  for (const text of texts) {
    if (/^["“]/.test(text)) double++;
    else if (/^['‘]/.test(text) && !ELIDED_START.test(text)) single++;
  }
  if (single > 3 * double && single > 0) return 'uk';
  if (double > 0) return 'us';
  const within = (pattern: RegExp) =>
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const doubles = within(/(?<![^\s(—-])["“](?=\S)/g);
  if (doubles > 0) return 'us';
  return within(/(?<![^\s(—-])['‘]\p{Lu}[^'’]*[,.!?]['’](?!\p{L})/gu) > 0 ? 'uk' : undefined;
}

/** Offsets of what stands before and behind the row of marks that begins at `at`. */
function aroundMarks(text: string, at: number): [number, number] {
  let after = at + 1;
  while (isQuote(text[after])) after++;
  return [at - 1, after];
}

function candidatesFor(
  text: string,
  at: number,
  [before, after]: readonly [number, number],
  statistics: Statistics,
  elisions: number,
  british: boolean,
  tongue: Tongue,
  lessons: Lessons | undefined,
): readonly Candidate[] {
  const mark = text[at] as string;
  if (mark === '’')
    return typesetApostrophe(isLetter(text[at - 1]), isLetter(text[at + 1]), endsUnstopped(text, at));
  const typeset = TYPESET[mark];
  if (typeset) return typeset;
  const left = classAt(text, before);
  const right = classAt(text, after);
  if (mark === '"') return doubleCosts(text, at, left, right);
  if (tongue !== 'english') return foreignSingleCosts({ text, at, left, right }, tongue);
  return singleCosts({ text, at, left, right, statistics, elisions, british, lessons });
}

/** Lines shorter than this that do not end a quotation may be verse or a list, through which a quotation runs. */
const SHORT_LINE = 75;

function endOf({ text, end }: QuotedPassage, next: string): PassageEnd {
  if (end !== 'paragraph' || text.length >= SHORT_LINE || next.length >= SHORT_LINE) return end;
  return /["'”’]$/.test(text) ? end : 'line';
}

/** All that `isQuote` is true of. */
const QUOTES = /["'“”‘’]/g;

/** A mark of the document, and how its step is judged again where the others can teach something of it. */
type Mark = { passage: number; at: number } & (
  | { step: number; judge: (lessons: Lessons) => Step }
  | { step?: never; judge?: never }
);

/**
 * Judges every quotation mark of a document at once, so that each is read in the light of all the others: first all of them,
 * then once more those that the marks beyond doubt teach something of.
 * @param style the style of the document where it is known; else it is detected
 * @param labelAt what somebody who knows said of a mark; the others are judged in its light
 * @param tongue the language of the document; the words of English decide in English only
 */
export function judgeQuotes(
  passages: readonly QuotedPassage[],
  style?: QuoteStyle,
  tongue: Tongue = 'english',
  labelAt?: (passage: number, at: number) => Label | undefined,
): Judgement {
  const foreign = typeof tongue === 'object' ? tongue : undefined;
  const texts = passages.map(({ text }) => (foreign ? anglicize(text, foreign) : text));
  const known = style ?? detectStyle(texts) ?? 'us';
  const statistics = gatherStatistics(foreign ? [] : texts);
  const boundaryOf = boundaries(known);
  const steps: Step[] = [];
  const marks: Mark[] = [];
  passages.forEach(({ end, tongueAt }, passage) => {
    const text = texts[passage] as string;
    const elisions = !foreign && text.includes("'") ? countElisions(text, statistics) : 0;
    let around: [number, number] = [-1, -1];
    for (const { index: at } of text.matchAll(QUOTES)) {
      if (at >= around[1]) around = aroundMarks(text, at);
      const sides = around;
      const here = tongueAt?.(at) ?? 'same';
      const own = here === 'same' ? tongue : here;
      const label = labelAt?.(passage, at);
      const judge = (lessons?: Lessons): Step => ({
        candidates: candidatesFor(text, at, sides, statistics, elisions, known === 'uk', own, lessons),
      });
      const learns = label === undefined && own === 'english' && isTaught(text, at);
      marks.push(learns ? { passage, at, step: steps.length, judge } : { passage, at });
      steps.push(label ? { candidates: certain(label) } : judge());
    }
    const next = texts[passage + 1] ?? '';
    steps.push({ boundary: boundaryOf(next, endOf({ text, end }, next)) });
  });
  const waysOf = waysFor(known);
  const first = search(steps, waysOf);
  const verdicts = (decisions: readonly Decision[]): Judgement => ({
    style: known,
    verdicts: marks.map(({ passage, at }, index) => ({ passage, at, ...(decisions[index] as Decision) })),
  });
  if (!marks.some(({ judge }) => judge)) return verdicts(first);
  const taught = marks.flatMap(({ passage, at }, index) => {
    const text = texts[passage] as string;
    return isTaught(text, at) ? [{ text, at, ...(first[index] as Decision) }] : [];
  });
  const lessons = learn(taught);
  for (const { step, judge } of marks) if (judge) steps[step] = judge(lessons);
  return verdicts(search(steps, waysOf));
}

import { tell } from '../book/finding.ts';
import type { Pass } from './pass.ts';
import { type WrittenPassage, writtenPassages } from './passages.ts';
import { positionOf, type Replacement, rewrite } from './prose.ts';
import type { Label } from './quotes/labels.ts';
import { detectStyle, judgeQuotes } from './quotes/quotes.ts';
import { DOUBT, type SetMark, setMarks } from './quotes/set-quotes.ts';

/** The chance that a reading is right, from how far the next best is behind. */
const confidenceOf = (margin: number): number => Math.round((100 * 1) / (1 + Math.exp(-margin))) / 100;

/** A few words around a mark, to know it by. */
function glimpse(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^\S*\s/, '');
  const after = text.slice(at + 1, at + 25).replace(/\s\S*$/, '');
  return `${before}${text[at]}${after}`.replace(/\s+/g, ' ').trim();
}

/** Tells of marks that were guessed and of quotations whose level was changed. */
function tellOf(
  { verdict, glyph, relevelled }: SetMark,
  { prose }: WrittenPassage,
  report: Parameters<Pass['run']>[1],
) {
  const { at, margin, label } = verdict;
  const straight = prose.text[at] === '"' || prose.text[at] === "'";
  const doubtful = straight && margin < DOUBT;
  if (!relevelled && !doubtful) return;
  const position = positionOf(prose, at, at + 1);
  if (relevelled && label.startsWith('open')) {
    tell(report, {
      rule: 'normalize/nested-quotes',
      severity: 'info',
      message: `The quotation inside another at \`${glimpse(prose.text, at)}\` is set in ${glyph === '‘' ? 'single' : 'double'} marks`,
      position,
      actual: prose.text[at] as string,
      expected: [glyph],
      confidence: confidenceOf(margin),
    });
  }
  if (!doubtful) return;
  tell(report, {
    rule: 'normalize/uncertain-quote',
    severity: 'warning',
    message: `The mark in \`${glimpse(prose.text, at)}\` is read as ${MEANING[label]}, and may be another`,
    hint: `Type \`${glyph}\` or the mark you mean in its place`,
    position,
    actual: prose.text[at] as string,
    expected: [glyph],
    confidence: confidenceOf(margin),
  });
}

const MEANING: Record<Label, string> = {
  openDouble: 'an opening quotation mark',
  closeDouble: 'a closing quotation mark',
  openSingle: 'an opening quotation mark',
  closeSingle: 'a closing quotation mark',
  apostrophe: 'an apostrophe',
  prime: 'a prime',
  doublePrime: 'a double prime',
};

/** Sets straight marks as quotation marks, apostrophes and primes, judging the whole book at once. */
export const smartQuotes: Pass = {
  name: 'smart-quotes',
  run(book, report) {
    const passages = [...writtenPassages(book)];
    const texts = passages.map(({ prose }) => prose.text);
    const wanted = book.style.quotes;
    const style = detectStyle(texts) ?? wanted ?? 'us';
    const straight = texts.some(text => text.includes('"') || text.includes("'"));
    if (!straight && wanted === undefined) return;
    const judgement = judgeQuotes(
      passages.map(({ prose, end }) => ({ text: prose.text, end })),
      style,
    );
    const replacements: Replacement[][] = passages.map(() => []);
    for (const mark of setMarks(judgement, texts, wanted)) {
      const { passage, at } = mark.verdict;
      tellOf(mark, passages[passage] as WrittenPassage, report);
      replacements[passage]?.push({ start: at, end: at + 1, text: mark.glyph });
    }
    passages.forEach(({ prose }, index) => {
      rewrite(prose, replacements[index] ?? []);
    });
  },
};

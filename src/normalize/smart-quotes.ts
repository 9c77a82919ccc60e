import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { HouseStyle } from '../book/metadata.ts';
import type { Position } from '../book/position.ts';
import { isDrawn, type MarkedPassage, markPassages } from './mark-passages.ts';
import type { Pass } from './pass.ts';
import { byLanguage, type WrittenPassage, writtenPassages } from './passages.ts';
import { type Prose, positionOf, type Replacement, rewrite } from './prose.ts';
import { confidenceOf, glimpse, QuoteQueries } from './quote-queries.ts';
import { type Locale, tongueOf } from './quotes/locales.ts';
import type { SetMark } from './quotes/set-quotes.ts';
import { readTyped, type TypedMarks } from './typed-marks.ts';

/** Tells of a quotation whose level was changed. */
function tellOf({ verdict, glyph, relevelled }: SetMark, { prose }: WrittenPassage, report: VFile): void {
  const { at, margin, label } = verdict;
  if (!relevelled || !label.startsWith('open')) return;
  tell(report, {
    rule: 'normalize/nested-quotes',
    severity: 'info',
    message: `The quotation inside another at \`${glimpse(prose.text, at)}\` is set in ${glyph === '‘' ? 'single' : glyph === '“' ? 'double' : `\`${glyph}\``} marks`,
    position: positionOf(prose, at, at + 1),
    actual: prose.text[at] as string,
    expected: [glyph],
    confidence: confidenceOf(margin),
  });
}

function tellDrawn(prose: Prose, report: VFile): void {
  tell(report, {
    rule: 'normalize/no-prose',
    severity: 'warning',
    message: 'The paragraph has more quotation marks than letters, and its marks are left as they are',
    position: positionOf(prose, 0, 1),
  });
}

/**
 * Says of a language without rules that its punctuation is left alone.
 * @param straight whether that leaves straight marks in the book
 */
export function tellWithoutRules(lang: string, report: VFile, straight: boolean, position?: Position): void {
  if (tongueOf(lang) !== undefined) return;
  tell(report, {
    rule: 'normalize/language-without-rules',
    severity: straight ? 'warning' : 'info',
    message: `Quoin has no rules for the punctuation of the language \`${lang}\`; its quotation marks, dashes and ellipses are left as they are`,
    position,
  });
}

/**
 * How marks are set, by the author's answers where there are any; the author is asked about those in doubt.
 * @param typed what the forms of marks say, of each passage
 */
export function settledMarks(
  passages: readonly MarkedPassage[],
  tongue: 'english' | Locale,
  wanted: HouseStyle['quotes'],
  inquiry: Inquiry,
  typed: readonly Pick<TypedMarks, 'labelAt'>[],
): SetMark[] {
  const queries = new QuoteQueries(passages, inquiry);
  const labelAt = (passage: number, at: number) =>
    queries.labelAt(passage, at) ?? typed[passage]?.labelAt(at);
  const mark = () => markPassages(passages, tongue, wanted, labelAt);
  let marking = mark();
  if (marking && queries.takeRepeated(marking)) marking = mark();
  if (marking) queries.ask(marking);
  return marking?.marks ?? [];
}

/** What is written over a passage: the marks that were judged, and those that needed no judging. */
export function together(judged: Replacement[] = [], typed?: TypedMarks): Replacement[] {
  if (!typed || typed.settled.length === 0) return judged;
  return [...judged, ...typed.settled].sort((a, b) => a.start - b.start);
}

/** Sets straight marks as quotation marks, apostrophes and primes, judging all that is in one language at once. */
export const smartQuotes: Pass = {
  name: 'smart-quotes',
  run(book, report, inquiry) {
    for (const { lang, tongue, passages } of byLanguage(writtenPassages(book))) {
      if (tongue === undefined) {
        const straight = passages.some(({ prose }) => /["']/.test(prose.text));
        tellWithoutRules(lang, report, straight, passages[0]?.passage.section.position);
        continue;
      }
      for (const { prose } of passages) if (isDrawn(prose.text)) tellDrawn(prose, report);
      const typed = readTyped(
        passages.map(({ prose }) => prose),
        tongue,
      );
      const meant = passages.map(({ end }, index) => ({ prose: (typed[index] as TypedMarks).prose, end }));
      const marks = settledMarks(meant, tongue, book.style.quotes, inquiry, typed);
      const replacements: Replacement[][] = passages.map(() => []);
      for (const mark of marks) {
        const { passage, at } = mark.verdict;
        tellOf(mark, passages[passage] as WrittenPassage, report);
        const stretch = (typed[passage] as TypedMarks).stretchAt(at);
        replacements[passage]?.push({ ...stretch, text: mark.glyph });
      }
      passages.forEach(({ prose }, index) => {
        rewrite(prose, together(replacements[index], typed[index]));
      });
    }
  },
};

import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { HouseStyle } from '../book/metadata.ts';
import type { Position } from '../book/position.ts';
import { markPassages, quotedBy } from './mark-passages.ts';
import type { Pass } from './pass.ts';
import { byLanguage, type WrittenPassage, writtenPassages } from './passages.ts';
import { positionOf, type Replacement, rewrite } from './prose.ts';
import { confidenceOf, glimpse, QuoteQueries } from './quote-queries.ts';
import { tongueOf } from './quotes/locales.ts';
import { detectStyle, judgeQuotes } from './quotes/quotes.ts';
import { type SetMark, setMarks } from './quotes/set-quotes.ts';

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

/** Says of a language without rules that its punctuation is left alone. */
export function tellWithoutRules(lang: string, report: VFile, position?: Position): void {
  if (tongueOf(lang) !== undefined) return;
  tell(report, {
    rule: 'normalize/language-without-rules',
    severity: 'info',
    message: `Quoin has no rules for the punctuation of the language \`${lang}\`; its quotation marks, dashes and ellipses are left as they are`,
    position,
  });
}

/** The marks of English passages; the author is asked about those in doubt. */
function englishMarks(
  passages: readonly WrittenPassage[],
  wanted: HouseStyle['quotes'],
  inquiry: Inquiry,
): SetMark[] {
  const texts = passages.map(({ prose }) => prose.text);
  const straight = texts.some(text => text.includes('"') || text.includes("'"));
  if (!straight && wanted === undefined) return [];
  const queries = new QuoteQueries(passages, inquiry);
  const quoted = passages.map(quotedBy);
  const style = detectStyle(texts) ?? wanted ?? 'us';
  const judge = () => judgeQuotes(quoted, style, 'english', (passage, at) => queries.labelAt(passage, at));
  let judgement = judge();
  if (queries.takeRepeated(judgement)) judgement = judge();
  const marks = setMarks(judgement, texts, wanted);
  queries.ask(marks, judgement.style);
  return marks;
}

/** Sets straight marks as quotation marks, apostrophes and primes, judging all that is in one language at once. */
export const smartQuotes: Pass = {
  name: 'smart-quotes',
  run(book, report, inquiry) {
    for (const { lang, tongue, passages } of byLanguage(writtenPassages(book))) {
      if (tongue === undefined) {
        tellWithoutRules(lang, report, passages[0]?.passage.section.position);
        continue;
      }
      const wanted = book.style.quotes;
      const marks =
        tongue === 'english'
          ? englishMarks(passages, wanted, inquiry)
          : markPassages(passages, tongue, wanted);
      const replacements: Replacement[][] = passages.map(() => []);
      for (const mark of marks) {
        const { passage, at } = mark.verdict;
        tellOf(mark, passages[passage] as WrittenPassage, report);
        replacements[passage]?.push({ start: at, end: at + 1, text: mark.glyph });
      }
      passages.forEach(({ prose }, index) => {
        rewrite(prose, replacements[index] ?? []);
      });
    }
  },
};

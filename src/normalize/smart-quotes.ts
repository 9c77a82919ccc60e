import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Pass } from './pass.ts';
import { type WrittenPassage, writtenPassages } from './passages.ts';
import { positionOf, type Replacement, rewrite } from './prose.ts';
import { confidenceOf, glimpse, QuoteQueries } from './quote-queries.ts';
import { detectStyle, judgeQuotes } from './quotes/quotes.ts';
import { type SetMark, setMarks } from './quotes/set-quotes.ts';

/** Tells of a quotation whose level was changed. */
function tellOf({ verdict, glyph, relevelled }: SetMark, { prose }: WrittenPassage, report: VFile): void {
  const { at, margin, label } = verdict;
  if (!relevelled || !label.startsWith('open')) return;
  tell(report, {
    rule: 'normalize/nested-quotes',
    severity: 'info',
    message: `The quotation inside another at \`${glimpse(prose.text, at)}\` is set in ${glyph === '‘' ? 'single' : 'double'} marks`,
    position: positionOf(prose, at, at + 1),
    actual: prose.text[at] as string,
    expected: [glyph],
    confidence: confidenceOf(margin),
  });
}

/** Sets straight marks as quotation marks, apostrophes and primes, judging the whole book at once. */
export const smartQuotes: Pass = {
  name: 'smart-quotes',
  run(book, report, inquiry) {
    const passages = [...writtenPassages(book)];
    const texts = passages.map(({ prose }) => prose.text);
    const wanted = book.style.quotes;
    const style = detectStyle(texts) ?? wanted ?? 'us';
    const straight = texts.some(text => text.includes('"') || text.includes("'"));
    if (!straight && wanted === undefined) return;
    const queries = new QuoteQueries(passages, inquiry);
    const judgement = judgeQuotes(
      passages.map(({ prose, end }) => ({ text: prose.text, end })),
      style,
      (passage, at) => queries.labelAt(passage, at),
    );
    const replacements: Replacement[][] = passages.map(() => []);
    const marks = setMarks(judgement, texts, wanted);
    queries.ask(marks, judgement.style);
    for (const mark of marks) {
      const { passage, at } = mark.verdict;
      tellOf(mark, passages[passage] as WrittenPassage, report);
      replacements[passage]?.push({ start: at, end: at + 1, text: mark.glyph });
    }
    passages.forEach(({ prose }, index) => {
      rewrite(prose, replacements[index] ?? []);
    });
  },
};

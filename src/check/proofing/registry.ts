import type { ProofingRule } from './rule.ts';
import { article } from './rules/article.ts';
import { chapterNumber } from './rules/chapter-number.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { missingSpace } from './rules/missing-space.ts';
import { mixedDashes } from './rules/mixed-dashes.ts';
import { mixedHyphens } from './rules/mixed-hyphens.ts';
import { mixedSpelling } from './rules/mixed-spelling.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { paragraphEndsWithComma } from './rules/paragraph-ends-with-comma.ts';
import { placeholder } from './rules/placeholder.ts';
import { repeatedParagraph } from './rules/repeated-paragraph.ts';
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts';
import { straightQuote } from './rules/straight-quote.ts';
import { unclosedBracket } from './rules/unclosed-bracket.ts';
import { unclosedQuote } from './rules/unclosed-quote.ts';
import { unclosedSingleQuote } from './rules/unclosed-single-quote.ts';
import { unendedParagraph } from './rules/unended-paragraph.ts';

/**
 * Every rule of proof-reading, in the order of telling. A new one is a name in `book/proofing.ts`, a file in `rules/`, a
 * line here, a page in `templates/proofing/` and a folder in `test/proofing/`; each bears the rule's name.
 */
export const RULES: readonly ProofingRule[] = [
  nameSpelling,
  doubledWord,
  article,
  unclosedQuote,
  unclosedSingleQuote,
  unclosedBracket,
  doubledPunctuation,
  spaceBeforePunctuation,
  missingSpace,
  straightQuote,
  placeholder,
  unendedParagraph,
  paragraphEndsWithComma,
  repeatedParagraph,
  chapterNumber,
  mixedSpelling,
  mixedHyphens,
  mixedDashes,
];

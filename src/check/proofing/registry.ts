import type { ProofingRule } from './rule.ts';
import { article } from './rules/article.ts';
import { commaEnding } from './rules/comma-ending.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { missingSpace } from './rules/missing-space.ts';
import { mixedDashes } from './rules/mixed-dashes.ts';
import { mixedSpelling } from './rules/mixed-spelling.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { repeatedParagraph } from './rules/repeated-paragraph.ts';
import { spaceBefore } from './rules/space-before.ts';
import { straightQuote } from './rules/straight-quote.ts';
import { unclosedBracket } from './rules/unclosed-bracket.ts';
import { unclosedQuote } from './rules/unclosed-quote.ts';
import { unendedParagraph } from './rules/unended-paragraph.ts';

/** Every rule of proof-reading. A new one is a file in `rules/`, a line here, and a test that shows it. */
export const RULES: readonly ProofingRule[] = [
  nameSpelling,
  doubledWord,
  article,
  unclosedQuote,
  unclosedBracket,
  doubledPunctuation,
  spaceBefore,
  missingSpace,
  straightQuote,
  unendedParagraph,
  commaEnding,
  repeatedParagraph,
  mixedSpelling,
  mixedDashes,
];

import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';
import { markPassages } from './mark-passages.ts';
import type { Pass } from './pass.ts';
import { byLanguage, type WrittenPassage, writtenPassages } from './passages.ts';
import { positionOf, type Replacement, rewrite } from './prose.ts';
import type { Label } from './quotes/labels.ts';
import { tongueOf } from './quotes/locales.ts';
import { DOUBT, type SetMark } from './quotes/set-quotes.ts';

/** The chance that a reading is right, from how far the next best is behind. */
const confidenceOf = (margin: number): number => Math.round((100 * 1) / (1 + Math.exp(-margin))) / 100;

/** A few words around a mark, to know it by. */
function glimpse(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^\S*\s/, '');
  const after = text.slice(at + 1, at + 25).replace(/\s\S*$/, '');
  return `${before}${text[at]}${after}`.replace(/\s+/g, ' ').trim();
}

/** Tells of marks that were guessed and of quotations whose level was changed. */
function tellOf({ verdict, glyph, relevelled }: SetMark, { prose }: WrittenPassage, report: VFile) {
  const { at, margin, label } = verdict;
  const straight = prose.text[at] === '"' || prose.text[at] === "'";
  const doubtful = straight && margin < DOUBT;
  if (!relevelled && !doubtful) return;
  const position = positionOf(prose, at, at + 1);
  if (relevelled && label.startsWith('open')) {
    tell(report, {
      rule: 'normalize/nested-quotes',
      severity: 'info',
      message: `The quotation inside another at \`${glimpse(prose.text, at)}\` is set in ${glyph === '‘' ? 'single' : glyph === '“' ? 'double' : `\`${glyph}\``} marks`,
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

/** Sets straight marks as quotation marks, apostrophes and primes, judging all that is in one language at once. */
export const smartQuotes: Pass = {
  name: 'smart-quotes',
  run(book, report) {
    for (const { lang, tongue, passages } of byLanguage(writtenPassages(book))) {
      if (tongue === undefined) {
        tellWithoutRules(lang, report, passages[0]?.passage.section.position);
        continue;
      }
      const replacements: Replacement[][] = passages.map(() => []);
      for (const mark of markPassages(passages, tongue, book.style.quotes)) {
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

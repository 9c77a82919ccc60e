import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';

/** A title and the first letter of a name: `Mr. B`. */
const NAME_BEGUN =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Messrs|Dr|Miss|Mme|Mlle|Lord|Lady|Sir|Dame|Capt|Captain|Col|Colonel|Major|General|Lieutenant|Count|Countess|Duke|Duchess|Earl|Marquis|Prince|Princess|Baron|Baroness|Monsieur|Madame|Mademoiselle|Herr|Frau|Professor|Father|Sister|Brother|Judge|Justice)\.?\s\p{Lu}$/u;
/** A year as far as its century or decade: `in 18`, `May 3, 187`. */
const YEAR_BEGUN =
  /(?:(?<!\p{L})(?:in|of|since|by|from|year|(?:Janu|Febru)ary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)|\d,)\s(?:1[5-9]\d?|20\d)$/iu;
/** The sentence goes on, or its punctuation, and no other word touches the dash. */
const APART = /^(?:\s(?![“‘"'])|[.,;:)]|['’]s(?!\p{L}))/u;

/** The longest title, and a name after it. */
const NEAR = 24;

/**
 * How a dash is set that stands for the rest of a name or a year that the author keeps back: `Mr. B-- came`, `in 18-- or
 * so`. Of a name it is two ems long (Chicago 6.93), of a year one; what comes next is parted from it as from the whole.
 */
export function setKeptBack(text: string, start: number, length: number): '⸺' | '—' | undefined {
  if (!APART.test(text.slice(start + length, start + length + 3))) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return NAME_BEGUN.test(before) ? '⸺' : YEAR_BEGUN.test(before) ? '—' : undefined;
}

/** Says how many dashes were read so. */
export function tellKeptBack(times: number, report: VFile): void {
  tell(report, {
    rule: 'normalize/kept-back',
    severity: 'info',
    message: `${times} dash${times === 1 ? '' : 'es'} behind the beginning of a name or a year ${times === 1 ? 'stands' : 'stand'} for the rest of it`,
    hint: 'Where the sentence breaks off there, type `—`',
    confidence: 0.9,
  });
}

import type { Book } from '../../book/book.ts';
import type { Position } from '../../book/position.ts';
import type { ProofingRuleName } from '../../book/proofing.ts';
import type { ProofText } from './proof-text.ts';

/** Something a proof-reader would put a mark beside. */
export interface Slip {
  /** One sentence without full stop; what stands there in backticks, then the remedy. */
  message: string;
  position?: Position | undefined;
  actual?: string;
  expected?: string[];
}

/** One rule of proof-reading. It reads and never changes. What it is for stands in `templates/proofing/<name>.md`. */
export interface ProofingRule {
  name: ProofingRuleName;
  severity: 'warning' | 'info';
  /** Languages whose habits the rule knows, as prefixes of BCP 47 tags; absent means any. */
  languages?: readonly string[];
  find(text: ProofText, book: Book): Iterable<Slip>;
}

export const isFor = ({ languages }: ProofingRule, lang: string): boolean =>
  languages === undefined || languages.some(prefix => lang === prefix || lang.startsWith(`${prefix}-`));

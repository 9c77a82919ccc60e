import type { Book } from '../../book/book.ts';
import type { Position } from '../../book/position.ts';
import type { ProofText } from './proof-text.ts';

/** Something a proof-reader would put a mark beside. */
export interface Slip {
  /** One sentence without full stop; what stands there in backticks, then the remedy. */
  message: string;
  position?: Position | undefined;
  actual?: string;
  expected?: string[];
}

/** One rule of proof-reading. It reads and never changes. */
export interface ProofingRule {
  name: `proof/${string}`;
  severity: 'warning' | 'info';
  /** What the rule looks for and why, with an example of what is wrong and of what is right. */
  explanation: { what: string; wrong: string; right: string; remedy: string };
  /** Languages whose habits the rule knows, as prefixes of BCP 47 tags; absent means any. */
  languages?: readonly string[];
  find(text: ProofText, book: Book): Iterable<Slip>;
}

export const isFor = ({ languages }: ProofingRule, lang: string): boolean =>
  languages === undefined || languages.some(prefix => lang === prefix || lang.startsWith(`${prefix}-`));

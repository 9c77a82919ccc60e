/** Proof-reading: what looks like a slip in the finished text is told, and nothing is changed. */
import type { VFile } from 'vfile';
import type { Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { readProof } from './proof-text.ts';
import { RULES } from './registry.ts';
import { isFor, type ProofingRule, type Slip } from './rule.ts';

/** Slips told of one rule; when there are more, how many there are says enough. */
const MOST_TOLD = 20;

function tellSlips(rule: ProofingRule, slips: Iterable<Slip>, report: VFile): void {
  const { name, severity } = rule;
  let count = 0;
  let last: Slip['position'];
  for (const { message, position, actual, expected } of slips) {
    count++;
    if (count > MOST_TOLD) last ??= position;
    else
      tell(report, {
        rule: name,
        severity,
        message,
        position,
        ...(actual !== undefined && { actual }),
        ...(expected !== undefined && { expected }),
      });
  }
  if (count <= MOST_TOLD) return;
  tell(report, {
    rule: name,
    severity,
    message: `${count - MOST_TOLD} more of \`${name}\` are not listed; the next stands here`,
    hint: `quoin check --explain ${name}`,
    position: last,
  });
}

/**
 * Reads a normalized book as a proof-reader does.
 * @returns nothing; the findings are warnings and infos in the report, a bounded number of each rule
 */
export function proofread(book: Book, report: VFile): void {
  const text = readProof(book);
  for (const rule of RULES) {
    if (isFor(rule, book.metadata.lang)) tellSlips(rule, rule.find(text, book), report);
  }
}

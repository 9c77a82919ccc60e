/** Proof-reading: what looks like a slip in the finished text is told, and nothing is changed. */
import { setImmediate } from 'node:timers/promises';
import type { VFile } from 'vfile';
import type { Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import type { Sources } from './place.ts';
import { readProof } from './proof-text.ts';
import { RULES } from './registry.ts';
import { isFor, type ProofingRule, type Slip } from './rule.ts';
import { Silence } from './spared.ts';

/** Slips told of one rule; when there are more, how many there are says enough. */
const MOST_TOLD = 20;

/**
 * @param slips the first ones, one more than are told
 * @param count of all of them
 */
function tellSlips(
  { name, severity }: ProofingRule,
  slips: readonly Slip[],
  count: number,
  report: VFile,
): void {
  for (const { message, position, actual, expected } of slips.slice(0, MOST_TOLD)) {
    tell(report, {
      rule: `proof/${name}`,
      severity,
      message,
      position,
      ...(actual !== undefined && { actual }),
      ...(expected !== undefined && { expected }),
    });
  }
  const [next] = slips.slice(MOST_TOLD);
  if (!next) return;
  tell(report, {
    rule: `proof/${name}`,
    severity,
    message: `${count - MOST_TOLD} more of \`proof/${name}\` are not listed; the next stands here`,
    hint: `quoin check --explain ${name}`,
    position: next.position,
  });
}

/**
 * Reads a normalized book as a proof-reader does. Rules that the author switched off are silent, in the book or in the
 * paragraph of a comment; a comment that switches off nothing is told.
 * @param sources the author's files, to name lines and columns in; without them those of what was rewrapped are rough
 * @returns nothing; the findings are warnings and infos in the report, a bounded number of each rule
 */
export function proofread(book: Book, report: VFile, sources: Sources = new Map()): void {
  for (const _ of ruleByRule(book, report, sources));
}

/** As `proofread`, but it gives way to whatever else is ready to run before each rule. */
export async function proofreadInTurns(book: Book, report: VFile, sources: Sources): Promise<void> {
  await setImmediate();
  for (const _ of ruleByRule(book, report, sources)) await setImmediate();
}

function* ruleByRule(book: Book, report: VFile, sources: Sources): Generator<void> {
  const text = readProof(book, sources);
  yield;
  const silence = new Silence(book, text);
  for (const rule of RULES) {
    if (!isFor(rule, book.metadata.lang) || book.proofing?.off.includes(rule.name)) continue;
    const slips: Slip[] = [];
    let count = 0;
    for (const slip of rule.find(text, book)) {
      if (silence.covers(rule.name, slip.position)) continue;
      count++;
      if (count <= MOST_TOLD + 1) slips.push(slip);
    }
    tellSlips(rule, slips, count, report);
    yield;
  }
  for (const { position, rules } of silence.idle()) {
    tell(report, {
      rule: 'proof/idle-comment',
      severity: 'info',
      message: `The comment switches \`${rules.join(', ')}\` off where nothing of it would be told; remove it`,
      position,
    });
  }
}

import type { VFile } from 'vfile';
import type { Point, Position } from './position.ts';
import type { Query } from './query.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** 0 (a guess) to 1 (certain); absent where nothing was guessed. */
    confidence?: number;
    /** The question that the message puts to the author. */
    query?: Query;
  }
}

/**
 * Something to tell the author. `rule` is `stage/rule`, a permanent public name. `error` fails the build, `warning` is
 * worth the author's look, `info` says what was done.
 */
export interface Finding {
  rule: `${string}/${string}`;
  severity: 'error' | 'warning' | 'info';
  /** One sentence without full stop; the offender in backticks, then the remedy. */
  message: string;
  /** A second line: something the author can type or do. */
  hint?: string;
  position?: Position | undefined;
  /** Where in the author's file when it is one point only. */
  at?: { file: string; point: Point } | undefined;
  /** What stands there, and what could stand there instead. */
  actual?: string;
  expected?: string[];
  confidence?: number;
  /** The question it puts to the author: open when the finding is a warning, decided but not beyond question when an info. */
  query?: Query;
}

/** A message is an error, which takes down where in our code it was made: nobody asks that of a finding. */
function withoutTrace<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Findings of one rule, short of errors, that a report lists: nobody reads more, and each takes kilobytes. */
export const MOST_LISTED = 10_000;
const told = new WeakMap<VFile, Map<string, number>>();

/** Counts a finding. @returns how many of its rule a report has had, with this one */
function countTold(report: VFile, rule: string): number {
  const counts = told.get(report) ?? new Map<string, number>();
  told.set(report, counts);
  const count = (counts.get(rule) ?? 0) + 1;
  counts.set(rule, count);
  return count;
}

/**
 * Adds a finding to the book's report. One report serves a book of many files: each message names its own file. Of very
 * many findings of one rule the last one listed says that there are more.
 * @returns nothing; read `report.messages`.
 */
export function tell(report: VFile, finding: Finding): void {
  const count = finding.severity === 'error' ? 0 : countTold(report, finding.rule);
  if (count > MOST_LISTED + 1) return;
  if (count === MOST_LISTED + 1) {
    const message = `more than ${MOST_LISTED.toLocaleString('en')} findings of this kind; those from here on are not listed`;
    list(report, { ...finding, message });
  } else list(report, finding);
}

function list(report: VFile, finding: Finding): void {
  const [source, ruleId] = finding.rule.split('/') as [string, string];
  const file = finding.position?.file ?? finding.at?.file;
  const place = finding.position
    ? { start: finding.position.start, end: finding.position.end }
    : finding.at?.point;
  const message = withoutTrace(() =>
    report.message(finding.message, { source, ruleId, ...(place && { place }) }),
  );
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined;
  if (file !== undefined) message.file = file;
  if (finding.hint !== undefined) message.note = finding.hint;
  if (finding.actual !== undefined) message.actual = finding.actual;
  if (finding.expected !== undefined) message.expected = finding.expected;
  if (finding.confidence !== undefined) message.confidence = finding.confidence;
  if (finding.query !== undefined) message.query = finding.query;
}

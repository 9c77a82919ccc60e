import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Finding, tell } from '../book/finding.ts';
import type { Point } from '../book/position.ts';
import { newReport } from '../pipeline.ts';
import { codeFrame, linesOfSource } from './code-frame.ts';
import { FINE, PROBLEMS, USAGE } from './exit.ts';
import { type Paint, plain, visible, visibleLines } from './terminal.ts';

export type Severity = 'error' | 'warning' | 'info';
/** Of one rule only the first few are shown; the rest is counted and stands in `build.json`. */
const SHOWN_PER_RULE: Record<Severity, number> = { error: 50, warning: 3, info: 3 };

export const severityOf = (message: VFileMessage): Severity =>
  message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';

export const ruleOf = (message: VFileMessage): string => `${message.source}/${message.ruleId}`;

/** What the process should end with, given everything that was found. */
export function exitCodeOf(reports: readonly VFile[], strict: boolean): number {
  const messages = reports.flatMap(report => report.messages);
  const failing = messages.filter(message => message.fatal === true || (strict && message.fatal === false));
  if (failing.length === 0) return FINE;
  return failing.some(message => message.fatal === true && message.source === 'config') ? USAGE : PROBLEMS;
}

/** Turns the name of a file in a report into the one to print. */
type Shown = (file: string) => string;
const asItIs: Shown = file => file;

interface PrettyOptions {
  paint: Paint;
  verbose: boolean;
  shown: Shown;
}

/** Findings for people: place, rule, sentence, the author's line, what to do. */
export function pretty(
  report: VFile,
  sources: ReadonlyMap<string, string>,
  { paint, verbose, shown }: PrettyOptions = { paint: plain, verbose: false, shown: asItIs },
): string {
  const out: string[] = [];
  const counts = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  const more = new Map<string, number>();
  let notes = 0;
  for (const message of inOrder(report.messages)) {
    const severity = severityOf(message);
    if (severity === 'info' && !verbose) {
      notes++;
      continue;
    }
    const rule = ruleOf(message);
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count > SHOWN_PER_RULE[severity] && !verbose) {
      more.set(rule, (more.get(rule) ?? 0) + 1);
      continue;
    }
    const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan';
    const place = message.file ? [shown(message.file), message.line, message.column].filter(Boolean) : [];
    out.push(`${paint(colour, severity)} ${visible(message.reason)} ${paint('dim', rule)}`);
    if (place.length > 0) out.push(`  ${paint('dim', 'at')} ${visible(place.join(':'))}`);
    const { file } = message;
    const source = file === undefined ? undefined : sources.get(file);
    if (file !== undefined && source !== undefined && message.line && message.column) {
      const parted = lines.get(file) ?? linesOfSource(source);
      lines.set(file, parted);
      for (const line of codeFrame(parted, message.line, message.column)) out.push(`  ${line}`);
    }
    if (message.note) out.push(`  ${paint('dim', 'hint:')} ${visibleLines(message.note)}`);
    if (message.query) out.push(`  ${paint('dim', 'query:')} ${message.query.id}`);
    out.push('');
  }
  for (const [rule, count] of more) out.push(paint('dim', `${count} more of ${rule}`));
  if (notes > 0)
    out.push(paint('dim', `${notes} note${notes === 1 ? '' : 's'} on what was done; --verbose shows them`));
  return out.length > 0 ? `${out.join('\n')}\n` : '';
}

/** A finding as plain data. */
export interface FindingData {
  rule: string;
  severity: Severity;
  message: string;
  hint?: string;
  file?: string;
  line?: number;
  column?: number;
  actual?: string;
  expected?: string[];
  confidence?: number;
  /** Id of the query that it puts to the author. */
  query?: string;
}

/** Findings as plain data, in a stable order. */
export function asData(report: VFile, shown: Shown = asItIs): FindingData[] {
  return inOrder(report.messages).map(message => ({
    rule: ruleOf(message),
    severity: severityOf(message),
    message: message.reason,
    ...(message.note && { hint: message.note }),
    ...(message.file && { file: shown(message.file) }),
    ...(message.line && { line: message.line, ...(message.column && { column: message.column }) }),
    ...(message.actual !== undefined && { actual: message.actual }),
    ...(message.expected !== undefined && { expected: message.expected }),
    ...(message.confidence !== undefined && { confidence: message.confidence }),
    ...(message.query && { query: message.query.id }),
  }));
}

/** What `asData` wrote, as a report again: to show once more what was found by an earlier build. */
export function reportFrom(findings: readonly FindingData[]): VFile {
  const report = newReport();
  for (const { rule, file, line, column, query, ...finding } of findings) {
    tell(report, {
      ...finding,
      rule: rule as Finding['rule'],
      ...(file !== undefined && { at: { file, point: { line: line ?? 1, column: column ?? 1 } } }),
      ...(query !== undefined && {
        query: { id: query, rule, evidence: { before: '', here: '', after: '' }, done: '', alternatives: [] },
      }),
    });
    const told = report.messages.at(-1);
    if (told && line === undefined) told.line = undefined;
  }
  return report;
}

/** What `findingsOf` gave, as a report again. */
export function reportOf(findings: readonly Finding[]): VFile {
  const report = newReport();
  for (const finding of findings) tell(report, finding);
  return report;
}

const pointOf = ({ line, column }: { line: number; column: number }): Point => ({ line, column });

/** The findings of a report as they were told, as plain data that can be told again. */
export const findingsOf = (report: VFile): Finding[] =>
  report.messages.map(message => {
    const { file, place, note, actual, expected, confidence, query } = message;
    return {
      rule: ruleOf(message) as Finding['rule'],
      severity: severityOf(message),
      message: message.reason,
      ...(note !== undefined && { hint: note }),
      ...(file !== undefined &&
        place &&
        ('start' in place
          ? { position: { file, start: pointOf(place.start), end: pointOf(place.end) } }
          : { at: { file, point: pointOf(place) } })),
      ...(actual !== undefined && { actual }),
      ...(expected !== undefined && { expected }),
      ...(confidence !== undefined && { confidence }),
      ...(query !== undefined && { query }),
    };
  });

/** Findings as GitHub's workflow commands, which annotate the lines of a pull request. */
export function github(report: VFile, shown: Shown = asItIs): string {
  const data = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return inOrder(report.messages)
    .map(message => {
      const severity = severityOf(message);
      const properties = [
        message.file && `file=${property(shown(message.file))}`,
        message.line && `line=${message.line}`,
        message.column && `col=${message.column}`,
        `title=${property(ruleOf(message))}`,
      ].filter(Boolean);
      const text = message.note ? `${message.reason}\n${message.note}` : message.reason;
      return `::${severity === 'info' ? 'notice' : severity} ${properties.join(',')}::${data(text)}\n`;
    })
    .join('');
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Gravest first, then as they stand in the files. */
export const inOrder = (messages: readonly VFileMessage[]): VFileMessage[] =>
  [...messages].sort(
    (a, b) =>
      RANK[severityOf(a)] - RANK[severityOf(b)] ||
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a cover fits the book that goes into it, and its printer takes it. */
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { PrintFacts } from '../book/print-facts.ts';
import type { Printer, Size } from '../book/printer.ts';
import { mostInk } from './ink.ts';
import { openSubject, type Subject } from './pdf/subject.ts';

export interface CoverJob {
  facts: PrintFacts;
  printer: Printer;
  report: VFile;
}

export const inches = (points: number): string => `${Number((points / 72).toFixed(3))}`;
export const sizeOf = ({ width, height }: Size): string => `${inches(width)}x${inches(height)}`;
export const needed = ({ pages, paper }: PrintFacts): string =>
  `${pages} pages${paper ? ` on ${paper}` : ''}`;

/** Points: what is lost when lengths are written with three decimals. */
const ROUNDING = 0.01;
/** A rounding of each ink in a byte. */
export const INK_ROUNDING = 0.02;

/** Holds the wrap of this build against its printer. */
export function checkCoverSheet(read: Subject, path: string, job: CoverJob): void {
  const { printer, report } = job;
  checkSize(read, path, job, 'Quoin is at fault; report it');
  const limit = printer.cover?.ink ?? Number.POSITIVE_INFINITY;
  const ink = mostInk(read);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  if (ink > limit + INK_ROUNDING) {
    tell(report, {
      rule: 'check/cover-ink',
      severity: 'error',
      message: `\`${path}\` lays ${percent(ink)} of ink in one place, and ${printer.name} takes ${percent(limit)}`,
    });
  }
  if (read.bytes > printer.largestFile) {
    tell(report, {
      rule: 'check/cover-bytes',
      severity: 'error',
      message: `\`${path}\` is ${Math.ceil(read.bytes / 1e6)} MB, and ${printer.name} takes ${Math.ceil(printer.largestFile / 1e6)} MB; save its pictures smaller`,
    });
  }
}

/** Holds a wrap that an earlier build left on disk against the pages of this one. */
export function checkKeptWrap(bytes: Uint8Array, path: string, job: CoverJob): void {
  try {
    checkSize(openSubject(bytes), path, job, 'quoin build -f pdf,wrap');
  } catch {
    tell(job.report, {
      rule: 'check/cover-size',
      severity: 'error',
      message: `\`${path}\`, which stands beside the book, cannot be read; build it again or remove it`,
      hint: 'quoin build -f pdf,wrap',
    });
  }
}

function checkSize(
  { objects, pages }: Subject,
  path: string,
  { facts, report }: CoverJob,
  hint: string,
): void {
  if (!facts.cover) return;
  const { sheet, spine } = facts.cover;
  const [, , width = 0, height = 0] = objects.list(pages[0]?.dictionary.get('MediaBox')).map(Number);
  const off = width - sheet.width;
  if (Math.abs(off) <= ROUNDING && Math.abs(height - sheet.height) <= ROUNDING) return;
  const otherSpine = Math.abs(height - sheet.height) <= ROUNDING;
  tell(report, {
    rule: 'check/cover-size',
    severity: 'error',
    message: otherSpine
      ? `\`${path}\` was made for a spine of ${inches(spine + off)} in, and ${needed(facts)} make one of ${inches(spine)} in; build it again`
      : `\`${path}\` is ${sizeOf({ width, height })} in, and the sheet of this book is ${sizeOf(sheet)} in; build it again`,
    hint,
  });
}

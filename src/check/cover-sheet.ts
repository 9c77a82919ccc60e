/** Whether a cover fits the book that goes into it, and its printer takes it. */
import type { VFile } from 'vfile';
import type { Asset } from '../book/book.ts';
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

const inches = (points: number): string => `${Number((points / 72).toFixed(3))}`;
const sizeOf = ({ width, height }: Size): string => `${inches(width)}x${inches(height)}`;
const needed = ({ pages, paper }: PrintFacts): string => `${pages} pages${paper ? ` on ${paper}` : ''}`;

/** Points: what is lost when lengths are written with three decimals. */
const ROUNDING = 0.01;
/** A spine drifts by a sixteenth of an inch when a book is bound; points. */
const DRIFT = 72 / 16;
/** A rounding of each ink in a byte. */
const INK_ROUNDING = 0.02;

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

/** Holds the author's own wrap against the pages of this build: its shape says what spine it was made for. */
export function checkOwnWrap({ width, height, source }: Asset, { facts, printer, report }: CoverJob): void {
  if (!facts.cover) return;
  const { sheet, spine } = facts.cover;
  const off = (width / height) * sheet.height - sheet.width;
  const pixels = (points: number): number => Math.ceil((points / 72) * 300);
  const asked = `${sizeOf(sheet)} in, or ${pixels(sheet.width)} by ${pixels(sheet.height)} pixels`;
  if (Math.abs(off) > DRIFT) {
    const made = spine + off;
    tell(report, {
      rule: 'check/cover-size',
      severity: 'error',
      message:
        made > 0
          ? `\`${source}\` is shaped for a spine of ${inches(made)} in, and ${needed(facts)} make one of ${inches(spine)} in; the sheet is ${asked}`
          : `\`${source}\` is not the shape of back, spine and front on one sheet; that is ${asked}`,
      hint: 'Make it again in that size, or take `wrap` out of the settings',
    });
    return;
  }
  const resolution = Math.floor((width / sheet.width) * 72);
  if (resolution >= printer.resolution.least) return;
  tell(report, {
    rule: 'check/cover-picture',
    severity: 'warning',
    message: `\`${source}\` prints at ${resolution} pixels to the inch, and ${printer.name} asks for ${printer.resolution.least}; save it ${pixels(sheet.width)} by ${pixels(sheet.height)} pixels`,
  });
}

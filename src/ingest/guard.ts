import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { pointAt, type Source } from './source.ts';

/** Deeper than anyone means: quotations in quotations, lists in lists. */
export const DEEPEST = 100;

/** Lines and cells of tables to a file, from which on they must hold something. */
const MANY_PIECES = 120_000;
/** Bytes to a line or cell, on average: a haiku, a log table and a word list all have more. */
const LEAST_BYTES = 8;

/**
 * Looks for columns of data: so many lines or cells of next to nothing that no reader was ever meant to see them, and
 * that each, as a paragraph, would take a hundred times its room.
 * @param bytes of the file
 * @returns whether the file may be read; an error has been told when not
 */
export function isProse({ file, text, starts }: Source, bytes: number, report: VFile): boolean {
  let pieces = 0;
  for (const [line, start] of starts.entries()) {
    const written = text.slice(start, starts[line + 1] ?? text.length);
    if (written.trim() === '') continue;
    pieces++;
    for (let bar = written.indexOf('|'); bar >= 0; bar = written.indexOf('|', bar + 1)) pieces++;
  }
  if (pieces <= MANY_PIECES || bytes >= LEAST_BYTES * pieces) return true;
  tell(report, {
    rule: 'ingest/data',
    severity: 'error',
    message: `\`${file}\` has ${pieces.toLocaleString('en')} lines and cells of hardly a word each: it is data, not a manuscript; take the file out of the book, or join its lines`,
    at: { file, point: { line: 1, column: 1 } },
  });
  return false;
}

/** Quotation and list marks at the start of a line, as deep as they nest. */
function lineDepth(line: string): number {
  return [...line.matchAll(/[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/gy)].length;
}

/** Keeps count of how deep lists nest by their indent alone; answers with the depth at a line. */
function listDepth(): (line: string) => number {
  let indents: number[] = [];
  return line => {
    const lead = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (lead === line.trimEnd().length) return 0;
    if (!/^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line)) {
      if (lead === 0) indents = [];
      return 0;
    }
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= lead) indents.pop();
    indents.push(lead);
    return indents.length;
  };
}

/**
 * Looks, in one pass, for blocks that nest so deep that a parser would hang or fail, before any parser sees the text.
 * @returns whether the text may be read as Markdown; an error has been told when not
 */
export function isShallow(source: Source, report: VFile): boolean {
  const { text, starts } = source;
  const nested = listDepth();
  const offset = starts.find((start, line) => {
    const head = text.slice(start, Math.min(starts[line + 1] ?? text.length, start + 4 * DEEPEST));
    return nested(head) > DEEPEST || (/^[ \t]*(?:[>+*-]|\d)/.test(head) && lineDepth(head) > DEEPEST);
  });
  if (offset === undefined) return true;
  tell(report, {
    rule: 'ingest/nesting',
    severity: 'error',
    message: `more than ${DEEPEST} quotations or lists in one another: no reader could follow; simplify the passage`,
    at: { file: source.file, point: pointAt(source, offset) },
  });
  return false;
}

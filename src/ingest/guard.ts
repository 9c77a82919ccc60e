import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';
import { pointAt, type Source } from './source.ts';

/** Deeper than anyone means: quotations in quotations, lists in lists. */
export const DEEPEST = 100;

/** Lines, bars of tables, marks of style and straight quotation marks to a file, from which on they must part something. */
const MANY_PIECES = 120_000;
/** Bytes to each of them, on average: verse, a table of logarithms and a list of words all have more. */
const LEAST_BYTES = 8;
/** Lines, notes and links to a file, from which on they must say something, and bytes to each: those of haiku have more. */
const MANY_LINES = 50_000;
const LEAST_LINE = 20;
/** Headings to a file, from which on there must be text under them, and bytes to each. */
const MANY_HEADINGS = 10_000;
const LEAST_CHAPTER = 100;

/** Pictures to a file, from which on there must be text beside them, and bytes to each. */
const MANY_PICTURES = 10_000;
const LEAST_BESIDE = 100;

/**
 * Looks for columns of data: so many lines or cells of next to nothing that no reader was ever meant to see them, and
 * that each, as a paragraph, would take a hundred times its room.
 * @param bytes of the file
 * @returns whether the file may be read; an error has been told when not
 */
export function isProse({ file, text, starts }: Source, bytes: number, report: VFile): boolean {
  let [pieces, lines] = [0, text.split(/\[\^|\^\[|\]\(|\]\[/).length - 1];
  for (const [line, start] of starts.entries()) {
    const written = text.slice(start, starts[line + 1] ?? text.length);
    if (written.trim() === '') continue;
    // Headings are counted by themselves; a quotation in a quotation is more than a line.
    const quotations = /^(?: ?>){0,10}/.exec(written)?.[0].split('>').length ?? 1;
    if (!written.startsWith('#')) lines += Math.max(1, quotations - 1);
    pieces += 1 + (written.match(/["'|]|[*_~^=]+/g)?.length ?? 0);
  }
  const pictures = text.split('![').length - 1;
  const excess =
    pieces > MANY_PIECES && bytes < LEAST_BYTES * pieces
      ? `${pieces.toLocaleString('en')} lines, cells and marks with hardly a word to each: it is data, not a manuscript; take the file out of the book, or join its lines`
      : pictures > MANY_PICTURES && bytes < LEAST_BESIDE * pictures
        ? `${pictures.toLocaleString('en')} pictures with hardly a word beside each: it is a list, not a manuscript; take the file out of the book`
        : lines > MANY_LINES && bytes < LEAST_LINE * lines
          ? `${lines.toLocaleString('en')} lines, notes and links with hardly two words to each: it is data, not a manuscript; take the file out of the book, or join its lines`
          : undefined;
  if (excess === undefined) return true;
  tell(report, {
    rule: 'ingest/data',
    severity: 'error',
    message: `\`${file}\` has ${excess}`,
    at: { file, point: { line: 1, column: 1 } },
  });
  return false;
}

/**
 * Looks for more headings than a book can have: each makes a chapter, and a chapter a file of the e-book.
 * @param headings where they stand
 * @returns whether a book may be made of them; an error has been told when not
 */
export function hasChapters({ file, text }: Source, headings: readonly Position[], report: VFile): boolean {
  const excess = headings[MANY_HEADINGS];
  if (!excess || text.length >= LEAST_CHAPTER * headings.length) return true;
  tell(report, {
    rule: 'ingest/data',
    severity: 'error',
    message: `\`${file}\` has ${headings.length.toLocaleString('en')} headings with hardly a line under each: it is a list, not chapters; remove the \`#\` where no chapter begins`,
    position: excess,
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

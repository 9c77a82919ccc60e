import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { pointAt, type Source } from './source.ts';

/** Deeper than anyone means: quotations in quotations, lists in lists, brackets in brackets. */
export const DEEPEST = 100;
/** Longest run of one mark, and most marks of emphasis in one paragraph: parsers grow with their square. */
const LONGEST_RUN = 100;
const MOST_MARKS = 1000;

interface Breach {
  offset: number;
  what: string;
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

/** Whether the line at an offset only draws something: such a line may be as wide as its author liked. */
function isDrawn(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return /^[\s*_-]+$/.test(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end));
}

function paragraphBreach(text: string, start: number): Breach | undefined {
  let open = 0;
  let marks = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    run = character === text[at - 1] ? run + 1 : 1;
    if (character === '[') open++;
    else if (character === ']') open = Math.max(0, open - 1);
    if ((character === '*' || character === '_') && run === 1) marks++;
    if ((character === '*' || character === '`') && run === LONGEST_RUN + 1 && !isDrawn(text, at)) {
      return { offset: start + at, what: `a run of more than ${LONGEST_RUN} \`${character}\`` };
    }
    if (open > DEEPEST) return { offset: start + at, what: `more than ${DEEPEST} open \`[\`` };
    if (marks > MOST_MARKS)
      return { offset: start + at, what: `more than ${MOST_MARKS} marks of emphasis in one paragraph` };
  }
  return undefined;
}

/**
 * Looks, in one pass, for nesting that would make a parser hang or fail, before any parser sees the text.
 * @returns whether the text may be read as Markdown; an error has been told when not
 */
export function isShallow(source: Source, report: VFile): boolean {
  let breach: Breach | undefined;
  let paragraph = 0;
  const { text, starts } = source;
  const nested = listDepth();
  for (let line = 0; line < starts.length && !breach; line++) {
    const start = starts[line] as number;
    const end = starts[line + 1] ?? text.length;
    const head = text.slice(start, Math.min(end, start + 4 * DEEPEST));
    if (nested(head) > DEEPEST || (/^[ \t]*(?:[>+*-]|\d)/.test(head) && lineDepth(head) > DEEPEST)) {
      breach = { offset: start, what: `more than ${DEEPEST} quotations or lists in one another` };
    }
    if (/^[ \t]*\n?$/.test(text.slice(start, Math.min(end, start + 200)))) {
      breach ??= paragraphBreach(text.slice(paragraph, start), paragraph);
      paragraph = end;
    }
  }
  breach ??= paragraphBreach(text.slice(paragraph), paragraph);
  if (!breach) return true;
  tell(report, {
    rule: 'ingest/nesting',
    severity: 'error',
    message: `${breach.what}: no reader could follow; simplify the passage`,
    at: { file: source.file, point: pointAt(source, breach.offset) },
  });
  return false;
}

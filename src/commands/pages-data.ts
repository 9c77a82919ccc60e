import type { Typeset } from '../pipeline.ts';

type Report = Typeset['pages']['report'];
type Compromise = Report['compromises'][number];

/** A compromise as it is recorded: with its line in the manuscript in place of the whole paragraph. */
export interface CompromiseData {
  kind: Compromise['kind'];
  /** Page of the file, from 1, and what is printed on it. */
  page: number;
  folio: string;
  words: string;
  /** Of a line its word space as a share of the natural one; of a page the rows it is short. */
  measured?: number;
  file?: string;
  line?: number;
}

export type PagesData = Omit<Report, 'compromises'> & { compromises: CompromiseData[] };

/**
 * What setting the book cost, as plain data.
 * @param sources the author's files as text, by the names that positions use
 */
export function pagesData(report: Report, sources: ReadonlyMap<string, string>): PagesData {
  const linesOf = new Map([...sources].map(([file, text]) => [file, text.split(/\r\n?|\n/)]));
  return {
    ...report,
    compromises: report.compromises.map(compromise => {
      const { kind, page, folio, words, measured, position } = compromise;
      const lines = position && linesOf.get(position.file);
      return {
        kind,
        page,
        folio,
        words,
        ...(measured !== undefined && { measured }),
        ...(position && { file: position.file, line: lineIn(lines ?? [], compromise) }),
      };
    }),
  };
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/**
 * The line of the manuscript on which the words of a set line begin. A paragraph that its author broke into lines is
 * searched for them by their letters, for quotation marks, dashes and hyphens are ours; where they stand twice the nearer
 * to their share of the paragraph is taken, and where markup divides them the paragraph's first line.
 */
export function lineIn(lines: readonly string[], { words, part, position }: Compromise): number {
  if (!position) return 0;
  const { start, end } = position;
  if (start.line === end.line) return start.line;
  const starts: number[] = [];
  let letters = '';
  for (const line of lines.slice(start.line - 1, end.line)) {
    starts.push(letters.length);
    letters += lettersOf(line);
  }
  const wanted = lettersOf(words);
  const expected = part ? (part.line / part.of) * letters.length : 0;
  let best: number | undefined;
  for (let at = letters.indexOf(wanted); wanted !== '' && at >= 0; at = letters.indexOf(wanted, at + 1)) {
    if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  }
  if (best === undefined) return start.line;
  return start.line + starts.findLastIndex(from => from <= (best as number));
}

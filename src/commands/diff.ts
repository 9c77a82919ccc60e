import { FINE, PROBLEMS } from './exit.ts';
import type { LimitOptions } from './limits.ts';
import { paintFor } from './terminal.ts';
import { compareRange } from './versions/range.ts';
import { inMarkdown, onTerminal, reportOnRange } from './versions/report.ts';

export interface DiffOptions extends LimitOptions {
  format: 'pretty' | 'markdown' | 'json';
  pages: boolean;
  verbose?: boolean;
  encoding?: string;
}

/**
 * `quoin diff`: what readers would find changed between two versions of the books of this repository.
 * @param range `v1.0..HEAD`, or one version to compare the files with; without it the newest tag
 * @returns the exit code: a change is no problem, a book that cannot be read is.
 * @throws UsageError when there is no repository, or no such version
 */
export async function diff(
  range: string | undefined,
  named: string[],
  options: DiffOptions,
): Promise<number> {
  const compared = await compareRange(range, named, options);
  const { from, to, books } = compared;
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, from, to: to ?? null, books }, null, 2)}\n`);
  } else {
    const hand =
      options.format === 'markdown' ? inMarkdown : onTerminal(paintFor(process.stdout, process.env));
    process.stdout.write(reportOnRange(compared, hand));
  }
  return books.some(each => 'state' in each && each.state === 'unread') ? PROBLEMS : FINE;
}

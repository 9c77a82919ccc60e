import { basename, join, resolve } from 'node:path';
import { drawCoverSheet, newReport } from '../pipeline.ts';
import { build } from './build.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { paintFor, progressOn, visible } from './terminal.ts';
import { withinLimits } from './within-limits.ts';
import { writeFiles } from './write-files.ts';

export interface CoverOptions extends LimitOptions {
  sheet: boolean;
  seed?: string;
  out: string;
  verbose: boolean;
  encoding?: string;
  version: string;
}

const SHEET = 'cover-sheet.png';

/**
 * `quoin cover`: makes the covers of books, or with `--sheet` a picture of each in every family, to choose from.
 * @returns the exit code: a family that does not suit the title is no mistake of the author's.
 */
export async function cover(named: string[], options: CoverOptions): Promise<number> {
  const { sheet, seed, out, verbose } = options;
  if (!sheet && seed !== undefined)
    throw new UsageError('--seed goes with --sheet; a build takes `seed` under `cover` in the settings');
  if (!sheet)
    return build(named, {
      ...options,
      format: 'cover',
      strict: false,
      watch: false,
      force: false,
      json: false,
    });
  const progress = progressOn(process.stderr, process.env);
  const paint = paintFor(process.stderr, process.env);
  const reports = [];
  for (const path of findBooks(named, process.cwd())) {
    const report = newReport();
    reports.push(report);
    const { shown } = requestFor(path, options);
    const drawn = await withinLimits(basename(path), limitsFrom(options), report, begins => {
      const onStage = (stage: string): void => {
        begins(stage);
        progress.say(`${path}: ${stage}`);
      };
      return drawCoverSheet(requestFor(path, { ...options, onStage }).request, seed, report);
    });
    progress.clear();
    process.stderr.write(pretty(report, drawn?.sources ?? new Map(), { paint, verbose, shown }));
    if (!drawn) continue;
    const file = join(drawn.slug, SHEET);
    writeFiles([{ path: join(resolve(out), file), bytes: drawn.png }]);
    const chosen = drawn.entries.find(entry => entry.chosen);
    const faulty = drawn.entries.filter(entry => entry.faults.length > 0).length;
    process.stdout.write(
      `${visible(join(out, file))}: ${drawn.entries.length} covers, ${faulty} with a fault; a build takes ${chosen?.family}\n`,
    );
  }
  return exitCodeOf(reports, false);
}

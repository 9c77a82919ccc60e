import { join, resolve } from 'node:path';
import {
  type Built,
  build as buildBook,
  FORMATS,
  type Format,
  newReport,
  type Request,
} from '../pipeline.ts';
import { sourceDate } from './environment.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { fromHere, isOpen, openQueries } from './query-list.ts';
import { recordOf } from './record.ts';
import { summary } from './summary.ts';
import { paintFor, progressOn } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface BuildOptions {
  format: string;
  out: string;
  strict: boolean;
  watch: boolean;
  verbose: boolean;
  json: boolean;
  encoding?: string;
  version: string;
}

/**
 * `quoin build`: makes every named book and writes it to `<out>/<book>/`. A book with an error leaves what stood there
 * untouched, and the other books are still made.
 * @returns the exit code.
 */
export async function build(named: string[], options: BuildOptions): Promise<number> {
  const formats = parseFormats(options.format);
  const cwd = process.cwd();
  const books = findBooks(named, cwd);
  const code = await buildAll(books, formats, cwd, options);
  if (!options.watch) return code;
  const { watch } = await import('./watch.ts');
  await watch(books, changed => buildAll(changed, formats, cwd, options));
  return code;
}

async function buildAll(
  books: readonly string[],
  formats: readonly Format[],
  cwd: string,
  options: BuildOptions,
): Promise<number> {
  const paint = paintFor(process.stderr, process.env);
  const progress = progressOn(process.stderr, process.env);
  const date = sourceDate(process.env);
  const reports = [];
  const records = [];
  const owners = new Map<string, string>();
  for (const path of books) {
    const report = newReport();
    reports.push(report);
    const request: Request = {
      path,
      base: cwd,
      ...(date && { date }),
      ...(options.encoding !== undefined && { encoding: options.encoding }),
      onStage: stage => progress.say(`${nameOf(path)}: ${stage}`),
    };
    const built: Built | undefined = await buildBook(request, formats, report);
    progress.clear();
    process.stderr.write(pretty(report, built?.sources ?? new Map(), { paint, verbose: options.verbose }));
    const failed = exitCodeOf([report], options.strict) !== 0;
    const open = built?.queries.filter(isOpen).length ?? 0;
    if (open > 0) process.stderr.write(`${openQueries(open, fromHere(path, cwd))}\n\n`);
    if (!built || failed) {
      process.stderr.write(`${paint('red', 'not built')} ${nameOf(path)}\n\n`);
      continue;
    }
    const folder = join(resolve(cwd, options.out), built.slug);
    const other = owners.get(folder);
    if (other)
      throw new UsageError(
        `\`${nameOf(path)}\` and \`${nameOf(other)}\` would both become ${built.slug}/; rename one`,
      );
    owners.set(folder, path);
    const record = recordOf(built, report, options.version);
    records.push(record);
    const files = built.artefacts.map(({ path: name, bytes }) => ({ path: join(folder, name), bytes }));
    const json = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
    writeFiles([...files, { path: join(folder, 'build.json'), bytes: json }]);
    process.stderr.write(summary(record, join(options.out, built.slug), paint));
  }
  if (options.json) process.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  return exitCodeOf(reports, options.strict);
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

function parseFormats(list: string): Format[] {
  const known: readonly string[] = FORMATS;
  const wanted = list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  for (const name of wanted) {
    if (!known.includes(name))
      throw new UsageError(`\`${name}\` is no format; choose from ${FORMATS.join(', ')}`);
  }
  if (wanted.length === 0) throw new UsageError(`no format given; choose from ${FORMATS.join(', ')}`);
  return FORMATS.filter(format => wanted.includes(format));
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { VFile } from 'vfile';
import {
  build as buildBook,
  type Format,
  folderNameOf,
  KNOWN_FORMATS,
  newReport,
  WRAP_FILE,
} from '../pipeline.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { keptPages } from './kept-pages.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { lastPrint, printChanges } from './print-changes.ts';
import { fromHere, isOpen, openQueries } from './query-list.ts';
import { type BuildRecord, recordOf } from './record.ts';
import { requestFor } from './request.ts';
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
  refuseTwins(books);
  const code = await buildAll(books, formats, options);
  if (!options.watch) return code;
  const { watch } = await import('./watch.ts');
  await watch(books, changed => buildAll(changed, formats, options), resolve(cwd, options.out));
  return code;
}

async function buildAll(
  books: readonly string[],
  formats: readonly Format[],
  options: BuildOptions,
): Promise<number> {
  const reports: VFile[] = [];
  const records: BuildRecord[] = [];
  for (const path of books) {
    const report = newReport();
    reports.push(report);
    const record = await buildOne(path, formats, options, report);
    if (record) records.push(record);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  return exitCodeOf(reports, options.strict);
}

/** Builds one book and writes it; undefined when it has an error, which has then been said. */
async function buildOne(
  path: string,
  formats: readonly Format[],
  options: BuildOptions,
  report: VFile,
): Promise<BuildRecord | undefined> {
  const { verbose, strict, out, version } = options;
  const paint = paintFor(process.stderr, process.env);
  const progress = progressOn(process.stderr, process.env);
  const onStage = (stage: string): void => progress.say(`${nameOf(path)}: ${stage}`);
  const { request, shown } = requestFor(path, { ...options, onStage });
  const place = join(resolve(out), folderNameOf(path));
  const kept = keptPages(join(place, 'build.json'));
  const last = lastPrint(join(place, 'build.json'));
  const keptWrap = formats.includes('wrap') ? undefined : keptFile(place, WRAP_FILE);
  const wanted = { ...request, version, ...(kept && { kept }), ...(keptWrap && { keptWrap }) };
  const built = await buildBook(wanted, formats, report);
  progress.clear();
  process.stderr.write(pretty(report, built?.sources ?? new Map(), { paint, verbose, shown }));
  const open = built?.queries.filter(isOpen).length ?? 0;
  if (open > 0) process.stderr.write(`${openQueries(open, fromHere(path, process.cwd()))}\n\n`);
  if (!built || exitCodeOf([report], strict) !== 0) {
    process.stderr.write(`${paint('red', 'not built')} ${nameOf(path)}\n\n`);
    return undefined;
  }
  const record = recordOf(built, report, version);
  const folder = join(resolve(out), built.slug);
  const files = built.artefacts.map(({ path: name, bytes }) => ({ path: join(folder, name), bytes }));
  const json = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
  writeFiles([...files, { path: join(folder, 'build.json'), bytes: json }]);
  process.stderr.write(summary(record, join(out, built.slug), paint));
  const changes = printChanges(last, record.print);
  if (changes.length > 0) process.stderr.write(`  since the last build: ${changes.join(', ')}\n\n`);
  return record;
}

/** A file that an earlier build left; undefined when there is none. */
function keptFile(folder: string, name: string): { path: string; bytes: Uint8Array } | undefined {
  const path = join(folder, name);
  return existsSync(path) ? { path: relative(process.cwd(), path), bytes: readFileSync(path) } : undefined;
}

/** @throws UsageError when two books would be written to one folder */
function refuseTwins(books: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const path of books) {
    const folder = folderNameOf(path);
    const other = owners.get(folder);
    if (other !== undefined) {
      throw new UsageError(
        `\`${nameOf(path)}\` and \`${nameOf(other)}\` would both become ${folder}/; rename one`,
      );
    }
    owners.set(folder, path);
  }
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

function parseFormats(list: string): Format[] {
  const known: readonly string[] = KNOWN_FORMATS;
  const wanted = list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  for (const name of wanted) {
    if (!known.includes(name))
      throw new UsageError(`\`${name}\` is no format; choose from ${KNOWN_FORMATS.join(', ')}`);
  }
  if (wanted.length === 0) throw new UsageError(`no format given; choose from ${KNOWN_FORMATS.join(', ')}`);
  return KNOWN_FORMATS.filter(format => wanted.includes(format));
}

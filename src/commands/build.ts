import { dirname, resolve } from 'node:path';
import { type Release, releaseOf } from '../book/release-tag.ts';
import { nearest } from '../book/suggest.ts';
import { type Format, folderNameOf, KNOWN_FORMATS, StandingType } from '../pipeline.ts';
import {
  type BuildSettings,
  buildOne,
  failed,
  givenUp,
  keptBook,
  nameOf,
  type Outcome,
} from './build-one.ts';
import { eachBook, lanesFor } from './crew.ts';
import { FINE, UsageError } from './exit.ts';
import { booksBeside, findBooks, shardOf } from './find-books.ts';
import { type LimitOptions, limitsFrom, tooMuch } from './limits.ts';
import type { BuildRecord } from './record.ts';
import { progressOn } from './terminal.ts';

export interface BuildOptions extends LimitOptions {
  format: string;
  out: string;
  strict: boolean;
  watch: boolean;
  verbose: boolean;
  json: boolean;
  /** Whether books that are up to date are built again. */
  force: boolean;
  /** How many books are built at a time; absent means as many as there are cores. */
  jobs?: number;
  /** Which of the books are built, as `2/5`. */
  shard?: string;
  encoding?: string;
  /** Tag of the release that the books are made for, `v1.2`. */
  tag?: string;
  version: string;
}

/** What each book was made from when it was last read, as absolute paths. */
type MadeOf = Map<string, readonly string[]>;

/**
 * `quoin build`: makes every named book and writes it to `<out>/<book>/`. A book with an error leaves what stood there
 * untouched, and the other books are still made. A book that is up to date is not built again.
 * @returns the exit code.
 */
export async function build(named: string[], options: BuildOptions): Promise<number> {
  const formats = parseFormats(options.format);
  const cwd = process.cwd();
  const all = findBooks(named, cwd);
  refuseTwins(all);
  const books = shardOf(all, options.shard);
  const release = options.tag === undefined ? undefined : releaseFor(options.tag, all);
  const made: MadeOf = new Map();
  const code = await buildAll(books, formats, release, options, made);
  if (!options.watch) return code;
  const { watch } = await import('./watch.ts');
  const standing = new Map(books.map(path => [path, new StandingType()]));
  const again = (changed: readonly string[]) => buildAll(changed, formats, release, options, made, standing);
  await watch(books, again, path => made.get(path) ?? [], resolve(cwd, options.out));
  return code;
}

async function buildAll(
  books: readonly string[],
  formats: readonly Format[],
  release: Release | undefined,
  options: BuildOptions,
  made: MadeOf,
  standing?: Map<string, StandingType>,
): Promise<number> {
  const { force, jobs, json, strict, verbose, version, encoding } = options;
  const progress = progressOn(process.stderr, process.env);
  const records: BuildRecord[] = [];
  let code = FINE;
  const settings: BuildSettings = {
    formats,
    out: resolve(options.out),
    shownOut: options.out,
    strict,
    verbose,
    version,
    records: json,
    watched: options.watch,
    ...(encoding !== undefined && { encoding }),
    ...(release && { release }),
  };
  const limits = limitsFrom(options);
  const outcomes = eachBook<Outcome>(books, {
    limits,
    givenUp(path, breach, stage, taken) {
      // It was broken off where it stood.
      standing?.set(path, new StandingType());
      return givenUp(path, tooMuch(nameOf(path), breach, stage, taken));
    },
    failed,
    lanes: lanesFor(jobs, books.length),
    order: { task: 'build', settings, limits },
    here: (path, onStage) => buildOne(path, settings, onStage, standing?.get(path)),
    onStage: (path, stage) => progress.say(`${nameOf(path)}: ${stage}`),
    stays: options.watch,
    ...(!force && { spared: path => keptBook(path, settings) }),
  });
  let at = 0;
  for await (const { said, code: ended, record, inputs } of outcomes) {
    const path = books[at++] as string;
    if (inputs) made.set(path, inputs);
    progress.clear();
    process.stderr.write(said);
    code = Math.max(code, ended);
    if (record) records.push(record);
  }
  if (json) process.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  return code;
}

/** @throws UsageError when the tag says no version, or names a book that is neither built nor stands beside one that is */
function releaseFor(tag: string, books: readonly string[]): Release {
  const names = books.map(folderNameOf);
  const release = releaseOf(tag, names);
  if (!release)
    throw new UsageError(`\`${tag}\` says no version; write \`v1.2\`, or \`book@1.2\` for one book`);
  const { book, version } = release;
  if (book === undefined || names.includes(book)) return release;
  const beside = [...new Set(books.map(path => dirname(path)))].flatMap(booksBeside).map(folderNameOf);
  if (beside.includes(book)) return release;
  const known = [...new Set([...names, ...beside])];
  const near = nearest(book, known);
  // A book would be built without its version, over the one that has it.
  throw new UsageError(
    `\`${tag}\` names no book here; ${near ? `did you mean \`${near}@${version}\`?` : `there are ${known.join(', ')}`}`,
  );
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

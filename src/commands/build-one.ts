import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { VFile } from 'vfile';
import { type Finding, tell } from '../book/finding.ts';
import type { Release } from '../book/release-tag.ts';
import {
  build,
  type Format,
  folderNameOf,
  newReport,
  type Request,
  type Stage,
  type StandingType,
  WRAP_FILE,
} from '../pipeline.ts';
import { collectNow } from './engine.ts';
import { type Failure, FINE } from './exit.ts';
import { keptPages } from './kept-pages.ts';
import { exitCodeOf, pretty, reportFrom } from './messages.ts';
import { ownCode } from './own-code.ts';
import { lastPrint, printChanges } from './print-changes.ts';
import { fromHere, isOpen, openQueries } from './query-list.ts';
import { type BuildRecord, type Circumstances, recordOf } from './record.ts';
import { requestFor } from './request.ts';
import { summary } from './summary.ts';
import { paintFor, visible } from './terminal.ts';
import { sourcesOf, upToDate } from './up-to-date.ts';
import { writeFiles } from './write-files.ts';

/** What holds for every book of a run; plain data, so that it can be handed to another process. */
export interface BuildSettings {
  formats: readonly Format[];
  /** Absolute path of the folder that books are written to, and how it is shown. */
  out: string;
  shownOut: string;
  strict: boolean;
  verbose: boolean;
  encoding?: string;
  /** The release that the books are made for. */
  release?: Release;
  version: string;
  /** Whether the records are asked for; those of ten thousand books fill the memory. */
  records: boolean;
  /** Whether it is asked what the books are made from, to be watched. */
  watched?: boolean;
}

/** What became of one book. */
export interface Outcome {
  /** For the person in front of it. */
  said: string;
  /** The exit code, if it were the only book. */
  code: number;
  /** If it is asked for; absent when there is an error, which has then been said. */
  record?: BuildRecord;
  /** If it is asked for: absolute paths of what was read, or looked for; absent when the book was given up. */
  inputs?: readonly string[];
}

export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/**
 * Stages before which much has been made that nobody needs any more, by which the heap would grow once again. To
 * collect it pays from so many bytes on.
 */
const MUCH_LEFT: Readonly<Record<Stage, number>> = { typesetting: 30e6, checking: 80e6 };

function circumstancesOf(
  { path, date, encoding, release }: Request,
  formats: readonly Format[],
): (inputs: readonly string[]) => Circumstances {
  return inputs => ({
    name: nameOf(path),
    tool: ownCode(),
    formats,
    date: typeof date === 'function' ? date(inputs) : date,
    encoding,
    release,
  });
}

/** What is said of a book's findings and open queries. */
function told(
  report: VFile,
  sources: ReadonlyMap<string, string>,
  open: number,
  path: string,
  { verbose, shown }: { verbose: boolean; shown(file: string): string },
): string {
  const paint = paintFor(process.stderr, process.env);
  const findings = pretty(report, sources, { paint, verbose, shown });
  return open > 0 ? `${findings}${openQueries(open, fromHere(path, process.cwd()))}\n\n` : findings;
}

const notBuilt = (path: string): string =>
  `${paintFor(process.stderr, process.env)('red', 'not built')} ${visible(nameOf(path))}\n\n`;

/** What is said of a book that was given up, and why. */
export function givenUp(path: string, why: Finding): Outcome {
  const report = newReport();
  tell(report, why);
  const paint = paintFor(process.stderr, process.env);
  const said = pretty(report, new Map(), { paint, verbose: false, shown: file => file });
  return { said: `${said}${notBuilt(path)}`, code: exitCodeOf([report], false) };
}

/** What is said of a book of several, when making it threw: the others are made. */
export const failed = (path: string, { said, code }: Failure): Outcome => ({
  said: `${said}${notBuilt(path)}`,
  code,
});

/**
 * What is said of a book that is up to date: all that was found when it was built, and that it was not built again.
 * @returns undefined when it must be built
 */
export async function keptBook(path: string, settings: BuildSettings): Promise<Outcome | undefined> {
  const { formats, out, shownOut, strict, verbose, encoding } = settings;
  const slug = folderNameOf(path);
  const { request, shown } = requestFor(path, settings);
  const base = dirname(path);
  const record = await upToDate(join(out, slug), base, circumstancesOf(request, formats));
  if (!record) return undefined;
  const report = reportFrom(record.findings);
  const sources = await sourcesOf(record, base, encoding);
  const said = told(report, sources, record.queries.length, path, { verbose, shown });
  const code = exitCodeOf([report], strict);
  const inputs = settings.watched ? { inputs: record.inputs.map(input => join(base, input.path)) } : {};
  if (code !== FINE) return { said: `${said}${notBuilt(path)}`, code, ...inputs };
  const paint = paintFor(process.stderr, process.env);
  const line = `${paint('green', 'up to date')} ${record.book.title}  ${paint('dim', visible(`${join(shownOut, slug)}/`))}\n`;
  return { said: said + line, code, ...inputs, ...(settings.records && { record }) };
}

/**
 * Builds one book and writes it.
 * @param standing what was set of it before
 */
export async function buildOne(
  path: string,
  settings: BuildSettings,
  onStage: (stage: Stage) => void,
  standing?: StandingType,
): Promise<Outcome> {
  const { formats, out, shownOut, strict, verbose, version } = settings;
  const { request: asked, shown } = requestFor(path, {
    ...settings,
    onStage: stage => {
      if (!standing && process.memoryUsage().heapUsed > (MUCH_LEFT[stage] ?? Infinity)) collectNow();
      onStage(stage);
    },
  });
  const read = new Map<string, string | undefined>();
  const request = { ...asked, inputs: read, ...(standing && { standing }) };
  const report = newReport();
  const place = join(out, folderNameOf(path));
  const kept = keptPages(join(place, 'build.json'));
  const last = lastPrint(join(place, 'build.json'));
  const keptWrap = formats.includes('wrap') ? undefined : keptFile(place, WRAP_FILE);
  const wanted = { ...request, version, ...(kept && { kept }), ...(keptWrap && { keptWrap }) };
  const built = await build(wanted, formats, report);
  const open = built?.queries.filter(isOpen).length ?? 0;
  const said = told(report, built?.sources ?? new Map(), open, path, { verbose, shown });
  const code = exitCodeOf([report], strict);
  const inputs = settings.watched ? { inputs: [...read.keys()].map(name => join(dirname(path), name)) } : {};
  if (!built || code !== FINE) return { said: `${said}${notBuilt(path)}`, code, ...inputs };
  const circumstances = circumstancesOf(request, formats)([...built.inputs.keys()].sort());
  const record = recordOf(built, report, version, circumstances);
  const folder = join(out, built.slug);
  const files = built.artefacts.map(({ path: name, bytes }) => ({ path: join(folder, name), bytes }));
  const json = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
  writeFiles([...files, { path: join(folder, 'build.json'), bytes: json }]);
  const paint = paintFor(process.stderr, process.env);
  const made = summary(record, join(shownOut, built.slug), paint);
  const changes = printChanges(last, record.print);
  const since = changes.length > 0 ? `  since the last build: ${changes.join(', ')}\n\n` : '';
  return { said: said + made + since, code, ...inputs, ...(settings.records && { record }) };
}

/** A file that an earlier build left; undefined when there is none. */
function keptFile(folder: string, name: string): { path: string; bytes: Uint8Array } | undefined {
  const path = join(folder, name);
  return existsSync(path) ? { path: relative(process.cwd(), path), bytes: readFileSync(path) } : undefined;
}

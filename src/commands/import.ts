import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { isManuscriptName } from '../book/manuscript-name.ts';
import {
  firstDifference,
  folderNameOf,
  folderOf,
  isWord,
  newReport,
  type Reading,
  read,
} from '../pipeline.ts';
import { PROBLEMS, UsageError } from './exit.ts';
import { factsOf, importSummary } from './import-summary.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { asData, exitCodeOf, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { temporaryFolder } from './temporary.ts';
import { paintFor, progressOn, visible } from './terminal.ts';
import { sayAlone, withinLimits } from './within-limits.ts';
import { writeFiles } from './write-files.ts';

export interface ImportOptions extends LimitOptions {
  out?: string;
  force: boolean;
  verbose: boolean;
  json: boolean;
  encoding?: string;
}

/** Bytes. A larger document is refused before it is read. */
const LARGEST = 100 * 1024 * 1024;

type Files = Awaited<ReturnType<typeof folderOf>>;

/**
 * `quoin import`: a manuscript in Word, text or Markdown becomes a folder of clean Markdown that builds into the same
 * book. An error leaves nothing behind.
 * @returns the exit code.
 * @throws UsageError when the manuscript is none, or the folder holds something
 */
export async function importManuscript(named: string, options: ImportOptions): Promise<number> {
  const path = manuscriptAt(named);
  const folder = resolve(options.out ?? folderNameOf(path));
  const shownFolder = relative(process.cwd(), folder) || '.';
  refuseFull(folder, shownFolder, options.force);
  const report = newReport();
  const code = await withinLimits(basename(path), limitsFrom(options), report, onStage =>
    importAs(folder, path, shownFolder, options, onStage),
  );
  if (code !== undefined) return code;
  const refused = paintFor(process.stderr, process.env)('red', 'not imported');
  sayAlone(report);
  process.stderr.write(`${refused} ${visible(basename(path))}\n\n`);
  return PROBLEMS;
}

async function importAs(
  folder: string,
  path: string,
  shownFolder: string,
  options: ImportOptions,
  onStage: (stage: string) => void,
): Promise<number> {
  const paint = paintFor(process.stderr, process.env);
  const progress = progressOn(process.stderr, process.env);
  const begins = (stage: string): void => {
    onStage(stage);
    progress.say(`${basename(path)}: ${stage}`);
  };
  const { request: whole, shown } = requestFor(path, { ...options, onStage: begins });
  const request = { ...whole, alone: true };
  const report = newReport();
  const reading = await read(request, report);
  const files =
    reading && exitCodeOf([report], false) === 0 ? await proven(reading, folder, report) : undefined;
  progress.clear();
  const code = exitCodeOf([report], false);
  if (!options.json || code !== 0) {
    const sources = reading?.sources ?? new Map<string, string>();
    process.stderr.write(pretty(report, sources, { paint, verbose: options.verbose, shown }));
  }
  if (!reading || !files || code !== 0) {
    process.stderr.write(`${paint('red', 'not imported')} ${visible(basename(path))}\n\n`);
    return code;
  }
  writeFiles(files.map(({ path: name, bytes }) => ({ path: join(folder, name), bytes })));
  const facts = factsOf(reading, files);
  if (options.json) {
    const record = { version: 1, folder: shownFolder, ...facts, findings: asData(report, shown) };
    process.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
  } else process.stderr.write(importSummary(facts, shownFolder, paint));
  return code;
}

function manuscriptAt(named: string): string {
  const path = resolve(named);
  if (!existsSync(path)) throw new UsageError(`\`${named}\` does not exist`);
  const facts = statSync(path);
  if (facts.isDirectory()) throw new UsageError(`\`${named}\` is a folder; name the manuscript itself`);
  if (!isWord(path) && !isManuscriptName(path)) {
    throw new UsageError(`\`${named}\` is neither .docx nor .txt nor .md; save the manuscript as .docx`);
  }
  if (facts.size > LARGEST) {
    const megabytes = Math.ceil(facts.size / 1e6);
    throw new UsageError(
      `\`${named}\` is ${megabytes} MB; files over 100 MB are not read: compress its pictures`,
    );
  }
  return path;
}

function refuseFull(folder: string, shown: string, force: boolean): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`\`${shown}\` is a file; name a folder with -o`);
  if (!force && readdirSync(folder).length > 0) {
    throw new UsageError(
      `\`${shown}/\` holds something already; name another folder with -o, or write into it with --force`,
    );
  }
}

/** The folder's files, when the book they are read back into has the same words; else an error is told. */
async function proven(reading: Reading, folder: string, report: VFile): Promise<Files | undefined> {
  const draft = await folderOf(reading);
  const again = await readBack(draft, basename(folder));
  const files = again && (await folderOf(reading, again));
  const last = files && (await readBack(files, basename(folder)));
  const difference = last ? firstDifference(reading, last) : reading.slug;
  if (files && difference === undefined) return listed(files, folder);
  tell(report, {
    rule: 'import/not-the-same',
    severity: 'error',
    message: `the folder would not hold the same words near \`${difference}\`; this is a fault of Quoin, please report it`,
  });
  return undefined;
}

async function readBack(files: Files, name: string): Promise<Reading | undefined> {
  const { path: home, remove } = temporaryFolder('import');
  try {
    const path = join(home, name);
    writeFiles(files.map(file => ({ path: join(path, file.path), bytes: file.bytes })));
    return await read({ path, base: home }, newReport());
  } finally {
    remove();
  }
}

/** Names the chapters in `book.yaml` where the folder holds other texts, which must not enter the book. */
function listed(files: Files, folder: string): Files {
  const names = files.map(({ path }) => path);
  const others = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        name => isManuscriptName(name) && !names.includes(name.replaceAll('\\', '/')),
      )
    : [];
  if (others.length === 0) return files;
  const chapters = names.filter(name => isManuscriptName(name)).map(name => `  - ${name}\n`);
  const list = Buffer.from(`chapters:\n${chapters.join('')}`);
  return files.map(file =>
    file.path === 'book.yaml' ? { ...file, bytes: Buffer.concat([file.bytes, list]) } : file,
  );
}

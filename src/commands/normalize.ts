import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { newReport, read, readAndCompare, type Typography, typography, write } from '../pipeline.ts';
import { type Change, changesIn } from './diff/changes.ts';
import { compareWords, structureOf } from './diff/compare-books.ts';
import { readingDiff, type StructureChange } from './diff/reading-diff.ts';
import { PROBLEMS, UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { paintFor, widthOf } from './terminal.ts';
import { sayAlone, withinLimits } from './within-limits.ts';
import { writeFiles } from './write-files.ts';

export interface NormalizeOptions extends LimitOptions {
  only?: 'typography';
  to: 'markdown' | 'text' | 'json';
  quotes?: 'us' | 'uk';
  dashes?: 'em' | 'spaced-en';
  ellipses?: 'glyph' | 'spaced';
  lang?: string;
  write: boolean;
  diff: boolean;
  verbose?: boolean;
  encoding?: string;
}

/**
 * `quoin normalize`: prints a manuscript as Quoin reads it, or with `--only typography` the same file with its quotes,
 * primes, dashes and ellipses set. The text goes to stdout, findings to stderr. With `--diff` what changes is printed in
 * place of the text.
 * @returns the exit code.
 * @throws UsageError when an option would do nothing beside the others
 */
export async function normalize(file: string, options: NormalizeOptions): Promise<number> {
  refuseIdle(options);
  const path = findBooks([file], process.cwd())[0] as string;
  const report = newReport();
  const code = await withinLimits(basename(path), limitsFrom(options), report, onStage =>
    normalizeAt(path, file, options, onStage),
  );
  if (code !== undefined) return code;
  sayAlone(report);
  return PROBLEMS;
}

/** An option that would do nothing is a mistake of whoever typed it: the text would not be what was asked for. */
function refuseIdle({ only, to, diff, write, ...options }: NormalizeOptions): void {
  if (only === undefined) {
    if (write) throw new UsageError('--write goes with --only typography');
    for (const name of ['quotes', 'dashes', 'ellipses', 'lang'] as const) {
      const value = options[name];
      if (value === undefined) continue;
      throw new UsageError(
        `--${name} goes with --only typography; for all of a book write \`${name}: ${value}\` in its settings`,
      );
    }
  }
  if (to === 'markdown' || !(only || diff)) return;
  throw new UsageError(
    only
      ? `--only typography prints the file as it is, so --to ${to} does nothing; leave one of them out`
      : `--diff prints what changes, so --to ${to} does nothing; leave one of them out`,
  );
}

async function normalizeAt(
  path: string,
  file: string,
  options: NormalizeOptions,
  onStage: (stage: string) => void,
): Promise<number> {
  const { request: whole, shown } = requestFor(path, { ...options, onStage });
  const request = { ...whole, alone: true };
  const report = newReport();
  const paint = paintFor(process.stderr, process.env);
  const verbose = options.verbose === true;
  if (options.only !== 'typography') {
    const compared = options.diff ? await readAndCompare(request, report) : undefined;
    const reading = options.diff ? compared?.reading : await read(request, report);
    process.stderr.write(pretty(report, reading?.sources ?? new Map(), { paint, verbose, shown }));
    if (compared) {
      const { book } = compared.reading;
      print(compareWords(compared.before, book), structureOf(report, book), options);
    } else if (reading) process.stdout.write(await write(reading, options.to));
    return exitCodeOf([report], false);
  }
  if (statSync(path).isDirectory()) throw new UsageError('--only typography takes one file, not a folder');
  const { quotes, dashes, ellipses, lang } = options;
  const wanted = {
    ...(quotes && { quotes }),
    ...(dashes && { dashes }),
    ...(ellipses && { ellipses }),
    ...(lang && { lang }),
  };
  const texts = await typography(request, wanted, report);
  const sources = new Map(texts ? [[basename(path), texts.before.replace(/\r\n?/g, '\n')]] : []);
  process.stderr.write(pretty(report, sources, { paint, verbose, shown }));
  if (!texts) return exitCodeOf([report], false);
  if (options.write) {
    if (texts.encoding !== 'utf-8') {
      throw new UsageError(
        `\`${file}\` is ${texts.encoding}, and --write would make it UTF-8; print it to a new file`,
      );
    }
    const real = realpathSync(path);
    writeFiles([{ path: real, bytes: Buffer.from(texts.after), mode: statSync(real).mode & 0o777 }]);
  }
  if (options.diff) print([...changedMarks(texts, file)], [], options);
  else if (!options.write) process.stdout.write(texts.after);
  return exitCodeOf([report], false);
}

/** The marks that differ; both texts have the same lines. */
function* changedMarks({ before, after }: Typography, file: string): Generator<Change> {
  const lines = after.split('\n');
  for (const [index, line] of before.split('\n').entries()) {
    yield* changesIn({ file, line: index + 1, before: line, after: lines[index] ?? '' });
  }
}

function print(
  changes: readonly Change[],
  structure: readonly StructureChange[],
  { verbose = false }: NormalizeOptions,
): void {
  const paint = paintFor(process.stdout, process.env);
  const text = readingDiff(changes, structure, { paint, width: widthOf(process.stdout), full: verbose });
  if (text === '') process.stderr.write('nothing changes\n');
  process.stdout.write(text);
}

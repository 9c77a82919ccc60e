import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { newReport, read, typography, write } from '../pipeline.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { paintFor } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface NormalizeOptions {
  only?: 'typography';
  to: 'markdown' | 'text' | 'json';
  quotes?: 'us' | 'uk';
  dashes?: 'em' | 'spaced-en';
  ellipses?: 'glyph' | 'spaced';
  lang?: string;
  write: boolean;
  diff: boolean;
  encoding?: string;
}

/**
 * `quoin normalize`: prints a manuscript as Quoin reads it, or with `--only typography` the same file with its quotes,
 * primes, dashes and ellipses set. The text goes to stdout, findings to stderr.
 * @returns the exit code.
 */
export async function normalize(file: string, options: NormalizeOptions): Promise<number> {
  const path = findBooks([file], process.cwd())[0] as string;
  const { request, shown } = requestFor(path, options);
  const report = newReport();
  const paint = paintFor(process.stderr, process.env);
  if (options.only !== 'typography') {
    if (options.write || options.diff) throw new UsageError('--write and --diff go with --only typography');
    const reading = await read(request, report);
    process.stderr.write(pretty(report, reading?.sources ?? new Map(), { paint, verbose: false, shown }));
    if (reading) process.stdout.write(await write(reading, options.to));
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
  process.stderr.write(pretty(report, sources, { paint, verbose: false, shown }));
  if (!texts) return exitCodeOf([report], false);
  if (options.write) {
    if (texts.encoding !== 'utf-8') {
      throw new UsageError(
        `\`${file}\` is ${texts.encoding}, and --write would make it UTF-8; print it to a new file`,
      );
    }
    const real = realpathSync(path);
    writeFiles([{ path: real, bytes: Buffer.from(texts.after), mode: statSync(real).mode & 0o777 }]);
  } else process.stdout.write(options.diff ? changedLines(texts.before, texts.after, file) : texts.after);
  return exitCodeOf([report], false);
}

/** The lines that differ, in the form of a unified diff without context; both texts have the same number of lines. */
function changedLines(before: string, after: string, name: string): string {
  const old = before.split('\n');
  const now = after.split('\n');
  const out: string[] = [];
  for (const [i, line] of old.entries()) {
    if (line !== now[i]) out.push(`@@ -${i + 1} +${i + 1} @@`, `-${line}`, `+${now[i]}`);
  }
  return out.length > 0 ? `--- ${name}\n+++ ${name}\n${out.join('\n')}\n` : '';
}

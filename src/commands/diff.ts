import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { newReport, read, typeset } from '../pipeline.ts';
import { FINE, PROBLEMS, UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { paintFor, progressOn } from './terminal.ts';
import { checkOut, commitNamed, repositoryOf, tagBefore } from './versions/checkout.ts';
import { type Comparison, compareVersions, type Version } from './versions/compare.ts';
import { inMarkdown, onTerminal, reportOn } from './versions/report.ts';

export interface DiffOptions {
  format: 'pretty' | 'markdown' | 'json';
  pages: boolean;
  encoding?: string;
}

/** Two versions: of the later one no name means the files as they stand. */
interface Range {
  from: string;
  to: string | undefined;
}

/**
 * `quoin diff`: what readers would find changed between two versions of the books of this repository.
 * @param range `v1.0..HEAD`, or one version to compare the files with; without it the newest tag before HEAD
 * @returns the exit code: a change is no problem, a book that cannot be read is.
 * @throws UsageError when there is no repository, or no such version
 */
export async function diff(
  range: string | undefined,
  named: string[],
  options: DiffOptions,
): Promise<number> {
  const repository = repositoryOf(process.cwd());
  const { from, to } = rangeOf(range, repository);
  const [before, after] = [
    commitNamed(repository, from),
    to === undefined ? undefined : commitNamed(repository, to),
  ];
  const books = findBooks(named, process.cwd());
  const inside = books.map(path => placeIn(repository, path));
  const folders = [...new Set(inside.flatMap(path => [path, answersOf(path)]))];
  const old = checkOut(repository, before, folders);
  const now = after === undefined ? undefined : checkOut(repository, after, folders);
  const progress = progressOn(process.stderr, process.env);
  const comparisons: (Comparison | { title: string; state: 'new' | 'gone' | 'unread' })[] = [];
  try {
    for (const path of inside) {
      progress.say(path);
      const places = [join(old.root, path), join(now?.root ?? repository, path)] as const;
      const [was, is] = places.map(place => existsSync(place));
      if (!was || !is) {
        comparisons.push({ title: basename(path), state: is ? 'new' : 'gone' });
        continue;
      }
      const versions = [await versionAt(places[0], options), await versionAt(places[1], options)] as const;
      comparisons.push(
        versions[0] && versions[1]
          ? compareVersions(versions[0], versions[1])
          : { title: basename(path), state: 'unread' },
      );
    }
  } finally {
    progress.clear();
    old.remove();
    now?.remove();
  }
  if (options.format === 'json') {
    process.stdout.write(
      `${JSON.stringify({ version: 1, from, to: to ?? null, books: comparisons }, null, 2)}\n`,
    );
  } else {
    const hand =
      options.format === 'markdown' ? inMarkdown : onTerminal(paintFor(process.stdout, process.env));
    const said = { new: 'is new', gone: 'is gone', unread: 'could not be read in both versions' } as const;
    const reports = comparisons.map(each =>
      'state' in each
        ? `${hand.heading(each.title)}\n${hand.item(said[each.state])}\n`
        : reportOn(each, hand),
    );
    process.stdout.write(
      `${hand.heading(`From ${from} to ${to ?? 'the files as they stand'}`)}\n${reports.join('\n')}`,
    );
  }
  return comparisons.some(each => 'state' in each && each.state === 'unread') ? PROBLEMS : FINE;
}

function rangeOf(range: string | undefined, repository: string): Range {
  if (range === undefined) {
    const tag = tagBefore(repository, 'HEAD');
    if (tag === undefined)
      throw new UsageError('there is no tag to compare with; name a version: quoin diff v1.0');
    return { from: tag, to: undefined };
  }
  const [from = '', to, ...more] = range.split(/\.{2,3}/);
  if (from === '' || more.length > 0)
    throw new UsageError(`\`${range}\` names no versions; write v1.0..HEAD`);
  return { from, to: to === undefined ? undefined : to || 'HEAD' };
}

/** A path as git names it: from the root of the repository, with forward slashes. */
function placeIn(repository: string, path: string): string {
  const place = relative(realpathSync(repository), realpathSync(path));
  if (place.startsWith('..')) throw new UsageError(`\`${path}\` is not in this repository`);
  return place.split(sep).join('/');
}

/** The file that keeps the answers stands beside a manuscript, not in it. */
const answersOf = (path: string): string =>
  join(dirname(path), `${basename(path).replace(/\.(?:md|markdown|txt)$/i, '')}.queries.yaml`)
    .split(sep)
    .join('/');

async function versionAt(path: string, { pages, encoding }: DiffOptions): Promise<Version | undefined> {
  const report = newReport();
  const { request, shown } = requestFor(path, encoding === undefined ? {} : { encoding });
  const version = pages ? await typeset(request, report) : await read(request, report);
  if (version && exitCodeOf([report], false) === FINE) return version;
  const paint = paintFor(process.stderr, process.env);
  process.stderr.write(pretty(report, new Map(), { paint, verbose: false, shown }));
  return undefined;
}

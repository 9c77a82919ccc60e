import { existsSync, realpathSync } from 'node:fs';
import { basename, join, posix, relative, sep } from 'node:path';
import { newReport, read, typeset } from '../../pipeline.ts';
import { FINE, UsageError } from '../exit.ts';
import { findBooks } from '../find-books.ts';
import { type LimitOptions, limitsFrom } from '../limits.ts';
import { exitCodeOf, pretty } from '../messages.ts';
import { requestFor } from '../request.ts';
import { paintFor, progressOn } from '../terminal.ts';
import { sayAlone, withinLimits } from '../within-limits.ts';
import { checkOut, commitNamed, newestTag, repositoryOf } from './checkout.ts';
import { type Comparison, compareVersions, type Version } from './compare.ts';

/** Two versions: of the later one no name means the files as they stand. */
interface Range {
  from: string;
  to: string | undefined;
}

/** A book that stands in one version only, or cannot be read in one. */
export interface Uncompared {
  title: string;
  state: 'new' | 'gone' | 'unread';
}

export interface RangeComparison extends Range {
  books: readonly (Comparison | Uncompared)[];
}

export interface RangeOptions extends LimitOptions {
  /** Whether the books are set, to tell what became of their pages. */
  pages: boolean;
  /** Whether notes on a book that cannot be read are shown, too. */
  verbose?: boolean;
  encoding?: string;
}

/**
 * Compares the books of this repository at two versions.
 * @param range `v1.0..HEAD`, or one version to compare the files with; without it the newest tag, which HEAD may have itself
 * @param named books; without them all under `manuscripts/`
 * @throws UsageError when there is no repository, or no such version
 */
export async function compareRange(
  range: string | undefined,
  named: string[],
  options: RangeOptions,
): Promise<RangeComparison> {
  const repository = repositoryOf(process.cwd());
  const { from, to } = rangeOf(range, repository);
  const before = commitNamed(repository, from);
  const after = to === undefined ? undefined : commitNamed(repository, to);
  const inside = findBooks(named, process.cwd()).map(path => placeIn(repository, path));
  // A book is made of what lies beside it too: its pictures, the pages that books share, the books it includes.
  const folders = [...new Set(inside.map(path => posix.dirname(path)))];
  const old = checkOut(repository, before, folders);
  const now = after === undefined ? undefined : checkOut(repository, after, folders);
  const progress = progressOn(process.stderr, process.env);
  try {
    const books: (Comparison | Uncompared)[] = [];
    for (const path of inside) {
      progress.say(path);
      const compare = (onStage: (stage: string) => void) =>
        compareAt(path, old.root, now?.root ?? repository, { ...options, onStage });
      const report = newReport();
      const compared = await withinLimits(basename(path), limitsFrom(options), report, compare);
      if (!compared) sayAlone(report);
      books.push(compared ?? { title: basename(path), state: 'unread' });
    }
    return { from, to, books };
  } finally {
    progress.clear();
    old.remove();
    now?.remove();
  }
}

/**
 * The tag of the version before the one that is checked out, which may have a tag of its own.
 * @throws UsageError when there is no repository, or no such tag
 */
export function versionBefore(): string {
  const tag = newestTag(repositoryOf(process.cwd()), 'HEAD^');
  if (tag === undefined) throw new UsageError('no commit before this one has a tag');
  return tag;
}

type Comparing = RangeOptions & { onStage(stage: string): void };

async function compareAt(
  path: string,
  before: string,
  after: string,
  options: Comparing,
): Promise<Comparison | Uncompared> {
  const title = basename(path);
  if (!existsSync(join(before, path))) return { title, state: 'new' };
  if (!existsSync(join(after, path))) return { title, state: 'gone' };
  const was = await versionAt(join(before, path), options);
  const is = await versionAt(join(after, path), options);
  return was && is ? compareVersions(was, is) : { title, state: 'unread' };
}

function rangeOf(range: string | undefined, repository: string): Range {
  if (range === undefined) {
    const tag = newestTag(repository, 'HEAD');
    if (tag === undefined)
      throw new UsageError('there is no tag to compare with; name a version, or tag one: git tag v1.0');
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

async function versionAt(
  path: string,
  { pages, verbose = false, ...options }: Comparing,
): Promise<Version | undefined> {
  const report = newReport();
  const { request, shown } = requestFor(path, options);
  const version = pages ? await typeset(request, report) : await read(request, report);
  if (version && exitCodeOf([report], false) === FINE) return version;
  const paint = paintFor(process.stderr, process.env);
  process.stderr.write(pretty(report, new Map(), { paint, verbose, shown }));
  return undefined;
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './exit.ts';

/**
 * The moment of the build as the reproducible-builds convention gives it (reproducible-builds.org/specs/source-date-epoch).
 * @returns undefined when the variable is not set.
 * @throws UsageError when it is no whole number of seconds.
 */
export function sourceDate(env: NodeJS.ProcessEnv): Date | undefined {
  const seconds = env['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,11}$/.test(seconds)) throw new UsageError('SOURCE_DATE_EPOCH is no whole number of seconds');
  return new Date(Number(seconds) * 1000);
}

/**
 * When the last commit was made that changed any of some files, so that a book keeps its date, and its bytes, while
 * other books of the repository change. Files that were never committed have the date of the commit the repository is
 * at; so have all files in a shallow clone that does not reach back to their change: fetch the history there to get the
 * bytes that every whole clone makes. Plumbing alone is called: no hook, pager or signature program of the repository
 * runs, and nothing is fetched.
 * @param folder that the paths are relative to
 * @param paths files and folders, whether or not they are there; none means the commit the repository is at
 * @returns undefined outside of a repository, and where git is not installed.
 */
export function commitDate(folder: string, paths: readonly string[] = []): Date | undefined {
  const ofFiles = paths.length > 0 ? lastCommit(folder, ['--', ...paths]) : undefined;
  const known = ofFiles && !cutOff(folder).has(ofFiles.id) ? ofFiles : lastCommit(folder, []);
  return known && new Date(known.seconds * 1000);
}

interface Commit {
  id: string;
  /** Since 1970, by the committer's clock. */
  seconds: number;
}

function lastCommit(folder: string, only: readonly string[]): Commit | undefined {
  const said = git(folder, 'rev-list', '--max-count=1', '--timestamp', 'HEAD', ...only);
  const [, seconds, id] = /^(\d{1,11}) ([\da-f]+)$/m.exec(said ?? '') ?? [];
  return seconds === undefined || id === undefined ? undefined : { id, seconds: Number(seconds) };
}

/** The commits at which the history of a shallow clone ends: each seems to have made every file it holds. */
function cutOff(folder: string): ReadonlySet<string> {
  const path = git(folder, 'rev-parse', '--git-path', 'shallow')?.trim();
  try {
    return new Set(path ? readFileSync(resolve(folder, path), 'utf8').split('\n') : []);
  } catch {
    return new Set();
  }
}

function git(folder: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['--literal-pathspecs', '-C', folder, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1' },
    timeout: 30_000,
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}

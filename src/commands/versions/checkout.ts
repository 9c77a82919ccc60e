import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { UsageError } from '../exit.ts';
import { temporaryFolder } from '../temporary.ts';

/** Files of a repository as they were at one commit, in a folder of their own. */
export interface Checkout {
  /** Root of the repository at that commit. */
  root: string;
  remove(): void;
}

const LARGEST_LIST = 64 * 1024 * 1024;

function git(
  cwd: string,
  words: readonly string[],
  extra: { env?: Record<string, string>; input?: string } = {},
) {
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: LARGEST_LIST,
    windowsHide: true,
    env: { ...process.env, ...extra.env },
    ...(extra.input !== undefined && { input: extra.input }),
  });
  if (error) throw new UsageError('git is not installed, and versions are compared with it');
  return { status, stdout, stderr: stderr.trim() };
}

/** The root of the repository that holds a folder. @throws UsageError outside of one */
export function repositoryOf(folder: string): string {
  const { status, stdout } = git(folder, ['rev-parse', '--show-toplevel']);
  if (status !== 0)
    throw new UsageError('this folder is in no git repository, so it has no versions to compare');
  return stdout.trim();
}

/**
 * The full name of a commit.
 * @param name a tag, a branch or a commit, as the author types it
 * @throws UsageError when there is none of that name; in a shallow clone it says how to fetch it
 */
export function commitNamed(repository: string, name: string): string {
  const { status, stdout } = git(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (status === 0) return stdout.trim();
  const shallow = git(repository, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
  const why = shallow
    ? '; this clone is shallow: `git fetch --unshallow --tags` fetches the rest, in a workflow `fetch-depth: 0`'
    : '; `git tag` lists the tags';
  throw new UsageError(`there is no commit called \`${name}\`${why}`);
}

/** The newest tag that a commit has or comes after; undefined when there is none. */
export function newestTag(repository: string, commit: string): string | undefined {
  const { status, stdout } = git(repository, ['describe', '--tags', '--abbrev=0', commit]);
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Writes the files below some folders as they were at a commit. The repository, its index and its working tree are left
 * alone.
 * @param folders relative to the root of the repository, which is `.`; one that the commit lacks is left out
 */
export function checkOut(repository: string, commit: string, folders: readonly string[]): Checkout {
  const { path: root, remove } = temporaryFolder('version');
  const env = { GIT_INDEX_FILE: join(root, '.index') };
  const list = git(repository, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    '--full-tree',
    commit,
    '--',
    ...(folders.includes('.') ? [] : folders),
  ]);
  const read = git(repository, ['read-tree', commit], { env });
  const written = git(repository, ['checkout-index', '-z', '--stdin', `--prefix=${root}/`], {
    env,
    input: list.stdout,
  });
  for (const { status, stderr } of [list, read, written]) {
    if (status !== 0) {
      remove();
      throw new UsageError(`git cannot read that version: ${stderr}`);
    }
  }
  return { root, remove };
}

import { spawnSync } from 'node:child_process';
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
 * When the commit was made that the folder's repository is at, so that every clone of it, shallow or whole, builds the
 * same bytes. The commit is read as it is stored: no hook, pager or signature program of the repository runs.
 * @returns undefined outside of a repository, and where git is not installed.
 */
export function commitDate(folder: string): Date | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, 'cat-file', 'commit', 'HEAD'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 5000,
    windowsHide: true,
  });
  const seconds = status === 0 ? /^committer .* (\d{1,11}) [+-]\d{4}$/m.exec(stdout)?.[1] : undefined;
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitDate, sourceDate } from '../../../src/commands/environment.ts';
import { UsageError } from '../../../src/commands/exit.ts';

describe('SOURCE_DATE_EPOCH', () => {
  it.each([
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1626305400', '2021-07-14T23:30:00.000Z'],
    ['253402300800', undefined],
  ])('%s seconds is %s', (seconds, moment) => {
    if (moment) expect(sourceDate({ SOURCE_DATE_EPOCH: seconds })?.toISOString()).toBe(moment);
    // A year of five digits is a date that neither an EPUB nor a PDF can say.
    else expect(() => sourceDate({ SOURCE_DATE_EPOCH: seconds })).toThrow(UsageError);
  });

  it.each([{}, { SOURCE_DATE_EPOCH: '' }])('unset or empty leaves the book its own date', env => {
    expect(sourceDate(env)).toBeUndefined();
  });

  it.each(['yesterday', '-1', '1.5', '1e9', ' 1', '0x10', '2021-07-14'])(
    '%j is refused with the name of the variable',
    seconds => {
      const read = () => sourceDate({ SOURCE_DATE_EPOCH: seconds });
      expect(read).toThrow(UsageError);
      expect(read).toThrow(/SOURCE_DATE_EPOCH/);
    },
  );
});

describe('the date of the commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-commit-'));
  const env = {
    ...process.env,
    GIT_COMMITTER_DATE: '1626305400 +0530',
    GIT_AUTHOR_DATE: '1500000000 +0000',
    GIT_COMMITTER_NAME: 'Ana > 99 +0000',
    GIT_COMMITTER_EMAIL: 'ana@example.org',
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.org',
  };
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { env, stdio: 'ignore' });

  it('is none outside of a repository', () => expect(commitDate(folder)).toBeUndefined());

  it('is when the commit was made, not when its author wrote it', () => {
    git('init');
    expect(commitDate(folder)).toBeUndefined();
    git('commit', '--allow-empty', '--message', 'committer Eve <> 7 +0000');
    expect(commitDate(folder)?.toISOString()).toBe('2021-07-14T23:30:00.000Z');
    rmSync(folder, { recursive: true });
  });
});

describe('the date of the commit that changed a book', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-dated-'));
  const clone = mkdtempSync(join(tmpdir(), 'quoin-shallow-'));
  afterAll(() => {
    for (const place of [folder, clone]) rmSync(place, { recursive: true });
  });
  const who = { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const author = { GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'a@example.org' };
  const commit = (seconds: number, change: () => void): void => {
    change();
    const env = { ...process.env, ...who, ...author, GIT_COMMITTER_DATE: `${seconds} +0200` };
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { env, stdio: 'ignore' });
    git('add', '--all');
    git('commit', '--allow-empty', '--no-gpg-sign', '--message', 'Work');
  };
  const file = (name: string, text: string) => () => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const seconds = (place: string, ...paths: string[]): number =>
    (commitDate(place, paths)?.getTime() ?? 0) / 1000;

  beforeAll(() => {
    execFileSync('git', ['-C', folder, 'init'], { stdio: 'ignore' });
    commit(1_600_001_000, file('rain/01.md', '# One'));
    commit(1_600_002_000, file('rain/02.md', '# Two'));
    commit(1_600_003_000, file('[fog].md', 'Fog.'));
    commit(1_600_004_000, () => rmSync(join(folder, 'rain/02.md')));
    commit(1_600_005_000, file('f.md', 'Not fog.'));
    execFileSync('git', ['clone', '--depth', '2', `file://${folder}`, clone], { stdio: 'ignore' });
  });

  it('stays while others change, and moves when a chapter is removed', () => {
    expect(seconds(folder, 'rain')).toBe(1_600_004_000);
    expect(seconds(folder, 'rain/01.md')).toBe(1_600_001_000);
    expect(seconds(folder, '[fog].md')).toBe(1_600_003_000);
    expect(seconds(folder, '[fog].md', 'f.md', 'nowhere.yaml')).toBe(1_600_005_000);
  });

  it('is that of the repository for a file that was never committed', () => {
    writeFileSync(join(folder, 'new.md'), 'New.');
    expect(seconds(folder, 'new.md')).toBe(1_600_005_000);
  });

  it('is the same in a shallow clone that reaches back to it, else that of the repository', () => {
    expect(seconds(clone, 'f.md')).toBe(1_600_005_000);
    // The last commit but one is where the clone ends, and seems to have made all that is older.
    expect(seconds(clone, '[fog].md')).toBe(1_600_005_000);
    expect(seconds(clone, 'rain')).toBe(1_600_005_000);
  });

  it('runs no program that the repository names', () => {
    const trap = join(folder, 'ran');
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', `touch ${trap};`],
      ['core.fsmonitor', `touch ${trap}`],
      ['core.pager', `touch ${trap}`],
    ] as const) {
      execFileSync('git', ['-C', folder, 'config', key, value]);
    }
    expect(seconds(folder, 'rain')).toBe(1_600_004_000);
    expect(existsSync(trap)).toBe(false);
  });
});

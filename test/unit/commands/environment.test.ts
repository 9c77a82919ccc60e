import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

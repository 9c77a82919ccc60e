import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ci, fitting } from '../../../src/commands/ci.ts';
import { shardOf } from '../../../src/commands/find-books.ts';
import { fencesIn } from '../../guide/shell.ts';

const home = process.cwd();
let folder: string;
let printed: string;

const options = {
  format: 'epub,html',
  out: 'dist',
  release: 'release',
  strict: false,
  verbose: false,
  version: '1.0.0',
};
const keep = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const git = (...words: string[]): void => {
  const own = ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', '-c', 'commit.gpgsign=false'];
  expect(spawnSync('git', [...own, ...words], { cwd: folder }).status).toBe(0);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-ci-'));
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  vi.stubEnv('GITHUB_BASE_REF', '');
  vi.stubEnv('GITHUB_REF_TYPE', 'tag');
  vi.stubEnv('GITHUB_REF_NAME', 'v1.1');
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'summary.md'));
  vi.stubEnv('GITHUB_OUTPUT', join(folder, 'output.txt'));
  keep('manuscripts/tide.md', '# Low\n\nThe boats came in before dawn.\n');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('tag', 'v1.0');
  keep('manuscripts/tide.md', '# Low\n\nThe boats came in before dawn, all of them.\n');
  git('commit', '-qam', 'second');
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A whole check and a whole build; a busy machine takes its time. */
describe('quoin ci', { timeout: 120_000 }, () => {
  it('builds, gathers the release, and tells the server what changed since the version before', async () => {
    expect(await ci([], options)).toBe(0);
    expect(readdirSync(join(folder, 'release')).sort()).toEqual(
      ['NOTES.md', 'SHA256SUMS', 'release.json', 'tide.epub', 'tide.html'].sort(),
    );
    expect(JSON.parse(readFileSync(join(folder, 'release/release.json'), 'utf8'))).toMatchObject({
      tag: 'v1.1',
    });
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
    expect(summary).toContain('| tide.epub | e-readers and shops |');
    expect(summary).toContain('<ins>, all of them</ins>');
    expect(readFileSync(join(folder, 'output.txt'), 'utf8')).toBe('folder=release\n');
    expect(printed).toMatch(/^::group::Check\n/);
  });

  it('releases what it built, and nothing that was left from before', async () => {
    expect(await ci([], options)).toBe(0);
    rmSync(join(folder, 'release'), { recursive: true });
    keep('manuscripts/ebb.md', '# Ebb\n\nThe boats went out.\n');
    expect(await ci(['manuscripts/ebb.md'], { ...options, format: 'html' })).toBe(0);
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['ebb', 'tide']);
    expect(readdirSync(join(folder, 'release'))).not.toContain('tide.html');
    expect(readdirSync(join(folder, 'release'))).toContain('ebb.html');
  });

  it('keeps a summary below the bytes that GitHub takes, and no character in halves', () => {
    expect(fitting('tide', 4)).toBe('tide');
    expect(fitting('aöu', 2)).toBe('a');
    expect(fitting('a😀', 4)).toBe('a');
    expect(fitting('a😀', 5)).toBe('a😀');
    expect(Buffer.from(fitting('…'.repeat(1000), 1000)).length).toBe(999);
  });

  it('stops at a mistake, names its line, and leaves no release', async () => {
    keep('manuscripts/tide.md', '---\ntitel: Low\n---\n\nThe boats.\n');
    expect(await ci([], options)).toBe(2);
    expect(printed).toMatch(/^::error file=manuscripts\/tide\.md,line=2/m);
    expect(readdirSync(folder)).not.toContain('release');
  });

  it('has nothing to compare with in a clone without tags, and says so', async () => {
    git('tag', '-d', 'v1.0');
    expect(await ci([], options)).toBe(0);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('No earlier version to compare with');
  });
});

describe('the workflows', () => {
  const action = parse(readFileSync(join(home, 'action.yml'), 'utf8'));
  const workflow = parse(readFileSync(join(home, 'templates/starter/_github/workflows/books.yml'), 'utf8'));

  it('run the command that runs here', () => {
    const runs = (steps: { run?: string }[]): string => steps.map(({ run }) => run ?? '').join('\n');
    expect(runs(action.runs.steps)).toContain('npx quoin ci');
    expect(runs(workflow.jobs.books.steps)).toContain('npx quoin ci');
  });

  it('of the guide give every book of a catalogue to one machine', () => {
    const chapter = readFileSync(join(home, 'templates/guide/09-releases.md'), 'utf8');
    const { text = '' } = fencesIn(chapter).find(({ file }) => file?.endsWith('catalogue.yml')) ?? {};
    const { steps, strategy } = parse(text).jobs.books as {
      steps: { run?: string }[];
      strategy: { matrix: { shard: number[] } };
    };
    const line = steps.map(({ run }) => run ?? '').find(run => run.includes('--shard')) ?? '';
    const books = Array.from({ length: 11 }, (_, index) => `${index}.md`);
    const shared = strategy.matrix.shard.flatMap(shard => {
      const [, written] =
        /--shard (\S+)$/.exec(line.replace(/\$\{\{ matrix\.shard \}\}/, String(shard))) ?? [];
      return shardOf(books, written);
    });
    expect(shared.toSorted()).toEqual(books.toSorted());
  });

  it('hand what others can choose to the shell as variables, never as code', () => {
    for (const { run } of action.runs.steps.concat(workflow.jobs.books.steps)) {
      expect(run ?? '').not.toContain('${{');
    }
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { UsageError } from '../../../src/commands/exit.ts';
import { init, whereQuoinIs } from '../../../src/commands/init.ts';
import { build, newReport } from '../../../src/pipeline.ts';

const root = join(import.meta.dirname, '../../..');
let scratch: string;
let said: string[];
const options = { json: false, version: '1.2.3', author: 'Ada Wren' };

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'quoin-init-'));
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(scratch, { recursive: true, force: true });
});

const at = (path: string): string => join(scratch, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

describe('quoin init', () => {
  it('makes a project with a book, its settings, a workflow and what git shall ignore', async () => {
    expect(await init(at('the-salt-road'), options)).toBe(0);
    expect(parse(read('the-salt-road/manuscripts/the-salt-road/book.yaml'))).toMatchObject({
      title: 'The Salt Road',
      author: 'Ada Wren',
      lang: 'en-US',
    });
    expect(JSON.parse(read('the-salt-road/package.json'))).toMatchObject({
      name: 'the-salt-road',
      scripts: { build: 'quoin build' },
      devDependencies: { quoin: `file:${relative(at('the-salt-road'), root)}` },
    });
    expect(parse(read('the-salt-road/.github/workflows/books.yml'))).toHaveProperty('jobs.books');
    expect(read('the-salt-road/.gitignore')).toContain('dist/');
    expect(said.join('')).toContain('npm run build');
    expect(said.join('')).toContain('npx quoin guide first-book');
  });

  it('takes Quoin from a registry where it came from one, and else from its own folder', () => {
    expect(whereQuoinIs('/home/nell/quoin', '/home/nell/my-novel', '1.2.3')).toBe('file:../quoin');
    expect(whereQuoinIs('/usr/lib/node_modules/quoin', '/home/nell/my-novel', '1.2.3')).toBe('^1.2.3');
    expect(whereQuoinIs('/home/nell/p/node_modules/quoin', '/home/nell/p', '1.2.3')).toBe('^1.2.3');
  });

  it('makes a book that builds without a warning', async () => {
    await init(at('p'), { ...options, title: 'Rain: "A" Story & more', lang: 'en-GB' });
    const report = newReport();
    const built = await build(
      { path: at('p/manuscripts/rain-a-story-more'), base: at('p') },
      ['epub', 'html'],
      report,
    );
    expect(built?.book.metadata).toMatchObject({ title: 'Rain: “A” Story & more', lang: 'en-GB' });
    expect(report.messages.filter(({ fatal }) => fatal !== undefined).map(String)).toEqual([]);
  });

  it('keeps what is there, and adds only the scripts that are missing', async () => {
    writeFileSync(at('README.md'), 'Mine.\n');
    writeFileSync(
      at('package.json'),
      JSON.stringify({ name: 'mine', scripts: { build: 'make' }, dependencies: { quoin: 'file:q.tgz' } }),
    );
    await init(scratch, { ...options, title: 'Rain' });
    expect(read('README.md')).toBe('Mine.\n');
    const own = JSON.parse(read('package.json'));
    expect(own).toMatchObject({
      name: 'mine',
      scripts: { build: 'make', 'build:epub': 'quoin build --format epub' },
      dependencies: { quoin: 'file:q.tgz' },
    });
    expect(own).not.toHaveProperty('devDependencies');
    expect(said.join('')).toContain('kept README.md');
  });

  it('adds itself to a package.json that lacks it, for its scripts run it', async () => {
    writeFileSync(at('package.json'), JSON.stringify({ name: 'mine', devDependencies: { vite: '1' } }));
    await init(scratch, { ...options, title: 'Rain' });
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'mine',
      scripts: { build: 'quoin build' },
      devDependencies: { vite: '1', quoin: `file:${relative(scratch, root)}` },
    });
  });

  it('refuses what no book can be built with, and makes nothing', async () => {
    await expect(init(at('p'), { ...options, lang: 'english' })).rejects.toThrow(
      /`english` is no BCP 47 language tag/,
    );
    await expect(init(at('p'), { ...options, title: 'x'.repeat(600) })).rejects.toThrow(/longer than 500/);
    await expect(init(at('p'), { ...options, lang: 'english' })).rejects.toThrow(UsageError);
    expect(existsSync(at('p'))).toBe(false);
  });

  it('refuses a folder with books, a file, and a package.json that is no JSON, and makes nothing', async () => {
    mkdirSync(at('old/manuscripts'), { recursive: true });
    writeFileSync(at('old/manuscripts/tide.md'), 'Low.\n');
    writeFileSync(at('file'), '');
    mkdirSync(at('torn'));
    writeFileSync(at('torn/package.json'), '{"name": ');
    for (const name of ['old', 'file', 'torn']) {
      await expect(init(at(name), options), name).rejects.toThrow(UsageError);
    }
    expect(existsSync(at('torn/manuscripts'))).toBe(false);
    expect(existsSync(at('old/package.json'))).toBe(false);
  });

  it('writes for the server that git pushes to', async () => {
    mkdirSync(at('p/.git'), { recursive: true });
    spawnSync('git', ['init', '-q'], { cwd: at('p') });
    spawnSync('git', ['remote', 'add', 'origin', 'git@gitlab.example.org:wren/p.git'], { cwd: at('p') });
    await init(at('p'), options);
    expect(parse(read('p/.gitlab-ci.yml'))).toHaveProperty('books.script');
    expect(existsSync(at('p/.github'))).toBe(false);
    await init(at('q'), { ...options, ci: 'github' });
    expect(existsSync(at('q/.gitlab-ci.yml'))).toBe(false);
  });

  it('prints what it made as data', async () => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation(text => printed.push(String(text)) > 0);
    await init(at('p'), { ...options, json: true });
    const record = JSON.parse(printed.join(''));
    expect(record).toMatchObject({ version: 1, kept: [] });
    expect(record.made).toContain('manuscripts/p/book.yaml');
  });
});

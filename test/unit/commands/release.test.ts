import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { release } from '../../../src/commands/release.ts';

let folder: string;
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

function keep(slug: string, files: Record<string, string>): void {
  mkdirSync(join(folder, 'dist', slug), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', slug, path), text);
  const record = {
    version: 1,
    book: { title: slug.toUpperCase(), authors: ['Ada Wren'], language: 'en', words: 1200, sections: 3 },
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: text.length, sha256: sum(text) })),
    pages: { pages: 96 },
    queries: [],
  };
  writeFileSync(join(folder, 'dist', slug, 'build.json'), JSON.stringify(record));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-release-'));
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  keep('tide', { 'tide.epub': 'e', 'tide-print.pdf': 'p', 'cover.jpg': 'c', 'cover-embed.jpg': 'small' });
  keep('weir', { 'weir.epub': 'w', 'cover.jpg': 'd' });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const run = (named: string[] = [], tag?: string): number =>
  release(named, {
    from: join(folder, 'dist'),
    out: join(folder, 'release'),
    json: false,
    ...(tag !== undefined && { tag }),
  });
const read = (name: string): string => readFileSync(join(folder, 'release', name), 'utf8');

describe('quoin release', () => {
  it('gathers every file under a name of its own, with sums that hold and notes', () => {
    expect(run([], 'v1.0')).toBe(0);
    expect(readdirSync(join(folder, 'release')).sort()).toEqual(
      'NOTES.md SHA256SUMS release.json tide-cover.jpg tide-print.pdf tide.epub weir-cover.jpg weir.epub'.split(
        ' ',
      ),
    );
    for (const line of read('SHA256SUMS').trim().split('\n')) {
      const [expected, name = ''] = line.split('  ');
      expect(sum(read(name)), name).toBe(expected);
    }
    expect(JSON.parse(read('release.json'))).toMatchObject({
      version: 1,
      tag: 'v1.0',
      books: [{ pages: 96 }, {}],
    });
    expect(read('NOTES.md')).toContain('| tide-print.pdf | pages for the printer |');
  });

  it('says which books were not built for the tag, and how they are', () => {
    const said: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
    run([], 'tide-v1.2');
    expect(readdirSync(join(folder, 'release'))).not.toContain('weir.epub');
    expect(said.join('')).toContain(
      '`tide` does not say that it is version 1.2; `quoin build --tag tide-v1.2` puts it on the copyright page',
    );
  });

  it('takes the book that is named, or that the tag names', () => {
    run([], 'weir@2.0.1');
    expect(readdirSync(join(folder, 'release'))).not.toContain('tide.epub');
    expect(() => run(['ebb'])).toThrow(/was not built; there are tide, weir/);
  });

  it('refuses two files of one name', () => {
    keep('tide', { 'tide.epub': 'e', 'tide-kobo.epub': 'an edition' });
    keep('tide-kobo', { 'tide-kobo.epub': 'a book' });
    expect(() => run()).toThrow('`tide` and `tide-kobo` would both release `tide-kobo.epub`');
    expect(() => readdirSync(join(folder, 'release'))).toThrow();
    expect(run(['tide-kobo'])).toBe(0);
  });

  it('refuses a file that is not the one that was built', () => {
    writeFileSync(join(folder, 'dist/tide/tide.epub'), 'changed');
    expect(() => run()).toThrow(/not what was built/);
    rmSync(join(folder, 'dist/tide/tide.epub'));
    expect(() => run()).toThrow(/missing/);
    expect(() => readdirSync(join(folder, 'release'))).toThrow();
    expect(() => release([], { from: join(folder, 'none'), out: 'x', json: false })).toThrow(/holds no book/);
  });
});

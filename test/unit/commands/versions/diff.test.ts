import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { diff } from '../../../../src/commands/diff.ts';
import { UsageError } from '../../../../src/commands/exit.ts';
import type { Comparison } from '../../../../src/commands/versions/compare.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-diff-'));
const home = process.cwd();
let printed = '';

function git(...words: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', '-c', 'commit.gpgsign=false', ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
}

const story = (words: string): string => `# One

The boats came in before dawn, and "${words}," the pilot said to *everyone* on the quay.

Nobody spoke until the lamps were lit in the windows above the market, and the women came down with the baskets and the carts, and the gulls rose all at once.

# Two

The market was empty on the second day, and on the third a letter came for the harbour master.
`;
const keep = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  git('init', '-q');
  keep('manuscripts/tide.md', story('well'));
  keep('manuscripts/calm/book.yaml', 'title: Calm\n');
  keep('manuscripts/calm/01.md', '# One\n\nNothing moved.\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('tag', 'v1.0');
  keep('manuscripts/tide.md', story('well then'));
  keep('manuscripts/weir.md', '# Weir\n\nA new book.\n');
  git('add', '-A');
  git('commit', '-qm', 'second');
});
beforeEach(() => {
  process.chdir(folder);
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(home);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = Comparison & { state?: string };
async function told(range?: string, books: string[] = [], pages = false): Promise<Record<string, Told>> {
  expect(await diff(range, books, { format: 'json', pages })).toBe(0);
  const { books: list } = JSON.parse(printed) as { books: Told[] };
  return Object.fromEntries(list.map(each => [each.title, each]));
}

describe('quoin diff', () => {
  it('tells the words that readers would find changed, and nothing of a book that reads as it did', async () => {
    const { Tide: tide, Calm, 'weir.md': weir } = await told('v1.0..HEAD');
    expect(tide?.words).toMatchObject({ removed: 0, added: 1 });
    const pieces = tide?.passages.flatMap(passage => passage.pieces) ?? [];
    expect(pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['then']);
    expect(pieces.map(({ text }) => text).join('')).toContain('“well then,” the pilot said to everyone');
    expect(Calm).toMatchObject({ passages: [], settings: [], newEdition: [] });
    expect(weir).toEqual({ title: 'weir.md', state: 'new' });
  });

  it('compares with the files as they stand when one version is named', async () => {
    keep('manuscripts/calm/01.md', '# One\n\nEverything moved at once, and went on moving.\n');
    keep('manuscripts/calm/book.yaml', 'title: Calmer\n');
    const { Calmer } = await told('HEAD', ['manuscripts/calm']);
    git('checkout', '-q', '--', '.');
    expect(Calmer?.settings).toEqual([{ key: 'title', before: 'Calm', after: 'Calmer' }]);
    expect(Calmer?.newEdition.length).toBe(2);
  });

  it('compares the files with the newest tag, also when nothing was committed since', async () => {
    const { Tide: since } = await told(undefined, ['manuscripts/tide.md']);
    expect(since?.words).toMatchObject({ added: 1 });
    git('tag', 'v1.1');
    try {
      printed = '';
      keep('manuscripts/tide.md', story('well then, well'));
      const { Tide: edited } = await told(undefined, ['manuscripts/tide.md']);
      expect(JSON.parse(printed)).toMatchObject({ from: 'v1.1', to: null });
      expect(edited?.words).toMatchObject({ added: 1 });
    } finally {
      git('tag', '-d', 'v1.1');
      git('checkout', '-q', '--', '.');
    }
  });

  it('says from which page on pages moved, and that printed covers no longer fit', async () => {
    const { Tide: tide } = await told('v1.0..HEAD', ['manuscripts/tide.md'], true);
    expect(tide?.pages).toEqual({ before: expect.any(Number), after: tide?.pages?.before, firstMoved: '1' });
  });

  it('reads what lies beside a book: shared pages, pictures, the books it includes', async () => {
    const own = mkdtempSync(join(tmpdir(), 'quoin-beside-'));
    const at = (path: string, text: string) => {
      mkdirSync(join(own, path, '..'), { recursive: true });
      writeFileSync(join(own, path), text);
    };
    at('manuscripts/_shared/also-by.md', '# Also by Ada Marsh\n\nThe Tide\n');
    at(
      'manuscripts/weir.md',
      '---\ntitle: Weir\nauthor: Ada Marsh\n---\n\n# One\n\nIt rained.\n\n![A gate.](gate.svg)\n',
    );
    at('manuscripts/gate.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    at('manuscripts/both/book.yaml', 'title: Both\nauthor: Ada Marsh\nincludes: [../weir.md]\n');
    const inOwn = (...words: string[]) =>
      spawnSync('git', ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', ...words], { cwd: own });
    inOwn('init', '-q');
    inOwn('add', '-A');
    inOwn('commit', '-qm', 'first');
    at(
      'manuscripts/weir.md',
      '---\ntitle: Weir\nauthor: Ada Marsh\n---\n\n# One\n\nIt snowed.\n\n![A gate.](gate.svg)\n',
    );
    try {
      process.chdir(own);
      const { Weir, Both } = await told('HEAD');
      expect(Weir).toMatchObject({ words: { removed: 1, added: 1 }, sections: { added: [], removed: [] } });
      expect(Both).toMatchObject({ words: { removed: 1, added: 1 }, sections: { added: [], removed: [] } });
      process.chdir(join(own, 'manuscripts'));
      printed = '';
      expect((await told('HEAD', ['weir.md']))['Weir']).toMatchObject({ words: { removed: 1, added: 1 } });
    } finally {
      process.chdir(folder);
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('reads a book at the root of a repository', async () => {
    const own = mkdtempSync(join(tmpdir(), 'quoin-root-'));
    const inOwn = (...words: string[]) =>
      spawnSync('git', ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', ...words], { cwd: own });
    writeFileSync(join(own, 'weir.md'), '---\ntitle: Weir\n---\n\n# One\n\nIt rained.\n');
    writeFileSync(join(own, 'book.yaml'), 'title: All\n');
    inOwn('init', '-q');
    inOwn('add', '-A');
    inOwn('commit', '-qm', 'first');
    try {
      process.chdir(own);
      expect((await told('HEAD', ['weir.md']))['Weir']?.passages).toEqual([]);
      printed = '';
      expect((await told('HEAD', ['.']))['All']?.passages).toEqual([]);
    } finally {
      process.chdir(folder);
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('writes Markdown in which the author’s signs mean nothing', async () => {
    keep('manuscripts/tide.md', story('<b>*stop*</b> | `now`'));
    await diff('HEAD', ['manuscripts/tide.md'], { format: 'markdown', pages: false });
    git('checkout', '-q', '--', '.');
    expect(printed).toContain('<ins>');
    expect(printed).not.toMatch(/<b>|\| `/);
  });

  it('leaves the repository and the disk as they were', async () => {
    // A folder of its own, for other tests write beside one another.
    const own = mkdtempSync(join(folder, '..', 'quoin-disk-'));
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, own);
    try {
      await told('v1.0..HEAD');
      expect(readdirSync(own)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(own, { recursive: true });
    }
    const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('says which version there is none of', async () => {
    const options = { format: 'json', pages: false } as const;
    await expect(diff('v9', [], options)).rejects.toThrow(/no commit called `v9`/);
    await expect(diff('--output=x', [], options)).rejects.toThrow(UsageError);
    await expect(diff('a..b..c', [], options)).rejects.toThrow(UsageError);
  });

  it('tells of a shallow clone how to fetch the rest', async () => {
    const shallow = mkdtempSync(join(tmpdir(), 'quoin-shallow-'));
    git('clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    process.chdir(shallow);
    await expect(diff('v1.0', [], { format: 'json', pages: false })).rejects.toThrow(/fetch-depth: 0/);
    process.chdir(folder);
    rmSync(shallow, { recursive: true, force: true });
  });
});

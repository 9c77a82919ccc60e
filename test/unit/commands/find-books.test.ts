import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/commands/exit.ts';
import { findBooks, shardOf } from '../../../src/commands/find-books.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'quoin-find-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), 'text');
  }
}

const found = (...named: string[]): string[] => findBooks(named, cwd).map(path => path.slice(cwd.length + 1));

/** What the user is told; fails when nothing is, or when it would be called a mistake of ours. */
function refusal(...named: string[]): string {
  try {
    findBooks(named, cwd);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error('nothing was refused');
}

describe('without a name, the books under manuscripts/', () => {
  it('are its manuscripts and its folders with a book.yaml, in the order of their names', () => {
    put(
      'manuscripts/b.txt',
      'manuscripts/c.MD',
      'manuscripts/a/book.yaml',
      'manuscripts/a/01.md',
      'manuscripts/d.markdown',
    );
    expect(found()).toEqual(['a', 'b.txt', 'c.MD', 'd.markdown'].map(name => join('manuscripts', name)));
  });

  it('are not the readme, hidden files, other files or folders without a book.yaml', () => {
    put(
      'manuscripts/book.md',
      'manuscripts/README.md',
      'manuscripts/.draft.md',
      'manuscripts/.git/book.yaml',
      'manuscripts/map.png',
      'manuscripts/notes/idea.md',
    );
    expect(found()).toEqual([join('manuscripts', 'book.md')]);
  });

  it('are asked for where there are none', () => {
    expect(refusal()).toMatch(/manuscripts\/.*quoin build/);
    mkdirSync(join(cwd, 'manuscripts'));
    expect(refusal()).toMatch(/holds no book/);
  });

  it('are asked for where manuscripts is a file', () => {
    put('manuscripts');
    expect(refusal()).toMatch(/manuscripts/);
  });

  it('do not fall over a link that leads nowhere', () => {
    put('manuscripts/book.md');
    symlinkSync(join(cwd, 'gone.md'), join(cwd, 'manuscripts/link.md'));
    try {
      expect(found()).toContain(join('manuscripts', 'book.md'));
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as Error).message).toContain('link.md');
    }
  });
});

describe('a named book', () => {
  it('is a file or a folder, taken in the order given', () => {
    put('b.md', 'a/book.yaml', 'deep/er/c.txt');
    expect(found('./deep/../deep/er/c.txt', 'b.md', 'a/')).toEqual([
      join('deep', 'er', 'c.txt'),
      'b.md',
      'a',
    ]);
  });

  it('is built once however often it is named', () => {
    put('b.md', 'a/book.yaml');
    expect(found('b.md', './b.md', 'a', 'a/')).toEqual(['b.md', 'a']);
  });

  it('may be the folder the command is run in', () => {
    put('book.yaml');
    expect(findBooks(['.'], cwd)).toEqual([cwd]);
  });

  it.each([
    ['nowhere.md', /`nowhere\.md` does not exist/],
    ['map.png', /`map\.png` is neither/],
    ['notes', /`notes` is no book.*book\.yaml/],
  ])('is refused when it is %s', (name, says) => {
    put('map.png', 'notes/idea.md');
    expect(refusal(name)).toMatch(says);
  });
});

describe('shards', () => {
  const books = ['/m/fog.md', '/m/dew.md', '/m/sleet.md', '/m/rain', '/m/hail.md'];

  it('share the books in the order of their names, each once', () => {
    expect(['1/2', '2/2'].map(shard => shardOf(books, shard))).toEqual([
      ['/m/dew.md', '/m/hail.md', '/m/sleet.md'],
      ['/m/fog.md', '/m/rain'],
    ]);
    expect(shardOf(books, undefined)).toEqual(books);
    const parts = Array.from({ length: 4 }, (_, index) => shardOf(books, `${index + 1}/4`));
    expect(parts.flat().sort()).toEqual(books.toSorted());
  });

  it.each(['0/3', '4/3', '2', '2/', 'a/b', '1/0', '-1/2', '1/2/3'])('%j is refused', written => {
    expect(() => shardOf(books, written)).toThrow(UsageError);
  });
});

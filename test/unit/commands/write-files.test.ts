import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/commands/write-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('writing a book', () => {
  it('makes the folder and leaves nothing but the files', () => {
    writeFiles([
      { path: join(folder, 'dist/a/book.epub'), bytes: bytes('new') },
      { path: join(folder, 'dist/a/build.json'), bytes: bytes('{}') },
    ]);
    expect(readdirSync(join(folder, 'dist/a')).sort()).toEqual(['book.epub', 'build.json']);
  });

  it('leaves the whole old book when one file cannot be written', () => {
    writeFileSync(join(folder, 'a.epub'), 'old');
    writeFileSync(join(folder, 'in-the-way'), 'a file where a folder is wanted');
    expect(() =>
      writeFiles([
        { path: join(folder, 'a.epub'), bytes: bytes('new') },
        { path: join(folder, 'in-the-way', 'b.pdf'), bytes: bytes('new') },
      ]),
    ).toThrow();
    expect(readFileSync(join(folder, 'a.epub'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.epub', 'in-the-way']);
  });

  it('replaces what stood there', () => {
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x/a'), 'a longer old text');
    writeFiles([{ path: join(folder, 'x/a'), bytes: bytes('new') }]);
    expect(readFileSync(join(folder, 'x/a'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, 'x/.a'))).toBe(false);
  });
});

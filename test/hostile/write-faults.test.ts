/** Every call of the file system that writing a book makes fails once: the old book is whole and nothing else is left. */
import fs, { readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WriteError } from '../../src/commands/exit.ts';
import { writeFiles } from '../../src/commands/write-files.ts';
import { inProject } from './quoin.ts';

const CALLS = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
] as const;
const NAMES = ['a.epub', 'a.pdf', 'build.json'];

/** Makes the n-th call fail; what it answers says how many there were, and mends all. */
function failAt(n: number, code: string, names: readonly (typeof CALLS)[number][] = CALLS): () => number {
  const module = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  let calls = 0;
  const sound = names.map(name => [name, module[name] as (...args: unknown[]) => unknown] as const);
  for (const [name, call] of sound) {
    module[name] = (...args) => {
      calls += 1;
      if (calls !== n) return call.apply(fs, args);
      // A file is closed even where closing it fails (close(2)).
      if (name === 'closeSync') call.apply(fs, args);
      throw Object.assign(new Error(`${code}: ${name}`), { code });
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [name, call] of sound) module[name] = call;
    syncBuiltinESMExports();
    return calls;
  };
}

/** Writes a book over an old one while the n-th call fails. */
async function writeOver(old: readonly string[], n: number, code: string, names?: (typeof CALLS)[number][]) {
  const files = Object.fromEntries(old.map(name => [`book/${name}`, `old ${name}`]));
  return inProject({ 'book/mine.txt': 'my own', ...files }, async project => {
    const folder = join(project, 'book');
    const fresh = NAMES.map(name => ({ path: join(folder, name), bytes: Buffer.from(`new ${name}`) }));
    const mend = failAt(n, code, names);
    let failure: unknown;
    let calls: number;
    try {
      writeFiles(fresh);
    } catch (error) {
      failure = error;
    } finally {
      calls = mend();
    }
    const left = readdirSync(folder).sort();
    return { failure, calls, left, texts: left.map(name => readFileSync(join(folder, name), 'utf8')) };
  });
}

describe.each([
  ['a book over an old one', NAMES] as const,
  ['a first book', []] as const,
  ['one format more', ['a.epub']] as const,
])('%s', (_, old) => {
  it.each(['ENOSPC', 'EIO'])('stands or falls whole, whichever call fails with %s', async code => {
    const { calls, texts } = await writeOver(old, 0, code);
    expect(texts).toEqual([...NAMES.map(name => `new ${name}`), 'my own']);
    expect(calls).toBeGreaterThanOrEqual(5 * NAMES.length);
    for (let n = 1; n <= calls; n++) {
      const { failure, left, texts } = await writeOver(old, n, code);
      const before = [...old, 'mine.txt'].sort();
      if (failure === undefined) {
        // A second name was refused, and nothing else went wrong.
        expect(texts).toEqual([...NAMES.map(name => `new ${name}`), 'my own']);
        continue;
      }
      expect(failure).toBeInstanceOf(WriteError);
      expect(left, `call ${n}`).toEqual(before);
      expect(texts).toEqual(before.map(name => (name === 'mine.txt' ? 'my own' : `old ${name}`)));
    }
  });
});

describe('a refusal to rename', () => {
  it.each([1, 2, 3])('number %d leaves the old book', async n => {
    const { failure, left, texts } = await writeOver(NAMES, n, 'EBUSY', ['renameSync']);
    expect(failure).toBeInstanceOf(WriteError);
    expect((failure as Error).message).toContain('another program holds it open');
    expect(left).toEqual([...NAMES, 'mine.txt']);
    expect(texts).toEqual([...NAMES.map(name => `old ${name}`), 'my own']);
  });
});

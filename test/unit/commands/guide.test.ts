import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/commands/exit.ts';
import { guide } from '../../../src/commands/guide.ts';
import { onTerminal } from '../../../src/commands/guide-page.ts';
import { plain } from '../../../src/commands/terminal.ts';

const options = { book: false, version: '1.0.0' };
let printed: string;
let told: string;

beforeEach(() => {
  printed = '';
  told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('quoin guide', () => {
  it('lists the chapters in the order of reading, each under a name of its own', async () => {
    expect(await guide(undefined, options)).toBe(0);
    const names = Array.from(printed.matchAll(/^ {2}([\w-]+) {2,}\S/gm), ([, name]) => name);
    expect(names[0]).toBe('first-book');
    expect(names).toEqual([...new Set(names)]);
    expect(names).toHaveLength(readdirSync('templates/guide').filter(name => name.endsWith('.md')).length);
  });

  it('prints a chapter, without what only the book needs', async () => {
    await guide('settings', options);
    expect(printed).toMatch(/^# Settings\n/);
    expect(printed).toContain('## `trim`');
  });

  it('breaks lines between words for a person at a terminal, and no line of a command', () => {
    const page =
      '# The `Weir`\n\n- one two three four\n\n```sh\nnpx quoin build a very long name\n```\n\n```md in/rain.md\nIt rained.\n```\n';
    expect(onTerminal(page, plain, 12)).toBe(
      'The Weir\n\n- one two\n  three four\n\n    npx quoin build a very long name\n\n    in/rain.md:\n\n    It rained.\n',
    );
  });

  it('says which chapter may have been meant', async () => {
    await expect(guide('cover', options)).rejects.toThrow(/did you mean `covers`/);
    await expect(guide('xyz', options)).rejects.toThrow(UsageError);
  });

  it('is a book that Quoin makes without a warning', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-guide-'));
    try {
      expect(await guide(undefined, { ...options, book: true, out: folder })).toBe(0);
      expect(existsSync(join(folder, 'guide/guide.epub'))).toBe(true);
      expect(told).not.toMatch(/warning|error/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

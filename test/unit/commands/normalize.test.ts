import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/commands/exit.ts';
import { type NormalizeOptions, normalize } from '../../../src/commands/normalize.ts';

let folder: string;
let out: string;
let err: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-normalize-'));
  out = err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const run = (file: string, options: Partial<NormalizeOptions> = {}): Promise<number> =>
  normalize(file, { to: 'markdown', write: false, diff: false, ...options });
const typography = (file: string, options: Partial<NormalizeOptions> = {}): Promise<number> =>
  run(file, { only: 'typography', ...options });

const RAW = 'She said "no."\n\nNothing else.\n\n"Well--"\n';
const SET = 'She said “no.”\n\nNothing else.\n\n“Well—”\n';

describe('normalize --only typography', () => {
  it('asks about a mark in doubt with its line, whatever ends the lines', async () => {
    const doubt = `"They sang 'Over the hills and the boys' went home," he said.`;
    expect(await typography(put('hills.txt', `"No."\r\n\r\n${doubt}\r\n`))).toBe(0);
    expect(err).toMatch(/hills\.txt:3:12/);
    expect(err).toContain(`> 3 | ${doubt}\n`);
    expect(err).toMatch(/query: \w{8}\n/);
  });

  it('prints the text with its marks set and leaves the file', async () => {
    const file = put('rain.txt', RAW);
    expect(await typography(file)).toBe(0);
    expect([out, err]).toEqual([SET, '']);
    expect(readFileSync(file, 'utf8')).toBe(RAW);
  });

  it('--diff prints the marks that change, and leaves the file', async () => {
    const file = put('rain.txt', RAW);
    expect(await typography(file, { diff: true })).toBe(0);
    expect(out).toBe(
      [
        '5 marks changed',
        '  4 straight double quotes became curly',
        '  1 run of hyphens became a dash',
        '',
        '4 straight double quotes became curly; 3 shown',
        '  1  She said [-"-]{+“+}no.”',
        '  1  She said “no.[-"-]{+”+}',
        '  5  [-"-]{+“+}Well—”',
        '',
        '1 run of hyphens became a dash',
        '  5  “Well[----]{+—+}”',
        '',
        '--verbose shows every change',
        '',
      ].join('\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(RAW);
  });

  it('--diff --verbose prints every change in the order of the text', async () => {
    await typography(put('rain.txt', RAW), { diff: true, verbose: true });
    expect(out.split('every mark\n')[1]?.trimEnd().split('\n')).toHaveLength(5);
  });

  it('--diff --write changes the file and says what changed', async () => {
    const file = put('rain.txt', RAW);
    await typography(file, { diff: true, write: true });
    expect(out).toContain('5 marks changed');
    expect(readFileSync(file, 'utf8')).toBe(SET);
  });

  it('--diff says when nothing changes', async () => {
    expect(await typography(put('set.txt', SET), { diff: true })).toBe(0);
    expect([out, err]).toEqual(['', 'nothing changes\n']);
  });

  it('--write changes the file and leaves nothing beside it', async () => {
    const file = put('rain.txt', RAW);
    expect(await typography(file, { write: true })).toBe(0);
    expect(out).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(SET);
    expect(readdirSync(folder)).toEqual(['rain.txt']);
    await typography(file, { write: true });
    expect(readFileSync(file, 'utf8')).toBe(SET);
  });

  it('--quotes uk asks for single marks', async () => {
    await typography(put('rain.txt', RAW), { quotes: 'uk' });
    expect(out).toContain('She said ‘no.’');
  });

  it('leaves the front matter and the code of Markdown alone', async () => {
    const kept = '---\ntitle: "Rain"\n---\n\n```\n"code" --\n```\n\n`a "b"`\n\n';
    await typography(put('rain.md', `${kept}"Yes."\n`));
    expect(out).toBe(`${kept}“Yes.”\n`);
  });

  it('refuses a folder', async () => {
    mkdirSync(at('book'));
    put('book/book.yaml', '');
    await expect(typography(at('book'))).rejects.toThrow(UsageError);
  });

  it('fails on bytes that are no text, prints none and leaves them', async () => {
    const bytes = Buffer.from('She said \u0093no\u0094.\n', 'latin1');
    const file = put('rain.txt', bytes);
    expect(await typography(file, { write: true })).toBe(1);
    expect(err).toContain('--encoding windows-1252');
    expect(out).toBe('');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('what --write leaves of the file as it was', () => {
  it('its line ends', async () => {
    const file = put('rain.txt', RAW.replaceAll('\n', '\r\n'));
    await typography(file, { write: true });
    expect(readFileSync(file, 'utf8')).toBe(SET.replaceAll('\n', '\r\n'));
  });

  it('its byte order mark', async () => {
    const file = put('rain.txt', `\ufeff${RAW}`);
    await typography(file, { write: true });
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${SET}`);
  });

  it('its permissions', async () => {
    const file = at('rain.txt');
    writeFileSync(file, RAW, { mode: 0o600 });
    await typography(file, { write: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('its place behind a link', async () => {
    const file = put('rain.txt', RAW);
    symlinkSync(file, at('link.txt'));
    await typography(at('link.txt'), { write: true });
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(SET);
  });
});

describe('normalize', () => {
  it('prints the book as Markdown, text or JSON', async () => {
    const file = put('rain.txt', 'Rain\n\nby Ann Other\n\nShe said "no."\n\nHe left.\n');
    for (const to of ['markdown', 'text', 'json'] as const) {
      out = '';
      expect(await run(file, { to })).toBe(0);
      expect(out).toContain('She said “no.”');
      if (to === 'json') expect(JSON.parse(out)).toHaveProperty('metadata.title');
    }
  });

  it('refuses to write a whole book over its manuscript', async () => {
    await expect(run(put('rain.txt', RAW), { write: true })).rejects.toThrow(/--only typography/);
  });

  it('--diff tells what became of lines before it shows marks', async () => {
    const file = put(
      'rain.txt',
      'Rain\n\nby Ann Other\n\nShe said "no."\n\n* * *\n\nThree weeks later\n\nHe left.\n',
    );
    expect(await run(file, { diff: true })).toBe(0);
    const [summary = '', ...more] = out.split('\n\n');
    expect(summary).toContain('2 marks changed');
    expect(summary).toMatch(/\d changes? of structure/);
    expect(more[0]).toMatch(/^(?:ingest|normalize)\//);
    expect(out).toContain('  5  She said [-"-]{+“+}no.”');
  });
});

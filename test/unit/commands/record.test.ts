import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildRecord, keyOf, recordOf } from '../../../src/commands/record.ts';
import { build, newReport } from '../../../src/pipeline.ts';

const scratch = mkdtempSync(join(tmpdir(), 'quoin-record-'));
const SOURCES: Record<string, string> = {
  'book.yaml': 'title: Rain\nauthor:\n  - Ann Other\n  - Bo Else\nlang: en-GB\n',
  '01-one.md': '# One\n\nIt "rained".\n\n-oOo-\n\nNobody came.\n',
  '02-two.md': '# Two\n\nIt stopped.\n',
};
const CIRCUMSTANCES = {
  name: 'rain',
  tool: 'quoin',
  formats: ['pdf'],
  date: new Date(0),
  encoding: undefined,
};
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The record of the same book written to a folder in the given order of its files. */
async function made(
  place: string,
  order: readonly string[],
): Promise<{ record: BuildRecord; pdf: Uint8Array }> {
  const folder = join(scratch, place, 'rain');
  mkdirSync(folder, { recursive: true });
  for (const name of order) writeFileSync(join(folder, name), SOURCES[name] as string);
  const report = newReport();
  const built = await build({ path: folder, base: join(scratch, place) }, ['pdf'], report);
  if (!built) throw new Error('no book');
  return {
    record: recordOf(built, report, '1.2.3', CIRCUMSTANCES),
    pdf: built.artefacts.find(({ path }) => path === 'rain.pdf')?.bytes ?? new Uint8Array(),
  };
}

let first: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  first = await made('here', Object.keys(SOURCES));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the record of a build', () => {
  it('says what book it is of, counting the words and sections of the author alone', () => {
    expect(first.record).toMatchObject({
      version: 1,
      quoin: '1.2.3',
      book: { title: 'Rain', authors: ['Ann Other', 'Bo Else'], language: 'en-GB', words: 6, sections: 2 },
    });
  });

  it('names every source with the hash of its text', () => {
    const sources = Object.entries(SOURCES).map(([name, text]) => ({
      path: `rain/${name}`,
      sha256: sha256(text),
    }));
    expect(first.record.sources).toHaveLength(3);
    expect(first.record.sources).toEqual(expect.arrayContaining(sources));
  });

  it('names every input with the hash of its bytes, the folder with its texts, and what was looked for in vain', () => {
    const { inputs } = first.record;
    expect(inputs.map(({ path }) => path)).toEqual([
      '_shared/',
      'rain/',
      'rain/01-one.md',
      'rain/02-two.md',
      'rain/book.yaml',
      'rain/queries.yaml',
    ]);
    expect(inputs[2]).toEqual({ path: 'rain/01-one.md', sha256: sha256(SOURCES['01-one.md'] as string) });
    expect(inputs[5]).toEqual({ path: 'rain/queries.yaml' });
  });

  it('has another key for anything else that the files depend on', () => {
    const { inputs, key } = first.record;
    expect(keyOf(inputs, CIRCUMSTANCES)).toBe(key);
    const others = [
      { name: 'rain.md' },
      { tool: 'another' },
      { formats: ['epub', 'pdf'] },
      { date: new Date(1000) },
      { date: undefined },
      { encoding: 'windows-1252' },
    ];
    const keys = others.map(other => keyOf(inputs, { ...CIRCUMSTANCES, ...other }));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
  });

  it('names every file with its length and the hash of its bytes', () => {
    const { record, pdf } = first;
    expect(record.files.map(({ path }) => path)).toEqual(['rain.pdf', 'rain-print.pdf']);
    expect(record.files[0]).toEqual({
      path: 'rain.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: sha256(pdf),
    });
    expect(record.pages?.pages).toBeGreaterThan(2);
  });

  it('names the letters that are not set, and why', () => {
    expect(first.record.removed).toMatchObject([{ text: '-oOo-', rule: 'normalize/ornament' }]);
  });

  it('is the same, to the order of its keys, of the same book in another folder', async () => {
    const { record } = await made('a/place/elsewhere', Object.keys(SOURCES).reverse());
    expect(JSON.stringify(record)).toBe(JSON.stringify(first.record));
  });

  it('says nothing of the folder or of the day', () => {
    const text = JSON.stringify(first.record);
    expect(text).not.toContain(scratch);
    expect(text).not.toMatch(/"(?:date|time|duration|ms)"/);
  });
});

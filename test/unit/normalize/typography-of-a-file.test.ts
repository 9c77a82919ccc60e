import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../../src/book/metadata.ts';
import { newReport, read, typography } from '../../../src/pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-typography-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function set(name: string, text: string, wanted: HouseStyle & { lang?: string }) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const report = newReport();
  const after = (await typography({ path, base: folder }, wanted, report))?.after ?? '';
  return { words: after.trim().split('\n').at(-1), rules: report.messages.map(({ ruleId }) => ruleId) };
}

test('follows the front matter of the file, and what is asked for goes before it', async () => {
  const text = '---\nquotes: uk\ndashes: spaced-en\nellipses: spaced\n---\n\n“Call it ‘home’—so…”\n';
  expect((await set('a.md', text, {})).words).toBe('‘Call it “home” – so\u00a0.\u00a0.\u00a0.’');
  expect((await set('a.md', text, { quotes: 'us', ellipses: 'glyph' })).words).toBe('“Call it ‘home’ – so…”');
});

test('knows the language of the file, and says where it has no rules for it', async () => {
  expect((await set('b.md', '---\nlang: de\n---\n\n"Ja"\n', {})).words).toBe('„Ja“');
  expect((await set('b.txt', '"Ja"\n', { lang: 'de-CH' })).words).toBe('«Ja»');
  const left = await set('c.txt', '"Yebo" -- ...\n', { lang: 'zu' });
  expect(left).toEqual({ words: '"Yebo" -- ...', rules: ['language-without-rules'] });
});

describe('answers to queries', () => {
  const text = [
    '"Go on," she said.',
    `"They sang 'Over the hills and the boys' went home," he said.`,
    '"But I-" she said.',
    'She waited.........and then he came.',
  ].join('\n\n');

  const answersTo = (queries: readonly { id: string; rule: string }[], keys: Record<string, string>) =>
    `answers:\n${queries
      .map(({ id, rule }) => `  - { id: ${id}, rule: ${rule}, words: w, answer: ${keys[rule]} }`)
      .join('\n')}\n`;

  const KEYS = {
    'normalize/uncertain-quote': 'prime',
    'normalize/cut-off': 'hyphen',
    'normalize/long-dot-run': 'dots',
  };

  test.each(['d.txt', 'e.md'])('are followed in %s, and what is open is asked', async name => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const book = await read({ path, base: folder }, newReport());
    const queries = (book?.queries ?? []).map(({ query }) => query).filter(({ rule }) => rule in KEYS);
    expect(new Set(queries.map(({ rule }) => rule)).size).toBe(3);

    const report = newReport();
    const before = await typography({ path, base: folder }, {}, report);
    expect(before?.after).toContain('“But I—” she');
    expect(before?.after).toContain('waited…and');
    const told = report.messages.flatMap(({ query }) => query ?? []);
    expect(told.map(({ id }) => id).sort()).toEqual(queries.map(({ id }) => id).sort());
    expect(told.map(({ position }) => position?.start)).toEqual(
      expect.arrayContaining(queries.map(({ position }) => position?.start)),
    );

    writeFileSync(path.replace(/\.\w+$/, '.queries.yaml'), answersTo(queries, KEYS));
    const again = newReport();
    const after = (await typography({ path, base: folder }, {}, again))?.after ?? '';
    expect(after).toContain('sang ′Over');
    expect(after).toContain('“But I-” she');
    expect(after).toContain('waited.........and');
    expect(again.messages).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { HouseStyle } from '../../../src/book/metadata.ts';
import { newReport, typography } from '../../../src/pipeline.ts';

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
  const left = await set('c.txt', '"Igen" -- ...\n', { lang: 'hu' });
  expect(left).toEqual({ words: '"Igen" -- ...', rules: ['language-without-rules'] });
});

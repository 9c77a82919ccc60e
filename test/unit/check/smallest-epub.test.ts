import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { checkEpub } from '../../../src/check/epub.ts';
import { smallestEpub } from '../../../src/check/smallest-epub.ts';
import { textOf, zipEntries } from '../../../src/check/zip-entries.ts';

it('nothing is wrong with the smallest EPUB, which EPUBCheck is made ready with', async () => {
  const report = new VFile();
  await checkEpub(smallestEpub(), report, 'smallest.epub');
  expect(report.messages.map(String)).toEqual([]);
});

it('the smallest EPUB holds a file of each kind that every book has', () => {
  const bytes = smallestEpub();
  const entries = zipEntries(bytes) ?? [];
  const kinds = entries.map(({ name }) => name.slice(name.lastIndexOf('.') + 1));
  expect(kinds.sort()).toEqual(['css', 'mimetype', 'opf', 'xhtml', 'xhtml', 'xml']);
  for (const entry of entries) expect(textOf(bytes, entry), entry.name).not.toBe('');
});

import { zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkEpub } from '../../../src/check/epub.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const epubOf = (documents: number): Uint8Array => {
  const pages = Array.from({ length: documents }, (_, index) => [`OEBPS/${index}.xhtml`, bytes('<html/>')]);
  return zipSync(
    { mimetype: bytes('application/epub+zip'), ...Object.fromEntries(pages) },
    { level: 0, mtime: '2000-01-01' },
  );
};
const told = async (documents: number): Promise<string[]> => {
  const report = new VFile();
  await checkEpub(epubOf(documents), report, 'rain.epub');
  return [...new Set(report.messages.map(({ ruleId }) => ruleId ?? ''))].sort();
};

describe('an EPUB of very many documents', () => {
  it('is held against the rules of its container, and the author is told that EPUBCheck did not read it', async () => {
    expect(await told(1501)).toEqual(['container', 'epubcheck-left-out']);
  });

  it('is read by EPUBCheck where seconds are enough', async () => {
    expect(await told(3)).toContain('epubcheck');
  });
});

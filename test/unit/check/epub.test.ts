import { zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkEpub } from '../../../src/check/epub.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const epubOf = (documents: number, page: string): Uint8Array => {
  const pages = Array.from({ length: documents }, (_, index) => [`OEBPS/${index}.xhtml`, bytes(page)]);
  return zipSync(
    { mimetype: bytes('application/epub+zip'), ...Object.fromEntries(pages) },
    { level: 0, mtime: '2000-01-01' },
  );
};
const told = async (documents: number, page = '<html/>'): Promise<string[]> => {
  const report = new VFile();
  await checkEpub(epubOf(documents, page), report, 'rain.epub');
  return [...new Set(report.messages.map(({ ruleId }) => ruleId ?? ''))].sort();
};

describe('an EPUB of very many documents', () => {
  it('is held against the rules of its container, and the author is told that EPUBCheck did not read it', async () => {
    expect(await told(1501, `<p>${'rain '.repeat(600)}</p>`)).toEqual(['container', 'epubcheck-left-out']);
  });

  it('is so too for fewer that hold next to nothing', async () => {
    expect(await told(801)).toEqual(['container', 'epubcheck-left-out']);
  });

  it('is so too for very many links in one of them', async () => {
    expect(await told(1, '<a href="#b">1</a>'.repeat(8001))).toEqual(['container', 'epubcheck-left-out']);
    expect(await told(1, '<a href="#b">1</a>'.repeat(2000))).toContain('epubcheck');
  });

  it('is so too for very many headings and page breaks in one of them', async () => {
    const heading = '<p epub:type="bridgehead">Later</p>';
    const pageBreak = '<p>It <span epub:type="pagebreak"></span>rained.</p>';
    const page = (times: number) => (heading.repeat(8) + pageBreak).repeat(times);
    expect(await told(1, page(700))).toEqual(['container', 'epubcheck-left-out']);
    expect(await told(1, page(300))).toContain('epubcheck');
  });

  it('is so too for a document of many megabytes', async () => {
    const paragraphs = '<p>rain</p>'.repeat(300_000);
    expect(await told(1, paragraphs)).toEqual(['container', 'epubcheck-left-out']);
  });

  it('is read by EPUBCheck where seconds are enough', async () => {
    expect(await told(3)).toContain('epubcheck');
  });
});

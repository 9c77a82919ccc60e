import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { printerNamed } from '../paginate/books.ts';
import { render } from '../pdf/sample.ts';
import { epubOf, htmlOf, pagesOf, runsOf, tideBook } from './setting.ts';

const book = tideBook();
const printer = printerNamed('any');
const rulesTold = async (
  given: Omit<Parameters<typeof check>[0], 'book' | 'report' | 'printer'>,
): Promise<string[]> => {
  const report = new VFile();
  await check({ book, report, printer, ...given });
  return [...new Set(report.messages.map(({ source, ruleId }) => `${source}/${ruleId}`))];
};

describe('the check of a build', () => {
  it('has nothing to say where nothing was made', async () => {
    expect(await rulesTold({ artefacts: [] })).toEqual([]);
  });

  it('compares every artefact and the pages with the book', async () => {
    const short = runsOf(book).slice(1);
    expect(await rulesTold({ artefacts: [htmlOf(short)] })).toEqual(['check/lost-letters']);
    expect(await rulesTold({ artefacts: [], pages: pagesOf(short) })).toEqual(['check/lost-letters']);
    expect(await rulesTold({ artefacts: [await epubOf(short)] })).toContain('check/lost-letters');
  });

  it('holds an EPUB to the rules of EPUB', async () => {
    expect(await rulesTold({ artefacts: [await epubOf(runsOf(book))] })).toContain('check/epubcheck');
  });

  it('holds PDFs of the interior and of the cover to the rules of PDF', async () => {
    const pdf = { mediaType: 'application/pdf', bytes: new Uint8Array([37]) };
    const pages = { ...pdf, path: 'tide-print.pdf', edition: 'print' } as const;
    const wrap = { ...pdf, path: 'cover-wrap.pdf', edition: 'cover' } as const;
    expect(await rulesTold({ artefacts: [pages] })).toEqual(['check/pdf-syntax']);
    expect(await rulesTold({ artefacts: [wrap] })).toEqual(['check/pdf-syntax']);
  });

  it('knows an edition whatever the book is called', async () => {
    const { screen, print } = await render();
    const named = [
      { ...screen, path: 'large-print.pdf' },
      { ...print, path: 'large-print-print.pdf' },
      { ...screen, path: 'cover-story.pdf' },
      { ...print, path: 'cover-story-print.pdf' },
    ];
    const report = new VFile();
    await check({ book: { ...book, sections: [] }, report, printer, artefacts: named });
    expect(report.messages.map(({ reason }) => reason)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { pageBreaks } from '../../../src/paginate/page-breaks.ts';
import type { Page } from '../../../src/paginate/pages.ts';
import { book, paragraph, paragraphs, prose, section, set, text } from '../paginate/books.ts';
import { buildEpub, opened } from './build.ts';

const tale = book([
  section({ id: 'title-page', role: 'title-page', matter: 'front', generated: true }),
  section({
    id: 'foreword',
    role: 'foreword',
    matter: 'front',
    title: text('Foreword'),
    children: paragraphs(9),
  }),
  section({
    id: 'one',
    label: 'Chapter One',
    title: text('The Quay'),
    children: [
      ...paragraphs(12, 3),
      {
        type: 'letter',
        children: [
          { type: 'letterLine', part: 'salutation', children: text('Dear Ana,') },
          ...[20, 90, 140].map(words => paragraph(prose(words, words))),
        ],
      },
      paragraph([
        { type: 'text', value: `${prose(160, 5)} “` },
        { type: 'emphasis', children: text(prose(120, 6)) },
        { type: 'noteReference', note: 'a' },
        { type: 'text', value: `” ${prose(160, 7)}` },
      ]),
      {
        type: 'list',
        ordered: true,
        children: Array.from({ length: 30 }, (_, index) => ({
          type: 'listItem' as const,
          children: [paragraph(prose(8, index + 60))],
        })),
      },
      ...paragraphs(20, 8),
    ],
    notes: [{ type: 'note', identifier: 'a', children: [paragraph(prose(70, 9))] }],
  }),
  section({ id: 'two', label: 'Chapter Two', children: paragraphs(10, 40) }),
]);
const pages = set(tale);
const breaks = pageBreaks(tale, pages);

const lettersIn = (words: string): string => words.normalize('NFD').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
const plain = (xhtml: string): string =>
  lettersIn(
    xhtml
      .replace(/<aside.*/s, '')
      .replace(/<sup[^>]*data-generated.*?<\/sup>/gs, '')
      .replace(/<[^>]*>/g, ''),
  );

/** The letters of a page's text, without notes, numbers of ours and a word that the page before began. */
function lettersOn(page: Page): string {
  const lines = page.lines.filter(({ source }) => ['text', 'label', 'title'].includes(source?.flow ?? ''));
  return lettersIn(
    lines
      .flatMap(({ words }) => words.filter(({ link }) => !(link && 'note' in link)))
      .map(({ shaped }) => shaped.text)
      .join(''),
  );
}

describe('the page list', () => {
  const files = buildEpub(tale, new Map(), { pageBreaks: breaks }).then(opened);
  const read = async (path: string) => (await files)(`OEBPS/${path}`);

  it('has every page that has words of the book, once and in order', () => {
    const written = pages.pages.filter(({ kind, lines }) => kind !== 'blank' && lines.length > 0);
    expect(breaks.map(({ label }) => label)).toEqual(written.map(({ folio }) => folio.label));
    expect(written.length).toBeGreaterThan(12);
  });

  it('marks each page where its own first words stand', async () => {
    const documents = new Map<string, string>();
    for (const id of ['foreword', 'one', 'two']) documents.set(id, await read(`${id}.xhtml`));
    for (const page of pages.pages) {
      const place = breaks.find(({ label }) => label === page.folio.label);
      const document = documents.get(place?.section ?? '');
      if (!place || document === undefined) continue;
      const after = document.split(`id="page-${place.label}"`)[1]?.replace(/^[^>]*>/, '') ?? '';
      const begin = lettersOn(page);
      const found = begin.indexOf(plain(after).slice(0, 40));
      expect(found, `page ${place.label}`).toBeGreaterThanOrEqual(0);
      // Only the tail of a divided word may stand before the mark.
      expect(found, `page ${place.label}`).toBeLessThan(12);
    }
  });

  it('leaves every word whole and adds none', async () => {
    const bare = await opened(await buildEpub(tale, new Map()));
    for (const id of ['foreword', 'one', 'two']) {
      const marked = (await read(`${id}.xhtml`)).replace(/<span epub:type="pagebreak"[^>]*><\/span>/g, '');
      expect(marked).toBe(await bare(`OEBPS/${id}.xhtml`));
      expect(await read(`${id}.xhtml`)).not.toMatch(/\p{L}<span epub:type="pagebreak"/u);
    }
  });

  it('stands before the heading of a chapter, never between heading and text', async () => {
    expect(await read('one.xhtml')).toMatch(/<section [^>]*><span epub:type="pagebreak"[^>]*id="page-1"/);
    expect(await read('one.xhtml')).not.toMatch(/<\/h1>\s*<span epub:type="pagebreak"/);
  });

  it('is listed for machines, outside the text', async () => {
    const nav = await read('toc.xhtml');
    const listed = [...nav.slice(nav.indexOf('page-list')).matchAll(/<a href="([^"]+)">([^<]+)</g)];
    expect(listed.map(([, , label]) => label)).toEqual(breaks.map(({ label }) => label));
    for (const [, href = ''] of listed) {
      const [path = '', fragment = ''] = href.split('#');
      expect(await read(path)).toContain(`id="${fragment}"`);
    }
    expect((await read('toc.ncx')).match(/<pageTarget /g)).toHaveLength(breaks.length);
  });

  it('says which printed book it is of', async () => {
    expect(await read('content.opf')).toContain('<meta property="pageBreakSource">none</meta>');
    const printed = { ...tale, metadata: { ...tale.metadata, isbn: { print: '978-0-306-40615-7' } } };
    const opf = await (await opened(await buildEpub(printed, new Map(), { pageBreaks: breaks })))(
      'OEBPS/content.opf',
    );
    expect(opf).toContain('<meta property="pageBreakSource">urn:isbn:9780306406157</meta>');
    expect(opf).toContain('pageBreakMarkers');
  });

  it('is absent from a book without a print edition', async () => {
    const bare = await opened(await buildEpub(tale, new Map()));
    expect(await bare('OEBPS/toc.xhtml')).not.toContain('page-list');
    expect(await bare('OEBPS/content.opf')).not.toMatch(/pageBreak|pageNavigation/);
  });
});

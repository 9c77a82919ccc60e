import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfObjects, readPdf } from '../../../src/check/pdf/objects.ts';
import type { PdfValue } from '../../../src/check/pdf/syntax.ts';
import { cappedPages, renderCapped } from './capped.ts';

let screen: PdfObjects;
let print: PdfObjects;

beforeAll(async () => {
  const made = await renderCapped();
  screen = readPdf(made.screen);
  print = readPdf(made.print);
});

const pagesOf = (pdf: PdfObjects): readonly PdfValue[] =>
  pdf.list(pdf.dictionary(pdf.dictionary(pdf.dictionary(pdf.trailer.get('Root')).get('Pages'))).get('Kids'));
const contentOf = (pdf: PdfObjects, page: number): string =>
  pdf.stream(pdf.dictionary(pagesOf(pdf)[page]).get('Contents')).toString('latin1');

describe('a drop cap', () => {
  it('is a drawing for readers, an artifact, before its word stands unseen inside the paragraph', () => {
    const content = contentOf(screen, 0);
    /** What the marked content around a place belongs to. */
    const markAt = (pattern: RegExp): string =>
      content
        .slice(0, content.search(pattern))
        .match(/^\/\w+(?= .*BDC$)/gm)
        ?.at(-1) ?? '';
    expect(markAt(/^[-\d. ]+ m$/m)).toBe('/Artifact');
    expect(markAt(/^3 Tr$/m)).toBe('/P');
    expect(content.match(/^[03] Tr$/gm)).toEqual(['3 Tr', '0 Tr']);
  });

  it('is a letter for printers, and nothing on their pages is unseen', () => {
    for (const page of pagesOf(print).keys()) expect(contentOf(print, page)).not.toContain(' Tr');
    const [mark, cap] =
      cappedPages.pages[0]?.lines.flatMap(({ words }) => words).find(({ initial }) => initial)?.initial ?? [];
    for (const { size } of [mark, cap].filter(part => part !== undefined))
      expect(contentOf(print, 0)).toContain(` ${Number(size.toFixed(3))} Tf`);
  });
});

describe('notes behind the book', () => {
  it('are elements of their own section, and link to the pages that call them, and back', () => {
    const elements = screen.numbers.map(ref => screen.dictionary({ ref }));
    const named = (value: PdfValue | undefined): string =>
      typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
    const notes = elements.filter(element => named(element.get('S')) === 'Note');
    expect(notes).toHaveLength(2);
    const parents = new Set(notes.map(element => JSON.stringify(element.get('P'))));
    expect(parents.size).toBe(1);
    const last = cappedPages.pages.findIndex(({ section }) => section === cappedPages.endnotes);
    const targets = pagesOf(screen).map(page =>
      screen.list(screen.dictionary(page).get('Annots')).map(link => {
        const [to] = screen.list(screen.dictionary(link).get('Dest'));
        return pagesOf(screen).findIndex(other => JSON.stringify(other) === JSON.stringify(to));
      }),
    );
    expect(targets.flat()).toEqual([last, last, 0, 1]);
    expect(targets[last]).toEqual([0, 1]);
  });
});

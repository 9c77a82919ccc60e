import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Assets } from '../../../src/book/book.ts';
import type { Block, ImageWidth } from '../../../src/book/nodes.ts';
import type { Page } from '../../../src/paginate/pages.ts';
import { book, furnitureOf, interiorNamed, paragraphs, section, set, text, wordsOf } from './books.ts';

const literary = interiorNamed('literary');
const asset = (width: number, height: number) => ({
  bytes: new Uint8Array(),
  mediaType: 'image/png' as const,
  width,
  height,
  source: 'x.png',
});
const assets: Assets = new Map([
  ['half.png', asset(1200, 900)],
  ['tall.png', asset(1200, 1900)],
]);
const figure = (key: string, caption: string): Block => ({
  type: 'figure',
  image: { type: 'image', asset: key, alt: 'A lock' },
  children: text(caption),
});
const pagesOf = (children: Block[]) => set(book([section({ children })]), literary, new VFile(), assets);
const rowOf = (baseline: number): number => Math.round((baseline - literary.margins.top - 10) / 14);
const feet = (page: Page): number => Math.max(...page.lines.map(({ baseline }) => rowOf(baseline)));
const captionAt = (page: Page, words: string): number =>
  page.lines.findIndex(line => wordsOf(line) === words);

describe('a figure that has no room', () => {
  // Enough text before it that it begins in the last third of the second page.
  const before = paragraphs(12);
  const after = paragraphs(24, 5);
  const { pages, report } = pagesOf([...before, figure('half.png', 'The upper gate.'), ...after]);
  const at = pages.findIndex(page => page.pictures.length > 0);

  it('stands at the head of the next page, its caption under it', () => {
    const page = pages[at] as Page;
    const [picture] = page.pictures;
    expect(picture?.y).toBeLessThan(literary.margins.top + 6);
    expect(captionAt(page, 'The upper gate.')).toBe(0);
    expect(page.lines[0]?.baseline).toBeGreaterThan((picture?.y ?? 0) + (picture?.height ?? 0));
  });

  it('leaves no white behind: what follows fills the page before it', () => {
    const last = pages[at - 1]?.lines.at(-1)?.source?.node as Block;
    expect(after).toContain(last);
    expect(feet(pages[at - 1] as Page)).toBeGreaterThanOrEqual(32);
    expect([report.unevenSpreads, report.widows, report.orphans]).toEqual([0, 0, 0]);
  });
});

it('the white under a figure at the head of a page is the same where a paragraph goes on there', () => {
  let goesOn = 0;
  for (let count = 8; count < 16; count++) {
    const { pages } = pagesOf([...paragraphs(count), figure('half.png', 'The gate.'), ...paragraphs(24, 5)]);
    const page = pages.find(
      ({ lines, pictures }) => pictures.length > 0 && captionAt({ lines } as Page, 'The gate.') === 0,
    );
    const [caption, below] = page?.lines ?? [];
    if (!caption || !below) continue;
    if (below.part.line > 0) goesOn += 1;
    expect(rowOf(below.baseline) - rowOf(caption.baseline)).toBe(1 + literary.figure.after);
  }
  expect(goesOn).toBeGreaterThan(0);
});

describe('figures', () => {
  it('are as wide as their author says, and no wider than the text', () => {
    const widthOf = (width?: ImageWidth): number => {
      const wide: Block = {
        type: 'figure',
        image: { type: 'image', asset: 'half.png', alt: 'A lock', ...(width && { width }) },
        children: [],
      };
      return pagesOf([wide, ...paragraphs(1)]).pages[0]?.pictures[0]?.width ?? Number.NaN;
    };
    const measure = literary.trim.width - literary.margins.inside - literary.margins.outside;
    // A picture hangs in whole rows, which may take a little of it.
    const near = (width: number, wanted: number) => expect(Math.abs(width / wanted - 1)).toBeLessThan(0.05);
    near(widthOf({ share: 0.5 }), measure / 2);
    near(widthOf({ points: 100 }), 100);
    near(widthOf({ points: 3000 }), measure);
    near(widthOf(), measure);
  });

  it('stand where the author put them when there is room', () => {
    const { pages } = pagesOf([...paragraphs(1), figure('half.png', 'Here.'), ...paragraphs(3)]);
    const said = pages[0]?.lines.map(({ source }) => source?.node.type);
    expect(said?.lastIndexOf('figure')).toBeLessThan(said?.lastIndexOf('paragraph') ?? 0);
    expect(pages[0]?.pictures).toHaveLength(1);
  });

  it('that end a chapter stand over the notes that nothing calls', () => {
    const notes = [{ type: 'note' as const, identifier: 'a', children: paragraphs(1) }];
    const children = [...paragraphs(12), figure('half.png', 'The upper gate.')];
    const { pages } = set(book([section({ children, notes })]), literary, new VFile(), assets);
    const last = pages.find(page => page.pictures.length > 0);
    expect(last?.lines.filter(({ source }) => source?.flow === 'note').length).toBeGreaterThan(0);
  });

  it('keep their order', () => {
    const many = Array.from({ length: 7 }, (_, index) => [
      ...paragraphs(2, index),
      figure(index % 3 === 0 ? 'tall.png' : 'half.png', `Figure ${index}.`),
    ]).flat();
    const { pages } = pagesOf([...many, ...paragraphs(3)]);
    const captions = pages.flatMap(page =>
      page.lines.filter(({ source }) => source?.node.type === 'figure').map(wordsOf),
    );
    expect(captions).toEqual(Array.from({ length: 7 }, (_, index) => `Figure ${index}.`));
    for (const page of pages) {
      const bottom = literary.margins.top + 10 + 33 * 14;
      for (const { y, height } of page.pictures) expect(y + height).toBeLessThan(bottom + 1);
    }
  });

  it('that end a chapter stand on its last page', () => {
    const { pages } = pagesOf([...paragraphs(9), figure('tall.png', 'The end.')]);
    const text = pages.filter(({ kind }) => kind !== 'blank');
    expect(text.at(-1)?.pictures).toHaveLength(1);
  });

  it('that fill a page have no running head over them', () => {
    const { pages } = pagesOf([...paragraphs(9), figure('tall.png', 'All of it.'), ...paragraphs(30)]);
    const plate = pages.find(page => page.pictures.length > 0) as Page;
    expect(plate.lines.map(wordsOf)).toEqual(['All of it.']);
    expect(furnitureOf(plate)).toEqual([plate.folio.label]);
  });
});

import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Block, Box } from '../../../src/book/nodes.ts';
import { interiorOf } from '../../../src/ingest/interior.ts';
import { interiorSchema } from '../../../src/ingest/interior-schema.ts';
import type { Page, Rule } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraph, paragraphs, section, set, text, wordsOf } from './books.ts';

const literary = interiorNamed('literary');
const { leading } = literary.body;
const box = (title: string | undefined, ...blocks: Block[]): Box => ({
  type: 'box',
  kind: 'panel',
  children: [
    ...(title === undefined ? [] : [{ type: 'boxTitle' as const, children: text(title) }]),
    ...blocks,
  ],
});
const pagesOf = (...children: Block[]): Page[] => set(book([section({ children })])).pages;

const isSide = ({ width, thickness }: Rule): boolean => thickness > width;
const sidesOf = (page: Page): Rule[] => page.rules.filter(isSide);
const edgesOf = (page: Page): Rule[] => page.rules.filter(rule => !isSide(rule));
const top = ({ y, thickness }: Rule): number => y - thickness / 2;
const foot = ({ y, thickness }: Rule): number => y + thickness / 2;
const baselineOf = (page: Page, words: string): number =>
  page.lines.find(line => wordsOf(line).startsWith(words))?.baseline ?? Number.NaN;

describe('a box', () => {
  const [page] = pagesOf(paragraph('Before.'), box('Status', paragraph('Level 3.')), paragraph('After.'));
  if (!page) throw new Error('a page is expected');
  const { left, right } = {
    left: literary.margins.inside,
    right: literary.trim.width - literary.margins.outside,
  };

  it('has a frame as wide as the text, closed all around', () => {
    const [upper, lower] = edgesOf(page);
    const [near, far] = sidesOf(page);
    expect(page.rules).toHaveLength(4);
    for (const edge of [upper, lower]) {
      expect(edge?.x).toBeCloseTo(left);
      expect((edge?.x ?? 0) + (edge?.width ?? 0)).toBeCloseTo(right);
    }
    expect(near?.x).toBeCloseTo(left);
    expect((far?.x ?? 0) + (far?.width ?? 0)).toBeCloseTo(right);
    for (const side of [near, far]) {
      expect(side && top(side)).toBeCloseTo(upper?.y ?? 0);
      expect(side && foot(side)).toBeCloseTo(lower?.y ?? 0);
    }
  });

  it('takes a row above its words and one below, and all stands on the grid', () => {
    const lines = ['Before.', 'Status', 'Level 3.', 'After.'].map(words => baselineOf(page, words));
    const rows = lines.map(line => (line - (lines[0] ?? 0)) / leading);
    expect(rows.map(row => Math.round(row * 1000) / 1000)).toEqual([0, 2, 3, 5]);
  });

  it('keeps its words clear of the frame', () => {
    const line = page.lines.find(one => wordsOf(one) === 'Level 3.');
    expect(line?.words[0]?.x).toBeCloseTo(left + literary.box.frame + literary.box.padding, 0);
    const [upper, lower] = edgesOf(page);
    expect(upper?.y).toBeGreaterThan(baselineOf(page, 'Before.'));
    expect(upper?.y).toBeLessThan(baselineOf(page, 'Status') - 0.5 * leading);
    expect(lower?.y).toBeGreaterThan(baselineOf(page, 'Level 3.') + 0.4 * leading);
    expect(lower?.y).toBeLessThan(baselineOf(page, 'After.') - leading);
  });

  it('has no frame where the template has none', () => {
    const bare = { ...literary, box: { ...literary.box, frame: 0 } };
    const [own] = set(book([section({ children: [box('Status', paragraph('Level 3.'))] })]), bare).pages;
    expect(own?.rules).toEqual([]);
  });
});

describe('a box that goes over the page', () => {
  const pages = pagesOf(...paragraphs(6), box('The long list', ...paragraphs(14, 3)), ...paragraphs(8, 1));
  const framed = pages.filter(page => sidesOf(page).length > 0);

  it('is open where it goes on', () => {
    expect(framed.length).toBeGreaterThan(1);
    expect(framed.map(page => edgesOf(page).length)).toEqual([1, ...framed.slice(2).map(() => 0), 1]);
    const [first, second] = framed as [Page, Page];
    for (const side of sidesOf(first)) {
      const last = Math.max(...first.lines.map(({ baseline }) => baseline));
      expect(foot(side)).toBeGreaterThan(last);
      expect(foot(side)).toBeLessThan(last + leading);
    }
    for (const side of sidesOf(second)) {
      const [line] = second.lines;
      expect(top(side)).toBeLessThan(line?.baseline ?? 0);
      expect(top(side)).toBeGreaterThan((line?.baseline ?? 0) - leading);
    }
  });

  it('parts no edge from its words, and no title from what it stands over', () => {
    for (let before = 0; before < 40; before++) {
      const children = [
        ...Array.from({ length: before }, (_, index) => paragraph(`Line ${index}.`)),
        box('Title', paragraph('One.'), paragraph('Two.')),
        paragraph('After.'),
      ];
      const found = pagesOf(...children);
      const at = (words: string) => found.findIndex(page => !Number.isNaN(baselineOf(page, words)));
      expect([at('Title'), at('One.')], `${before} lines before`).toEqual([at('One.'), at('One.')]);
      const edges = found.flatMap((page, index) => edgesOf(page).map(() => index));
      expect(edges, `${before} lines before`).toEqual([at('Title'), at('Two.')]);
    }
  });
});

it('a template that says nothing of boxes has a look for them', () => {
  const written = parse(readFileSync('templates/interiors/literary.yaml', 'utf8')) as Record<string, unknown>;
  delete written['box'];
  const interior = interiorOf('mine', interiorSchema.parse(written));
  expect('box' in interior && interior.box).toMatchObject({ frame: 0.75, padding: 0.8 * 11, align: 'left' });
});

describe('in a box', () => {
  it('a figure stays where it is, within the frame', () => {
    const asset = {
      bytes: new Uint8Array(),
      mediaType: 'image/png' as const,
      width: 1200,
      height: 4000,
      source: 'x.png',
    };
    const figure: Block = { type: 'figure', image: { type: 'image', asset: 'x.png', alt: '' }, children: [] };
    const children = [...paragraphs(5), box(undefined, figure), paragraph('After.')];
    const { pages } = set(book([section({ children })]), literary, new VFile(), new Map([['x.png', asset]]));
    const page = pages.find(({ pictures }) => pictures.length > 0);
    const [picture] = page?.pictures ?? [];
    const [upper, lower] = page ? edgesOf(page) : [];
    expect(picture?.y).toBeGreaterThan(upper?.y ?? 0);
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
    expect(lower?.y).toBeLessThan(literary.trim.height - literary.margins.bottom + leading);
  });

  it('a break that ends it leaves its edge closed, wherever the page turns', () => {
    for (let before = 26; before < 36; before++) {
      const children = [
        ...Array.from({ length: before }, (_, index) => paragraph(`Line ${index}.`)),
        box(undefined, paragraph('One.'), { type: 'sceneBreak', mark: 'ornament', written: '***' }),
        paragraph('After.'),
      ];
      expect(pagesOf(...children).flatMap(edgesOf), `${before} lines before`).toHaveLength(2);
    }
  });

  it('a title of many pages turns them as text does', () => {
    const title = 'The lamp is out and the oil is in the river. '.repeat(150);
    const pages = pagesOf(box(title, paragraph('One.')), paragraph('After.'));
    const lowest = Math.max(...pages.flatMap(page => page.lines.map(({ baseline }) => baseline)));
    expect(pages.length).toBeGreaterThan(2);
    expect(lowest).toBeLessThan(literary.trim.height - literary.margins.bottom + leading);
  });

  it('thirty others keep their words on the page', () => {
    let inner: Block = paragraph('The lamp is out and the oil is in the river.');
    for (let depth = 0; depth < 30; depth++) inner = box(undefined, inner);
    const pages = pagesOf(inner, paragraph('After.'));
    const words = pages.flatMap(page => page.lines.flatMap(line => line.words));
    for (const { x } of words) expect(x).toBeGreaterThan(0);
    for (const page of pages) for (const { width } of edgesOf(page)) expect(width).toBeGreaterThan(50);
  });

  it('another box has a frame of its own', () => {
    const [page] = pagesOf(box('Out', paragraph('One.'), box('In', paragraph('Two.')), paragraph('Three.')));
    const widths = page ? edgesOf(page).map(({ width }) => Math.round(width)) : [];
    expect(new Set(widths).size).toBe(2);
    expect(widths).toHaveLength(4);
  });
});

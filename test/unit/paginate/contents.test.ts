import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import type { Line, Page } from '../../../src/paginate/pages.ts';
import { book, paragraphs, section, set, subhead, textOf, wordsOf } from './books.ts';

const contents = section({ role: 'contents', matter: 'front', generated: true });
const deep = (tocDepth: number, ...sections: Section[]): Book => {
  const made = book([contents, ...sections]);
  return { ...made, design: { ...made.design, tocDepth } };
};
const listed = (of: Book): string[] => {
  const [page] = set(of).pages;
  return textOf(page as Page)
    .replace(/[ \n.]*\n(?=\d+$)/gm, ' ')
    .split('\n')
    .filter(line => /\d$/.test(line));
};

const flour = section({
  id: 'flour',
  title: [{ type: 'text', value: 'Flour' }],
  children: [
    ...paragraphs(20),
    subhead('Wheat'),
    ...paragraphs(20, 3),
    subhead('Hard wheat', 2),
    ...paragraphs(20, 5),
    subhead('Rye'),
    ...paragraphs(3, 7),
  ],
});
const dough = section({ id: 'dough', label: 'Chapter 2', children: paragraphs(2) });

describe('the contents on paper', () => {
  it('list chapters, and the headings inside them as far down as the author says', () => {
    const depths = [1, 2, 3, 4].map(depth =>
      listed(deep(depth, flour, dough)).map(line => line.replace(/ \d+$/, '')),
    );
    expect(depths).toEqual([
      ['Flour', 'Chapter 2'],
      ['Flour', 'Wheat', 'Rye', 'Chapter 2'],
      ['Flour', 'Wheat', 'Hard wheat', 'Rye', 'Chapter 2'],
      ['Flour', 'Wheat', 'Hard wheat', 'Rye', 'Chapter 2'],
    ]);
  });

  it('say on which page each heading stands', () => {
    const of = deep(3, flour, dough);
    const { pages } = set(of);
    const said = new Map(listed(of).map(line => [line.replace(/ \d+$/, ''), / (\d+)$/.exec(line)?.[1]]));
    for (const name of ['Wheat', 'Hard wheat', 'Rye']) {
      const stands = pages.find(page =>
        page.lines.some(line => line.source?.flow === 'text' && wordsOf(line) === name),
      );
      expect(stands?.folio.label).toBeDefined();
      expect(said.get(name)).toBe(stands?.folio.label);
    }
    expect(new Set(said.values()).size).toBeGreaterThan(3);
  });

  it('set them in under their chapter, further with each rank, and part chapters by white', () => {
    const lines = set(deep(3, flour, dough)).pages[0]?.lines ?? [];
    const at = (words: string): Line => lines.find(line => wordsOf(line) === words) as Line;
    const [chapter, first, second, last, next] = ['Flour', 'Wheat', 'Hard wheat', 'Rye', 'Chapter 2'].map(at);
    const left = (line: Line | undefined): number => line?.words[0]?.x ?? Number.NaN;
    expect(left(first)).toBeGreaterThan(left(chapter));
    expect(left(second)).toBeGreaterThan(left(first));
    // But for what hangs into the margin.
    expect(Math.abs(left(last) - left(first))).toBeLessThan(1);
    const row = (second?.baseline ?? 0) - (first?.baseline ?? 0);
    expect((next?.baseline ?? 0) - (last?.baseline ?? 0)).toBeCloseTo(2 * row);
  });

  it('do not list the headings of what they do not list', () => {
    const epigraph = section({
      role: 'dedication',
      matter: 'front',
      children: [subhead('For Ana'), ...paragraphs(1)],
    });
    expect(listed(deep(3, epigraph, flour)).some(line => line.startsWith('For Ana'))).toBe(false);
  });
});

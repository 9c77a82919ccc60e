import { describe, expect, it } from 'vitest';
import type { Interior } from '../../../src/book/template.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
import type { Page } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraph, paragraphs, prose, section, set, text } from './books.ts';

const genre = interiorNamed('genre');
/** A thick book, as far as the template is concerned. */
const thickAt = (from: number, inside: number): Interior => ({
  ...genre,
  gutter: { outside: 36, steps: [{ from, inside }] },
});
const note = { type: 'note' as const, identifier: 'a', children: [paragraph('A note.')] };
const calling = paragraph([...text(prose(20)), { type: 'noteReference', note: 'a' }]);
const novel = book([
  section({
    label: 'Chapter One',
    children: [paragraph(`Harbours. ${prose(60)}`), calling, ...paragraphs(40)],
    notes: [note],
  }),
]);
const everything = (page: Page): number[] => [
  ...[...page.lines, ...page.furniture].flatMap(({ words }) =>
    words.flatMap(({ x, initial = [] }) => [x, ...initial.map(part => part.x)]),
  ),
  ...page.rules.map(({ x }) => x),
];

describe('the gutter', () => {
  const thin = set(novel, genre).pages;

  it('of a thick book is wider: everything on its pages stands further from the spine, and nothing else changes', () => {
    const thick = set(novel, thickAt(4, genre.margins.inside + 5)).pages;
    expect(thick).toHaveLength(thin.length);
    for (const [index, page] of thick.entries()) {
      const shift = page.side === 'recto' ? 5 : -5;
      const expected = everything(thin[index] as Page).map(x => x + shift);
      for (const [place, x] of everything(page).entries()) expect(x).toBeCloseTo(expected[place] ?? 0, 6);
    }
    expect(thin.flatMap(everything).length).toBeGreaterThan(500);
  });

  it('takes from the measure what the outside cannot give', () => {
    const inside = genre.margins.inside + 30;
    const { pages } = set(novel, thickAt(4, inside));
    expect(pages.length).toBeGreaterThanOrEqual(thin.length);
    const rectos = pages.filter(({ side, kind }) => side === 'recto' && kind === 'text');
    expect(rectos.length).toBeGreaterThan(0);
    for (const { lines } of rectos) {
      const full = lines.filter(({ source, end }) => source?.flow === 'text' && end === 'space');
      const edges = full.map(({ words }) => [words[0]?.x ?? 0, endOf(words)] as const);
      expect(Math.min(...edges.map(([left]) => left))).toBeGreaterThan(inside - 7);
      const right = genre.trim.width - 36;
      expect(Math.max(...edges.map(([, end]) => end))).toBeLessThan(right + 4);
      expect(Math.max(...edges.map(([, end]) => end))).toBeGreaterThan(right - 1);
    }
  });

  it('of a thinner book stays', () => {
    expect(set(novel, thickAt(400, 70)).pages.map(everything)).toEqual(thin.map(everything));
  });
});

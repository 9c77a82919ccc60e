import { describe, expect, it } from 'vitest';
import type { Interior } from '../../../src/book/template.ts';
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

  it('leaves the outside what the template keeps for it', () => {
    const [page] = set(novel, thickAt(4, 500)).pages;
    const first = Math.min(...(page?.lines ?? []).flatMap(({ words }) => words.map(({ x }) => x)));
    const [before] = thin;
    const at = Math.min(...(before?.lines ?? []).flatMap(({ words }) => words.map(({ x }) => x)));
    expect(first - at).toBeCloseTo(genre.margins.outside - 36, 6);
  });

  it('of a thinner book stays', () => {
    expect(set(novel, thickAt(400, 70)).pages.map(everything)).toEqual(thin.map(everything));
  });
});

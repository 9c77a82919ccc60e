import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/book/nodes.ts';
import { book, paragraph, prose, section, set, text } from './books.ts';

const pageOf = (inlines: Inline[]) => {
  const [page] = set(book([section({ children: [paragraph(inlines)] })])).pages;
  if (!page) throw new Error('a page is expected');
  return page;
};

describe('letters above and below the line', () => {
  it('are small, and never parted from what they belong to', () => {
    const formula: Inline[] = [
      ...text('H'),
      { type: 'subscript', children: text('2') },
      ...text('O'),
      { type: 'superscript', children: text('nd') },
    ];
    for (let before = 4; before < 24; before++) {
      const { lines } = pageOf([...text(`${prose(before)} `), ...formula, ...text(` ${prose(12)}`)]);
      const line = lines.find(({ words }) => words.some(word => word.rise !== 0));
      const at = line?.words.findIndex(word => word.rise < 0) ?? 0;
      const [h, two, o, nd] = line?.words.slice(at - 1, at + 3) ?? [];
      expect([h, two, o, nd].map(word => word?.shaped.text)).toEqual(['H', '2', 'O', 'nd']);
      expect(two?.size).toBeLessThan(0.8 * (h?.size ?? 0));
      expect(two?.rise).toBeLessThan(0);
      expect(nd?.rise).toBeGreaterThan(0);
      expect([h, two, o].map(word => word?.spaceAfter)).toEqual([false, false, false]);
    }
  });
});

describe('words that are struck out', () => {
  it('have a rule through them and the white between them, line by line', () => {
    const { lines, rules } = pageOf([
      ...text(`${prose(6)} `),
      { type: 'struck', children: [...text(prose(14)), { type: 'emphasis', children: text(' and on') }] },
      ...text(` ${prose(6)}`),
    ]);
    const struck = lines
      .map(line => ({ baseline: line.baseline, words: line.words.filter(word => word.struck) }))
      .filter(({ words }) => words.length > 0);
    expect(struck.length).toBeGreaterThan(1);
    expect(rules).toHaveLength(struck.length);
    for (const [index, { baseline, words }] of struck.entries()) {
      const rule = rules[index];
      const [first, last] = [words[0], words.at(-1)];
      if (!rule || !first || !last) throw new Error('a rule is expected for each line');
      expect(rule.x).toBeCloseTo(first.x, 6);
      const end = last.x + ((last.shaped.width * last.size) / 1000) * last.expand;
      expect(rule.x + rule.width).toBeCloseTo(end, 6);
      expect(rule.y).toBeLessThan(baseline);
      expect(rule.y).toBeGreaterThan(baseline - 0.4 * first.size);
    }
  });
});

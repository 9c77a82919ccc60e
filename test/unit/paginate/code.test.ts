import { describe, expect, it } from 'vitest';
import { book, interiorNamed, paragraph, section, set, text } from './books.ts';

const literary = interiorNamed('literary');

describe('code in a line', () => {
  it('is set in the family of preformatted text, smaller, and never divided', () => {
    const typed = 'incomprehensibilities '.repeat(30).trim();
    const { pages } = set(
      book([section({ children: [paragraph([...text('Type '), { type: 'code', value: typed }])] })]),
    );
    const words = pages.flatMap(page => page.lines).flatMap(line => line.words);
    const code = words.filter(({ shaped }) => shaped.text.startsWith('incomp'));
    expect(code).toHaveLength(30);
    expect(new Set(code.map(({ face }) => face.key))).toEqual(new Set(['courier-prime-400']));
    for (const { size, hyphen } of code) {
      expect(size).toBeCloseTo(literary.preformatted.type.size, 6);
      expect(hyphen).toBe(false);
    }
  });
});

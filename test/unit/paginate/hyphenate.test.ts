import { describe, expect, it } from 'vitest';
import { hyphenatorOf } from '../../../src/paginate/hyphenate.ts';

describe('dividing words', () => {
  it.each([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['en-US', 'beautiful', 'beau-ti-ful'],
    ['fr', 'incroyablement', 'in-croya-ble-ment'],
    ['de', 'wunderschönen', 'wun-der-schö-nen'],
    ['pt-BR', 'saudade', 'sau-dade'],
  ])('divides in %s: %s', (lang, word, divided) => {
    expect(hyphenatorOf(lang)(word)?.join('-')).toBe(divided);
  });

  it('leaves short words and what is no word alone', () => {
    for (const word of ['eBay', 'into', 'x86code', 'naïve1', '——'])
      expect(hyphenatorOf('en')(word)).toBeUndefined();
  });

  it('keeps two letters before the hyphen and three after it', () => {
    for (const word of ['about', 'idea', 'obviously', 'ability', 'openly', 'family', 'ready'])
      for (const [index, part] of (hyphenatorOf('en')(word) ?? []).entries()) {
        if (index === 0) expect(part.length).toBeGreaterThanOrEqual(2);
        if (index > 0) expect(part.length).toBeGreaterThanOrEqual(word.endsWith(part) ? 3 : 1);
      }
  });

  it('divides nothing in a language without patterns or with a name that is none', () => {
    expect(hyphenatorOf('xx')('hyphenation')).toBeUndefined();
    expect(hyphenatorOf('../../package')('hyphenation')).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { dividedWords } from '../../../src/ingest/templates.ts';
import { hyphenatorOf, hyphenatorWith } from '../../../src/paginate/hyphenate.ts';
import { type Patterns, placesIn } from '../../../src/paginate/liang.ts';
import { book, paragraph, prose, section, set } from './books.ts';

const require = createRequire(import.meta.url);

describe('dividing words', () => {
  it.each([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['en-US', 'beautiful', 'beau-ti-ful'],
    ['fr', 'incroyablement', 'in-croya-ble-ment'],
    ['de', 'wunderschönen', 'wun-der-schö-nen'],
    ['pt-BR', 'saudade', 'sau-dade'],
    ['fr', 'aujourd’huissiers', 'au-jourd’huis-siers'],
    ['tr', 'İstanbul', 'İs-tan-bul'],
  ])('divides in %s: %s', (lang, word, divided) => {
    expect(hyphenatorOf(lang)(word)?.join('-')).toBe(divided);
  });

  it.each(['en-us', 'en-gb', 'fr', 'de', 'es', 'it', 'ru', 'el-polyton', 'hu'])(
    'divides in %s where the package of the patterns does',
    lang => {
      const { patterns } = require(`hyphen/${lang}`) as { patterns: Patterns };
      const divide = require('hyphen')(patterns, { html: false, hyphenChar: '-' }) as (
        word: string,
      ) => string;
      const words =
        `Extraordinary associations, wouldn’t-they? l’incroyablement schulmädchen Überraschungsgästen непрерывность
        Ἀχιλλέως ἀνθρώπων cañonazos perfettamente felszabadíthatatlan TABLE tables projects reformation geisha curies`.match(
          /[\p{L}’]+/gu,
        );
      for (const word of words ?? []) {
        const places = [0, ...placesIn(word, patterns), word.length];
        const parts = places.slice(1).map((place, index) => word.slice(places[index], place));
        expect(parts.join('-')).toBe(divide(word));
      }
      expect(words?.length).toBeGreaterThan(15);
    },
  );

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

describe('words whose places for a hyphen are listed', () => {
  const listed = hyphenatorWith(['as-so-ciate', 'Attwood', 'ta-ble'], hyphenatorOf('en'));

  it.each([
    ['associate', 'as-so-ciate'],
    ['Associate’s', 'As-so-ciate’s'],
    ['ATTWOOD', undefined],
    ['beautiful', 'beau-ti-ful'],
    ['table', 'ta-ble'],
  ])('divides %s as %s', (word, divided) => {
    expect(listed(word)?.join('-')).toBe(divided);
  });

  it('keeps two letters before the hyphen and three after it whatever the list says', () => {
    expect(hyphenatorWith(['a-bout', 'open-ly'], hyphenatorOf('en'))('about')).toBeUndefined();
    expect(hyphenatorWith(['o-pen-ly'], hyphenatorOf('en'))('openly')).toBeUndefined();
  });

  it('goes by the last of two entries for one word', () => {
    expect(hyphenatorWith(['rec-ord', 're-cord'], hyphenatorOf('en'))('record')).toEqual(['re', 'cord']);
  });
});

describe('a book’s own words', () => {
  const chapters = [
    section({
      children: Array.from({ length: 40 }, (_, seed) =>
        paragraph(`${prose(9 + (seed % 7), seed)} ${'gatherlying '.repeat(12)}`.trim()),
      ),
    }),
  ];
  /** The parts of the word that lines end in; lines may end in parts of others. */
  const partsOf = (hyphenation: string[]): string[] => {
    const plain = book(chapters);
    const { pages } = set({ ...plain, design: { ...plain.design, hyphenation } });
    const lines = pages.flatMap(page => page.lines).filter(line => line.end === 'hyphen');
    const parts = new Set(lines.map(line => line.words.at(-1)?.shaped.text ?? ''));
    return [...parts].filter(part => part.startsWith('ga'));
  };

  it('are divided where it says, and nowhere else', () => {
    expect(partsOf([])).toContain('gath-');
    expect(partsOf(['Gatherlying'])).toEqual([]);
    expect(partsOf(['gatherly-ing'])).toEqual(['gatherly-']);
  });
});

describe('templates/hyphenation.yaml', () => {
  const lists = Object.entries(dividedWords(readFileSync('templates/hyphenation.yaml', 'utf8')));

  it.each(lists)('%s: says nothing twice, and nothing the patterns say', (lang, words) => {
    const whole = words.map(word => word.replaceAll('-', ''));
    expect(new Set(whole).size).toBe(whole.length);
    const same = words.filter(word => hyphenatorOf(lang)(word.replaceAll('-', ''))?.join('-') === word);
    expect(same).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { shelf } from '../../../src/fonts/shelf.ts';
import { breakLines } from '../../../src/render/cover/type/break-lines.ts';
import { faceFor } from '../../../src/render/cover/type/faces.ts';
import { joined, piecesOf } from '../../../src/render/cover/type/pieces.ts';
import { setType } from '../../../src/render/cover/type/set-type.ts';
import { softened } from '../../../src/render/cover/type/soften.ts';
import { typesetter } from '../../../src/render/cover/type/typesetter.ts';
import { upperCase } from '../../../src/render/cover/type/upper-case.ts';
import { wordsOf } from './cover-books.ts';

const garamond = shelf.face({ family: 'eb-garamond', weight: 600, italic: false });
const box = { x: 100, y: 200, width: 1400, height: 800 };
const style = { colour: '#000000', maxCap: 400 } as const;
function inLines(title: string, count: number): string[] {
  const pieces = piecesOf(title);
  return breakLines(pieces, count, (from, to) => joined(pieces, from, to).length).lines;
}

describe('breaking a title', () => {
  it('makes the widest line as narrow as it can be', () => {
    expect(inLines('Under Fake Stars Again', 2)).toEqual(['Under Fake', 'Stars Again']);
  });

  it('does not end a line in a word that leans on the next', () => {
    expect(inLines('The Healer of Eden', 2)).toEqual(['The Healer', 'of Eden']);
    expect(inLines('The Sound and the Sea', 2)).toEqual(['The Sound', 'and the Sea']);
  });

  it('keeps an initial with the name', () => {
    expect(inLines('J. R. Calloway', 2)[0]).not.toMatch(/^J\.$/);
  });

  it('may break after a hyphen or a dash, and never at a no-break space', () => {
    expect(inLines('Twenty-One', 2)).toEqual(['Twenty-', 'One']);
    expect(piecesOf('Mr\u00a0Hyde').map(piece => piece.text)).toEqual(['Mr\u00a0Hyde']);
  });

  it('shows a soft hyphen only where a line ends', () => {
    expect(inLines('Meeres\u00adleuchten', 1)).toEqual(['Meeresleuchten']);
    expect(inLines('Meeres\u00adleuchten', 2)).toEqual(['Meeres-', 'leuchten']);
  });
});

describe('dividing over-long words', () => {
  it('divides at legal hyphens of the language and keeps every letter', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft';
    const soft = softened(long, 'de');
    expect(soft.replaceAll('\u00ad', '')).toBe(long);
    expect(soft.split('\u00ad').length).toBeGreaterThan(2);
  });

  it('leaves words alone that fit on a line', () => {
    expect(softened('The Extraordinary Lighthouse', 'en')).toBe('The Extraordinary Lighthouse');
  });

  it('leaves a language alone that it has no patterns for', () => {
    expect(softened('Donaudampfschifffahrtsgesellschaft', 'xx-none')).toBe(
      'Donaudampfschifffahrtsgesellschaft',
    );
  });
});

describe('capitals', () => {
  it.each([
    ['Άνεμος', 'el', 'ΑΝΕΜΟΣ'],
    ['Άνεμος', 'en', 'ΑΝΕΜΟΣ'],
    ['istanbul', 'tr', 'İSTANBUL'],
    ['istanbul', 'en', 'ISTANBUL'],
    ['Straße', 'de', 'STRASSE'],
    ['жизнь', 'ru', 'ЖИЗНЬ'],
    ['plain', 'not a tag', 'PLAIN'],
  ])('of %s in %s are %s', (text, lang, capitals) => {
    expect(upperCase(text, lang)).toBe(capitals);
  });
});

describe('setting type', () => {
  it('centres lines by their ink', () => {
    const set = setType(garamond, 'Jolly Fjord', box, 'title', style);
    for (const line of set.lines) {
      const middle = line.ink.x + line.ink.width / 2;
      expect(Math.abs(middle - (box.x + box.width / 2))).toBeLessThan(0.5);
    }
  });

  it('sets flush left by the ink, not by the side bearing', () => {
    const set = setType(garamond, 'Hill House', { ...box, width: 500 }, 'title', { ...style, align: 'left' });
    for (const line of set.lines) expect(Math.abs(line.ink.x - box.x)).toBeLessThan(0.5);
  });

  it('sets a title of three hundred words, small as it must be, without losing one or its patience', () => {
    const text = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const set = setType(garamond, text, box, 'title', style);
    expect(set.lines.map(line => line.text).join(' ')).toBe(text);
  });

  it('says which characters the face lacks, and draws the others', () => {
    const marcellus = shelf.face({ family: 'marcellus', weight: 400, italic: false });
    const set = setType(marcellus, 'Ab Жж', box, 'title', style);
    expect(set.missing).toEqual(['Ж', 'ж']);
  });

  it('draws an outline for every letter of the words', () => {
    const text = 'Sphinx of black quartz, judge my vow!';
    const set = setType(garamond, text, box, 'title', style);
    expect(set.lines.map(line => line.text).join(' ')).toBe(text);
    for (const letter of new Set(text.replaceAll(' ', ''))) {
      const shaped = garamond.shape(letter);
      expect(garamond.outline(shaped.glyphs[0] as number).length, letter).toBeGreaterThan(3);
    }
    expect(set.missing).toEqual([]);
  });

  it('takes the first face that has every character, and never mixes faces', () => {
    expect(faceFor(shelf, ['marcellus 400', 'eb-garamond 600'], 'Saltwater').key).toBe('marcellus-400');
    expect(faceFor(shelf, ['marcellus 400', 'eb-garamond 600'], 'Жизнь').key).toBe('eb-garamond-600');
    expect(faceFor(shelf, ['marcellus 400'], 'Άνεμος').key).toBe('eb-garamond-600');
  });

  it('gives a long name another line before it gets too small for a thumbnail', () => {
    const author = 'Alexandra Konstantinopoulos-Featherstonehaugh';
    const set = typesetter(shelf, wordsOf({ author }), 2560).set('author', {
      box: { x: 130, y: 2190, width: 1340, height: 240 },
      faces: ['marcellus 400'],
      colour: '#ffffff',
      upper: true,
    });
    expect((set?.capHeight ?? 0) * (160 / 2560)).toBeGreaterThanOrEqual(5);
  });
});

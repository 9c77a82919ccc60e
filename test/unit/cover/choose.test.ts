import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { familiesFor, paletteFor } from '../../../src/render/cover/choose.ts';
import { oklch } from '../../../src/render/cover/colour.ts';
import { genreOf } from '../../../src/render/cover/genres.ts';
import { palettesOf, readPalettes } from '../../../src/render/cover/palettes.ts';
import { colourIn, showing } from '../../../src/render/cover/title-colours.ts';
import { bookOf, wordsOf } from './cover-books.ts';

const palettes = readPalettes(readFileSync('templates/covers/palettes.json', 'utf8'));

describe('the shelf of a book', () => {
  it.each([
    [{ genre: 'Science Fiction' }, 'science-fiction'],
    [{ subjects: ['FICTION / Thrillers / Suspense'] }, 'thriller'],
    [{ genre: 'Epic fantasy' }, 'fantasy'],
    [{ subjects: ['Poems'] }, 'poetry'],
    [{ genre: 'cosy mystery' }, 'thriller'],
    [{ title: 'Detective Marlow’s Last Case' }, 'thriller'],
    [{ title: 'Saltwater' }, 'literary'],
    [{ genre: 'Liebesroman', lang: 'de' }, 'romance'],
    [{ genre: 'novela negra policiaca', lang: 'es' }, 'thriller'],
    [{ subjects: ['Poésie'], lang: 'fr' }, 'poetry'],
    [{ title: 'Der Drachenturm', lang: 'de-AT' }, 'fantasy'],
    [{ title: 'Une histoire simple', lang: 'fr' }, 'literary'],
    [{ title: 'Der Drachenturm', lang: 'sv' }, 'literary'],
  ] as const)('of %j is %s', (metadata, genre) => {
    expect(
      genreOf(
        bookOf({ ...metadata, subjects: 'subjects' in metadata ? [...metadata.subjects] : [] }).metadata,
      ).genre,
    ).toBe(genre);
  });
});

describe('choosing a family', () => {
  it('takes the one the author names, alone', () => {
    const chosen = familiesFor(wordsOf({}), 'literary', { family: 'orbit' }, palettes, new VFile());
    expect(chosen.map(family => family.name)).toEqual(['orbit']);
  });

  it('tries families that serve the genre first', () => {
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const first = familiesFor(wordsOf({ title }), 'thriller', {}, palettes, new VFile())[0];
      expect(first?.genres).toContain('thriller');
    }
  });

  it('does not give every book of a genre the same family', () => {
    const titles = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ivy', 'Jasmine'];
    const chosen = titles.map(
      title => familiesFor(wordsOf({ title }), 'literary', {}, palettes, new VFile())[0]?.name,
    );
    expect(new Set(chosen).size).toBeGreaterThanOrEqual(3);
  });
});

describe('the colour of a title', () => {
  it.each([
    ['Crimson Skies', 25],
    ['The Golden Road to Blue', 88],
    ['A Bluer Shade, or Greenland', undefined],
    ['The Redeemer', undefined],
    ['Midnight Ferry', 'dark'],
    ['Gray’s Ash', 'grey'],
  ])('%s: %s', (title, colour) => {
    expect(colourIn(title)).toBe(colour);
  });

  it('is seen in the palette, whichever the chance of the book, and in a family that has it', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const words = wordsOf({ title: 'The Blue Hour' });
      const [family] = familiesFor(words, 'literary', { seed }, palettes, new VFile());
      if (!family) throw new Error('a family is expected');
      const chosen = paletteFor(palettesOf(palettes, family.name), family, words, { seed }, new VFile());
      expect(showing(chosen.colours(), 255)).toBeGreaterThan(0.2);
      expect(chosen.colours().some(colour => Math.abs(oklch(colour)[2] - 255) < 30)).toBe(true);
    }
  });

  it('gives way to the palette that the author names', () => {
    const words = wordsOf({ title: 'The Blue Hour' });
    const [family] = familiesFor(words, 'literary', { family: 'orbit' }, palettes, new VFile());
    if (!family) throw new Error('a family is expected');
    const wish = { palette: 'crimson' };
    expect(paletteFor(palettesOf(palettes, 'orbit'), family, words, wish, new VFile()).name).toBe('crimson');
  });
});

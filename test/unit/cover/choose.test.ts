import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { familiesFor } from '../../../src/render/cover/choose.ts';
import { genreOf } from '../../../src/render/cover/genres.ts';
import { bookOf, wordsOf } from './cover-books.ts';

describe('the shelf of a book', () => {
  it.each([
    [{ genre: 'Science Fiction' }, 'science-fiction'],
    [{ subjects: ['FICTION / Thrillers / Suspense'] }, 'thriller'],
    [{ genre: 'Epic fantasy' }, 'fantasy'],
    [{ subjects: ['Poems'] }, 'poetry'],
    [{ genre: 'cosy mystery' }, 'thriller'],
    [{ title: 'Detective Marlow’s Last Case' }, 'thriller'],
    [{ title: 'Saltwater' }, 'literary'],
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
    const chosen = familiesFor(wordsOf({}), 'literary', { family: 'orbit' }, new VFile());
    expect(chosen.map(family => family.name)).toEqual(['orbit']);
  });

  it('tries families that serve the genre first', () => {
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const first = familiesFor(wordsOf({ title }), 'thriller', {}, new VFile())[0];
      expect(first?.genres).toContain('thriller');
    }
  });

  it('does not give every book of a genre the same family', () => {
    const titles = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ivy', 'Jasmine'];
    const chosen = titles.map(title => familiesFor(wordsOf({ title }), 'literary', {}, new VFile())[0]?.name);
    expect(new Set(chosen).size).toBeGreaterThanOrEqual(3);
  });
});

import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../../src/book/inquiry.ts';
import { plainText, sectionsOf } from '../../../src/book/visit.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { manuscript } from './manuscript.ts';

const STORY = 'The lamp went out at two, and nobody on the quay saw who had carried it there.';

/** What a text says of its book: title, subtitle, author, then the sections with words of their own. */
function read(front: string, answer?: string): (string | undefined)[] {
  const text = `${front}\n\nChapter One\n\n${STORY}\n\nChapter Two\n\n${STORY}`;
  const run = (answers: ConstructorParameters<typeof Inquiry>[0]) => {
    const book = manuscript(text, { title: '', authors: [] });
    return { book, asked: normalize(book, new VFile(), new Inquiry(answers, new VFile())) };
  };
  const found = run({});
  const query = found.asked.find(({ query }) => query.rule === 'normalize/title-inferred')?.query;
  const said = query && answer ? { [query.id]: { rule: 'normalize/title-inferred', words: '', answer } } : {};
  const { book } = answer ? run(said) : found;
  const { title, subtitle, authors } = book.metadata;
  const sections = [...sectionsOf(book)].filter(({ generated }) => !generated);
  return [
    title,
    subtitle,
    authors[0]?.name,
    ...sections.map(({ role, children }) => `${role} ${plainText(children).slice(0, 12)}`),
  ];
}
const CHAPTERS = ['chapter The lamp wen', 'chapter The lamp wen'];

describe('a title page in a text', () => {
  it.each([
    ['THE GLASS FERRY\n\nA Mystery\n\nTom Rudd', 'A Mystery', 'Tom Rudd'],
    ['THE GLASS FERRY\n\nTom Rudd', undefined, 'Tom Rudd'],
    ['THE GLASS FERRY\nTom Rudd', undefined, 'Tom Rudd'],
    ['THE GLASS FERRY\nA Novel\nTom Rudd', 'A Novel', 'Tom Rudd'],
    ['THE GLASS FERRY\nby Tom Rudd', undefined, 'Tom Rudd'],
    ['THE GLASS FERRY\n\nA Tale of the River', 'A Tale of the River', undefined],
  ])('says whose it is with or without a word for it: %j', (front, subtitle, author) => {
    expect(read(front)).toEqual(['THE GLASS FERRY', subtitle, author, ...CHAPTERS]);
  });

  it('may go on with a dedication', () => {
    const [, subtitle, author, ...sections] = read(
      'THE GLASS FERRY\n\nA Mystery\n\nTom Rudd\n\nFor my mother',
    );
    expect([subtitle, author]).toEqual(['A Mystery', 'Tom Rudd']);
    expect(sections).toEqual(['dedication For my mothe', ...CHAPTERS]);
  });

  it('may go on with a copyright notice on the next lines, of which no word is lost', () => {
    expect(read('The Sea Book\nCopyright 2023 by Ruth Vale\nAll rights reserved')).toEqual([
      'The Sea Book',
      undefined,
      undefined,
      'copyright Copyright 20',
      ...CHAPTERS,
    ]);
  });

  it('leaves a name that may be a subtitle to the author', () => {
    expect(read('The Glass Ferry\nWinter Crossing', 'subtitle')).toEqual([
      'The Glass Ferry',
      'Winter Crossing',
      undefined,
      ...CHAPTERS,
    ]);
    expect(read('The Glass Ferry\nWinter Crossing', 'text')[3]).toBe('story The Glass Fe');
  });

  it('is none where the lines are of the story', () => {
    expect(read('THE GLASS FERRY\n\nThe year is 1850')[1]).toBeUndefined();
    expect(read(`THE GLASS FERRY\n\nTom Rudd\n\n${STORY}`)[2]).toBeUndefined();
  });
});

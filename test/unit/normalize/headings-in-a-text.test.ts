import { describe, expect, test } from 'vitest';
import { manuscript, normalized } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;

describe('headings', () => {
  test('in words, digits, roman numerals and bare numbers cut the text into chapters', () => {
    const text = 'CHAPTER ONE\n\nA.\n\nChapter 2: The Cave\n\nB.\n\nIII.\n\nC.\n\n4\n\nD.\n\nEpilogue\n\nE.';
    expect(outlineOf(text)).toEqual([
      '[chapter CHAPTER ONE]',
      'A.',
      '[chapter Chapter 2 | The Cave]',
      'B.',
      '[chapter III]',
      'C.',
      '[chapter 4]',
      'D.',
      '[epilogue Epilogue]',
      'E.',
    ]);
  });

  test('may stand on two lines or in two paragraphs', () => {
    const text =
      'Chapter Seven\nThe Cold House\n\nIt was late.\n\nChapter Eight\n\nThe Longer Day\n\nIt was early.';
    expect(outlineOf(text)).toEqual([
      '[chapter Chapter Seven | The Cold House]',
      'It was late.',
      '[chapter Chapter Eight | The Longer Day]',
      'It was early.',
    ]);
  });

  test('parts hold their chapters, which may be counted anew', () => {
    const { book, outline } = normalized(
      manuscript('Part One\n\nChapter 1\n\nA.\n\nPart Two\n\nChapter 1\n\nB.\n\nEpilogue\n\nC.'),
    );
    const body = book.sections.filter(section => section.matter === 'body');
    expect(body.map(({ id, sections }) => [id, ...sections.map(inner => inner.id)])).toEqual([
      ['part-one', 'chapter-1'],
      ['part-two', 'chapter-1-2'],
      ['epilogue'],
    ]);
    expect(outline).toContain('[part Part Two]');
  });

  test.each([
    'I know who ate it.\n\n"Who?"\n\nI.\n\nAnd I am sorry.',
    'Chapter houses stood beside the lake, and he knew them all by name.\n\nHe left.',
    '1974. That was the year we moved.\n\n2. he said, was the answer.',
    'One.\n\nShe counted.\n\nTwo.\n\nThree.',
    'He said the number aloud.\n\n7\n\nNobody heard.',
  ])('are not found in %j', text => {
    expect(outlineOf(text)[0]).toBe('[story]');
    expect(outlineOf(text).filter(line => line.startsWith('['))).toHaveLength(1);
  });

  test('dedication and epigraph before the first chapter have pages of their own', () => {
    const text =
      'For Anna\n\n"The sea is old."\n—Ada Marsh, The Tide\n\nChapter 1\n\nIt began.\n\nChapter 2\n\nIt ended.';
    expect(outlineOf(text)).toEqual([
      '[dedication]',
      'For Anna',
      '[epigraph]',
      '“The sea is old.”',
      'attribution(Ada Marsh, The Tide)',
      '[chapter Chapter 1]',
      'It began.',
      '[chapter Chapter 2]',
      'It ended.',
    ]);
  });
});

test('a line in capitals under a number is its name, and no poem of its own', () => {
  const book = manuscript('CHAPTER SEVEN\n\nMETHOD\n\nIt rained all night.', { genre: 'poetry' });
  expect(normalized(book).blocks).toEqual(['It rained all night.']);
});

describe('the title', () => {
  test('is the first line when it looks like one', () => {
    const { book, outline, rules } = normalized(
      manuscript('The Cold House\n\nby Ada Marsh\n\nIt was late.', { title: '', authors: [] }),
    );
    expect(book.metadata).toMatchObject({ title: 'The Cold House', authors: [{ name: 'Ada Marsh' }] });
    expect(outline).toEqual(['[story]', 'It was late.']);
    expect(rules).toEqual(['normalize/title-inferred', 'normalize/author-found']);
  });

  test('and its subtitle may be the first two lines, which is asked', () => {
    const { book, outline, rules } = normalized(
      manuscript('The Weir Book\nThe Diary of Thomas Marr, Keeper\n\nIt rained.', { title: '', authors: [] }),
    );
    expect(book.metadata).toMatchObject({
      title: 'The Weir Book',
      subtitle: 'The Diary of Thomas Marr, Keeper',
    });
    expect(outline).toEqual(['[story]', 'It rained.']);
    expect(rules).toContain('normalize/title-inferred');
    const lines = normalized(manuscript('The weir is high\nThe keeper is dry\n\nIt rained.', { title: '' }));
    expect(lines.book.metadata.title).not.toBe('The weir is high');
  });

  test('is made from the name of the file when the text has none, and the author is told', () => {
    const { book, rules } = normalized(
      manuscript('It was late.\n\nIt rained.', { title: '', authors: [], identifier: 'a-line-in-the-sand' }),
    );
    expect(book.metadata.title).toBe('A Line in the Sand');
    expect(rules).toEqual(['normalize/title-from-file-name', 'normalize/no-author']);
  });

  test('is left out of the text where the front matter has it already', () => {
    const { outline, rules, book } = normalized(manuscript('THE TIDE\n\nIt was late.\n\nIt rained.'));
    expect(outline).toEqual(['[story]', 'It was late.', 'It rained.']);
    expect(rules).toEqual(['normalize/doubled-title']);
    expect(book.removed).toMatchObject([{ text: 'THE TIDE', position: { file: 'tide.txt' } }]);
  });
});

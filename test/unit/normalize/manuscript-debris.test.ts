/** What a manuscript carries that is no part of the book, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { manuscript, normalized } from './manuscript.ts';

const untitled = (text: string) => normalized(manuscript(text, { title: '', authors: [] }));
const outlineOf = (text: string) => normalized(manuscript(text)).outline;
const removedOf = (text: string) => normalized(manuscript(text)).book.removed.map(({ text }) => text);

const SHEET = 'Ada Marsh\n14 Quay Street\nHolm, Maine 04000\nada@example.com\n2,300 words';

describe('the front sheet', () => {
  test('is left out and listed, and the title and by-line below it are found', () => {
    const { book, outline, rules } = untitled(
      `${SHEET}\n\nThe Salt Road\n\nby A. Marsh\n\nIt rained.\n\nIt snowed.`,
    );
    expect(outline).toEqual(['[story]', 'It rained.', 'It snowed.']);
    expect(book.metadata).toMatchObject({ title: 'The Salt Road', authors: [{ name: 'A. Marsh' }] });
    expect(book.removed[0]).toMatchObject({ text: SHEET, rule: 'normalize/front-sheet' });
    expect(rules).toContain('normalize/front-sheet');
  });

  test('names the author where no by-line does', () => {
    const { book } = untitled(`${SHEET}\n\nThe Salt Road\n\nIt rained.\n\nIt snowed.`);
    expect(book.metadata.authors).toEqual([{ name: 'Ada Marsh', role: 'aut' }]);
  });

  test.each([
    '14 Quay Street\n\nIt rained.\n\nIt snowed.',
    'Ada Marsh lived at 14 Quay Street.\n\nIt rained.',
    'Dear Ada,\n\n14 Quay Street is sold.\n\nLove,\nTom\n\nIt rained.',
  ])('is not seen in %j', text => {
    expect(removedOf(text)).toEqual([]);
  });
});

describe('running heads and page numbers', () => {
  test('are left out, and the sentence that they cut is one again', () => {
    const text =
      'He had his father’s\n\nMarsh / ROAD / 2\n\nboots and a bag.\n\nMarsh / ROAD / 3\n\nHe left.';
    expect(outlineOf(text)).toEqual(['[story]', 'He had his father’s boots and a bag.', 'He left.']);
    expect(removedOf(text)).toEqual(['Marsh / ROAD / 2', 'Marsh / ROAD / 3']);
  });

  test('stand inside hard-wrapped paragraphs too', () => {
    const text = 'He had his\nPage 2 of 9\nboots and a bag.\n\nHe left, and\nPage 3 of 9\nthen came back.';
    expect(outlineOf(text)).toEqual([
      '[story]',
      'He had his boots and a bag.',
      'He left, and then came back.',
    ]);
  });

  test('are not seen where there is no page between them', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `Page ${index + 1}`);
    expect(removedOf(lines.join('\n\nHe left.\n\n'))).toEqual([]);
    const page = `He left, and ${'it rained all day, '.repeat(30)}and he came.`;
    expect(removedOf(lines.join(`\n\n${page}\n\n`))).toHaveLength(30);
  });

  test('numbers alone are page numbers only where they cut a sentence', () => {
    expect(removedOf('He had\n\n1\n\nboots.\n\n2\n\nHe left.\n\n3\n\nHe came.')).toEqual(['1', '2', '3']);
    expect(outlineOf('1\n\nHe had boots.\n\n2\n\nHe left.\n\n3\n\nHe came.')).toContain('[chapter 2]');
  });

  test.each([
    'He and / or she / the number 7 came.\n\nHe left.',
    'Day 1\n\nHe left.\n\nDay 2\n\nHe came.\n\nDay 3\n\nHe slept.',
    'Log 1\n\nHe left.\n\nLog 2\n\nHe came.\n\nLog 3\n\nHe slept.',
    'She counted.\n\n7\n\nHe waited.',
  ])('are not seen in %j', text => {
    expect(removedOf(text)).toEqual([]);
  });

  test('one alone is asked about and kept', () => {
    const { rules, blocks } = normalized(manuscript('He left.\n\nMarsh / ROAD / 2\n\nHe came.'));
    expect(blocks).toContain('Marsh / ROAD / 2');
    expect(rules).toContain('normalize/running-head');
  });
});

describe('what a web page puts around a story', () => {
  test.each([
    'He left.\n\nHe came.\n\nShare this:\n\nTwitter\n\nFacebook\n\nLike this:Loading...',
    'Posted on March 3, 2019 by ada\n\nHe left.\n\nHe came.',
    '<< Previous | Next >>\n\nHe left.\n\nHe came.\n\n<< Previous | Next >>',
    'Rating: T\nFandom: Original Work\nWords: 2,345\n\nHe left.\n\nHe came.',
    'Word count: 2,345\n\nHe left.\n\nHe came.',
    'Chapter Navigation\nPrevious Chapter\nNext Chapter\n\nHe left.\n\nHe came.',
  ])('is left out of %j', text => {
    const { blocks, book, rules } = normalized(manuscript(text));
    expect(blocks).toEqual(['He left.', 'He came.']);
    expect(book.removed.every(({ rule }) => rule === 'normalize/site-furniture')).toBe(true);
    expect(rules).toContain('normalize/site-furniture');
  });

  test.each([
    'He opened the file.\n\nName: Ana Holt\nDate: 3 June\nStatus: dead\n\nHe closed it.',
    'Home\n\nHe left.\n\nHe came.',
    'He left.\n\n“Next!”\n\nHe came.',
    'First Part\n\nHe left.\n\nHe came.',
    'He wrote one word:\n\nMore\n\nHe came.',
  ])('is not seen in %j', text => {
    expect(removedOf(text)).toEqual([]);
  });

  test('one doubtful line is asked about and kept', () => {
    const { blocks, rules } = normalized(manuscript('He left.\n\nHe came.\n\nLeave a comment'));
    expect(blocks).toContain('Leave a comment');
    expect(rules).toContain('normalize/site-furniture');
  });

  test('the summary becomes the description of the book', () => {
    const { book, blocks } = normalized(
      manuscript('Rating: T\nFandom: None\n\nSummary:\n\nA boy leaves.\n\nHe left.\n\nHe came.'),
    );
    expect(book.metadata.description).toBe('A boy leaves.');
    expect(blocks).toEqual(['He left.', 'He came.']);
  });
});

describe('a content note', () => {
  test.each([
    ['Content warning: drowning.', 'Content warning', 'drowning.'],
    ['Trigger Warnings\n\ndrowning.', 'Trigger Warnings', 'drowning.'],
    ['TW: drowning.', '', 'drowning.'],
    ['Warning: this story contains drowning.', '', 'this story contains drowning.'],
  ])('%j is set in front of the story', (note, title, words) => {
    const heading = title === '' ? '[content-note]' : `[content-note ${title}]`;
    expect(outlineOf(`${note}\n\nHe left.\n\nHe came.`)).toEqual([
      heading,
      words,
      '[story]',
      'He left.',
      'He came.',
    ]);
  });

  test('is not a sign on a door', () => {
    expect(outlineOf('Warning: do not open.\n\nHe left.')[0]).toBe('[story]');
  });
});

describe("an author's note that is not certain", () => {
  test.each([
    ['This is something I wrote on a train. Enjoy.\n\nHe left.\n\nHe came.', true],
    ['He left.\n\nHe came.\n\nThe End\n\nMore to come soon.', true],
    ['Chapter 1\n\nHe left.\n\nA/N: sorry for the wait!\n\nChapter 2\n\nHe came.', true],
    ['I left at noon.\n\nI enjoy the sea.\n\nHe came.', false],
    ['He left.\n\n“Thanks for reading it to me, everyone,” she said.', false],
  ])('%j is asked about: %s', (text, asked) => {
    const { rules, outline } = normalized(manuscript(text));
    expect(rules.includes('normalize/note-question')).toBe(asked);
    expect(outline.join()).not.toContain('[authors-note');
  });

  test('takes no chapter away when it stands between two', () => {
    const text = 'Chapter 1\n\nA/N: sorry!\n\nHe left.\n\nChapter 2\n\nHe came.';
    expect(outlineOf(text)).toEqual([
      '[chapter Chapter 1]',
      'A/N: sorry!',
      'He left.',
      '[chapter Chapter 2]',
      'He came.',
    ]);
  });
});

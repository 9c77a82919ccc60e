import { describe, expect, test } from 'vitest';
import type { Block, Verse } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { isBookOfPoems } from '../../../src/normalize/book-of-poems.ts';
import { answering, ask, queriesOf } from './asked.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

const POETRY = { genre: 'poetry' };
/** What becomes of a poem in a book of poems. */
const poem = (text: string): string[] => normalized(manuscript(text, POETRY)).blocks;
const verseIn = (blocks: readonly Block[]): Verse =>
  blocks.find((block): block is Verse => block.type === 'verse') as Verse;

const LONG =
  'I count the boats that are in and the boats that are out and the boats that were never ours to count,';

describe('in a book of poems', () => {
  test.each([
    ['lines longer than a page', `${LONG}\nand I count them again.`],
    [
      'lines of ten syllables',
      'The water turns the way it always turned, and takes\nthe tea leaves with it.',
    ],
    [
      'long lines that each begin with a capital',
      'The harbour keeps a ledger of the boats, and of the rain,\nAnd of the men who put to sea and were not seen again, a\nLedger nobody has read, that nobody could well explain.',
    ],
  ])('%s end where their author ended them', (_, lines) => {
    expect(poem(`${lines}\n\nThe boats were in.\nThe boats were out.`)).toEqual([
      `verse(${lines.replaceAll('\n', ' / ')} // The boats were in. / The boats were out.)`,
    ]);
  });

  test('a line as long as those of the other stanzas is a stanza', () => {
    expect(poem(`${LONG}\nand I count them again.\n\n${LONG.slice(0, -10)}.`)).toHaveLength(1);
  });

  test('prose that an editor broke is asked about, and runs on', () => {
    const prose =
      'I went down to the quay this morning and found the gate open and nobody\nthere, only the water going on with its one long sentence as though it had\nbeen told to and had not heard the rest.';
    const asked = ask(manuscript(prose, POETRY));
    expect(asked.open).toEqual(['verse']);
    expect(asked.text).toEqual([`story | ${prose.replaceAll('\n', ' ')}`]);
    const [query] = queriesOf(asked, 'verse');
    const answered = ask(manuscript(prose, POETRY), answering(query?.id ?? '', 'verse', 'verse'));
    expect(answered.text).toEqual([`story | verse(${prose.replaceAll('\n', ' / ')})`]);
  });

  test('a stanza stands as deep as it was indented beside the others', () => {
    const place = { file: 'tide.md', start: { line: 4, column: 9, offset: 30 } };
    const deep: Block = {
      type: 'paragraph',
      children: [{ type: 'text', value: 'and I am wet\n          with it' }],
      position: { ...place, end: { line: 5, column: 18, offset: 60 } },
    };
    const flush: Block = {
      type: 'paragraph',
      children: [{ type: 'text', value: 'the tide is gone\nthe lamps are dark' }],
    };
    const { book } = normalized(bookOf([sectionOf([flush, deep])], POETRY));
    const verse = verseIn(book.sections.flatMap(({ children }) => children));
    expect(verse.children.map(({ children }) => children.map(({ indent }) => indent))).toEqual([
      [0, 0],
      [4, 5],
    ]);
  });

  test('gaps inside a line stay as wide as they were typed, and two spaces behind a stop are one', () => {
    const { book } = normalized(manuscript('with      gaps\nin\tit.  None', POETRY));
    const verse = verseIn(book.sections.flatMap(({ children }) => children));
    expect(verse.children[0]?.children.map(line => plainText([line]))).toEqual([
      `with${'\u2002'.repeat(6)}gaps`,
      `in${'\u2002'.repeat(4)}it. None`,
    ]);
  });
});

describe('the last line of verse', () => {
  const verse = (...lines: string[]): Block => ({
    type: 'verse',
    children: [
      {
        type: 'stanza',
        children: lines.map(value => ({ type: 'verseLine', indent: 0, children: [{ type: 'text', value }] })),
      },
    ],
  });
  const stone: Block = { type: 'paragraph', children: [{ type: 'text', value: 'He read the stone.' }] };
  const of = (...blocks: Block[]): string[] => normalized(bookOf([sectionOf(blocks)])).blocks;

  test('is its source where it names someone behind a dash', () => {
    const { book } = normalized(bookOf([sectionOf([stone, verse('the lamps are dark', '— T. C., 1811')])]));
    const [, quotation] = book.sections.find(({ role }) => role === 'story')?.children ?? [];
    const inside = quotation?.type === 'blockquote' ? quotation.children : [];
    expect(inside.map(block => [block.type, plainText([block])])).toEqual([
      ['verse', 'the lamps are dark'],
      ['attribution', 'T. C., 1811'],
    ]);
  });

  test.each(['— And I am here', '— Nobody!', 'Thomas Crane'])('is a line of it in %j', line => {
    expect(of(stone, verse('the lamps are dark', line))[1]).toMatch(/^verse/);
  });
});

test('a poem keeps its last line', () => {
  const poems = normalized(manuscript('the tide is gone\nthe lamps are dark\n— T. C., 1811', POETRY));
  expect(poems.blocks).toEqual(['verse(the tide is gone / the lamps are dark / — T. C., 1811)']);
});

describe('two quoted lines', () => {
  const quoting = (value: string): Block => ({
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  });
  const LINES = 'What the tide takes it takes,\nand it knows what it took.';

  test.each([
    ['on the page of an epigraph', sectionOf([quoting(LINES)], 'epigraph'), {}],
    ['in a book of poems', sectionOf([quoting(LINES)], 'chapter'), POETRY],
  ])('%s are verse', (_, section, metadata) => {
    const { book, rules } = normalized(bookOf([section], metadata));
    const quotation = book.sections
      .flatMap(({ children }) => children)
      .find(({ type }) => type === 'blockquote');
    const inside = quotation?.type === 'blockquote' ? quotation.children : [];
    expect(inside.map(({ type }) => type)).toEqual(['verse']);
    expect(rules).toContain('normalize/verse');
  });

  test('that an editor may have broken are asked about', () => {
    const asked = ask(
      bookOf([
        sectionOf([quoting('What the tide takes it takes, and knows what it took\nfrom us.')], 'epigraph'),
      ]),
    );
    expect(asked.open).toEqual(['verse']);
  });
});

describe('a book of poems', () => {
  const base = {
    title: 'A',
    authors: [],
    contributors: [],
    lang: 'en',
    subjects: [],
    isbn: {},
    identifier: 'a',
  };
  const trade = { bisac: [], thema: [], keywords: [], prices: {} };

  test.each([
    [{ genre: 'poetry' }, true],
    [{ genre: 'Poems and songs' }, true],
    [{ subtitle: 'New and Selected Poems' }, true],
    [{ subtitle: 'Ein Gedicht' }, true],
    [{ subjects: ['Haiku'] }, true],
    [{ trade: { ...trade, bisac: ['POE005010'] } }, true],
    [{ trade: { ...trade, thema: ['DCF'] } }, true],
    [{ genre: 'literary' }, false],
    [{ title: 'The Poem' }, false],
    [{ subtitle: 'The Universe and I' }, false],
    [{ trade: { ...trade, bisac: ['FIC028000'], thema: ['FL'] } }, false],
  ])('is told by %j: %s', (said, is) => {
    expect(isBookOfPoems({ ...base, ...said })).toBe(is);
  });

  test('is told by the line under its title, which stands there', () => {
    const { book, outline } = normalized(
      manuscript('Low Water\n\nNew Poems by Ines Marr\n\nONE\n\nthe tide\nis in\n\nTWO\n\nthe tide\nis out', {
        title: '',
        authors: [],
      }),
    );
    expect(book.metadata).toMatchObject({ title: 'Low Water', subtitle: 'New Poems' });
    expect(book.metadata.authors).toEqual([{ name: 'Ines Marr', role: 'aut' }]);
    expect(outline.filter(line => line.startsWith('['))).toHaveLength(2);
  });
});

test('a poem may begin each stanza with a word alone', () => {
  const stanzas = 'Morning\nin the yard\n\nEvening\non the wall\n\nMorning\nonce again';
  const { blocks } = normalized(manuscript(stanzas, { genre: 'poetry' }));
  expect(blocks.join(' ')).not.toContain('messages(');
});

import { describe, expect, it, test } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import { exitCodeOf } from '../../../src/commands/messages.ts';
import { answering, ask, type Outcome, queriesOf } from './asked.ts';
import { bookOf, manuscript, sectionOf } from './manuscript.ts';

const WATER = Array.from(
  { length: 12 },
  (_, index) => `The boat went down the river for the ${index}th time that year, and nobody spoke of it.`,
);
const [A, B, C, D] = [WATER.slice(0, 3), WATER.slice(3, 6), WATER.slice(6, 9), WATER.slice(9)].map(part =>
  part.join('\n\n'),
) as [string, string, string, string];
const story = (...parts: string[]): string => parts.join('\n\n');

interface Case {
  rule: string;
  text: string;
  /** What the answer is, and what the book then has that it did not have. */
  answer: string;
  gains: string;
  isOpen?: true;
  title?: string;
  /** How many queries of the rule the text raises; the first is answered. */
  times?: number;
}

const CASES: readonly Case[] = [
  {
    rule: 'heading',
    text: story('Chapter One', A, 'Chapter Two', B),
    answer: 'text',
    gains: 'Chapter One |',
    times: 2,
  },
  {
    rule: 'heading',
    text: story('Chapter One', 'The Cold House', A),
    answer: 'heading',
    gains: 'chapter | The Cold House',
  },
  {
    rule: 'heading',
    text: story('Chapter One', 'In which a boat is lost', A),
    answer: 'below',
    gains: 'chapter | The boat',
    isOpen: true,
  },
  { rule: 'heading', text: story(A, '7', B), answer: 'heading', gains: 'chapter | The boat' },
  {
    rule: 'scene-numbers',
    text: story('Chapter 1', '1', A, '2', B, 'Chapter 2', '1', C, '2', D),
    answer: 'text',
    gains: 'chapter | 1 | The boat',
    times: 2,
  },
  {
    rule: 'title-inferred',
    text: story('The Cold House', A),
    answer: 'text',
    gains: 'story | The Cold House',
    title: '',
  },
  {
    rule: 'author-found',
    text: story('The Cold House', 'by Ada Marsh', A),
    answer: 'text',
    gains: 'story | by Ada Marsh',
    title: '',
  },
  { rule: 'doubled-title', text: story('The Tide', A), answer: 'keep', gains: 'story | The Tide' },
  { rule: 'dedication', text: story('For Anna', 'Chapter 1', A), answer: 'text', gains: 'story | For Anna' },
  {
    rule: 'epigraph',
    text: story('The sea is old.\n— Ada Marsh', 'Chapter 1', A),
    answer: 'text',
    gains: 'story | The sea is old. — Ada Marsh',
  },
  {
    rule: 'epigraph',
    text: story('Chapter 1', 'The sea is old.\n— Ada Marsh', A),
    answer: 'text',
    gains: 'chapter | The sea is old. — Ada Marsh',
  },
  {
    rule: 'content-note',
    text: story('CW: storms and violence', A),
    answer: 'text',
    gains: 'story | CW: storms',
  },
  {
    rule: 'letter',
    text: story(A, 'Dear Ned,', 'I am here.', 'Yours ever,\nLucy', B),
    answer: 'text',
    gains: '| Dear Ned, | I am here. |',
  },
  {
    rule: 'messages',
    text: story(A, 'Me: where are you\nBen: on the bus\nMe: ok\nBen: k', B),
    answer: 'text',
    gains: '| Me: where are you',
  },
  {
    rule: 'note-question',
    text: story('Chapter 1', 'Chapter Summary', 'In which a boat is lost.', A, 'Chapter 2', B),
    answer: 'out',
    gains: 'chapter | The boat',
    isOpen: true,
  },
  {
    rule: 'note-question',
    text: story(A, B, 'End Notes', 'The title is from a song.', 'Comments are love!'),
    answer: 'out',
    gains: 'story | The boat',
    isOpen: true,
  },
  {
    rule: 'typed-notes',
    text: story(A, 'It came later.*', '* Or earlier.', B),
    answer: 'text',
    gains: '| It came later.* | * Or earlier. |',
  },
  {
    rule: 'messages',
    text: story(A, 'Priya\ndid anyone ask', 'Beth\nI thought u did', B),
    answer: 'messages',
    gains: 'messages(Priya left: did anyone ask / Beth left: I thought u did)',
    isOpen: true,
  },
  {
    rule: 'verse',
    text: story(A, 'The tide is gone\nThe lamps are dark\nAnd I am wet', B),
    answer: 'prose',
    gains: '| The tide is gone The',
  },
  {
    rule: 'verse',
    text: story(A, 'the tide is gone\nthe stars\nare cold tonight\nand I am wet', B),
    answer: 'verse',
    gains: 'verse(the tide is gone / the stars / are',
    isOpen: true,
  },
  { rule: 'end-mark', text: story(A, 'The End'), answer: 'text', gains: '| The End' },
  { rule: 'time-jump', text: story(A, '1948', B), answer: 'time', gains: 'timeJump(1948)', isOpen: true },
  { rule: 'ornament', text: story(A, 'X X X', B), answer: 'text', gains: '| X X X |' },
  { rule: 'cut-off', text: story(A, '"But I-" he said.'), answer: 'hyphen', gains: '“But I-” he said.' },
  {
    rule: 'note-question',
    text: story('Thank you all for waiting. Enjoy this chapter, everyone!', A, B),
    answer: 'note',
    gains: 'authors-note | Thank you all',
    isOpen: true,
  },
  {
    rule: 'note-question',
    text: story(A, 'The End', 'A few words on tides.', 'And on boats.'),
    answer: 'note',
    gains: 'authors-note | A few words on tides. | And on boats.',
    isOpen: true,
  },
  {
    rule: 'note-question',
    text: story(A, 'A/N: sorry for the wait', B, C, D),
    answer: 'out',
    gains: 'story',
    isOpen: true,
  },
  {
    rule: 'running-head',
    text: story('She walked down to', 'Marsh / TIDE / 2', 'the boat.', A, 'Marsh / TIDE / 3', B),
    answer: 'keep',
    gains: '| Marsh / TIDE / 2',
  },
  {
    rule: 'running-head',
    text: story(A, 'Marsh / TIDE / 2', B),
    answer: 'out',
    gains: 'story',
    isOpen: true,
  },
  {
    rule: 'site-furniture',
    text: story(A, 'Share this:', 'Twitter'),
    answer: 'keep',
    gains: '| Share this: | Twitter',
  },
  {
    rule: 'site-furniture',
    text: story(A, 'Leave a comment', B, C, D),
    answer: 'out',
    gains: 'story',
    isOpen: true,
  },
  { rule: 'range', text: story(A, 'He lived there 1914-1918.'), answer: 'hyphen', gains: '1914-1918' },
  {
    rule: 'break-beside-heading',
    text: story(A, '***', 'Five weeks later', B),
    answer: 'keep',
    gains: '<ornament> | timeJump(Five weeks later)',
  },
  {
    rule: 'story-start',
    text: story('Dedication', 'To my mother.', A, B),
    answer: 'page',
    gains: 'dedication | To my mother. | The boat',
  },
  {
    rule: 'story-start',
    text: story('Epigraph', 'The sea is old.', A, B),
    answer: 'page',
    gains: 'epigraph | The sea is old. | The boat',
    isOpen: true,
  },
  {
    rule: 'front-sheet',
    text: story('Ada Marsh\n14 Quay Street\nRye, TN38 0AA\nada@tide.example\nabout 2,300 words', A),
    answer: 'keep',
    gains: 'story | Ada Marsh 14 Quay Street',
  },
];

const book = ({ text, title = 'The Tide' }: Pick<Case, 'text' | 'title'>): Book =>
  title === '' ? manuscript(text, { title, authors: [] }) : manuscript(text, { title });

const all = ({ text }: Outcome): string => text.join('\n');

describe.each(CASES)('$rule answered `$answer`', one => {
  const { rule, answer, gains, isOpen, times = 1 } = one;
  const before = ask(book(one));
  const [query] = queriesOf(before, rule);
  const id = query?.id ?? '';
  const answers = answering(id, rule, answer);
  const after = ask(book(one), answers);

  it('is asked with evidence and choices, open where it is a guess', () => {
    expect(queriesOf(before, rule)).toHaveLength(times);
    expect(query?.alternatives.map(({ key }) => key)).toEqual(expect.arrayContaining([answer, query?.done]));
    expect(query?.evidence.here).not.toBe('');
    expect(query?.position?.file).toBe('tide.txt');
    expect(before.open.includes(rule)).toBe(isOpen === true);
  });

  it('is done, and not asked again', () => {
    expect(query?.done).not.toBe(answer);
    expect(after.text).not.toEqual(before.text);
    expect(all(after)).toContain(gains);
    expect(after.open).not.toContain(rule);
    expect(after.rules.filter(told => told.startsWith('queries/'))).toEqual([]);
  });

  it('is what was done when the answer confirms it', () => {
    const kept = ask(book(one), answering(id, rule, query?.done ?? ''));
    expect(kept.text).toEqual(before.text);
    expect(kept.open).not.toContain(rule);
  });

  it('fails a strict build while it is an open query, and no longer', () => {
    const code = ({ report }: Outcome) => exitCodeOf([report], true);
    expect(code(before)).toBe(isOpen ? 1 : 0);
    const confirmed = answering(id, rule, query?.done ?? '');
    expect(code(ask(book(one), confirmed))).toBe(0);
  });

  it('is kept when the book is normalized again', () => {
    const once = structuredClone(after.book);
    expect(ask(after.book, answers).rules.filter(told => told.startsWith('queries/'))).toEqual([]);
    expect(after.book).toEqual(once);
  });

  it('keeps its id when the middle of a paragraph far from it is edited', () => {
    const edited = { ...one, text: one.text.replace('that year, and nobody', 'that year, when nobody') };
    expect(edited.text).not.toBe(one.text);
    expect(queriesOf(ask(book(edited)), rule).map(found => found.id)).toContain(id);
  });

  it('is told as stale when its passage is gone', () => {
    expect(ask(book({ text: story(WATER.join('\n\n'), 'Nothing else.') }), answers).rules).toContain(
      'queries/stale-answer',
    );
  });
});

test.each([
  ['A/N: be kind to boats', [story('A/N: be kind to boats', A, B)]],
  ['A/N: more next week', [story(A, B, 'A/N: more next week')]],
])('%s is asked about once, though it is none', (_, [text = '']) => {
  const [query] = queriesOf(ask(manuscript(text)), 'authors-note');
  const after = ask(manuscript(text), answering(query?.id ?? '', 'authors-note', 'text'));
  expect(after.text).toHaveLength(1);
  expect(after.open).toEqual([]);
});

test('a year that stands alone is one question', () => {
  expect(ask(manuscript(story(A, '1948', B))).asked).toHaveLength(1);
});

test('a number that breaks the count of the chapters is an open query', () => {
  const { open, text } = ask(manuscript(story('1', A, '2', B, '4', C, '5', D)));
  expect(open).toEqual(['heading', 'heading']);
  expect(text.map(line => line.split(' | ')[0])).toEqual(['chapter', 'chapter']);
});

test('a silent heading is printed where the author says so', () => {
  const page = () => {
    const section = sectionOf(
      [{ type: 'paragraph', children: [{ type: 'text', value: 'For Anna' }] }],
      'dedication',
    );
    return bookOf([{ ...section, matter: 'front', title: [{ type: 'text', value: 'Dedication' }] }]);
  };
  const [query] = queriesOf(ask(page()), 'silent-heading');
  const printed = ask(page(), answering(query?.id ?? '', 'silent-heading', 'print')).book;
  expect(ask(page()).book.sections.find(({ role }) => role === 'dedication')?.title).toEqual([]);
  expect(printed.sections.find(({ role }) => role === 'dedication')?.title).not.toEqual([]);
});

test('a line alone under the title is the subtitle, or text where the author says so', () => {
  const page = () => {
    const [line, text] = [
      ['A Novel of the Pans', 'story'],
      ['It rained.', 'chapter'],
    ].map(([value = '', role]) =>
      sectionOf([{ type: 'paragraph', children: [{ type: 'text', value }] }], role as 'story' | 'chapter'),
    );
    return bookOf(line && text ? [line, text] : []);
  };
  const before = ask(page());
  expect([before.book.metadata.subtitle, before.text[0]]).toEqual([
    'A Novel of the Pans',
    'chapter | It rained.',
  ]);
  const [query] = queriesOf(before, 'subtitle-found');
  const kept = ask(page(), answering(query?.id ?? '', 'subtitle-found', 'text'));
  expect([kept.book.metadata.subtitle, kept.text[0]]).toEqual([undefined, 'story | A Novel of the Pans']);
});

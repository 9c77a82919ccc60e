import { describe, expect, test } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import type { Block, Inline, List } from '../../../src/book/nodes.ts';
import { plainText, sectionsOf, walk } from '../../../src/book/visit.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** Words with each call of a note in brackets, `{1}`. */
const called = (blocks: readonly Block[]): string[] =>
  blocks.map(block =>
    [...walk(block)]
      .map(node =>
        node.type === 'text' ? node.value : node.type === 'noteReference' ? `{${node.note}}` : '',
      )
      .join(''),
  );

const sectionsIn = (book: Book): Section[] => [...sectionsOf(book)].filter(({ generated }) => !generated);

/** What stands in each section, and its notes. */
function looked(book: Book): { text: string[]; notes: Record<string, string>; rules: string[] }[] {
  const { rules } = normalized(book);
  return sectionsIn(book).map(section => ({
    text: called(section.children),
    notes: Object.fromEntries(
      section.notes.map(({ identifier, children }) => [identifier, plainText(children)]),
    ),
    rules,
  }));
}

const lookedAt = (words: string) => looked(manuscript(words))[0];

describe('notes whose signs are typed', () => {
  test.each([
    [
      'in brackets',
      'It was old.[1]\n\nIt was large.[2]\n\n[1] In Leeds.\n\n[2] In Bath.',
      ['It was old.{1}', 'It was large.{2}'],
      { 1: 'In Leeds.', 2: 'In Bath.' },
    ],
    [
      'raised, on lines of one paragraph',
      'It was old¹, and 5 m² wide.²\n\n¹ In Leeds.\n² In Bath.',
      ['It was old{1}, and 5 m² wide.{2}'],
      { 1: 'In Leeds.', 2: 'In Bath.' },
    ],
    [
      'as marks, each with its note before the next',
      'It came later.*\n\n* Or earlier.\n\nShe said so† twice.*\n\n† She did.\n\n*Or once.',
      ['It came later.{note}', 'She said so{note-2} twice.{note-3}'],
      { note: 'Or earlier.', 'note-2': 'She did.', 'note-3': 'Or once.' },
    ],
    [
      'in a list below a heading',
      'It was old.[1] It was large. [2]\n\nNotes\n\n1. In Leeds.\n\n2. In Bath.',
      ['It was old.{1} It was large.{2}'],
      { 1: 'In Leeds.', 2: 'In Bath.' },
    ],
  ])('%s are bound to their calls', (_, words, blocks, notes) => {
    expect(lookedAt(words)).toMatchObject({ text: blocks, notes, rules: ['normalize/typed-notes'] });
  });

  test('at the end of the book go to the chapters that call them', () => {
    const list: List = {
      type: 'list',
      ordered: true,
      children: ['In Leeds.', 'In Bath.'].map(value => ({
        type: 'listItem',
        children: [paragraph(text(value))],
      })),
    };
    const chapters = [
      sectionOf(
        [paragraph({ type: 'emphasis', children: [text('It was old.')] }, text('['), text('1]'))],
        'chapter',
      ),
      sectionOf([paragraph(text('It was large.[2]'))], 'chapter'),
      { ...sectionOf([list], 'chapter'), title: [text('Notes')] },
    ];
    const found = looked(bookOf(chapters));
    expect(found).toMatchObject([
      { text: ['It was old.{1}'], notes: { 1: 'In Leeds.' } },
      { text: ['It was large.{2}'], notes: { 2: 'In Bath.' } },
    ]);
    expect(found).toHaveLength(2);
  });

  test.each([
    ['a call too many', 'It was old.[1] It was large.[2]\n\n[1] In Leeds.'],
    ['a call that comes twice', 'It was old.[1] It was large.[1]\n\n[1] In Leeds.'],
    ['a note too many', 'It came later.*\n\n* Or earlier.\n\n* Or never.'],
    ['another paragraph of the same lines', 'It came later.*\n\n* Or earlier.\n** Or never.'],
    ['a list that lacks one', 'It was old.[1] It was large.[2]\n\nNotes\n\n1. In Leeds.'],
  ])('with %s stay text, which is told', (_, words) => {
    const { report, book } = normalized(manuscript(words));
    expect(report.messages.map(({ ruleId }) => ruleId)).toContain('typed-notes');
    expect(sectionsIn(book).flatMap(({ notes }) => notes)).toEqual([]);
    expect(called(sectionsIn(book)[0]?.children ?? [])[0]).toBe(words.split('\n\n')[0]);
  });

  test.each([
    'The sign said [1] and no more.\n\nShe left.',
    'A field of 12 m² is f*** all.\n\nShe left.',
    'He got d**n all* for it\n\n* * *\n\nShe left.',
    'The code `a[1]` is old.\n\n[2] is new.',
  ])('are none in %j', words => {
    const { rules, book } = normalized(manuscript(words));
    expect(rules).not.toContain('normalize/typed-notes');
    expect(sectionsIn(book).flatMap(({ notes }) => notes)).toEqual([]);
  });
});

test('a sign behind a dash calls none: what stands apart in the manuscript may touch once it is set', () => {
  expect(lookedAt('It came later—*** no.\n\n*** So it was.')?.notes).toEqual({});
  expect(lookedAt('It came later -- *** no.\n\n*** So it was.')?.notes).toEqual({});
});

test('a paragraph that is a note calls none', () => {
  const found = lookedAt('It came later.*\n\n* Or earlier.\nIt was old,² and low.\n\n² It was.');
  expect(found?.text.join(' ')).toContain('²');
});

import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Removal } from '../../../src/book/book.ts';
import { Inquiry } from '../../../src/book/inquiry.ts';
import type { Block } from '../../../src/book/nodes.ts';
import { proveLetters } from '../../../src/normalize/letters-proof.ts';
import { normalize, runPasses } from '../../../src/normalize/normalize.ts';
import type { Pass } from '../../../src/normalize/pass.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

describe('passes over a book', () => {
  const idle = (name: string): Pass => ({ name, run: () => {} });
  const lossy: Pass = {
    name: 'lossy',
    run({ sections }) {
      sections[0]?.children.pop();
    },
  };
  const run = (paragraphs: number) => () => {
    const report = new VFile();
    const children = Array.from({ length: paragraphs }, (): Block => {
      return { type: 'paragraph', children: [{ type: 'text', value: 'It rained.' }] };
    });
    const passes = [idle('first'), lossy, idle('last')];
    runPasses(passes, bookOf([sectionOf(children)]), report, new Inquiry({}, report));
  };

  test('are stopped by the name of the one that loses a word', () => {
    expect(run(10)).toThrow('The pass lossy changed');
  });
  test('are stopped in a long book, too', () => {
    expect(run(30_000)).toThrow('The passes first, lossy, last changed');
  });
});

describe('the proof of letters', () => {
  const prove =
    (before: string[], after: string[], removed: Removal[] = [], moves = false) =>
    () =>
      proveLetters(
        [{ name: 'a pass', moves }],
        { text: before, notes: ['a note', 'of two'] },
        { text: after, notes: ['a note', 'of two'] },
        removed,
      );

  test('lets punctuation and white space change', () => {
    expect(prove(['"I  ran--fast"'], ['“I ran—fast”'])).not.toThrow();
    expect(prove(['One\ntwo'], ['One', 'two'])).not.toThrow();
  });
  test('stops a pass that loses, changes or moves a letter', () => {
    expect(prove(['the tide'], ['the tie'])).toThrow(/a pass.*letters/);
    expect(prove(['the tide'], ['the tyde'])).toThrow();
    expect(prove(['the tide'], ['the tide s'])).toThrow();
    expect(prove(['the', 'tide'], ['tide', 'the'])).toThrow();
    expect(prove(['漢字'], ['漢'])).toThrow();
    expect(prove(['a😀b'], ['ab'])).not.toThrow();
  });
  test('lets notes change places, and not their letters', () => {
    const proveNotes = (after: string[]) => () =>
      proveLetters(
        [{ name: 'a pass' }],
        { text: ['It rose.'], notes: ['one', 'two'] },
        { text: ['It rose.'], notes: after },
        [],
      );
    expect(proveNotes(['two', 'one'])).not.toThrow();
    expect(proveNotes(['two', 'on'])).toThrow();
    expect(proveNotes(['two'])).toThrow();
  });
  test('lets a pass that moves words move them and do nothing else', () => {
    expect(prove(['the', 'tide'], ['tide', 'the'], [], true)).not.toThrow();
    expect(prove(['the', 'tide'], ['tide', 'thy'], [], true)).toThrow();
  });
  test('lets a pass take out what it declares, and not more', () => {
    const removed = [{ text: 'The Tide', rule: 'normalize/title' }];
    expect(prove(['The Tide', 'It rose.'], ['It rose.'], removed)).not.toThrow();
    expect(prove(['The Tide', 'It rose.'], ['rose.'], removed)).toThrow();
    expect(prove(['The Tide', 'It rose.'], ['The Tide', 'It rose.'], removed)).toThrow();
  });
});

describe('the finished book', () => {
  test('has the pages every book has, in the order of the book', () => {
    const { book } = normalized(
      bookOf([
        { ...sectionOf([], 'about-the-author'), matter: 'back' },
        sectionOf([{ type: 'paragraph', children: [{ type: 'text', value: 'One.' }] }], 'chapter'),
        {
          ...sectionOf(
            [{ type: 'paragraph', children: [{ type: 'text', value: 'For Anna' }] }],
            'dedication',
          ),
          matter: 'front',
        },
        sectionOf([{ type: 'paragraph', children: [{ type: 'text', value: 'Zero.' }] }], 'prologue'),
      ]),
    );
    expect(book.sections.map(({ role, generated }) => (generated ? `${role}*` : role))).toEqual([
      'half-title*',
      'title-page*',
      'copyright*',
      'dedication',
      'contents*',
      'chapter',
      'prologue',
      'about-the-author',
    ]);
  });

  test('keeps the pages its author wrote', () => {
    const own = sectionOf(
      [{ type: 'paragraph', children: [{ type: 'text', value: 'My own words.' }] }],
      'copyright',
    );
    const { book } = normalized(bookOf([{ ...own, matter: 'front' }, sectionOf([])]));
    expect(book.sections.filter(({ role }) => role === 'copyright')).toMatchObject([{ generated: false }]);
  });

  test('has a copyright page that says what the author told and nothing else', () => {
    const { book } = normalized(
      manuscript('It rose.\n\nIt fell.', {
        date: '2026-03-01',
        publisher: 'Gull Press',
        edition: 'First edition',
        isbn: { print: '9780306406157', epub: '9783161484100' },
        contributors: [{ name: 'Bo Reed', role: 'edt' }],
      }),
    );
    const page = book.sections.find(({ role }) => role === 'copyright');
    expect(page?.children.map(block => ('children' in block ? block.children : []))).toMatchObject(
      [
        'The Tide',
        'Copyright © 2026 Ada Marsh',
        'All rights reserved.',
        'Edited by Bo Reed',
        'First edition',
        'Published by Gull Press',
        'ISBN 9780306406157 (print)',
        'ISBN 9783161484100 (e-book)',
      ].map(value => [{ type: 'text', value }]),
    );
  });

  test('has its names set as its text is', () => {
    const { book } = normalized(
      manuscript('It rose.\n\nIt fell.', {
        title: `The Devil's Own -- "A Tale"`,
        authors: [{ name: "Ada O'Brien", role: 'aut' }],
      }),
    );
    expect(book.metadata.title).toBe('The Devil’s Own—“A Tale”');
    expect(book.metadata.authors[0]?.name).toBe('Ada O’Brien');
  });

  test('does not change when it is normalized again', () => {
    const book = manuscript(
      'The Tide\n\nA/N: Enjoy!\n\n* * *\n\nChapter 1\n\n"I-" he said...\n\n\nMorning came--grey.\n\n5 weeks later\n\nDear Ned,\n\nGo.\n\nYours,\nLucy\n\nTHE END',
    );
    normalize(book, new VFile());
    const once = structuredClone(book);
    const again = new VFile();
    normalize(book, again);
    expect(book).toEqual(once);
    expect(again.messages.map(String)).toEqual([]);
  });
});

import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { proveLetters } from '../../../src/normalize/letters-proof.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

const pass = { name: 'a pass', run: () => {} };

describe('the proof of letters', () => {
  test('lets punctuation and white space change', () => {
    expect(() => proveLetters(pass, '"I  ran--fast"', '“I ran—fast”', [])).not.toThrow();
  });
  test('stops a pass that loses, changes or moves a letter', () => {
    expect(() => proveLetters(pass, 'the tide', 'the tie', [])).toThrow(/a pass.*letters/);
    expect(() => proveLetters(pass, 'the tide', 'the tyde', [])).toThrow();
    expect(() => proveLetters(pass, 'the tide', 'tide the', [])).toThrow();
  });
  test('lets a pass take out what it declares, and not more', () => {
    const removed = [{ text: 'The Tide', rule: 'normalize/title' }];
    expect(() => proveLetters(pass, 'The Tide\nIt rose.', 'It rose.', removed)).not.toThrow();
    expect(() => proveLetters(pass, 'The Tide\nIt rose.', 'rose.', removed)).toThrow();
    expect(() => proveLetters(pass, 'The Tide\nIt rose.', 'The Tide\nIt rose.', removed)).toThrow();
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

  test('does not change when it is normalized again', () => {
    const book = manuscript(
      'The Tide\n\nA/N: Enjoy!\n\n* * *\n\nChapter 1\n\n"I-" he said...\n\n\nMorning came--grey.\n\n5 weeks later\n\nDear Tom,\n\nGo.\n\nYours,\nLucy\n\nTHE END',
    );
    normalize(book, new VFile());
    const once = structuredClone(book);
    const again = new VFile();
    normalize(book, again);
    expect(book).toEqual(once);
    expect(again.messages.map(String)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/book/names.ts';

import { creditOf, hasOwnWords, inARow, OWN_LANGUAGES, ownWords } from '../../../src/book/own-words.ts';
import { idsOf } from '../../../src/render/xhtml/addresses.ts';
import { directionOf } from '../../../src/render/xhtml/direction.ts';
import { bookOf, p, section, text } from './every-node.ts';

describe('the name of a section', () => {
  const book = bookOf([]);
  it.each([
    ['label and title', { label: 'Chapter 7', title: [text('The Cave')] }, 'Chapter 7: The Cave'],
    ['a bare number and a title', { label: '7', title: [text('The Cave')] }, '7. The Cave'],
    ['a roman number and a title', { label: 'IV', title: [text('The Cave')] }, 'IV. The Cave'],
    ['a label with its own mark', { label: 'Chapter 7.', title: [text('The Cave')] }, 'Chapter 7. The Cave'],
    ['a label alone', { label: 'Chapter Seven' }, 'Chapter Seven'],
    ['a title on two lines', { title: [text('The\n  Cave')] }, 'The Cave'],
    ['neither, but a number', { ordinal: 7 }, 'Chapter 7'],
    [
      'neither and no number',
      { children: [p('It was a cold and starry night again.')] },
      'It was a cold and starry…',
    ],
    ['nothing at all', {}, 'Every Node'],
  ])('comes from %s', (_, given, name) => {
    expect(nameOf(section('chapter', 'x', given), book.metadata)).toBe(name);
  });

  it('joins label and title as its language does', () => {
    const french = section('chapter', 'x', { lang: 'fr', label: 'Chapitre 7', title: [text('La Grotte')] });
    expect(nameOf(french, book.metadata)).toBe('Chapitre 7\u00a0: La Grotte');
  });
});

describe('the id of a section', () => {
  const idsFor = (...written: string[]) => [
    ...idsOf(bookOf(written.map(id => section('chapter', id))), ['toc']).values(),
  ];

  it('is plain enough for shops and for XML', () => {
    expect(idsFor('Été à Noël!', '4', '第一章', '', '../x')).toEqual([
      'ete-a-noel',
      'chapter-4',
      'chapter',
      'chapter-2',
      'x',
    ]);
  });

  it('is never given twice and never to what is taken', () => {
    expect(idsFor('a', 'a', 'A', 'a-2', 'toc')).toEqual(['a', 'a-2', 'a-3', 'a-2-2', 'toc-2']);
  });
});

describe('our own words', () => {
  it('follow the language of the book, whatever its region, and are English elsewhere', () => {
    expect(ownWords('fr-CA').contents).toBe('Table des matières');
    expect(ownWords('pl').contents).toBe('Spis treści');
    expect(ownWords('nn-NO').contents).toBe(ownWords('nb').contents);
    expect(ownWords('zu').contents).toBe('Contents');
    expect(['sr', 'sr-Latn', 'sr-Latn-RS', 'sr-RS'].map(lang => ownWords(lang).chapter)).toEqual([
      'Поглавље',
      'Poglavlje',
      'Poglavlje',
      'Поглавље',
    ]);
    expect(ownWords('constructor').contents).toBe('Contents');
    expect(['en-GB', 'no', 'el', 'zu', 'constructor'].map(hasOwnWords)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(OWN_LANGUAGES)('in %s have the same credits as in English and no word twice', lang => {
    const words = ownWords(lang);
    const english = ownWords('en');
    expect([...words.credits.keys()]).toEqual([...english.credits.keys()]);
    expect([...words.smallCredits.keys()]).toEqual([...english.smallCredits.keys()]);
    expect(words.backToText('7')).toContain('7');
    expect(words.publishedBy('Wedge')).toContain('Wedge');
    expect(words.coverOf('The Tide', 'Ada')).toMatch(/The Tide.*Ada/);
    const pages = [words.halfTitle, words.titlePage, words.copyright, words.dedication, words.epigraph];
    expect(new Set([...pages, words.contents, words.notes, words.chapter, words.part]).size).toBe(9);
  });

  it.each([
    ['es', ['Ana', 'Inés'], 'Ana e Inés'],
    ['es', ['Ana', 'Hierro'], 'Ana y Hierro'],
    ['it', ['Ada', 'Elena'], 'Ada ed Elena'],
    ['ru', ['Анна', 'Борис', 'Вера'], 'Анна, Борис и Вера'],
  ])('in %s put %j in a row', (lang, names, row) => {
    expect(inARow(names, lang)).toBe(row);
  });

  it('credit who introduces a book by either code of MARC', () => {
    expect(['win', 'aui'].map(role => creditOf(role, 'en'))).toEqual(
      Array(2).fill('With an introduction by'),
    );
    expect(creditOf('pbl', 'en')).toBeUndefined();
  });

  it('count chapters as a language does', () => {
    const seventh = (lang: string): string => {
      const { metadata } = bookOf([], { lang });
      return nameOf(section('chapter', 'x', { ordinal: 7 }), metadata);
    };
    expect(['de', 'hu', 'lt', 'ro'].map(seventh)).toEqual([
      'Kapitel 7',
      '7. fejezet',
      '7 skyrius',
      'Capitolul 7',
    ]);
  });

  it('put names in a row', () => {
    expect(['', 'A', 'A and B', 'A, B and C']).toEqual(
      [[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(names => inARow(names, 'en')),
    );
  });

  it.each([
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ku-Latn', 'ltr'],
    ['en', 'ltr'],
    ['', 'ltr'],
  ])('know that %s is written %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});

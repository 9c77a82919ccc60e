/** Headings of manuscripts in other languages than English. */
import { describe, expect, it } from 'vitest';
import { readHeading, roleOfName } from '../../../src/book/heading.ts';
import { HEADING_WORDS, headingIn } from '../../../src/book/heading-words.ts';
import { ROLES } from '../../../src/book/roles.ts';

const read = (text: string) => {
  const { role, ordinal, label, titleAt } = readHeading(text) ?? { titleAt: 0 };
  return [role, ordinal, label, text.slice(titleAt)];
};

describe('a heading in another language', () => {
  it.each([
    ['Kapitel 7: Das Haus', 'chapter', 7, 'Kapitel 7', 'Das Haus'],
    ['KAPITEL ZWEI', 'chapter', 2, 'KAPITEL ZWEI', ''],
    ['Einundzwanzigstes Kapitel', 'chapter', 21, 'Einundzwanzigstes Kapitel', ''],
    ['3. Kapitel', 'chapter', 3, '3. Kapitel', ''],
    ['Erster Teil', 'part', 1, 'Erster Teil', ''],
    ['Chapitre premier', 'chapter', 1, 'Chapitre premier', ''],
    ['CHAPITRE VINGT ET UN', 'chapter', 21, 'CHAPITRE VINGT ET UN', ''],
    ['Chapitre trois : La Maison', 'chapter', 3, 'Chapitre trois', 'La Maison'],
    ['Première partie', 'part', 1, 'Première partie', ''],
    ['CAPITULO DOS', 'chapter', 2, 'CAPITULO DOS', ''],
    ['Capitolo primo', 'chapter', 1, 'Capitolo primo', ''],
    ['Rozdział trzeci', 'chapter', 3, 'Rozdział trzeci', ''],
    ['Hoofdstuk 4', 'chapter', 4, 'Hoofdstuk 4', ''],
    ['Глава двадцать первая', 'chapter', 21, 'Глава двадцать первая', ''],
    ['2-я глава', 'chapter', 2, '2-я глава', ''],
    ['Часть вторая. Дом', 'part', 2, 'Часть вторая', 'Дом'],
    ['ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ', 'chapter', 1, 'ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ', ''],
    ['1. fejezet', 'chapter', 1, '1. fejezet', ''],
    ['II. rész', 'part', 2, 'II. rész', ''],
    ['Partea a II-a', 'part', 2, 'Partea a II-a', ''],
    ['Capitolul al III-lea: Marea', 'chapter', 3, 'Capitolul al III-lea', 'Marea'],
    ['Глава 3-я', 'chapter', 3, 'Глава 3-я', ''],
    ['Dixième chapitre', 'chapter', 10, 'Dixième chapitre', ''],
    ['Viies peatükk', 'chapter', 5, 'Viies peatükk', ''],
    ['Åttende kapittel', 'chapter', 8, 'Åttende kapittel', ''],
    ['Åttende del', 'part', 8, 'Åttende del', ''],
    ['BİRİNCİ BÖLÜM', 'chapter', 1, 'BİRİNCİ BÖLÜM', ''],
    ['Bölüm 3: Deniz', 'chapter', 3, 'Bölüm 3', 'Deniz'],
    ['Prvo poglavlje', 'chapter', 1, 'Prvo poglavlje', ''],
    ['Ensimmäinen luku', 'chapter', 1, 'Ensimmäinen luku', ''],
    ['Prolog: Die Nacht', 'prologue', undefined, 'Prolog', 'Die Nacht'],
  ])('counts: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Danksagung', 'acknowledgments'],
    ['REMERCIEMENTS', 'acknowledgments'],
    ['Über die Autorin', 'about-the-author'],
    ["A propos de l'auteur", 'about-the-author'],
    ['Widmung', 'dedication'],
    ['Эпилог', 'epilogue'],
    ['Önsöz', 'foreword'],
  ])('names a page: %s', (text, role) => {
    expect(readHeading(text)).toMatchObject({ role, titleAt: 0, certain: true });
  });

  it.each([
    'Das dritte Kapitel war lang.',
    'Kapitel der Nacht',
    'Partie de cartes',
    'Parte 1 de 3 llegó.',
    'Buch. Zwei Männer kamen.',
    'Dank ihm kam sie an.',
    'Deel dit met niemand.',
    'Vorwort zur zweiten Auflage',
    'Os livros de Ana',
  ])('is no sentence: %s', text => {
    expect(readHeading(text)).toBeUndefined();
  });

  it('names files, too', () => {
    expect(['01-vorwort.md', 'kapitel-3.md', 'remerciements', 'dank-an-alle.md'].map(roleOfName)).toEqual([
      'foreword',
      'chapter',
      'acknowledgments',
      undefined,
    ]);
  });
});

describe.each(Object.entries(HEADING_WORDS))(
  'the table of %s',
  (lang, { numbered, named, cardinals, ordinals }) => {
    it('counts to 40, each number once', () => {
      for (const list of [cardinals, ordinals]) {
        const numbers = list.split(' ').map(forms => forms.split('|'));
        expect(numbers).toHaveLength(40);
        const all = numbers.flatMap(forms => [...new Set(forms)]);
        expect(new Set(all).size).toBe(all.length);
      }
    });

    it('is read back: every noun with every number, every page by every name', () => {
      for (const role of ['chapter', 'part'] as const) {
        const [noun = ''] = numbered[role].split('|');
        [cardinals, ordinals].forEach(list => {
          list.split(' ').forEach((forms, index) => {
            for (const form of forms.split('|')) {
              const number = form.replaceAll('_', ' ');
              const text = `${noun} ${number}`;
              expect([text, readHeading(text)?.role, readHeading(text)?.ordinal]).toEqual([
                text,
                role,
                index + 1,
              ]);
            }
          });
        });
      }
      for (const [role, names] of Object.entries(named)) {
        if (role === 'notes') continue;
        expect(Object.hasOwn(ROLES, role)).toBe(true);
        for (const name of names.split('|'))
          expect([name, readHeading(name) === undefined]).toEqual([name, false]);
        expect(headingIn(lang, role as keyof typeof ROLES)).toMatch(/^\p{Lu}/u);
      }
    });
  },
);

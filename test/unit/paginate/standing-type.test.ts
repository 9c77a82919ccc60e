import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import type { Table } from '../../../src/book/nodes.ts';
import type { Interior } from '../../../src/book/template.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { Pages } from '../../../src/paginate/pages.ts';
import { paginate } from '../../../src/paginate/paginate.ts';
import { StandingType } from '../../../src/paginate/standing-type.ts';
import { book, interiorNamed, paragraph, paragraphs, section, text, textOf } from './books.ts';

const chapter = (number: number, count = 30) =>
  section({ id: `chapter-${number}`, label: `Chapter ${number}`, children: paragraphs(count, number) });
const novel = book([1, 2, 3, 4].map(number => chapter(number)));
const genre = interiorNamed('genre');

const setIn = (standing: StandingType, of: Book, interior: Interior = genre): Pages =>
  paginate(of, interior, shelf, new Map(), new VFile(), standing);
const anew = (of: Book, interior: Interior = genre): Pages => setIn(new StandingType(), of, interior);

/** Indexes of the pages of which one book took the words as they stood from another. */
const taken = (before: Pages, after: Pages): number[] => {
  const words = new Set(before.pages.flatMap(({ lines }) => lines.flatMap(line => line.words)));
  return after.pages.flatMap(({ index, lines }) =>
    lines.length > 0 && lines.every(line => line.words.every(word => words.has(word))) ? [index] : [],
  );
};
const textPages = ({ pages }: Pages, ...ids: string[]): number[] =>
  pages.flatMap(({ index, lines, section: of }) =>
    lines.length > 0 && of && ids.includes(of.id) ? [index] : [],
  );

describe('type that is kept standing', () => {
  it('is used again for every chapter that says the same, though the book was read anew', () => {
    const standing = new StandingType();
    const before = setIn(standing, novel);
    const edited = structuredClone(novel);
    edited.sections[1]?.children.splice(3, 1, paragraph('Not what it was.'));
    const after = setIn(standing, edited);
    expect(after).toEqual(anew(edited));
    const apart = ['chapter-1', 'chapter-3', 'chapter-4'];
    expect(taken(before, after)).toEqual(textPages(after, ...apart));
    expect(after.pages[textPages(after, 'chapter-4')[0] ?? -1]?.lines[0]?.source?.section).toBe(
      edited.sections[3],
    );
  });

  it('keeps the head of a table on each page that the table goes on to', () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`${index + 1}`, `lamp ${index + 1}`]);
    const lamps: Table = {
      type: 'table',
      align: [],
      children: [['No.', 'Lamp'], ...rows].map((cells, index) => ({
        type: 'tableRow',
        header: index === 0,
        children: cells.map(cell => ({ type: 'tableCell', children: text(cell) })),
      })),
    };
    const listed = { ...novel, sections: [section({ id: 'lamps', children: [lamps] }), ...novel.sections] };
    const standing = new StandingType();
    setIn(standing, listed);
    const after = setIn(standing, structuredClone(listed));
    const heads = after.pages.filter(({ lines }) => lines.some(({ source }) => source === undefined));
    expect(heads.length).toBeGreaterThan(1);
    expect(after).toEqual(anew(listed));
  });

  it('is not used where a chapter begins on the other side of a leaf, and is kept for when it comes back', () => {
    const standing = new StandingType();
    const before = setIn(standing, novel);
    const grown = { ...novel, sections: [chapter(1, 36), ...novel.sections.slice(1)] };
    const other = setIn(standing, grown);
    const sideOf = (pages: Pages): string | undefined =>
      pages.pages[textPages(pages, 'chapter-2')[0] ?? -1]?.side;
    expect(sideOf(other)).not.toBe(sideOf(before));
    expect(other).toEqual(anew(grown));
    const back = setIn(standing, novel);
    expect(back).toEqual(before);
    expect(taken(before, back)).toEqual(textPages(back, 'chapter-2', 'chapter-3', 'chapter-4'));
  });

  it('is set anew in another look', () => {
    const standing = new StandingType();
    const before = setIn(standing, novel);
    const other = interiorNamed('literary');
    const after = setIn(standing, novel, other);
    expect(after).toEqual(anew(novel, other));
    expect(taken(before, after)).toEqual([]);
  });

  it('is used again in a thick book, whose gutter takes from the outside margin and from the measure', () => {
    for (const inside of [5, 30]) {
      const thick: Interior = {
        ...genre,
        gutter: { outside: 36, steps: [{ from: 6, inside: genre.margins.inside + inside }] },
      };
      const standing = new StandingType();
      const before = setIn(standing, novel, thick);
      const after = setIn(standing, structuredClone(novel), thick);
      expect(after).toEqual(before);
      expect(taken(before, after)).toEqual(
        textPages(after, 'chapter-1', 'chapter-2', 'chapter-3', 'chapter-4'),
      );
      const thin = { ...novel, sections: novel.sections.slice(0, 1) };
      expect(setIn(standing, thin, thick)).toEqual(anew(thin, thick));
      expect(setIn(standing, novel, thick)).toEqual(before);
    }
  });

  it('tells of a character that no face has each time', () => {
    const standing = new StandingType();
    const odd = book([section({ id: 'odd', label: 'One', children: [paragraph('A \u{13080} eye.')] })]);
    for (let time = 0; time < 3; time++) {
      const report = new VFile();
      const { pages } = paginate(structuredClone(odd), genre, shelf, new Map(), report, standing);
      expect(report.messages.map(({ ruleId }) => ruleId)).toEqual(['missing-glyph']);
      expect(pages.map(textOf).join()).toContain('eye');
    }
  });
});

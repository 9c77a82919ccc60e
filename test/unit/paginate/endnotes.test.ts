import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import type { NotesPlace } from '../../../src/book/metadata.ts';
import type { Line, Pages } from '../../../src/paginate/pages.ts';
import {
  book,
  interiorNamed,
  paragraph,
  paragraphs,
  prose,
  section,
  set,
  text,
  textOf,
  wordsOf,
} from './books.ts';

const note = (identifier: string, value: string) => ({
  type: 'note' as const,
  identifier,
  children: [paragraph(value)],
});
const chapter = (label: string): Section =>
  section({
    label,
    children: [
      ...paragraphs(8),
      paragraph([...text(prose(20)), { type: 'noteReference', note: 'a' }]),
      paragraph([...text(prose(30)), { type: 'noteReference', note: 'b' }]),
    ],
    notes: [note('a', `First of ${label}.`), note('b', `Second of ${label}, ${prose(40)}`)],
  });
const author = section({ role: 'about-the-author', matter: 'back', children: paragraphs(1) });
const contents = section({ role: 'contents', matter: 'front', generated: true });
const of = (place: NotesPlace): Book => {
  const made = book([contents, chapter('Chapter One'), chapter('Chapter Two'), author]);
  return { ...made, design: { ...made.design, notes: place } };
};
const literary = interiorNamed('literary');
const notesIn = (pages: Pages): Line[] =>
  pages.pages.flatMap(page => page.lines.filter(({ source }) => source?.flow === 'note'));

it('notes of the whole book begin on the row on which other text does', () => {
  const { pages } = set(of('book'));
  const firstUnder = (role: Section['role'], flow: string): number => {
    const page = pages.find(({ kind, section: one }) => kind === 'opener' && one?.role === role);
    const lines = page?.lines.filter(({ source }) => source?.flow === flow && source.node.type !== 'section');
    return Math.min(...(lines ?? []).map(({ baseline }) => baseline));
  };
  expect(firstUnder('notes', 'generated')).toBeCloseTo(firstUnder('about-the-author', 'text'), 6);
});

describe('notes behind their chapter', () => {
  const pages = set(of('chapter'));

  it('stand under a heading of ours after the last line of its text, and nowhere else', () => {
    const [first] = [...pages.starts.filter(({ section: one }) => one.label === 'Chapter One')];
    const lines = pages.pages
      .filter(page => page.section === first?.section)
      .flatMap(page => page.lines.filter(({ source }) => source?.flow !== 'noteNumber'));
    const heading = lines.findIndex(line => wordsOf(line) === 'Notes');
    expect(lines[heading]?.source?.flow).toBe('generated');
    expect(new Set(lines.slice(heading + 1).map(({ source }) => source?.flow))).toEqual(new Set(['note']));
    expect(lines.slice(0, heading).some(({ source }) => source?.flow === 'note')).toBe(false);
  });

  it('stand on the grid, without a rule over them', () => {
    expect(notesIn(pages).length).toBeGreaterThan(4);
    for (const { baseline } of notesIn(pages)) {
      const row = (baseline - literary.margins.top - 10) / literary.body.leading;
      expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
    }
    expect(pages.pages.flatMap(page => page.rules)).toEqual([]);
  });
});

describe('notes behind the book', () => {
  const pages = set(of('book'));
  const start = pages.starts.findIndex(({ section: one }) => one.role === 'notes');

  it('have a section of their own before the author, listed in the contents', () => {
    expect(pages.starts.map(({ section: one }) => one.role)).toEqual([
      'contents',
      'chapter',
      'chapter',
      'notes',
      'about-the-author',
    ]);
    expect(pages.endnotes).toBe(pages.starts[start]?.section);
    const folio = pages.pages[pages.starts[start]?.page ?? -1]?.folio.label;
    expect(textOf(pages.pages[0] as Pages['pages'][0]).replaceAll(/[.\n ]+/g, ' ')).toContain(
      `Notes ${folio}`,
    );
  });

  it('stand under the names of their chapters, numbered anew in each', () => {
    const lines = pages.pages
      .filter(page => page.section === pages.endnotes)
      .flatMap(page => page.lines.map(wordsOf))
      .filter(line => /^(?:Chapter|First|Second|\d+\.|Notes)/.test(line));
    expect(lines.map(line => line.split(/ of|,/)[0])).toEqual([
      'Notes',
      ...['Chapter One', '1.', 'First', '2.', 'Second'],
      ...['Chapter Two', '1.', 'First', '2.', 'Second'],
    ]);
  });

  it('are left out of a book that has none', () => {
    const none = book([section({ children: paragraphs(2) })]);
    const plain = set({ ...none, design: { ...none.design, notes: 'book' } });
    expect(plain.starts.map(({ section: one }) => one.role)).toEqual(['chapter']);
  });
});

it('notes stand where the template says when the author says nothing', () => {
  const { design, ...rest } = of('foot');
  const { notes: _, ...silent } = design;
  const interior = { ...literary, notes: { ...literary.notes, place: 'book' as const } };
  expect(set({ ...rest, design: silent }, interior).endnotes).toBeDefined();
  expect(set(of('foot'), interior).endnotes).toBeUndefined();
});

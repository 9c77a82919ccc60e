import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Note, Section } from '../../../src/book/book.ts';
import type { Block, Stanza } from '../../../src/book/nodes.ts';
import { interiorOf } from '../../../src/ingest/interior.ts';
import { interiorSchema } from '../../../src/ingest/interior-schema.ts';
import { geometryOf } from '../../../src/paginate/geometry.ts';
import type { Line, Page, Pages } from '../../../src/paginate/pages.ts';
import {
  book,
  furnitureOf,
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

const literary = interiorNamed('literary');
const { leading } = literary.body;

const runningOn = (sections: Section[], interior = literary, notes?: 'foot' | 'chapter' | 'book'): Pages => {
  const made = book(sections);
  const design = { ...made.design, chapterStart: 'run-on' as const, ...(notes && { notes }) };
  return set({ ...made, design }, interior);
};
const chapter = (number: number, children: Block[], notes: Note[] = []): Section =>
  section({ id: `c${number}`, label: `Chapter ${number}`, children, notes });
const chapters = (count: number, blocks: number): Section[] =>
  Array.from({ length: count }, (_, i) => chapter(i + 1, paragraphs(blocks, 7 * i)));
const headingsOn = (page: Page): Line[] => page.lines.filter(({ source }) => source?.flow === 'label');
const rowOf = ({ baseline }: Line): number =>
  Math.round((baseline - geometryOf(literary).baseline(0)) / leading);
const called = (identifier: string): Block =>
  paragraph([...text('It was so.'), { type: 'noteReference', note: identifier }]);
const note = (identifier: string): Note => ({
  type: 'note',
  identifier,
  children: [paragraph(`About ${identifier}.`)],
});

describe('chapters that run on', () => {
  const made = chapters(24, 3);
  const { pages, starts, report } = runningOn(made);

  it('stand on the page of the chapter before, and all words with them', () => {
    expect(starts.map(({ section: { id } }) => id)).toEqual(made.map(({ id }) => id));
    for (const { section: of, page } of starts) {
      const on = pages[page] as Page;
      expect(headingsOn(on).map(({ source }) => source?.section)).toContain(of);
    }
    expect(pages.some(page => headingsOn(page).length > 1)).toBe(true);
    expect(pages.map(({ kind }) => kind).filter(kind => kind === 'opener')).toHaveLength(1);
  });

  it('have four lines under their headings, and three over them at the head of a page', () => {
    for (const page of pages) {
      for (const heading of headingsOn(page)) {
        const under = page.lines.slice(page.lines.indexOf(heading) + 1);
        expect(under.length).toBeGreaterThanOrEqual(Math.min(4, page.lines.length - 1));
        const over = page.lines.slice(0, page.lines.indexOf(heading)).filter(line => rowOf(line) < 8);
        if (over.length > 0 && page.kind === 'text') expect(over.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('have the white of the template around their headings', () => {
    const [first, second] = [chapter(1, [paragraph('One.')]), chapter(2, [paragraph('Two.')])];
    const rows = (before: number, after: number): number[] => {
      const interior = { ...literary, chapter: { ...literary.chapter, runOn: { before, after } } };
      const lines = runningOn([first, second], interior).pages[0]?.lines ?? [];
      return lines.slice(1).map(rowOf);
    };
    const [one = 0, label = 0, two = 0] = rows(3, 1);
    expect(rows(5, 2)).toEqual([one, label + 2, two + 3]);
  });

  it('have the same white under all their headings, over what has white of its own, too', () => {
    const poem = (number: number): Section => {
      const stanza = (length: number): Stanza => ({
        type: 'stanza',
        children: Array.from({ length }, () => ({
          type: 'verseLine',
          indent: 0,
          children: text('the tide goes out'),
        })),
      });
      return chapter(number, [
        { type: 'verse', children: [stanza(2 + (number % 3)), stanza(2 + (number % 2))] },
      ]);
    };
    const { pages: poems } = runningOn(Array.from({ length: 30 }, (_, i) => poem(i + 1)));
    const under = poems.flatMap(page =>
      headingsOn(page).flatMap(heading => {
        const next = page.lines[page.lines.indexOf(heading) + 1];
        return next && page.kind === 'text' ? [rowOf(next) - rowOf(heading)] : [];
      }),
    );
    expect(under.length).toBeGreaterThan(20);
    expect(new Set(under).size).toBe(1);
  });

  it('leave no spread uneven and no page short but where a chapter ends', () => {
    expect([report.unevenSpreads, report.widows, report.orphans]).toEqual([0, 0, 0]);
    expect(report.compromises.filter(({ kind }) => kind === 'short-page')).toEqual([]);
  });

  it('begin as chapters do', () => {
    const genre = interiorNamed('genre');
    const two = [
      chapter(1, [paragraph(`Lamps were lit. ${prose(60)}`)]),
      chapter(2, [paragraph(`Harbours are old. ${prose(60)}`)]),
    ];
    const lines = runningOn(two, genre).pages[0]?.lines ?? [];
    expect(lines.filter(({ words }) => words[0]?.initial)).toHaveLength(2);
  });

  it('are named at the head of a recto by the last of them, of a verso by the first', () => {
    const interior = {
      ...literary,
      runningHead: { ...literary.runningHead, verso: 'chapter' as const, recto: 'chapter' as const },
    };
    const set = runningOn(chapters(60, 2), interior);
    let current = 'Chapter 1';
    for (const page of set.pages.filter(({ kind }) => kind === 'text' || kind === 'opener')) {
      const headings = headingsOn(page);
      const [top] = headings.filter(heading => page.lines[0] === heading);
      const before = top ? wordsOf(top) : current;
      current = headings.length > 0 ? wordsOf(headings.at(-1) as Line) : current;
      if (page.kind === 'text') expect(furnitureOf(page)[0]).toBe(page.side === 'recto' ? current : before);
    }
  });

  it('number the notes at the foot of their pages together', () => {
    const two = [
      chapter(1, [called('a')], [note('a')]),
      chapter(2, [called('b'), paragraph('More.')], [note('b'), note('c')]),
    ];
    const foot = textOf(runningOn(two).pages[0] as Page);
    expect(foot).toMatch(/1\.\s+About a\.\s+2\.\s+About b\.\s+3\.\s+About c\.$/);
    const behind = textOf(runningOn(two, literary, 'chapter').pages[0] as Page);
    expect(behind).toMatch(/1\.\s+About a\.[\s\S]*Chapter 2[\s\S]*1\.\s+About b\.\s+2\.\s+About c\.$/);
  });

  it('keep a note that nothing calls where the first of them says nothing', () => {
    const two = [chapter(1, [], [note('a')]), chapter(2, [paragraph('It was so.')])];
    expect(textOf(runningOn(two).pages[0] as Page)).toContain('About a.');
  });

  it('keep the notes of one that says nothing, once, wherever notes stand', () => {
    const silent = section({ id: 'silent', notes: [note('silent')] });
    for (const place of ['foot', 'chapter'] as const) {
      const words = runningOn([chapter(1, [paragraph('One.')]), silent], literary, place)
        .pages.map(textOf)
        .join(' ');
      expect(words.match(/About silent/g)).toHaveLength(1);
    }
  });

  it('may have headings longer than a page', () => {
    const two = [
      chapter(1, [paragraph('One.')]),
      { ...chapter(2, [paragraph('Two.')]), title: text(prose(900)) },
    ];
    const { pages: long } = runningOn(two);
    const words = long
      .flatMap(({ lines }) => lines)
      .map(wordsOf)
      .join(' ');
    expect(words.replace(/[- ]/g, '')).toContain(prose(900).replace(/[- ]/g, ''));
    expect(long.length).toBeGreaterThan(2);
  });
});

it('a template says where chapters begin, and what it leaves out is as in others', () => {
  const written = parse(readFileSync('templates/interiors/literary.yaml', 'utf8')) as Record<string, unknown>;
  const chapterOf = (more: object) => {
    const own = { ...written, chapter: { ...(written['chapter'] as object), ...more } };
    const made = interiorOf('own', interiorSchema.parse(own));
    if ('problem' in made) throw new Error(made.problem);
    return made.chapter;
  };
  expect(chapterOf({ start: 'run-on' })).toMatchObject({ start: 'run-on', runOn: { before: 3, after: 1 } });
  expect(chapterOf({ 'run-on': { before: '2 lines', after: '0 lines' } }).runOn).toEqual({
    before: 2,
    after: 0,
  });
});

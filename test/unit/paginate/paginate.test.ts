import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
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

const chapter = (number: number, blocks = paragraphs(30, number)): Section =>
  section({ label: `Chapter ${number}`, children: blocks });
const literary = interiorNamed('literary');

describe('the pages of a book', () => {
  const front = (['half-title', 'title-page', 'copyright', 'contents'] as const).map(role =>
    section({ role, matter: 'front', generated: true, children: role === 'copyright' ? paragraphs(4) : [] }),
  );
  const pages = set(book([...front, chapter(1), chapter(2)]));

  it('puts half title, title page and contents on rectos and the copyright on the back of the title', () => {
    const sides = pages.starts.slice(0, 4).map(({ page }) => pages.pages[page]?.side);
    expect(sides).toEqual(['recto', 'recto', 'verso', 'recto']);
    expect(pages.starts.map(({ page }) => page).slice(0, 3)).toEqual([0, 2, 3]);
  });

  it('counts the front in roman numerals and the text from 1, on a recto', () => {
    const first = pages.starts[4]?.page ?? 0;
    expect(pages.pages[first]).toMatchObject({ side: 'recto', folio: { label: '1', style: 'arabic' } });
    expect(pages.pages[4]?.folio).toEqual({ label: 'v', style: 'roman' });
  });

  it('lists the chapters in the contents with the folios they open on', () => {
    const contents = textOf(pages.pages[4] as (typeof pages.pages)[0]).replaceAll(/[.\n ]+/g, ' ');
    const second = pages.pages[pages.starts[5]?.page ?? 0]?.folio.label;
    expect(contents).toContain('Chapter 1 1');
    expect(contents).toContain(`Chapter 2 ${second}`);
  });

  it('names the author on versos and the title on rectos, and nothing over an opener', () => {
    for (const page of pages.pages.filter(({ kind }) => kind === 'text')) {
      const [head, folio] = furnitureOf(page);
      expect(head).toBe(page.side === 'verso' ? 'Ana Ferreira' : 'The Salt Road');
      expect(folio).toBe(page.folio.label);
    }
    for (const page of pages.pages.filter(({ kind }) => kind === 'opener'))
      expect(furnitureOf(page)).toEqual([page.folio.label]);
  });

  it.each([
    ['7', 'The Salt Road'],
    ['XII.', 'The Salt Road'],
    ['Chapter 7', 'Chapter 7'],
    ['Seven', 'Seven'],
  ])('names the book over a chapter that is only a number: %s', (label, head) => {
    const interior = { ...literary, runningHead: { ...literary.runningHead, recto: 'chapter' as const } };
    const { pages } = set(book([section({ label, children: paragraphs(60) })]), interior);
    const rectos = pages.filter(({ kind, side }) => kind === 'text' && side === 'recto');
    expect(rectos.length).toBeGreaterThan(1);
    for (const page of rectos) expect(furnitureOf(page)[0]).toBe(head);
  });

  it('prints neither head nor folio on display pages and blanks', () => {
    const quiet = pages.pages.filter(({ kind }) => kind === 'display' || kind === 'blank');
    expect(quiet.length).toBeGreaterThan(3);
    for (const page of quiet) expect(page.furniture).toEqual([]);
  });

  it('sets the words of generated sections as generated', () => {
    const flows = new Set(pages.pages.slice(0, 5).flatMap(page => page.lines.map(line => line.source?.flow)));
    expect([...flows].filter(flow => flow !== 'ornament')).toEqual(['generated']);
  });
});

describe('spreads', () => {
  const pages = set(book([chapter(1, paragraphs(160)), chapter(2, paragraphs(90, 7))]));

  it('end their facing pages on the same row', () => {
    expect(pages.report.unevenSpreads).toBe(0);
    const foot = (index: number) => Math.max(...(pages.pages[index]?.lines ?? []).map(line => line.baseline));
    let spreads = 0;
    for (const [index, page] of pages.pages.entries()) {
      if (page.kind !== 'text' || page.side !== 'verso') continue;
      if (pages.pages[index + 1]?.kind !== 'text' || pages.pages[index + 2]?.kind !== 'text') continue;
      spreads += 1;
      expect(foot(index)).toBeCloseTo(foot(index + 1), 6);
    }
    expect(spreads).toBeGreaterThan(3);
  });

  it('run a line long together, where the folio leaves room for it, and never otherwise', () => {
    const mostRows = (distance: number): number[] => {
      const near = { ...literary, folio: { ...literary.folio, distance } };
      return [1, 2, 3].flatMap(seed =>
        set(book([chapter(1, paragraphs(160, seed))]), near)
          .pages.filter(page => page.kind === 'text')
          .map(page => Math.max(...page.lines.map(({ baseline }) => baseline))),
      );
    };
    const full = literary.margins.top + 10 + 33 * literary.body.leading;
    expect(Math.max(...mostRows(34))).toBeCloseTo(full + literary.body.leading, 6);
    expect(Math.max(...mostRows(28))).toBeCloseTo(full, 6);
  });

  it('have no widow and no orphan', () => {
    expect([pages.report.widows, pages.report.orphans]).toEqual([0, 0]);
  });

  it('stand on the grid', () => {
    for (const page of pages.pages)
      for (const line of page.lines) {
        const row = (line.baseline - literary.margins.top - 10) / literary.body.leading;
        expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
      }
  });

  it('fill their lines exactly to the measure, but for what hangs', () => {
    for (const page of pages.pages) {
      const left = page.side === 'recto' ? literary.margins.inside : literary.margins.outside;
      for (const line of page.lines) {
        if (line.source?.flow !== 'text' || line.end === 'paragraph') continue;
        const last = line.words.at(-1);
        const end = last ? last.x + ((last.shaped.width * last.size) / 1000) * last.expand : 0;
        expect(end).toBeGreaterThan(left + 291.6 - 0.01);
        expect(end).toBeLessThan(left + 291.6 + 4);
        expect(Math.abs((last?.expand ?? 1) - 1)).toBeLessThanOrEqual(1.5 * literary.body.expansion + 1e-9);
      }
    }
  });

  it('never divide a word after one letter or before its last two', () => {
    const lines = pages.pages.flatMap(page => page.lines);
    const divided = lines.flatMap((line, index) =>
      line.end === 'hyphen' ? [[wordsOf(line).split(' ').at(-1), wordsOf(lines[index + 1] ?? line)]] : [],
    );
    expect(divided.length).toBeGreaterThan(2);
    for (const [before = '', after = ''] of divided) {
      expect(before).toMatch(/\p{L}{2,}-$/u);
      expect(after).toMatch(/^\p{L}{3,}/u);
    }
  });
});

describe('where sections open', () => {
  const interior = { ...literary, chapter: { ...literary.chapter, start: 'recto' as const } };

  it('opens every chapter on a recto when the template says so', () => {
    const pages = set(book([1, 2, 3, 4, 5].map(number => chapter(number))), interior);
    for (const { page } of pages.starts) expect(pages.pages[page]?.side).toBe('recto');
  });

  it('opens a part on a recto, leaves its back blank and opens the first chapter behind it', () => {
    const part = section({ role: 'part', label: 'Part One', sections: [chapter(1)] });
    const pages = set(book([chapter(0, paragraphs(3)), part]));
    const [, partStart, chapterStart] = pages.starts.map(({ page }) => page);
    expect(pages.pages[partStart ?? 0]?.side).toBe('recto');
    expect(chapterStart).toBe((partStart ?? 0) + 2);
    expect(pages.pages[(partStart ?? 0) + 1]?.kind).toBe('blank');
  });

  it('begins the text of a chapter on the row of its template, at most one beside it where pages come out level', () => {
    // Three lines each, which cannot be set in two or four.
    const stiff = (count: number): Block[] =>
      Array.from({ length: count }, (_, index) => paragraph(prose(30, index)));
    const chapters = Array.from({ length: 16 }, (_, index) => chapter(index, stiff(15 + index)));
    const pages = set(book([section({ role: 'contents', generated: true, matter: 'front' }), ...chapters]));
    const { leading, size } = literary.body;
    const sinks = pages.pages
      .filter(page => page.kind === 'opener' && !page.section?.generated)
      .map(page => page.lines.find(line => line.source?.flow === 'text')?.baseline ?? 0)
      .map(baseline => Math.round((baseline - literary.margins.top - size) / leading));
    const { sink } = literary.chapter;
    expect(sinks).toHaveLength(16);
    for (const row of sinks) expect(Math.abs(row - sink)).toBeLessThanOrEqual(1);
    expect(sinks.filter(row => row === sink).length).toBeGreaterThan(8);
    expect(sinks.some(row => row !== sink)).toBe(true);
    expect(pages.report.unevenSpreads).toBe(0);
  });

  it('ends the book on an even page', () => {
    expect(set(book([chapter(1, paragraphs(1))])).pages).toHaveLength(2);
  });

  it('opens a story without chapters under the title of the book', () => {
    const pages = set(book([section({ role: 'story', children: paragraphs(2) })]));
    expect(textOf(pages.pages[0] as (typeof pages.pages)[0])).toContain('The Salt Road');
    expect(pages.pages[0]?.lines[0]?.source?.flow).toBe('generated');
  });
});

describe('words', () => {
  it('become small capitals through the font, with the letters the author wrote', () => {
    const pages = set(book([chapter(1, [paragraph(prose(40))])]));
    const first = pages.pages[0]?.lines.find(line => line.source?.flow === 'text')?.words[0];
    const plain = first?.face.shape(first.shaped.text, 'onum');
    expect(first?.shaped.text).toMatch(/^[a-z]+$/);
    expect(first?.shaped.glyphs).not.toEqual(plain?.glyphs);
  });

  it('use the italic of the family, and its roman again inside italics', () => {
    const inlines = [
      {
        type: 'emphasis' as const,
        children: [...text('one '), { type: 'emphasis' as const, children: text('two') }],
      },
    ];
    const pages = set(book([section({ children: [paragraph('x'), paragraph(inlines)] })]));
    const faces = pages.pages[0]?.lines.at(-1)?.words.map(({ face }) => face.key);
    expect(faces).toEqual(['eb-garamond-400-italic', 'eb-garamond-400']);
  });

  it('find another face for a letter their own does not have', () => {
    const pages = set(book([section({ children: [paragraph('one ⁂ two')] })]));
    const found = pages.pages[0]?.lines.flatMap(line => line.words).find(({ shaped }) => shaped.text === '⁂');
    expect(found?.face.key).toBe('cormorant-400');
  });

  it('that no face can set are an error that names them and their line', () => {
    const report = new VFile();
    const position = { file: 'book.md', start: { line: 7, column: 1 }, end: { line: 7, column: 9 } };
    const block = paragraph([{ type: 'text', value: 'sea 海 and again 海', position }]);
    set(book([section({ children: [block] })]), literary, report);
    expect(report.messages).toHaveLength(1);
    expect(report.messages[0]).toMatchObject({
      source: 'paginate',
      ruleId: 'missing-glyph',
      fatal: true,
      line: 7,
      file: 'book.md',
    });
    expect(report.messages[0]?.reason).toContain('`海`');
  });

  it('keep a name of the author’s own hyphens apart from those of line breaking', () => {
    const pages = set(book([section({ children: [paragraph('well-known '.repeat(40))] })]));
    for (const line of pages.pages.flatMap(page => page.lines))
      if (line.end === 'joined') expect(line.words.at(-1)?.hyphen).toBe(false);
  });
});

describe('a line that only gaping spaces would fill', () => {
  const figures = '0'.repeat(28);
  const children = [...paragraphs(1, 1), paragraph(`Xylo counted ${figures} ${figures} ${figures}.`)];
  const { pages } = set(book([section({ label: 'Chapter 1', children })]));
  const lines = pages.flatMap(page => page.lines).filter(line => line.source?.flow === 'text');
  const gaping = lines.find(({ words }) => words[0]?.shaped.text.startsWith('Xylo'))?.words ?? [];

  it('has its letters set apart, by a fiftieth of an em at most', () => {
    for (const { tracking, size } of gaping) {
      expect(tracking / size).toBeGreaterThan(0);
      expect(tracking / size).toBeLessThanOrEqual(0.02);
    }
    expect(gaping.length).toBeGreaterThan(1);
  });

  it('fills the measure all the same', () => {
    expect(endOf(gaping)).toBeGreaterThan(literary.margins.inside + 291.6 - 0.01);
    expect(endOf(gaping)).toBeLessThan(literary.margins.inside + 291.6 + 4);
  });
});

describe('notes', () => {
  const note = (identifier: string, value: string) => ({
    type: 'note' as const,
    identifier,
    children: [paragraph(value)],
  });
  const calling = (identifier: string) =>
    paragraph([...text(prose(30)), { type: 'noteReference', note: identifier }]);

  it('stand at the foot of the page that calls them, the last on the last row', () => {
    const pages = set(
      book([section({ children: [...paragraphs(3), calling('a')], notes: [note('a', 'A small note.')] })]),
    );
    const page = pages.pages.find(({ lines }) => lines.some(line => line.source?.flow === 'note'));
    const last = page?.lines.at(-1);
    expect(wordsOf(last as NonNullable<typeof last>)).toBe('A small note.');
    expect(last?.baseline).toBeCloseTo(literary.margins.top + 10 + 33 * 14, 6);
    const call = page?.lines.flatMap(line => line.words).find(({ rise }) => rise > 0);
    expect(call?.link).toMatchObject({ note: { identifier: 'a' } });
  });

  it('called at one place have a comma between their figures, which is no word of the author', () => {
    const call = (identifier: string): Inline => ({ type: 'noteReference', note: identifier });
    const children: Inline[] = [...text('The door'), call('a'), call('b'), ...text(' stood open'), call('c')];
    const notes = ['a', 'b', 'c'].map(name => note(name, 'A small note.'));
    const [page] = set(book([section({ children: [paragraph(children)], notes })])).pages;
    const [line] = page?.lines.filter(({ source }) => source?.flow === 'text') ?? [];
    expect(line && wordsOf(line)).toBe('The door1,2 stood open3');
    for (const word of line?.words ?? []) {
      const isFigure = /^[\d,]/.test(word.shaped.text);
      expect(word.rise > 0).toBe(isFigure);
      expect(word.link !== undefined).toBe(isFigure);
    }
  });

  it.each(['foot', 'chapter', 'book'] as const)(
    'stand clear of their numbers, whatever these are (%s)',
    place => {
      const names = Array.from({ length: 112 }, (_, index) => `n${index}`);
      const children = names.map(calling);
      const notes = names.map(name => note(name, 'A small note.'));
      const interior = { ...literary, notes: { ...literary.notes, place } };
      const lines = set(book([section({ children, notes })]), interior).pages.flatMap(page => page.lines);
      const numbers = lines.filter(({ source }) => source?.flow === 'noteNumber');
      expect(numbers).toHaveLength(112);
      for (const number of numbers) {
        const beside = lines[lines.indexOf(number) + 1];
        expect(beside && wordsOf(beside)).toBe('A small note.');
        const white = (beside?.words[0]?.x ?? 0) - endOf(number.words);
        expect(white).toBeGreaterThan(0.35 * literary.notes.type.size);
      }
    },
  );

  it('go on on the next page when they are too long', () => {
    const pages = set(
      book([
        section({
          children: [...paragraphs(4), calling('a'), ...paragraphs(20)],
          notes: [note('a', prose(700))],
        }),
      ]),
    );
    const carrying = pages.pages.filter(({ lines }) => lines.some(line => line.source?.flow === 'note'));
    expect(carrying.length).toBeGreaterThan(1);
    for (const page of carrying)
      expect(page.lines.filter(line => line.source?.flow === 'text').length).toBeGreaterThan(0);
  });

  it('that two pages share have two lines on each, however many stand together', () => {
    const lengths = Array.from({ length: 180 }, (_, index) => 8 + ((index * 17) % 90));
    const name = (index: number) => `n${index}`;
    const children = lengths.map((_, index) =>
      index % 3 === 0
        ? paragraph([
            ...text(prose(20 + ((index * 7) % 40), index)),
            { type: 'noteReference', note: name(index) },
            { type: 'noteReference', note: name(index + 1) },
            { type: 'noteReference', note: name(index + 2) },
          ])
        : paragraph(prose(12, index)),
    );
    const notes = lengths.map((words, index) => note(name(index), prose(words, index + 5)));
    const { pages } = set(book([section({ children, notes })]));
    const shared = new Map<unknown, number[]>();
    for (const page of pages) {
      const here = page.lines.flatMap(({ source }) => (source?.flow === 'note' ? [source.node] : []));
      for (const node of new Set(here))
        shared.set(node, [...(shared.get(node) ?? []), here.filter(other => other === node).length]);
    }
    const divided = [...shared.values()].filter(({ length }) => length > 1);
    expect(divided.length).toBeGreaterThan(1);
    expect(divided.flat().filter(lines => lines < 2)).toEqual([]);
  });

  it('that nothing calls are not lost', () => {
    const pages = set(book([section({ children: paragraphs(2), notes: [note('z', 'Forgotten.')] })]));
    expect(textOf(pages.pages[0] as (typeof pages.pages)[0])).toContain('Forgotten.');
  });
});

describe('scene breaks', () => {
  it('get their ornament at the edge of a page, whatever the author drew', () => {
    const blocks = Array.from({ length: 120 }, (_, index) => [
      paragraph(prose(20 + (index % 50), index + 1)),
      { type: 'sceneBreak' as const, mark: 'space' as const, written: '' },
    ]).flat();
    const pages = set(book([section({ children: [...blocks, paragraph(prose(60))] })]));
    const edges = pages.pages
      .flatMap(page => page.lines.filter(line => line.source?.flow === 'ornament'))
      .map(line => Math.round((line.baseline - literary.margins.top - 10) / 14));
    expect(edges.length).toBeGreaterThan(0);
    for (const row of edges) expect(row === 0 || row >= 29).toBe(true);
  });
});

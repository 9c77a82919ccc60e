import { describe, expect, it } from 'vitest';
import type { Block, Verse } from '../../../src/book/nodes.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
import { book, interiorNamed, paragraph, paragraphs, section, set, subhead, text, wordsOf } from './books.ts';

const verse = (...stanzas: string[][]): Verse => ({
  type: 'verse',
  children: stanzas.map(lines => ({
    type: 'stanza',
    children: lines.map(line => ({
      type: 'verseLine',
      indent: /^ */.exec(line)?.[0].length ?? 0,
      children: text(line.trim()),
    })),
  })),
});
const quatrain = (index: number): string[] =>
  Array.from({ length: 4 }, (_, line) => `Stanza ${index}, line ${line}`);
const pagesOf = (children: Block[], name = 'literary', trim?: string) =>
  set(book([section({ children })]), interiorNamed(name, trim));

describe('verse', () => {
  const long = 'who closes the gate shuts out the boats that were to bring the salt home to us all at last';

  it('turns a long line over deeper than any indent, and keeps the poet’s own', () => {
    const [page] = pagesOf([verse(['Who opens the gate', '  lets in the sea;', long])]).pages;
    const lines = (page?.lines ?? []).filter(({ source }) => source?.node.type === 'verseLine');
    const at = lines.map(({ words }) => words[0]?.x ?? 0);
    expect(lines).toHaveLength(4);
    const { step, turnover } = interiorNamed('literary').verse;
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeCloseTo(2 * step, 0);
    expect((at[3] ?? 0) - (at[0] ?? 0)).toBeCloseTo(turnover, 0);
  });

  it('turns it over deeper than the deepest indent of its stanza, where there is room', () => {
    const starts = (turns: string): number[] => {
      const [page] = pagesOf([verse(['Out,', '        and in;', turns, '    and home.'])]).pages;
      const lines = (page?.lines ?? []).filter(({ source }) => source?.node.type === 'verseLine');
      const [left = 0] = lines.map(({ words }) => words[0]?.x ?? 0);
      return lines.map(({ words }) => (words[0]?.x ?? 0) - left);
    };
    const { type, step, turnover } = interiorNamed('literary').verse;
    const [, deepest = 0, , turned = 0] = starts(long);
    expect(deepest).toBeCloseTo(8 * step, 0);
    expect(turned - deepest).toBeCloseTo(type.size, 0);
    const word = 'incomprehensibilitiesandcircumlocutionalists';
    expect(starts(`who closes the gate shuts out the boats and all their ${word}`)[3]).toBeCloseTo(
      turnover,
      0,
    );
  });

  it('has one left edge in all parts of a poem, that of its longest line, and its own in another poem', () => {
    const brief = ['Lamps out.', 'Boats in.'];
    const wide = ['Nobody asks the ferryman his name,', 'and he is glad.'];
    const edges = (...children: Block[]): number[] =>
      children.flatMap((block, index) => {
        if (block.type !== 'verse') return [];
        const lines = pagesOf(children).pages.flatMap(page => page.lines);
        const [first] = (children[index] as Verse).children[0]?.children ?? [];
        return [lines.find(({ source }) => source?.node === first)?.words[0]?.x ?? 0];
      });
    const space: Block = { type: 'sceneBreak', mark: 'space', written: '' };
    const [alone = 0] = edges(verse(wide));
    expect(edges(verse(brief))[0]).toBeGreaterThan(alone + 20);
    for (const at of edges(subhead('1.'), verse(brief), subhead('2.'), verse(wide), space, verse(brief)))
      expect(at).toBeCloseTo(alone, 0);
    const [one = 0, other = 0] = edges(verse(brief), paragraph('She sang on.'), verse(wide));
    expect(one - other).toBeGreaterThan(20);
  });

  it.each(['4.25x6.87', '5x8', '6x9'])('ends pages between stanzas rather than inside them, at %s', trim => {
    const { pages } = pagesOf(
      [verse(...Array.from({ length: 40 }, (_, index) => quatrain(index)))],
      'literary',
      trim,
    );
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const lines = page.lines.map(wordsOf).filter(line => line.startsWith('Stanza'));
      expect(lines.length % 4).toBe(0);
    }
  });

  it('never parts a line from its turnover, nor leaves one line of a stanza alone', () => {
    const stanza = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? long : `line ${index}`));
    const { pages, report } = pagesOf([verse(stanza)], 'large-print', '5x8');
    expect(pages.length).toBeGreaterThan(3);
    expect([report.widows, report.orphans]).toEqual([0, 0]);
  });

  it('lets the sentence it interrupts go on flush left', () => {
    const startOf = (words: string): number => {
      const [page] = pagesOf([paragraph('She sang'), verse(['a line']), paragraph(words)]).pages;
      return page?.lines.at(-1)?.words[0]?.x ?? 0;
    };
    expect(startOf('Nobody heard.') - startOf('and nobody heard.')).toBeCloseTo(
      interiorNamed('literary').body.indent,
      0,
    );
  });
});

describe('a song in a story', () => {
  it.each([
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 1],
    [8, 1],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 2],
    [7, 3],
    [8, 5],
  ])('leaves no page shorter than its neighbour (%i, stanzas %i)', (seed, stanzas) => {
    const song = Array.from({ length: stanzas }, (_, index) => quatrain(seed + index));
    const children = Array.from({ length: 24 }, (_, index) => [
      ...paragraphs(2 + ((index * seed) % 5), seed * 100 + index),
      verse(...song),
    ]).flat();
    const { report } = pagesOf(children);
    const kinds = report.compromises.map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'short-page' || kind === 'uneven-spread')).toEqual([]);
  });
});

it('lines that the author ended in a paragraph all stand under its indent', () => {
  const lines: Block = {
    type: 'paragraph',
    children: [...text('Name: Kael'), { type: 'lineBreak' }, ...text('Level: 3')],
  };
  const [page] = pagesOf([paragraph('He read it.'), lines, paragraph('He folded it.')]).pages;
  const at = (page?.lines ?? []).map(({ words }) => words[0]?.x ?? 0);
  const { indent } = interiorNamed('literary').body;
  for (const x of at.slice(1)) expect(x - (at[0] ?? 0)).toBeCloseTo(indent, 0);
});

describe('the close of a letter', () => {
  const closeOf = (signature: string): string[] => {
    const lines = (['valediction', 'signature'] as const).map(part => ({
      type: 'letterLine' as const,
      part,
      children: text(part === 'signature' ? signature : 'Yours faithfully,'),
    }));
    const { pages } = pagesOf([...paragraphs(1), { type: 'letter', children: lines }]);
    const found = pages
      .flatMap(page => page.lines)
      .filter(({ source }) => source?.node.type === 'letterLine');
    return found.map(wordsOf);
  };

  it('moves to the left for a name that would go over into a second line', () => {
    const name = 'Bartholomew Featherstonehaugh & Son, Chandlers';
    expect(closeOf(name)).toEqual(['Yours faithfully,', name]);
  });

  it('goes over where no line is long enough', () => {
    expect(closeOf('Bartholomew Featherstonehaugh & Son, '.repeat(4).trim()).length).toBeGreaterThan(3);
  });
});

describe('a message', () => {
  it('has its sender whole, however long the name and narrow the page', () => {
    const sender = 'Bartholomew Featherstonehaugh of the Upper Lock and the Lower Staithe';
    const message = {
      type: 'message' as const,
      sender,
      time: '10:42',
      side: 'left' as const,
      children: text('Yes.'),
    };
    const { pages } = pagesOf(
      [...paragraphs(1), { type: 'messages', children: [message] }],
      'large-print',
      '5x8',
    );
    const lines = pages.flatMap(page => page.lines).filter(({ source }) => source?.node.type === 'message');
    expect(lines.map(wordsOf).join(' ')).toBe(`${sender} 10:42 Yes.`);
    expect(new Set(lines.map(({ baseline }) => baseline)).size).toBeGreaterThanOrEqual(lines.length - 1);
  });
});

describe('a list', () => {
  const items = (...values: string[]): Block => ({
    type: 'list',
    ordered: true,
    start: 998,
    children: values.map(value => ({ type: 'listItem', children: [paragraph(value)] })),
  });

  it('makes room for its longest number', () => {
    const lines = pagesOf([items('One', 'Two', 'Three')]).pages[0]?.lines ?? [];
    expect(lines.map(wordsOf)).toEqual(['998.', 'One', '999.', 'Two', '1000.', 'Three']);
    expect(endOf(lines[4]?.words ?? [])).toBeLessThan(lines[5]?.words[0]?.x ?? 0);
  });

  it('inside a list has no white around it', () => {
    const nested: Block = {
      type: 'list',
      ordered: false,
      children: [
        { type: 'listItem', children: [paragraph('One'), items('inner')] },
        { type: 'listItem', children: [paragraph('Two')] },
      ],
    };
    const rows = new Set((pagesOf([nested]).pages[0]?.lines ?? []).map(({ baseline }) => baseline));
    const [first = 0, second = 0, third = 0] = [...rows];
    expect([second - first, third - second]).toEqual([14, 14]);
  });
});

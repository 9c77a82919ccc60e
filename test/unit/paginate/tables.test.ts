import { describe, expect, it } from 'vitest';
import type { Book, Note } from '../../../src/book/book.ts';
import { type Table, tableParts } from '../../../src/book/nodes.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
import type { Line, Page } from '../../../src/paginate/pages.ts';
import { book, paragraph, prose, section, set, text, wordsOf } from './books.ts';

/** A table whose first row is its head. */
const table = (...rows: string[][]): Table => ({
  type: 'table',
  align: [],
  children: rows.map((cells, index) => ({
    type: 'tableRow',
    header: index === 0,
    children: cells.map(cell => ({ type: 'tableCell', children: text(cell) })),
  })),
});

const pageOf = (node: Table): Page => {
  const [page] = set(book([section({ children: [paragraph('Before.'), node, paragraph('After.')] })])).pages;
  if (!page) throw new Error('a page is expected');
  return page;
};
const cellLines = (page: Page): Line[] => page.lines.filter(line => line.source?.node.type === 'tableCell');
const says = (page: Page): string[] => cellLines(page).map(wordsOf);

const TIDES = table(
  ['Evening', 'Low water', 'Height (ft.)', 'Bar bare', 'Minutes'],
  ['Sun., March 23', '6:41 p.m.', '-3.1', '6:14 to 7:08', '54'],
  ['Tues., March 25', '8:09 p.m.', '-2.9', '7:50 to 8:27', '37'],
);

describe('the columns of a table', () => {
  it('are as wide as their widest cell when all of them fit', () => {
    const page = pageOf(table(['Day', 'Height of water'], ['Sunday', 'six feet'], ['Monday', 'seven feet']));
    expect(says(page)).toEqual(['Day', 'Height of water', 'Sunday', 'six feet', 'Monday', 'seven feet']);
  });

  it('wrap their heads before their cells, and divide no word', () => {
    const said = says(pageOf(TIDES));
    for (const cell of ['Sun., March 23', '6:14 to 7:08', '8:09 p.m.']) expect(said).toContain(cell);
    expect(said.slice(0, 8)).toContain('Minutes');
    expect(cellLines(pageOf(TIDES)).some(line => line.end === 'hyphen')).toBe(false);
  });

  it('give more room to the cells that want more', () => {
    const long =
      'thrown from the ferry by its owner, who was three years old and wanted to see what it would do';
    const page = pageOf(table(['Item', 'How'], ['a child’s mitten, red, one of two', long]));
    const at = (words: string): number =>
      cellLines(page).filter(
        line => line.source?.node === page.lines.find(l => wordsOf(l).startsWith(words))?.source?.node,
      ).length;
    expect(at('thrown')).toBeGreaterThan(1);
    expect(at('thrown')).toBeLessThan(4);
    expect(cellLines(page).some(line => line.end === 'hyphen')).toBe(false);
  });

  it('let those that want little stay on one line', () => {
    const long =
      'closed on Sundays and after rain, and on the day of the fair, and whenever the keeper is away';
    const said = says(pageOf(table(['Lock', 'Keeper', 'Remarks'], ['Low Staithe', 'O. Hesketh', long])));
    expect(said).toContain('Low Staithe');
    expect(said).toContain('O. Hesketh');
  });

  it('give their heads what room there is, so that the tallest has the fewest lines', () => {
    const page = pageOf(
      table(
        ['Berth', 'Tolls by the ton', 'Kept', 'Dues'],
        ['the long berth under the old signal tower', '12', 'yes', '3'],
      ),
    );
    const said = says(page);
    expect(said).toContain('the long berth under the old signal tower');
    expect(said.filter(words => /toll|quay|ton/i.test(words))).toHaveLength(2);
    const heads = table(
      ['Ratio', 'Salt : water', 'Why'],
      ['March', '1 : 1', prose(16)],
      ['May', '2 : 1', prose(9, 4)],
    );
    const narrow = says(pageOf(heads));
    expect(narrow.some(words => words === ':')).toBe(false);
  });

  it('give room that saves a line to those whose cells wrap, and what saves none to the white between them', () => {
    const page = pageOf(
      table(
        ['Vessel', 'Tons', 'Length over all', 'Breadth of the beam', 'Draught'],
        ['Ten of the sisters (no sails, no mast)', '24', '9', '7', '3'],
      ),
    );
    const left = (start: string): number =>
      cellLines(page).find(line => wordsOf(line).startsWith(start))?.words[0]?.x ?? 0;
    const endsOf = cellLines(page)
      .filter(
        line => line.source?.node === cellLines(page).find(l => wordsOf(l).startsWith('Ten'))?.source?.node,
      )
      .map(line => endOf(line.words));
    expect(endsOf.length).toBeLessThanOrEqual(2);
    expect(left('24') - Math.max(...endsOf)).toBeLessThan(1.6 * 10);
    expect(left('24') - Math.max(...endsOf)).toBeGreaterThan(0.75 * 9);
  });

  it('end on one edge where they are set to the right, whatever mark ends their cells', () => {
    const node = table(['Boat', 'Catch (cwt.)'], ['Ida', '12'], ['Nan', '—'], ['Ruth', '9.']);
    node.align = ['left', 'right'];
    const ends = cellLines(pageOf(node))
      .filter((_, at) => at % 2 === 1)
      .map(line => endOf(line.words));
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 6);
  });

  it('divide words only where the longest ones cannot stand side by side', () => {
    const word = 'incomprehensibilities';
    const page = pageOf(table(['a', 'b', 'c', 'd'], [word, word, word, word]));
    expect(cellLines(page).some(line => line.end === 'hyphen')).toBe(true);
    const right = Math.max(...page.lines.map(line => line.words.at(-1)?.x ?? 0));
    expect(right).toBeLessThan(57.6 + 291.6);
  });

  it('stand over a rule as wide as the table, in the middle of the measure', () => {
    const page = pageOf(table(['Day', 'Feet'], ['Sunday', 'six']));
    const [rule, closing] = page.rules;
    const lefts = cellLines(page).map(line => line.words[0]?.x ?? 0);
    expect(page.rules).toHaveLength(2);
    expect(closing).toEqual({ ...rule, y: closing?.y });
    expect(rule?.x).toBeCloseTo(Math.min(...lefts), 0);
    expect(2 * (rule?.x ?? 0) + (rule?.width ?? 0)).toBeCloseTo(2 * 57.6 + 291.6, 1);
    expect(rule?.width).toBeLessThan(150);
  });

  it('end with a rule under the last row where they have a head, and take no more rows for it', () => {
    const node = table(['Day', 'Feet'], ['Sunday', 'six'], ['Monday', 'five']);
    const page = pageOf(node);
    const bare = pageOf({
      ...node,
      children: tableParts(node).rows.map(row => ({ ...row, header: false })),
    });
    const [under, foot] = page.rules.map(({ y }) => y);
    const on = (of: Page, words: string): number =>
      of.lines.find(line => wordsOf(line) === words)?.baseline ?? 0;
    expect((foot ?? 0) - on(page, 'Monday')).toBeCloseTo((under ?? 0) - on(page, 'Day'), 6);
    expect(bare.rules).toEqual([]);
    expect(on(bare, 'After.')).toBe(on(page, 'After.'));
  });

  it('have the last lines of all heads on one row', () => {
    const page = pageOf(TIDES);
    const baselineOf = (words: string) => cellLines(page).find(line => wordsOf(line) === words)?.baseline;
    expect(baselineOf('Evening')).toBe(baselineOf('water'));
    expect(baselineOf('Low')).toBeLessThan(baselineOf('Evening') ?? 0);
  });
});

describe('a table at the foot of a page', () => {
  const items = Array.from({ length: 8 }, (_, index) => [String(index + 1), `thing ${index + 1}`]);
  const node = table(['No.', 'Item'], ...items);
  const rowsByPage = (before: number): number[] => {
    const lines = Array.from({ length: before }, (_, index) => paragraph(`Line ${index + 1}.`));
    const { pages } = set(book([section({ children: [...lines, node, paragraph('After.')] })]));
    return pages.map(page => cellLines(page).length / 2).filter(rows => rows > 0);
  };

  it.each(Array.from({ length: 40 }, (_, before) => before))(
    'leaves neither its first row alone with the head nor its last row alone, after %i lines',
    before => {
      const [first, ...rest] = rowsByPage(before);
      expect([first, ...rest].reduce<number>((sum, rows) => sum + (rows ?? 0), 0)).toBe(9);
      expect(first).toBeGreaterThanOrEqual(3);
      for (const rows of rest) expect(rows).toBeGreaterThanOrEqual(2);
    },
  );
});

describe('the caption of a table', () => {
  const captioned = (words: string, ...rows: string[][]): Table => {
    const bare = table(...rows);
    return { ...bare, children: [{ type: 'tableCaption', children: text(words) }, ...bare.children] };
  };
  const captionLines = (page: Page | undefined): Line[] =>
    page?.lines.filter(line => line.source?.node.type === 'tableCaption') ?? [];

  it('stands on the row above its head, in the middle', () => {
    const page = pageOf(captioned('What the tide leaves', ['Day', 'Water'], ['Sunday', 'six feet']));
    const [caption] = captionLines(page);
    const [head] = cellLines(page);
    const leading = (page.lines[1]?.baseline ?? 0) - (page.lines[0]?.baseline ?? 0);
    expect(caption && wordsOf(caption)).toBe('What the tide leaves');
    expect((head?.baseline ?? 0) - (caption?.baseline ?? 0)).toBeLessThanOrEqual(leading);
    expect(head?.baseline).toBeGreaterThan(caption?.baseline ?? 0);
  });

  it('never ends a page, however many lines stand above the table', () => {
    for (let lines = 1; lines < 45; lines++) {
      const node = captioned('What the tide leaves', ['Day', 'Water'], ['Sunday', 'six'], ['Monday', 'five']);
      const before = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}.`));
      const { pages } = set(book([section({ children: [...before, node] })]));
      const page = pages.find(each => captionLines(each).length > 0);
      expect(page && cellLines(page).map(wordsOf)).toEqual([
        'Day',
        'Water',
        'Sunday',
        'six',
        'Monday',
        'five',
      ]);
    }
  });

  it('is a text in front of the table where it would fill half a page', () => {
    const long = 'What the tide leaves on the bar, and who comes to fetch it. '.repeat(60);
    const { pages } = set(book([section({ children: [captioned(long, ['Day'], ['Sunday'])] })]));
    const lines = pages.flatMap(captionLines);
    expect(lines.map(wordsOf).join(' ').length).toBeGreaterThan(3000);
    expect(pages.filter(page => captionLines(page).length > 0).length).toBeGreaterThan(1);
  });
});

describe('notes of a table that goes on on the next page', () => {
  const note = (identifier: string): Note => ({
    type: 'note',
    identifier,
    children: [paragraph(`Note ${identifier}.`)],
  });
  const noted = table(...Array.from({ length: 70 }, (_, index) => [`${index + 1}`]));
  tableParts(noted).rows.forEach(({ children: [cell] }, index) => {
    if (index > 0) cell?.children.push({ type: 'noteReference', note: String(index) });
  });
  const notes = Array.from({ length: 69 }, (_, index) => note(String(index + 1)));
  const noteLines = (of: Book): string[] =>
    set(of)
      .pages.flatMap(page => page.lines)
      .filter(({ source }) => source?.flow === 'note')
      .map(wordsOf);

  it('stand at the end of the book and nowhere else, where the author wants them there', () => {
    const of = book([section({ children: [noted], notes })]);
    const said = notes.map((_, index) => `Note ${index + 1}.`).sort();
    expect(noteLines({ ...of, design: { ...of.design, notes: 'book' } }).sort()).toEqual(said);
    expect(noteLines({ ...of, design: { ...of.design, notes: 'foot' } }).sort()).toEqual(said);
  });

  it.each(Array.from({ length: 40 }, (_, rows) => rows + 30))(
    'that nothing calls stand under its last row, of %i',
    rows => {
      const plain = table(...Array.from({ length: rows }, (_, index) => [`${index + 1}`]));
      const of = book([section({ children: [plain], notes: [note('lost')] })]);
      expect(noteLines({ ...of, design: { ...of.design, notes: 'foot' } })).toEqual(['Note lost.']);
    },
  );
});

describe('a table of several pages', () => {
  const items = Array.from({ length: 70 }, (_, index) => [String(index + 1), `thing ${index + 1}`]);
  const { pages } = set(
    book([section({ children: [paragraph('Before.'), table(['No.', 'Item'], ...items)] })]),
  );
  const filled = pages.filter(page => cellLines(page).length > 0);
  const headOf = (page: Page): Line[] => page.lines.filter(line => line.source === undefined);

  it('has its head again on each, under a rule, which is no part of the text', () => {
    expect(filled.length).toBeGreaterThan(2);
    for (const page of filled.slice(1)) {
      expect(headOf(page).map(wordsOf)).toEqual(['No.', 'Item']);
      expect(page.rules).toHaveLength(page === filled.at(-1) ? 2 : 1);
    }
    expect(filled.flatMap(says).filter(words => words === 'Item')).toHaveLength(1);
  });

  it('has it on the first line of the page and the first row on the next', () => {
    const leading = (baselines: readonly number[]): number => (baselines[1] ?? 0) - (baselines[0] ?? 0);
    for (const page of filled.slice(1)) {
      const baselines = [...new Set(cellLines(page).map(line => line.baseline))];
      const head = headOf(page)[0]?.baseline ?? 0;
      expect((baselines[0] ?? 0) - head).toBeCloseTo(leading(baselines), 6);
    }
  });

  it('prints every row once', () => {
    expect(filled.flatMap(says)).toEqual(['No.', 'Item', ...items.flat()]);
  });
});

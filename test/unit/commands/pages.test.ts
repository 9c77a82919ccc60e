import { describe, expect, it } from 'vitest';
import { describePages } from '../../../src/commands/pages.ts';
import { lineIn, type PagesData, pagesData } from '../../../src/commands/pages-data.ts';
import type { Typeset } from '../../../src/pipeline.ts';

type Report = Typeset['pages']['report'];
type Compromise = Report['compromises'][number];

const manuscript = [
  '# One',
  '',
  'The boats came in before dawn and -- "nobody spoke"',
  'until the lamps were lit in the windows above the',
  'market. The boats came in again, and nobody looked.',
  '',
  'Another paragraph on one line.',
];
const place = (from: number, to: number) => ({
  file: 'keel.md',
  start: { line: from, column: 1 },
  end: { line: to, column: 9 },
});
const line = (words: string, part = { line: 0, of: 4 }, given: Partial<Compromise> = {}): Compromise => ({
  kind: 'loose-line',
  page: 7,
  folio: '3',
  words,
  part,
  position: place(3, 5),
  measured: 1.62,
  ...given,
});

describe('the line of the manuscript', () => {
  it('is found in a paragraph that its author broke into lines, whatever was done to its marks', () => {
    expect(lineIn(manuscript, line('dawn and—“nobody spoke”'))).toBe(3);
    expect(lineIn(manuscript, line('lit in the windows above the mar-'))).toBe(4);
  });

  it('is the nearer one where the words stand twice', () => {
    expect(lineIn(manuscript, line('The boats came in', { line: 0, of: 4 }))).toBe(3);
    expect(lineIn(manuscript, line('The boats came in', { line: 3, of: 4 }))).toBe(5);
  });

  it('is the first of the paragraph where markup hides the words', () => {
    expect(lineIn(manuscript, line('words that stand nowhere'))).toBe(3);
    expect(lineIn(manuscript, line('Another paragraph', undefined, { position: place(7, 7) }))).toBe(7);
  });
});

const report = (compromises: Compromise[]): Report => ({
  pages: 12,
  words: 900,
  lines: 100,
  hyphens: 3,
  widows: 0,
  orphans: 0,
  unevenSpreads: 0,
  looseLines: 0,
  tightLines: 0,
  spacing: { mean: 1.01, deviation: 0.12, tightest: 0.7, loosest: 1.62 },
  compromises,
});
const data = (compromises: Compromise[]): PagesData =>
  pagesData(report(compromises), new Map([['keel.md', manuscript.join('\n')]]));
const describeAll = (compromises: Compromise[], all = false): string =>
  describePages('Keel', data(compromises), { all, shown: file => `books/${file}` });

describe('the report on pages', () => {
  it('gives each line its place in the manuscript and its words', () => {
    expect(describeAll([line('lit in the windows above the mar-')])).toBe(
      [
        'Keel: 12 pages, 100 lines of text, 3 ending in a hyphen',
        'Word spaces: 1.01 of the natural one on average (deviation 0.12), from 0.70 to 1.62',
        '',
        'Loose lines: 1',
        '  page 7, printed 3, word spaces 1.62 of the natural one  books/keel.md:4',
        '    lit in the windows above the mar-',
        '',
        'To mend a line, change a word or two in its paragraph and set the book again.',
        '',
      ].join('\n'),
    );
  });

  it('puts the worst first and counts the rest', () => {
    const many = [1.6, 1.9, 1.7, 1.8, 1.55, 1.65].map(measured => line('The boats', undefined, { measured }));
    const said = describeAll(many);
    expect([...said.matchAll(/spaces (1\.\d\d)/g)].map(([, value]) => value)).toEqual([
      '1.90',
      '1.80',
      '1.70',
      '1.65',
      '1.60',
    ]);
    expect(said).toContain('and 1 more; --all shows them');
    expect(describeAll(many, true)).not.toContain('more;');
  });

  it('counts the lines a page is short, and says when nothing had to give', () => {
    const short = line('', undefined, { kind: 'short-page', measured: 1, folio: '7' });
    expect(describeAll([short])).toContain('  page 7, 1 line short  books/keel.md:3');
    expect(describeAll([])).toContain('Nothing had to give.');
  });
});

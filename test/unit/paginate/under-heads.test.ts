import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/book/nodes.ts';
import type { Line } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraph, section, set, subhead, text, wordsOf } from './books.ts';

/** What a head may have under it; each begins with the same word. */
const KINDS: Record<string, Block> = {
  'a paragraph': paragraph('Ferrin is the upper lock.'),
  'a list': {
    type: 'list',
    ordered: false,
    children: [{ type: 'listItem', children: [paragraph('Ferrin.')] }],
  },
  'a list of terms': {
    type: 'definitionList',
    children: [
      {
        type: 'definition',
        children: [
          { type: 'term', children: text('Ferrin') },
          { type: 'meaning', children: [paragraph('The upper lock.')] },
        ],
      },
    ],
  },
  'a quotation': { type: 'blockquote', children: [paragraph('Ferrin keeps the water.')] },
  verse: {
    type: 'verse',
    children: [
      { type: 'stanza', children: [{ type: 'verseLine', indent: 0, children: text('Ferrin is out,') }] },
    ],
  },
  'a table': {
    type: 'table',
    align: [],
    children: [
      { type: 'tableRow', header: true, children: [{ type: 'tableCell', children: text('Ferrin') }] },
      { type: 'tableRow', header: false, children: [{ type: 'tableCell', children: text('Water') }] },
    ],
  },
  code: { type: 'preformatted', value: 'Ferrin = 1' },
};

const literary = interiorNamed('literary');
const { leading } = literary.body;
const linesOf = (...children: Block[]): Line[] =>
  set(book([section({ label: 'One', children })])).pages[0]?.lines ?? [];
const baselineOf = (lines: readonly Line[], begins: string): number =>
  lines.find(line =>
    wordsOf(line)
      .replace(/^\P{L}*/u, '')
      .toLowerCase()
      .startsWith(begins),
  )?.baseline ?? Number.NaN;

describe.each(Object.entries(KINDS))('%s', (_, block) => {
  it('begins on the row of any other text under the heading of a chapter', () => {
    const prose = baselineOf(linesOf(paragraph('Ferrin is old.')), 'ferrin');
    expect(baselineOf(linesOf(block, paragraph('After.')), 'ferrin')).toBeCloseTo(prose, 6);
  });

  it.each([1, 2, 3] as const)('stands as far below a heading of rank %i as that asks for', rank => {
    const lines = linesOf(paragraph('Before.'), subhead('Water', rank), block, paragraph('After.'));
    const after = literary.subheads[rank - 1]?.after ?? 0;
    expect(baselineOf(lines, 'ferrin') - baselineOf(lines, 'water')).toBeCloseTo((1 + after) * leading, 6);
  });

  it('stands on the row under the title of a box', () => {
    const lines = linesOf({
      type: 'box',
      kind: 'panel',
      children: [{ type: 'boxTitle', children: text('Water') }, block],
    });
    expect(baselineOf(lines, 'ferrin') - baselineOf(lines, 'water')).toBeCloseTo(leading, 6);
  });
});

it('a heading right under that of its chapter begins where text does', () => {
  const prose = baselineOf(linesOf(paragraph('Ferrin is old.')), 'ferrin');
  expect(baselineOf(linesOf(subhead('Ferrin'), paragraph('It is old.')), 'ferrin')).toBeCloseTo(prose, 6);
});

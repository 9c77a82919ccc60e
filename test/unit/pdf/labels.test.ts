import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/paginate/pages.ts';
import { pageLabels } from '../../../src/render/pdf/labels.ts';

const pagesOf = (...labels: string[]): Page[] =>
  labels.map((label, index) => ({
    index,
    side: index % 2 === 0 ? 'recto' : 'verso',
    folio: { label, style: /^\d/.test(label) ? 'arabic' : 'roman' },
    kind: 'text',
    section: undefined,
    lines: [],
    pictures: [],
    rules: [],
    furniture: [],
  }));

describe('page labels', () => {
  it('count front matter in roman and the text in arabic figures from 1', () => {
    expect(pageLabels(pagesOf('i', 'ii', 'iii', 'iv', '1', '2', '3'))).toEqual({
      Nums: [0, { S: 'r', St: 1 }, 4, { S: 'D', St: 1 }],
    });
  });

  it('read roman numbers that subtract', () => {
    expect(pageLabels(pagesOf('viii', 'ix', 'x'))['Nums']).toEqual([0, { S: 'r', St: 8 }]);
    expect(pageLabels(pagesOf('xxxix', 'xl', 'xli'))['Nums']).toEqual([0, { S: 'r', St: 39 }]);
  });

  it('begin anew where folios jump', () => {
    expect(pageLabels(pagesOf('1', '2', '7', '8'))['Nums']).toEqual([
      0,
      { S: 'D', St: 1 },
      2,
      { S: 'D', St: 7 },
    ]);
  });

  it('show a folio that is no number as it is', () => {
    const ranges = pageLabels(pagesOf('i', 'Plate', '1'))['Nums'] as { P?: unknown }[];
    expect(ranges).toHaveLength(6);
    expect(String(ranges[3]?.P)).toBe('Plate');
  });
});

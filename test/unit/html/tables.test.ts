import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { keepWordsWhole } from '../../../src/render/html/tables.ts';

const table = (...rows: string[][]) =>
  h('table', [
    h(
      'tbody',
      rows.map(row =>
        h(
          'tr',
          row.map(cell => h('td', cell)),
        ),
      ),
    ),
  ]);

describe('tables on narrow pages', () => {
  it('keep their words whole where the longest of each column stand beside each other', () => {
    const short = table(['No.', 'What was found', 'When'], ['12', 'A lantern, brass', '1904']);
    const long = table(
      ['Lighthouse-keepers', 'Unquestionably'],
      ['Correspondences', 'Incomprehensibilities'],
    );
    keepWordsWhole([h('section', [short, long])]);
    expect(short.properties['className']).toEqual(['whole-words']);
    expect(long.properties['className']).toEqual(['whole-words']);
    const wide = table(['Correspondences', 'Unquestionably', 'Notwithstanding']);
    keepWordsWhole([wide]);
    expect(wide.properties['className']).toBeUndefined();
  });
});

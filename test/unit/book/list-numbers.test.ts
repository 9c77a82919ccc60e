import { describe, expect, it } from 'vitest';
import { counted, itemNumber } from '../../../src/book/list-numbers.ts';
import type { List } from '../../../src/book/nodes.ts';

describe('the numbers of a list', () => {
  it('are figures, letters that go on behind z, or roman numerals', () => {
    expect([1, 10].map(value => counted(value, undefined))).toEqual(['1', '10']);
    expect([1, 26, 27, 52, 53, 702, 703].map(value => counted(value, 'lower-alpha'))).toEqual(
      'a z aa az ba zz aaa'.split(' '),
    );
    expect([1, 4, 9, 14, 40].map(value => counted(value, 'upper-roman'))).toEqual(
      'I IV IX XIV XL'.split(' '),
    );
    expect(counted(3, 'upper-alpha') + counted(3, 'lower-roman')).toBe('Ciii');
  });

  it('have a point behind them, or what their author wrote', () => {
    const list: List = { type: 'list', ordered: true, children: [] };
    expect(itemNumber(list, 1)).toBe('2.');
    expect(itemNumber({ ...list, start: 4 }, 1)).toBe('5.');
    expect(itemNumber({ ...list, enclosed: ')', numerals: 'lower-alpha' }, 1)).toBe('b)');
    expect(itemNumber({ ...list, enclosed: '()' }, 0)).toBe('(1)');
  });
});

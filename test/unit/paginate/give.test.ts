import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartIn, expansionOf, strainOf } from '../../../src/paginate/lines/give.ts';

const width = 300;
const spaces = 8;
const expand = 0.02;
const free = expand * width;
const strain = (slack: number): number => strainOf(slack, width, spaces, expand);
const expansion = (slack: number): number => expansionOf(slack, width, spaces, expand);
const slacks = fc.double({ min: 0, max: 40, noNaN: true });

describe('how a line gives', () => {
  it('lets its letters give before its spaces', () => {
    expect([strain(0), strain(free)]).toEqual([0, 0]);
    expect(expansion(free / 2)).toBeCloseTo(0.01, 9);
  });

  it('then its spaces alone, until they are strained', () => {
    expect(strain(free + spaces / 2)).toBeCloseTo(0.5, 9);
    expect(expansion(free + spaces / 2)).toBeCloseTo(expand, 9);
  });

  it('then both, until the letters have given half as much again', () => {
    expect(strain(1.5 * free + spaces)).toBeCloseTo(1, 9);
    expect(expansion(1.5 * free + spaces)).toBeCloseTo(0.03, 9);
    expect(expansion(100)).toBeCloseTo(0.03, 9);
  });

  it('gives neither more nor less than what is missing', () => {
    fc.assert(
      fc.property(slacks, slack => {
        const letters = expansion(slack) * width;
        expect(letters + strain(slack) * spaces).toBeCloseTo(slack, 6);
      }),
    );
  });

  it('is never strained less by more', () => {
    fc.assert(
      fc.property(slacks, slacks, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(strain(more)).toBeGreaterThanOrEqual(strain(less));
        expect(expansion(more)).toBeGreaterThanOrEqual(expansion(less) - 1e-12);
      }),
    );
  });

  it('without expansion is a matter of spaces, and without spaces of letters', () => {
    expect(strainOf(4, width, spaces, 0)).toBeCloseTo(0.5, 9);
    expect(expansionOf(4, width, spaces, 0)).toBe(0);
    expect(strainOf(5, width, 0, expand)).toBe(0);
    expect(strainOf(9, width, 0, expand)).toBe(Number.POSITIVE_INFINITY);
  });

  it('sets its letters apart where spaces would gape, and never far', () => {
    expect(apartIn(0.8 * spaces, spaces, 500)).toBe(0);
    expect(apartIn(0.8 * spaces + 5, spaces, 500)).toBeCloseTo(0.01, 9);
    expect(apartIn(100, spaces, 500)).toBe(0.02);
    expect(apartIn(100, 0, 0)).toBe(0);
  });
});

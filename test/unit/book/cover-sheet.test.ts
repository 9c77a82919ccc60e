import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverSheet, spineWidth, takesSpineText } from '../../../src/book/cover-sheet.ts';
import { gutterSteps, printFacts } from '../../../src/book/print-facts.ts';
import type { CoverRules } from '../../../src/book/printer.ts';
import { printerNamed } from '../paginate/books.ts';

const rulesOf = (name: string): CoverRules => {
  const { cover } = printerNamed(name);
  if (!cover) throw new Error(`${name} has no rules for covers`);
  return cover;
};
const inches = (width: number, height: number) => ({ width: width * 72, height: height * 72 });

/** Width, height and spine in inches as KDP's cover calculator gave them on 2026-09-30; undefined where it was not noted. */
const CALCULATED = [
  ['kdp', 6, 9, 200, 'white', 12.7, 9.25, 0.45],
  ['kdp', 8.5, 11, 200, 'white', 17.7, 11.25, undefined],
  ['kdp-hardcover', 6, 9, 200, 'white', 14.214, 10.417, 0.639],
  ['kdp-hardcover', 7, 10, 200, 'white', 16.214, 11.417, undefined],
  ['kdp-hardcover', 8.25, 11, 120, 'white', 18.534, 12.417, undefined],
  ['kdp-hardcover', 6, 9, 76, 'white', undefined, undefined, 0.36],
  ['kdp-hardcover', 6, 9, 550, 'white', undefined, undefined, 1.428],
] as const;

describe('the sheet of a cover', () => {
  it.each(CALCULATED)('%s, %s by %s in, %s pages on %s: as the calculator has it', (...row) => {
    const [printer, width, height, pages, paper, sheetWidth, sheetHeight, spine] = row;
    const rules = rulesOf(printer);
    const points = spineWidth(rules, pages, paper, {}) ?? 0;
    const sheet = coverSheet(rules, inches(width, height), points);
    const near = (is: number, should: number | undefined): void => {
      if (should !== undefined) expect(Math.abs(is / 72 - should)).toBeLessThanOrEqual(0.001);
    };
    near(points, spine);
    near(sheet.width, sheetWidth);
    near(sheet.height, sheetHeight);
  });

  it('stands back, spine and front side by side, trimmed to the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 828 }), pages => {
        const rules = rulesOf('kdp');
        const { back, spine, front, width, bleed } = coverSheet(
          rules,
          inches(6, 9),
          spineWidth(rules, pages, 'cream', {}) ?? 0,
        );
        expect(back.x).toBeCloseTo(bleed);
        expect(spine.x).toBeCloseTo(back.x + back.width);
        expect(front.x).toBeCloseTo(spine.x + spine.width);
        expect(front.x + front.width + bleed).toBeCloseTo(width);
      }),
    );
  });

  it('counts the blank page that makes a number even', () => {
    const rules = rulesOf('kdp');
    expect(spineWidth(rules, 199, 'white', {})).toBe(spineWidth(rules, 200, 'white', {}));
  });

  it('adds what the cover itself is thick at Lulu', () => {
    // 200 pages: 200 / 444 + 0.06 in.
    expect((spineWidth(rulesOf('lulu'), 200, 'white', {}) ?? 0) / 72).toBeCloseTo(0.5105, 3);
  });

  it('goes by what the author was told, and knows nothing where nobody says', () => {
    const rules = rulesOf('ingram');
    expect(spineWidth(rules, 300, 'cream', {})).toBeUndefined();
    expect(spineWidth(rules, 300, 'cream', { caliper: 0.18 })).toBeCloseTo(54);
    expect(spineWidth(rules, 300, 'cream', { caliper: 0.18, spine: 50 })).toBe(50);
  });
});

describe('words on a spine', () => {
  it.each([
    [78, 0.3, false],
    [79, 0.3, true],
    [79, 0.2, false],
  ])('of %s pages and %s in at KDP: %s', (pages, spine, allowed) => {
    expect(takesSpineText(rulesOf('kdp'), pages, spine * 72)).toBe(allowed);
  });
});

describe('the facts of a book at its printer', () => {
  const trim = inches(5.5, 8.5);

  it('are reckoned for the usual paper where none is named, and say so', () => {
    expect(printFacts(printerNamed('kdp'), 200, trim, undefined, {})).toMatchObject({
      paper: 'cream',
      paperNamed: false,
    });
    expect(printFacts(printerNamed('kdp'), 200, trim, 'white', {})).toMatchObject({
      paper: 'white',
      paperNamed: true,
    });
  });

  it.each([
    [150, 27],
    [151, 36],
    [300, 36],
    [301, 45],
    [701, 63],
  ])('of %s pages at KDP have a gutter of %s points', (pages, gutter) => {
    expect(printFacts(printerNamed('kdp'), pages, trim, 'white', {}).gutter).toBe(gutter);
  });

  it('count signatures where sheets are folded', () => {
    expect(printFacts(printerNamed('offset'), 214, trim, undefined, {}).signatures).toEqual({
      count: 14,
      blank: 10,
    });
    expect(printFacts(printerNamed('kdp'), 214, trim, undefined, {}).signatures).toBeUndefined();
  });

  it('open the gutter only where the printer requires it', () => {
    expect(gutterSteps(printerNamed('kdp'))).toContainEqual({ from: 701, inside: 63 });
    expect(gutterSteps(printerNamed('lulu'))).toEqual([]);
  });
});

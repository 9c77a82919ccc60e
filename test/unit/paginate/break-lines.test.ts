import { describe, expect, it } from 'vitest';
import {
  BOX,
  type Box,
  breakLines,
  FORCED,
  GLUE,
  type Item,
  type Measure,
  NEVER,
  PENALTY,
  type Penalty,
} from '../../../src/paginate/lines/break-lines.ts';

const box = (width: number): Box => ({ kind: BOX, width, left: 0, right: 0 });
const space: Item = { kind: GLUE, width: 5, stretch: 2.5, shrink: 1.5 };
const place = (part: Partial<Penalty>): Penalty => ({
  kind: PENALTY,
  width: 0,
  cost: 0,
  flagged: false,
  soft: false,
  right: 0,
  ...part,
});
/** White that gives a great deal, so that a paragraph can be set in several ways. */
const loose: Item = { kind: GLUE, width: 5, stretch: 12, shrink: 3 };
const hyphen = place({ width: 3, cost: 50, flagged: true, soft: true });
const measure: Measure = {
  width: 100,
  insets: [0],
  expand: 0,
  hangs: true,
  ragged: 0,
  hyphens: true,
  shortest: 0,
};
const words = (widths: number[], white = space): Item[] =>
  widths.flatMap((width, index) => (index > 0 ? [white, box(width)] : [box(width)]));
const linesOf = (items: Item[], how: Partial<Measure> = {}) =>
  breakLines(items, { ...measure, ...how })[0]?.lines ?? [];
const widthsOf = (items: Item[], how: Partial<Measure> = {}) =>
  linesOf(items, how).map(({ from, to }) =>
    items.slice(from, to).reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0),
  );

describe('breaking lines', () => {
  it('keeps a paragraph that fits on one line', () => {
    expect(linesOf(words([30, 30]))).toHaveLength(1);
  });

  it('fills lines that fill without a rest', () => {
    expect(widthsOf(words([45, 50, 47.5, 47.5, 20]))).toEqual([100, 100, 20]);
  });

  it('breaks a paragraph the same whatever was broken before it, a longer one or one no line can hold', () => {
    const items = words([30, 22, 41, 18, 37, 26, 33, 45, 12, 28], loose);
    const alone = breakLines(items, measure);
    const before = alone.map(({ lines }) => lines.map(line => ({ ...line })));
    breakLines(
      words(
        Array.from({ length: 300 }, (_, index) => 11 + (index % 7) * 6),
        loose,
      ),
      measure,
    );
    breakLines(words([400, 30]), { ...measure, hangs: false, ragged: 20 });
    expect(breakLines(items, measure)).toEqual(alone);
    expect(alone.map(({ lines }) => lines)).toEqual(before);
  });

  it('looks ahead: takes a looser first line where greed would spoil the second', () => {
    // Greedy takes 30 30 30 and leaves 60 alone on a line; the optimum moves a word down.
    const items = words([30, 30, 30, 30, 60, 40, 50]);
    for (const width of widthsOf(items).slice(0, -1)) expect(width).toBeGreaterThan(85);
  });

  it('never lets a line be wider than its spaces can shrink', () => {
    const items = words([40, 40, 20, 40, 40, 20, 33, 33, 20]);
    for (const { from, to } of linesOf(items)) {
      const inside = items.slice(from, to);
      const least = inside.reduce(
        (sum, item) =>
          sum + (item.kind === BOX ? item.width : item.kind === GLUE ? item.width - item.shrink : 0),
        0,
      );
      expect(least).toBeLessThanOrEqual(100);
    }
  });

  it('divides a word when nothing else gives even lines, and says so', () => {
    const items: Item[] = [box(50), space, box(40), hyphen, box(40), space, box(40), space, box(10)];
    const [first] = linesOf(items);
    expect(first).toMatchObject({ from: 0, to: 3, flagged: true });
    expect(linesOf(items, { hyphens: false })[0]?.flagged).toBe(false);
  });

  it('divides a word in the line that needs it, not in those that can do without', () => {
    const lost = place({ width: 3, cost: 270, flagged: true, soft: true });
    // The first lines fill with a little give; the third cannot be filled without a part of its last word.
    const items: Item[] = [
      ...words([30, 30, 28]),
      space,
      ...[box(28), lost, box(6), space, box(28), space, box(24)],
      space,
      ...[box(50), space, box(39), lost, box(40), space, box(40)],
    ];
    expect(linesOf(items).map(({ flagged }) => flagged)).toEqual([false, false, true, false]);
  });

  it('lets nothing hang where the template does not', () => {
    const hanging: Item[] = [box(45), space, { ...box(54), right: 4 }, space, box(90)];
    expect(linesOf(hanging, { hangs: false })[0]?.to).toBe(1);
  });

  it('ends a line where the author ended it', () => {
    const items = [box(20), place({ cost: FORCED }), box(30), space, box(30)];
    expect(linesOf(items).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 5],
    ]);
  });

  it('never ends a line where that is forbidden', () => {
    const items = [box(60), place({ cost: NEVER }), space, box(60), space, box(20)];
    expect(linesOf(items).some(line => line.to === 1 || line.to === 2)).toBe(false);
  });

  it('lets marks hang, so that a line may be wider than the measure by them', () => {
    const hanging: Item[] = [box(45), space, { ...box(54), right: 4 }, space, box(90)];
    expect(linesOf(hanging)[0]?.to).toBe(3);
  });

  it('sets the first line in by the indent only', () => {
    const items = words([45, 50, 47.5, 47.5, 47.5, 47.5]);
    expect(linesOf(items, { insets: [20, 0] })[0]?.to).toBe(1);
    expect(linesOf(items, { insets: [0, 0] })[0]?.to).toBe(3);
  });

  it('offers longer settings beside the best, which costs nothing', () => {
    const widths = Array.from({ length: 60 }, (_, i) => 11 + ((i * 7) % 13));
    const settings = breakLines(words(widths, loose), measure);
    expect(settings[0]?.cost).toBe(0);
    const counts = settings.map(setting => setting.lines.length);
    expect(new Set(counts).size).toBe(counts.length);
    expect(settings.length).toBeGreaterThan(1);
    expect(settings.slice(1).every(setting => setting.cost > 0)).toBe(true);
  });

  it('avoids ladders of three hyphens', () => {
    // Words that fill lines best where all lines but the last end in one.
    const word: Item[] = [box(15), hyphen, box(23), loose];
    const items = Array.from({ length: 24 }, () => word).flat();
    items.pop();
    const ends = linesOf(items)
      .map(({ flagged }) => (flagged ? '-' : ' '))
      .join('');
    expect(ends).toContain('--');
    expect(ends).not.toContain('---');
  });

  it('would rather loosen a line than leave a runt', () => {
    const items = words([22, 22, 22, 22, 22], loose);
    expect(widthsOf(items).at(-1)).toBe(22);
    expect(widthsOf(items, { shortest: 30 }).at(-1)).toBe(49);
  });

  it('has the longer of two runts where there is no other way', () => {
    // The first line is full with the fourth word, and can be without it.
    const items = words([40, 33, 5, 7, 18], loose);
    expect(widthsOf(items, { shortest: 0 }).at(-1)).toBe(18);
    expect(widthsOf(items, { shortest: 45 }).at(-1)).toBe(30);
  });

  it('sets ragged lines without shrinking their spaces', () => {
    for (const width of widthsOf(words([40, 40, 20, 40, 40, 20, 33, 33, 20]), { ragged: 40 }))
      expect(width).toBeLessThanOrEqual(100);
  });

  it('gives an answer where no good one exists', () => {
    expect(linesOf([box(90), space, box(99), space, box(90)])).toHaveLength(3);
    expect(linesOf([box(150), space, box(10)])).toHaveLength(2);
  });
});

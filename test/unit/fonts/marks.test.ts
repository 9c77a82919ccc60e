import { describe, expect, it } from 'vitest';
import { openFace } from '../../../src/fonts/face.ts';
import { shelf } from '../../../src/fonts/shelf.ts';

const roman = shelf.face({ family: 'eb-garamond', weight: 400, italic: false });
/** Left, right and foot of each glyph where it is drawn. */
const drawn = (text: string) => {
  const shaped = roman.shape(text);
  let pen = 0;
  return shaped.glyphs.map((glyph, i) => {
    const points = roman.outline(glyph).flatMap(([, ...at]) => [at as number[]]);
    const xs = points.flatMap(at => at.filter((_, n) => n % 2 === 0));
    const ys = points.flatMap(at => at.filter((_, n) => n % 2 === 1));
    const [x, y] = [pen + (shaped.xOffsets[i] ?? 0), shaped.yOffsets[i] ?? 0];
    pen += shaped.advances[i] ?? 0;
    return {
      middle: x + (Math.min(...xs) + Math.max(...xs)) / 2,
      foot: y + Math.min(...ys),
      top: y + Math.max(...ys),
    };
  });
};

describe('a mark on a letter', () => {
  it.each(['q\u0307', 'x\u0302', 'Q\u0307', 'x\u0331'])('stands over or under the middle of %s', text => {
    const [letter, mark] = drawn(text);
    expect(roman.shape(text).glyphs).toHaveLength(2);
    expect(Math.abs((mark?.middle ?? 0) - (letter?.middle ?? 0))).toBeLessThan(40);
  });

  it('keeps clear of a capital', () => {
    const [letter, mark] = drawn('Q\u0307');
    expect(mark?.foot).toBeGreaterThan(letter?.top ?? 0);
  });

  it('stays where the font puts it, and takes no room of its own', () => {
    const placed = roman.shape('m\u0303');
    expect(placed.xOffsets[1]).toBeLessThan(-300);
    expect(placed.width).toBeCloseTo(roman.shape('m').width, 6);
    expect(roman.shape('q\u0307').width).toBeCloseTo(roman.shape('q').width, 6);
    expect(openFace('again', roman.bytes).shape('q\u0307')).toEqual(roman.shape('q\u0307'));
  });
});

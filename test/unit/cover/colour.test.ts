import { describe, expect, it } from 'vitest';
import { contrast, hex, legible, luminance, mix, oklch, ratio } from '../../../src/render/cover/colour.ts';

describe('colour', () => {
  it('knows the ends of the scale of contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('turns OKLCH into sRGB and back', () => {
    expect(hex([1, 0, 0])).toBe('#ffffff');
    expect(hex([0, 0, 0])).toBe('#000000');
    const [l, c, h] = oklch('#ff0000');
    expect([l, c, h].map(v => Number(v.toFixed(3)))).toEqual([0.628, 0.258, 29.234]);
    for (const colour of ['#123456', '#c0ffee', '#8b4513'] as const) expect(hex(oklch(colour))).toBe(colour);
  });

  it('gives up chroma, not lightness, for colours beyond sRGB', () => {
    const [lightness] = oklch(hex([0.7, 0.4, 150]));
    expect(lightness).toBeCloseTo(0.7, 2);
  });

  it('mixes from one end to the other', () => {
    expect(mix('#102030', '#d0c0b0', 0)).toBe('#102030');
    expect(mix('#102030', '#d0c0b0', 1)).toBe('#d0c0b0');
  });

  it('finds the nearest colour that can be read, and says so when there is none', () => {
    const dark = luminance('#202030');
    const found = legible('#404060', [dark], 4.5);
    expect(found && ratio(luminance(found), dark)).toBeGreaterThanOrEqual(4.5);
    expect(legible('#404060', [0.01, 0.9], 4.5)).toBeUndefined();
  });
});

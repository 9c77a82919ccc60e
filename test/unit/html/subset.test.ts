import { describe, expect, it } from 'vitest';
import { openFace } from '../../../src/fonts/face.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import { subsetFont } from '../../../src/fonts/subset.ts';

const face = shelf.face({ family: 'eb-garamond', weight: 400, italic: false });
const cut = (text: string, ...features: string[]) => subsetFont(face, text, features);

describe('a font cut to its characters', () => {
  it('has the characters it was cut to and few others', () => {
    const small = openFace('small', cut('Quoin, façade'));
    expect(small.missing('Quoin, façade')).toEqual([]);
    expect(small.missing('Ωж')).toEqual(['Ω', 'ж']);
  });

  it('shapes them as the whole font does, ligatures and kerning included', () => {
    const text = 'AVA fixes office';
    const small = openFace('small', cut(text));
    expect(small.shape(text).width).toBeCloseTo(face.shape(text).width, 6);
    expect(small.shape(text).glyphs).toHaveLength(face.shape(text).glyphs.length);
  });

  it('keeps the features it is asked for', () => {
    expect(openFace('small', cut('abc', 'smcp')).hasFeature('smcp')).toBe(true);
    expect(openFace('small', cut('abc')).hasFeature('smcp')).toBe(false);
  });

  it('is small, and the same bytes each time, in whatever order the characters come', () => {
    expect(cut('abcdefg').length).toBeLessThan(face.bytes.length / 20);
    expect(Buffer.compare(cut('abc'), cut('cba'))).toBe(0);
  });

  it('leaves the whole font as it was', () => {
    const before = Buffer.from(face.bytes);
    cut('abc');
    expect(Buffer.compare(before, face.bytes)).toBe(0);
  });
});

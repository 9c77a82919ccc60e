import { describe, expect, it } from 'vitest';
import { GlyphRuns } from '../../../src/render/pdf/glyphs.ts';
import { type EmbeddedFace, openFile } from '../../../src/render/pdf-file/writer.ts';
import { italic, roman } from './typesetting.ts';

const info = { Title: 'Glyphs', CreationDate: new Date(0) };

function open(face = roman, softly = true) {
  const file = openFile({ version: '1.7', info });
  const font = file.embed(face);
  // What each code extracts as, kept by listening at the one door.
  const texts = new Map<number, string>();
  const heard: EmbeddedFace = {
    ...font,
    code(glyph, text) {
      const code = font.code(glyph, text);
      texts.set(code, text);
      return code;
    },
  };
  const extract = (array: string): string =>
    [...array.matchAll(/<([\da-f]+)>/g)]
      .flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? [])
      .map(code => texts.get(Number.parseInt(code, 16)) ?? '?')
      .join('');
  return { runs: new GlyphRuns(heard, softly), extract };
}

describe('the glyphs of a word', () => {
  it('extract as the letters of a ligature', () => {
    const { runs, extract } = open();
    const run = runs.whole(roman.shape('office'));
    expect(run.count).toBeLessThan('office'.length);
    expect(run.pieces.map(piece => extract(piece.array)).join('')).toBe('office');
  });

  it('extract as the letters written, not as the small capitals they are', () => {
    const { runs, extract } = open();
    const shaped = roman.shape('Tower', 'smcp');
    expect(shaped.glyphs).not.toEqual(roman.shape('Tower').glyphs);
    expect(extract(runs.whole(shaped).pieces[0]?.array ?? '')).toBe('Tower');
  });

  it('have a code for each text that one glyph stands for', () => {
    const { runs, extract } = open();
    // A face without these letters shows both as the same empty box.
    const shaped = roman.shape('漢字');
    expect(shaped.glyphs).toEqual([0, 0]);
    expect(extract(runs.whole(shaped).pieces[0]?.array ?? '')).toBe('漢字');
  });

  it('move the pen as far as shaping says, kerning included', () => {
    const { runs } = open();
    const shaped = roman.shape('AVATAR');
    const run = runs.whole(shaped);
    const kerning = run.pieces[0]?.array.match(/>(-?\d+(?:\.\d+)?)</g) ?? [];
    expect(kerning.length).toBeGreaterThan(0);
    expect(run.wanted).toBeCloseTo(shaped.width, 6);
    expect(run.advance).toBeCloseTo(shaped.width, 0);
  });

  it('stand higher or lower where a mark is raised or lowered', () => {
    const { runs, extract } = open();
    const shaped = roman.shape('a\u0331');
    expect(shaped.yOffsets.some(offset => offset !== 0)).toBe(true);
    const { pieces } = runs.whole(shaped);
    expect(pieces.map(piece => piece.rise)).toEqual([0, shaped.yOffsets[1]]);
    expect(pieces.map(piece => extract(piece.array)).join('')).toBe('a\u0331');
  });

  it('say a cluster of more marks than letters once', () => {
    const { runs, extract } = open();
    const text = 'q\u0331\u0302';
    const { pieces } = runs.whole(roman.shape(text));
    expect(pieces.map(piece => extract(piece.array)).join('')).toBe(text);
  });

  it('end in a soft hyphen where line breaking divided the word, and keep the hyphen of the author', () => {
    const { runs, extract } = open(italic);
    const shaped = italic.shape('well-be-');
    const { word, hyphen } = runs.broken(shaped);
    expect(extract(word.pieces[0]?.array ?? '')).toBe('well-be');
    expect(extract(hyphen.pieces[0]?.array ?? '')).toBe('\u00ad');
    expect(extract(runs.whole(shaped).pieces[0]?.array ?? '')).toBe('well-be-');
  });

  it('end in a plain hyphen in an edition for printers', () => {
    const { runs, extract } = open(roman, false);
    expect(extract(runs.broken(roman.shape('be-')).hyphen.pieces[0]?.array ?? '')).toBe('-');
  });
});

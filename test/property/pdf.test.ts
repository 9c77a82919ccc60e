import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shelf } from '../../src/fonts/shelf.ts';
import { GlyphRuns } from '../../src/render/pdf/glyphs.ts';
import { type EmbeddedFace, openFile } from '../../src/render/pdf-file/writer.ts';

const face = shelf.face({ family: 'eb-garamond', weight: 400, italic: false });

/** Letters with ligatures, with marks of their own and with marks put on them, and some the face does not have. */
const letter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdefijklstyAVTWQfff-’.,éœßſ') },
  { weight: 2, arbitrary: fc.constantFrom('\u0301', '\u0331', '\u0302', '\u0323', '\u0308') },
  { weight: 1, arbitrary: fc.constantFrom('Ж', 'λ', 'ῷ', '漢', '😀', 'א', 'ع') },
);
const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map(letters => letters.join(''));
const features = fc.constantFrom('', 'smcp', 'smcp,onum', '-liga', 'dlig');

const emoji = fc
  .array(fc.constantFrom('😀', '👍🏽', '🇫🇷', '🇬🇧', '👩\u200d🚀', '❤\ufe0f', '7\ufe0f\u20e3', '⚠'), {
    minLength: 1,
    maxLength: 8,
  })
  .map(all => all.join(''));

describe('the glyphs of any word', () => {
  it.each([
    ['letters', face, word],
    ['emoji', shelf.face({ family: 'noto-emoji', weight: 400, italic: false }), emoji],
  ])('of %s extract as the word that was written', (_, face, word) => {
    const file = openFile({ version: '1.7', info: { Title: 'Any', CreationDate: new Date(0) } });
    const font = file.embed(face);
    const texts = new Map<number, string>();
    const heard: EmbeddedFace = {
      ...font,
      code(glyph, text) {
        const code = font.code(glyph, text);
        expect(texts.get(code) ?? text).toBe(text);
        texts.set(code, text);
        return code;
      },
    };
    const runs = new GlyphRuns(heard, true);
    fc.assert(
      fc.property(word, features, (written, wanted) => {
        const shaped = face.shape(written, wanted);
        const codes = runs
          .whole(shaped)
          .pieces.flatMap(piece => [...piece.array.matchAll(/<([\da-f]+)>/g)])
          .flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []);
        // Scripts written leftwards stand in the file as they stand on the page.
        const leftward = (shaped.clusters[0] ?? 0) > (shaped.clusters.at(-1) ?? 0);
        const parts = codes.map(code => texts.get(Number.parseInt(code, 16)) ?? '?');
        const read = (leftward ? parts.reverse() : parts).join('').replaceAll('\u200b', '');
        expect([...read.normalize('NFD')].sort()).toEqual([...written.normalize('NFD')].sort());
        if (!/[אع]/.test(written)) expect(read.normalize('NFC')).toBe(written.normalize('NFC'));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});

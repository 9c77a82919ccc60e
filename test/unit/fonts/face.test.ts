import { describe, expect, it } from 'vitest';
import { prefixWidth } from '../../../src/fonts/face.ts';
import { faceExists, familyNames, fontFile, signFamilyNames } from '../../../src/fonts/families.ts';
import { shelf } from '../../../src/fonts/shelf.ts';

const face = shelf.face({ family: 'eb-garamond', weight: 400, italic: false });

describe('a face', () => {
  it('shapes ligatures and keeps the characters they stand for', () => {
    const { glyphs, clusters, width, advances } = face.shape('difficult');
    expect(glyphs.length).toBeLessThan(9);
    expect(clusters).toEqual([0, 1, 2, 5, 6, 7, 8]);
    expect(advances.reduce((a, b) => a + b, 0)).toBeCloseTo(width, 6);
  });

  it('kerns', () => {
    const [a, v] = ['A', 'V'].map(letter => face.shape(letter).width);
    expect(face.shape('AV').width).toBeLessThan((a ?? 0) + (v ?? 0));
  });

  it('has small capitals and old-style figures of its own', () => {
    for (const [letters, feature] of [
      ['abc', 'smcp'],
      ['ABC', 'c2sc'],
      ['1984', 'onum'],
    ] as const)
      expect(face.shape(letters, feature).glyphs).not.toEqual(
        face.shape(letters, feature === 'onum' ? 'lnum' : '').glyphs,
      );
  });

  it('shapes the same text once', () => {
    expect(face.shape('harbour', 'onum')).toBe(face.shape('harbour', 'onum'));
  });

  it('measures the beginning of a word from the word itself, except inside a ligature', () => {
    const shaped = face.shape('difficult');
    expect(prefixWidth(shaped, 2)).toBeCloseTo((shaped.advances[0] ?? 0) + (shaped.advances[1] ?? 0), 6);
    expect(prefixWidth(shaped, 3)).toBeUndefined();
    expect(prefixWidth(shaped, 9)).toBe(shaped.width);
  });

  it('stacks three of its full stops, no higher than its capitals, for an ellipsis that stands upright', () => {
    const [stop] = face.shape('.').glyphs;
    const { text, glyphs, advances, xOffsets, yOffsets, clusters, width } = face.shape('a⋮b');
    expect([text, glyphs.slice(1, 4), clusters]).toEqual(['a⋮b', [stop, stop, stop], [0, 1, 1, 1, 2]]);
    expect(advances.slice(1, 4).reduce((a, b) => a + b, 0)).toBeCloseTo(face.advanceOf(stop ?? 0), 6);
    expect(xOffsets.slice(1, 4)).toEqual([0, 0, 0]);
    const [low = 0, middle = 0, high = 0] = yOffsets.slice(1, 4);
    expect([low, 2 * middle]).toEqual([0, high]);
    expect(high).toBeGreaterThan(face.metrics.xHeight);
    expect(high).toBeLessThan(face.metrics.capHeight);
    expect(width).toBeCloseTo(
      advances.reduce((a, b) => a + b, 0),
      6,
    );
    expect(face.missing('⋮')).toEqual([]);
  });

  it('names each character it does not have, once, and no white space', () => {
    expect(face.missing('a 海 b\u00a0海 \u200d 🙂')).toEqual(['海', '🙂']);
  });
});

describe('the families', () => {
  it.each(familyNames())('%s opens and has the Latin letters', family => {
    const weight = [400, 300, 700].find(wanted => faceExists({ family, weight: wanted, italic: false })) ?? 0;
    const opened = shelf.face({ family, weight, italic: false });
    expect(opened.missing('ABCxyzÀéñß0123456789.,;:!?“”‘’—')).toEqual([]);
    expect(opened.metrics.capHeight).toBeGreaterThan(opened.metrics.xHeight);
  });

  it.each([
    ['stix-two-math', '←↑→↓↳⇒★☆☐☑☒♠♡♔⚀♪♫♭♯⚔☠∞√∴⅓'],
    ['noto-sans-symbols-2', '✓✔✗✘➜➤✦✧'],
    ['noto-emoji', '😀👍🏽🇫🇷❤⚠✨🔁'],
    ['ibm-plex-mono', '─│┌┐└┘├┤┬┴┼═║╔╗╚╝█▓░'],
    ['noto-sans-yi', '「」『』【】〈〉《》'],
  ])('%s has the signs it is there for', (family, signs) => {
    expect(signFamilyNames()).toContain(family);
    expect(shelf.face({ family, weight: 400, italic: false }).missing(signs)).toEqual([]);
  });

  it('have a file for a face exactly when the face exists', () => {
    for (const family of [...familyNames(), ...signFamilyNames(), 'comic-sans'])
      for (const weight of [100, 300, 400, 700])
        for (const italic of [false, true])
          expect(fontFile({ family, weight, italic }) !== undefined).toBe(
            faceExists({ family, weight, italic }),
          );
  });

  it('know nothing of a family that does not come with Quoin', () => {
    expect(() => shelf.face({ family: 'comic-sans', weight: 400, italic: false })).toThrow('comic-sans');
  });
});

import type { Face, Shaped } from '../../../fonts/face.ts';
import { inkBox } from '../bounds.ts';
import { isRightToLeft, visualRuns } from './direction.ts';

/** Glyphs of the second face count from here, of the third from twice this: more than any font file can hold (65 535). */
const APART = 0x10000;

/** Letters by whose height type is measured where a face has no capitals. */
const MEASURING = ['H', 'ה', 'ا', '한', '永', 'あ', 'ก', 'क'];

const MIRRORED = new Map(
  [...'()[]{}<>«»‹›'].map((sign, i, all) => [sign, all[i % 2 ? i - 1 : i + 1] as string]),
);

const hasDirection = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A stretch of signs that no letter gives a direction to, turned by hand: the shaper would set it left to right. */
const turned = (text: string): string =>
  [...text]
    .reverse()
    .map(sign => MIRRORED.get(sign) ?? sign)
    .join('');

/** Cuts a text where the face must change; marks stay with what stands before them, and spaces with a letter. */
function byFace(text: string, faces: readonly Face[]): { text: string; face: number }[] {
  const parts: { text: string; face: number }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const found = faces.findIndex(face => face.missing(character).length === 0);
    const leans =
      /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character) ||
      (/\s/.test(character) && /[\p{L}\p{M}\p{N}]$/u.test(last?.text ?? ''));
    const face = leans && last ? last.face : Math.max(0, found);
    if (last?.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  return parts;
}

/**
 * A face for words that one run from left to right cannot set: it puts runs of both directions in their order, and takes
 * what the first of its faces lacks from the others.
 * @param text the whole text, whose lines will be set: it says which way the lines run
 */
export function displayFace(faces: readonly [Face, ...Face[]], text: string): Face {
  const [first] = faces;
  const rtl = isRightToLeft(text);
  const ruler = MEASURING.find(letter => text.includes(letter) || first.missing(letter).length === 0);

  function shape(line: string, features = ''): Shaped {
    const glyphs: number[] = [];
    const advances: number[] = [];
    const xOffsets: number[] = [];
    const yOffsets: number[] = [];
    const clusters: number[] = [];
    for (const run of visualRuns(line, rtl)) {
      const written = run.rtl && !hasDirection(run.text) ? turned(run.text) : run.text;
      const parts = byFace(written, faces);
      for (const part of run.rtl ? parts.reverse() : parts) {
        const shaped = (faces[part.face] as Face).shape(part.text, features);
        glyphs.push(...shaped.glyphs.map(glyph => glyph + part.face * APART));
        advances.push(...shaped.advances);
        xOffsets.push(...shaped.xOffsets);
        yOffsets.push(...shaped.yOffsets);
        clusters.push(...shaped.clusters);
      }
    }
    const width = advances.reduce((sum, advance) => sum + advance, 0);
    return { text: line, glyphs, advances, xOffsets, yOffsets, clusters, width };
  }

  const outline: Face['outline'] = glyph => (faces[Math.floor(glyph / APART)] as Face).outline(glyph % APART);
  const tall =
    ruler === undefined || ruler === 'H'
      ? first.metrics.capHeight
      : inkBox(shape(ruler).glyphs.flatMap(glyph => [...outline(glyph)])).height;
  return {
    key: faces.map(face => face.key).join('+'),
    bytes: first.bytes,
    unitsPerEm: first.unitsPerEm,
    metrics: { ...first.metrics, capHeight: tall || first.metrics.capHeight },
    shape,
    outline,
    advanceOf: glyph => (faces[Math.floor(glyph / APART)] as Face).advanceOf(glyph % APART),
    missing: words => first.missing(words).filter(sign => faces.every(face => face.missing(sign).length > 0)),
    hasFeature: tag => first.hasFeature(tag),
  };
}

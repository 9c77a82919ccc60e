import type { Face, Shaped } from '../fonts/face.ts';

/** Box of ink; points from the pen and from the baseline, y upwards. */
export interface Ink {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Parts a curve is measured in. */
const STEPS = 16;

/**
 * The box of what shaped letters leave on paper between two heights.
 * @param low the lowest height that counts, in points above the baseline; `high` the highest
 * @returns undefined when nothing of them stands there
 */
export function inkOf(
  { glyphs, advances, xOffsets, yOffsets }: Shaped,
  face: Face,
  size: number,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): Ink | undefined {
  const scale = size / 1000;
  const ink: Ink = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  let pen = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const points = pointsOf(face, glyph);
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] as number;
      const at = ((points[i + 1] as number) + (yOffsets[index] ?? 0)) * scale;
      if (at < low || at > high) continue;
      const across = (pen + (xOffsets[index] ?? 0) + x) * scale;
      ink.left = Math.min(ink.left, across);
      ink.right = Math.max(ink.right, across);
      ink.top = Math.max(ink.top, at);
      ink.bottom = Math.min(ink.bottom, at);
    }
    pen += advances[index] ?? 0;
  }
  return ink.right >= ink.left ? ink : undefined;
}

/** Ornaments and initials come again and again. */
const measured = new WeakMap<Face, Map<number, readonly number[]>>();

/** Points along the outline of a glyph, close to each other: x and y in turn. */
function pointsOf(face: Face, glyph: number): readonly number[] {
  const glyphs = measured.get(face) ?? new Map<number, readonly number[]>();
  measured.set(face, glyphs);
  let points = glyphs.get(glyph);
  if (!points) {
    points = tracedPoints(face, glyph);
    glyphs.set(glyph, points);
  }
  return points;
}

function tracedPoints(face: Face, glyph: number): number[] {
  const points: number[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const segment of face.outline(glyph)) {
    if (segment[0] === 'Z') continue;
    const numbers = segment.slice(1) as number[];
    const ends: (readonly [number, number])[] = [];
    for (let i = 0; i < numbers.length; i += 2) ends.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
    const path = [from, ...ends];
    if (segment[0] !== 'M')
      for (let step = 1; step <= STEPS; step++) points.push(...pointAt(path, step / STEPS));
    from = ends.at(-1) ?? from;
  }
  return points;
}

/** A point of a line or a Bézier curve (de Casteljau). */
function pointAt(path: readonly (readonly [number, number])[], t: number): readonly [number, number] {
  let points = path;
  while (points.length > 1) {
    points = points.slice(1).map(([x, y], index): readonly [number, number] => {
      const [x0, y0] = points[index] ?? [x, y];
      return [x0 + (x - x0) * t, y0 + (y - y0) * t];
    });
  }
  return points[0] ?? [0, 0];
}

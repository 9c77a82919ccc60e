/** Small things that tell how large the rest is. Heights and spans in pixels. */
import type { Outline } from '../../../fonts/outline.ts';
import { grown, overlap } from '../bounds.ts';
import { circle, transformed } from '../outlines.ts';
import type { Random } from '../random.ts';
import type { Lettering } from '../type/lettering.ts';

/** A gull from afar: two curved wings, tip to tip `span`. */
export function bird(x: number, y: number, span: number): Outline {
  const s = span / 2;
  return [
    ['M', x - s, y - s * 0.28],
    ['C', x - s * 0.6, y - s * 0.62, x - s * 0.22, y - s * 0.4, x, y],
    ['C', x + s * 0.22, y - s * 0.4, x + s * 0.6, y - s * 0.62, x + s, y - s * 0.28],
    ['C', x + s * 0.6, y - s * 0.44, x + s * 0.24, y - s * 0.2, x, y + s * 0.2],
    ['C', x - s * 0.24, y - s * 0.2, x - s * 0.6, y - s * 0.44, x - s, y - s * 0.28],
    ['Z'],
  ];
}

/** A cutter under sail: mainsail, foresail, hull; its water line at y. */
export function boat(x: number, y: number, height: number): Outline {
  const h = height;
  return [
    ['M', x, y - h],
    ['C', x + h * 0.16, y - h * 0.62, x + h * 0.3, y - h * 0.34, x + h * 0.36, y - h * 0.15],
    ['L', x + h * 0.015, y - h * 0.15],
    ['Z'],
    ['M', x - h * 0.03, y - h * 0.9],
    ['L', x - h * 0.03, y - h * 0.17],
    ['L', x - h * 0.28, y - h * 0.15],
    ['C', x - h * 0.2, y - h * 0.42, x - h * 0.1, y - h * 0.7, x - h * 0.03, y - h * 0.9],
    ['Z'],
    ['M', x - h * 0.34, y - h * 0.115],
    ['C', x - h * 0.12, y - h * 0.09, x + h * 0.22, y - h * 0.09, x + h * 0.42, y - h * 0.125],
    ['C', x + h * 0.36, y - h * 0.03, x + h * 0.3, y, x + h * 0.24, y],
    ['L', x - h * 0.2, y],
    ['C', x - h * 0.27, y - h * 0.02, x - h * 0.31, y - h * 0.06, x - h * 0.34, y - h * 0.115],
    ['Z'],
  ];
}

/** A lighthouse, its foot at (x, y); the lamp is at `lamp`. */
export function lighthouse(
  x: number,
  y: number,
  height: number,
): { body: Outline; lamp: readonly [number, number] } {
  const h = height;
  const body: Outline = [
    ['M', x - h * 0.1, y],
    ['L', x - h * 0.062, y - h * 0.74],
    ['L', x - h * 0.1, y - h * 0.74],
    ['L', x - h * 0.1, y - h * 0.78],
    ['L', x + h * 0.1, y - h * 0.78],
    ['L', x + h * 0.1, y - h * 0.74],
    ['L', x + h * 0.062, y - h * 0.74],
    ['L', x + h * 0.1, y],
    ['Z'],
    ['M', x - h * 0.075, y - h * 0.9],
    ['L', x, y - h],
    ['L', x + h * 0.075, y - h * 0.9],
    ['Z'],
    ['M', x - h * 0.058, y - h * 0.77],
    ['L', x - h * 0.058, y - h * 0.91],
    ['L', x - h * 0.04, y - h * 0.91],
    ['L', x - h * 0.04, y - h * 0.77],
    ['Z'],
    ['M', x + h * 0.04, y - h * 0.77],
    ['L', x + h * 0.04, y - h * 0.91],
    ['L', x + h * 0.058, y - h * 0.91],
    ['L', x + h * 0.058, y - h * 0.77],
    ['Z'],
  ];
  return { body, lamp: [x, y - h * 0.84] };
}

/** A night sky: many faint stars, few bright ones, denser above; none among the words. */
export function stars(
  random: Random,
  width: number,
  height: number,
  count: number,
  scale: number,
  words: readonly Lettering[],
): Outline {
  const boxes = words.map(({ ink }) => grown(ink, scale * 0.012));
  const sky: Outline[number][] = [];
  for (let i = 0; i < count; i++) {
    const y = height * random.next() ** 1.35;
    const radius = (random.next() ** 5 * 2.6 + 0.9) * (scale / 1000);
    const x = random.between(0, width);
    const spot = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    if (!boxes.some(box => overlap(box, spot))) sky.push(...circle(x, y, radius));
  }
  return sky;
}

const SWALLOW: Outline = [
  ['M', 0.52, -0.1],
  ['C', 0.46, -0.2, 0.34, -0.22, 0.25, -0.15],
  ['C', 0.16, -0.2, 0.06, -0.36, -0.1, -0.5],
  ['C', -0.22, -0.6, -0.36, -0.66, -0.5, -0.67],
  ['C', -0.34, -0.54, -0.24, -0.34, -0.17, -0.14],
  ['C', -0.24, -0.04, -0.36, 0.06, -0.66, 0.12],
  ['C', -0.52, 0.14, -0.44, 0.16, -0.38, 0.17],
  ['C', -0.44, 0.24, -0.5, 0.34, -0.52, 0.5],
  ['C', -0.4, 0.3, -0.24, 0.2, -0.04, 0.17],
  ['C', 0.0, 0.32, 0.08, 0.48, 0.24, 0.6],
  ['C', 0.34, 0.67, 0.46, 0.7, 0.58, 0.69],
  ['C', 0.46, 0.58, 0.36, 0.36, 0.32, 0.08],
  ['C', 0.4, 0.04, 0.46, -0.02, 0.52, -0.1],
  ['Z'],
];

/** A swallow on the wing, about one unit long, flying right (1) or left (-1). */
export const swallow = (way: 1 | -1): Outline => transformed(SWALLOW, [way, 0, 0, 1, 0, 0]);

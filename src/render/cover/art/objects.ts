/**
 * Single things in three flat tones, standing on a table: feet at (0, 0), about one unit high, y downwards. `light` is
 * the side in the light, `shade` the other, `detail` what is neither.
 */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { ellipse, polygon, rectangle } from '../outlines.ts';

export interface Thing {
  light: Outline;
  shade: Outline;
  detail: Outline;
  /** What glows or is coloured: a flame, a leaf. */
  accent: Outline;
  /** Half the width of its foot, for the shadow it throws. */
  foot: number;
  height: number;
}

const drop = (x: number, top: number, bottom: number, half: number): Segment[] => [
  ['M', x + half * 0.1, top],
  [
    'C',
    x + half * 0.35,
    top + (bottom - top) * 0.28,
    x + half * 1.25,
    bottom - (bottom - top) * 0.42,
    x + half * 0.95,
    bottom - (bottom - top) * 0.2,
  ],
  ['C', x + half * 0.75, bottom - (bottom - top) * 0.02, x + half * 0.3, bottom, x, bottom],
  [
    'C',
    x - half * 0.3,
    bottom,
    x - half * 0.85,
    bottom - (bottom - top) * 0.04,
    x - half * 0.95,
    bottom - (bottom - top) * 0.24,
  ],
  [
    'C',
    x - half * 1.05,
    bottom - (bottom - top) * 0.5,
    x - half * 0.1,
    bottom - (bottom - top) * 0.62,
    x + half * 0.1,
    top,
  ],
  ['Z'],
];

/** A burning match. */
export const match: Thing = {
  light: rectangle(-0.026, -0.72, 0.026, 0.72),
  shade: rectangle(0, -0.72, 0.026, 0.72),
  detail: ellipse(0, -0.745, 0.042, 0.066),
  accent: drop(0, -1.18, -0.69, 0.125),
  foot: 0.03,
  height: 0.74,
};

/** A boat folded from a sheet of paper; the hair of ground between sail and hull is the fold. */
export const boat: Thing = {
  light: [
    ...polygon([
      [0, -0.68],
      [-0.3, -0.3],
      [0, -0.235],
    ]),
    ...polygon([
      [-0.56, -0.36],
      [0, -0.24],
      [0.13, 0],
      [-0.32, 0],
    ]),
  ],
  shade: [
    ...polygon([
      [0, -0.68],
      [0.3, -0.3],
      [0, -0.235],
    ]),
    ...polygon([
      [0.56, -0.36],
      [0, -0.24],
      [0.13, 0],
      [0.32, 0],
    ]),
  ],
  detail: [],
  accent: [],
  foot: 0.32,
  height: 0.5,
};

/** A ladder that leans on nothing. */
export const ladder: Thing = {
  light: [
    ...polygon([
      [-0.19, 0],
      [-0.145, 0],
      [-0.075, -1.12],
      [-0.115, -1.12],
    ]),
    ...Array.from({ length: 9 }, (_, i) => {
      const y = -0.1 - i * 0.117;
      const half = 0.168 + y * 0.066;
      return rectangle(-half, y - 0.015, half * 2, 0.026);
    }).flat(),
  ],
  shade: polygon([
    [0.145, 0],
    [0.19, 0],
    [0.115, -1.12],
    [0.075, -1.12],
  ]),
  detail: [],
  accent: [],
  foot: 0.18,
  height: 1.1,
};

/** A pear. */
export const pear: Thing = {
  light: [
    ['M', 0, -0.79],
    ['C', -0.14, -0.8, -0.17, -0.68, -0.19, -0.57],
    ['C', -0.22, -0.44, -0.37, -0.38, -0.37, -0.2],
    ['C', -0.37, -0.05, -0.22, 0, -0.06, 0],
    ['C', 0.08, -0.02, 0.12, -0.2, 0.05, -0.42],
    ['C', 0.0, -0.56, 0.03, -0.7, 0, -0.79],
    ['Z'],
  ],
  shade: [
    ['M', 0, -0.79],
    ['C', 0.14, -0.8, 0.17, -0.68, 0.19, -0.57],
    ['C', 0.22, -0.44, 0.37, -0.38, 0.37, -0.2],
    ['C', 0.37, -0.05, 0.22, 0, 0.06, 0],
    ['L', -0.06, 0],
    ['C', 0.08, -0.02, 0.12, -0.2, 0.05, -0.42],
    ['C', 0.0, -0.56, 0.03, -0.7, 0, -0.79],
    ['Z'],
  ],
  detail: [
    ['M', -0.014, -0.77],
    ['C', -0.01, -0.86, 0.01, -0.92, 0.05, -0.97],
    ['L', 0.085, -0.955],
    ['C', 0.045, -0.9, 0.022, -0.85, 0.018, -0.77],
    ['Z'],
  ],
  accent: [
    ['M', 0.035, -0.87],
    ['C', 0.1, -0.99, 0.23, -1.0, 0.33, -0.9],
    ['C', 0.22, -0.83, 0.11, -0.82, 0.035, -0.87],
    ['Z'],
  ],
  foot: 0.3,
  height: 0.66,
};

/** A kitchen chair. */
export const chair: Thing = {
  light: [
    ...polygon([
      [-0.3, -1.0],
      [-0.255, -1.0],
      [-0.235, -0.46],
      [-0.28, -0.46],
    ]),
    ...rectangle(-0.29, -0.95, 0.46, 0.085),
    ...rectangle(-0.285, -0.76, 0.455, 0.06),
    ...polygon([
      [-0.29, -0.48],
      [0.17, -0.48],
      [0.29, -0.4],
      [-0.25, -0.4],
    ]),
    ...polygon([
      [-0.25, -0.37],
      [-0.2, -0.37],
      [-0.225, 0],
      [-0.26, 0],
    ]),
    ...polygon([
      [0.24, -0.37],
      [0.29, -0.37],
      [0.3, 0],
      [0.265, 0],
    ]),
  ],
  shade: [
    ...polygon([
      [0.13, -1.0],
      [0.175, -1.0],
      [0.185, -0.47],
      [0.14, -0.47],
    ]),
    ...polygon([
      [-0.25, -0.4],
      [0.29, -0.4],
      [0.29, -0.36],
      [-0.25, -0.36],
    ]),
    ...polygon([
      [-0.17, -0.36],
      [-0.135, -0.36],
      [-0.155, -0.09],
      [-0.182, -0.09],
    ]),
    ...polygon([
      [0.14, -0.36],
      [0.175, -0.36],
      [0.18, -0.09],
      [0.153, -0.09],
    ]),
  ],
  detail: [],
  accent: [],
  foot: 0.28,
  height: 0.95,
};

/** An egg in its cup. */
export const egg: Thing = {
  light: [
    ['M', 0, -0.98],
    ['C', -0.17, -0.98, -0.27, -0.76, -0.27, -0.58],
    ['C', -0.27, -0.4, -0.16, -0.3, 0, -0.3],
    ['C', 0.09, -0.42, 0.1, -0.82, 0, -0.98],
    ['Z'],
  ],
  shade: [
    ['M', 0, -0.98],
    ['C', 0.17, -0.98, 0.27, -0.76, 0.27, -0.58],
    ['C', 0.27, -0.4, 0.16, -0.3, 0, -0.3],
    ['C', 0.09, -0.42, 0.1, -0.82, 0, -0.98],
    ['Z'],
  ],
  detail: [],
  accent: [
    ['M', -0.3, -0.52],
    ['L', 0.3, -0.52],
    ['C', 0.3, -0.34, 0.2, -0.23, 0.055, -0.2],
    ['C', 0.05, -0.12, 0.1, -0.06, 0.22, -0.03],
    ['L', 0.22, 0],
    ['L', -0.22, 0],
    ['L', -0.22, -0.03],
    ['C', -0.1, -0.06, -0.05, -0.12, -0.055, -0.2],
    ['C', -0.2, -0.23, -0.3, -0.34, -0.3, -0.52],
    ['Z'],
  ],
  foot: 0.24,
  height: 0.9,
};

export const THINGS = { match, boat, ladder, pear, chair, egg } satisfies Record<string, Thing>;

/** Silhouettes for ghost stories. Feet at (x, y), heights in pixels. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { arc, circle, placed, polygon, rectangle, transformed } from '../outlines.ts';
import type { Random } from '../random.ts';
import type { Point } from '../scene.ts';

/** A bare tree: what is thick as shapes, what is thin as lines. */
export function branches(
  x: number,
  y: number,
  angle: number,
  length: number,
  random: Random,
): { thick: Outline; thin: Outline } {
  const thick: Segment[] = [];
  const thin: Segment[] = [];
  function grow(px: number, py: number, along: number, reach: number, width: number, depth: number): void {
    const bend = random.between(-0.28, 0.28);
    const middle: Point = [
      px + Math.cos(along + bend) * reach * 0.5,
      py + Math.sin(along + bend) * reach * 0.5,
    ];
    const tip: Point = [px + Math.cos(along) * reach, py + Math.sin(along) * reach];
    const narrow = width * 0.62;
    if (width > length * 0.022) {
      const [nx, ny] = [-Math.sin(along), Math.cos(along)];
      thick.push(
        ['M', px + nx * width, py + ny * width],
        [
          'Q',
          middle[0] + nx * width * 0.75,
          middle[1] + ny * width * 0.75,
          tip[0] + nx * narrow,
          tip[1] + ny * narrow,
        ],
        ['L', tip[0] + Math.cos(along) * narrow, tip[1] + Math.sin(along) * narrow],
        ['L', tip[0] - nx * narrow, tip[1] - ny * narrow],
        ['Q', middle[0] - nx * width * 0.75, middle[1] - ny * width * 0.75, px - nx * width, py - ny * width],
        ['Z'],
      );
    } else {
      thin.push(['M', px, py], ['Q', ...middle, ...tip]);
    }
    if (depth === 0) return;
    const forks = depth > 4 ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const spread = (i - (forks - 1) / 2) * random.between(0.55, 0.95) + random.between(-0.18, 0.18);
      grow(
        ...tip,
        along + spread,
        reach * random.between(0.66, 0.84),
        narrow * (i === 1 ? 0.95 : 0.8),
        depth - 1,
      );
    }
  }
  grow(x, y, angle, length, length * 0.105, 6);
  return { thick, thin };
}

/** A tall house with a tower, steep gables, chimneys and one lit window. */
export function house(
  x: number,
  y: number,
  height: number,
  random: Random,
): { walls: Outline; windows: Outline } {
  const h = height;
  const way = random.sign();
  const wing = (left: number, width: number, wall: number, roof: number): Segment[] => [
    ...rectangle(left, -wall, width, wall + 0.05),
    ...polygon([
      [left - 0.025, -wall],
      [left + width / 2, -wall - roof],
      [left + width + 0.025, -wall],
    ]),
  ];
  const walls: Segment[] = [
    ...wing(-0.36, 0.3, 0.4, 0.22),
    ...wing(-0.1, 0.36, 0.46, 0.3),
    ...wing(0.22, 0.17, 0.66, 0.34),
    ...wing(-0.48, 0.16, 0.26, 0.14),
    ...rectangle(-0.3, -0.7, 0.05, 0.24),
    ...rectangle(-0.315, -0.72, 0.08, 0.025),
    ...rectangle(-0.02, -0.8, 0.05, 0.26),
    ...rectangle(-0.035, -0.82, 0.08, 0.025),
    ...rectangle(0.302, -1.1, 0.008, 0.14),
    ...circle(0.306, -1.05, 0.014),
    ...polygon([
      [0.04, -0.46],
      [0.08, -0.7],
      [0.12, -0.46],
    ]),
  ];
  const pane = (left: number, top: number, width: number, tall: number): Segment[] => [
    ['M', left, top + tall],
    ['L', left, top + width * 0.5],
    ['C', left, top + width * 0.2, left + width * 0.3, top, left + width / 2, top - width * 0.12],
    ['C', left + width * 0.7, top, left + width, top + width * 0.2, left + width, top + width * 0.5],
    ['L', left + width, top + tall],
    ['Z'],
  ];
  const spots: readonly (readonly [number, number, number, number])[] = [
    [0.282, -0.57, 0.048, 0.1],
    [0.06, -0.37, 0.05, 0.1],
    [-0.235, -0.3, 0.05, 0.1],
  ];
  const lit = random.shuffle(spots).slice(0, random.pick([1, 1, 2]));
  const windows = lit.flatMap(([left, top, width, tall]) => pane(left, top, width, tall));
  const put = (outline: Outline): Outline => transformed(outline, [h * way, 0, 0, h, x, y]);
  return { walls: put(walls), windows: put(windows) };
}

/** Iron railings from side to side and a tall gate in the middle, one leaf ajar. */
export function gate(
  x: number,
  y: number,
  height: number,
  width: number,
  random: Random,
): { bars: Outline; solid: Outline } {
  const bars: Segment[] = [];
  const solid: Segment[] = [];
  const half = height * 0.36;
  const spear = (px: number, top: number, size: number): void => {
    solid.push(
      ...polygon([
        [px, top - size * 2.2],
        [px + size * 0.75, top - size * 0.7],
        [px, top + size * 0.2],
        [px - size * 0.75, top - size * 0.7],
      ]),
    );
  };
  const step = height * 0.062;
  for (const way of [-1, 1]) {
    const post = x + way * (half + height * 0.06);
    solid.push(...rectangle(post - height * 0.042, y - height * 0.82, height * 0.084, height * 0.82));
    solid.push(...rectangle(post - height * 0.06, y - height * 0.85, height * 0.12, height * 0.04));
    solid.push(...circle(post, y - height * 0.905, height * 0.055));
    for (let px = post + way * step * 1.4; px > -step && px < width + step; px += way * step) {
      const top = y - height * 0.56;
      bars.push(['M', px, top], ['L', px, y]);
      spear(px, top, height * 0.018);
    }
    for (const rail of [0.5, 0.12])
      bars.push(['M', post, y - height * rail], ['L', way > 0 ? width : 0, y - height * rail]);
    const ajar = way > 0 ? random.between(0.5, 0.62) : 1;
    const count = 6;
    for (let i = 0; i < count; i++) {
      const t = (i + 0.5) / count;
      const px = x + way * (half - half * t * ajar);
      const arch = height * (0.62 + 0.3 * Math.sin((t * Math.PI) / 2));
      const lower = ajar < 1 ? height * 0.03 * t : 0;
      bars.push(['M', px, y - arch + lower], ['L', px, y + lower]);
      spear(px, y - arch + lower, height * 0.018);
    }
    const inner = x + way * (half - half * ajar);
    bars.push(
      ['M', x + way * half, y - height * 0.5],
      ['L', inner, y - height * 0.5],
      ['M', x + way * half, y - height * 0.14],
      ['L', inner, y - height * 0.14],
    );
    bars.push(
      ...arc(x + way * (half - (half * ajar) / 2), y - height * 0.32, half * 0.27 * ajar, 0, Math.PI * 2),
    );
  }
  return { bars, solid };
}

/** A raven on its perch, looking along `way`. */
export function raven(x: number, y: number, height: number, way: 1 | -1): Outline {
  const bird: Outline = [
    ['M', 0.5, -0.83],
    ['C', 0.42, -0.87, 0.36, -0.88, 0.31, -0.9],
    ['C', 0.26, -0.985, 0.14, -1.0, 0.07, -0.93],
    ['C', 0.02, -0.88, 0.01, -0.81, -0.03, -0.73],
    ['C', -0.09, -0.6, -0.19, -0.47, -0.25, -0.33],
    ['C', -0.31, -0.2, -0.38, -0.04, -0.5, 0.2],
    ['L', -0.4, 0.17],
    ['L', -0.39, 0.23],
    ['L', -0.31, 0.16],
    ['L', -0.28, 0.2],
    ['C', -0.24, 0.08, -0.18, 0.0, -0.12, -0.06],
    ['L', -0.1, -0.01],
    ['L', -0.14, 0.012],
    ['L', 0.0, 0.012],
    ['L', -0.05, -0.03],
    ['L', -0.02, -0.09],
    ['L', 0.05, -0.11],
    ['L', 0.07, -0.01],
    ['L', 0.03, 0.012],
    ['L', 0.17, 0.012],
    ['L', 0.115, -0.03],
    ['L', 0.13, -0.15],
    ['C', 0.25, -0.24, 0.31, -0.38, 0.3, -0.53],
    ['C', 0.295, -0.62, 0.27, -0.68, 0.28, -0.74],
    ['C', 0.34, -0.77, 0.43, -0.775, 0.5, -0.83],
    ['Z'],
  ];
  return transformed(placed(bird, 0, 0, height), [way, 0, 0, 1, x, y]);
}

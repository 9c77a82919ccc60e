/** Shapes as outlines: y downwards, absolute coordinates. */
import type { Outline, Segment } from '../../fonts/outline.ts';
import type { Box, Matrix, Point } from './scene.ts';

/** How far the handles of a quarter circle reach, in radii. */
const QUARTER = 0.5522847498;

export const rectangle = (x: number, y: number, width: number, height: number): Outline => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

export const boxed = (box: Box): Outline => rectangle(box.x, box.y, box.width, box.height);

export const polyline = (points: readonly Point[]): Outline =>
  points.map(([x, y], i): Segment => [i === 0 ? 'M' : 'L', x, y]);

export const polygon = (points: readonly Point[]): Outline => [...polyline(points), ['Z']];

export const circle = (x: number, y: number, radius: number): Outline => ellipse(x, y, radius, radius);

export function ellipse(x: number, y: number, rx: number, ry: number): Outline {
  const [kx, ky] = [rx * QUARTER, ry * QUARTER];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + ky, x + kx, y + ry, x, y + ry],
    ['C', x - kx, y + ry, x - rx, y + ky, x - rx, y],
    ['C', x - rx, y - ky, x - kx, y - ry, x, y - ry],
    ['C', x + kx, y - ry, x + rx, y - ky, x + rx, y],
    ['Z'],
  ];
}

/** A circle in the other direction: a hole in what goes before it. */
export function hole(x: number, y: number, radius: number): Outline {
  const k = radius * QUARTER;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y - k, x + k, y - radius, x, y - radius],
    ['C', x - k, y - radius, x - radius, y - k, x - radius, y],
    ['C', x - radius, y + k, x - k, y + radius, x, y + radius],
    ['C', x + k, y + radius, x + radius, y + k, x + radius, y],
    ['Z'],
  ];
}

/** An arc of a circle as an open line; angles in radians, clockwise from the right. */
export function arc(x: number, y: number, radius: number, from: number, to: number): Segment[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
  const step = (to - from) / steps;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  const segments: Segment[] = [['M', x + radius * Math.cos(from), y + radius * Math.sin(from)]];
  for (let i = 0; i < steps; i++) {
    const [a, b] = [from + step * i, from + step * (i + 1)];
    const [ax, ay] = [x + radius * Math.cos(a), y + radius * Math.sin(a)];
    const [bx, by] = [x + radius * Math.cos(b), y + radius * Math.sin(b)];
    segments.push([
      'C',
      ax - reach * Math.sin(a),
      ay + reach * Math.cos(a),
      bx + reach * Math.sin(b),
      by - reach * Math.cos(b),
      bx,
      by,
    ]);
  }
  return segments;
}

/** A piece of pie. */
export function sector(x: number, y: number, radius: number, from: number, to: number): Outline {
  const [, ...rest] = arc(x, y, radius, from, to);
  return [['M', x, y], ['L', x + radius * Math.cos(from), y + radius * Math.sin(from)], ...rest, ['Z']];
}

/** A smooth line through points (Catmull-Rom). */
export function spline(points: readonly Point[], closed = false): Segment[] {
  const count = points.length;
  const at = (i: number): Point =>
    points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] as Point;
  const segments: Segment[] = [['M', ...at(0)]];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    segments.push([
      'C',
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
      c[0],
      c[1],
    ]);
  }
  if (closed) segments.push(['Z']);
  return segments;
}

/** The area under a line, down to `floor`. */
export function under(line: readonly Segment[], floor: number): Outline {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || first[0] !== 'M' || last[0] === 'Z') return line;
  const lastX = last.at(-2) as number;
  return [...line, ['L', lastX, floor], ['L', first[1], floor], ['Z']];
}

/** The outline moved through a matrix. */
export function transformed(outline: Outline, [a, b, c, d, e, f]: Matrix): Outline {
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  return outline.map((segment): Segment => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'M':
      case 'L': {
        const [type, px, py] = segment;
        return [type, x(px, py), y(px, py)];
      }
      case 'Q': {
        const [type, px, py, qx, qy] = segment;
        return [type, x(px, py), y(px, py), x(qx, qy), y(qx, qy)];
      }
      case 'C': {
        const [type, px, py, qx, qy, rx, ry] = segment;
        return [type, x(px, py), y(px, py), x(qx, qy), y(qx, qy), x(rx, ry), y(rx, ry)];
      }
    }
  });
}

/** Turned by radians, scaled, then moved to (x, y). */
export const placed = (outline: Outline, x: number, y: number, scale = 1, turn = 0): Outline =>
  transformed(outline, [
    scale * Math.cos(turn),
    scale * Math.sin(turn),
    -scale * Math.sin(turn),
    scale * Math.cos(turn),
    x,
    y,
  ]);

/** Reflected at the vertical line `x = axis`. */
export const mirrored = (outline: Outline, axis: number): Outline =>
  transformed(outline, [-1, 0, 0, 1, 2 * axis, 0]);

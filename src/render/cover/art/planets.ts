/** Worlds and orbits. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import type { Hex } from '../colour.ts';
import { arc, circle, polygon, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import { fill, group, type Matrix, type Point, type SceneNode } from '../scene.ts';

export interface World {
  x: number;
  y: number;
  radius: number;
  /** From light to dark. */
  colours: readonly Hex[];
  /** What its far side sinks into. */
  night: Hex;
  /** Radians. */
  tilt: number;
}

/** A banded world, lit from the upper left. */
export function world({ x, y, radius, colours, night, tilt }: World, random: Random): SceneNode {
  const bands: SceneNode[] = [];
  const count = random.integer(8, 11);
  let top = -1.15;
  for (let i = 0; i < count; i++) {
    const deep = random.between(0.1, 0.34);
    const phase = random.between(0, 6);
    const line = (level: number, swing: number): Point[] =>
      Array.from({ length: 15 }, (_, k): Point => {
        const px = -1.2 + (2.4 * k) / 14;
        return [px * radius, (level + swing * Math.sin(px * 3.1 + phase) + 0.07 * px * px) * radius];
      });
    const lower = spline(line(top + deep + 0.02, 0.035).reverse());
    const first = lower[0] as Segment;
    const outline: Outline = [
      ...spline(line(top, 0.035)),
      ['L', first[1] as number, first[2] as number],
      ...lower.slice(1),
      ['Z'],
    ];
    bands.push(fill(outline, colours[(i * 2 + (random.chance(0.3) ? 1 : 0)) % colours.length] as Hex));
    top += deep;
    if (top > 1.15) break;
  }
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
  const turned: Matrix = [c, s, -s, c, x, y];
  const light: Point = [x - radius * 0.5, y - radius * 0.55];
  return group(
    [
      fill(circle(x, y, radius), colours[0] as Hex),
      { kind: 'group', children: bands, matrix: turned },
      fill(circle(x, y, radius + 1), {
        kind: 'radial',
        centre: light,
        radius: radius * 1.75,
        stops: [
          { at: 0, colour: '#ffffff', opacity: 0.2 },
          { at: 0.32, colour: '#ffffff', opacity: 0 },
          { at: 0.5, colour: night, opacity: 0.16 },
          { at: 0.78, colour: night, opacity: 0.8 },
          { at: 0.95, colour: night, opacity: 0.97 },
        ],
      }),
    ],
    circle(x, y, radius),
  );
}

/** Half of a ring system seen at a slant; `front` is the half that passes before the world. */
export function halfRings(
  { x, y, radius, tilt }: World,
  bands: readonly { from: number; to: number; colour: Hex; opacity: number }[],
  front: boolean,
): SceneNode[] {
  const flat = 0.24;
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
  const [a, b] = front ? [0, Math.PI] : [Math.PI, 2 * Math.PI];
  return bands.map(({ from, to, colour, opacity }) => {
    const outside = arc(0, 0, radius * to, a, b);
    const [, ...inside] = arc(0, 0, radius * from, b, a);
    const start: Point = [radius * from * Math.cos(b), radius * from * Math.sin(b)];
    return {
      kind: 'group',
      matrix: [c, s, -s * flat, c * flat, x, y],
      children: [fill([...outside, ['L', ...start], ...inside, ['Z']], colour, opacity)],
    };
  });
}

/** Arcs that stars draw around the pole in a long exposure. */
export function trails(centre: Point, radii: readonly number[], random: Random): Segment[][] {
  return radii.map(radius => {
    const from = random.between(0, Math.PI * 2);
    return arc(centre[0], centre[1], radius, from, from + random.between(0.25, 1.15));
  });
}

/** A needle of light, long up and down. */
export const flare = (x: number, y: number, length: number, width: number): Outline =>
  polygon([
    [x - length, y],
    [x, y - width],
    [x + length, y],
    [x, y + width],
  ]);

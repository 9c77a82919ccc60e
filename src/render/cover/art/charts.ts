/** Coasts, soundings and compass roses, as engraved on old sea charts. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { gradientNoise, layered } from '../noise.ts';
import { polygon, rectangle, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import type { Box, Point } from '../scene.ts';

export interface Island {
  x: number;
  y: number;
  /** Mean radius of the coast. */
  radius: number;
  /** The coast grown by a share of its radius; negative goes inland, rising. */
  at(growth: number): Outline;
  /** A point of the coast. */
  coast(angle: number): Point;
}

/** Points of a coast: a small island shows fewer of its bays. */
const LEAST_STEPS = 56;
const MOST_STEPS = 170;

/** An island with bays and capes. */
export function island(x: number, y: number, radius: number, random: Random, stretch = 1): Island {
  const noise = gradientNoise(random);
  const turn = random.between(0, Math.PI);
  const shift = random.between(0, 40);
  const radiusAt = (angle: number, growth: number): number => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const smooth = Math.abs(growth) * 1.4;
    const coarse = layered(noise, c * 1.15 + shift + growth * 0.5, s * 1.15 + shift, 2) * 0.85;
    const fine =
      layered(noise, c * 3.4 - shift, s * 3.4 + shift, 4) * 0.42 * Math.max(0.12, 1 - smooth * 2.2);
    return radius * (1 + growth) * (1 + (coarse + fine) * Math.max(0.3, 1 - smooth * 0.55));
  };
  const point = (angle: number, growth: number): Point => {
    const r = radiusAt(angle, growth);
    const [px, py] = [Math.cos(angle) * r * stretch, (Math.sin(angle) * r) / stretch];
    return [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)];
  };
  const steps = Math.round(Math.min(MOST_STEPS, Math.max(LEAST_STEPS, radius / 2.6)));
  return {
    x,
    y,
    radius,
    at: growth =>
      spline(
        Array.from({ length: steps }, (_, i) => point((i * 2 * Math.PI) / steps, growth)),
        true,
      ),
    coast: angle => point(angle, 0),
  };
}

/** A wind rose of sixteen points; halves of the rays alternate between the two outlines. */
export function windRose(x: number, y: number, radius: number): { dark: Outline; light: Outline } {
  const dark: Segment[] = [];
  const light: Segment[] = [];
  const order = [
    { from: 1, step: 2, count: 8, long: 0.58, waist: 0.17 },
    { from: 0.5, step: 1, count: 4, long: 0.78, waist: 0.19 },
    { from: 0, step: 1, count: 4, long: 1, waist: 0.21 },
  ];
  order.forEach(({ count, long, waist }, rank) => {
    for (let i = 0; i < count; i++) {
      const angle =
        (rank === 0 ? Math.PI / 8 : rank === 1 ? Math.PI / 4 : 0) + (i * 2 * Math.PI) / count - Math.PI / 2;
      const side = Math.PI / (rank === 0 ? 8 : 4);
      const at = (r: number, a: number): Point => [
        x + Math.cos(a) * r * radius,
        y + Math.sin(a) * r * radius,
      ];
      light.push(...polygon([[x, y], at(waist, angle - side), at(long, angle)]));
      dark.push(...polygon([[x, y], at(long, angle), at(waist, angle + side)]));
    }
  });
  return { dark, light };
}

/** Straight courses from a rose to the edges of the sheet. */
export function rhumbs(x: number, y: number, reach: number, count: number): Outline {
  return Array.from({ length: count }, (_, i): Segment[] => {
    const angle = (i * 2 * Math.PI) / count;
    return [
      ['M', x, y],
      ['L', x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
    ];
  }).flat();
}

/** The border of a chart: degrees in light and dark along all four sides. */
export function degrees(box: Box, thickness: number, count: number): Outline {
  const marks: Segment[] = [];
  const rows = Math.round((count * box.height) / box.width / 2) * 2;
  for (let i = 0; i < count; i += 2) {
    const [at, long] = [box.x + (box.width * i) / count, box.width / count];
    marks.push(
      ...rectangle(at, box.y, long, thickness),
      ...rectangle(at + long, box.y + box.height - thickness, long, thickness),
    );
  }
  for (let i = 0; i < rows; i += 2) {
    const [at, long] = [box.y + (box.height * i) / rows, box.height / rows];
    marks.push(
      ...rectangle(box.x, at + long, thickness, long),
      ...rectangle(box.x + box.width - thickness, at, thickness, long),
    );
  }
  return marks;
}

/** A dotted course along points, as dashes. */
export function course(points: readonly Point[], dash: number): Outline {
  const path: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [
      points[Math.max(0, i - 1)],
      points[i],
      points[i + 1],
      points[Math.min(points.length - 1, i + 2)],
    ] as [Point, Point, Point, Point];
    for (let k = 0; k < 24; k++) {
      const t = k / 24;
      const along = (p: 0 | 1): number =>
        0.5 *
        (2 * b[p] +
          (c[p] - a[p]) * t +
          (2 * a[p] - 5 * b[p] + 4 * c[p] - d[p]) * t * t +
          (3 * b[p] - a[p] - 3 * c[p] + d[p]) * t ** 3);
      path.push([along(0), along(1)]);
    }
  }
  const dashes: Segment[] = [];
  let [gone, drawing] = [0, true];
  let last = path[0] as Point;
  dashes.push(['M', ...last]);
  for (const point of path.slice(1)) {
    gone += Math.hypot(point[0] - last[0], point[1] - last[1]);
    last = point;
    if (drawing) dashes.push(['L', ...point]);
    if (gone < dash) continue;
    gone = 0;
    drawing = !drawing;
    if (drawing) dashes.push(['M', ...point]);
  }
  return dashes;
}

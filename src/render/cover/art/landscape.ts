/** Ground in layers: outlines that fill the sheet from a skyline down. */
import type { Outline } from '../../../fonts/outline.ts';
import { gradientNoise, layered } from '../noise.ts';
import { polygon, polyline, spline, under } from '../outlines.ts';
import type { Random } from '../random.ts';
import type { Point } from '../scene.ts';

/** Where a layer lies: from x = `left` to `right`, its skyline about `y`, rising up to `height`, filled to `floor`. */
export interface Lie {
  left: number;
  right: number;
  y: number;
  height: number;
  floor: number;
}

export interface Peaks {
  body: Outline;
  /** The flanks away from the light. */
  shade: Outline;
  /** Snow on the flanks towards the light, above a height. */
  snow: Outline;
}

/** A mountain range: sharp summits with a flank in shadow, cut like a woodblock. */
export function peaks(lie: Lie, random: Random, count: number, lightFromLeft: boolean): Peaks {
  const span = (lie.right - lie.left) / count;
  const ridge: Point[] = [[lie.left - span, lie.y]];
  const shade: Outline[number][] = [];
  const snow: Outline[number][] = [];
  const tallest = random.integer(Math.floor(count * 0.25), Math.ceil(count * 0.75));
  for (let i = -1; i <= count; i++) {
    const away = Math.abs(i - tallest) / count;
    const rise = lie.height * (i === tallest ? 1 : random.between(0.38, 0.72) * (1 - away * 0.35));
    const x = lie.left + span * (i + 0.5 + random.between(-0.16, 0.16));
    const top: Point = [x, lie.y - rise];
    const half = span * random.between(0.5, 0.64) * (i === tallest ? 1.2 : 1);
    const left: Point = [x - half, lie.y + lie.height * 0.12];
    const right: Point = [x + half, lie.y + lie.height * 0.12];
    const slope = (from: Point, to: Point, steps: number): Point[] =>
      Array.from({ length: steps }, (_, k): Point => {
        const t = (k + 1) / (steps + 1);
        const rough = half * 0.055;
        return [
          from[0] + (to[0] - from[0]) * t + random.between(-rough, rough),
          from[1] + (to[1] - from[1]) * t ** 1.12 + random.between(-rough, rough),
        ];
      });
    const leftSlope = slope(top, left, 5);
    const rightSlope = slope(top, right, 5);
    ridge.push(left, ...[...leftSlope].reverse(), top, ...rightSlope, right);
    const dark = lightFromLeft ? [...rightSlope, right] : [...leftSlope, left];
    const bright = lightFromLeft ? leftSlope : rightSlope;
    const spine: Point[] = [];
    const turn = lightFromLeft ? 1 : -1;
    for (let k = 1; k <= 6; k++) {
      const t = k / 6;
      const sway = (k % 2 === 0 ? -0.1 : 0.12) * half * (1 - t * 0.3) * turn;
      spine.push([x + sway + t * half * 0.16 * turn, top[1] + (right[1] - top[1]) * t]);
    }
    shade.push(...polygon([top, ...dark, ...[...spine].reverse()]));
    if (i === tallest || rise > lie.height * 0.6) {
      const fall = bright.slice(0, 2);
      const end = fall.at(-1) as Point;
      const teeth: Point[] = [
        [x - (x - end[0]) * 0.7, end[1] - rise * 0.07],
        [x - (x - end[0]) * 0.42, end[1] + rise * 0.03],
        [x - (x - end[0]) * 0.2, end[1] - rise * 0.09],
        spine[1] as Point,
      ];
      snow.push(...polygon([top, ...fall, ...teeth, spine[0] as Point]));
    }
  }
  ridge.push([lie.right + span, lie.y]);
  const skyline = [...ridge].sort((a, b) => a[0] - b[0]);
  const upper: Point[] = [];
  for (const point of skyline) {
    const last = upper.at(-1);
    if (last && point[0] - last[0] < 1) continue;
    upper.push(point);
  }
  return { body: under(polyline(hull(ridge, lie)), lie.floor), shade, snow };
}

/** The upper edge of overlapping triangles, read off in narrow columns. */
function hull(ridge: readonly Point[], lie: Lie): Point[] {
  const columns = 420;
  const edge: Point[] = [];
  for (let c = 0; c <= columns; c++) {
    const x = lie.left + ((lie.right - lie.left) * c) / columns;
    let y = lie.y + lie.height * 0.12;
    for (let i = 1; i < ridge.length; i++) {
      const [a, b] = [ridge[i - 1] as Point, ridge[i] as Point];
      if (a[0] === b[0] || x < Math.min(a[0], b[0]) || x > Math.max(a[0], b[0])) continue;
      y = Math.min(y, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]));
    }
    edge.push([x, y]);
  }
  return edge;
}

export interface Dune {
  body: Outline;
  /** The lee side, away from the light. */
  shade: Outline;
}

/** A dune: a pointed summit, and a lee side cut off by a ridge that winds down towards us. */
export function dune(lie: Lie, random: Random, apex: number, leeRight: boolean): Dune {
  const width = lie.right - lie.left;
  const top = lie.left + width * apex;
  const wide = random.between(0.3, 0.42);
  const swell = random.between(0, 6);
  const skyline = (x: number): number => {
    const t = Math.abs(x - top) / width;
    return (
      lie.y -
      lie.height * (Math.exp(-t / wide) * 1.15 - 0.15 + 0.1 * Math.sin(t * 6 + swell) * Math.min(1, t * 3))
    );
  };
  const line = (from: number, to: number): Point[] =>
    Array.from({ length: 31 }, (_, i): Point => {
      const x = from + ((to - from) * i) / 30;
      return [x, skyline(x)];
    });
  const [far, near] = [lie.left - width * 0.05, lie.right + width * 0.05];
  const left = spline(line(far, top));
  const [, ...right] = spline(line(top, near));
  const body = under([...left, ...right], lie.floor);
  const way = leeRight ? 1 : -1;
  const deep = lie.height * 1.2 + width * 0.09;
  const peak = skyline(top);
  const at = (dx: number, dy: number): Point => [top + way * dx * width, peak + dy * deep];
  const [, ...edge] = spline(line(top, leeRight ? near : far));
  const shade: Outline = [
    ['M', top, peak],
    ...edge,
    ['L', leeRight ? near : far, lie.floor],
    ['L', ...at(0.62, 3.4)],
    ['C', ...at(0.42, 2.5), ...at(0.5, 1.9), ...at(0.24, 1.45)],
    ['C', ...at(0.02, 1.05), ...at(0.13, 0.5), top, peak],
    ['Z'],
  ];
  return { body, shade };
}

/** Table mountains: flat tops, steep walls that stand on slopes of their own rubble. */
export function mesas(lie: Lie, random: Random, count: number): { body: Outline; shade: Outline } {
  const span = (lie.right - lie.left) / count;
  const edge: Point[] = [[lie.left - span, lie.y]];
  const shade: Outline[number][] = [];
  for (let i = 0; i < count; i++) {
    const high = lie.height * random.between(0.35, 1);
    const half = span * random.between(0.12, 0.36);
    const x = lie.left + span * (i + 0.5 + random.between(-0.14, 0.14));
    const [top, waist] = [lie.y - high, lie.y - high * random.between(0.3, 0.42)];
    const foot = half + high * random.between(0.5, 0.75);
    const [left, right] = [x - half, x + half];
    const batter = high * 0.06;
    edge.push(
      [x - foot, lie.y],
      [left - batter, waist],
      [left, top + high * 0.03],
      [left + half * 0.12, top],
      [right - half * 0.2, top],
      [right, top + high * 0.05],
      [right + batter, waist],
      [x + foot, lie.y],
    );
    const cut = x + half * random.between(0.1, 0.45);
    shade.push(
      ...polygon([
        [cut, top],
        [right - half * 0.2, top],
        [right, top + high * 0.05],
        [right + batter, waist],
        [x + foot, lie.y],
        [x + half * 0.55, lie.y],
        [cut + half * 0.14, waist],
      ]),
    );
  }
  edge.push([lie.right + span, lie.y]);
  const skyline = edge.map(([x, y], i): Point => [Math.max(x, (edge[i - 1] ?? [x])[0]), y]);
  return { body: under(polyline(skyline), lie.floor), shade };
}

/** Furrows that run to one point of the skyline: every second strip of a ploughed field. */
export function furrows(lie: Lie, vanish: number, count: number): Outline {
  const wide = (lie.right - lie.left) * 3.2;
  const at = (k: number): Point => [vanish - wide / 2 + (wide * k) / count, lie.floor];
  return Array.from({ length: count }, (_, i) => polygon([[vanish, lie.y], at(i), at(i + 0.5)])).flat();
}

/** A headland that falls to the water: `way` 1 falls to the right. */
export function headland(
  lie: Lie,
  random: Random,
  tip: number,
  way: 1 | -1,
): { body: Outline; at(x: number): number } {
  const noise = gradientNoise(random);
  const land = way === 1 ? lie.left : lie.right;
  const reach = Math.abs(tip - land);
  const at = (x: number): number => {
    const t = Math.min(1, Math.abs(x - land) / reach);
    const brow = 1 - t ** 3.2;
    return lie.y - lie.height * brow * (0.78 + 0.3 * noise(t * 3.1, 7)) * (0.7 + 0.3 * t);
  };
  const points = Array.from({ length: 40 }, (_, i): Point => {
    const x = land + ((tip - land) * i) / 39;
    return [x, at(x)];
  });
  return { body: under(polyline([...points, [tip + way * reach * 0.02, lie.y]]), lie.floor), at };
}

/** Rolling ground. */
export function hills(lie: Lie, random: Random, roughness: number): { body: Outline; at(x: number): number } {
  const noise = gradientNoise(random);
  const width = lie.right - lie.left;
  const shift = random.between(0, 50);
  const at = (x: number): number =>
    lie.y -
    lie.height * (0.5 + 0.75 * layered(noise, ((x - lie.left) / width) * roughness + shift, shift, 3));
  const points: Point[] = Array.from({ length: 61 }, (_, i) => {
    const x = lie.left - width * 0.03 + (width * 1.06 * i) / 60;
    return [x, at(x)];
  });
  return { body: under(spline(points), lie.floor), at };
}

/** A fir: tiers of hanging branches around a straight stem, its foot at (x, y). */
export function fir(x: number, y: number, height: number, random: Random): Outline {
  const tiers = random.integer(6, 8);
  const half = height * random.between(0.17, 0.22);
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 0; i < tiers; i++) {
    const t = (i + 1) / tiers;
    const out = half * t ** 0.9 * random.between(0.86, 1.1);
    const low = y - height * (1 - t * 0.93) + height * 0.012;
    left.push([x - out, low], [x - out * 0.5, low - height * 0.03]);
    right.push([x + out * random.between(0.88, 1.08), low], [x + out * 0.5, low - height * 0.03]);
  }
  const trunk = height * 0.018;
  return polygon([
    [x, y - height],
    ...right,
    [x + trunk, y - height * 0.07],
    [x + trunk, y],
    [x - trunk, y],
    [x - trunk, y - height * 0.07],
    ...left.reverse(),
  ]);
}

/** A line of swell: crests that lean a little, as printed waves do. */
export function swell(lie: Lie, random: Random, waves: number): Outline {
  const width = lie.right - lie.left;
  const points: Point[] = [];
  const phase = random.between(0, Math.PI * 2);
  const drift = random.between(0.4, 1.3);
  for (let i = 0; i <= 90; i++) {
    const x = lie.left - width * 0.02 + (width * 1.04 * i) / 90;
    const t = ((x - lie.left) / width) * waves * Math.PI * 2 + phase;
    const envelope = 0.6 + 0.4 * Math.sin((t / waves) * drift + phase);
    points.push([x, lie.y - lie.height * envelope * (0.5 * Math.sin(t + 0.45 * Math.sin(t)))]);
  }
  return under(spline(points), lie.floor);
}

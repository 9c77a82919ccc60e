/** Drawings in thin lines, one to a cover. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { type Hex, mix } from '../colour.ts';
import { gradientNoise, layered } from '../noise.ts';
import { circle, polyline, rectangle, spline, under } from '../outlines.ts';
import type { Random } from '../random.ts';
import { fill, gathered, group, type PathNode, type Point, type SceneNode, stroke } from '../scene.ts';
import { leaf } from './botany.ts';

/** Where a drawing stands and what it is drawn with. */
export interface Drawn {
  /** The front from margin to margin. */
  left: number;
  width: number;
  /** The sheet from edge to edge. */
  sheet: number;
  /** What the drawing lies between: words, or the edge of a field of colour. */
  head: number;
  foot: number;
  /** Whether it runs on to the edges of a field, which cuts it off. */
  bleeds: boolean;
  ground: Hex;
  line: Hex;
  accent: Hex;
}
type Drawing = (place: Drawn, random: Random) => SceneNode[];

/** Thickness of a line, in shares of the width between margins. */
const FINE = 0.0026;
const MEDIUM = 0.0046;

/** Heights in lines, each hiding those behind. */
function ridges({ left, width, sheet, head, foot, bleeds, ground, line, accent }: Drawn, random: Random) {
  const noise = gradientNoise(random.fork('ridges'));
  const summit = left + width * random.between(0.25, 0.75);
  const reach = width * random.between(0.2, 0.3);
  const count = random.integer(15, 19);
  const rise = (foot - head) * random.between(0.4, 0.55);
  const step = (foot - head - rise) / (count - 1);
  const [from, to] = bleeds ? [-2, sheet + 2] : [left, left + width];
  const disc = width * random.between(0.13, 0.19);
  const nodes: SceneNode[] = [
    fill(circle(summit + width * random.between(-0.16, 0.16), head + disc * 1.05, disc), accent),
  ];
  for (let i = 0; i < count; i++) {
    const base = head + rise + step * i;
    const points: Point[] = Array.from({ length: 64 }, (_, k) => {
      const px = from + ((to - from) * k) / 63;
      const top = summit + noise(i * 0.11, 3) * width * 0.16;
      const envelope = Math.exp(-(((px - top) / reach) ** 2) / 2);
      const height = Math.max(0, layered(noise, (px / width) * 3.4, i * 0.16, 2) + 0.62) * envelope;
      return [px, base - height * rise * 1.05];
    });
    nodes.push(
      fill(under(spline(points), base + step * 1.5), ground),
      stroke(spline(points), line, width * MEDIUM),
    );
  }
  return nodes;
}

/** Rings on water, from two or three drops. */
function ripples({ left, width, head, foot, bleeds, line, accent }: Drawn, random: Random) {
  const side = random.sign();
  const at = (share: number): number => left + width * (0.5 + side * share);
  const drops = [
    { x: at(random.between(-0.22, -0.08)), y: random.between(0.32, 0.48), rings: 15 },
    { x: at(random.between(0.2, 0.36)), y: random.between(0.62, 0.8), rings: 10 },
  ].map(({ y, ...drop }) => ({ ...drop, y: head + (foot - head) * y }));
  const rings = drops.flatMap(({ x, y, rings: count }, drop) =>
    Array.from({ length: count }, (_, i) => {
      const radius = width * (0.027 + 0.031 * i * (1 + i * 0.012));
      if (!bleeds && (y + radius > foot || y - radius < head)) return [];
      return stroke(
        circle(x, y, radius),
        line,
        width * (0.0052 - 0.0026 * (i / count)),
        1 - 0.6 * (i / count) - drop * 0.05,
      );
    }).flat(),
  );
  return [...rings, ...drops.map(({ x, y }, i) => fill(circle(x, y, width * (i ? 0.014 : 0.02)), accent))];
}

/** Seeds set at the golden angle, as in the head of a sunflower. */
function seeds({ left, width, head, foot, line, accent }: Drawn, random: Random) {
  const radius = Math.min((foot - head) / 2, width * random.between(0.4, 0.5));
  const [cx, cy] = [left + width * 0.5, (head + foot) / 2];
  const count = 430;
  const warm = random.between(0.2, 0.75);
  const dots: PathNode[] = Array.from({ length: count }, (_, i) => {
    const t = Math.sqrt((i + 1) / count);
    const angle = i * 2.39996323;
    const size = radius * (0.013 + 0.024 * Math.sin(t * Math.PI * 0.92) ** 0.8);
    const [px, py] = [cx + Math.cos(angle) * radius * t, cy + Math.sin(angle) * radius * t];
    const seed = t < 0.82 ? circle(px, py, size) : leaf(px, py, size * 4.2, size * 1.7, angle);
    return fill(seed, t < warm ? accent : line);
  });
  return gathered(dots);
}

/** Straight threads whose edge is a curve. */
function threads({ left, width, head, foot, line, accent }: Drawn, random: Random) {
  const radius = Math.min((foot - head) / 2, width * 0.49);
  const [cx, cy] = [left + width * 0.5, (head + foot) / 2];
  const pins = 150;
  const factor = random.pick([2, 3, 4, 5]);
  const turn = -Math.PI / 2 + (factor === 2 ? random.between(-0.6, 0.6) : 0);
  const pin = (i: number): Point => [
    cx + Math.cos(turn + (i * 2 * Math.PI) / pins) * radius,
    cy + Math.sin(turn + (i * 2 * Math.PI) / pins) * radius,
  ];
  const strung = (bright: boolean): Segment[] =>
    Array.from({ length: pins }, (_, i) =>
      (i % 6 === 4) === bright ? polyline([pin(i), pin(i * factor)]) : [],
    ).flat();
  return [
    ...(random.chance(0.4) ? [fill(circle(cx, cy, radius), mix(accent, line, 0.08), 0.25)] : []),
    stroke(strung(false), line, width * FINE),
    stroke(strung(true), accent, width * FINE * 1.5),
    stroke(circle(cx, cy, radius), line, width * MEDIUM),
  ];
}

/** Tall grass in a wind, and a sun behind. */
function reeds({ left, width, head, foot, ground, line, accent }: Drawn, random: Random) {
  const lean = random.between(0.06, 0.26) * random.sign();
  const [near, far] = [line, mix(line, ground, 0.42)];
  const tallest = foot - head;
  const sun = width * random.between(0.15, 0.26);
  const behind: Segment[] = [];
  const stalks: Segment[] = [];
  const grains: PathNode[] = [];
  for (let i = 0; i < 54; i++) {
    const px = left + width * (Math.max(0, -lean) + (1 - Math.abs(lean)) * ((i * 0.618034) % 1));
    const tall = tallest * random.between(0.42, 0.97);
    const sway = width * (lean + random.between(-0.05, 0.05)) * (tall / tallest);
    const tip: Point = [px + sway, foot - tall];
    (i % 2 ? behind : stalks).push(
      ['M', px, foot],
      ['C', px, foot - tall * 0.45, px + sway * 0.35, foot - tall * 0.8, ...tip],
    );
    if (i % 2) continue;
    const hangs = Math.atan2(tall * 0.2, -sway * 0.65) + Math.PI;
    for (let k = 0; k < 8; k++) {
      const t = k / 8;
      const [ex, ey] = [tip[0] - sway * 0.24 * t, tip[1] + tall * 0.17 * t];
      const turn = hangs + (k % 2 ? 0.5 : -0.5);
      grains.push(fill(leaf(ex, ey, width * 0.036, width * 0.0115, turn), near));
    }
  }
  const sunX = left + width * (lean > 0 ? random.between(0.6, 0.76) : random.between(0.24, 0.4));
  return [
    fill(circle(sunX, head + sun + tallest * random.between(0.04, 0.2), sun), accent),
    stroke(behind, far, width * MEDIUM),
    stroke(stalks, near, width * MEDIUM),
    ...gathered(grains),
    fill(rectangle(left, foot, width, width * MEDIUM), line),
  ];
}

/** A hill as a surveyor draws it: lines of one height, closer where it is steep. */
function relief({ left, width, head, foot, bleeds, line, accent }: Drawn, random: Random) {
  const noise = gradientNoise(random.fork('relief'));
  const shift = random.between(0, 40);
  const [wide, high] = [width * 0.5, (foot - head) / 2];
  const cx = left + width * (bleeds ? random.between(0.15, 0.85) : 0.5);
  const cy = head + high * (bleeds ? random.between(0.8, 1.3) : 1);
  const most = bleeds ? Math.max(wide, high) * random.between(1.5, 1.9) : Math.min(wide, high) * 0.97;
  const count = random.integer(13, 17);
  const level = (i: number): Outline => {
    const t = ((i + 0.6) / count) ** 1.15;
    const points = Array.from({ length: 60 }, (_, k): Point => {
      const angle = (k * 2 * Math.PI) / 60;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const bay = layered(noise, c * 1.3 + shift, s * 1.3 + t * 1.6, 2) * Math.min(1, 0.25 + t * 1.8);
      const reach = most * t * (bleeds ? 1 + 0.75 * bay : (1 + 0.5 * bay) / 1.28);
      return [cx + c * reach, cy + s * reach];
    });
    return spline(points, true);
  };
  const lines = Array.from({ length: count }, (_, i) => i);
  const index = (i: number): boolean => i % 4 === 2;
  const nodes: SceneNode[] = [
    fill(level(random.integer(1, 3)), accent),
    stroke(lines.filter(i => !index(i)).flatMap(level), line, width * FINE * 1.15),
    stroke(lines.filter(index).flatMap(level), line, width * MEDIUM * 1.3),
  ];
  return nodes;
}

/** Swell upon swell to the horizon, and what hangs over it. */
function tides({ left, width, sheet, head, foot, bleeds, ground, line, accent }: Drawn, random: Random) {
  const [from, to] = bleeds ? [-2, sheet + 2] : [left, left + width];
  const count = random.integer(11, 16);
  const sky = (foot - head) * random.between(0.2, 0.42);
  const disc = width * random.between(0.14, 0.24);
  const discX = left + width * random.between(0.25, 0.75);
  const waves = random.between(1.2, 2.6);
  const phase = random.between(0, 6);
  const nodes: SceneNode[] = [
    fill(circle(discX, Math.max(head + disc, head + sky - disc * 0.35), disc), accent),
  ];
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const base = head + sky + (foot - head - sky) * t ** 1.25;
    const high = (foot - head) * (0.006 + 0.034 * t);
    const points = Array.from({ length: 49 }, (_, k): Point => {
      const u = k / 48;
      const roll = Math.sin(u * Math.PI * 2 * waves * (1.5 - 0.6 * t) + phase + i * 0.9);
      return [from + (to - from) * u, base - high * roll];
    });
    nodes.push(
      fill(under(spline(points), base + (foot - head) * 0.2), ground),
      stroke(spline(points), line, width * (FINE + 0.0056 * t)),
    );
  }
  return [group(nodes, rectangle(from, head, to - from, foot - head))];
}

export const DRAWINGS = { ridges, ripples, seeds, threads, reeds, relief, tides } satisfies Record<
  string,
  Drawing
>;

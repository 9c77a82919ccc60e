/** Flowers and leaves in flat colour, as cut from painted paper. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { type Hex, lighter, mix } from '../colour.ts';
import { circle, placed, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import { fill, gathered, type PathNode, type Point, type SceneNode, stroke } from '../scene.ts';

const TURN = Math.PI * 2;

/** A leaf from (x, y) towards an angle: pointed at both ends, widest before its middle. */
export function leaf(x: number, y: number, length: number, width: number, angle: number): Outline {
  return placed(
    [
      ['M', 0, 0],
      ['C', 0.2, 0.62 * (width / length), 0.62, 0.62 * (width / length), 1, 0],
      ['C', 0.62, -0.62 * (width / length), 0.2, -0.62 * (width / length), 0, 0],
      ['Z'],
    ],
    x,
    y,
    length,
    angle,
  );
}

/** One half of such a leaf, on its left side: the side in the light. */
export function halfLeaf(x: number, y: number, length: number, width: number, angle: number): Outline {
  return placed(
    [
      ['M', 0, 0],
      ['C', 0.2, -0.62 * (width / length), 0.62, -0.62 * (width / length), 1, 0],
      ['C', 0.7, -0.04, 0.3, 0.04, 0, 0],
      ['Z'],
    ],
    x,
    y,
    length,
    angle,
  );
}

export interface Flora {
  petals: readonly [Hex, Hex, Hex];
  heart: Hex;
  pollen: Hex;
  leaves: readonly Hex[];
}

/** A petal along +x, from the heart outward, `wide` across; its rim dips in the middle. */
function petal(wide: number, dip: number): Outline {
  const w = wide / 2;
  return [
    ['M', 0.04, 0],
    ['C', 0.12, -w * 0.9, 0.55, -w * 1.32, 0.86, -w * 0.86],
    ['C', 1.0, -w * 0.62, 1.03, -w * 0.25, 1 - dip, 0],
    ['C', 1.03, w * 0.25, 1.0, w * 0.62, 0.86, w * 0.86],
    ['C', 0.55, w * 1.32, 0.12, w * 0.9, 0.04, 0],
    ['Z'],
  ];
}

function stamens(x: number, y: number, radius: number, count: number, size: number): Outline {
  const dots: Segment[] = [];
  for (let i = 0; i < count; i++) {
    const angle = i * 2.39996;
    const reach = radius * Math.sqrt((i + 0.5) / count);
    dots.push(...circle(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, size));
  }
  return dots;
}

const veins = (x: number, y: number, radius: number, angle: number, spread: number): Outline =>
  [-1, -0.35, 0.35, 1].flatMap((side): Segment[] => {
    const a = angle + side * spread * 0.5;
    const b = angle + side * spread * 0.8;
    return [
      ['M', x + Math.cos(angle) * radius * 0.24, y + Math.sin(angle) * radius * 0.24],
      [
        'Q',
        x + Math.cos(a) * radius * 0.5,
        y + Math.sin(a) * radius * 0.5,
        x + Math.cos(b) * radius * 0.76,
        y + Math.sin(b) * radius * 0.76,
      ],
    ];
  });

/** Broad petals around a dark eye. */
export function anemone(x: number, y: number, radius: number, flora: Flora, random: Random): SceneNode[] {
  const nodes: SceneNode[] = [];
  const count = random.pick([6, 7, 8]);
  const start = random.between(0, TURN);
  [0, 1].forEach(ring => {
    const reach = radius * (ring === 0 ? 1 : 0.82);
    const colours = [flora.petals[ring] as Hex, flora.petals[ring + 1] as Hex];
    // A rasteriser pays for every path: the veins of one colour are one, narrow enough to stay on their petals.
    const lines = colours.map((): Segment[] => []);
    for (let i = 0; i < count; i++) {
      const angle = start + ((i + ring * 0.5) * TURN) / count + random.between(-0.06, 0.06);
      const size = reach * random.between(0.94, 1.04);
      nodes.push(fill(placed(petal(1.02, 0.05), x, y, size, angle), colours[i % 2] as Hex));
      lines[i % 2]?.push(...veins(x, y, reach, angle - 0.08, 0.36));
    }
    lines.forEach((each, i) => {
      nodes.push(stroke(each, lighter(colours[i] as Hex, -0.05), radius * 0.012));
    });
  });
  nodes.push(fill(circle(x, y, radius * 0.24), mix(flora.petals[2], flora.heart, 0.55)));
  const threads: Segment[] = [];
  const tips: Segment[] = [...circle(x, y, radius * 0.165)];
  for (let i = 0; i < 26; i++) {
    const angle = (i * TURN) / 26;
    const reach = radius * (i % 2 ? 0.3 : 0.345);
    const tip: Point = [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
    threads.push(['M', x, y], ['L', ...tip]);
    tips.push(...circle(...tip, radius * 0.02));
  }
  nodes.push(stroke(threads, flora.heart, radius * 0.008), fill(tips, flora.heart));
  nodes.push(fill(stamens(x, y, radius * 0.12, 16, radius * 0.012), flora.pollen));
  return nodes;
}

/** Ring in ring of cupped petals, the innermost closed. */
export function peony(x: number, y: number, radius: number, flora: Flora, random: Random): SceneNode[] {
  const nodes: SceneNode[] = [];
  const rings = 5;
  const start = random.between(0, TURN);
  for (let ring = 0; ring < rings; ring++) {
    const t = ring / (rings - 1);
    const reach = radius * (1 - t * 0.7);
    const count = [9, 8, 7, 6, 5][ring] as number;
    const tone = mix(flora.petals[0], flora.petals[2], t);
    // Every second petal lies under its neighbours; the last of an odd number is neighbour to the first.
    const layers = [0.03, 0.012, 0.03].map(light => ({
      light,
      rims: [] as Segment[],
      faces: [] as Segment[],
    }));
    for (let i = 0; i < count; i++) {
      const angle = start + ring * 0.43 + (i * TURN) / count + random.between(-0.07, 0.07);
      const size = reach * random.between(0.93, 1.05);
      const layer = layers[i % 2 === 0 && i === count - 1 ? 2 : i % 2];
      layer?.rims.push(...placed(petal(1.0, 0.09), x, y, size, angle));
      const [fx, fy] = [x + Math.cos(angle) * size * 0.05, y + Math.sin(angle) * size * 0.05];
      layer?.faces.push(...placed(petal(0.86, 0.1), fx, fy, size * 0.93, angle));
    }
    for (const { light, rims, faces } of layers) {
      if (rims.length === 0) continue;
      nodes.push(fill(rims, lighter(tone, -0.035)), fill(faces, lighter(tone, light)));
    }
  }
  nodes.push(fill(circle(x, y, radius * 0.13), lighter(flora.petals[2], -0.06)));
  nodes.push(fill(stamens(x, y, radius * 0.12, 14, radius * 0.017), flora.pollen));
  return nodes;
}

/** Many narrow rays around a full disc. */
export function daisy(x: number, y: number, radius: number, flora: Flora, random: Random): SceneNode[] {
  const petals: PathNode[] = [];
  const count = random.integer(15, 19);
  const start = random.between(0, TURN);
  for (let ring = 0; ring < 2; ring++) {
    for (let i = 0; i < count; i++) {
      const angle = start + ((i + ring * 0.5) * TURN) / count + random.between(-0.04, 0.04);
      const size = radius * (ring === 0 ? 1 : 0.9) * random.between(0.92, 1.05);
      petals.push(fill(placed(petal(0.24, 0.04), x, y, size, angle), flora.petals[ring === 0 ? 0 : 1]));
    }
  }
  return [
    ...gathered(petals),
    fill(circle(x, y, radius * 0.27), flora.pollen),
    fill(stamens(x, y, radius * 0.25, 48, radius * 0.016), mix(flora.pollen, flora.heart, 0.55)),
  ];
}

/** Four great crumpled petals and a seed box. */
export function poppy(x: number, y: number, radius: number, flora: Flora, random: Random): SceneNode[] {
  const nodes: SceneNode[] = [];
  const start = random.between(0, TURN);
  [
    [0, 1],
    [2, 1],
    [1, 0.94],
    [3, 0.94],
  ].forEach(([quarter, size], i) => {
    const angle = start + ((quarter as number) * TURN) / 4 + random.between(-0.12, 0.12);
    const rim: Point[] = Array.from({ length: 11 }, (_, k) => {
      const a = angle + ((k - 5) / 5) * 1.02;
      const reach =
        radius * (size as number) * (0.94 + 0.07 * Math.cos(k * 2.3 + i) - 0.16 * Math.abs((k - 5) / 5) ** 3);
      return [x + Math.cos(a) * reach, y + Math.sin(a) * reach];
    });
    const colour = flora.petals[i < 2 ? 0 : 1];
    nodes.push(fill([...spline(rim), ['L', x, y], ['Z']], colour));
    nodes.push(fill(placed(petal(0.7, 0.1), x, y, radius * 0.46, angle), mix(colour, flora.heart, 0.5)));
    nodes.push(stroke(veins(x, y, radius * 1.05, angle, 1.1), lighter(colour, -0.08), radius * 0.013, 0.75));
  });
  const dust = Array.from({ length: 34 }, (_, i) => {
    const angle = i * 2.39996;
    const reach = radius * (0.2 + 0.1 * ((i * 7) % 5) * 0.25);
    return circle(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, radius * 0.02);
  });
  const rays = Array.from({ length: 8 }, (_, i): Segment[] => {
    const angle = (i * TURN) / 8;
    return [
      ['M', x, y],
      ['L', x + Math.cos(angle) * radius * 0.12, y + Math.sin(angle) * radius * 0.12],
    ];
  });
  nodes.push(
    fill(dust.flat(), flora.heart),
    fill(circle(x, y, radius * 0.14), flora.leaves[0] as Hex),
    stroke(rays.flat(), flora.heart, radius * 0.016),
  );
  return nodes;
}

/** A bent stem: points from its foot to its tip, and the angle at each. */
export function stem(
  x: number,
  y: number,
  angle: number,
  length: number,
  bend: number,
  steps = 16,
): { at: Point; angle: number }[] {
  const points: { at: Point; angle: number }[] = [];
  let [px, py, a] = [x, y, angle];
  for (let i = 0; i <= steps; i++) {
    points.push({ at: [px, py], angle: a });
    a += bend / steps;
    px += (Math.cos(a) * length) / steps;
    py += (Math.sin(a) * length) / steps;
  }
  return points;
}

const line = (points: { at: Point }[]): Segment[] => spline(points.map(point => point.at));

/** Leaves, those of one colour as one path and their sides in the light as another. */
class Foliage {
  readonly #shades: { colour: Hex; whole: Segment[]; lit: Segment[] }[];

  constructor(colours: readonly Hex[]) {
    this.#shades = colours.map(colour => ({ colour, whole: [], lit: [] }));
  }

  add(colour: number, x: number, y: number, length: number, width: number, angle: number): void {
    const shade = this.#shades[colour % this.#shades.length];
    shade?.whole.push(...leaf(x, y, length, width, angle));
    shade?.lit.push(...halfLeaf(x, y, length, width, angle));
  }

  /** @param light how much lighter, in steps of OKLCH lightness, the side in the light is */
  nodes(light: number): PathNode[] {
    return this.#shades.flatMap(({ colour, whole, lit }) =>
      whole.length > 0 ? [fill(whole, colour), fill(lit, lighter(colour, light))] : [],
    );
  }
}

/** A twig with pairs of narrow leaves: olive, willow. */
export function olive(
  x: number,
  y: number,
  angle: number,
  length: number,
  flora: Flora,
  random: Random,
): PathNode[] {
  const way = random.sign();
  const steps = 13;
  const twig = stem(x, y, angle, length, random.between(0.25, 0.7) * way, steps);
  const leaves = new Foliage(flora.leaves);
  twig.forEach(({ at, angle: along }, i) => {
    if (i < 2) return;
    const size = length * 0.29 * (1 - Math.abs(i / steps - 0.42) * 0.85);
    for (const side of i === steps ? [0] : [-1, 1]) {
      const out = along + side * random.between(0.5, 0.75);
      leaves.add(i + (side > 0 ? 1 : 0), at[0], at[1], size, size * 0.32, out);
    }
  });
  return [stroke(line(twig), flora.leaves[0] as Hex, length * 0.011), ...leaves.nodes(0.045)];
}

/** A twig with round leaves: eucalyptus. */
export function eucalyptus(
  x: number,
  y: number,
  angle: number,
  length: number,
  flora: Flora,
  random: Random,
): PathNode[] {
  const twig = stem(x, y, angle, length, random.between(0.3, 0.8) * random.sign());
  const leaves = new Foliage(flora.leaves);
  twig.forEach(({ at, angle: along }, i) => {
    if (i % 2 === 1 || i < 2) return;
    const size = length * 0.17 * (1.12 - i / 22);
    for (const side of i === 16 ? [0] : [-1, 1]) {
      const out = along + side * random.between(0.75, 1.05);
      leaves.add(i / 2 + (side > 0 ? 1 : 0), at[0], at[1], size, size * 0.95, out);
    }
  });
  return [stroke(line(twig), flora.leaves[0] as Hex, length * 0.011), ...leaves.nodes(0.04)];
}

/** A spray of berries on thin stalks. */
export function berries(
  x: number,
  y: number,
  angle: number,
  length: number,
  flora: Flora,
  random: Random,
): PathNode[] {
  const twig = stem(x, y, angle, length, random.between(0.2, 0.5) * random.sign());
  const ink = flora.leaves[0] as Hex;
  const stalks: Segment[] = [];
  const fruits = flora.petals.map((): Segment[] => []);
  twig.forEach(({ at, angle: along }, i) => {
    if (i < 5) return;
    const side = i % 2 ? 1 : -1;
    const out = along + side * random.between(0.5, 0.9);
    const reach = length * random.between(0.09, 0.17);
    const tip: Point = [at[0] + Math.cos(out) * reach, at[1] + Math.sin(out) * reach];
    stalks.push(['M', ...at], ['L', ...tip]);
    fruits[i % 3]?.push(...circle(...tip, length * random.between(0.022, 0.034)));
  });
  return [
    stroke(line(twig), ink, length * 0.009),
    stroke(stalks, ink, length * 0.006),
    ...fruits.map((outline, i) => fill(outline, flora.petals[i] as Hex)),
  ];
}

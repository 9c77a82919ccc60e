/**
 * Symmetric figures drawn in one colour, as stamped in gold on a binding. Each is made around (0, 0) within a circle
 * of radius 1, y downwards; lines are given with their widths in the same unit.
 */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { arc, circle, hole, mirrored, placed, polygon, rectangle, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import type { Point } from '../scene.ts';
import { leaf } from './botany.ts';

export interface Emblem {
  /** Solid parts. */
  solid: Segment[];
  lines: { outline: Outline; width: number }[];
  /** Parts that are cut out of the solid ones, in the colour of the ground. */
  cut?: Segment[];
}

const TURN = Math.PI * 2;
const polar = (radius: number, angle: number): Point => [Math.cos(angle) * radius, Math.sin(angle) * radius];
const segment = (a: Point, b: Point): Segment[] => [
  ['M', ...a],
  ['L', ...b],
];
const both = (outline: Outline): Segment[] => [...outline, ...mirrored(outline, 0)];

/** A star with `points` long rays. */
export function star(
  x: number,
  y: number,
  radius: number,
  points: number,
  waist = 0.38,
  turn = -Math.PI / 2,
): Outline {
  return polygon(
    Array.from({ length: points * 2 }, (_, i): Point => {
      const [dx, dy] = polar(radius * (i % 2 ? waist : 1), turn + (i * Math.PI) / points);
      return [x + dx, y + dy];
    }),
  );
}

const beads = (count: number, radius: number, size: number, turn = 0): Segment[] =>
  Array.from({ length: count }, (_, i) => circle(...polar(radius, turn + (i * TURN) / count), size)).flat();

/** A bent branch that grows thinner from foot to tip, with a round end; drawn against the clock whichever way it bends. */
function branch(foot: Point, middle: Point, tip: Point, thick: number, thin: number): Segment[] {
  const out = Math.atan2(middle[1] - foot[1], middle[0] - foot[0]);
  const end = Math.atan2(tip[1] - middle[1], tip[0] - middle[0]);
  const beside = ([x, y]: Point, angle: number, by: number): Point => [
    x + Math.sin(angle) * by,
    y - Math.cos(angle) * by,
  ];
  const beyond = polar(thin * 0.66, end);
  const [left, right] = [beside(tip, end, -thin / 2), beside(tip, end, thin / 2)];
  const bend = (out + end) / 2 + (Math.abs(out - end) > Math.PI ? Math.PI : 0);
  return [
    ['M', ...beside(foot, out, -thick / 2)],
    ['Q', ...beside(middle, bend, -(thick + thin) / 4), ...left],
    ['C', left[0] + beyond[0], left[1] + beyond[1], right[0] + beyond[0], right[1] + beyond[1], ...right],
    ['Q', ...beside(middle, bend, (thick + thin) / 4), ...beside(foot, out, thick / 2)],
    ['Z'],
  ];
}

/** A tree with its roots, in a ring. */
export function tree(random: Random): Emblem {
  const lines: Emblem['lines'] = [];
  const solid: Segment[] = [];
  const widths = [0.075, 0.05, 0.034, 0.022, 0.014, 0.009];
  const grow = (x: number, y: number, angle: number, length: number, depth: number, up: boolean): void => {
    const bend = random.between(0.15, 0.4) * (angle > -Math.PI / 2 === up ? 1 : -1) * 0.5;
    const tip: Point = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
    if (Math.hypot(...tip) > 0.87) return;
    const middle: Point = [
      x + Math.cos(angle - bend) * length * 0.55,
      y + Math.sin(angle - bend) * length * 0.55,
    ];
    const [thick, thin] = [widths[depth] ?? 0.008, widths[depth + 1] ?? 0.007];
    solid.push(...branch([x, y], middle, tip, thick, thin));
    solid.push(...branch([-x, y], [-middle[0], middle[1]], [-tip[0], tip[1]], thick, thin));
    const last = depth >= (up ? 5 : 4);
    if (up && depth >= 4) {
      for (const side of [-0.75, 0.1, 0.8]) {
        const size = random.between(0.06, 0.085);
        if (Math.hypot(tip[0], tip[1]) + size < 0.93)
          // Mirrored outlines turn the other way, and where they meet their like they would leave holes.
          for (const [lx, a] of [
            [tip[0], angle + side],
            [-tip[0], Math.PI - angle - side],
          ] as const)
            solid.push(...leaf(lx, tip[1], size, size * 0.46, a));
      }
    }
    if (last) return;
    const spread = up ? random.between(0.36, 0.52) : random.between(0.3, 0.5);
    grow(...tip, angle - spread, length * random.between(0.7, 0.8), depth + 1, up);
    grow(
      ...tip,
      angle + spread * random.between(0.75, 1.05),
      length * random.between(0.66, 0.78),
      depth + 1,
      up,
    );
  };
  solid.push(
    ['M', -0.05, -0.12],
    ['C', -0.05, 0.1, -0.07, 0.22, -0.16, 0.34],
    ['L', 0.16, 0.34],
    ['C', 0.07, 0.22, 0.05, 0.1, 0.05, -0.12],
    ['Z'],
  );
  grow(0.012, -0.06, -Math.PI / 2 + 0.16, 0.24, 1, true);
  grow(0.035, 0.0, -0.86, 0.27, 1, true);
  grow(0.04, 0.08, -0.33, 0.22, 2, true);
  grow(0.12, 0.31, 0.35, 0.2, 2, false);
  grow(0.07, 0.32, 0.85, 0.19, 2, false);
  grow(0.02, 0.33, 1.35, 0.17, 2, false);
  lines.push({ outline: circle(0, 0, 0.985), width: 0.018 }, { outline: circle(0, 0, 0.945), width: 0.006 });
  solid.push(...beads(4, 0.965, 0.032, Math.PI / 4));
  return { solid, lines };
}

/** A crescent that holds a star, with beads on threads. */
export function moon(random: Random): Emblem {
  const open = random.between(0.3, 0.42);
  const crescent: Segment[] = [...circle(0, -0.02, 0.6), ...hole(0, -0.02 - open, 0.6 - open * 0.42)];
  const threads = [-0.44, -0.22, 0, 0.22, 0.44].map((x, i) => {
    const top = 0.06 + Math.sqrt(Math.max(0, 0.36 - x * x)) - 0.1;
    return { x, top, end: top + ([0.16, 0.27, 0.38, 0.27, 0.16][i] ?? 0) };
  });
  return {
    solid: [
      ...crescent,
      ...star(0, -0.31, 0.21, 8, 0.34),
      ...threads.flatMap(({ x, end }, i) => [
        ...(i % 2 ? star(x, end, 0.05, 4, 0.34) : leaf(x, end - 0.05, 0.11, 0.06, Math.PI / 2)),
        ...circle(x, end - 0.09, 0.013),
      ]),
      ...Array.from({ length: 27 }, (_, i) => {
        const angle = Math.PI + ((i + 0.5) * Math.PI) / 27;
        const long = i % 2 ? 0.86 : 0.96;
        return polygon([polar(0.72, angle - 0.02), polar(long, angle), polar(0.72, angle + 0.02)]);
      }).flat(),
      ...beads(28, 0.665, 0.011, TURN / 56),
    ],
    lines: threads.map(({ x, top, end }) => ({ outline: segment([x, top], [x, end - 0.05]), width: 0.008 })),
  };
}

/** A sword, point down, between two branches of laurel. */
export function sword(): Emblem {
  const solid: Segment[] = [
    ...polygon([
      [-0.052, -0.42],
      [0.052, -0.42],
      [0.04, 0.72],
      [0, 0.96],
      [-0.04, 0.72],
    ]),
    ...rectangle(-0.026, -0.72, 0.052, 0.26),
    ...circle(0, -0.8, 0.075),
    ...both([
      ['M', 0, -0.49],
      ['C', 0.12, -0.49, 0.22, -0.5, 0.31, -0.56],
      ['C', 0.36, -0.58, 0.38, -0.54, 0.35, -0.5],
      ['C', 0.28, -0.42, 0.14, -0.4, 0, -0.4],
      ['Z'],
    ]),
  ];
  const lines: Emblem['lines'] = [];
  const count = 15;
  const branch: Point[] = Array.from({ length: count + 1 }, (_, i) =>
    polar(0.66, Math.PI / 2 - 0.16 - (i / count) * 2.35),
  );
  lines.push({ outline: both(spline(branch)), width: 0.014 });
  branch.forEach(([bx, by], i) => {
    const along = -((i / count) * 2.35) - 0.16;
    const size = 0.2 * (1 - i / (count * 2.1));
    if (i === 0) return;
    solid.push(...both(leaf(bx, by, size, size * 0.4, along + 0.55 * 1)));
    solid.push(...both(leaf(bx, by, size * 0.92, size * 0.38, along - 0.62)));
    if (i % 3 === 1)
      solid.push(...both(circle(...polar(0.57, Math.PI / 2 - 0.2 - (i / count) * 2.35), 0.017)));
  });
  for (let i = 0; i < 11; i++) {
    const angle = -Math.PI / 2 + (i - 5) * 0.13;
    if (Math.abs(i - 5) < 1) continue;
    lines.push({ outline: segment(polar(0.86, angle), polar(i % 2 ? 0.93 : 0.99, angle)), width: 0.01 });
  }
  const cut: Segment[] = [
    ...polygon([
      [-0.009, -0.36],
      [0.009, -0.36],
      [0, 0.66],
    ]),
    ...circle(0, -0.8, 0.034),
    ...[-0.68, -0.63, -0.58, -0.53].flatMap(y => rectangle(-0.03, y, 0.06, 0.011)),
  ];

  return { solid, lines, cut };
}

/** A crown among rays, over a wreath of thorns. */
export function crown(random: Random): Emblem {
  const solid: Segment[] = [
    ['M', -0.5, 0.2],
    ['L', -0.6, -0.3],
    ['L', -0.33, -0.06],
    ['L', -0.26, -0.44],
    ['L', -0.12, -0.1],
    ['L', 0, -0.58],
    ['L', 0.12, -0.1],
    ['L', 0.26, -0.44],
    ['L', 0.33, -0.06],
    ['L', 0.6, -0.3],
    ['L', 0.5, 0.2],
    ['C', 0.25, 0.27, -0.25, 0.27, -0.5, 0.2],
    ['Z'],
    ['M', -0.5, 0.26],
    ['C', -0.25, 0.33, 0.25, 0.33, 0.5, 0.26],
    ['L', 0.48, 0.37],
    ['C', 0.25, 0.44, -0.25, 0.44, -0.48, 0.37],
    ['Z'],
    ...[
      [-0.6, -0.345],
      [-0.26, -0.49],
      [0, -0.64],
      [0.26, -0.49],
      [0.6, -0.345],
    ].flatMap(([x, y]) => circle(x as number, y as number, 0.042)),
  ];
  for (let i = 0; i < 25; i++) {
    const angle = -Math.PI / 2 + (i - 12) * 0.118;
    const [from, to] = [0.82, i % 2 ? 0.9 : 0.99];
    solid.push(...polygon([polar(from, angle - 0.014), polar(to, angle), polar(from, angle + 0.014)]));
  }
  const lines: Emblem['lines'] = [];
  for (const phase of [0, Math.PI]) {
    const vine: Point[] = Array.from({ length: 31 }, (_, i) => {
      const t = i / 30;
      const [x, y] = polar(0.74 + 0.035 * Math.sin(t * 22 + phase), 0.25 + t * (Math.PI - 0.5));
      return [x, y];
    });
    lines.push({ outline: spline(vine), width: 0.018 });
    vine.forEach(([x, y], i) => {
      if (i % 2 || i === 0 || i === 30) return;
      const out = Math.atan2(y, x) + (random.chance(0.5) ? 0.5 : -0.5) + (i % 4 ? 0 : Math.PI);
      solid.push(
        ...polygon([
          [x - Math.sin(out) * 0.014, y + Math.cos(out) * 0.014],
          [x + Math.cos(out) * 0.085, y + Math.sin(out) * 0.085],
          [x + Math.sin(out) * 0.014, y - Math.cos(out) * 0.014],
        ]),
      );
    });
  }
  const cut: Segment[] = [
    ...leaf(0, -0.2, 0.26, 0.13, Math.PI / 2),
    ...both(leaf(0.25, -0.13, 0.2, 0.1, Math.PI / 2)),
    ...both(circle(0.43, 0.07, 0.03)),
    ...[-0.36, -0.18, 0, 0.18, 0.36].flatMap(x => circle(x, 0.352 - Math.abs(x) * 0.04, 0.02)),
  ];
  return { solid, lines, cut };
}

/** A sun in rings, straight and flaming rays in turn. */
export function sun(random: Random): Emblem {
  const points = random.pick([12, 16]);
  const solid: Segment[] = [...circle(0, 0, 0.2)];
  for (let i = 0; i < points; i++) {
    const angle = (i * TURN) / points - Math.PI / 2;
    if (i % 2 === 0)
      solid.push(...polygon([polar(0.5, angle - 0.1), polar(0.96, angle), polar(0.5, angle + 0.1)]));
    else {
      solid.push(
        ...placed(
          [
            ['M', 0.5, -0.05],
            ['C', 0.6, -0.11, 0.66, 0.02, 0.74, -0.015],
            ['C', 0.79, -0.035, 0.82, -0.02, 0.87, 0.012],
            ['C', 0.8, 0.01, 0.77, 0.02, 0.72, 0.045],
            ['C', 0.63, 0.085, 0.58, -0.005, 0.5, 0.05],
            ['Z'],
          ],
          0,
          0,
          1,
          angle,
        ),
      );
    }
    solid.push(...leaf(...polar(0.25, angle), 0.17, 0.062, angle));
  }
  solid.push(
    ...beads(points, 0.9, 0.014, TURN / points / 2 - Math.PI / 2),
    ...beads(points * 2, 0.462, 0.01),
  );
  const cut: Segment[] = [...star(0, 0, 0.13, 8, 0.4)];
  const ringed = random.chance(0.5);
  return {
    solid,
    cut,
    lines: [
      { outline: circle(0, 0, 0.23), width: 0.008 },
      { outline: circle(0, 0, 0.435), width: 0.016 },
      { outline: circle(0, 0, 0.485), width: 0.007 },
      ...(ringed ? [{ outline: circle(0, 0, 0.99), width: 0.01 }] : []),
    ],
  };
}

/** A key, upright, with a rose window for a bow, in a wreath of stars. */
export function key(random: Random): Emblem {
  const lobes = random.pick([4, 5, 6]);
  const solid: Segment[] = [
    ...rectangle(-0.03, -0.2, 0.06, 1.06),
    ...rectangle(-0.075, -0.2, 0.15, 0.045),
    ...rectangle(-0.06, -0.12, 0.12, 0.03),
    ...circle(0, 0.88, 0.05),
    ...polygon([
      [0.03, 0.5],
      [0.29, 0.5],
      [0.29, 0.62],
      [0.21, 0.62],
      [0.21, 0.58],
      [0.14, 0.58],
      [0.14, 0.66],
      [0.29, 0.66],
      [0.29, 0.8],
      [0.2, 0.8],
      [0.2, 0.73],
      [0.12, 0.73],
      [0.12, 0.8],
      [0.03, 0.8],
    ]),
  ];
  const lines: Emblem['lines'] = [
    { outline: circle(0, -0.5, 0.285), width: 0.05 },
    { outline: circle(0, -0.5, 0.09), width: 0.018 },
  ];
  for (let i = 0; i < lobes; i++) {
    const angle = (i * TURN) / lobes - Math.PI / 2;
    const [lx, ly] = polar(0.165, angle);
    lines.push({ outline: circle(lx, ly - 0.5, 0.085), width: 0.018 });
    const [ox, oy] = polar(0.345, angle);
    solid.push(...circle(ox, oy - 0.5, 0.036));
  }
  for (let i = 0; i < 24; i++) {
    const angle = (i * TURN) / 24 - Math.PI / 2;
    const [sx, sy] = polar(0.95, angle);
    if (Math.abs(sx) < 0.09) continue;
    solid.push(...(i % 2 ? circle(sx, sy, 0.012) : star(sx, sy, i % 4 ? 0.036 : 0.05, 4, 0.32)));
  }
  lines.push({ outline: arc(0, 0, 0.86, -Math.PI / 2 + 0.5, Math.PI / 2 - 0.32), width: 0.007 });
  lines.push({ outline: arc(0, 0, 0.86, Math.PI / 2 + 0.32, Math.PI * 1.5 - 0.5), width: 0.007 });
  return { solid, lines };
}

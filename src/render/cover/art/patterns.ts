/** All-over patterns for endpapers: one motif on a lattice, wall to wall. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import type { Hex } from '../colour.ts';
import { arc, circle, placed, polygon, rectangle } from '../outlines.ts';
import type { Random } from '../random.ts';
import { fill, type Point, type SceneNode, stroke } from '../scene.ts';
import { leaf } from './botany.ts';
import { star } from './emblems.ts';
import { swallow } from './small.ts';

export interface Cloth {
  width: number;
  height: number;
  /** Width of one repeat. */
  repeat: number;
  /** Ground first. */
  colours: readonly [Hex, Hex, Hex, Hex];
}

/** Calls for each point of a lattice whose rows are shifted by half. */
function onLattice(
  { width, height, repeat }: Cloth,
  rowHeight: number,
  draw: (x: number, y: number, row: number, column: number) => void,
): void {
  const rows = Math.ceil(height / rowHeight) + 2;
  const columns = Math.ceil(width / repeat) + 2;
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      draw((column + (row % 2 === 0 ? 0 : 0.5)) * repeat, row * rowHeight, row, column);
    }
  }
}

/** Overlapping scales of nested arcs, as waves are woven. */
export function scales(cloth: Cloth): SceneNode[] {
  const [ground, one, two, three] = cloth.colours;
  const radius = cloth.repeat / 2;
  const rings = [three, ground, one, ground, two, ground];
  // Scales of one row lie side by side and over the row behind: one path a row for each of their rings. Those within the
  // rim are covered from their middle down.
  const rows = new Map<number, Segment[][]>();
  onLattice(cloth, radius / 2, (x, y, row) => {
    const outlines = rows.get(row) ?? rings.map(() => []);
    rows.set(row, outlines);
    outlines.forEach((outline, i) => {
      const size = radius * (1 - i * 0.165);
      if (i === 0) outline.push(...circle(x, y + radius, size + 0.6));
      else outline.push(...arc(x, y + radius, size, Math.PI, 2 * Math.PI), ['Z']);
    });
  });
  return [...rows.values()].flatMap(outlines => outlines.map((outline, i) => fill(outline, rings[i] as Hex)));
}

/** Sprigs of leaves with a bud, turned left and right by rows. */
export function sprigs(cloth: Cloth): SceneNode[] {
  const [, one, two, three] = cloth.colours;
  const [leavesOf, stems, buds]: [Segment[], Segment[], Segment[]] = [[], [], []];
  const s = cloth.repeat;
  onLattice(cloth, s * 0.78, (x, y, row) => {
    const way = row % 2 === 0 ? 1 : -1;
    const bend = (dx: number, dy: number): Point => [x + dx * s * way, y + dy * s];
    stems.push(
      ['M', ...bend(-0.1, 0.36)],
      ['C', ...bend(-0.06, 0.12), ...bend(0.02, -0.08), ...bend(0.1, -0.26)],
    );
    const pairs: readonly (readonly [number, number, number])[] = [
      [-0.078, 0.22, 0.25],
      [-0.04, 0.08, 0.24],
      [0.005, -0.06, 0.2],
    ];
    for (const [dx, dy, size] of pairs) {
      for (const side of [-1, 1]) {
        const angle = -Math.PI / 2 + way * 0.25 + side * 0.86;
        leavesOf.push(...leaf(...bend(dx, dy), size * s, size * s * 0.42, angle));
      }
    }
    for (const turn of [-0.55, 0, 0.55])
      buds.push(...leaf(...bend(0.1, -0.25), s * 0.17, s * 0.085, -Math.PI / 2 + way * 0.3 + turn));
    buds.push(...circle(...bend(0.42, -0.1), s * 0.03));
  });
  return [
    stroke(stems, one, s * 0.018),
    fill(leavesOf, one),
    fill(buds, two),
    fill(dots(cloth, s * 0.78), three),
  ];
}

function dots(cloth: Cloth, rowHeight: number): Outline {
  const found: Segment[] = [];
  onLattice(cloth, rowHeight, (x, y) => {
    found.push(...circle(x + cloth.repeat / 2, y + rowHeight * 0.1, cloth.repeat * 0.022));
  });
  return found;
}

/** Eight-pointed stars and crosses, as tiles are laid. */
export function stars(cloth: Cloth): SceneNode[] {
  const [ground, one, two, three] = cloth.colours;
  const s = cloth.repeat;
  const [big, small, inner, cross]: [Segment[], Segment[], Segment[], Segment[]] = [[], [], [], []];
  const rows = Math.ceil(cloth.height / s) + 2;
  const columns = Math.ceil(cloth.width / s) + 2;
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const [x, y] = [column * s, row * s];
      const r = s * 0.36;
      big.push(
        ...rectangle(x - r, y - r, 2 * r, 2 * r),
        ...polygon([
          [x, y - r * Math.SQRT2],
          [x + r * Math.SQRT2, y],
          [x, y + r * Math.SQRT2],
          [x - r * Math.SQRT2, y],
        ]),
      );
      small.push(...star(x, y, s * 0.3, 8, 0.52));
      inner.push(...circle(x, y, s * 0.1));
      const [cx, cy] = [x + s / 2, y + s / 2];
      for (let i = 0; i < 4; i++) cross.push(...leaf(cx, cy, s * 0.3, s * 0.14, (i * Math.PI) / 2));
    }
  }
  return [fill(big, one), fill(small, ground), fill(inner, two), fill(cross, three)];
}

/** Pointed drops in an onion net, a palmette in each. */
export function ogee(cloth: Cloth): SceneNode[] {
  const [ground, one, two, three] = cloth.colours;
  const s = cloth.repeat;
  const [net, palms, hearts]: [Segment[], Segment[], Segment[]] = [[], [], []];
  const tall = s * 0.74;
  onLattice(cloth, tall, (x, y) => {
    const drop = (k: number): Outline => [
      ['M', x, y - tall * k],
      ['C', x + s * 0.06 * k, y - tall * 0.62 * k, x + s * 0.5 * k, y - tall * 0.5 * k, x + s * 0.5 * k, y],
      ['C', x + s * 0.5 * k, y + tall * 0.5 * k, x + s * 0.06 * k, y + tall * 0.62 * k, x, y + tall * k],
      ['C', x - s * 0.06 * k, y + tall * 0.62 * k, x - s * 0.5 * k, y + tall * 0.5 * k, x - s * 0.5 * k, y],
      ['C', x - s * 0.5 * k, y - tall * 0.5 * k, x - s * 0.06 * k, y - tall * 0.62 * k, x, y - tall * k],
      ['Z'],
    ];
    net.push(...drop(0.93));
    for (let i = -3; i <= 3; i++) {
      const angle = -Math.PI / 2 + i * 0.44;
      const size = s * (0.36 - Math.abs(i) * 0.035);
      palms.push(...leaf(x, y + tall * 0.3, size, size * 0.34, angle));
    }
    hearts.push(
      ...circle(x, y + tall * 0.34, s * 0.05),
      ...leaf(x, y + tall * 0.4, s * 0.2, s * 0.08, Math.PI / 2),
    );
  });
  return [
    stroke(net, three, s * 0.03),
    fill(palms, one),
    fill(hearts, two),
    fill(nodesOf(cloth, tall), ground),
  ];
}

function nodesOf(cloth: Cloth, rowHeight: number): Outline {
  const found: Segment[] = [];
  onLattice(cloth, rowHeight, (x, y) => {
    found.push(...circle(x, y + rowHeight * 0.34, cloth.repeat * 0.02));
  });
  return found;
}

/** Swallows in flight, each row the other way. */
export function swallows(cloth: Cloth): SceneNode[] {
  const [, one, two, three] = cloth.colours;
  const s = cloth.repeat;
  const [birds, throats, twigs]: [Segment[], Segment[], Segment[]] = [[], [], []];
  onLattice(cloth, s * 0.72, (x, y, row) => {
    const way = row % 2 === 0 ? 1 : -1;
    const turned = placed(swallow(1), 0, 0, s * 0.42, -0.3);
    birds.push(...flipped(turned, way, x, y));
    throats.push(...flipped(circle(s * 0.145, -s * 0.075, s * 0.026), way, x, y));
    twigs.push(
      ...circle(x + s * 0.5, y, s * 0.022),
      ...leaf(x + s * 0.5, y, s * 0.12, s * 0.05, -0.8 * way),
      ...leaf(x + s * 0.5, y, s * 0.12, s * 0.05, Math.PI - 0.8 * way),
    );
  });
  return [fill(twigs, three), fill(birds, one), fill(throats, two)];
}

const flipped = (outline: Outline, way: number, x: number, y: number): Outline =>
  outline.map(
    ([type, ...values]) =>
      [type, ...values.map((v, i) => (i % 2 === 0 ? v * way + x : v + y))] as unknown as Segment,
  );

export const PATTERNS = { scales, sprigs, stars, ogee, swallows } satisfies Record<
  string,
  (cloth: Cloth) => SceneNode[]
>;

/** A repeat that divides the width, so that the pattern stands symmetrically on the front. */
export const evenRepeat = (width: number, random: Random, least: number, most: number): number =>
  width / random.integer(least, most);

/** Pictures made of a few repeated shapes, as printed on mid-century book jackets. */
import type { Hex } from '../colour.ts';
import { boxed, circle, polygon, rectangle, sector, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import { type Box, fill, group, type Point, type SceneNode } from '../scene.ts';

const HALF = Math.PI / 2;
/** Neighbouring shapes that do not end on whole pixels reach under each other, so that no seam shows between them. */
const LAP = 1;

/** A ground under tiles and the tiles, cut to the box. */
const inBox = (box: Box, ground: Hex, nodes: SceneNode[]): SceneNode =>
  group([fill(boxed(box), ground), ...nodes], boxed(box));

/** Discs inside discs whose centres wander: a target, a record, a sun. */
export function rings(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const cx = box.x + box.width * random.between(0.3, 0.7);
  const cy = box.y + box.height * random.between(0.38, 0.62);
  const step = box.width * random.between(0.068, 0.094);
  const drift: Point = [random.between(-0.2, 0.2) * step, random.between(0.05, 0.32) * step];
  const count = Math.ceil((Math.max(box.width, box.height) * 1.1) / step);
  const discs = Array.from({ length: count }, (_, i) => {
    const n = count - i;
    return fill(
      circle(cx + drift[0] * n, cy + drift[1] * n, step * (n - 0.35)),
      colours[n % colours.length] as Hex,
    );
  });
  return inBox(box, colours[0] as Hex, discs);
}

/** Upright stripes that bend together, after the op art of the sixties. */
export function waves(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const count = random.integer(13, 17);
  const phase = random.between(0, Math.PI * 2);
  const bends = random.between(1.1, 1.7);
  const reach = box.width * random.between(0.09, 0.14);
  const skew = random.sign();
  const edge = (i: number): Point[] =>
    Array.from({ length: 25 }, (_, k) => {
      const t = k / 24;
      const swing = Math.sin(t * bends * Math.PI * 2 + phase + i * 0.17 * skew);
      const pinch = 0.55 + 0.45 * Math.sin(t * Math.PI);
      return [
        box.x + box.width * (-0.15 + (1.3 * i) / count) + reach * swing * pinch,
        box.y + box.height * (t * 1.04 - 0.02),
      ];
    });
  const stripes = Array.from({ length: count }, (_, i) => {
    const left = edge(i).map(([x, y]): Point => [x - LAP, y]);
    const right = edge(i + 1).map(([x, y]): Point => [x + LAP, y]);
    const [, ...back] = spline([...right].reverse());
    const first = right.at(-1) as Point;
    return fill([...spline(left), ['L', ...first], ...back, ['Z']], colours[i % colours.length] as Hex);
  });
  return inBox(box, colours[0] as Hex, stripes);
}

/** Nested arches, turned this way and that, in squares. */
export function arches(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const columns = random.pick([3, 4]);
  const side = Math.ceil(box.width / columns);
  const rows = Math.ceil(box.height / side) + 1;
  const top = Math.floor(box.y);
  const nodes: SceneNode[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [box.x + column * side, top + row * side];
      const order = random.shuffle(colours);
      nodes.push(fill(rectangle(x, y, side + LAP, side + LAP), order[0] as Hex));
      const quarter = random.integer(0, 3);
      const corners: Point[] = [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
      ];
      const [cx, cy] = corners[quarter] as Point;
      const from = quarter * HALF;
      const bands = random.pick([3, 4, 5]);
      for (let i = 0; i < bands; i++) {
        nodes.push(
          fill(
            sector(cx, cy, side * (1 - i / bands), from, from + HALF),
            order[(i + 1) % order.length] as Hex,
          ),
        );
      }
    }
  }
  return inBox(box, colours[0] as Hex, nodes);
}

/** Leaves of two halves, one light and one dark, on a lattice. */
export function leaves(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const [ground, ...inks] = colours as [Hex, ...Hex[]];
  const columns = random.pick([4, 5, 6]);
  const side = Math.ceil(box.width / columns);
  const rows = Math.ceil(box.height / side) + 1;
  const top = Math.floor(box.y);
  const both = random.chance(0.5);
  const nodes: SceneNode[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [box.x + column * side, top + row * side];
      const falling = both ? (row + column) % 2 === 0 : random.chance(0.5);
      const [ax, bx] = falling ? [x, x + side] : [x + side, x];
      const light = inks[(row * 2 + column + (random.chance(0.25) ? 1 : 0)) % inks.length] as Hex;
      const dark = inks[(row * 2 + column + 1) % inks.length] as Hex;
      const bulge = side * 0.5523;
      const towards = bx > ax ? 1 : -1;
      nodes.push(
        fill(
          [
            ['M', ax, y],
            ['C', ax, y + bulge, bx - bulge * towards, y + side, bx, y + side],
            ['C', bx, y + side - bulge, ax + bulge * towards, y, ax, y],
            ['Z'],
          ],
          dark,
        ),
        fill(
          [['M', ax, y], ['C', ax + bulge * towards, y, bx, y + side - bulge, bx, y + side], ['Z']],
          light,
        ),
      );
    }
  }
  return inBox(box, ground, nodes);
}

/** Steps that climb in two directions at once: cubes seen from a corner. */
export function steps(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const [top, left, right] = colours as [Hex, Hex, Hex];
  const columns = random.pick([4, 5, 6]);
  const half = box.width / columns / 2;
  const rise = half / Math.sqrt(3);
  const nodes: SceneNode[] = [];
  const accent = colours[3] ?? top;
  const rows = Math.ceil(box.height / (rise * 3)) + 2;
  const lit = { row: random.integer(2, Math.max(2, rows - 3)), column: random.integer(1, columns - 2) };
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const x = box.x + (column * 2 + 1 + (row % 2 === 0 ? 0 : 1)) * half;
      const y = box.y + row * rise * 3;
      const lid = row === lit.row && column === lit.column ? accent : top;
      nodes.push(
        fill(
          polygon([
            [x, y - 2 * rise],
            [x + half, y - rise],
            [x, y],
            [x - half, y - rise],
          ]),
          lid,
        ),
        fill(
          polygon([
            [x - half - LAP, y - rise],
            [x, y],
            [x, y + 2 * rise + LAP],
            [x - half - LAP, y + rise + LAP],
          ]),
          left,
        ),
        fill(
          polygon([
            [x + half + LAP, y - rise],
            [x, y],
            [x, y + 2 * rise + LAP],
            [x + half + LAP, y + rise + LAP],
          ]),
          right,
        ),
      );
    }
  }
  return inBox(box, top, nodes);
}

/** A low sun and its rays. */
export function rays(box: Box, colours: readonly Hex[], random: Random): SceneNode {
  const [one, two, disc, rim] = colours as [Hex, Hex, Hex, Hex];
  const cx = box.x + box.width * random.between(0.3, 0.7);
  const cy = box.y + box.height * random.between(0.72, 0.95);
  const count = random.pick([18, 22, 26]);
  const reach = Math.hypot(box.width, box.height) * 1.1;
  const beams: SceneNode[] = [];
  for (let i = 0; i < count; i++) {
    const from = (i * 2 * Math.PI) / count;
    beams.push(fill(sector(cx, cy, reach, from, from + Math.PI / count), two));
  }
  const radius = box.width * random.between(0.2, 0.27);
  beams.push(
    fill(circle(cx, cy, radius * 1.42), one),
    fill(circle(cx, cy, radius * 1.2), rim),
    fill(circle(cx, cy, radius), disc),
  );
  return inBox(box, one, beams);
}

import type { Outline } from '../../../fonts/outline.ts';
import { leaf } from '../art/botany.ts';
import { star } from '../art/emblems.ts';
import { swallow } from '../art/small.ts';
import { inkBox } from '../bounds.ts';
import { contrast, type Hex } from '../colour.ts';
import { arc, boxed, placed, polygon, rectangle, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import { type Box, fill, group, type Point, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  algae: /sea|salt|water|river|leaf|leaves|garden|swim|wave/i,
  blossom: /flower|bloom|summer|spring|rose|love|mother|sister/i,
  doves: /bird|wing|fly|sky|song|free|dove|air/i,
  moons: /moon|night|dark|sleep|dream|tide|month/i,
  fruit: /fruit|pear|apple|fig|orchard|kitchen|table|recipe|supper|sweet|honey|tree/i,
  bursts: /star|sun|light|fire|party|joy|happy|jazz|music|city/i,
};

/** Painted paper cut with scissors and pinned in panels, after the late Matisse; the words on a sheet between. */
export const cutout: Family = {
  name: 'cutout',
  genres: ['literary', 'essay', 'young', 'poetry', 'romance'],
  parts: ['sheet', 'ink', 'one', 'two', 'three', 'four', 'five'],
  motifs: MOTIFS,
  compose,
};

/** Room that words beside title and author take, in shares of the height. */
const MORE = { series: 0.025, subtitle: 0.03, quote: 0.06 } as const;

function compose({ canvas, type, palette, random, motif }: Commission): Composition {
  const { x, y, across, down, box } = layout(canvas);
  const ink = palette.colour('ink');
  const sheet = palette.colour('sheet');
  const faces = random.chance(0.5)
    ? ['league-spartan 900', 'eb-garamond 800']
    : ['dm-serif-display 400', 'eb-garamond 700'];
  const place = random.pick(['middle', 'foot'] as const);
  const long = type.text('title').length > 40;
  const more = (['series', 'subtitle', 'quote'] as const).map(role => (type.has(role) ? MORE[role] : 0));
  const tall = more.reduce((sum, room) => sum + room, long ? 0.46 : 0.37);
  const from = { middle: 0.5 - tall / 2, foot: 1 - tall }[place];
  const pad = 0.036;
  const series = type.set('series', {
    box: box(0.085, from + pad, 0.83, 0.022),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: ink,
    align: 'left',
    upper: true,
    valign: 'top',
  });
  const author = type.set('author', {
    box: box(0.085, from + tall - 0.1 - (place === 'foot' ? 0.05 : 0.034), 0.83, 0.1),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: ink,
    align: 'left',
    tracking: 0,
    maxCap: down(0.039),
  });
  const foot = (author?.ink.y ?? y(from + tall - 0.05)) - down(0.03);
  const subtitle = type.set('subtitle', {
    box: { ...box(0.085, 0, 0.83, 0.03), y: foot - down(0.034) },
    faces: ['league-spartan 500', 'oswald 400', 'eb-garamond 600'],
    colour: ink,
    align: 'left',
    valign: 'bottom',
    maxLines: 1,
    maxCap: down(0.0195),
  });
  const top = bottomOf(series, y(from + pad)) + (series ? down(0.026) : 0);
  const bottom = (subtitle?.ink.y ?? foot) - down(0.03);
  const title = type.set('title', {
    box: { x: x(0.085), y: top, width: across(0.83), height: bottom - top },
    faces,
    colour: ink,
    align: 'left',
    valign: 'top',
    maxCap: down(0.088),
    gap: 0.3,
  });
  const colours = (['one', 'two', 'three', 'four', 'five'] as const).map(part => palette.colour(part));
  const bands: [number, number][] = [];
  bands.push([0, from]);
  if (from + tall < 0.98) bands.push([from + tall, 1]);
  // Bands at head and foot go on over what is trimmed off.
  const edge = (share: number): number => (share === 0 ? 0 : share === 1 ? canvas.height : y(share));
  const cells = bands.flatMap(([a, b]) => {
    const [top, bottom] = [edge(a), edge(b)];
    const { x: left } = canvas.front;
    return panels({ x: left, y: top, width: canvas.width - left, height: bottom - top }, random);
  });
  const order = random.shuffle(colours);
  const art: SceneNode[] = [fill(rectangle(0, 0, canvas.width, canvas.height), sheet)];
  cells.forEach((cell, i) => {
    const ground = order[i % order.length] as Hex;
    const inks = colours.filter(colour => contrast(colour, ground) > 1.9);
    art.push(
      panel(
        cell,
        ground,
        random.pick(inks.length > 0 ? inks : [sheet]),
        CUT[motif as keyof typeof CUT],
        random.fork(`panel ${i}`),
      ),
    );
  });
  return { art, lettering: present(series, title, subtitle, author), ground: sheet };
}

/** A band of the sheet cut into panels about as wide as high. */
function panels(band: Box, random: Random): Box[] {
  const rows = band.height > band.width * 0.72 ? 2 : 1;
  const cells: Box[] = [];
  let y = band.y;
  const split = random.between(0.42, 0.58);
  for (let row = 0; row < rows; row++) {
    const height = rows === 1 ? band.height : band.height * (row === 0 ? split : 1 - split);
    const columns = height > band.width * 0.48 ? 2 : random.pick([2, 3]);
    const widths = Array.from({ length: columns }, () => random.between(0.8, 1.25));
    const sum = widths.reduce((a, b) => a + b, 0);
    let x = band.x;
    for (const share of widths) {
      const width = (band.width * share) / sum;
      cells.push({ x, y, width, height });
      x += width;
    }
    y += height;
  }
  return cells;
}

type Cut = (random: Random) => Outline;

function panel(cell: Box, ground: Hex, ink: Hex, cut: Cut, random: Random): SceneNode {
  const shape = cut(random);
  const ink0 = inkBox(shape);
  const scale = Math.min((cell.width * 0.8) / ink0.width, (cell.height * 0.84) / ink0.height);
  const cx = cell.x + cell.width / 2 - (ink0.x + ink0.width / 2) * scale;
  const cy = cell.y + cell.height / 2 - (ink0.y + ink0.height / 2) * scale;
  const lap = { x: cell.x - 1, y: cell.y - 1, width: cell.width + 2, height: cell.height + 2 };
  return group([fill(boxed(lap), ground), fill(placed(shape, cx, cy, scale), ink)], boxed(lap));
}

const CUT: Record<keyof typeof MOTIFS, Cut> = {
  /** A frond: blunt lobes left and right of a bent spine. */
  algae(random) {
    const lobes = random.integer(3, 4);
    const step = 2 / (lobes + 0.3);
    const bend = random.between(-0.5, 0.5);
    const spine = (t: number): Point => [bend * Math.sin(t * Math.PI) * 0.5, 1 - 2 * t];
    const side = (way: 1 | -1): Point[] => {
      const points: Point[] = [];
      for (let i = 0; i < lobes; i++) {
        const t = (i + 0.35) / (lobes + 0.3);
        const [sx, sy] = spine(t);
        const reach = (0.4 + 0.34 * Math.sin(t * Math.PI)) * random.between(0.8, 1.15);
        const lift = step * random.between(0.62, 0.8);
        const blunt = step * 0.17;
        points.push(
          [sx + way * 0.075, sy + step * 0.12],
          [sx + way * reach * 0.75, sy - lift * 0.55 + blunt],
          [sx + way * reach, sy - lift],
          [sx + way * (reach * 0.86), sy - lift - blunt * 1.25],
          [sx + way * reach * 0.5, sy - lift * 0.62 - blunt],
        );
      }
      return points;
    };
    const tip = spine(1);
    const outline = [
      [0.07, 1.06] as Point,
      ...side(1),
      [tip[0] + 0.09, tip[1] + 0.05] as Point,
      [tip[0], tip[1] - 0.09] as Point,
      [tip[0] - 0.09, tip[1] + 0.05] as Point,
      ...side(-1).reverse(),
      [-0.07, 1.06] as Point,
    ];
    return placed(spline(outline, true), 0, 0, 1, random.between(-0.5, 0.5));
  },
  /** A flower of uneven lobes around a cut-out heart. */
  blossom(random) {
    const lobes = random.integer(5, 7);
    const start = random.between(0, Math.PI);
    const points: Point[] = [];
    for (let i = 0; i < lobes; i++) {
      const angle = start + (i * 2 * Math.PI) / lobes;
      const half = Math.PI / lobes;
      const reach = random.between(0.85, 1.1);
      for (const [turn, radius] of [
        [-half, 0.34],
        [-half * 0.62, reach * 0.86],
        [0, reach * 1.02],
        [half * 0.62, reach * 0.88],
      ] as const) {
        points.push([Math.cos(angle + turn) * radius, Math.sin(angle + turn) * radius]);
      }
    }
    const heart: Point[] = Array.from({ length: 7 }, (_, i) => {
      const angle = start - (i * 2 * Math.PI) / 7;
      const radius = random.between(0.13, 0.18);
      return [Math.cos(angle) * radius, Math.sin(angle) * radius];
    });
    return [...spline(points, true), ...spline(heart, true)];
  },
  doves: random => placed(swallow(random.sign()), 0, 0, 1, random.between(-0.45, 0.45)),
  /** A moon a few days old. */
  moons(random) {
    const [wide, turn] = [random.between(0.28, 0.62), random.between(-0.8, 0.8)];
    const half = Math.acos(wide / 2);
    const rim = arc(0, 0, 1, half, 2 * Math.PI - half);
    const [, ...edge] = arc(wide, 0, 1, Math.PI + half, Math.PI - half);
    return placed([...rim, ...edge, ['Z']], 0, 0, 1, turn);
  },
  /** A pear, a fig or an apple: a body wider below, a stalk, a leaf. */
  fruit(random) {
    const neck = random.between(0.2, 0.62);
    const waist = random.between(-0.35, -0.1);
    const side = (way: 1 | -1): Point[] => [
      [way * neck * 0.7, waist - 0.28],
      [way * (neck + 0.12), waist],
      [way * random.between(0.72, 0.82), 0.34],
      [way * 0.52, 0.86],
    ];
    const body = [...side(1), [0, 0.93] as Point, ...side(-1).reverse(), [0, waist - 0.36] as Point];
    const lean = random.sign() * 0.12;
    const stalk = polygon([
      [-0.04, waist - 0.3],
      [lean - 0.035, waist - 0.72],
      [lean + 0.05, waist - 0.74],
      [0.05, waist - 0.3],
    ]);
    const blade = leaf(lean, waist - 0.6, 0.62, 0.3, lean > 0 ? -0.35 : Math.PI + 0.35);
    return placed([...spline(body, true), ...stalk, ...blade], 0, 0, 1, random.between(-0.3, 0.3));
  },
  bursts: random => star(0, 0, 1, random.integer(7, 11), random.between(0.42, 0.58), random.between(0, 2)),
};

import type { Outline } from '../../../fonts/outline.ts';
import { course, degrees, type Island, island, rhumbs, windRose } from '../art/charts.ts';
import { boat } from '../art/small.ts';
import { grown } from '../bounds.ts';
import { type Hex, mix } from '../colour.ts';
import { boxed, circle, hole, rectangle } from '../outlines.ts';
import { type Box, fill, group, type Point, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, type Layout, layout } from './layout.ts';

const MOTIFS = {
  island: /island|isle|treasure|castaway|volcano|paradise/i,
  islands: /islands|sea|archipelago|ship|sail|pirate|voyage|captain|whale/i,
  shores: /shore|coast|strait|between|border|war|cross|land|kingdom|empire/i,
  rose: /compass|north|south|east|west|wind|star|lost|map|journey|way/i,
};

/** A sheet from an old sea chart: coasts with their waterlines, a wind rose, a dotted course. */
export const atlas: Family = {
  name: 'atlas',
  genres: ['adventure', 'historical', 'fantasy', 'classic', 'essay'],
  parts: ['sea', 'water', 'land', 'high', 'line', 'plate', 'ink', 'accent'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const place = layout(canvas);
  const { x, y, across, down, box } = place;
  const [sea, line, plate, ink] = (['sea', 'line', 'plate', 'ink'] as const).map(part =>
    palette.colour(part),
  ) as [Hex, Hex, Hex, Hex];
  const faces = random.chance(0.5)
    ? ['cormorant 700', 'eb-garamond 700']
    : ['marcellus 400', 'eb-garamond 600'];
  const series = type.set('series', {
    box: box(0.13, 0.098, 0.74, 0.024),
    faces: ['cormorant 700', 'eb-garamond 600'],
    colour: ink,
    upper: true,
    tracking: 0.12,
    maxCap: down(0.0125),
  });
  const title = type.set('title', {
    box: {
      ...box(0.125, 0, 0.75, type.text('title').length > 40 ? 0.33 : 0.225),
      y: bottomOf(series, y(0.08)) + down(0.026),
    },
    faces,
    colour: ink,
    upper: true,
    tracking: 0.015,
    maxCap: down(0.067),
    gap: 0.4,
    valign: 'top',
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.14, 0, 0.72, 0.045), y: bottomOf(title, y(0.3)) + down(0.026) },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: ink,
    maxLines: 2,
    valign: 'top',
  });
  const author = type.set('author', {
    box: box(0.13, 0.815, 0.74, 0.085),
    faces,
    colour: ink,
    upper: true,
    tracking: 0.05,
    maxCap: down(0.0345),
  });
  const sheet = grown({ x: x(0), y: y(0), width: across(1), height: down(1) }, -across(0.05));
  const head: Box = {
    ...grown(sheet, -across(0.026)),
    height: bottomOf(subtitle ?? title, y(0.3)) + down(0.036) - sheet.y - across(0.026),
  };
  const footTop = (author?.ink.y ?? y(0.87)) - down(0.034);
  const inner = grown(sheet, -across(0.026));
  const foot: Box = { ...inner, y: footTop, height: inner.y + inner.height - footTop };
  const view: Box = {
    x: inner.x,
    y: head.y + head.height,
    width: inner.width,
    height: footTop - head.y - head.height,
  };
  const art: SceneNode[] = [
    fill(rectangle(0, 0, canvas.width, canvas.height), plate),
    fill(boxed(view), sea),
    group(VIEWS[motif as keyof typeof MOTIFS](commission, view, place), boxed(view)),
    { kind: 'path', outline: boxed(view), stroke: { paint: line, width: across(0.005), join: 'miter' } },
    { kind: 'path', outline: boxed(sheet), stroke: { paint: line, width: across(0.003), join: 'miter' } },
    { kind: 'path', outline: boxed(inner), stroke: { paint: line, width: across(0.003), join: 'miter' } },
    fill(degrees(grown(sheet, -across(0.006)), across(0.014), 22), line),
    ...(author ? [] : [fill(boxed(foot), plate)]),
  ];
  return { art, lettering: present(series, title, subtitle, author), ground: plate };
}

const lined = (outline: Outline, paint: Hex, rim: Hex, width: number): SceneNode => ({
  kind: 'path',
  outline,
  fill: paint,
  stroke: { paint: rim, width },
});

/** Land with its relief, and waterlines that fade out to sea. */
function charted(land: Island, { palette }: Commission, across: (share: number) => number): SceneNode[] {
  const [water, ground, high, line, sea] = (['water', 'land', 'high', 'line', 'sea'] as const).map(part =>
    palette.colour(part),
  ) as [Hex, Hex, Hex, Hex, Hex];
  const nodes: SceneNode[] = [];
  for (let i = 5; i >= 1; i--) {
    const shallow = mix(sea, water, 1 - (i - 1) / 5);
    const rim = mix(shallow, line, 0.75 - i * 0.12);
    nodes.push(lined(land.at(0.07 * i + 0.012 * i * i), shallow, rim, across(0.0013)));
  }
  nodes.push(lined(land.at(0), ground, line, across(0.0042)));
  for (let i = 1; i <= 5; i++) {
    const level = mix(ground, high, i / 5);
    nodes.push(lined(land.at(-0.155 * i), level, mix(level, line, 0.6), across(0.0014)));
  }
  return nodes;
}

function rose(x: number, y: number, radius: number, { palette }: Commission): SceneNode[] {
  const [line, plate, accent] = [palette.colour('line'), palette.colour('plate'), palette.colour('accent')];
  const { dark, light } = windRose(x, y, radius);
  return [
    fill([...circle(x, y, radius * 0.69), ...hole(x, y, radius * 0.655)], line),
    stroke(circle(x, y, radius * 0.62), line, radius * 0.012),
    fill(light, plate),
    stroke(light, line, radius * 0.011),
    fill(dark, line),
    stroke(dark, line, radius * 0.011),
    fill(circle(x, y, radius * 0.075), accent),
    stroke(circle(x, y, radius * 0.075), line, radius * 0.015),
  ];
}

/** A course to a place marked with a cross. */
function voyage(
  points: readonly Point[],
  { palette }: Commission,
  across: (share: number) => number,
): SceneNode[] {
  const accent = palette.colour('accent');
  const [ex, ey] = points.at(-1) as Point;
  const arm = across(0.021);
  return [
    stroke(course(points, across(0.016)), accent, across(0.0058)),
    stroke(
      [
        ['M', ex - arm, ey - arm],
        ['L', ex + arm, ey + arm],
        ['M', ex + arm, ey - arm],
        ['L', ex - arm, ey + arm],
      ],
      accent,
      across(0.0105),
    ),
  ];
}

type View = (commission: Commission, view: Box, place: Layout) => SceneNode[];

const VIEWS = {
  island(commission, view, { across }) {
    const { random, palette } = commission;
    const side = random.sign();
    const size = Math.min(view.height * 0.31, across(0.25)) * random.between(0.86, 1.06);
    const land = island(
      view.x + view.width * (0.5 - side * random.between(0.02, 0.14)),
      view.y + view.height * random.between(0.42, 0.54),
      size,
      random.fork('island'),
      1.12,
    );
    const [rx, ry] = [view.x + view.width * (0.5 + side * 0.345), view.y + view.height * 0.82];
    const [sx, sy] = [view.x + view.width * (0.5 - side * 0.42), view.y + view.height * 0.9];
    return [
      stroke(rhumbs(rx, ry, across(2), 32), palette.colour('line'), across(0.0012), 0.45),
      ...charted(land, commission, across),
      ...rose(rx, ry, Math.min(across(0.115), view.height * 0.15), commission),
      ...voyage(
        [
          [sx, sy],
          [view.x + view.width * (0.5 - side * 0.1), view.y + view.height * 0.86],
          land.coast(1.3),
          [land.x + size * 0.1, land.y + size * 0.05],
        ],
        commission,
        across,
      ),
      fill(boat(sx + side * across(0.005), sy, across(0.085)), palette.colour('line')),
    ];
  },
  islands(commission, view, { across }) {
    const { random, palette } = commission;
    const side = random.sign();
    const spots: readonly (readonly [number, number, number])[] = [
      [-0.24, 0.24, 0.125],
      [0.2, 0.2, 0.1],
      [0.27, 0.54, 0.135],
      [-0.06, 0.5, 0.075],
      [-0.3, 0.66, 0.085],
      [0.06, 0.82, 0.095],
    ];
    const lands = spots.map(([dx, dy, r], i) =>
      island(
        view.x + view.width * (0.5 + side * (dx + random.between(-0.06, 0.06))),
        view.y + view.height * (dy + random.between(-0.045, 0.045)),
        Math.min(view.height * 0.8, across(1)) * r * random.between(0.72, 1.2),
        random.fork(`island ${i}`),
        random.between(0.85, 1.3),
      ),
    );
    const from: Point = [view.x + view.width * (0.5 - side * 0.38), view.y + view.height * 0.92];
    const stops = [5, 3, 1]
      .map(i => lands[i] as Island)
      .map((land): Point => [land.x - side * land.radius * 1.5, land.y]);
    const goal = lands[1] as Island;
    return [
      stroke(
        rhumbs(view.x + view.width * (0.5 - side * 0.36), view.y + view.height * 0.46, across(2), 32),
        palette.colour('line'),
        across(0.0012),
        0.4,
      ),
      ...lands.flatMap(land => charted(land, commission, across)),
      ...voyage([from, ...stops.slice(0, 2), [goal.x, goal.y]], commission, across),
      fill(boat(from[0], from[1], across(0.08)), palette.colour('line')),
    ];
  },
  shores(commission, view, { across }) {
    const { random, palette } = commission;
    const west = island(
      view.x - view.width * 0.04,
      view.y + view.height * random.between(0.3, 0.65),
      view.height * random.between(0.42, 0.56),
      random.fork('west'),
    );
    const east = island(
      view.x + view.width * 1.05,
      view.y + view.height * random.between(0.3, 0.65),
      view.height * random.between(0.36, 0.5),
      random.fork('east'),
    );
    const middle = view.x + view.width * 0.5;
    const foot = view.y + view.height * random.between(0.66, 0.82);
    return [
      stroke(rhumbs(middle, foot, across(2), 32), palette.colour('line'), across(0.0012), 0.45),
      ...charted(west, commission, across),
      ...charted(east, commission, across),
      ...rose(middle + across(0.02), foot, Math.min(across(0.1), view.height * 0.14), commission),
      ...voyage(
        [
          [west.x + west.radius * 0.5, view.y + view.height * 0.22],
          [middle - across(0.04), view.y + view.height * 0.33],
          [middle + across(0.05), view.y + view.height * 0.24],
          [east.x - east.radius * 0.5, view.y + view.height * 0.42],
        ],
        commission,
        across,
      ),
    ];
  },
  rose(commission, view, { across }) {
    const { random, palette } = commission;
    const cx = view.x + view.width * random.between(0.34, 0.66);
    const cy = view.y + view.height * random.between(0.42, 0.58);
    const corners = random.shuffle([0, 1, 2, 3]).slice(0, 3);
    const lands = corners.map((corner, i) =>
      island(
        view.x + view.width * (corner % 2),
        view.y + view.height * (corner > 1 ? 1 : 0),
        view.height * random.between(0.17, 0.24),
        random.fork(`cape ${i}`),
        1.1,
      ),
    );
    return [
      stroke(rhumbs(cx, cy, across(2), 32), palette.colour('line'), across(0.0014), 0.6),
      ...lands.flatMap(land => charted(land, commission, across)),
      ...rose(cx, cy, Math.min(view.height * 0.45, across(random.between(0.24, 0.36))), commission),
    ];
  },
} satisfies Record<keyof typeof MOTIFS, View>;

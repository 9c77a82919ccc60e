import type { Outline, Segment } from '../../../fonts/outline.ts';
import { crown, type Emblem, key, moon, star, sun, sword, tree } from '../art/emblems.ts';
import { type Hex, mix } from '../colour.ts';
import { circle, placed, polygon, rectangle } from '../outlines.ts';
import type { Random } from '../random.ts';
import {
  fill,
  gathered,
  glow,
  type LinearPaint,
  type Point,
  type RadialPaint,
  type SceneNode,
  stroke,
} from '../scene.ts';
import { type Canvas, type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  tree: /tree|wood|forest|root|leaf|grove|life|branch|apple|orchard/i,
  moon: /moon|night|dream|witch|silver|sleep|tide|wolf/i,
  sword: /sword|blade|knight|war|battle|steel|iron|edge|king's|oath|blood/i,
  crown: /crown|king|queen|prince|throne|empire|court|heir|realm|lord|lady/i,
  sun: /sun|fire|gold|dawn|flame|phoenix|day|god|light|eden/i,
  key: /key|door|gate|lock|secret|library|house|hidden|lost|book/i,
};

const DRAW = { tree, moon, sword, crown, sun, key } satisfies Record<
  keyof typeof MOTIFS,
  (random: Random) => Emblem
>;

/** A dark binding with a device and a frame stamped in gold. */
export const relic: Family = {
  name: 'relic',
  genres: ['fantasy', 'historical', 'horror', 'classic', 'young'],
  parts: ['ground', 'heart', 'bright', 'gold', 'deep'],
  motifs: MOTIFS,
  takesPicture: true,
  compose,
};

/** How far the lighter leather reaches around the device, in widths of the front: a rasteriser pays for every pixel of it. */
const GLOW = 0.6;

/** Metal under a lamp: bright, full, bright, in the shade. */
const foil = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bright: Hex,
  gold: Hex,
  deep: Hex,
): LinearPaint => ({
  kind: 'linear',
  from: [x0, y0],
  to: [x1, y1],
  stops: [
    { at: 0, colour: bright },
    { at: 0.28, colour: gold },
    { at: 0.5, colour: bright },
    { at: 0.72, colour: gold },
    { at: 1, colour: deep },
  ],
});

/** What is left to see of a picture: its middle; the leather closes around it. */
const window = (centre: Point, radius: number, colour: Hex): RadialPaint => ({
  kind: 'radial',
  centre,
  radius,
  stops: [
    { at: 0, colour, opacity: 0.1 },
    { at: 0.3, colour, opacity: 0.28 },
    { at: 0.62, colour, opacity: 0.82 },
    { at: 1, colour, opacity: 0.95 },
  ],
});

function compose({ canvas, type, palette, random, motif, picture }: Commission): Composition {
  const { x, y, across, down, box } = layout(canvas);
  const [ground, heart, bright, gold, deep] = (['ground', 'heart', 'bright', 'gold', 'deep'] as const).map(
    part => palette.colour(part),
  ) as [Hex, Hex, Hex, Hex, Hex];
  const faces = random.chance(0.6)
    ? ['marcellus 400', 'eb-garamond 600']
    : ['cormorant 700', 'eb-garamond 700'];
  const long = type.text('title').length > 34;
  const series = type.set('series', {
    box: box(0.14, 0.07, 0.72, 0.026),
    faces: ['marcellus 400', 'eb-garamond 600'],
    colour: bright,
    upper: true,
  });
  const title = type.set('title', {
    box: long
      ? box(0.105, series ? 0.104 : 0.082, 0.79, 0.36)
      : box(0.125, series ? 0.108 : 0.088, 0.75, 0.275),
    faces,
    colour: bright,
    upper: true,
    mode: long ? 'even' : 'stack',
    range: 1.7,
    tracking: 0.015,
    maxCap: down(0.09),
    gap: 0.34,
    valign: series || long ? 'top' : 'middle',
    maxLines: 8,
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.14, 0, 0.72, 0.05), y: bottomOf(title, y(0.36)) + down(0.027) },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: bright,
    maxLines: 2,
    valign: 'top',
  });
  const author = type.set('author', {
    box: box(0.13, 0.842, 0.74, 0.085),
    faces,
    colour: bright,
    upper: true,
    tracking: 0.06,
    maxCap: down(0.0345),
  });
  const head = bottomOf(subtitle ?? title, y(0.37)) + down(0.032);
  const foot = (author?.ink.y ?? y(0.92)) - down(0.036);
  const radius = Math.min((foot - head) / 2, across(0.345));
  const [cx, cy] = [x(0.5), (head + foot) / 2];
  const metal = foil(cx - radius, cy - radius, cx + radius, cy + radius, bright, gold, deep);
  const emblem = DRAW[motif as keyof typeof DRAW](random.fork('emblem'));
  const field = random.fork('field').pick(['bare', 'seal', 'niche'] as const);
  const [size, stamp] = field === 'seal' ? [radius * 0.78, mix(ground, heart, 0.35)] : [radius, metal];
  const device: SceneNode[] = [
    ...FIELDS[field]({ cx, cy, radius, metal, heart: mix(heart, gold, 0.12) }),
    ...gathered(
      emblem.lines.map(({ outline, width }) => stroke(placed(outline, cx, cy, size), stamp, width * size)),
    ),
    fill(placed(emblem.solid, cx, cy, size), stamp),
    ...(emblem.cut
      ? [fill(placed(emblem.cut, cx, cy, size), field === 'seal' ? gold : mix(ground, heart, 0.6))]
      : []),
  ];
  const art: SceneNode[] = [
    fill(rectangle(0, 0, canvas.width, canvas.height), ground),
    ...(picture
      ? [
          ...picture({ x: 0, y: 0, width: canvas.width, height: canvas.height }),
          fill(rectangle(0, 0, canvas.width, canvas.height), window([cx, cy], across(1.25), ground)),
        ]
      : [fill(circle(cx, cy, across(GLOW)), glow([cx, cy], across(GLOW), heart, 1))]),
    ...frame(canvas, random.fork('frame'), foil(x(0), y(0), x(1), y(1), bright, gold, deep)),
    ...(picture ? [] : device),
  ];
  const metallic = present(title).map(lettering => ({
    ...lettering,
    colours: [bright, mix(bright, gold, 0.75), bright],
  }));
  return { art, lettering: [...present(series), ...metallic, ...present(subtitle, author)], ground };
}

interface Field {
  cx: number;
  cy: number;
  radius: number;
  metal: LinearPaint;
  heart: Hex;
}

/** What the device stands on: leather, a seal of metal it is cut into, or a niche of another leather. */
const FIELDS = {
  bare: (): SceneNode[] => [],
  seal: ({ cx, cy, radius, metal }: Field): SceneNode[] => [
    fill(circle(cx, cy, radius), metal),
    stroke(circle(cx, cy, radius * 1.055), metal, radius * 0.018),
  ],
  niche: ({ cx, cy, radius, metal, heart }: Field): SceneNode[] => {
    const arch = (grow: number): Outline => {
      const [half, foot] = [radius * (0.86 + grow), cy + radius * (1.02 + grow)];
      const spring = cy - radius * 0.2;
      return [
        ['M', cx - half, foot],
        ['L', cx - half, spring],
        ['Q', cx - half, spring - half * 0.72, cx, spring - half * 0.98],
        ['Q', cx + half, spring - half * 0.72, cx + half, spring],
        ['L', cx + half, foot],
        ['Z'],
      ];
    };
    return [
      fill(arch(0), heart),
      { kind: 'path', outline: arch(0), stroke: { paint: metal, width: radius * 0.02, join: 'miter' } },
      { kind: 'path', outline: arch(0.05), stroke: { paint: metal, width: radius * 0.008, join: 'miter' } },
    ];
  },
} satisfies Record<string, (field: Field) => SceneNode[]>;

/** Two rules around the front, with something in their corners. */
function frame(canvas: Canvas, random: Random, metal: LinearPaint): SceneNode[] {
  const { x, y, across } = layout(canvas);
  const [left, top, right, bottom] = [x(0.042), y(0) + across(0.042), x(0.958), y(1) - across(0.042)];
  const rule = (inset: number, width: number, notch: number, round: boolean): SceneNode => {
    const [l, t, r, b] = [left + inset, top + inset, right - inset, bottom - inset];
    const outline: Segment[] = [
      ['M', l + notch, t],
      ['L', r - notch, t],
      ...corner([r - notch, t], [r, t + notch], [r - notch, t + notch], round),
      ['L', r, b - notch],
      ...corner([r, b - notch], [r - notch, b], [r - notch, b - notch], round),
      ['L', l + notch, b],
      ...corner([l + notch, b], [l, b - notch], [l + notch, b - notch], round),
      ['L', l, t + notch],
      ...corner([l, t + notch], [l + notch, t], [l + notch, t + notch], round),
      ['Z'],
    ];
    return { kind: 'path', outline, stroke: { paint: metal, width: across(width), join: 'miter' } };
  };
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  const style = random.pick(['scoop', 'step', 'lozenge'] as const);
  const ornaments: Outline[number][] = [];
  for (const [cx, cy] of corners) {
    const [dx, dy] = [cx < x(0.5) ? 1 : -1, cy < y(0.5) ? 1 : -1];
    if (style === 'scoop')
      ornaments.push(...star(cx + dx * across(0.016), cy + dy * across(0.016), across(0.034), 8, 0.3));
    if (style === 'step')
      ornaments.push(...circle(cx + dx * across(0.017), cy + dy * across(0.017), across(0.011)));
    if (style === 'lozenge') {
      const [ox, oy, s] = [cx + dx * across(0.03), cy + dy * across(0.03), across(0.03)];
      ornaments.push(
        ...polygon([
          [ox, oy - s],
          [ox + s, oy],
          [ox, oy + s],
          [ox - s, oy],
        ]),
      );
    }
  }
  if (style === 'lozenge') {
    for (const [cx, cy] of [
      [x(0.5), top],
      [x(0.5), bottom],
    ] as const)
      ornaments.push(...star(cx, cy, across(0.03), 4, 0.4));
    return [
      rule(0, 0.006, across(0.075), false),
      rule(across(0.014), 0.002, across(0.075), false),
      fill(ornaments, metal),
    ];
  }
  return [
    rule(0, 0.0055, across(0.062), style === 'scoop'),
    rule(across(0.0145), 0.002, across(0.062), style === 'scoop'),
    fill(ornaments, metal),
  ];
}

/** The way from one end of a corner to the other: scooped out, or straight across. */
function corner(
  from: readonly [number, number],
  to: readonly [number, number],
  inner: readonly [number, number],
  round: boolean,
): Segment[] {
  if (!round) return [['L', ...to]];
  const towards = (a: readonly [number, number]): [number, number] => [
    a[0] + (inner[0] - a[0]) * 0.55,
    a[1] + (inner[1] - a[1]) * 0.55,
  ];
  return [['C', ...towards(from), ...towards(to), ...to]];
}

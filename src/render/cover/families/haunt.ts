import { branches, gate, house, raven } from '../art/gothic.ts';
import { hills } from '../art/landscape.ts';
import { stars } from '../art/small.ts';
import { type Hex, mix } from '../colour.ts';
import { circle, rectangle } from '../outlines.ts';
import { fade, fill, glow, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  house: /house|hall|manor|home|room|castle|inn|hotel|school|tower/i,
  tree: /tree|wood|forest|orchard|branch|root|hollow|wild/i,
  gate: /gate|grave|cemetery|garden|iron|lost|door|buried|churchyard/i,
  raven: /raven|crow|bird|wing|black|dark|night|witch|death|dead/i,
};

/** A moon, and against it what one should not go near. */
export const haunt: Family = {
  name: 'haunt',
  genres: ['horror', 'thriller', 'historical', 'fantasy'],
  parts: ['night', 'mist', 'moon', 'shadow', 'ink', 'window'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { x, y, across, down, box } = layout(canvas);
  const [night, mist, moon, shadow, ink] = (['night', 'mist', 'moon', 'shadow', 'ink'] as const).map(part =>
    palette.colour(part),
  ) as [Hex, Hex, Hex, Hex, Hex];
  const faces = random.chance(0.65)
    ? ['cormorant 700', 'eb-garamond 700']
    : ['dm-serif-display 400', 'eb-garamond 800'];
  const series = type.set('series', {
    box: box(0.1, 0.045, 0.8, 0.026),
    faces: ['cormorant 700', 'eb-garamond 600'],
    colour: ink,
    upper: true,
    tracking: 0.14,
  });
  const title = type.set('title', {
    box: box(0.09, series ? 0.086 : 0.066, 0.82, type.has('subtitle') ? 0.26 : 0.3),
    faces,
    colour: ink,
    upper: true,
    mode: type.text('title').length < 36 ? 'stack' : 'even',
    range: 1.75,
    tracking: 0.01,
    maxCap: down(0.1),
    gap: 0.3,
    valign: 'top',
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.12, 0, 0.76, 0.045), y: bottomOf(title, y(0.36)) + down(0.027) },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: ink,
    maxLines: 2,
    valign: 'top',
  });
  const author = type.set('author', {
    box: box(0.09, 0.85, 0.82, 0.098),
    faces,
    colour: palette.colour('window'),
    upper: true,
    tracking: 0.06,
  });
  const [mx, wished] = [x(random.between(0.42, 0.58)), across(random.between(0.3, 0.345))];
  const head = bottomOf(subtitle ?? title, y(0.36)) + down(0.02);
  const radius = Math.max(across(0.2), Math.min(wished, (y(0.76) - head) / 2));
  const my = Math.max(y(0.57), Math.min(head + radius, y(0.66)));
  const lettering = present(series, title, subtitle, author);
  const sky = random.fork('sky');
  const art: SceneNode[] = [
    fill(
      rectangle(0, 0, canvas.width, canvas.height),
      fade(0, y(0.8), night, night, mix(night, mist, 0.55), mist),
    ),
    fill(stars(sky, canvas.width, y(0.5), 70, canvas.front.width, lettering), moon, 0.7),
    fill(circle(mx, my, radius * 2), glow([mx, my], radius * 2, moon, 0.5)),
    fill(circle(mx, my, radius), moon),
    ...craters(mx, my, radius, mix(moon, mist, 0.3), commission),
    ...SCENES[motif as keyof typeof MOTIFS](commission, {
      mx,
      my,
      radius,
      head,
    }),
    // No branch grows into the words.
    fill(rectangle(0, 0, canvas.width, head + down(0.06)), {
      kind: 'linear',
      from: [0, head],
      to: [0, head + down(0.06)],
      stops: [
        { at: 0, colour: night, opacity: 0.92 },
        { at: 1, colour: night, opacity: 0 },
      ],
    }),
    fill(rectangle(0, y(0.8), canvas.width, canvas.height - y(0.8)), {
      kind: 'linear',
      from: [0, y(0.8)],
      to: [0, y(0.88)],
      stops: [
        { at: 0, colour: shadow, opacity: 0 },
        { at: 1, colour: shadow, opacity: 1 },
      ],
    }),
  ];
  return { art, lettering, ground: night };
}

/** The seas of the moon. */
function craters(mx: number, my: number, radius: number, colour: Hex, { random }: Commission): SceneNode[] {
  const seas = random.fork('moon');
  return Array.from({ length: 9 }, () => {
    const angle = seas.between(0, Math.PI * 2);
    const reach = radius * seas.between(0.1, 0.72);
    return fill(
      circle(mx + Math.cos(angle) * reach, my + Math.sin(angle) * reach, radius * seas.between(0.06, 0.22)),
      colour,
      0.28,
    );
  });
}

/** Mist between what is far and what is near. */
function veilOfMist({ canvas, palette }: Commission, top: number, bottom: number): SceneNode {
  const colour = palette.colour('mist');
  return fill(rectangle(0, top, canvas.width, bottom - top), {
    kind: 'linear',
    from: [0, top],
    to: [0, bottom],
    stops: [
      { at: 0, colour, opacity: 0 },
      { at: 0.6, colour, opacity: 0.6 },
      { at: 1, colour, opacity: 0 },
    ],
  });
}

function hill(
  commission: Commission,
  name: string,
  top: number,
  colour: Hex,
): { node: SceneNode; at(x: number): number } {
  const { canvas, random } = commission;
  const ground = hills(
    { left: 0, right: canvas.width, y: top, height: canvas.front.height * 0.045, floor: canvas.height },
    random.fork(name),
    1.1,
  );
  return { node: fill(ground.body, colour), at: ground.at };
}

/** Where the moon hangs, and the height that trees may reach. */
interface Sky {
  mx: number;
  my: number;
  radius: number;
  head: number;
}
type Scenery = (commission: Commission, sky: Sky) => SceneNode[];

/** A tree grows to about this many times the length of its trunk. */
const GROWTH = 3.3;

const SCENES = {
  house(commission, { mx, head }) {
    const { canvas, palette, random } = commission;
    const { x, y, across, down } = layout(canvas);
    const shadow = palette.colour('shadow');
    const far = hill(commission, 'far', y(0.745), mix(palette.colour('mist'), shadow, 0.45));
    const near = hill(commission, 'near', y(0.79), shadow);
    const side = random.sign();
    const hx = mx + across(0.02) * side;
    const trunk = Math.min(down(0.17), (y(0.86) - head) / GROWTH);
    const beside = branches(
      x(side > 0 ? -0.02 : 1.02),
      y(0.86),
      side > 0 ? -1.25 : Math.PI + 1.25,
      trunk,
      random.fork('tree'),
    );
    const built = house(hx, near.at(hx) + down(0.02), down(0.27), random.fork('house'));
    return [
      far.node,
      veilOfMist(commission, y(0.66), y(0.8)),
      fill(built.walls, shadow),
      fill(built.windows, palette.colour('window')),
      near.node,
      fill(beside.thick, shadow),
      stroke(beside.thin, shadow, across(0.0045)),
    ];
  },
  tree(commission, { mx, head }) {
    const { canvas, palette, random } = commission;
    const { y, across, down } = layout(canvas);
    const shadow = palette.colour('shadow');
    const far = hill(commission, 'far', y(0.755), mix(palette.colour('mist'), shadow, 0.45));
    const near = hill(commission, 'near', y(0.795), shadow);
    const tx = mx + across(random.between(-0.05, 0.05));
    const foot = near.at(tx) + down(0.02);
    const trunk = Math.min(down(0.15), (foot - head) / GROWTH);
    const tree = branches(tx, foot, -Math.PI / 2, trunk, random.fork('tree'));
    return [
      far.node,
      veilOfMist(commission, y(0.67), y(0.8)),
      fill(tree.thick, shadow),
      stroke(tree.thin, shadow, across(0.0042)),
      near.node,
    ];
  },
  gate(commission, { mx }) {
    const { canvas, palette, random } = commission;
    const { y, across, down } = layout(canvas);
    const shadow = palette.colour('shadow');
    const far = hill(commission, 'far', y(0.72), mix(palette.colour('mist'), shadow, 0.4));
    const iron = gate(mx, y(0.815), down(0.27), canvas.width, random.fork('gate'));
    return [
      far.node,
      veilOfMist(commission, y(0.64), y(0.8)),
      stroke(iron.bars, shadow, across(0.0075)),
      fill(iron.solid, shadow),
      fill(rectangle(0, y(0.812), canvas.width, canvas.height - y(0.812)), shadow),
    ];
  },
  raven(commission, { mx, my, radius }) {
    const { canvas, palette, random } = commission;
    const { x, y, across, down } = layout(canvas);
    const shadow = palette.colour('shadow');
    const side = random.sign();
    const bough = branches(
      x(side > 0 ? 1.04 : -0.04),
      y(0.745),
      side > 0 ? Math.PI + 0.08 : -0.08,
      down(0.18),
      random.fork('bough'),
    );
    const far = hill(commission, 'far', y(0.8), mix(palette.colour('mist'), shadow, 0.6));
    const tall = radius * 1.18;
    const perch = my + radius * 0.64;
    return [
      far.node,
      fill(bough.thick, shadow),
      stroke(bough.thin, shadow, across(0.0045)),
      fill(
        [
          ['M', x(side > 0 ? 1.02 : -0.02), perch - across(0.02)],
          [
            'C',
            x(side > 0 ? 0.8 : 0.2),
            perch + across(0.02),
            mx + side * radius * 0.3,
            perch - across(0.012),
            mx - side * radius * 1.15,
            perch + across(0.03),
          ],
          [
            'C',
            mx + side * radius * 0.2,
            perch + across(0.03),
            x(side > 0 ? 0.82 : 0.18),
            perch + across(0.07),
            x(side > 0 ? 1.02 : -0.02),
            perch + across(0.045),
          ],
          ['Z'],
        ],
        shadow,
      ),
      fill(raven(mx, perch + across(0.008), tall, side), shadow),
    ];
  },
} satisfies Record<keyof typeof MOTIFS, Scenery>;

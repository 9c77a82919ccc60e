/** Great bodies in a deep sky. */
import { type Hex, mix } from '../colour.ts';
import type { Commission } from '../families/family.ts';
import { layout } from '../families/layout.ts';
import { arc, circle, hole, polygon, rectangle } from '../outlines.ts';
import { fade, fill, glow, type LinearPaint, type Point, type SceneNode, stroke } from '../scene.ts';
import { standing } from './figure.ts';
import { hills } from './landscape.ts';
import { flare, halfRings, trails, type World, world } from './planets.ts';

/** Light that gathers towards the horizon. */
const fadeIn = (top: number, bottom: number, colour: Hex): LinearPaint => ({
  kind: 'linear',
  from: [0, top],
  to: [0, bottom],
  stops: [
    { at: 0, colour, opacity: 0 },
    { at: 1, colour, opacity: 0.8 },
  ],
});

/** Palettes have `deep`, `haze`, `one`, `two`, `three`, `glow` and `ink`. */
export const BODIES = {
  ringed({ canvas, palette, random }) {
    const { x, y, across } = layout(canvas);
    const colours = ['one', 'two', 'three'].map(part => palette.colour(part));
    const it: World = {
      x: x(random.between(0.42, 0.58)),
      y: y(random.between(0.585, 0.62)),
      radius: across(random.between(0.25, 0.3)),
      colours,
      night: palette.colour('deep'),
      tilt: random.between(0.2, 0.42) * random.sign(),
    };
    const bands: { from: number; to: number; colour: Hex; opacity: number }[] = [];
    let at = 1.28;
    for (let i = 0; i < random.integer(4, 6); i++) {
      const wide = random.between(0.03, 0.15);
      bands.push({
        from: at,
        to: at + wide,
        colour: mix(colours[i % 3] as Hex, palette.colour('ink'), 0.45),
        opacity: random.between(0.6, 0.95),
      });
      at += wide + random.between(0.015, 0.05);
    }
    const moon: Point = [it.x + it.radius * 1.25 * Math.sign(-it.tilt), it.y - it.radius * 1.02];
    const small: World = {
      ...it,
      x: moon[0],
      y: moon[1],
      radius: it.radius * 0.13,
      colours: [palette.colour('glow')],
    };
    return [
      ...halfRings(it, bands, false),
      world(it, random.fork('world')),
      ...halfRings(it, bands, true),
      world(small, random.fork('moon')),
    ];
  },
  eclipse({ canvas, palette, random }) {
    const { x, y, across } = layout(canvas);
    const [cx, cy, radius] = [x(0.5), y(random.between(0.585, 0.615)), across(random.between(0.27, 0.32))];
    const [light, one, deep] = [palette.colour('glow'), palette.colour('one'), palette.colour('deep')];
    const angle = random.pick([-0.7, -2.3, -1.57, 0.6]);
    const bead: Point = [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
    return [
      fill(circle(cx, cy, radius * 2.6), glow([cx, cy], radius * 2.6, one, 0.95)),
      fill(circle(cx, cy, radius * 1.5), glow([cx, cy], radius * 1.5, light, 0.95)),
      fill(circle(cx, cy, radius * 1.022), mix(light, '#ffffff', 0.5)),
      fill(
        circle(cx - Math.cos(angle) * radius * 0.012, cy - Math.sin(angle) * radius * 0.012, radius),
        mix(deep, '#000000', 0.5),
      ),
      fill(circle(...bead, radius * 0.5), glow(bead, radius * 0.5, '#ffffff', 0.9)),
      fill(flare(...bead, radius * 1.5, radius * 0.014), '#ffffff', 0.85),
      fill(circle(...bead, radius * 0.052), '#ffffff'),
    ];
  },
  trails({ canvas, palette, random }) {
    const { x, y, across, down } = layout(canvas);
    const pole: Point = [x(random.between(0.35, 0.65)), y(random.between(0.56, 0.62))];
    const colours = ['one', 'two', 'three', 'ink', 'glow'].map(part => palette.colour(part));
    const radii = Array.from({ length: 190 }, (_, i) =>
      across(0.022 + i * 0.0057 + random.between(-0.003, 0.003)),
    );
    const lines = trails(pole, radii, random.fork('trails')).map((line, i) =>
      stroke(
        line,
        colours[(i * 7 + (i >> 2)) % colours.length] as Hex,
        across(random.between(0.0022, 0.0052)),
        0.92,
      ),
    );
    const land = hills(
      { left: 0, right: canvas.width, y: y(0.84), height: down(0.07), floor: canvas.height },
      random.fork('land'),
      2.2,
    );
    return [
      fill(circle(...pole, across(0.6)), glow(pole, across(0.6), palette.colour('haze'), 0.9)),
      fill(
        rectangle(0, y(0.6), canvas.width, y(0.3)),
        fadeIn(y(0.6), y(0.83), mix(palette.colour('haze'), palette.colour('one'), 0.45)),
      ),
      ...lines,
      fill(circle(...pole, across(0.009)), palette.colour('glow')),
      fill(rectangle(0, 0, canvas.width, y(0.42)), {
        kind: 'linear',
        from: [0, y(0.3)],
        to: [0, y(0.42)],
        stops: [
          { at: 0, colour: palette.colour('deep'), opacity: 0.93 },
          { at: 1, colour: palette.colour('deep'), opacity: 0 },
        ],
      }),
      fill(land.body, mix(palette.colour('deep'), '#000000', 0.35)),
      fill(
        standing(x(0.72), land.at(x(0.72)) + down(0.004), down(0.07)),
        mix(palette.colour('deep'), '#000000', 0.35),
      ),
    ];
  },
  orrery({ canvas, palette, random }) {
    const { x, y, across } = layout(canvas);
    const centre: Point = [x(0.5), y(0.605)];
    const nodes: SceneNode[] = [
      fill(circle(...centre, across(0.5)), glow(centre, across(0.5), palette.colour('one'), 0.55)),
      fill(circle(...centre, across(0.062)), palette.colour('glow')),
    ];
    const colours = ['one', 'two', 'three', 'glow'].map(part => palette.colour(part));
    const start = random.between(0, 6);
    for (let i = 0; i < 6; i++) {
      const radius = across(0.115 + i * 0.0585);
      nodes.push(
        stroke(
          circle(...centre, radius),
          palette.colour('ink'),
          across(i === 5 ? 0.004 : 0.0022),
          i === 5 ? 0.9 : 0.55,
        ),
      );
      const angle = start + i * 2.4 + random.between(-0.4, 0.4);
      const size = across([0.011, 0.017, 0.02, 0.014, 0.034, 0.025][i] as number);
      const [px, py] = [centre[0] + Math.cos(angle) * radius, centre[1] + Math.sin(angle) * radius];
      nodes.push(
        stroke(arc(...centre, radius, angle - 0.9, angle), palette.colour('ink'), across(0.0055), 0.95),
      );
      nodes.push(fill(circle(px, py, size * 1.5), palette.colour('deep')));
      nodes.push(
        world(
          {
            x: px,
            y: py,
            radius: size,
            colours: [colours[i % 4] as Hex, colours[(i + 1) % 4] as Hex],
            night: palette.colour('deep'),
            tilt: 0.3,
          },
          random.fork(`world ${i}`),
        ),
      );
    }
    for (let i = 0; i < 72; i++) {
      const angle = (i * Math.PI) / 36;
      const [from, to] = [across(0.424), across(i % 6 === 0 ? 0.447 : 0.435)];
      nodes.push(
        stroke(
          [
            ['M', centre[0] + Math.cos(angle) * from, centre[1] + Math.sin(angle) * from],
            ['L', centre[0] + Math.cos(angle) * to, centre[1] + Math.sin(angle) * to],
          ],
          palette.colour('ink'),
          across(0.0022),
          0.75,
        ),
      );
    }
    return nodes;
  },
  gate({ canvas, palette, random }) {
    const { x, y, across, down } = layout(canvas);
    const [cx, cy, radius] = [x(0.5), y(0.605), across(random.between(0.29, 0.33))];
    const land = mix(palette.colour('deep'), '#000000', 0.3);
    const ground = hills(
      { left: 0, right: canvas.width, y: y(0.79), height: down(0.03), floor: canvas.height },
      random.fork('land'),
      1.2,
    );
    return [
      fill(circle(cx, cy, radius * 2.2), glow([cx, cy], radius * 2.2, palette.colour('one'), 0.9)),
      fill(
        circle(cx, cy, radius * 0.9),
        fade(cy - radius, cy + radius, palette.colour('two'), palette.colour('one'), palette.colour('glow')),
      ),
      fill(
        [...circle(cx, cy, radius), ...hole(cx, cy, radius * 0.86)],
        fade(cy - radius, cy + radius, mix(palette.colour('ink'), palette.colour('deep'), 0.25), land),
      ),
      stroke(circle(cx, cy, radius * 0.86), palette.colour('ink'), across(0.003), 0.8),
      fill(ground.body, land),
      fill(standing(cx, ground.at(cx) + down(0.006), down(0.075)), land),
    ];
  },
  /** The rim of a world from close by, and a sun that comes over it. */
  limb({ canvas, palette, random }) {
    const { x, y, across } = layout(canvas);
    const [deep, one, two, light] = (['deep', 'one', 'two', 'glow'] as const).map(part =>
      palette.colour(part),
    ) as [Hex, Hex, Hex, Hex];
    const side = random.sign();
    const radius = across(random.between(0.85, 1.5));
    const [cx, cy] = [x(0.5 + side * random.between(0.08, 0.3)), y(random.between(0.56, 0.64)) + radius];
    const angle = -Math.PI / 2 - side * random.between(0.12, 0.34);
    const sun: Point = [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
    const air = radius * 1.09;
    const moon: Point = [x(0.5 + side * random.between(0.24, 0.34)), y(random.between(0.41, 0.46))];
    const small: World = {
      x: moon[0],
      y: moon[1],
      radius: across(random.between(0.035, 0.065)),
      colours: [palette.colour('three'), one],
      night: deep,
      tilt: 0.3,
    };
    return [
      fill(circle(cx, cy, air), {
        kind: 'radial',
        centre: [cx, cy],
        radius: air,
        stops: [
          { at: 0.9, colour: one, opacity: 0.9 },
          { at: 0.94, colour: one, opacity: 0.4 },
          { at: 1, colour: one, opacity: 0 },
        ],
      }),
      fill(circle(...sun, across(0.5)), glow(sun, across(0.5), light, 0.9)),
      fill(circle(...sun, across(0.042)), '#ffffff'),
      fill(circle(cx, cy, radius), {
        kind: 'radial',
        centre: [cx, cy],
        radius,
        stops: [
          { at: 0.6, colour: mix(deep, '#000000', 0.45) },
          { at: 0.88, colour: mix(deep, two, 0.55) },
          { at: 0.975, colour: two },
          { at: 0.99, colour: one },
          { at: 1, colour: mix(light, '#ffffff', 0.4) },
        ],
      }),
      fill(flare(...sun, across(0.42), across(0.0035)), '#ffffff', 0.9),
      world(small, random.fork('moon')),
    ];
  },
  /** A sun that fills one side of the sky, and worlds that pass before it. */
  transit({ canvas, palette, random }) {
    const { x, y, across } = layout(canvas);
    const side = random.sign();
    const [deep, one, three, light] = (['deep', 'one', 'three', 'glow'] as const).map(part =>
      palette.colour(part),
    ) as [Hex, Hex, Hex, Hex];
    const [cx, cy] = [x(0.5 + side * random.between(0.22, 0.5)), y(random.between(0.6, 0.65))];
    const radius = across(random.between(0.4, 0.46));
    const layersOf = [1, 0.86, 0.7, 0.52];
    const dark = mix(deep, '#000000', 0.4);
    const path = random.between(-0.35, 0.35);
    const before = (along: number, size: number): SceneNode =>
      fill(
        circle(cx - side * radius * along, cy + radius * (path + 0.3 * (along - 0.6)), radius * size),
        dark,
      );
    return [
      fill(circle(cx, cy, radius * 1.55), glow([cx, cy], radius * 1.55, one, 0.85)),
      ...layersOf.map((share, i) => fill(circle(cx, cy, radius * share), mix(one, light, i / 3))),
      stroke(circle(cx, cy, radius * 1.22), three, across(0.0022), 0.55),
      before(0.52, random.between(0.13, 0.2)),
      before(0.2, 0.045),
      before(0.94, 0.03),
    ];
  },
  /** A comet across the sky, over land. */
  comet({ canvas, palette, random }) {
    const { x, y, across, down } = layout(canvas);
    const side = random.sign();
    const head: Point = [x(0.5 - side * random.between(0.12, 0.24)), y(random.between(0.63, 0.68))];
    const end: Point = [x(0.5 + side * 0.85), y(random.between(0.3, 0.4))];
    const [one, two, light] = (['one', 'two', 'glow'] as const).map(part => palette.colour(part)) as [
      Hex,
      Hex,
      Hex,
    ];
    const turn = Math.atan2(end[1] - head[1], end[0] - head[0]);
    const tail = (spread: number, size: number, long: number, colour: Hex, strength: number): SceneNode => {
      const reach = Math.hypot(end[0] - head[0], end[1] - head[1]) * long;
      const r = across(size);
      const at = (distance: number, wide: number): Point => [
        head[0] + Math.cos(turn) * distance - Math.sin(turn) * wide,
        head[1] + Math.sin(turn) * distance + Math.cos(turn) * wide,
      ];
      return fill(polygon([at(0, -r), at(reach, -r * spread), at(reach, r * spread), at(0, r)]), {
        kind: 'linear',
        from: at(0, 0),
        to: at(reach, 0),
        stops: [
          { at: 0, colour, opacity: strength },
          { at: 0.4, colour, opacity: strength * 0.45 },
          { at: 1, colour, opacity: 0 },
        ],
      });
    };
    const land = hills(
      { left: 0, right: canvas.width, y: y(0.83), height: down(0.06), floor: canvas.height },
      random.fork('land'),
      1.7,
    );
    const dark = mix(palette.colour('deep'), '#000000', 0.4);
    const stands = x(0.5 + side * 0.2);
    return [
      fill(
        rectangle(0, y(0.6), canvas.width, y(0.3)),
        fadeIn(y(0.6), y(0.84), mix(palette.colour('haze'), one, 0.4)),
      ),
      tail(4.2, 0.045, 0.8, two, 0.75),
      tail(3, 0.042, 1, one, 0.85),
      tail(1.5, 0.03, 0.75, light, 0.95),
      fill(circle(...head, across(0.19)), glow(head, across(0.19), light, 0.9)),
      fill(circle(...head, across(0.043)), mix(light, '#ffffff', 0.6)),
      fill(land.body, dark),
      fill(standing(stands, land.at(stands) + down(0.004), down(0.06)), dark),
    ];
  },
} satisfies Record<string, (commission: Commission) => SceneNode[]>;

import { standing } from '../art/figure.ts';
import { hills } from '../art/landscape.ts';
import { flare, halfRings, trails, type World, world } from '../art/planets.ts';
import { stars } from '../art/small.ts';
import { type Hex, mix } from '../colour.ts';
import { arc, circle, hole, rectangle } from '../outlines.ts';
import { fade, fill, glow, group, type LinearPaint, type Point, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  ringed: /ring|saturn|planet|world|giant|colony|moon/i,
  eclipse: /dark|eclipse|sun|shadow|black|void|night|end|zero/i,
  trails: /time|star|years?|light|signal|sky|north|far|long/i,
  orrery: /machine|clock|orbit|law|theory|system|code|number|seven|three/i,
  gate: /gate|door|portal|city|arrival|contact|tower|ruin|god|ancient/i,
};

/** Deep sky and one great body in it. */
export const orbit: Family = {
  name: 'orbit',
  genres: ['science-fiction', 'adventure', 'young', 'essay'],
  parts: ['deep', 'haze', 'one', 'two', 'three', 'glow', 'ink'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { x, y, across, down, box } = layout(canvas);
  const [deep, haze, ink] = [palette.colour('deep'), palette.colour('haze'), palette.colour('ink')];
  const wide =
    type
      .text('title')
      .split(' ')
      .every(word => word.length < 9) && type.text('title').length < 40;
  const faces =
    wide && random.chance(0.65)
      ? ['michroma 400', 'eb-garamond 600']
      : ['league-spartan 500', 'oswald 500', 'eb-garamond 600'];
  const series = type.set('series', {
    box: box(0.08, 0.045, 0.84, 0.026),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: palette.colour('glow'),
    upper: true,
  });
  const title = type.set('title', {
    box: box(0.085, series ? 0.09 : 0.068, 0.83, type.has('subtitle') ? 0.25 : 0.29),
    faces,
    colour: ink,
    upper: true,
    tracking: faces[0]?.startsWith('michroma') ? 0.015 : 0.05,
    maxCap: down(0.072),
    gap: 0.5,
    valign: 'top',
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.1, 0, 0.8, 0.05), y: bottomOf(title, y(0.3)) + down(0.024) },
    faces: ['league-spartan 400', 'oswald 300', 'eb-garamond 500'],
    colour: palette.colour('glow'),
    tracking: 0.03,
    maxCap: down(0.017),
    valign: 'top',
  });
  const author = type.set('author', {
    box: box(0.08, 0.855, 0.84, 0.093),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 700'],
    colour: ink,
    upper: true,
    tracking: 0.1,
  });
  const lettering = present(series, title, subtitle, author);
  const sky = random.fork('sky');
  const art: SceneNode[] = [
    fill(
      rectangle(0, 0, canvas.width, canvas.height),
      fade(0, canvas.height, deep, mix(deep, haze, 0.45), mix(deep, haze, 0.8), deep),
    ),
    fill(
      circle(x(sky.between(0, 1)), y(0.55), across(0.95)),
      glow([x(sky.between(0, 1)), y(0.55)], across(0.95), haze, 0.55),
    ),
    ...(motif === 'trails'
      ? []
      : [
          fill(
            stars(
              sky,
              canvas.width,
              canvas.height * 0.95,
              Math.round((170 * canvas.width) / canvas.front.width),
              canvas.front.width,
              lettering,
            ),
            ink,
            0.9,
          ),
        ]),
    fitted(motif, commission, BODIES[motif as keyof typeof MOTIFS](commission), {
      head: bottomOf(subtitle ?? title, y(0.3)) + down(0.03),
      foot: (author?.ink.y ?? y(0.92)) - down(0.03),
    }),
    fill(rectangle(0, y(0.8), canvas.width, canvas.height - y(0.8)), {
      kind: 'linear',
      from: [0, y(0.8)],
      to: [0, y(0.92)],
      stops: [
        { at: 0, colour: deep, opacity: 0 },
        { at: 1, colour: deep, opacity: 0.88 },
      ],
    }),
  ];
  return { art, lettering, ground: deep };
}

/** How far bodies that float free reach from their middle, in shares of the front's width. */
const REACHES: Record<string, number> = { orrery: 0.45, eclipse: 0.34, ringed: 0.32 };
/** Where their middle is drawn, in shares of the front's height. */
const MIDDLE = 0.605;

/** A body that floats free, moved and made small enough to stand clear of the words. */
function fitted(
  motif: string,
  { canvas }: Commission,
  children: SceneNode[],
  { head, foot }: { head: number; foot: number },
): SceneNode {
  const reach = REACHES[motif];
  if (reach === undefined) return group(children);
  const { x, y, across } = layout(canvas);
  const half = across(reach);
  const scale = Math.max(0.6, Math.min(1, (foot - head) / 2 / half));
  const cy = Math.min(Math.max(y(MIDDLE), head + half * scale), foot - half * scale);
  return {
    ...group(children),
    matrix: [scale, 0, 0, scale, x(0.5) * (1 - scale), cy - y(MIDDLE) * scale],
  };
}

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

const BODIES = {
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
} satisfies Record<keyof typeof MOTIFS, (commission: Commission) => SceneNode[]>;

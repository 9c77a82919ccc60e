import { star } from '../art/emblems.ts';
import { type Hex, mix } from '../colour.ts';
import { arc, circle, polygon, rectangle, sector, spline, under } from '../outlines.ts';
import { fill, group, type Point, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { type Layout, layout } from './layout.ts';

const MOTIFS = {
  sun: /sun|day|morning|summer|light|fire|heat|bright|gold/i,
  moon: /moon|night|dark|sleep|dream|shadow|star/i,
  horizon: /sea|water|river|field|land|country|road|shore|coast|island/i,
  arch: /door|house|room|window|home|gate|garden/i,
  slope: /mountain|hill|fall|edge|line|knife|cut|break/i,
  blocks: /city|street|tower|people|american|machine|work/i,
};

/**
 * The title is the picture: every line as wide as the page, as on a wood-type bill, over one large shape.
 */
export const broadside: Family = {
  name: 'broadside',
  genres: ['literary', 'young', 'essay', 'thriller', 'poetry', 'romance'],
  parts: ['ground', 'shape', 'second', 'ink', 'author'],
  motifs: MOTIFS,
  takesPicture: true,
  compose,
};

/** How much of the ground's colour lies over a picture, so that a title as large as the page stands off from it. */
const TINT = 0.55;

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif, picture } = commission;
  const place = layout(canvas);
  const { y, box, down } = place;
  const faces = random.pick([
    ['dm-serif-display 400', 'eb-garamond 800'],
    ['league-spartan 900', 'oswald 700', 'eb-garamond 800'],
    ['oswald 700', 'eb-garamond 800'],
  ] as const);
  const serif = faces[0].startsWith('dm');
  const ink = palette.colour('ink');
  const author = type.set('author', {
    box: box(0.07, 0.855, 0.86, 0.095),
    faces: serif ? faces : ['league-spartan 700', ...faces],
    colour: palette.colour('author'),
    upper: !serif,
    tracking: serif ? 0.005 : 0.05,
    maxCap: down(0.04),
  });
  const series = type.set('series', {
    box: box(0.07, 0.047, 0.86, 0.03),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: ink,
    upper: true,
    valign: 'top',
  });
  const authorTop = author ? author.ink.y : y(0.94);
  const subtitle = type.set('subtitle', {
    box: { ...box(0.12, 0, 0.76, 0.075), y: authorTop - down(0.035 + 0.075) },
    faces: serif
      ? ['dm-serif-display 400 italic', 'eb-garamond 600 italic']
      : ['league-spartan 500', 'oswald 400', 'eb-garamond 600'],
    colour: palette.colour('author'),
    valign: 'bottom',
    maxCap: down(0.026),
  });
  const top = series ? series.ink.y + series.ink.height + down(0.035) : y(0.062);
  const bottom = (subtitle ? subtitle.ink.y : authorTop) - down(0.05);
  const short = type.text('title').length < 18;
  const title = type.set('title', {
    box: { ...box(0.07, 0, 0.86, 0), y: top, height: Math.min(bottom - top, down(short ? 0.6 : 0.7)) },
    faces,
    colour: ink,
    upper: true,
    mode: 'stack',
    range: serif ? 2.1 : 2.8,
    maxCap: down(0.27),
    gap: serif ? 0.19 : 0.15,
    valign: random.chance(0.5) ? 'top' : 'middle',
    maxLines: 7,
  });
  const sheet = rectangle(0, 0, canvas.width, canvas.height);
  const ground = palette.colour('ground');
  const art = picture
    ? [...picture({ x: 0, y: 0, width: canvas.width, height: canvas.height }), fill(sheet, ground, TINT)]
    : [fill(sheet, ground), ...SHAPES[motif as keyof typeof MOTIFS](place, commission)];
  return { art, lettering: present(series, title, subtitle, author), ground };
}

const SHAPES = {
  sun({ x, y, across }, { canvas, palette, random }) {
    const radius = across(random.between(0.4, 0.5));
    const [cx, cy] = [x(random.between(0.3, 0.7)), y(random.between(0.54, 0.66))];
    const [shape, second] = [palette.colour('shape'), palette.colour('second')];
    const rays = random.integer(14, 20);
    const far = canvas.height;
    const low = Array.from({ length: 6 }, (_, i) => {
      const top = cy + radius * (0.12 + i * 0.155);
      return rectangle(cx - radius, top, radius * 2, radius * (0.028 + i * 0.017));
    }).flat();
    return [
      ...Array.from({ length: rays }, (_, i) => {
        const angle = ((i + 0.5) * 2 * Math.PI) / rays;
        return fill(
          sector(cx, cy, far, angle, angle + Math.PI / rays),
          mix(palette.colour('ground'), shape, 0.2),
        );
      }),
      fill(circle(cx, cy, radius * 1.12), palette.colour('ground')),
      fill(circle(cx, cy, radius), shape),
      group([fill(low, mix(palette.colour('ground'), second, 0.15))], circle(cx, cy, radius)),
    ];
  },
  moon({ x, y, across }, { canvas, palette, random }) {
    const radius = across(random.between(0.38, 0.46));
    const [cx, cy] = [x(random.between(0.35, 0.65)), y(random.between(0.4, 0.6))];
    const way = random.sign();
    const [ground, shape] = [palette.colour('ground'), palette.colour('shape')];
    const halo = [1.95, 1.62, 1.3].map((reach, i) =>
      fill(circle(cx, cy, radius * reach), mix(ground, shape, 0.1 + i * 0.09)),
    );
    const night = mix(ground, shape, 0.28);
    const sky = random.fork('stars');
    const stars = Array.from({ length: 26 }, () => {
      const [sx, sy] = [x(sky.between(0, 1)), sky.between(0, canvas.height)];
      return fill(star(sx, sy, across(sky.between(0.008, 0.026)), 4, 0.24), shape, 0.75);
    });
    return [
      ...halo,
      ...stars,
      fill(circle(cx, cy, radius), shape),
      fill(circle(cx + radius * 0.36 * way, cy - radius * 0.16, radius * 0.86), night),
    ];
  },
  horizon({ x, y, across, down }, { canvas, palette, random }) {
    const colours = [
      palette.colour('shape'),
      mix(palette.colour('shape'), palette.colour('second'), 0.5),
      palette.colour('second'),
    ];
    const bands: SceneNode[] = [
      fill(circle(x(random.between(0.3, 0.7)), y(0.52), across(0.26)), palette.colour('shape')),
    ];
    return bands.concat(
      colours.map((colour, i) => {
        const phase = random.between(0, 6);
        const line: Point[] = Array.from({ length: 13 }, (_, k) => [
          (canvas.width * (k - 0.5)) / 11,
          y(0.56 + i * 0.13) + down(0.018) * Math.sin(k * 0.9 + phase),
        ]);
        return fill(under(spline(line), canvas.height), colour);
      }),
    );
  },
  arch({ x, y, across }, { canvas, palette }) {
    const nested = (half: number, top: number, colour: Hex): SceneNode => {
      const [cx, radius] = [x(0.5), across(half)];
      const centre = y(top) + radius;
      return fill(
        [
          ...arc(cx, centre, radius, Math.PI, 2 * Math.PI),
          ['L', cx + radius, canvas.height],
          ['L', cx - radius, canvas.height],
          ['Z'],
        ],
        colour,
      );
    };
    const [shape, second] = [palette.colour('shape'), palette.colour('second')];
    return [
      nested(0.46, 0.12, mix(palette.colour('ground'), shape, 0.35)),
      nested(0.38, 0.19, shape),
      nested(0.3, 0.265, mix(shape, second, 0.55)),
      nested(0.22, 0.34, second),
      nested(0.14, 0.415, mix(palette.colour('ground'), second, 0.25)),
    ];
  },
  slope({ y }, { canvas, palette, random }) {
    const [left, right] = random.chance(0.5) ? [0.34, 0.62] : [0.62, 0.34];
    const cut = (from: number, to: number): Point[] => [
      [0, y(from)],
      [canvas.width, y(to)],
      [canvas.width, canvas.height],
      [0, canvas.height],
    ];
    return [
      fill(polygon(cut(left, right)), palette.colour('shape')),
      fill(polygon(cut(left + 0.26, right + 0.26)), palette.colour('second')),
    ];
  },
  blocks({ x, y, across }, { canvas, palette, random }) {
    const side = across(0.5);
    const nodes: SceneNode[] = [];
    const rows = Math.ceil(canvas.height / side) + 1;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < 2; column++) {
        const turn = random.integer(0, 3);
        const [cx, cy] = [x(column * 0.5), y(0) + row * side];
        const corner: Point = [cx + (turn === 1 || turn === 2 ? side : 0), cy + (turn >= 2 ? side : 0)];
        const colour = (row + column) % 2 ? palette.colour('shape') : palette.colour('second');
        nodes.push(
          fill(sector(corner[0], corner[1], side, (turn * Math.PI) / 2, ((turn + 1) * Math.PI) / 2), colour),
        );
      }
    }
    return nodes;
  },
} satisfies Record<keyof typeof MOTIFS, (place: Layout, commission: Commission) => SceneNode[]>;

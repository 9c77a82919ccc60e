import { THINGS } from '../art/objects.ts';
import { contrast, type Hex, mix } from '../colour.ts';
import { circle, placed, polygon, rectangle } from '../outlines.ts';
import { fill, type LinearPaint, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  match: /fire|burn|light|spark|anger|power|match|start|last/i,
  boat: /boat|ship|sea|river|travel|journey|child|paper|away/i,
  ladder: /ladder|rise|climb|success|work|moon|high|up|ambition/i,
  pear: /food|eat|hunger|taste|cook|garden|fruit|body|sweet|orchard/i,
  chair: /chair|home|house|room|wait|talk|alone|table|father|mother|absence/i,
  egg: /egg|begin|birth|new|life|morning|idea|why|how|origin|theory/i,
};

/** One thing on a table, lit from the left, and a great deal of room. */
export const plate: Family = {
  name: 'plate',
  genres: ['essay', 'literary', 'young', 'classic', 'romance'],
  parts: ['wall', 'table', 'light', 'shade', 'detail', 'accent', 'ink', 'author'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { x, y, across, down, box } = layout(canvas);
  const ink = palette.colour('ink');
  const faces = random.chance(0.6)
    ? ['league-spartan 700', 'oswald 600', 'eb-garamond 700']
    : ['dm-serif-display 400', 'eb-garamond 700'];
  const centred = random.chance(0.5);
  const align = centred ? 'center' : 'left';
  const series = type.set('series', {
    box: box(0.085, 0.045, 0.83, 0.024),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: ink,
    align,
    upper: true,
    maxCap: down(0.012),
  });
  const title = type.set('title', {
    box: box(0.085, series ? 0.09 : 0.07, 0.83, type.text('title').length > 40 ? 0.34 : 0.27),
    faces,
    colour: ink,
    align,
    valign: 'top',
    maxCap: down(0.082),
    gap: 0.32,
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.085, 0, 0.83, 0.06), y: bottomOf(title, y(0.3)) + down(0.033) },
    faces: ['league-spartan 500', 'oswald 400', 'eb-garamond 600'],
    colour: ink,
    align,
    valign: 'top',
    maxCap: down(0.025),
  });
  const setting = random.fork('setting');
  const table = setting.chance(0.3)
    ? mix(palette.colour('table'), palette.colour('accent'), 0.55)
    : palette.colour('table');
  const inks = (['author', 'detail', 'light'] as const).map(part => palette.colour(part));
  const readable = inks.find(each => contrast(each, table) > 5) ?? (inks[0] as Hex);
  const author = type.set('author', {
    box: box(0.085, 0.85, 0.83, 0.098),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: readable,
    align,
    tracking: 0.01,
    maxCap: down(0.043),
  });
  const thing = THINGS[motif as keyof typeof THINGS];
  const foot = y(setting.between(0.745, 0.79));
  const room = foot - bottomOf(subtitle ?? title, y(0.3)) - down(0.055);
  const size = Math.min(room / 1.15, down(0.37), across(0.72));
  const cx = x(centred ? 0.5 : random.between(0.52, 0.62));
  const stand = foot + down(0.018);
  const edge = foot - down(random.between(0.035, 0.06));
  const part = (outline: Parameters<typeof placed>[0], colour: string): SceneNode[] =>
    outline.length > 0 ? [fill(placed(outline, cx, stand, size), palette.colour(colour))] : [];
  const reach = size * thing.height;
  const half = size * thing.foot;
  const cast: LinearPaint = {
    kind: 'linear',
    from: [cx, stand],
    to: [cx + reach * 1.25, stand + reach * 0.34],
    stops: [
      { at: 0, colour: palette.colour('detail'), opacity: 0.5 },
      { at: 1, colour: palette.colour('detail'), opacity: 0 },
    ],
  };
  const art: SceneNode[] = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('wall')),
    ...BACKDROPS[setting.pick(['bare', 'window', 'disc'] as const)](commission, {
      cx,
      edge,
      head: foot - room - down(0.02),
      size,
    }),
    fill(rectangle(0, edge, canvas.width, canvas.height - edge), table),
    fill(
      polygon([
        [cx - half, stand - size * 0.004],
        [cx + half, stand - size * 0.004],
        [cx + half * 1.1 + reach * 1.25, stand + reach * 0.3],
        [cx - half * 0.7 + reach * 1.25, stand + reach * 0.4],
      ]),
      cast,
    ),
    ...part(thing.shade, 'shade'),
    ...part(thing.light, 'light'),
    ...part(thing.accent, 'accent'),
    ...part(thing.detail, 'detail'),
  ];
  return { art, lettering: present(series, title, subtitle, author), ground: palette.colour('wall') };
}

interface Room {
  cx: number;
  /** Where the table meets the wall. */
  edge: number;
  /** The foot of the words. */
  head: number;
  size: number;
}

/** What is behind the thing: nothing, light from a window that is not in the picture, or a disc like a low sun. */
const BACKDROPS = {
  bare: (): SceneNode[] => [],
  window({ palette, random }, { cx, edge, head, size }) {
    const colour = mix(palette.colour('wall'), palette.colour('light'), 0.4);
    const [across, slant] = [size * 0.42, -size * 0.2];
    const top = Math.max(head, edge - size * 1.35);
    const high = (edge - top) * 0.4;
    const left = cx - across * random.between(0.7, 1.25);
    return [0, 1].flatMap(row =>
      [0, 1].map(column => {
        const [x, y] = [left + column * across * 1.08 - row * slant * 0.42, top + row * high * 1.07];
        return fill(
          polygon([
            [x, y],
            [x + across, y + across * 0.1],
            [x + across - slant * 0.4, y + high + across * 0.1],
            [x - slant * 0.4, y + high],
          ]),
          colour,
        );
      }),
    );
  },
  disc({ palette }, { cx, edge, head, size }) {
    const radius = Math.min(size * 0.52, (edge - head) * 0.5);
    return [
      fill(
        circle(cx, edge - radius * 0.86, radius),
        mix(palette.colour('wall'), palette.colour('accent'), 0.88),
      ),
    ];
  },
} satisfies Record<string, (commission: Commission, room: Room) => SceneNode[]>;

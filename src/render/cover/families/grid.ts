import { arches, leaves, rays, rings, steps, waves } from '../art/tiles.ts';
import { rectangle } from '../outlines.ts';
import { fill } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { layout } from './layout.ts';

const MOTIFS = {
  rings: /ring|circle|eye|world|moon|target|sun|orbit|centre|center|record|music|song/i,
  waves: /water|river|sea|flow|wave|wind|drift|dream|sleep|memory|time/i,
  arches: /door|bridge|arch|gate|street|garden|children|play|rainbow/i,
  leaves: /leaf|leaves|tree|wood|orchard|summer|spring|autumn|plant|grow|field/i,
  steps: /stair|step|tower|city|block|wall|build|house|climb|room/i,
  rays: /light|sun|morning|dawn|day|star|hope|bright|glory/i,
};

const DRAW = { rings, waves, arches, leaves, steps, rays } satisfies Record<keyof typeof MOTIFS, unknown>;

/**
 * Paper above, picture below, and rules between, after the grid that Romek Marber drew for Penguin in 1961: author and
 * series on one line, the title under it, flush left.
 */
export const grid: Family = {
  name: 'grid',
  genres: ['literary', 'essay', 'classic', 'young', 'poetry'],
  parts: ['paper', 'ink', 'one', 'two', 'three', 'four'],
  motifs: MOTIFS,
  takesPicture: true,
  compose,
};

function compose({ canvas, type, palette, random, motif, picture: own }: Commission): Composition {
  const { x, y, across, down, box } = layout(canvas);
  const ink = palette.colour('ink');
  const sans = ['league-spartan 700', 'oswald 600', 'eb-garamond 700'];
  const faces = random.chance(0.55)
    ? ['dm-serif-display 400', 'eb-garamond 700']
    : ['league-spartan 700', 'eb-garamond 700'];

  const series = type.set('series', {
    box: box(0.6, 0.059, 0.325, 0.038),
    faces: ['league-spartan 500', 'oswald 400', 'eb-garamond 600'],
    colour: ink,
    align: 'right',
    valign: 'top',
    tracking: 0.01,
    maxLines: 2,
  });
  const author = type.set('author', {
    box: box(
      0.075,
      0.054,
      series ? 0.5 : 0.85,
      type.text('author').length > (series ? 14 : 26) ? 0.085 : 0.045,
    ),
    faces: sans,
    colour: palette.colour('one'),
    align: 'left',
    valign: 'top',
    tracking: 0,
  });
  const rule = author ? author.ink.y + author.ink.height + down(0.026) : y(0.05);
  const long = type.text('title').length > 45;
  const picture = y(long ? 0.47 : 0.4);
  const subtitleRoom = type.has('subtitle') ? down(0.048) : 0;
  const top = rule + down(0.024);
  const title = type.set('title', {
    box: { x: x(0.075), y: top, width: across(0.85), height: picture - down(0.034) - subtitleRoom - top },
    faces,
    colour: ink,
    align: 'left',
    valign: 'top',
    maxCap: down(0.088),
    gap: 0.3,
  });
  const subtitle = type.set('subtitle', {
    box: { x: x(0.075), y: picture - down(0.03) - subtitleRoom, width: across(0.85), height: subtitleRoom },
    faces: ['eb-garamond 500 italic'],
    colour: ink,
    align: 'left',
    valign: 'bottom',
    maxLines: 2,
  });
  const colours = ['one', 'two', 'three', 'four'].map(part => palette.colour(part));
  const draw = DRAW[motif as keyof typeof DRAW];
  const below = {
    x: canvas.front.x,
    y: picture,
    width: canvas.width - canvas.front.x,
    height: canvas.height - picture,
  };
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('paper')),
    fill(rectangle(x(0.075), y(0.04), across(0.85), down(0.0022)), ink),
    fill(rectangle(x(0.075), rule, across(0.85), down(0.0011)), ink),
    ...(own ? own(below) : [draw(below, colours, random)]),
  ];
  return { art, lettering: present(author, series, title, subtitle), ground: palette.colour('paper') };
}

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
 * Paper, a picture, and rules between, after the grid that Romek Marber drew for Penguin in 1961: the author in a line of
 * rules, the title under it, flush left.
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

  const long = type.text('title').length > 45;
  const share = (long ? 0.47 : 0.4) + (type.has('quote') ? 0.05 : 0) + (type.has('series') ? 0.025 : 0);
  // The words stand over the picture or under it.
  const under = random.fork('stand').chance(0.4);
  const start = under ? 1 - share - 0.02 : 0;
  const series = type.set('series', {
    box: box(0.075, start + 0.055, 0.85, 0.022),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: ink,
    align: 'left',
    valign: 'top',
    tracking: 0.04,
  });
  const author = type.set('author', {
    box: box(0.075, start + (series ? 0.09 : 0.054), 0.85, type.text('author').length > 26 ? 0.085 : 0.045),
    faces: sans,
    colour: palette.colour('one'),
    align: 'left',
    valign: 'top',
    tracking: 0,
  });
  const rule = author ? author.ink.y + author.ink.height + down(0.026) : y(start + (series ? 0.09 : 0.05));
  const picture = y(start + share);
  const subtitleRoom = type.has('subtitle') ? down(0.058) : 0;
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
    box: {
      x: x(0.075),
      y: picture - down(0.032) - subtitleRoom + down(0.012),
      width: across(0.85),
      height: subtitleRoom - down(0.012),
    },
    faces: ['eb-garamond 500 italic'],
    colour: ink,
    align: 'left',
    valign: 'bottom',
    maxLines: 2,
  });
  const colours = ['one', 'two', 'three', 'four'].map(part => palette.colour(part));
  const draw = DRAW[motif as keyof typeof DRAW];
  const head = under ? y(start + 0.012) : picture;
  const view = {
    x: canvas.front.x,
    y: under ? 0 : head,
    width: canvas.width - canvas.front.x,
    height: under ? head : canvas.height - head,
  };
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('paper')),
    fill(rectangle(x(0.075), y(start + 0.04), across(0.85), down(0.0022)), ink),
    fill(rectangle(x(0.075), rule, across(0.85), down(0.0011)), ink),
    ...(own ? own(view) : [draw(view, colours, random)]),
  ];
  return { art, lettering: present(author, series, title, subtitle), ground: palette.colour('paper') };
}

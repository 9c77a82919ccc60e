import { blinds, door, road, stair, trunks } from '../art/night.ts';
import type { Hex } from '../colour.ts';
import { rectangle } from '../outlines.ts';
import { fill, type LinearPaint, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  door: /door|house|room|home|guest|wife|girl|husband|stranger|neighbou?r|key|secret/i,
  stair: /stair|fall|down|deep|below|spiral|turn|descent|well|mind|fear/i,
  road: /road|drive|street|mile|highway|run|car|away|last|lost|gone|border/i,
  blinds: /window|watch|eye|see|detective|private|office|witness|lie|spy|who/i,
  trunks: /forest|wood|tree|dark|wild|hunt|bury|buried|grave|body|bone/i,
};

const DRAW = { door, stair, road, blinds, trunks } satisfies Record<keyof typeof MOTIFS, unknown>;

/** Black, one light, and a title as large as the page: a crime on the way. */
export const shadow: Family = {
  name: 'shadow',
  genres: ['thriller', 'horror', 'science-fiction', 'adventure'],
  parts: ['black', 'dim', 'light', 'ink', 'accent'],
  motifs: MOTIFS,
  takesPicture: true,
  compose,
};

/** Dark above and below, where the words are, and a lit middle. */
const nightfall = (height: number, colour: Hex): LinearPaint => ({
  kind: 'linear',
  from: [0, 0],
  to: [0, height],
  stops: [
    { at: 0, colour, opacity: 0.86 },
    { at: 0.36, colour, opacity: 0.66 },
    { at: 0.58, colour, opacity: 0.12 },
    { at: 0.76, colour, opacity: 0.3 },
    { at: 1, colour, opacity: 0.92 },
  ],
});

function compose({ canvas, type, palette, random, motif, picture }: Commission): Composition {
  const { y, box, down } = layout(canvas);
  const accent = palette.colour('accent');
  const ink = palette.colour('ink');
  const faces = ['oswald 700', 'eb-garamond 800'];
  const above = random.chance(0.5);
  const wide = type.text('title').length > 42;
  const author = type.set('author', {
    box: above ? box(0.07, 0.045, 0.86, 0.085) : box(0.07, 0.85, 0.86, 0.1),
    faces: ['oswald 600', 'eb-garamond 700'],
    colour: above ? accent : ink,
    upper: true,
    tracking: 0.06,
    valign: above ? 'top' : 'bottom',
    maxCap: down(0.038),
  });
  const head = above ? bottomOf(author, y(0.045)) + down(0.032) : y(0.055);
  const title = type.set('title', {
    box: { ...box(0.065, 0, 0.87, wide ? 0.46 : 0.38), y: head },
    faces,
    colour: above ? ink : accent,
    upper: true,
    mode: 'stack',
    range: 2.2,
    maxCap: down(0.165),
    gap: 0.17,
    valign: 'top',
    maxLines: 6,
  });
  const foot = above ? y(0.945) : (author?.ink.y ?? y(0.945)) - down(0.03);
  const series = type.set('series', {
    box: { ...box(0.08, 0, 0.84, 0.03), y: foot - down(0.03) },
    faces: ['oswald 500', 'eb-garamond 600'],
    colour: ink,
    upper: true,
    valign: 'bottom',
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.1, 0, 0.8, 0.06), y: bottomOf(title, y(0.4)) + down(0.029) },
    faces: ['oswald 400', 'eb-garamond 600'],
    colour: ink,
    tracking: 0.02,
    maxLines: 2,
    valign: 'top',
  });
  const draw = DRAW[motif as keyof typeof DRAW];
  const lower = Math.min(down(0.1), Math.max(0, bottomOf(subtitle ?? title, 0) - y(0.45)));
  const sheet = rectangle(0, 0, canvas.width, canvas.height);
  const art: SceneNode[] = [
    fill(sheet, palette.colour('black')),
    ...(picture
      ? [
          ...picture({ x: 0, y: 0, width: canvas.width, height: canvas.height }),
          fill(sheet, nightfall(canvas.height, palette.colour('black'))),
        ]
      : [
          {
            kind: 'group' as const,
            matrix: [1, 0, 0, 1, 0, lower] as const,
            children: draw({ canvas, palette, random }),
          },
        ]),
  ];
  return { art, lettering: present(author, title, subtitle, series), ground: palette.colour('black') };
}

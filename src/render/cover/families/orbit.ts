import { BODIES } from '../art/bodies.ts';
import { stars } from '../art/small.ts';
import { mix } from '../colour.ts';
import { circle, rectangle } from '../outlines.ts';
import { fade, fill, glow, group, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  ringed: /ring|saturn|planet|giant|colony|moon/i,
  limb: /earth|world|home|dawn|morning|horizon|blue|arrival|first/i,
  transit: /mercury|venus|mars|star|red|fire|burn|heat|small|alone/i,
  comet: /comet|meteor|fall|wonder|visitor|ice|winter|return|messenger/i,
  eclipse: /dark|eclipse|sun|shadow|black|void|night|end|zero/i,
  trails: /time|years?|light|signal|sky|north|far|long/i,
  orrery: /machine|clock|orbit|law|theory|system|code|number|seven|three/i,
  gate: /gate|door|portal|city|contact|tower|ruin|god|ancient/i,
};

/** Deep sky and one great body in it. */
export const orbit: Family = {
  name: 'orbit',
  genres: ['science-fiction', 'adventure', 'young', 'essay'],
  parts: ['deep', 'haze', 'one', 'two', 'three', 'glow', 'ink'],
  motifs: MOTIFS,
  compose,
};

/** A longer title in the wide face comes out too small and thin to be read in a shop's list. */
const MOST_WIDE = 24;

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { x, y, across, down, box } = layout(canvas);
  const [deep, haze, ink] = [palette.colour('deep'), palette.colour('haze'), palette.colour('ink')];
  const wide =
    type
      .text('title')
      .split(' ')
      .every(word => word.length < 9) && type.text('title').length < MOST_WIDE;
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
    maxCap: down(0.022),
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
  const cloud = [x(sky.between(0, 1)), y(sky.between(0.45, 0.65))] as const;
  const art: SceneNode[] = [
    fill(
      rectangle(0, 0, canvas.width, canvas.height),
      fade(0, canvas.height, deep, mix(deep, haze, 0.45), mix(deep, haze, 0.8), deep),
    ),
    fill(circle(...cloud, across(0.7)), glow(cloud, across(0.7), haze, 0.7)),
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

/** Bodies that can be larger than the sheet: part of one is grander than all of it. */
const GRAND: readonly string[] = ['ringed', 'eclipse', 'orrery'];

/** A body that floats free, moved and sized to stand clear of the words; or so large that a side of it is cut off. */
function fitted(
  motif: string,
  { canvas, random }: Commission,
  children: SceneNode[],
  { head, foot }: { head: number; foot: number },
): SceneNode {
  const reach = REACHES[motif];
  if (reach === undefined) return group(children);
  const { x, y, across } = layout(canvas);
  const frame = random.fork('frame');
  const cut = GRAND.includes(motif) && frame.chance(0.45);
  const half = across(reach);
  const most = cut ? frame.between(1.15, 1.5) : 1;
  const scale = Math.max(0.6, Math.min(most, (foot - head) / 2 / half));
  const cx = x(cut ? 0.5 + frame.sign() * frame.between(0.24, 0.4) : 0.5);
  const cy = Math.min(Math.max(y(MIDDLE), head + half * scale), foot - half * scale);
  return { ...group(children), matrix: [scale, 0, 0, scale, cx - x(0.5) * scale, cy - y(MIDDLE) * scale] };
}

import { anemone, berries, daisy, eucalyptus, type Flora, olive, peony, poppy, stem } from '../art/botany.ts';
import { grown, handleBox, inkBox, overlap } from '../bounds.ts';
import { type Disc, uncovered } from '../crop.ts';
import { rectangle, spline } from '../outlines.ts';
import type { Random } from '../random.ts';
import { type Box, fill, gathered, type PathNode, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  anemone: /anemone|blue|winter|heart|love/i,
  peony: /peon|rose|wedding|bride|kiss|spring|garden/i,
  daisy: /dais|summer|girl|friend|meadow|happy|honey/i,
  poppy: /popp|red|war|field|passion|wild/i,
};

type Flower = (x: number, y: number, radius: number, flora: Flora, random: Random) => SceneNode[];
const FLOWERS = { anemone, peony, daisy, poppy } satisfies Record<keyof typeof MOTIFS, Flower>;
type Twig = typeof olive;
const TWIGS: readonly Twig[] = [olive, eucalyptus, berries];

/** Flowers of cut paper around a title in a warm italic. */
export const bloom: Family = {
  name: 'bloom',
  genres: ['romance', 'historical', 'young', 'poetry', 'literary'],
  parts: [
    'ground',
    'petal',
    'petal2',
    'petal3',
    'heart',
    'pollen',
    'leaf',
    'leaf2',
    'leaf3',
    'ink',
    'author',
  ],
  motifs: MOTIFS,
  compose,
};

const ARRANGED = ['corners', 'meadow', 'crown'] as const;

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random } = commission;
  const { y, down, box } = layout(canvas);
  const arrangement = random.pick(type.has('quote') ? (['meadow', 'crown'] as const) : ARRANGED);
  const ink = palette.colour('ink');
  const places = {
    corners: { title: box(0.1, 0.325, 0.8, 0.29), valign: 'middle' },
    meadow: { title: box(0.09, 0.1, 0.82, 0.3), valign: 'top' },
    crown: { title: box(0.09, 0.47, 0.82, 0.28), valign: 'middle' },
  } as const;
  const place = places[arrangement];
  const series = type.set('series', {
    box: box(0.1, arrangement === 'meadow' ? 0.05 : arrangement === 'corners' ? 0.275 : 0.425, 0.8, 0.028),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: palette.colour('author'),
    upper: true,
    maxCap: down(0.012),
  });
  const title = type.set('title', {
    box: place.title,
    faces: ['dm-serif-display 400 italic', 'eb-garamond 700 italic'],
    colour: ink,
    maxCap: down(0.083),
    gap: 0.32,
    valign: place.valign,
    maxLines: 6,
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.12, 0, 0.76, 0.045), y: bottomOf(title, y(0.6)) + down(0.024) },
    faces: ['league-spartan 500', 'oswald 400', 'eb-garamond 600'],
    colour: palette.colour('author'),
    tracking: 0.02,
    maxCap: down(0.0165),
    valign: 'top',
  });
  const under = bottomOf(subtitle ?? title, y(0.4)) + down(0.034);
  const below = arrangement === 'corners' ? Math.max(under, y(0.66)) : under;
  const author = type.set('author', {
    box: arrangement === 'crown' ? box(0.09, 0.85, 0.82, 0.1) : { ...box(0.09, 0, 0.82, 0.085), y: below },
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: palette.colour('author'),
    upper: true,
    tracking: 0.1,
    maxCap: down(0.034),
    valign: arrangement === 'crown' ? 'bottom' : 'top',
  });
  const flora: Flora = {
    petals: [palette.colour('petal'), palette.colour('petal2'), palette.colour('petal3')],
    heart: palette.colour('heart'),
    pollen: palette.colour('pollen'),
    leaves: [palette.colour('leaf'), palette.colour('leaf2'), palette.colour('leaf3')],
  };
  const lettering = present(series, title, subtitle, author);
  const clear = lettering.map(words => grown(words.ink, down(0.016)));
  const bed: Bed = { random, flora, clear, heads: [] };
  const { behind, before } = ARRANGEMENTS[arrangement](
    commission,
    bed,
    bottomOf(author ?? subtitle ?? title, y(0.4)),
  );
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('ground')),
    ...uncovered(behind, bed.heads),
    ...before,
  ];
  return { art, lettering, ground: palette.colour('ground') };
}

/** How often a twig is cut shorter before it is left out. */
const CUTS = 5;

interface Bed {
  random: Random;
  flora: Flora;
  /** Where words stand. */
  clear: readonly Box[];
  /** What flowers hide. */
  heads: Disc[];
}

/** What is drawn behind the flowers, and they with what is before them. */
interface Arrangement {
  behind: SceneNode[];
  before: SceneNode[];
}

/** Share of a flower's radius that its petals cover all around. */
const FULL = 0.8;
/** How far a flower moves at a time to leave words alone, and how often, in shares of its radius. */
const STEP = 0.2;
const STEPS = 8;

const reaches = ({ x, y, radius }: Disc, box: Box): boolean => {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) < radius;
};

/** A flower that keeps off the words: moved up or down, away from them, until it does. */
function head(bed: Bed, flower: Flower, x: number, y: number, radius: number, flora: Flora): SceneNode[] {
  const place: Disc = { x, y, radius };
  for (let i = 0; i < STEPS; i++) {
    const box = bed.clear.find(each => reaches(place, each));
    if (!box) break;
    place.y += (y < box.y + box.height / 2 ? -1 : 1) * radius * STEP;
  }
  bed.heads.push({ ...place, radius: radius * FULL });
  return flower(x, place.y, radius, flora, bed.random);
}

function touches(nodes: readonly PathNode[], clear: readonly Box[]): boolean {
  return nodes.some(({ outline }) => {
    const near = handleBox(outline);
    const met = clear.filter(box => overlap(near, box));
    if (met.length === 0) return false;
    const ink = inkBox(outline);
    return met.some(box => overlap(ink, box));
  });
}

/** A twig that keeps off the words: cut shorter until it does. */
function cut(bed: Bed, twig: Twig, x: number, y: number, angle: number, length: number): PathNode[] {
  const name = `${Math.round(x)} ${Math.round(y)} ${bed.random.next()}`;
  for (let i = 0; i < CUTS; i++) {
    const nodes = twig(x, y, angle, length * 0.84 ** i, bed.flora, bed.random.fork(name));
    if (!touches(nodes, bed.clear)) return nodes;
  }
  return [];
}

/** Twigs spread like a fan behind a place. */
function fan(
  bed: Bed,
  x: number,
  y: number,
  from: number,
  to: number,
  count: number,
  length: number,
): SceneNode[] {
  const twigs = Array.from({ length: count }, (_, i) => {
    const angle = from + ((to - from) * (i + 0.5)) / count + bed.random.between(-0.09, 0.09);
    const twig = TWIGS[i % 3 === 1 ? 1 : i % 4 === 2 ? 2 : 0] as Twig;
    return cut(bed, twig, x, y, angle, length * bed.random.between(0.82, 1.1));
  });
  // Twigs of one half lie clear of those of the other: each is painted with its counterpart.
  const half = Math.ceil(count / 2);
  return twigs.slice(0, half).flatMap((twig, i) => gathered([...twig, ...(twigs[i + half] ?? [])]));
}

const ARRANGEMENTS = {
  /** Two bouquets in opposite corners. */
  corners({ canvas, random, motif }: Commission, bed: Bed): Arrangement {
    const { flora } = bed;
    const { x, y, across } = layout(canvas);
    const flower = FLOWERS[motif as keyof typeof MOTIFS];
    const other = random.pick([daisy, anemone, peony] as readonly Flower[]);
    const flip = random.chance(0.5);
    const across1 = (share: number): number => (flip ? x(1 - share) : x(share));
    const angle = (a: number): number => (flip ? Math.PI - a : a);
    const second: Flora = { ...flora, petals: [flora.petals[2], flora.petals[1], flora.petals[0]] };
    const behind = [
      ...fan(bed, across1(0.1), y(0.06), angle(-0.25), angle(1.75), 8, across(0.56)),
      ...fan(bed, across1(0.9), y(0.94), angle(2.9), angle(4.9), 8, across(0.56)),
      ...fan(bed, across1(1.02), y(0.03), angle(1.75), angle(2.9), 3, across(0.42)),
      ...fan(bed, across1(-0.02), y(0.97), angle(-1.4), angle(-0.25), 3, across(0.42)),
    ];
    const before = [
      ...head(bed, other, across1(0.43), y(0.035), across(0.1), second),
      ...head(bed, flower, across1(0.12), y(0.09), across(0.235), flora),
      ...head(bed, other, across1(0.055), y(0.235), across(0.095), second),
      ...head(bed, other, across1(0.57), y(0.965), across(0.1), second),
      ...head(bed, flower, across1(0.87), y(0.9), across(0.25), flora),
      ...head(bed, other, across1(0.94), y(0.745), across(0.095), second),
    ];
    return { behind, before };
  },
  /** Flowers on stems that rise from below. */
  meadow({ canvas, random, motif, palette }: Commission, bed: Bed, above: number): Arrangement {
    const { flora } = bed;
    const { x, y, across, down } = layout(canvas);
    const flower = FLOWERS[motif as keyof typeof MOTIFS];
    const behind: SceneNode[] = [];
    const under = above + down(0.05);
    const room = y(0.97) - under;
    const places = random.shuffle([0.09, 0.27, 0.46, 0.65, 0.82, 0.95]);
    const heights = [0.2, 0.34, 0.52, 0.44, 0.7, 0.62];
    for (let i = 0; i < 12; i++) {
      const twig = TWIGS[i % 3] as Twig;
      behind.push(
        ...cut(
          bed,
          twig,
          x((i + random.between(0.1, 0.9)) / 12),
          y(1.03),
          -Math.PI / 2 + random.between(-0.3, 0.3),
          room * random.between(0.5, 0.95),
        ),
      );
    }
    const before: SceneNode[] = [];
    places.forEach((place, i) => {
      const [fx, fy] = [x(place), under + room * ((heights[i] as number) - 0.02)];
      const size = across(random.between(0.105, 0.15)) * (i % 3 === 0 ? 1.22 : 1);
      const lean = random.between(-0.35, 0.35);
      const stalk = stem(fx, fy, Math.PI / 2 + lean, y(1.05) - fy, -lean * 1.8);
      behind.push(stroke(spline(stalk.map(point => point.at)), palette.colour('leaf'), across(0.0085)));
      const petals = i % 2 ? flora.petals : ([flora.petals[1], flora.petals[2], flora.petals[0]] as const);
      before.push(...head(bed, flower, fx, Math.max(fy, under + size), size, { ...flora, petals }));
    });
    for (let i = 0; i < 7; i++) {
      const twig = TWIGS[(i + 1) % 2] as Twig;
      before.push(
        ...cut(
          bed,
          twig,
          x((i + random.between(0.2, 0.8)) / 7),
          y(1.03),
          -Math.PI / 2 + random.between(-0.5, 0.5),
          room * random.between(0.3, 0.45),
        ),
      );
    }
    return { behind, before };
  },
  /** A heavy garland across the upper half. */
  crown({ canvas, random, motif }: Commission, bed: Bed): Arrangement {
    const { flora } = bed;
    const { x, y, across } = layout(canvas);
    const flower = FLOWERS[motif as keyof typeof MOTIFS];
    const other = random.pick([daisy, anemone, peony] as readonly Flower[]);
    const second: Flora = { ...flora, petals: [flora.petals[2], flora.petals[1], flora.petals[0]] };
    const tilt = random.between(-0.03, 0.03);
    const behind = [
      ...fan(bed, x(0.5), y(0.17), 0.1, Math.PI - 0.1, 8, across(0.5)),
      ...fan(bed, x(0.14), y(0.15), 0.4, 2.6, 5, across(0.46)),
      ...fan(bed, x(0.86), y(0.15), 0.55, 2.75, 5, across(0.46)),
      ...fan(bed, x(0.5), y(0.05), -0.4, Math.PI + 0.4, 6, across(0.5)),
    ];
    const before = [
      ...head(bed, other, x(0.31), y(0.03 + tilt), across(0.12), second),
      ...head(bed, other, x(0.7), y(0.035 - tilt), across(0.12), second),
      ...head(bed, flower, x(0.08), y(0.11 - tilt), across(0.2), flora),
      ...head(bed, flower, x(0.93), y(0.1 + tilt), across(0.19), flora),
      ...head(bed, other, x(0.285), y(0.225 + tilt), across(0.1), second),
      ...head(bed, other, x(0.755), y(0.215 - tilt), across(0.105), second),
      ...head(bed, flower, x(0.51), y(0.155), across(0.235), flora),
    ];
    return { behind, before };
  },
};

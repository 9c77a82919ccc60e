import type { Outline, Segment } from '../../../fonts/outline.ts';
import type { Hex } from '../colour.ts';
import { arc, circle, rectangle } from '../outlines.ts';
import { fill, group, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, type Layout, layout } from './layout.ts';

const MOTIFS = {
  rainbow: /rainbow|sky|bridge|arch|hope|colou?r|over/i,
  river: /river|road|run|way|ride|drive|long|journey|summer/i,
  sunrise: /sun|morning|day|dawn|light|golden|california|west/i,
  loop: /again|turn|round|record|loop|back|time|dance|music|song/i,
};

/** Stripes that bend together across the sheet, in the colours of a van of 1974. */
export const groove: Family = {
  name: 'groove',
  genres: ['young', 'romance', 'literary', 'essay', 'adventure'],
  parts: ['ground', 'one', 'two', 'three', 'four', 'ink', 'author'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const place = layout(canvas);
  const { y, down, box } = place;
  const ink = palette.colour('ink');
  const faces = random.chance(0.65)
    ? ['dm-serif-display 400', 'eb-garamond 800']
    : ['league-spartan 900', 'oswald 700', 'eb-garamond 800'];
  const series = type.set('series', {
    box: box(0.08, 0.045, 0.84, 0.026),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: ink,
    align: 'left',
    upper: true,
    maxCap: down(0.0125),
  });
  const title = type.set('title', {
    box: box(0.08, series ? 0.09 : 0.068, 0.84, type.text('title').length > 40 ? 0.36 : 0.3),
    faces,
    colour: ink,
    align: 'left',
    valign: 'top',
    maxCap: down(0.1),
    gap: 0.28,
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.08, 0, 0.84, 0.055), y: bottomOf(title, y(0.3)) + down(0.031) },
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: ink,
    align: 'left',
    valign: 'top',
    maxCap: down(0.025),
  });
  const author = type.set('author', {
    box: box(0.08, 0.86, 0.84, 0.09),
    faces: ['league-spartan 700', 'oswald 600', 'eb-garamond 700'],
    colour: palette.colour('author'),
    align: 'left',
    tracking: 0.01,
    maxCap: down(0.044),
  });
  const head = bottomOf(subtitle ?? title, y(0.34)) + down(0.04);
  const foot = (author?.ink.y ?? y(0.93)) - down(0.035);
  const colours = (['one', 'two', 'three', 'four'] as const).map(part => palette.colour(part));
  const art: SceneNode[] = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('ground')),
    group(
      STRIPES[motif as keyof typeof MOTIFS]({ commission, place, colours, head, foot }),
      rectangle(0, head, canvas.width, foot - head),
    ),
  ];
  return { art, lettering: present(series, title, subtitle, author), ground: palette.colour('ground') };
}

interface Band {
  commission: Commission;
  place: Layout;
  colours: readonly Hex[];
  head: number;
  foot: number;
}

/** Stripes beside each other; `line` gives the path of the stripe that lies `off` pixels outside the first. */
function stripes(colours: readonly Hex[], width: number, line: (off: number) => Outline): SceneNode[] {
  return colours.map((colour, i): SceneNode => {
    const node = stroke(line(width * (i + 0.5)), colour, width * 1.01);
    return { ...node, stroke: { paint: colour, width: width * 1.01, cap: 'butt', join: 'round' } };
  });
}

const QUARTER = Math.PI / 2;
/** An arc that goes on from where the path stands. */
const onward = (...values: Parameters<typeof arc>): Segment[] => {
  const [first, ...rest] = arc(...values);
  return first ? [['L', first[1] as number, first[2] as number], ...rest] : rest;
};

const STRIPES: Record<keyof typeof MOTIFS, (band: Band) => SceneNode[]> = {
  rainbow({ commission: { random }, place: { across, x }, colours, head, foot }) {
    const flip = random.chance(0.5);
    const cx = x(flip ? 0.36 : 0.64);
    const room = Math.min(foot - head, across(0.86));
    const width = (room * 0.62) / colours.length;
    const inner = room - width * colours.length;
    const cy = foot - (foot - head - room) * 0.2;
    return [
      ...stripes(colours, width, off => [...arc(cx, cy, inner + off, Math.PI, 2 * Math.PI)]),
      fill([...arc(cx, cy, inner * 0.62, Math.PI, 2 * Math.PI), ['Z']], colours[colours.length - 1] as Hex),
    ];
  },
  river({ commission: { canvas, random }, place: { across }, colours, head, foot }) {
    const flip = random.chance(0.5);
    const tall = foot - head;
    const width = Math.min(across(0.062), tall * 0.062);
    const all = width * colours.length;
    const radius = Math.max(width * 0.5, (tall - all * 3.3) / 4);
    const mx = (px: number): number => (flip ? canvas.width - px : px);
    const right = canvas.width * 0.98 - all - radius;
    const left = canvas.width * 0.02 + all + radius;
    const y1 = head + all * 0.15;
    return stripes(colours, width, off => {
      const outer = radius + off;
      const inner = radius + all - off;
      const top = y1 + all - off;
      const c1 = top + outer;
      const c2 = c1 + outer + inner;
      const path: Segment[] = [
        ['M', -20, top],
        ['L', right, top],
        ...onward(right, c1, outer, -QUARTER, QUARTER),
        ['L', left, c1 + outer],
        ...onward(left, c2, inner, -QUARTER, -3 * QUARTER),
        ['L', canvas.width + 20, c2 + inner],
      ];
      return flip
        ? path.map(([t, ...v]) => [t, ...v.map((n, i) => (i % 2 === 0 ? mx(n) : n))] as unknown as Segment)
        : path;
    });
  },
  sunrise({ commission: { canvas, random }, place: { x, across }, colours, head, foot }) {
    const tall = foot - head;
    const cx = x(random.between(0.4, 0.6));
    const width = Math.min(across(0.062), tall * 0.07);
    const all = width * colours.length;
    const disc = Math.min(across(0.23), tall * 0.26);
    const horizon = head + Math.max(disc * 1.1 + all, tall * 0.62);
    const bands = colours.map((colour, i) =>
      fill(rectangle(0, horizon + width * i, canvas.width, width + 1), colour),
    );
    return [
      ...stripes(colours, width, off => [...arc(cx, horizon, disc * 1.12 + off, Math.PI, 2 * Math.PI)]),
      fill([...arc(cx, horizon, disc, Math.PI, 2 * Math.PI), ['Z']], colours[0] as Hex),
      ...bands,
      fill(rectangle(0, horizon + all, canvas.width, foot - horizon), colours[colours.length - 1] as Hex),
    ];
  },
  loop({ commission: { canvas, random }, place: { x, across }, colours, head, foot }) {
    const tall = foot - head;
    const flip = random.chance(0.5);
    const width = Math.min(across(0.07), tall * 0.075);
    const all = width * colours.length;
    const radius = Math.min(across(0.44), tall * 0.47) - all;
    const [cx, cy] = [x(flip ? 0.42 : 0.58), head + radius + all + tall * 0.02];
    const rings = stripes(colours, width, off => [...arc(cx, cy, radius + off, 0, Math.PI * 2), ['Z']]);
    const floor = cy + radius;
    const runs = colours.map((colour, i) =>
      fill(rectangle(flip ? cx : 0, floor + width * i, flip ? canvas.width - cx : cx, width + 1), colour),
    );
    return [...rings, ...runs, fill(circle(cx, cy, radius * 0.5), colours[0] as Hex)];
  },
};

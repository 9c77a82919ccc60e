import { leaf } from '../art/botany.ts';
import { type Hex, mix } from '../colour.ts';
import { gradientNoise, layered } from '../noise.ts';
import { circle, polyline, rectangle, spline, under } from '../outlines.ts';
import { fill, group, type Point, type SceneNode, stroke } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  ridges: /mountain|signal|wave|voice|noise|silence|song|earth|north|grief/i,
  ripples: /rain|water|pond|lake|drop|tear|echo|sea|still/i,
  seeds: /seed|sun|grow|bloom|honey|bee|count|number|small/i,
  threads: /thread|line|string|between|web|weave|letter|light|hand/i,
  reeds: /grass|reed|field|wind|river|marsh|autumn|bird|meadow/i,
};

/** A wide margin, one drawing in thin lines, and a quiet title, flush left. */
export const contour: Family = {
  name: 'contour',
  genres: ['poetry', 'literary', 'essay', 'classic', 'science-fiction'],
  parts: ['ground', 'line', 'accent', 'ink'],
  motifs: MOTIFS,
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { y, down, box } = layout(canvas);
  const field = random.fork('field').pick(['plain', 'plain', 'lower', 'upper'] as const);
  const [ground, line] = [palette.colour('ground'), palette.colour('line')];
  const ink = palette.colour('ink');
  const headInk = field === 'upper' ? ground : ink;
  const serif = random.chance(0.7);
  const faces = serif ? ['cormorant 700', 'eb-garamond 600'] : ['dm-serif-display 400', 'eb-garamond 700'];
  const title = type.set('title', {
    box: box(0.085, type.has('series') ? 0.092 : 0.075, 0.83, type.text('title').length > 40 ? 0.33 : 0.25),
    faces,
    colour: headInk,
    align: 'left',
    valign: 'top',
    maxCap: down(serif ? 0.08 : 0.07),
    gap: 0.36,
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.085, 0, 0.83, 0.06), y: bottomOf(title, y(0.3)) + down(0.02) },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: headInk,
    align: 'left',
    valign: 'top',
    maxLines: 2,
    maxCap: down(0.021),
  });
  const series = type.set('series', {
    box: box(0.085, 0.045, 0.83, 0.022),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: headInk,
    align: 'left',
    upper: true,
    maxCap: down(0.0115),
  });
  const author = type.set('author', {
    box: box(0.085, 0.855, 0.83, 0.09),
    faces: serif ? ['cormorant 700', 'eb-garamond 600'] : ['dm-serif-display 400', 'eb-garamond 700'],
    colour: ink,
    align: 'left',
    tracking: 0.005,
    maxCap: down(0.037),
  });
  const head = Math.max(bottomOf(subtitle ?? title, y(0.3)) + down(0.05), y(0.36));
  const foot = (author?.ink.y ?? y(0.93)) - down(0.05);
  const edge = head - down(0.012);
  const sheet = field === 'lower' ? mix(ground, line, 0.17) : ground;
  const drawing = DRAWINGS[motif as keyof typeof MOTIFS];
  const onSheet = {
    ...palette,
    colour: (part: string) => (part === 'ground' ? sheet : palette.colour(part)),
  };
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), sheet),
    ...(field === 'plain'
      ? []
      : [fill(rectangle(0, 0, canvas.width, edge), field === 'upper' ? line : ground)]),
    ...(field === 'plain'
      ? drawing({ ...commission, palette: onSheet }, head, foot, undefined)
      : drawing({ ...commission, palette: onSheet }, head + down(0.035), foot, edge)),
  ];
  return { art, lettering: present(series, title, subtitle, author), ground };
}

/** @param edge where a field of colour ends above the drawing; absent on a plain sheet */
type Drawing = (commission: Commission, head: number, foot: number, edge: number | undefined) => SceneNode[];

const DRAWINGS = {
  /** Heights in lines, each hiding those behind. */
  ridges({ canvas, palette, random }, head, foot) {
    const { x, across } = layout(canvas);
    const noise = gradientNoise(random.fork('ridges'));
    const summit = x(random.between(0.38, 0.62));
    const reach = across(random.between(0.15, 0.21));
    const count = 26;
    const rise = (foot - head) * 0.3;
    const step = (foot - head - rise) / (count - 1);
    const disc = across(random.between(0.13, 0.17));
    const nodes: SceneNode[] = [
      fill(
        circle(summit + across(random.between(-0.06, 0.06)), head + rise * 0.9, disc),
        palette.colour('accent'),
      ),
    ];
    for (let i = 0; i < count; i++) {
      const base = head + rise + step * i;
      const points: Point[] = Array.from({ length: 111 }, (_, k) => {
        const px = x(0.085 + (0.83 * k) / 110);
        const envelope = Math.exp(-(((px - summit - noise(i * 0.15, 3) * across(0.1)) / reach) ** 2) / 2);
        const height = Math.max(0, layered(noise, (px / across(1)) * 7, i * 0.23, 3) + 0.34) * envelope;
        return [px, base - height * rise * 1.5 - Math.abs(noise((px / across(1)) * 16, i)) * step * 0.14];
      });
      nodes.push(fill(under(spline(points), base + step * 1.2), palette.colour('ground')));
      nodes.push(stroke(spline(points), palette.colour('line'), across(0.0038)));
    }
    return nodes;
  },
  /** Rings on water, from two or three drops. */
  ripples({ canvas, palette, random }, head, foot, edge) {
    const { x, across } = layout(canvas);
    const drops = [
      {
        at: [x(random.between(0.3, 0.42)), head + (foot - head) * random.between(0.35, 0.5)] as Point,
        rings: 15,
      },
      {
        at: [x(random.between(0.66, 0.8)), head + (foot - head) * random.between(0.6, 0.78)] as Point,
        rings: 10,
      },
    ];
    const nodes = drops.flatMap(({ at, rings }, drop) =>
      Array.from({ length: rings }, (_, i) => {
        const radius = across(0.022 + 0.0255 * i * (1 + i * 0.012));
        const isFree = at[1] + radius < foot && (edge !== undefined || at[1] - radius > head);
        if (!isFree) return [];
        return stroke(
          circle(at[0], at[1], radius),
          palette.colour('line'),
          across(0.0042 - 0.0022 * (i / rings)),
          1 - 0.62 * (i / rings) - drop * 0.05,
        );
      }).flat(),
    );
    return [
      edge === undefined
        ? group(nodes)
        : group(nodes, rectangle(0, edge, canvas.width, canvas.height - edge)),
      ...drops.map(({ at }, i) => fill(circle(...at, across(i ? 0.011 : 0.016)), palette.colour('accent'))),
    ];
  },
  /** Seeds set at the golden angle, as in the head of a sunflower. */
  seeds({ canvas, palette, random }, head, foot) {
    const { x, across } = layout(canvas);
    const radius = Math.min((foot - head) / 2, across(0.4));
    const [cx, cy] = [x(0.5), (head + foot) / 2];
    const count = 430;
    const warm = random.between(0.25, 0.55);
    return Array.from({ length: count }, (_, i) => {
      const t = Math.sqrt((i + 1) / count);
      const angle = i * 2.39996323;
      const size = radius * (0.011 + 0.021 * Math.sin(t * Math.PI * 0.92) ** 0.8);
      const colour = t < warm ? palette.colour('accent') : palette.colour('line');
      const [px, py] = [cx + Math.cos(angle) * radius * t, cy + Math.sin(angle) * radius * t];
      return fill(t < 0.82 ? circle(px, py, size) : leaf(px, py, size * 4.2, size * 1.7, angle), colour);
    });
  },
  /** Straight threads whose edge is a curve. */
  threads({ canvas, palette, random }, head, foot) {
    const { x, across } = layout(canvas);
    const radius = Math.min((foot - head) / 2, across(0.41));
    const [cx, cy] = [x(0.5), (head + foot) / 2];
    const pins = 180;
    const factor = random.pick([2, 3, 4, 5]);
    const turn = -Math.PI / 2 + (factor === 2 ? random.between(-0.6, 0.6) : 0);
    const pin = (i: number): Point => [
      cx + Math.cos(turn + (i * 2 * Math.PI) / pins) * radius,
      cy + Math.sin(turn + (i * 2 * Math.PI) / pins) * radius,
    ];
    const lines = Array.from({ length: pins }, (_, i) =>
      stroke(
        polyline([pin(i), pin(i * factor)]),
        i % 9 === 4 ? palette.colour('accent') : palette.colour('line'),
        across(0.0021),
        0.85,
      ),
    );
    return [...lines, stroke(circle(cx, cy, radius), palette.colour('line'), across(0.004))];
  },
  /** Tall grass in a wind, and a sun behind. */
  reeds({ canvas, palette, random }, head, foot) {
    const { x, y, across, down } = layout(canvas);
    const lean = random.between(0.05, 0.22) * random.sign();
    const colours: Hex[] = [
      palette.colour('line'),
      mix(palette.colour('line'), palette.colour('ground'), 0.42),
    ];
    const floor = Math.min(y(0.835), foot + down(0.015));
    const nodes: SceneNode[] = [
      fill(
        circle(x(lean > 0 ? 0.66 : 0.34), head + (floor - head) * 0.36, across(0.15)),
        palette.colour('accent'),
      ),
    ];
    for (let i = 0; i < 58; i++) {
      const px = x(0.06 + 0.86 * ((i * 0.618034) % 1));
      const tall = (floor - head) * random.between(0.42, 0.95);
      const sway = across(lean + random.between(-0.07, 0.07)) * (tall / (floor - head));
      const tip: Point = [px + sway, floor - tall];
      const colour = colours[i % 3 === 0 ? 0 : i % 2] as Hex;
      nodes.push(
        stroke(
          [
            ['M', px, floor],
            ['C', px, floor - tall * 0.45, px + sway * 0.35, floor - tall * 0.8, ...tip],
          ],
          colour,
          across(0.0032),
        ),
      );
      if (i % 2) continue;
      const down = Math.atan2(tall * 0.2, -sway * 0.65) + Math.PI;
      for (let k = 0; k < 7; k++) {
        const t = k / 7;
        const [ex, ey] = [tip[0] - sway * 0.24 * t, tip[1] + tall * 0.17 * t];
        nodes.push(fill(leaf(ex, ey, across(0.026), across(0.0075), down + (k % 2 ? 0.5 : -0.5)), colour));
      }
    }
    return [...nodes, fill(rectangle(x(0.085), floor, across(0.83), across(0.0032)), palette.colour('line'))];
  },
} satisfies Record<keyof typeof MOTIFS, Drawing>;

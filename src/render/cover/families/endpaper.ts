import { evenRepeat, PATTERNS } from '../art/patterns.ts';
import { grown } from '../bounds.ts';
import { boxed, circle, rectangle } from '../outlines.ts';
import { type Box, fill, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  scales: /sea|wave|water|river|fish|dragon|mermaid|harbou?r/i,
  sprigs: /garden|leaf|leaves|wood|herb|tea|country|orchard|summer|spring/i,
  stars: /star|tile|night|east|house|winter|light/i,
  ogee: /palace|court|lady|lord|silk|persia|rose|old|letter/i,
  swallows: /bird|swallow|wing|sky|flight|song|air|south|nest/i,
};

/** Patterned paper with a label pasted on, after the Insel-Bücherei and the endpapers of Persephone Books. */
export const endpaper: Family = {
  name: 'endpaper',
  genres: ['classic', 'historical', 'literary', 'poetry', 'romance', 'essay'],
  parts: ['ground', 'one', 'two', 'three', 'label', 'ink'],
  motifs: MOTIFS,
  takesPicture: true,
  compose,
};

function compose({ canvas, type, palette, random, motif, picture }: Commission): Composition {
  const { x, y, across, down } = layout(canvas);
  const [ink, paper] = [palette.colour('ink'), palette.colour('label')];
  const long = type.text('title').length > 34;
  const wide =
    long ||
    type
      .text('title')
      .split(/\s/)
      .some(word => word.length > 10);
  const width = wide ? 0.8 : 0.72;
  const left = (1 - width) / 2;
  const inner = { x: x(left + 0.055), width: across(width - 0.11) };
  const top = y(long ? 0.13 : 0.17);
  const series = type.set('series', {
    box: { ...inner, y: top + down(0.044), height: down(0.026) },
    faces: ['eb-garamond 600 italic'],
    colour: ink,
    tracking: 0.01,
    maxCap: down(0.0145),
  });
  const serif = random.chance(0.5);
  const title = type.set('title', {
    box: { ...inner, y: bottomOf(series, top + down(0.022)) + down(0.034), height: down(long ? 0.42 : 0.3) },
    faces: serif ? ['dm-serif-display 400', 'eb-garamond 700'] : ['eb-garamond 600', 'eb-garamond 700'],
    colour: ink,
    maxCap: down(serif ? 0.066 : 0.07),
    gap: 0.34,
    valign: 'top',
    maxLines: 8,
  });
  const subtitle = type.set('subtitle', {
    box: { ...inner, y: bottomOf(title, y(0.4)) + down(0.022), height: down(0.05) },
    faces: ['eb-garamond 500 italic'],
    colour: ink,
    valign: 'top',
    maxLines: 2,
  });
  const rule = bottomOf(subtitle ?? title, y(0.5)) + down(0.045);
  const author = type.set('author', {
    box: { ...inner, y: rule + down(0.04), height: down(0.085) },
    faces: ['eb-garamond 600'],
    colour: ink,
    upper: true,
    tracking: 0.05,
    maxCap: down(0.0335),
    valign: 'top',
  });
  const foot = bottomOf(author, rule) + down(0.056);
  const label: Box = { x: x(left), y: top, width: across(width), height: foot - top };
  const cloth = {
    width: canvas.width,
    height: canvas.height,
    repeat: evenRepeat(canvas.front.width, random, 5, 7),
    colours: [
      palette.colour('ground'),
      palette.colour('one'),
      palette.colour('two'),
      palette.colour('three'),
    ] as const,
  };
  const pasted = (box: Box): SceneNode[] => {
    const narrow = Math.min(1, box.width / across(0.4));
    return [
      fill(boxed(grown(box, across(0.009) * narrow)), palette.colour('ground')),
      fill(boxed(box), paper),
      outline(grown(box, -across(0.02) * narrow), palette.colour('ground'), across(0.0055) * narrow),
      outline(grown(box, -across(0.0285) * narrow), palette.colour('ground'), across(0.0016) * narrow),
    ];
  };
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), palette.colour('ground')),
    ...(picture
      ? picture({ x: 0, y: 0, width: canvas.width, height: canvas.height })
      : PATTERNS[motif as keyof typeof PATTERNS](cloth)),
    ...pasted(label),
    ...ornament(x(0.5), rule, across(1), ink),
  ];
  return {
    art,
    lettering: present(series, title, subtitle, author),
    ground: palette.colour('ground'),
    label: pasted,
  };
}

const outline = (box: Box, paint: `#${string}`, width: number): SceneNode => ({
  kind: 'path',
  outline: boxed(box),
  stroke: { paint, width, join: 'miter' },
});

/** A swelled rule with a bead. */
function ornament(x: number, y: number, width: number, ink: `#${string}`): SceneNode[] {
  const [gap, reach, thick] = [width * 0.022, width * 0.11, width * 0.0032];
  const wing = (way: number): SceneNode =>
    fill(
      [
        ['M', x + way * gap, y],
        ['Q', x + way * (gap + reach * 0.3), y - thick, x + way * (gap + reach), y],
        ['Q', x + way * (gap + reach * 0.3), y + thick, x + way * gap, y],
        ['Z'],
      ],
      ink,
    );
  return [wing(1), wing(-1), fill(circle(x, y, width * 0.0085), ink)];
}

import { DRAWINGS } from '../art/lines.ts';
import { mix } from '../colour.ts';
import { rectangle } from '../outlines.ts';
import { fill, group } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf, layout } from './layout.ts';

const MOTIFS = {
  ridges: /mountain|signal|wave|voice|noise|silence|song|earth|north|grief/i,
  ripples: /rain|water|pond|lake|drop|tear|echo|still/i,
  seeds: /seed|sun|grow|bloom|honey|bee|count|number|small/i,
  threads: /thread|line|string|between|web|weave|letter|light|hand/i,
  relief: /hill|island|map|land|country|valley|stone|survey|cartograph|height/i,
  tides: /sea|ocean|tide|salt|coast|shore|harbou?r|boat|ship|moon/i,
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

/** Drawings that can run on to the edges of the sheet. */
const BLEEDING: readonly string[] = [
  'ridges',
  'ripples',
  'relief',
  'tides',
] satisfies (keyof typeof MOTIFS)[];

function compose(commission: Commission): Composition {
  const { canvas, type, palette, random, motif } = commission;
  const { x, y, across, down, box } = layout(canvas);
  const field = random.fork('field').pick(['plain', 'lower', 'upper', 'bright'] as const);
  const [ground, line] = [palette.colour('ground'), palette.colour('line')];
  const [ink, accent] = [palette.colour('ink'), palette.colour('accent')];
  const serif = random.chance(0.7);
  const faces = serif ? ['cormorant 700', 'eb-garamond 600'] : ['dm-serif-display 400', 'eb-garamond 700'];
  // The words stand together at the foot, or parted by the drawing.
  const low = random.fork('stand').chance(0.35) && type.text('title').length < 40 && !type.has('quote');
  const bleeds = BLEEDING.includes(motif) && field !== 'plain';
  // On the paper beside a dark field words are light.
  const headInk = field === 'upper' ? ground : ink;
  const author = type.set('author', {
    box: box(0.085, 0.855, 0.83, 0.09),
    faces,
    colour: low || bleeds ? headInk : ink,
    align: 'left',
    tracking: 0.005,
    maxCap: down(0.043),
  });
  const italic = {
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: headInk,
    align: 'left',
    maxLines: 2,
    maxCap: down(0.021),
  } as const;
  const over = (author?.ink.y ?? y(0.93)) - down(0.052);
  const raised = low
    ? type.set('subtitle', {
        ...italic,
        box: { ...box(0.085, 0, 0.83, 0.06), y: over - down(0.06) },
        valign: 'bottom',
      })
    : undefined;
  const lowest = raised ? raised.ink.y - down(0.03) : over;
  const top = type.has('series') ? 0.092 : 0.075;
  const title = type.set('title', {
    box: low
      ? { ...box(0.085, 0, 0.83, 0.25), y: lowest - down(0.25) }
      : box(0.085, top, 0.83, type.text('title').length > 40 ? 0.33 : 0.25),
    faces,
    colour: headInk,
    align: 'left',
    valign: low ? 'bottom' : 'top',
    maxCap: down(serif ? 0.08 : 0.07),
    gap: 0.36,
  });
  const series = type.set('series', {
    box: low
      ? { ...box(0.085, 0, 0.83, 0.022), y: (title?.ink.y ?? y(0.7)) - down(0.056) }
      : box(0.085, 0.045, 0.83, 0.022),
    faces: ['league-spartan 600', 'oswald 500', 'eb-garamond 600'],
    colour: headInk,
    align: 'left',
    upper: true,
    maxCap: down(0.0125),
  });
  const subtitle =
    raised ??
    type.set('subtitle', {
      ...italic,
      box: { ...box(0.085, 0, 0.83, 0.06), y: bottomOf(title, y(0.3)) + down(0.03) },
      valign: 'top',
    });
  const drawing = DRAWINGS[motif as keyof typeof MOTIFS];
  const head = low ? y(0.07) : Math.max(bottomOf(subtitle ?? title, y(0.3)) + down(0.05), y(0.34));
  const foot = low ? ((series ?? title)?.ink.y ?? y(0.7)) - down(0.05) : over;
  // A field of colour lies under the drawing, from edge to edge of the sheet; beside it the words have the paper.
  const sheet = field === 'lower' ? mix(ground, line, 0.17) : field === 'bright' ? accent : ground;
  const paper = field === 'upper' ? line : ground;
  const margin = down(0.012);
  const block =
    field === 'plain'
      ? rectangle(0, 0, canvas.width, canvas.height)
      : low
        ? rectangle(0, 0, canvas.width, foot + margin)
        : rectangle(0, head - margin, canvas.width, (bleeds ? foot + margin : canvas.height) - head + margin);
  const inset = field === 'plain' ? 0 : bleeds ? -margin : down(0.035);
  const drawn = drawing(
    {
      left: x(0.085),
      width: across(0.83),
      sheet: canvas.width,
      head: low && !bleeds ? head : head + inset,
      foot: low || bleeds ? foot - inset : foot,
      bleeds,
      ground: sheet,
      line,
      accent: field === 'bright' ? ground : accent,
    },
    random,
  );
  const art = [
    fill(rectangle(0, 0, canvas.width, canvas.height), paper),
    fill(block, sheet),
    ...(bleeds ? [group(drawn, block)] : drawn),
  ];
  return { art, lettering: present(series, title, subtitle, author), ground };
}

import type { VFile } from 'vfile';
import type { Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { fitInside, type Pixels, rasterise, scale, toJpeg } from '../../images/images.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { familiesFor, TRIALS } from './choose.ts';
import { type Secured, secure } from './contrast.ts';
import { design, type Materials } from './design.ts';
import { withEdge } from './edge.ts';
import type { Canvas } from './families/family.ts';
import { genreOf } from './genres.ts';
import { type Fault, measure } from './meter.ts';
import { ownPicture } from './own-picture.ts';
import { readPalettes } from './palettes.ts';
import { toSvg } from './to-svg.ts';
import { typesetter } from './type/typesetter.ts';
import { coverWords } from './words.ts';

/** What shops ask for (KDP: 1.6 to 1, at least 2500 high). */
export const SHOP = { width: 1600, height: 2560 } as const;
/** What goes into an EPUB: Apple refuses pictures of more than four million pixels. */
export const EMBEDDED = { width: 1562, height: 2500 } as const;

const CANVAS: Canvas = { ...SHOP, front: { x: 0, y: 0, ...SHOP } };

const SENTENCES = {
  contrast: fault =>
    `The ${fault.role} on the cover stands off from its ground only ${fault.measured.toFixed(1)} to 1`,
  unsafe: fault => `The ${fault.role} on the cover comes too near the edge`,
  overlap: fault => `The ${fault.role} on the cover runs into the ${fault.other}`,
  'missing-glyph': fault =>
    `No face on the cover can set \`${fault.characters.join(' ')}\` in the ${fault.role}`,
  small: fault =>
    `The ${fault.role} cannot be read in a shop’s list: its capitals are ${fault.measured.toFixed(1)} pixels high where 5 are needed`,
} satisfies { [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string };

const HINTS: Record<Fault['kind'], string> = {
  contrast: 'Try another palette or seed under `cover` in the book’s settings',
  unsafe: 'Try another family or a shorter wording',
  overlap: 'Try another family or a shorter wording',
  'missing-glyph': 'Give the book a finished cover picture of your own with `cover-image`',
  small: 'A shorter wording, or soft hyphens in very long words, lets it grow',
};

function tellFaults(faults: readonly Fault[], report: VFile): void {
  for (const fault of faults) {
    const sentence = SENTENCES[fault.kind] as (fault: Fault) => string;
    tell(report, {
      rule: `cover/${fault.kind}`,
      severity: 'warning',
      message: sentence(fault),
      hint: HINTS[fault.kind],
    });
  }
}

/** A cover that can be read, and the family that drew it. */
export interface Drawn extends Secured {
  family: string;
}

/**
 * Draws families until one passes without a blemish. After so many trials the best of them is taken, if it has no
 * fault; while all have one, further families are drawn. Faults that no family is free of are told.
 */
async function drawn(book: Book, materials: Materials, report: VFile): Promise<Drawn> {
  const { genre } = genreOf(book.metadata);
  let best: { secured: Secured; family: string; faults: Fault[]; score: number } | undefined;
  let trials = 0;
  for (const family of familiesFor(materials.words, genre, materials.wish, report)) {
    if (trials >= TRIALS && best?.faults.length === 0) break;
    const secured = await secure(design(family, materials), materials.canvas);
    const { faults, score } = measure(secured, materials.canvas);
    if (!best || score > best.score) best = { secured, family: family.name, faults, score };
    if (score === 1 || faults.some(({ kind }) => kind === 'missing-glyph')) break;
    trials++;
  }
  if (!best) throw new Error('no family of covers');
  tellFaults(best.faults, report);
  return { ...best.secured, family: best.family };
}

/** The scene of a book's cover on the sheet of an e-book; what it falls short of is told. */
export async function coverScene(book: Book, context: RenderContext): Promise<Drawn> {
  const words = coverWords(book);
  const wish = book.design.cover;
  const picture = wish.image === undefined ? undefined : context.assets.get(wish.image);
  if (picture) {
    const secured = await ownPicture(picture, CANVAS, typesetter(context.shelf, words, SHOP.height));
    tellFaults(measure(secured, CANVAS).faults, context.report);
    return { ...secured, family: 'picture' };
  }
  const palettes = readPalettes(context.templateText('covers/palettes.json'));
  const materials: Materials = {
    canvas: CANVAS,
    words,
    wish,
    palettes,
    shelf: context.shelf,
    report: context.report,
  };
  return drawn(book, materials, context.report);
}

/** The same picture small enough for an EPUB; a side may give way by a pixel to keep whole numbers. */
async function scaledInto(shop: Pixels): Promise<Pixels> {
  const ratio = Math.min(EMBEDDED.width / shop.width, EMBEDDED.height / shop.height);
  if (ratio >= 1) return shop;
  const side = (length: number, most: number): number => Math.min(most, Math.ceil(length * ratio));
  return scale(shop, side(shop.width, EMBEDDED.width), side(shop.height, EMBEDDED.height));
}

async function artefacts(shop: Pixels): Promise<Artefact[]> {
  const embedded = await scaledInto(shop);
  return [
    { path: 'cover.jpg', bytes: await toJpeg(shop), mediaType: 'image/jpeg' },
    { path: 'cover-embed.jpg', bytes: await toJpeg(embedded), mediaType: 'image/jpeg' },
  ];
}

/** The finished cover an author supplies is used whole; all that can be wrong with it is its size. */
async function supplied(bytes: Uint8Array, report: VFile): Promise<Artefact[]> {
  const pixels = await fitInside(bytes, SHOP.width, SHOP.height);
  if (pixels.width < 625 || pixels.height < 1000) {
    tell(report, {
      rule: 'cover/too-small',
      severity: 'warning',
      message: `The cover picture is \`${pixels.width} by ${pixels.height}\` pixels; shops take 625 by 1000 at least and ask for 1600 by 2560`,
      hint: 'Supply it larger',
    });
  }
  return artefacts(pixels);
}

/** Makes `cover.jpg` for shops and `cover-embed.jpg` for the inside of an EPUB. */
export const cover = {
  name: 'cover',
  consumes: 'book',
  async render(book, context) {
    const wish = book.design.cover;
    const picture = wish.image === undefined ? undefined : context.assets.get(wish.image);
    if (picture && wish.finished) return supplied(picture.bytes, context.report);
    const { scene } = await coverScene(book, context);
    return artefacts(withEdge(await rasterise(toSvg(scene), SHOP.width, SHOP.height)));
  },
} satisfies Backend;

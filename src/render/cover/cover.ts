import type { Asset, Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { fitInside, type JpegAim, type Pixels, rasterise, scale, toJpeg } from '../../images/images.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { familiesFor, familyWished, TRIALS } from './choose.ts';
import { type Secured, secure } from './contrast.ts';
import { design, designAround, type Materials } from './design.ts';
import { withEdge } from './edge.ts';
import type { Canvas, Family } from './families/family.ts';
import { FAMILIES } from './families/registry.ts';
import { genreOf } from './genres.ts';
import { type Fault, measure } from './meter.ts';
import { ownPicture } from './own-picture.ts';
import { readPalettes } from './palettes.ts';
import { tellEnlarged, tellFaults } from './tell-faults.ts';
import { toSvg } from './to-svg.ts';
import { typesetter } from './type/typesetter.ts';
import { coverWords } from './words.ts';

/** What shops ask for (KDP: 1.6 to 1, at least 2500 high). */
export const SHOP = { width: 1600, height: 2560 } as const;
/** What goes into an EPUB: Apple refuses pictures of more than four million pixels. */
export const EMBEDDED = { width: 1562, height: 2500 } as const;

/** What the author's picture over the whole sheet is called where families are listed. */
export const WHOLE_SHEET = 'picture';

/** The sheet of an e-book's cover. */
export const CANVAS: Canvas = { ...SHOP, front: { x: 0, y: 0, ...SHOP } };

/** A cover that can be read, and the family that drew it. */
export interface Drawn extends Secured {
  family: string;
}

/** The family that a book's cover is drawn in, and how it came out. */
export interface Choice {
  family: Family;
  secured: Secured;
  faults: readonly Fault[];
}

/**
 * Draws families until one passes without a blemish. After so many trials the best of them is taken, if it has no
 * fault; while all have one, further families are drawn.
 */
export async function chosen(book: Book, materials: Materials): Promise<Choice> {
  const { genre } = genreOf(book.metadata);
  let best: (Choice & { score: number }) | undefined;
  let trials = 0;
  const { words, wish, palettes, report, settingsAt } = materials;
  for (const family of familiesFor(words, genre, wish, palettes, report, settingsAt)) {
    if (trials >= TRIALS && best?.faults.length === 0) break;
    const secured = await secure(design(family, materials), materials.canvas);
    const { faults, score } = measure(secured, materials.canvas);
    if (!best || score > best.score) best = { secured, family, faults, score };
    if (score === 1 || faults.some(({ kind }) => kind === 'missing-glyph')) break;
    trials++;
  }
  if (!best) throw new Error('no family of covers');
  return best;
}

/** The cover in the family chosen; faults that no family is free of are told. */
async function drawn(book: Book, materials: Materials): Promise<Drawn> {
  const { secured, family, faults } = await chosen(book, materials);
  tellFaults(faults, materials.report);
  return { ...secured, family: family.name };
}

/** What is needed of a build to draw a cover. */
export type CoverContext = Pick<RenderContext, 'assets' | 'shelf' | 'templateText' | 'settingsAt' | 'report'>;

export function materialsFor(book: Book, context: CoverContext): Materials {
  return {
    canvas: CANVAS,
    words: coverWords(book),
    wish: book.design.cover,
    palettes: readPalettes(context.templateText('covers/palettes.json')),
    shelf: context.shelf,
    report: context.report,
    ...(context.settingsAt && { settingsAt: context.settingsAt }),
  };
}

/** The scene of a book's cover on the sheet of an e-book; what it falls short of is told. */
export async function coverScene(book: Book, context: CoverContext): Promise<Drawn> {
  const materials = materialsFor(book, context);
  const { image } = materials.wish;
  const picture = image === undefined ? undefined : context.assets.get(image);
  return picture ? pictured(materials, picture) : drawn(book, materials);
}

/** A cover of the author's own picture: in the family the author names, else over the whole sheet. */
async function pictured(materials: Materials, picture: Asset): Promise<Drawn> {
  const { wish, report, settingsAt } = materials;
  const family = familyWished(wish, report, settingsAt);
  if (family && !family.takesPicture) {
    const taking = FAMILIES.filter(each => each.takesPicture).map(({ name }) => name);
    tell(report, {
      rule: 'cover/family-without-picture',
      severity: 'warning',
      message: `The cover family \`${family.name}\` draws its own picture; yours fills the cover without it`,
      hint: `write \`family: ${taking[0]}\`, or ${taking.slice(1).join(', ')}, to set yours in a family; leave out \`image\` to have \`${family.name}\``,
      position: settingsAt?.get('cover.family'),
      actual: family.name,
      expected: taking,
    });
  }
  const secured = await drawPicture(family?.takesPicture ? family : undefined, materials, picture);
  tellFaults(measure(secured, CANVAS).faults, report);
  return secured;
}

/** The author's picture in a family, or over the whole sheet where none is given. */
export async function drawPicture(
  family: Family | undefined,
  materials: Materials,
  picture: Asset,
): Promise<Drawn> {
  const { canvas, words, shelf, report } = materials;
  if (!family) {
    tellEnlarged(picture, canvas, report);
    const secured = await ownPicture(picture, canvas, typesetter(shelf, words, canvas.front.height));
    return { ...secured, family: WHOLE_SHEET };
  }
  const { box, design: around } = await designAround(family, materials, picture);
  tellEnlarged(picture, box, report);
  return { ...(await secure(around, canvas)), family: family.name };
}

/** The same picture small enough for an EPUB; a side may give way by a pixel to keep whole numbers. */
async function scaledInto(shop: Pixels): Promise<Pixels> {
  const ratio = Math.min(EMBEDDED.width / shop.width, EMBEDDED.height / shop.height);
  if (ratio >= 1) return shop;
  const side = (length: number, most: number): number => Math.min(most, Math.ceil(length * ratio));
  return scale(shop, side(shop.width, EMBEDDED.width), side(shop.height, EMBEDDED.height));
}

/** The cover as shops take it, where it was asked for, and as an EPUB carries it. */
async function artefacts(shop: Pixels, { wanted }: RenderContext): Promise<Artefact[]> {
  const jpeg = async (path: string, pixels: Pixels, aim: JpegAim): Promise<Artefact> => ({
    path,
    bytes: await toJpeg(pixels, aim),
    mediaType: 'image/jpeg',
  });
  // Every reader downloads the one inside the EPUB, and some shops charge for its bytes; the other is uploaded once.
  const embedded = scaledInto(shop).then(small => jpeg('cover-embed.jpg', small, 'small'));
  if (wanted && !wanted.includes('cover')) return [await embedded];
  return Promise.all([jpeg('cover.jpg', shop, 'fast'), embedded]);
}

/** The finished cover an author supplies is used whole; all that can be wrong with it is its size. */
async function supplied(bytes: Uint8Array, context: RenderContext): Promise<Artefact[]> {
  const pixels = await fitInside(bytes, SHOP.width, SHOP.height);
  if (pixels.width < 625 || pixels.height < 1000) {
    tell(context.report, {
      rule: 'cover/too-small',
      severity: 'warning',
      message: `The cover picture is \`${pixels.width} by ${pixels.height}\` pixels; shops take 625 by 1000 at least and ask for 1600 by 2560`,
      hint: 'Supply it larger',
    });
  }
  return artefacts(pixels, context);
}

/** Makes `cover.jpg` for shops, when covers are wanted, and `cover-embed.jpg` for the inside of an EPUB. */
export const cover = {
  name: 'cover',
  consumes: 'book',
  async render(book, context) {
    const wish = book.design.cover;
    const picture = wish.image === undefined ? undefined : context.assets.get(wish.image);
    if (picture && wish.finished) return supplied(picture.bytes, context);
    const { scene } = await coverScene(book, context);
    const shop = withEdge(await rasterise(toSvg(scene), SHOP.width, SHOP.height));
    return artefacts(shop, context);
  },
} satisfies Backend;

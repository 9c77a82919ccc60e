import type { VFile } from 'vfile';
import type { Asset } from '../../book/book.ts';
import type { SettingPlaces } from '../../book/edition.ts';
import type { CoverWish } from '../../book/metadata.ts';
import type { Shelf } from '../../fonts/shelf.ts';
import { fillBoxJpeg } from '../../images/images.ts';
import { motifIn, paletteFor } from './choose.ts';
import type { Canvas, Commission, Composition, Family } from './families/family.ts';
import { type PaletteData, palettesOf, toneOf } from './palettes.ts';
import { seeded } from './random.ts';
import { type Box, jpegIn } from './scene.ts';
import { typesetter } from './type/typesetter.ts';
import { type CoverWords, spokenOf } from './words.ts';

/** What a design is made of besides the family. */
export interface Materials {
  canvas: Canvas;
  words: CoverWords;
  wish: CoverWish;
  palettes: PaletteData;
  shelf: Shelf;
  report: VFile;
  /** Where the author wrote what is wished for. */
  settingsAt?: SettingPlaces;
}

/** A composition and what the author can name to have its like again. */
export interface Design extends Composition {
  palette: string;
  motif: string;
}

/** The design of one family for one book: the same for ever, unless title, author, family or seed changes. */
export function design(family: Family, materials: Materials): Design {
  return composed(family, commissionFor(family, materials));
}

/** What the author's picture has to fill, and the design with it. */
export interface PictureDesign {
  box: Box;
  design: Design;
}

/** The same with the author's own picture, cut to what draws the eye, in a family that takes one. */
export async function designAround(
  family: Family,
  materials: Materials,
  picture: Asset,
): Promise<PictureDesign> {
  const commission = commissionFor(family, materials);
  let box: Box = materials.canvas.front;
  const measuring = (place: Box): [] => {
    box = place;
    return [];
  };
  // What chance gives depends on what was drawn before: each composition has a commission of its own.
  composed(family, { ...commission, picture: measuring });
  const jpeg = await fillBoxJpeg(picture.bytes, Math.round(box.width), Math.round(box.height));
  const again = commissionFor(family, materials);
  return { box, design: composed(family, { ...again, picture: place => [jpegIn(place, jpeg)] }) };
}

const composed = (family: Family, commission: Commission): Design => ({
  ...family.compose(commission),
  palette: commission.palette.name,
  motif: commission.motif,
});

function commissionFor(family: Family, materials: Materials): Commission {
  const { canvas, words, wish, palettes, shelf, report, settingsAt } = materials;
  const random = seeded(words.title, words.author, family.name, wish.seed ?? '');
  const motif = motifIn(family, spokenOf(words)) ?? random.fork('motif').pick(Object.keys(family.motifs));
  const toned = palettesOf(palettes, family.name, toneOf(random.fork('tone')));
  return {
    canvas,
    type: typesetter(shelf, words, canvas.front.height),
    palette: paletteFor(toned, family, words, wish, report, settingsAt),
    random: random.fork('art'),
    motif,
  };
}

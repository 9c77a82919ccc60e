import type { VFile } from 'vfile';
import type { CoverWish } from '../../book/metadata.ts';
import type { Shelf } from '../../fonts/shelf.ts';
import { motifIn, paletteFor } from './choose.ts';
import type { Canvas, Composition, Family } from './families/family.ts';
import { type PaletteData, palettesOf, toneOf } from './palettes.ts';
import { seeded } from './random.ts';
import { typesetter } from './type/typesetter.ts';
import type { CoverWords } from './words.ts';

/** What a design is made of besides the family. */
export interface Materials {
  canvas: Canvas;
  words: CoverWords;
  wish: CoverWish;
  palettes: PaletteData;
  shelf: Shelf;
  report: VFile;
}

/** The design of one family for one book: the same for ever, unless title, author, family or seed changes. */
export function design(family: Family, materials: Materials): Composition {
  const { canvas, words, wish, palettes, shelf, report } = materials;
  const random = seeded(words.title, words.author, family.name, wish.seed ?? '');
  const motif =
    motifIn(family, `${words.title} ${words.subtitle}`) ??
    random.fork('motif').pick(Object.keys(family.motifs));
  const toned = palettesOf(palettes, family.name, toneOf(random.fork('tone')));
  return family.compose({
    canvas,
    type: typesetter(shelf, words, canvas.front.height),
    palette: paletteFor(toned, family, words, wish, report),
    random: random.fork('art'),
    motif,
  });
}

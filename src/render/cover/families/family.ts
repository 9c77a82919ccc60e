import type { Hex } from '../colour.ts';
import type { Genre } from '../genres.ts';
import type { Palette } from '../palettes.ts';
import type { Random } from '../random.ts';
import type { Box, SceneNode } from '../scene.ts';
import type { Lettering } from '../type/lettering.ts';
import type { Typesetter } from '../type/typesetter.ts';

/** The sheet a cover is drawn on: an e-book's is its front, a printer's wrap has the front on its right. */
export interface Canvas {
  width: number;
  height: number;
  /** Where the front cover stands; art may fill the whole canvas, words keep to the front. */
  front: Box;
}

/** All a family is given. */
export interface Commission {
  canvas: Canvas;
  type: Typesetter;
  palette: Palette;
  random: Random;
  /** The motif the title asks for or chance chose, one of the family's own. */
  motif: string;
  /** The author's own picture, cut to fill a box: in place of what a family that takes one would draw. */
  picture?(box: Box): SceneNode[];
}

/** A finished design: art back to front, then the words over it. */
export interface Composition {
  art: SceneNode[];
  lettering: Lettering[];
  /** Colour of the paper: for the spine and the back of a wrap. */
  ground: Hex;
  /** Something to set words on, where the ground of the back and the spine carries none. */
  label?(box: Box): SceneNode[];
}

/**
 * A look that makes a series of covers. To add one: a file beside this one, a line in `registry.ts`, its palettes in
 * `templates/covers/palettes.json`.
 */
export interface Family {
  name: string;
  /** What it sells best, best first. */
  genres: readonly Genre[];
  /** The parts its palettes name. */
  parts: readonly string[];
  /** What it can draw, and the words in a title that ask for it. */
  motifs: Readonly<Record<string, RegExp>>;
  /** Whether the author's own picture can stand in it. */
  takesPicture?: true;
  compose(commission: Commission): Composition;
}

/** Lettering that is there, in the order of reading; a quote beside the author's name comes after it. */
export const present = (...lettering: (Lettering | undefined)[]): Lettering[] =>
  lettering.flatMap(words => {
    if (!words) return [];
    const { quote, alone, ...plain } = words;
    return quote && alone ? [{ ...plain, ink: alone }, quote] : [plain];
  });

import { type Hex, legible, lighter, luminance, mix, ratio } from './colour.ts';
import { cropped } from './crop.ts';
import type { Canvas, Composition } from './families/family.ts';
import { type Ground, groundUnder, type Mask, masksOf, probe } from './ground.ts';
import { boxed } from './outlines.ts';
import { type Box, fill, type LinearPaint, type Scene, type SceneNode } from './scene.ts';
import type { Lettering } from './type/lettering.ts';

/** WCAG 2.2, success criterion 1.4.3, for text of any size. */
export const LEAST_CONTRAST = 4.5;
/** What is aimed at: the art is measured small, and a pixel at full size may lie a little worse. */
const SURE_CONTRAST = LEAST_CONTRAST * 1.05;
const ROUNDS = 7;
/** A veil for one line of words may take the ground from another: the words are gone through again. */
const PASSES = 3;

/** The least contrast of words with their ground, over all colours they are painted with. */
export function contrastOn({ colour, colours = [] }: Lettering, { darkest, lightest }: Ground): number {
  const inks = [colour, ...colours].map(luminance);
  return Math.min(...inks.flatMap(ink => [ratio(ink, darkest), ratio(ink, lightest)]));
}

/** A veil over the art behind words: from the nearer edge of the cover, or a band with soft ends. */
function veil(ink: Box, canvas: Canvas, colour: Hex, strength: number): SceneNode {
  const soft = Math.max(ink.height * 0.8, canvas.height * 0.07);
  const [top, bottom] = [ink.y - soft, ink.y + ink.height + soft];
  const fromTop = ink.y + ink.height / 2 < canvas.height * 0.38;
  const fromBottom = ink.y + ink.height / 2 > canvas.height * 0.66;
  const stops = [
    { at: 0, colour, opacity: fromTop ? strength : 0 },
    { at: 0.26, colour, opacity: strength },
    { at: 0.74, colour, opacity: strength },
    { at: 1, colour, opacity: fromBottom ? strength : 0 },
  ];
  const paint: LinearPaint = { kind: 'linear', from: [0, top], to: [0, bottom], stops };
  const y = fromTop ? 0 : top;
  const end = fromBottom ? canvas.height : bottom;
  return fill(boxed({ x: 0, y, width: canvas.width, height: end - y }), paint);
}

export interface Secured {
  scene: Scene;
  composition: Composition;
  /** Measured on real pixels, in the order of the lettering. */
  contrasts: number[];
  /** How many veils were laid over the art. */
  veils: number;
}

/**
 * Sees to it that every word can be read: measures the art under the letters, changes the colour of the words within
 * their hue, and lays a veil over the art where no colour is enough.
 */
export async function secure(composition: Composition, canvas: Canvas): Promise<Secured> {
  const sheet: Box = { x: 0, y: 0, width: canvas.width, height: canvas.height };
  const art = cropped(composition.art, [sheet]);
  const designed = art.length;
  const lettering = [...composition.lettering];
  const masks = await masksOf(lettering, canvas);
  let pixels = await probe(art, canvas, masks);
  const groundAt = (i: number): Ground => groundUnder(pixels, masks[i] as Mask);

  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const [i, wished] of composition.lettering.entries()) {
      for (let round = 0; round < ROUNDS; round++) {
        const ground = groundAt(i);
        if (contrastOn(lettering[i] as Lettering, ground) >= SURE_CONTRAST) break;
        changed = true;
        const { colours: _, ...plain } = wished;
        const { darkest, lightest, mean } = ground;
        const better = legible(wished.colour, [darkest, lightest], SURE_CONTRAST);
        if (better) {
          lettering[i] = { ...plain, colour: better };
          break;
        }
        const light = luminance(wished.colour) > 0.2;
        lettering[i] = { ...plain, colour: lighter(wished.colour, light ? 0.2 : -0.2) };
        const shade = mix(mean, light ? '#06060a' : '#fffdf8', 0.82);
        art.push(veil(wished.ink, canvas, shade, 0.4 + 0.1 * round));
        pixels = await probe(art, canvas, masks);
      }
    }
    if (!changed) break;
  }
  const contrasts = lettering.map((words, i) => contrastOn(words, groundAt(i)));
  return finished({ ...composition, art, lettering }, contrasts, art.length - designed, canvas);
}

/** A composition and what was measured of it, with its scene: the art and the words over it. */
export function finished(
  composition: Composition,
  contrasts: number[],
  veils: number,
  canvas: Canvas,
): Secured {
  const children = [...composition.art, ...composition.lettering.map(inked)];
  const scene = { width: canvas.width, height: canvas.height, children };
  return { scene, composition, contrasts, veils };
}

/** The words as a node: in their colour, or in a foil that runs through their colours from top to bottom. */
export function inked({ outline, colour, colours, ink }: Lettering): SceneNode {
  if (!colours) return fill(outline, colour);
  const stops = colours.map((each, i) => ({ at: i / Math.max(1, colours.length - 1), colour: each }));
  const to = [ink.x + ink.width * 0.3, ink.y + ink.height] as const;
  return fill(outline, { kind: 'linear', from: [ink.x, ink.y], to, stops });
}

import { type Pixels, rasterise } from '../../images/images.ts';
import { type Hex, hexOf, legible, lighter, luminance, luminanceOf, mix, ratio } from './colour.ts';
import type { Canvas, Composition } from './families/family.ts';
import { boxed, rectangle } from './outlines.ts';
import { fill, type LinearPaint, type Scene, type SceneNode } from './scene.ts';
import { toSvg } from './to-svg.ts';
import type { Lettering } from './type/lettering.ts';

/** WCAG 2.2, success criterion 1.4.3, for text of any size. */
export const LEAST_CONTRAST = 4.5;
/** Width in pixels at which the art is measured. */
const PROBE = 400;
const ROUNDS = 7;

const probe = (children: SceneNode[], canvas: Canvas): Promise<Pixels> =>
  rasterise(
    toSvg({ width: canvas.width, height: canvas.height, children }),
    PROBE,
    Math.round((PROBE * canvas.height) / canvas.width),
  );

/** The words in white on black, their edges fattened by a pixel: where the art shows through and around the letters. */
function mask(lettering: Lettering, canvas: Canvas): Promise<Pixels> {
  const edge = (canvas.width / PROBE) * 2.5;
  return probe(
    [
      fill(rectangle(0, 0, canvas.width, canvas.height), '#000000'),
      {
        kind: 'path',
        outline: lettering.outline,
        fill: '#ffffff',
        stroke: { paint: '#ffffff', width: edge },
      },
    ],
    canvas,
  );
}

interface Ground {
  /** Luminance below which only a hundredth of the pixels lies, and above which only a hundredth does. */
  darkest: number;
  lightest: number;
  mean: Hex;
}

function groundUnder(art: Pixels, words: Pixels): Ground | undefined {
  const found: number[] = [];
  let [red, green, blue] = [0, 0, 0];
  for (let i = 0; i < words.data.length; i += 3) {
    if ((words.data[i] as number) <= 60) continue;
    const [r, g, b] = [art.data[i] as number, art.data[i + 1] as number, art.data[i + 2] as number];
    found.push(luminanceOf(r, g, b));
    red += r;
    green += g;
    blue += b;
  }
  if (found.length === 0) return undefined;
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.round((found.length - 1) * share)] as number;
  const mean = hexOf([red, green, blue].map(v => Math.round(v / found.length)) as [number, number, number]);
  return { darkest: at(0.01), lightest: at(0.99), mean };
}

const worst = (colours: readonly Hex[], { darkest, lightest }: Ground): number =>
  Math.min(
    ...colours.flatMap(colour => [ratio(luminance(colour), darkest), ratio(luminance(colour), lightest)]),
  );

/** A veil over the art behind words: from the nearer edge of the cover, or a band with soft ends. */
function veil(lettering: Lettering, canvas: Canvas, colour: Hex, strength: number): SceneNode {
  const { ink } = lettering;
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
  const art = [...composition.art];
  const lettering: Lettering[] = [];
  const contrasts: number[] = [];
  let pixels = await probe(art, canvas);
  for (const wished of composition.lettering) {
    const words = await mask(wished, canvas);
    let now = wished;
    let contrast = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const ground = groundUnder(pixels, words);
      if (!ground) break;
      contrast = worst([now.colour, ...(now.colours ?? [])], ground);
      if (contrast >= LEAST_CONTRAST || round === ROUNDS) break;
      const { colours: _, ...plain } = now;
      const better = legible(wished.colour, [ground.darkest, ground.lightest], LEAST_CONTRAST * 1.03);
      if (better) {
        now = { ...plain, colour: better };
        continue;
      }
      const light = luminance(wished.colour) > 0.2;
      now = { ...plain, colour: light ? lighter(wished.colour, 0.2) : lighter(wished.colour, -0.2) };
      const shade = mix(ground.mean, light ? '#06060a' : '#fffdf8', 0.82);
      art.push(veil(now, canvas, shade, 0.4 + 0.1 * round));
      pixels = await probe(art, canvas);
    }
    lettering.push(now);
    contrasts.push(contrast);
  }
  if (art.length > composition.art.length) {
    for (const [i, words] of lettering.entries()) {
      const ground = groundUnder(pixels, await mask(words, canvas));
      if (ground) contrasts[i] = worst([words.colour, ...(words.colours ?? [])], ground);
    }
  }
  const children = [...art, ...lettering.map(inked)];
  return {
    scene: { width: canvas.width, height: canvas.height, children },
    composition: { ...composition, art, lettering },
    contrasts,
    veils: art.length - composition.art.length,
  };
}

/** The words as a node: in their colour, or in a foil that runs through their colours from top to bottom. */
function inked({ outline, colour, colours, ink }: Lettering): SceneNode {
  if (!colours) return fill(outline, colour);
  const stops = colours.map((each, i) => ({ at: i / Math.max(1, colours.length - 1), colour: each }));
  return fill(outline, {
    kind: 'linear',
    from: [ink.x, ink.y],
    to: [ink.x + ink.width * 0.3, ink.y + ink.height],
    stops,
  });
}

/** What lies under words, read from the art as it is drawn. */
import { type Pixels, rasterise } from '../../images/images.ts';
import { type Hex, hexOf, luminanceOf, type Rgb } from './colour.ts';
import type { Canvas } from './families/family.ts';
import { rectangle } from './outlines.ts';
import { fill, type SceneNode } from './scene.ts';
import { toSvg } from './to-svg.ts';
import type { Lettering } from './type/lettering.ts';

/** Width in pixels at which the front is measured. */
const PROBE = 320;
/** A letter covers a pixel of the probe from this value of 255. */
const COVERED = 60;
/** Share of the pixels under words, on either side, that is left out of account. */
const ODD = 0.01;

/** Luminances that only a hundredth of the pixels falls below or exceeds, and the mean. */
export interface Ground {
  darkest: number;
  lightest: number;
  mean: Hex;
}

/** The shape of words. */
export type Inked = Pick<Lettering, 'outline'>;

/** The pixels of a probe that words cover. */
export type Mask = Uint32Array;

/** The art on a small sheet. */
export function probe(children: SceneNode[], canvas: Canvas): Promise<Pixels> {
  const scale = PROBE / canvas.front.width;
  const [width, height] = [canvas.width * scale, canvas.height * scale].map(Math.round) as [number, number];
  return rasterise(toSvg({ width: canvas.width, height: canvas.height, children }), width, height);
}

/** Words are drawn in these on black, so that one picture holds three masks. */
const CHANNELS: readonly Hex[] = ['#ff0000', '#00ff00', '#0000ff'];

/** Masks of words, their edges fattened by a pixel: where the art shows through and around the letters. */
export async function masksOf(lettering: readonly Inked[], canvas: Canvas): Promise<Mask[]> {
  const edge = (canvas.front.width / PROBE) * 2;
  const masks: Mask[] = [];
  for (let from = 0; from < lettering.length; from += CHANNELS.length) {
    const some = lettering.slice(from, from + CHANNELS.length);
    const words = some.map(({ outline }, i): SceneNode => {
      const paint = CHANNELS[i] as Hex;
      return { kind: 'path', outline, fill: paint, stroke: { paint, width: edge } };
    });
    const black = fill(rectangle(0, 0, canvas.width, canvas.height), '#000000');
    const { data } = await probe([black, ...words], canvas);
    for (const channel of some.keys()) {
      const covered: number[] = [];
      for (let at = channel; at < data.length; at += 3)
        if ((data[at] as number) > COVERED) covered.push((at - channel) / 3);
      masks.push(Uint32Array.from(covered));
    }
  }
  return masks;
}

/** The ground of words on a probe of the art. */
export function groundUnder({ data }: Pixels, words: Mask): Ground {
  const found = new Float64Array(words.length);
  let [red, green, blue] = [0, 0, 0];
  words.forEach((at, n) => {
    const i = at * 3;
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number];
    found[n] = luminanceOf(r, g, b);
    red += r;
    green += g;
    blue += b;
  });
  const mean = hexOf(
    [red, green, blue].map(v => Math.round(v / Math.max(1, found.length))) as unknown as Rgb,
  );
  found.sort();
  const at = (share: number): number => found[Math.round((found.length - 1) * share)] ?? 0;
  return { darkest: at(ODD), lightest: at(1 - ODD), mean };
}

/** The ground of each of the words. */
export async function groundsOf(
  art: SceneNode[],
  lettering: readonly Inked[],
  canvas: Canvas,
): Promise<Ground[]> {
  const pixels = await probe(art, canvas);
  const masks = await masksOf(lettering, canvas);
  return masks.map(words => groundUnder(pixels, words));
}

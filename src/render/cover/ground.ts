/** What lies under words, read from the art as it is drawn. */
import { type Pixels, rasterise } from '../../images/images.ts';
import { grown, handleBox } from './bounds.ts';
import { type Hex, hexOf, luminanceOf, type Rgb } from './colour.ts';
import { cropped } from './crop.ts';
import type { Canvas } from './families/family.ts';
import { rectangle } from './outlines.ts';
import { type Box, fill, type SceneNode } from './scene.ts';
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

/** Where words stand on a probe. */
export interface Mask {
  /** The pixels they cover. */
  pixels: Uint32Array;
  /** The place on the canvas that holds them all. */
  box: Box;
}

/** The side of a pixel of the probe on the canvas. */
const pixelOn = ({ front }: Canvas): number => front.width / PROBE;

const sizeOn = (canvas: Canvas): { width: number; height: number } => ({
  width: Math.round(canvas.width / pixelOn(canvas)),
  height: Math.round(canvas.height / pixelOn(canvas)),
});

/** The art on a small sheet as it lies under masks; elsewhere some of it may be missing. */
export function probe(art: readonly SceneNode[], canvas: Canvas, masks: readonly Mask[]): Promise<Pixels> {
  const children = cropped(
    art,
    masks.map(({ box }) => box),
  );
  const size = sizeOn(canvas);
  return rasterise(toSvg({ ...canvas, children }, size), size.width, size.height);
}

/** Words are drawn in these on black, so that one picture holds three masks. */
const CHANNELS: readonly Hex[] = ['#ff0000', '#00ff00', '#0000ff'];

/** Masks of words, their edges fattened by a pixel: where the art shows through and around the letters. */
export async function masksOf(lettering: readonly Inked[], canvas: Canvas): Promise<Mask[]> {
  const edge = pixelOn(canvas) * 2;
  const size = sizeOn(canvas);
  const black = fill(rectangle(0, 0, canvas.width, canvas.height), '#000000');
  const masks: Mask[] = [];
  for (let from = 0; from < lettering.length; from += CHANNELS.length) {
    const some = lettering.slice(from, from + CHANNELS.length);
    const words = some.map(({ outline }, i): SceneNode => {
      const paint = CHANNELS[i] as Hex;
      return { kind: 'path', outline, fill: paint, stroke: { paint, width: edge } };
    });
    const svg = toSvg({ ...canvas, children: [black, ...words] }, size);
    const drawn = await rasterise(svg, size.width, size.height);
    for (const [channel, { outline }] of some.entries()) {
      const box = grown(handleBox(outline), edge);
      masks.push({ box, pixels: coveredIn(drawn, channel, box, pixelOn(canvas)) });
    }
  }
  return masks;
}

/** The pixels of a channel that are covered, none of them outside the box. */
function coveredIn({ width, height, data }: Pixels, channel: number, box: Box, side: number): Uint32Array {
  const [left, top] = [box.x, box.y].map(v => Math.max(0, Math.floor(v / side))) as [number, number];
  const right = Math.min(width, Math.ceil((box.x + box.width) / side));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) / side));
  const found = new Uint32Array(Math.max(0, (right - left) * (bottom - top)));
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++)
      if ((data[at * 3 + channel] as number) > COVERED) found[count++] = at;
  }
  return found.subarray(0, count);
}

/** The ground of words on a probe of the art. */
export function groundUnder({ data }: Pixels, { pixels: words }: Mask): Ground {
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
  const masks = await masksOf(lettering, canvas);
  const pixels = await probe(art, canvas, masks);
  return masks.map(words => groundUnder(pixels, words));
}

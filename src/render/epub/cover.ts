import { fitInside, sizeOf, toJpeg } from '../../images/images.ts';
import type { RenderContext } from '../backend.ts';

/** A cover larger than this passes the limit of four million pixels that two shops set for pictures inside a book. */
const WIDEST = 1600;
const TALLEST = 2400;

export interface EmbeddedCover {
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** The cover of this build at a size fit to be carried inside the book; undefined when none was made. */
export async function coverOf(context: RenderContext): Promise<EmbeddedCover | undefined> {
  const made = await context.made;
  const fit = made.find(({ path }) => path === 'cover-embed.jpg');
  if (fit) return { bytes: fit.bytes, ...(await sizeOf(fit.bytes)) };
  const cover = made.find(({ path }) => path === 'cover.jpg');
  if (!cover) return undefined;
  const pixels = await fitInside(cover.bytes, WIDEST, TALLEST);
  return { bytes: await toJpeg(pixels), width: pixels.width, height: pixels.height };
}

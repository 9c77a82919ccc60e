import type { Pixels } from '../../images/images.ts';
import { luminanceOf } from './colour.ts';

/** Width in pixels and grey of the line that shops ask for around light covers (KDP: 3 to 4 pixels, medium grey). */
const WIDTH = 4;
const GREY = 0x8c;
/** Luminance from which an edge melts into a white page. */
const LIGHT = 0.74;
/** Share of the edge that must be light. */
const MOST = 0.5;

function isLightAtEdge({ width, height, data }: Pixels): boolean {
  let [light, seen] = [0, 0];
  const look = (x: number, y: number): void => {
    const i = (y * width + x) * 3;
    seen++;
    if (luminanceOf(data[i] as number, data[i + 1] as number, data[i + 2] as number) > LIGHT) light++;
  };
  for (let x = 0; x < width; x += 4) {
    look(x, 0);
    look(x, height - 1);
  }
  for (let y = 0; y < height; y += 4) {
    look(0, y);
    look(width - 1, y);
  }
  return light / seen > MOST;
}

/** Draws a grey line around a cover whose edges are so light that it would have none on a shop's white page. */
export function withEdge(pixels: Pixels): Pixels {
  if (!isLightAtEdge(pixels)) return pixels;
  const { width, height } = pixels;
  const data = Uint8Array.from(pixels.data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x >= WIDTH && x < width - WIDTH && y >= WIDTH && y < height - WIDTH) {
        x = width - WIDTH - 1;
        continue;
      }
      data.fill(GREY, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height, data };
}

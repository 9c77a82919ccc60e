import type { Outline, Segment } from '../../fonts/outline.ts';
import type { Box } from './scene.ts';

/** How many points of a curve are looked at: errors stay below a thousandth of its length. */
const SAMPLES = 12;

const between = (left: number, top: number, right: number, bottom: number): Box =>
  left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };

/** The rectangle the ink of an outline fills; all zero for an empty outline. */
export function inkBox(outline: Outline): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [px, py] = [0, 0];
  for (const segment of outline) {
    if (segment[0] === 'Z') continue;
    const [ex, ey] = [segment.at(-2) as number, segment.at(-1) as number];
    const samples = segment[0] === 'C' || segment[0] === 'Q' ? SAMPLES : 1;
    for (let i = 1; i <= samples; i++) {
      let [x, y] = [ex, ey];
      if (i < samples) {
        const t = i / SAMPLES;
        const u = 1 - t;
        if (segment[0] === 'C') {
          const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
          x = a * px + b * segment[1] + c * segment[3] + d * ex;
          y = a * py + b * segment[2] + c * segment[4] + d * ey;
        } else {
          x = u * u * px + 2 * u * t * segment[1] + t * t * ex;
          y = u * u * py + 2 * u * t * (segment[2] as number) + t * t * ey;
        }
      }
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    [px, py] = [ex, ey];
  }
  return between(left, top, right, bottom);
}

/**
 * The rectangle around the points and handles of the segments from one to another: all their ink lies in it, found faster
 * than `inkBox` finds how much of it they fill.
 */
export function handleBox(outline: Outline, from = 0, to = outline.length): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    const segment = outline[at] as Segment;
    for (let i = 1; i < segment.length; i += 2) {
      const [x, y] = [segment[i] as number, segment[i + 1] as number];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return between(left, top, right, bottom);
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map(b => b.x));
  const y = Math.min(...boxes.map(b => b.y));
  const right = Math.max(...boxes.map(b => b.x + b.width));
  const bottom = Math.max(...boxes.map(b => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box grown by a margin on all sides (shrunk by a negative one). */
export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether `inner` lies in `outer`, with half a pixel of grace. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

import type { Outline } from '../../fonts/outline.ts';
import type { Box } from './scene.ts';

/** How many points of a curve are looked at: errors stay below a thousandth of its length. */
const SAMPLES = 12;

/** The rectangle the ink of an outline fills; all zero for an empty outline. */
export function inkBox(outline: Outline): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [px, py] = [0, 0];
  const meet = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const segment of outline) {
    if (segment[0] === 'Z') continue;
    const [ex, ey] = [segment.at(-2) as number, segment.at(-1) as number];
    for (let i = 1; i < SAMPLES && (segment[0] === 'C' || segment[0] === 'Q'); i++) {
      const t = i / SAMPLES;
      const u = 1 - t;
      if (segment[0] === 'C') {
        const [, ax, ay, bx, by] = segment;
        meet(
          u * u * u * px + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * ex,
          u * u * u * py + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * ey,
        );
      } else {
        const [, ax, ay] = segment;
        meet(u * u * px + 2 * u * t * ax + t * t * ex, u * u * py + 2 * u * t * ay + t * t * ey);
      }
    }
    meet(ex, ey);
    [px, py] = [ex, ey];
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
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

/** Leaving out of a drawing what cannot be seen in a few places of it. */
import type { Outline, Segment } from '../../fonts/outline.ts';
import { grown, handleBox, overlap } from './bounds.ts';
import type { Box, SceneNode } from './scene.ts';

/** How far a line reaches from its middle at most, in widths: where it is mitred (SVG 1.1, 11.4). */
const MITRE = 2;

/** The shapes of an outline, each with a box in which all of it lies. */
function* shapesOf(outline: Outline): Generator<{ shape: Outline; box: Box }> {
  for (let begin = 0; begin < outline.length; ) {
    let end = begin + 1;
    while (end < outline.length && outline[end]?.[0] !== 'M') end++;
    const whole = begin === 0 && end === outline.length;
    yield {
      shape: whole ? outline : outline.slice(begin, end),
      box: handleBox(outline, begin, end),
    };
    begin = end;
  }
}

/** The drawing without the shapes that touch none of the boxes: within these it looks the same. */
export function cropped(nodes: readonly SceneNode[], boxes: readonly Box[]): SceneNode[] {
  const met = (box: Box, reach: number): boolean => {
    const all = reach > 0 ? grown(box, reach) : box;
    return boxes.some(each => overlap(all, each));
  };
  return nodes.flatMap((node): SceneNode[] => {
    if (node.kind === 'image') return met(node.box, 0) ? [node] : [];
    if (node.kind === 'group') {
      // Inside a group that is turned places are other places.
      return node.matrix ? [node] : [{ ...node, children: cropped(node.children, boxes) }];
    }
    const reach = node.stroke ? node.stroke.width * MITRE : 0;
    const kept: Segment[][] = [];
    for (const { shape, box } of shapesOf(node.outline)) {
      if (!met(box, reach)) continue;
      if (shape === node.outline) return [node];
      kept.push([...shape]);
    }
    return kept.length > 0 ? [{ ...node, outline: kept.flat() }] : [];
  });
}

/** A round place: its centre and radius. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** The drawing without the flat shapes that lie behind discs, which are painted over it. */
export function uncovered(nodes: readonly SceneNode[], discs: readonly Disc[]): SceneNode[] {
  const hidden = ({ x, y, width, height }: Box): boolean =>
    discs.some(disc => {
      const [dx, dy] = [Math.max(disc.x - x, x + width - disc.x), Math.max(disc.y - y, y + height - disc.y)];
      return Math.hypot(dx, dy) < disc.radius;
    });
  return nodes.flatMap((node): SceneNode[] => {
    if (node.kind !== 'path' || node.stroke) return [node];
    const outline = [...shapesOf(node.outline)].flatMap(({ shape, box }) => (hidden(box) ? [] : [...shape]));
    return outline.length > 0 ? [{ ...node, outline }] : [];
  });
}

/**
 * A picture as plain data: paths, groups and images painted back to front. JSON-safe, y downwards, one unit a pixel of
 * the canvas. Every renderer (SVG today, a printer's vector wrap as well) needs nothing else.
 */
import type { Outline } from '../../fonts/outline.ts';
import type { Hex } from './colour.ts';

export interface Stop {
  /** 0 to 1 along the gradient. */
  at: number;
  colour: Hex;
  /** 0 to 1; absent means opaque. */
  opacity?: number;
}
export interface LinearPaint {
  kind: 'linear';
  from: Point;
  to: Point;
  stops: Stop[];
}
export interface RadialPaint {
  kind: 'radial';
  centre: Point;
  radius: number;
  stops: Stop[];
}
export type Paint = Hex | LinearPaint | RadialPaint;

export type Point = readonly [x: number, y: number];
/** a, b, c, d, e, f of SVG's `matrix()`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Stroke {
  paint: Paint;
  width: number;
  cap?: 'butt' | 'round' | 'square';
  join?: 'miter' | 'round' | 'bevel';
}
export interface PathNode {
  kind: 'path';
  outline: Outline;
  fill?: Paint;
  stroke?: Stroke;
  rule?: 'evenodd';
  /** Of fill and stroke, 0 to 1. */
  opacity?: number;
}
export interface GroupNode {
  kind: 'group';
  children: SceneNode[];
  clip?: Outline;
  matrix?: Matrix;
}
export interface ImageNode {
  kind: 'image';
  box: Box;
  mediaType: 'image/jpeg' | 'image/png';
  base64: string;
}
export type SceneNode = PathNode | GroupNode | ImageNode;

export interface Scene {
  width: number;
  height: number;
  children: SceneNode[];
}

/** A rectangle: left, top, width, height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const fill = (outline: Outline, paint: Paint, opacity?: number): PathNode => ({
  kind: 'path',
  outline,
  fill: paint,
  ...(opacity !== undefined && { opacity }),
});

export const stroke = (outline: Outline, paint: Paint, width: number, opacity?: number): PathNode => ({
  kind: 'path',
  outline,
  stroke: { paint, width },
  ...(opacity !== undefined && { opacity }),
});

export const group = (children: SceneNode[], clip?: Outline): GroupNode => ({
  kind: 'group',
  children,
  ...(clip && { clip }),
});

/**
 * Opaque paths of one paint as one path, painted where the first of them was: a rasteriser pays for every path. For
 * shapes that lie over each other nowhere, or only over their like, and turn one way.
 */
export function gathered(nodes: readonly PathNode[]): PathNode[] {
  const byPaint = new Map<string, PathNode[]>();
  for (const node of nodes) {
    const { outline: _, ...paint } = node;
    const key = JSON.stringify(paint);
    byPaint.set(key, [...(byPaint.get(key) ?? []), node]);
  }
  return [...byPaint.values()].map(alike => ({
    ...(alike[0] as PathNode),
    outline: alike.flatMap(({ outline }) => outline),
  }));
}

/** A JPEG drawn into a box, whatever its own size. */
export const jpegIn = (box: Box, bytes: Uint8Array): ImageNode => ({
  kind: 'image',
  box,
  mediaType: 'image/jpeg',
  base64: Buffer.from(bytes).toString('base64'),
});

/** A gradient from top to bottom: colours spread evenly between two heights. */
export const fade = (top: number, bottom: number, ...colours: Hex[]): LinearPaint => ({
  kind: 'linear',
  from: [0, top],
  to: [0, bottom],
  stops: colours.map((colour, i) => ({ at: colours.length > 1 ? i / (colours.length - 1) : 0, colour })),
});

/** A glow: one colour that is strongest in the centre and gone at the rim. */
export const glow = (centre: Point, radius: number, colour: Hex, strength: number): RadialPaint => ({
  kind: 'radial',
  centre,
  radius,
  stops: [
    { at: 0, colour, opacity: strength },
    { at: 0.45, colour, opacity: strength * 0.42 },
    { at: 1, colour, opacity: 0 },
  ],
});

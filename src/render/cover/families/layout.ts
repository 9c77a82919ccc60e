import type { Box } from '../scene.ts';
import type { Canvas } from './family.ts';

/** Places on a front cover in shares of its width and height, 0 to 1 from the top left. */
export interface Layout {
  x(share: number): number;
  y(share: number): number;
  /** A length in shares of the front's width. */
  across(share: number): number;
  /** A length in shares of the front's height. */
  down(share: number): number;
  box(left: number, top: number, width: number, height: number): Box;
}

export function layout({ front }: Canvas): Layout {
  const x = (share: number): number => front.x + front.width * share;
  const y = (share: number): number => front.y + front.height * share;
  const across = (share: number): number => front.width * share;
  const down = (share: number): number => front.height * share;
  return {
    x,
    y,
    across,
    down,
    box: (left, top, width, height) => ({
      x: x(left),
      y: y(top),
      width: across(width),
      height: down(height),
    }),
  };
}

/** The lower edge of lettering, or a height where there is none. */
export const bottomOf = (lettering: { ink: Box } | undefined, otherwise: number): number =>
  lettering ? lettering.ink.y + lettering.ink.height : otherwise;

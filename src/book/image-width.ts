import type { ImageWidth } from './nodes.ts';

/** Points in a unit; a bare number counts pixels of CSS, as in HTML (CSS Values and Units 4, 6.2). */
const POINTS: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** The width of a picture as other programs read it: `50%`, `300`, `300px`, `3in`; undefined where it is none of these. */
export function readWidth(written: string): ImageWidth | undefined {
  const [, figure = '', unit = ''] =
    /^\s*(\d{1,5}(?:\.\d{1,4})?)\s*(%|px|pt|in|cm|mm)?\s*$/i.exec(written) ?? [];
  const value = Number(figure);
  if (!(value > 0)) return undefined;
  if (unit === '%') return { share: Math.min(1, value / 100) };
  return { points: Math.round(100 * value * (POINTS[unit.toLowerCase()] as number)) / 100 };
}

/** The same in the units of CSS. */
export const writeWidth = (width: ImageWidth): string =>
  'share' in width ? `${Math.round(1e4 * width.share) / 100}%` : `${Math.round(100 * width.points) / 100}pt`;

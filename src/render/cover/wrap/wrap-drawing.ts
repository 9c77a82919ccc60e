import { toSvg } from '../to-svg.ts';
import type { WrapSheet } from './wrap.ts';

/** Dashes of the lines, and their width, in points. */
const DASHES = 6;
const LINE = 0.75;

/** Draws the sheet of a wrap as SVG with dashed lines where it is cut and where it is folded. */
export function wrapDrawing({ sheet, panels, drawn }: WrapSheet): string {
  const { canvas, point } = panels;
  const { width, height } = canvas;
  const svg = toSvg({ width, height, children: [...drawn.art, ...drawn.words] });
  const { bleed, spine } = sheet;
  const [left, top] = [bleed * point, bleed * point];
  const folds = [spine.x, spine.x + spine.width].map(x => `M${round(x * point)} 0V${round(height)}`);
  const cut = `M${round(left)} ${round(top)}H${round(width - left)}V${round(height - top)}H${round(left)}Z`;
  const dash = DASHES * point;
  const line = (colour: string, offset: number): string =>
    `<path d="${cut}${folds.join('')}" fill="none" stroke="${colour}" stroke-width="${round(LINE * point)}" stroke-dasharray="${round(dash)} ${round(dash)}" stroke-dashoffset="${round(offset)}"/>`;
  // Black and white in turn are seen on any ground.
  return svg.replace(/<\/svg>\s*$/, `${line('#000', 0)}${line('#fff', dash)}</svg>`);
}

const round = (units: number): number => Math.round(units * 100) / 100;

import { isbn13 } from '../../../book/isbn.ts';
import type { Face } from '../../../fonts/face.ts';
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { placed, rectangle } from '../outlines.ts';
import type { Box } from '../scene.ts';
import { setLine } from '../type/line.ts';
import { type BarSymbol, ean5, ean13 } from './ean.ts';

/** Width of a module at full size, 0.33 mm in points; the smallest that shops read is four fifths of it. */
const MODULE = (0.33 * 72) / 25.4;
/** Lengths in modules: white on both sides and between the two symbols, bars, guards below them, digits. */
const QUIET = { left: 11, right: 7, between: 8, end: 5 };
const BARS = 69.2;
const GUARD = 5;
const DIGITS = 9.4;
const CAPTION = 10;
/** White above and below in the box. */
const AIR = 3;

/**
 * The barcode of a book, black and upright in its white box.
 * @param box the white box
 * @param isbn as the author wrote it, valid; it is printed above the bars in their hyphens
 * @param price five digits; absent means no add-on
 * @param point length of a point
 */
export function barcode(
  box: Box,
  isbn: string,
  price: string | undefined,
  face: Face,
  point: number,
): Outline {
  const number = isbn13(isbn);
  if (number === undefined) throw new Error(`no ISBN: ${isbn}`);
  const [main, more] = [ean13(number), price === undefined ? undefined : ean5(price)];
  const wide = QUIET.left + main.width + (more ? QUIET.between + more.width + QUIET.end : QUIET.right);
  const module = Math.min(MODULE * point, box.width / wide);
  const high = Math.min(BARS, box.height / module - CAPTION - DIGITS - 2 * AIR);
  const left = box.x + (box.width - wide * module) / 2 + QUIET.left * module;
  const top = box.y + (box.height - (high + CAPTION + DIGITS) * module) / 2 + CAPTION * module;
  const outline: Segment[] = [];
  const draw = (
    { bars, digits }: BarSymbol,
    x: number,
    y: number,
    height: number,
    baseline: number,
  ): void => {
    for (const bar of bars) {
      const reach = height + (bar.long ? GUARD * module : 0);
      outline.push(...rectangle(x + bar.x * module, y, bar.width * module, reach));
    }
    for (const { digit, x: at } of digits)
      outline.push(...centred(face, digit, x + at * module, baseline, module));
  };
  const foot = top + high * module;
  draw(main, left, top, high * module, foot + (DIGITS - 0.6) * module);
  if (more) {
    const x = left + (main.width + QUIET.between) * module;
    draw(
      more,
      x,
      top + DIGITS * module,
      foot + GUARD * module - top - DIGITS * module,
      top + (DIGITS - 2) * module,
    );
  }
  const written = /[\s\u2010-\u2015-]/u.test(isbn.trim()) ? isbn.trim() : number;
  const caption = setLine(face, `ISBN ${written}`, 0.02);
  const size = Math.min((main.width * module) / caption.ink.width, 9.2 * module);
  const start = left + (main.width * module - caption.ink.width * size) / 2 - caption.ink.x * size;
  outline.push(...placed(caption.outline, start, top - 2.4 * module, size));
  return outline;
}

const centred = (face: Face, digit: string, x: number, baseline: number, module: number): Outline => {
  const line = setLine(face, digit);
  const size = 10.4 * module;
  return placed(line.outline, x - (line.ink.x + line.ink.width / 2) * size, baseline, size);
};

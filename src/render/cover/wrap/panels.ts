/** Where things stand on a wrap, in the units families draw in. */
import type { CoverSheet } from '../../../book/cover-sheet.ts';
import type { CoverRules } from '../../../book/printer.ts';
import type { Canvas } from '../families/family.ts';
import type { Box } from '../scene.ts';

/** Height of a front in the units of an e-book's cover, so that a family draws the same. */
const FRONT = 2560;

export interface Panels {
  /** The whole sheet; its front is what is seen of it, without the joint of a hardcover. */
  canvas: Canvas;
  back: Box;
  spine: Box;
  /** Where the barcode stands, or the printer puts its own. */
  barcode: Box;
  /** Units a point. */
  point: number;
  /** What words keep from edges. */
  safe: number;
}

export function panelsOf(sheet: CoverSheet, rules: CoverRules): Panels {
  const point = FRONT / sheet.front.height;
  const scaled = ({ x, y, width, height }: Box): Box => ({
    x: x * point,
    y: y * point,
    width: width * point,
    height: height * point,
  });
  const { back, spine, front } = sheet;
  const { hinge, barcode } = rules;
  return {
    canvas: {
      width: sheet.width * point,
      height: sheet.height * point,
      front: scaled({ ...front, x: front.x + hinge, width: front.width - hinge }),
    },
    back: scaled({ ...back, width: back.width - hinge }),
    spine: scaled(spine),
    barcode: scaled({
      x: back.x + back.width - barcode.fromSpine - barcode.width,
      y: back.y + back.height - barcode.fromFoot - barcode.height,
      width: barcode.width,
      height: barcode.height,
    }),
    point,
    safe: rules.safe * point,
  };
}

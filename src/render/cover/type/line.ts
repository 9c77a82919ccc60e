import type { Face } from '../../../fonts/face.ts';
import type { Segment } from '../../../fonts/outline.ts';
import { inkBox } from '../bounds.ts';
import { transformed } from '../outlines.ts';
import type { Box } from '../scene.ts';

/** A line of type at the size of one unit an em, baseline at y = 0, y downwards. */
export interface Line {
  text: string;
  outline: readonly Segment[];
  ink: Box;
  /** Characters without a glyph, each once. */
  missing: readonly string[];
}

/**
 * Sets one line.
 * @param tracking extra space between letters in ems; ligatures are off where it opens them
 * @param features OpenType features: `smcp`
 */
export function setLine(face: Face, text: string, tracking = 0, features = ''): Line {
  const shaped = face.shape(text, featuresFor(tracking, features));
  const outline: Segment[] = [];
  let pen = 0;
  shaped.glyphs.forEach((glyph, i) => {
    const x = (pen + (shaped.xOffsets[i] as number)) / 1000;
    const y = -(shaped.yOffsets[i] as number) / 1000;
    outline.push(...transformed(face.outline(glyph), [0.001, 0, 0, -0.001, x, y]));
    const advance = shaped.advances[i] as number;
    pen += advance + (advance > 0 ? tracking * 1000 : 0);
  });
  return { text, outline, ink: inkBox(outline), missing: face.missing(text) };
}

const featuresFor = (tracking: number, features: string): string =>
  [features, Math.abs(tracking) > 0.012 ? '-liga,-clig,-dlig' : ''].filter(Boolean).join(',');

/** How wide a line would be, in ems, without drawing it: from its advances. */
export function advanceWidth(face: Face, text: string, tracking = 0, features = ''): number {
  const shaped = face.shape(text, featuresFor(tracking, features));
  return shaped.width / 1000 + tracking * Math.max(0, shaped.glyphs.length - 1);
}

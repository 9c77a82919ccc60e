import type { Face } from '../../../fonts/face.ts';
import type { Segment } from '../../../fonts/outline.ts';
import { placed } from '../outlines.ts';
import { setLine } from '../type/line.ts';

/** Text of several lines at one size, ragged right. */
export interface TextBlock {
  lines: { text: string; x: number; baseline: number }[];
  face: Face;
  size: number;
  height: number;
}

export interface TextStyle {
  face: Face;
  size: number;
  /** Baseline to baseline, in sizes. */
  leading: number;
  /** Between paragraphs, in sizes. */
  gap: number;
}

/** Sets paragraphs under each other in a column, in lines as even as they go. */
export function setParagraphs(paragraphs: readonly string[], width: number, style: TextStyle): TextBlock {
  const { face, size, leading, gap } = style;
  const lines: TextBlock['lines'] = [];
  let baseline = (face.metrics.capHeight / 1000) * size;
  for (const paragraph of paragraphs) {
    if (lines.length > 0) baseline += gap * size;
    for (const text of evenLines(paragraph, width / size, words => face.shape(words).width / 1000)) {
      lines.push({ text, x: 0, baseline });
      baseline += leading * size;
    }
  }
  const height = lines.length === 0 ? 0 : (lines.at(-1)?.baseline ?? 0) + 0.24 * size;
  return { lines, face, size, height };
}

/** The lines of a block as one outline, its upper left corner at a place. */
export function outlineOf({ lines, face, size }: TextBlock, x: number, y: number): Segment[] {
  return lines.flatMap(line => placed(setLine(face, line.text).outline, x + line.x, y + line.baseline, size));
}

/** A last line shorter than this share of the column costs as much as a loose one. */
const RUNT = 0.25;

/** Breaks where the squares of what is left over sum to least (Knuth and Plass 1981, without hyphens); widths in ems. */
function evenLines(text: string, width: number, widthOf: (words: string) => number): string[] {
  const words = text.split(' ').filter(Boolean);
  const widths = words.map(widthOf);
  const space = widthOf('n n') - widthOf('nn');
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    let line = -space;
    for (let from = end - 1; from >= 0; from--) {
      line += (widths[from] as number) + space;
      if (line > width && from < end - 1) break;
      const left = Math.max(0, width - line) / width;
      const last = end === words.length;
      const badness = last ? (left > 1 - RUNT ? 0.1 : 0) : left * left;
      const cost = (best[from]?.cost ?? 0) + badness + 0.002;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0; ) {
    const { from } = best[end] as { from: number };
    lines.unshift(words.slice(from, end).join(' '));
    end = from;
  }
  return lines;
}

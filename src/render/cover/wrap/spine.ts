import type { Segment } from '../../../fonts/outline.ts';
import { inkBox } from '../bounds.ts';
import { transformed } from '../outlines.ts';
import type { Box } from '../scene.ts';
import type { Lettering } from '../type/lettering.ts';
import { setLine } from '../type/line.ts';
import type { Piece } from './back.ts';

/** Words of a spine are no higher than this, in points of their capitals, however thick the book. */
const HIGHEST = 17;
/** Capitals lower than this cannot be read on a shelf; points. */
const LOWEST = 4.5;

/**
 * Title and author along the spine, read from the head down as English books have it, between the folds.
 * @param inner where words may stand
 * @param point units a point
 * @returns nothing where they would be too small
 */
export function setSpine(
  title: Lettering,
  author: Lettering | undefined,
  inner: Box,
  point: number,
): Piece[] {
  const length = inner.height;
  const name = author && textOf(author);
  const share = name ? 0.58 : 0.9;
  const head = line(title, textOf(title), inner.width, length * share, HIGHEST * point);
  if (head.cap < LOWEST * point) return [];
  const middle = inner.x + inner.width / 2;
  const pieces = [piece(turned(head, middle, inner.y + (name ? 0 : (length - head.width) / 2)))];
  if (author && name) {
    const foot = line(author, name, inner.width * 0.86, length * 0.36, head.cap * 0.8);
    if (foot.cap >= LOWEST * 0.9 * point)
      pieces.push(piece(turned(foot, middle, inner.y + length - foot.width)));
  }
  return pieces;
}

const piece = (outline: Segment[]): Piece => ({ outline, box: inkBox(outline), leads: true });

/** The words of lettering in one line; divided words are put together again. */
const textOf = ({ lines }: Lettering): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{L})-\s(?=\p{Ll})/gu, '');

interface Set {
  outline: readonly Segment[];
  ink: Box;
  size: number;
  cap: number;
  width: number;
}

/** One line as large as the width of the spine, its length and a height of capitals allow. */
function line({ face, role }: Lettering, text: string, across: number, along: number, cap: number): Set {
  const set = setLine(face, text, role === 'author' ? 0.05 : 0.015);
  const capHeight = face.metrics.capHeight / 1000;
  const tall = Math.max(set.ink.height, capHeight * 1.2);
  const size = Math.min(
    along / set.ink.width,
    (across * 0.86) / tall,
    cap / capHeight,
    (across * 0.6) / capHeight,
  );
  return { outline: set.outline, ink: set.ink, size, cap: size * capHeight, width: set.ink.width * size };
}

/** Turned a quarter to the right, the middle of its capitals on a vertical line, from a height down. */
function turned({ outline, ink, size, cap }: Set, middle: number, top: number): Segment[] {
  const low = cap / 2;
  return [...transformed(outline, [0, size, -size, 0, middle - low, top - ink.x * size])];
}

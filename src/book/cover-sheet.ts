/** The sheet a cover is printed on, in points from its upper left corner: the arithmetic of printers, nothing else. */
import type { CoverRules, Size } from './printer.ts';

/** What an author knows of the spine of their book in points, from the printer's template or its paper. */
export interface KnownSpine {
  spine?: number;
  caliper?: number;
}

export interface Panel extends Size {
  x: number;
  y: number;
}

export interface CoverSheet extends Size {
  back: Panel;
  spine: Panel;
  front: Panel;
  bleed: number;
}

/** Pages stand on leaves of two. */
export const evenPages = (pages: number): number => pages + (pages % 2);

/**
 * The width of a spine: what the author was told, or the pages by the thickness of the paper.
 * @param paper one of the printer's
 * @returns undefined when neither the printer nor the author says how thick a page is
 */
export function spineWidth(
  rules: CoverRules,
  pages: number,
  paper: string | undefined,
  known: KnownSpine,
): number | undefined {
  if (known.spine !== undefined) return known.spine;
  const caliper = known.caliper ?? (paper === undefined ? undefined : rules.caliper[paper]);
  return caliper === undefined ? undefined : rules.spine + evenPages(pages) * caliper;
}

/** The sheet of a book whose pages are of a size and whose spine has a width. */
export function coverSheet(rules: CoverRules, trim: Size, spine: number): CoverSheet {
  const { bleed, board } = rules;
  const width = trim.width + board.width;
  const height = trim.height + board.height;
  const panel = (x: number, across: number): Panel => ({ x, y: bleed, width: across, height });
  return {
    width: 2 * (bleed + width) + spine,
    height: 2 * bleed + height,
    back: panel(bleed, width),
    spine: panel(bleed + width, spine),
    front: panel(bleed + width + spine, width),
    bleed,
  };
}

/** Whether words may stand on the spine: the book is thick enough, and the folds leave room for type that can be read. */
export function takesSpineText({ spineText }: CoverRules, pages: number, spine: number): boolean {
  return evenPages(pages) >= spineText.pages && spine - 2 * spineText.clear >= LEAST_SPINE_ROOM;
}

/** Capitals of 5 points with a little air; smaller words on a spine cannot be read on a shelf. */
const LEAST_SPINE_ROOM = 7;

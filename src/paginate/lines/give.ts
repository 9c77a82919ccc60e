/**
 * How a justified line gives when its words do not fill it, in the order in which a reader sees it least. First its
 * letters are widened or narrowed by up to `expand` (Thành, “Micro-typographic extensions to the TeX typesetting
 * system”, 2000), then its spaces grow or shrink. Where these are strained, the letters help once more, by a reserve of
 * half as much again: among spaces that far from their natural width nobody sees it, and a word is divided less often.
 * Where spaces would gape all the same, because no other line can be had, letters are set apart a little.
 */
const RESERVE = 0.5;
/** The letters help once the spaces have given so much of what they can give before they look uneven. */
const STRAINED = 0.5;

/**
 * How hard a line is strained.
 * @param slack points to be filled or saved
 * @param natural width of the line as it comes, in points
 * @param spaces points that its spaces can give before they look uneven
 * @param expand share of its width that its letters give freely
 * @returns 0 when its letters give enough; 1 when its spaces have given all that looks even, and the letters their reserve
 */
export function strainOf(slack: number, natural: number, spaces: number, expand: number): number {
  const free = expand * natural;
  if (slack <= free) return 0;
  if (spaces <= 0) return Number.POSITIVE_INFINITY;
  const over = slack - free;
  const reserve = RESERVE * free;
  if (over <= STRAINED * spaces) return over / spaces;
  if (over >= spaces + reserve) return (over - reserve) / spaces;
  return STRAINED + (over - STRAINED * spaces) / (spaces + reserve / (1 - STRAINED));
}

/** By which share of their width the letters of such a line are widened or narrowed; never negative. */
export function expansionOf(slack: number, natural: number, spaces: number, expand: number): number {
  if (natural <= 0) return 0;
  const strain = strainOf(slack, natural, spaces, expand);
  if (strain === 0) return slack / natural;
  const helped = Math.min(1, Math.max(0, (strain - STRAINED) / (1 - STRAINED)));
  return expand * (1 + RESERVE * helped);
}

/** Spaces gape when they are so many times as wide as they come. */
const GAPING = 1.8;
/** The most that letters are set apart, in ems: ligatures still stand among them as if nothing were. */
const APART = 0.02;

/**
 * How far the letters of a line are set apart so that its spaces do not gape.
 * @param slack points that are left when its letters have been widened
 * @param white width of its spaces as they come, in points
 * @param letters points that it takes to set all letters apart by an em
 * @returns ems; 0 for all but the loosest lines
 */
export function apartIn(slack: number, white: number, letters: number): number {
  const gaping = slack - (GAPING - 1) * white;
  return gaping <= 0 || letters <= 0 ? 0 : Math.min(APART, gaping / letters);
}

import { type Broken, type BrokenLine, breakLines, type Item, type Measure, PENALTY } from './break-lines.ts';

/** How many narrower measures are tried. */
const STEPS = 24;

/**
 * Breaks display lines so that they are of about one length, in as few lines as the measure allows: a title whose last
 * word stands alone looks like an accident. Of equal ones the one with the longer first line wins.
 * @param dear cost of a line that ends badly, as a difference of lengths in points
 */
export function breakBalanced(items: readonly Item[], measure: Measure, dear: number): Broken[] {
  const broken = breakLines(items, measure);
  const count = broken[0]?.lines.length ?? 0;
  if (count < 2) return broken;
  let best: { settings: Broken[]; score: number } | undefined;
  for (let step = 0; step < STEPS; step++) {
    const width = measure.width * (1 - step / (2 * STEPS));
    const settings = step === 0 ? broken : breakLines(items, { ...measure, width });
    const lines = settings[0]?.lines ?? [];
    const widths = lines.map(line => widthOf(items, line));
    if (lines.length !== count || Math.max(...widths) > width) continue;
    const ends = lines.filter(({ to }) => endsBadly(items[to])).length;
    const score = Math.max(...widths) - Math.min(...widths) + ends * dear;
    if (!best || score < best.score - 0.01) best = { settings, score };
  }
  return best?.settings ?? broken;
}

const widthOf = (items: readonly Item[], { from, to }: BrokenLine): number =>
  items.slice(from, to).reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);

const endsBadly = (item: Item | undefined): boolean => item?.kind === PENALTY && item.cost > 0;

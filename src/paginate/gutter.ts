import type { Interior } from '../book/template.ts';

/** What a thick book wants at its spine; points. */
interface Gutter {
  /** How far the text block moves away from the spine into the outside margin. */
  away: number;
  /** What the outside margin could not give: the measure has to. */
  short: number;
}

/** Less than this, in points, is the rounding of inches. */
const ROUNDING = 0.01;

/** The gutter that a book of so many pages asks for: a thick book does not open flat. */
export function gutterOf(pages: number, { gutter, margins }: Interior): Gutter {
  const steps = gutter.steps.map(({ from, inside }) => (pages >= from ? inside : 0));
  const wanted = Math.max(0, ...steps.map(inside => inside - margins.inside));
  const away = Math.min(wanted, Math.max(0, margins.outside - gutter.outside));
  const short = wanted - away;
  return { away, short: short > ROUNDING ? short : 0 };
}

import type { Interior } from '../book/template.ts';
import type { Page } from './pages.ts';

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

/** Moves everything on the pages away from the spine. The measure stays, so no line breaks anew. */
export function openGutter(pages: readonly Page[], away: number): void {
  if (away === 0) return;
  for (const page of pages) {
    const shift = page.side === 'recto' ? away : -away;
    for (const line of [...page.lines, ...page.furniture]) {
      for (const word of line.words) {
        word.x += shift;
        if (word.initial) word.initial = word.initial.map(part => ({ ...part, x: part.x + shift }));
      }
    }
    for (const thing of [...page.pictures, ...page.rules]) thing.x += shift;
  }
}

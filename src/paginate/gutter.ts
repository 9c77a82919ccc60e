import type { Interior } from '../book/template.ts';
import type { Page } from './pages.ts';

/**
 * Moves every text block away from the spine as far as a book of so many pages asks: a thick book does not open flat. The
 * measure stays, so no line breaks anew and the count that asked for it stays true.
 * @returns how far, in points
 */
export function openGutter(pages: readonly Page[], interior: Interior): number {
  const { gutter, margins } = interior;
  const wanted = Math.max(
    margins.inside,
    ...gutter.steps.map(({ from, inside }) => (pages.length >= from ? inside : 0)),
  );
  const away = Math.max(0, Math.min(wanted - margins.inside, margins.outside - gutter.outside));
  if (away === 0) return 0;
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
  return away;
}

import type { Section } from '../book/book.ts';
import { type Geometry, sideOf } from './geometry.ts';
import type { Page } from './pages.ts';
import type { Spot } from './slab.ts';

/** Draws what pages were opened for, once the book has all its pages: only then is the left edge of the text known. */
export type Draw = (geometry: Geometry) => void;

/** The pages of the book so far, in order. Folios and running heads come when all are there. */
export interface Quire {
  pages: Page[];
  /** Adds a page. */
  open(kind: Page['kind'], section: Section | undefined): Page;
  /** Adds blank pages until the next one to be opened is on the wanted side. */
  turnTo(side: 'recto' | 'verso' | 'next'): void;
}

/** Where a row of a page stands. */
export const spotOn = (page: Page, row: number, geometry: Geometry): Spot => ({
  left: geometry.left(page.side),
  baseline: geometry.baseline(row),
  leading: geometry.leading,
  page,
});

export function openQuire(): Quire {
  const pages: Page[] = [];
  function open(kind: Page['kind'], section: Section | undefined): Page {
    const page: Page = {
      index: pages.length,
      side: sideOf(pages.length),
      folio: { label: '', style: 'arabic' },
      kind,
      section,
      lines: [],
      pictures: [],
      rules: [],
      furniture: [],
    };
    pages.push(page);
    return page;
  }
  return {
    pages,
    open,
    turnTo(side) {
      while (side !== 'next' && sideOf(pages.length) !== side) open('blank', undefined);
    },
  };
}

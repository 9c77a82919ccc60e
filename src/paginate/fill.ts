import type { Note, Section } from '../book/book.ts';
import { breakPages, type Placed } from './break-pages.ts';
import type { Footnotes } from './footnotes.ts';
import type { Geometry } from './geometry.ts';
import type { Page } from './pages.ts';
import type { Quire } from './quire.ts';
import type { Slab } from './slab.ts';

/** Text to be poured into pages, beginning on a page that is already open. */
export interface Pour {
  slabs: readonly Slab[];
  /** First free row of the last page of the quire. */
  row: number;
  section: Section;
  footnotes: Footnotes;
  /** Notes that stand under the first page whatever its text calls: those of the heading. */
  firstNotes: readonly Note[];
  /** Notes nothing calls: they stand under the last page, for no word of the author is lost. */
  lastNotes: readonly Note[];
}

/**
 * Breaks slabs into pages and draws them, opening pages as needed.
 * @returns a function that draws; nothing is drawn before it is called, the pages are there at once.
 */
export function fill(quire: Quire, geometry: Geometry, pour: Pour): () => void {
  const { slabs, row, section, footnotes } = pour;
  const first = quire.pages.length - 1;
  const placed = breakPages({
    slabs,
    page: first,
    row,
    rows: geometry.rows,
    notes: pour.firstNotes.reduce((sum, note) => sum + footnotes.heightOf(note), 0),
    noteRows: height => footnotes.rowsFor(height),
    noteHeight: note => footnotes.heightOf(note),
  });
  const last = placed.at(-1)?.page ?? first;
  while (quire.pages.length <= last) quire.open('text', section);
  return () => draw(quire, geometry, pour, placed, first, last);
}

function draw(
  quire: Quire,
  geometry: Geometry,
  pour: Pour,
  placed: readonly Placed[],
  first: number,
  last: number,
): void {
  const seen = new Set<Note>();
  const heights = new Map<number, number>();
  const notes = new Map<number, Note[]>();
  const call = (page: number, called: readonly Note[]): void => {
    for (const note of called) {
      if (seen.has(note)) continue;
      seen.add(note);
      notes.set(page, [...(notes.get(page) ?? []), note]);
    }
  };
  call(first, pour.firstNotes);
  for (const place of placed) {
    const page = quire.pages[place.page] as Page;
    heights.set(place.page, place.height);
    drawPlaced(place, page, quire);
    for (let row = place.from; row < place.to; row++) call(place.page, place.setting.notes?.[row] ?? []);
  }
  call(last, pour.lastNotes);
  for (const [index, called] of notes) {
    const page = quire.pages[index] as Page;
    const bottom = geometry.baseline((heights.get(index) ?? geometry.rows) - 1);
    pour.footnotes.draw(page, called, geometry.left(page.side), bottom);
  }
}

function drawPlaced(place: Placed, page: Page, quire: Quire): void {
  const { slab, setting, row, from, to, edge } = place;
  if (edge === 'head') slab.edge?.drawAtHead(quire.spot(page, row));
  else if (edge === 'foot') slab.edge?.drawAtFoot(quire.spot(page, row));
  else for (let i = from; i < to; i++) setting.draw(i, quire.spot(page, row + i - from));
}

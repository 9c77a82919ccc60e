import type { Note, Section } from '../book/book.ts';
import { type BrokenPages, breakPages } from './break-pages.ts';
import type { Footnotes, NotePart } from './footnotes.ts';
import type { Geometry } from './geometry.ts';
import { heightsOf, mostNotes, type Placed } from './page-state.ts';
import type { Page } from './pages.ts';
import { type Draw, type Quire, spotOn } from './quire.ts';
import type { Setting, Slab } from './slab.ts';

/** Text to be poured into pages, beginning on a page that is already open. */
export interface Pour {
  slabs: readonly Slab[];
  /** First free row of the last page of the quire. */
  row: number;
  /** Rows on which the text may as well begin. */
  otherRows: readonly number[];
  section: Section;
  footnotes: Footnotes;
  /** Notes that stand under the first page whatever its text calls: those of the heading. */
  firstNotes: readonly Note[];
}

/**
 * Breaks slabs into pages and draws them, opening pages as needed.
 * @returns what draws them; the pages are there at once
 */
export function fill(quire: Quire, geometry: Geometry, pour: Pour): Draw {
  const { slabs, row, otherRows, section, footnotes } = pour;
  const first = quire.pages.length - 1;
  const called = new Map<Setting, number>();
  const linesOf = (notes: readonly Note[]): number =>
    notes.reduce((sum, note) => sum + footnotes.linesOf(note), 0);
  const flow = {
    slabs,
    page: first,
    row,
    otherRows,
    rows: geometry.rows,
    heights: heightsOf(geometry.rows, geometry.spare),
    notes: linesOf(pour.firstNotes),
    noteRows: (lines: number) => footnotes.rowsFor(lines),
    noteLines: (note: Note) => footnotes.linesOf(note),
    linesCalled(setting: Setting) {
      const known = called.get(setting);
      if (known !== undefined) return known;
      const lines = linesOf((setting.notes ?? []).flat());
      called.set(setting, lines);
      return lines;
    },
  };
  const broken = breakPages(flow);
  let page = broken.placed.at(-1)?.page ?? first;
  for (let { left } = broken; left > 0; left -= mostNotes(flow)) {
    page += 1;
    broken.notes.set(page, Math.min(left, mostNotes(flow)));
  }
  while (quire.pages.length <= page) quire.open('text', section);
  return opened => draw(quire, opened, pour, broken, first);
}

function draw(quire: Quire, geometry: Geometry, pour: Pour, broken: BrokenPages, first: number): void {
  const { footnotes } = pour;
  const heights = new Map<number, number>();
  const waiting: NotePart[] = [];
  const seen = new Set<Note>();
  const call = (called: readonly Note[]): void => {
    for (const note of called) {
      if (seen.has(note)) continue;
      seen.add(note);
      waiting.push({ note, from: 0, to: footnotes.linesOf(note) });
    }
  };
  const drawNotes = (index: number): void => {
    const parts = take(waiting, broken.notes.get(index) ?? 0);
    const page = quire.pages[index];
    if (!page || parts.length === 0) return;
    const bottom = geometry.baseline((heights.get(index) ?? geometry.rows) - 1);
    footnotes.draw(page, parts, geometry.left(page.side), bottom);
  };
  call(pour.firstNotes);
  let current = first;
  for (const place of broken.placed) {
    while (current < place.page) drawNotes(current++);
    heights.set(place.page, place.height);
    drawPlaced(place, quire.pages[place.page] as Page, geometry);
    for (let row = place.from; row < place.to; row++) call(place.setting.notes?.[row] ?? []);
  }
  while (waiting.length > 0 && current < quire.pages.length) drawNotes(current++);
}

/** Takes so many lines from the front of the notes that wait. */
function take(waiting: NotePart[], lines: number): NotePart[] {
  const parts: NotePart[] = [];
  let left = lines;
  while (left > 0) {
    const part = waiting[0];
    if (!part) break;
    const to = Math.min(part.to, part.from + left);
    parts.push({ ...part, to });
    left -= to - part.from;
    part.from = to;
    if (part.from === part.to) waiting.shift();
  }
  return parts;
}

function drawPlaced(place: Placed, page: Page, geometry: Geometry): void {
  const { slab, setting, row, from, to, edge } = place;
  if (edge === 'head') slab.edge?.drawAtHead(spotOn(page, row, geometry));
  else if (edge === 'foot') slab.edge?.drawAtFoot(spotOn(page, row, geometry));
  else for (let i = from; i < to; i++) setting.draw(i, spotOn(page, row + i - from, geometry));
}

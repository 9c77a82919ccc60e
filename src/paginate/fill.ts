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

/** Text in its pages. */
export interface Filled {
  /** What draws it; the pages are there at once. */
  draw: Draw;
  /** The sections that run on in it. */
  opened: readonly Begun[];
}

/** A section that begins on a page which another has opened. */
interface Begun {
  section: Section;
  page: number;
  atHead: boolean;
}

/** Breaks slabs into pages, opening pages as needed. */
export function fill(quire: Quire, geometry: Geometry, pour: Pour): Filled {
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
  const opened = broken.placed.flatMap(({ slab, from, page: at, row: on }) =>
    slab.opens && from === 0 ? [{ section: slab.opens, page: at, atHead: on === 0 }] : [],
  );
  let current = section;
  for (const shown of quire.pages.slice(first)) {
    const begun = opened.filter(({ page: at }) => at === shown.index);
    shown.section = headedBy(shown, current, begun);
    current = begun.at(-1)?.section ?? current;
  }
  return { draw: geometry => draw(quire, geometry, pour, broken, first), opened };
}

/**
 * The section named at the head of a page. Of several that stand on it a verso names the first, a recto the last, so that
 * an open book names all it shows (Chicago, 17th ed., 1.11 to 1.16).
 */
function headedBy({ side, kind }: Page, current: Section, begun: readonly Begun[]): Section {
  if (kind === 'opener' || kind === 'display') return current;
  const [first] = begun;
  const last = begun.at(-1);
  if (!first || !last) return current;
  return side === 'recto' ? last.section : first.atHead ? first.section : current;
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

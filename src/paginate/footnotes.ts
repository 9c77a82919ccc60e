import type { Note } from '../book/book.ts';
import { type Column, type ColumnEntry, runsIn, setColumn } from './column.ts';
import { drawLine, type Setter, setPassage, widthOf } from './setter.ts';
import type { Drawing } from './slab.ts';
import { words } from './stack.ts';

/** The notes of sections that share their pages, set once each, to stand at the foot of the page that calls them. */
export interface Footnotes {
  linesOf(note: Note): number;
  /** Rows that so many lines take at the foot, with the white and the rule over them. */
  rowsFor(lines: number): number;
  /** Draws lines of notes so that the last of them stands on `bottom`. */
  draw(page: Drawing, parts: readonly NotePart[], left: number, bottom: number): void;
}

/** Lines `from` up to `to` of a note: the whole of it, or as much as a page has room for. */
export interface NotePart {
  note: Note;
  from: number;
  to: number;
}

/** The thinnest stroke that printers on demand accept (KDP). */
const RULE = 0.75;
/** White between text and notes, in lines of the grid; the rule stands in it. */
const WHITE = 0.75;
/** A note begins so far behind its number, and so far from the edge at least; ems. */
const GAP = 0.4;
const INDENT = 1.2;

/** @param setters of the sections, the one that opens the first page before the others */
export function openFootnotes(setters: readonly [Setter, ...Setter[]]): Footnotes {
  const { interior, geometry } = setters[0];
  const { leading, type, rule } = interior.notes;
  const own = new Map<Note, { inner: Setter; number: string }>();
  for (const setter of setters) {
    const inner: Setter = {
      ...setter,
      x: 0,
      width: geometry.measure,
      style: type,
      flow: 'note',
      align: interior.body.align,
    };
    for (const { note, number } of setter.notes.values()) own.set(note, { inner, number: `${number}.` });
  }
  const columns = new Map<Note, Column>();
  const ownOf = (note: Note) => own.get(note) ?? { inner: setters[0], number: '' };

  function columnOf(note: Note): Column {
    const known = columns.get(note);
    if (known) return known;
    const { inner, number } = ownOf(note);
    const indent = Math.max(INDENT * type.size, widthOf(number, inner) + GAP * type.size);
    const entries = [...runsIn(note.children)].map(
      ({ inlines, node }): ColumnEntry => ({
        inlines,
        node,
        above: 0,
        manner: { insets: [indent, 0], flow: 'note' },
      }),
    );
    const column = setColumn(entries, inner, leading);
    columns.set(note, column);
    return column;
  }

  function drawNumber(page: Drawing, note: Note, left: number, baseline: number): void {
    const { inner, number } = ownOf(note);
    const passage = setPassage(words(number), note, inner, {
      flow: 'noteNumber',
      align: 'left',
      hyphens: false,
    });
    if (passage.broken[0]) drawLine(passage, passage.broken[0], 0, left, baseline, page);
  }

  return {
    linesOf: note => columnOf(note).lines,
    rowsFor: lines => Math.ceil((lines * leading) / geometry.leading + WHITE - 0.001),
    draw(page, parts, left, bottom) {
      const total = parts.reduce((sum, { from, to }) => sum + to - from, 0);
      let baseline = bottom - (total - 1) * leading;
      if (rule > 0) page.rules.push({ x: left, y: baseline - leading - 1, width: rule, thickness: RULE });
      for (const { note, from, to } of parts) {
        if (from === 0 && to > 0) drawNumber(page, note, left, baseline);
        columnOf(note).draw(page, left, baseline, from, to);
        baseline += (to - from) * leading;
      }
    },
  };
}

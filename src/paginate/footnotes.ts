import type { Note } from '../book/book.ts';
import { type Column, type ColumnEntry, runsIn, setColumn } from './column.ts';
import { drawLine, type Setter, setPassage } from './setter.ts';
import type { Drawing } from './slab.ts';
import { words } from './stack.ts';

/** The notes of a section, set once each, to stand at the foot of the page that calls them. */
export interface Footnotes {
  heightOf(note: Note): number;
  /** Rows that notes of this total height take at the foot, with the white and the rule over them. */
  rowsFor(height: number): number;
  /** Draws notes so that the last line stands on `bottom`. */
  draw(page: Drawing, notes: readonly Note[], left: number, bottom: number): void;
}

const RULE = 0.5;
/** White between text and notes, in lines of the grid; the rule stands in it. */
const WHITE = 0.75;

export function openFootnotes(setter: Setter): Footnotes {
  const { interior, geometry } = setter;
  const { leading, type, rule } = interior.notes;
  const inner: Setter = {
    ...setter,
    x: 0,
    width: geometry.measure,
    style: type,
    flow: 'note',
    align: interior.body.align,
    leadIn: 0,
  };
  const columns = new Map<Note, Column>();
  const indent = type.size * 1.2;

  function columnOf(note: Note): Column {
    const known = columns.get(note);
    if (known) return known;
    const entries = [...runsIn(note.children)].map(
      ({ inlines, node }, index): ColumnEntry => ({
        inlines,
        node,
        above: 0,
        manner: { insets: index === 0 ? [indent, 0] : [indent, 0], flow: 'note' },
      }),
    );
    const column = setColumn(entries, inner, leading);
    columns.set(note, column);
    return column;
  }

  function drawNumber(page: Drawing, note: Note, left: number, baseline: number): void {
    const number = setter.notes.get(note.identifier)?.number ?? '';
    const passage = setPassage(words(`${number}.`), note, inner, {
      flow: 'noteNumber',
      align: 'left',
      hyphens: false,
    });
    if (passage.broken[0]) drawLine(passage, passage.broken[0], 0, left, baseline, page);
  }

  return {
    heightOf: note => columnOf(note).height,
    rowsFor: height => Math.ceil((height + WHITE * geometry.leading) / geometry.leading - 0.001),
    draw(page, notes, left, bottom) {
      const total = notes.reduce((sum, note) => sum + columnOf(note).height, 0);
      let baseline = bottom - total + leading;
      if (rule > 0) page.rules.push({ x: left, y: baseline - leading - 1, width: rule, thickness: RULE });
      for (const note of notes) {
        const column = columnOf(note);
        if (column.lines > 0) drawNumber(page, note, left, baseline);
        column.draw(page, left, baseline);
        baseline += column.height;
      }
    },
  };
}

import type { Note, Section } from '../book/book.ts';
import type { Inline, ProseNode } from '../book/nodes.ts';
import type { TypeStyle } from '../book/template.ts';
import type { LineSource } from './pages.ts';
import { drawLine, type Manner, type Passage, type Setter, setPassage } from './setter.ts';
import type { Spot } from './slab.ts';

/** One run of words in a stack: a title, a name, an ornament. */
export interface Storey {
  inlines: readonly Inline[];
  node: ProseNode | Note | Section;
  style: TypeStyle;
  flow?: LineSource['flow'];
  align?: Manner['align'];
  /** From baseline to baseline inside it. Points; absent: 1.2 of the size, at least a row for small type. */
  leading?: number;
  /** White above it, in rows and parts of rows. */
  above?: number;
}

/** Runs of words under each other, each with its own leading, together taking whole rows of the grid. */
export interface Stack {
  rows: number;
  notes: Note[];
  /** `spot` is the first row. */
  draw(spot: Spot): void;
}

/** Headings and display type keep clear of the edges of the measure. */
const DISPLAY_WIDTH = 0.86;

/** Sets storeys under each other. The first begins on a row and all together take whole rows. */
export function setStack(storeys: readonly Storey[], setter: Setter, align: 'center' | 'left'): Stack {
  const { leading: grid } = setter.geometry;
  const drawn: { passage: Passage; leading: number; row: number; drop: number }[] = [];
  const notes: Note[] = [];
  let row = 0;
  for (const storey of storeys) {
    const { style } = storey;
    const leading =
      storey.leading ?? (style.size <= setter.interior.body.size * 1.15 ? grid : style.size * 1.2);
    const own = storey.align ?? align;
    const width = setter.width * (own === 'center' ? DISPLAY_WIDTH : 1);
    const passage = setPassage(storey.inlines, storey.node, setter, {
      style,
      align: own,
      hyphens: false,
      width,
      x: setter.x + (own === 'center' ? (setter.width - width) / 2 : 0),
      flow: storey.flow ?? setter.flow,
      display: own === 'center',
    });
    const lines = passage.broken[0]?.lines.length ?? 0;
    if (passage.items.length === 0 || lines === 0) continue;
    if (row > 0) row += storey.above ?? 0;
    // Large type stands as low as the small type of a row would, so that one line of it fills whole rows.
    const tall = Math.max(1, Math.ceil((leading - 0.01) / grid));
    drawn.push({ passage, leading, row, drop: (tall - 1) * grid });
    row += ((lines - 1) * leading) / grid + tall;
    notes.push(...passage.notes);
  }
  return {
    rows: Math.ceil(row - 0.01),
    notes,
    draw(spot) {
      for (const { passage, leading, row: first, drop } of drawn) {
        const broken = passage.broken[0];
        if (!broken) continue;
        for (let line = 0; line < broken.lines.length; line++) {
          const baseline = spot.baseline + first * spot.leading + drop + line * leading;
          drawLine(passage, broken, line, spot.left, baseline, spot.page);
        }
      }
    },
  };
}

/** Words of ours as an inline. */
export const words = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }]);

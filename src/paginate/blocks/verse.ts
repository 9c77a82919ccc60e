import type { Stanza, Verse } from '../../book/nodes.ts';
import { PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab } from '../slab.ts';
import { insetBy, withWhite } from './inset.ts';
import { notesOn } from './paragraph.ts';

/** Demerits: a stanza is better turned at its end, even at the cost of some rows of white before it. */
const IN_STANZA = 2e6;
const WHITE_BEFORE_STANZA = 4e5;
/** White between prose and the first stanza: a song in a novel does not leave its page short. */
const WHITE_BEFORE_VERSE = 2e6;

/** A poem: its lines as the author broke them, the whole centred on its longest line. */
export function setVerse(node: Verse, setter: Setter): Slab[] {
  const style = setter.interior.verse;
  const inner = insetBy(setter, style);
  const stanzas = node.children.map(stanza => linesOf(stanza, inner));
  const widest = Math.max(0, ...stanzas.flat().map(naturalWidth));
  const shift = Math.max(0, (setter.width - widest) / 2 - style.left);
  const slabs = stanzas
    .filter(lines => lines.length > 0)
    .map((lines, index): Slab => {
      const moved = lines.map(line => ({ ...line, x: line.x + shift, width: line.width - shift }));
      return {
        before: index > 0 ? 1 : 0,
        after: 0,
        keep: 0,
        early: index > 0 ? WHITE_BEFORE_STANZA : WHITE_BEFORE_VERSE,
        settings: [stanzaSetting(moved)],
      };
    });
  return withWhite(slabs, style.before, style.after);
}

function linesOf(stanza: Stanza, setter: Setter): Passage[] {
  const { step, turnover } = setter.interior.verse;
  return stanza.children
    .map(line => {
      const indent = Math.min(line.indent * step, setter.width / 2);
      return setPassage(line.children, line, setter, {
        align: 'left',
        hyphens: false,
        insets: [indent, Math.max(indent + step, turnover)],
      });
    })
    .filter(passage => passage.items.length > 0);
}

/** Width of a line of verse before it is broken, with its indent. */
function naturalWidth({ items, insets, width }: Passage): number {
  const letters = items.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);
  return Math.min(width, letters + (insets[0] ?? 0));
}

function stanzaSetting(passages: readonly Passage[]): Setting {
  const rows = passages.flatMap(passage => {
    const broken = passage.broken[0];
    return (broken?.lines ?? []).map((line, row) => ({ passage, broken, line, row }));
  });
  const lastLine = rows.findLastIndex(({ row }) => row === 0);
  const turns = rows.slice(1).map(({ row }, index) => {
    // Never between a line and its own turnover, and no first or last line stands alone.
    return row > 0 || index === 0 || index === lastLine - 1 ? NEVER : IN_STANZA;
  });
  const notes = rows.map(({ passage, line }) => (passage.notes.length > 0 ? notesOn(passage, line) : []));
  return {
    rows: rows.length,
    cost: 0,
    turns,
    ...(notes.some(called => called.length > 0) && { notes }),
    draw(index, spot) {
      const found = rows[index];
      if (found?.broken)
        drawLine(found.passage, found.broken, found.row, spot.left, spot.baseline, spot.page);
    },
  };
}

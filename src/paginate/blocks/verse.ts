import type { Section } from '../../book/book.ts';
import type { Stanza, Verse } from '../../book/nodes.ts';
import { PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab } from '../slab.ts';
import { insetBy, withWhite } from './inset.ts';
import { notesOn } from './paragraph.ts';

/** Demerits of a page turned in a stanza, and for each row that is left white so that it need not be. */
interface StanzaCosts {
  turn: number;
  white: number;
}

/** A poem's pages end where its stanzas end, even at the cost of some rows of white. */
const IN_POEM: StanzaCosts = { turn: 2e6, white: 4e5 };
/** A song in a story does not leave its page short of the one it faces: a stanza of four lines may be two and two. */
const IN_STORY: StanzaCosts = { turn: 5e5, white: 2e6 };

/** Whether a section is a poem, so that its pages end where stanzas do. Songs in a story have words before them. */
export const isPoem = ({ children }: Section): boolean => children[0]?.type === 'verse';

/** A poem: its lines as the author broke them, the whole centred on its longest line. */
export function setVerse(node: Verse, setter: Setter): Slab[] {
  const style = setter.interior.verse;
  const inner = insetBy(setter, style);
  const stanzas = node.children.map(stanza => linesOf(stanza, inner));
  const widest = Math.max(0, ...stanzas.flat().map(naturalWidth));
  const shift = Math.max(0, (setter.width - widest) / 2 - style.left);
  const costs = isPoem(setter.section) ? IN_POEM : IN_STORY;
  const slabs = stanzas
    .filter(lines => lines.length > 0)
    .map((lines, index): Slab => {
      const moved = lines.map(line => ({ ...line, x: line.x + shift, width: line.width - shift }));
      return {
        before: index > 0 ? 1 : 0,
        after: 0,
        keep: 0,
        early: index > 0 ? costs.white : IN_STORY.white,
        settings: [stanzaSetting(moved, costs.turn)],
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

function stanzaSetting(passages: readonly Passage[], turn: number): Setting {
  const rows = passages.flatMap(passage => {
    const broken = passage.broken[0];
    return (broken?.lines ?? []).map((line, row) => ({ passage, broken, line, row }));
  });
  const lastLine = rows.findLastIndex(({ row }) => row === 0);
  const turns = rows.slice(1).map(({ row }, index) => {
    // Never between a line and its own turnover, and no first or last line stands alone.
    return row > 0 || index === 0 || index === lastLine - 1 ? NEVER : turn;
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

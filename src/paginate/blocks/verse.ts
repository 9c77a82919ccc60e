import type { Section } from '../../book/book.ts';
import type { Block, Stanza, Verse } from '../../book/nodes.ts';
import { PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab } from '../slab.ts';
import { cellWords } from './cell-lines.ts';
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

/** What stands between the parts of one poem. */
const BETWEEN_PARTS: ReadonlySet<Block['type']> = new Set(['sceneBreak', 'subhead', 'timeJump']);

/** Verse that nothing but breaks and heads parts is one poem; the poems among blocks that have several parts. */
export function poemsIn(blocks: readonly Block[]): Verse[][] {
  const poems: Verse[][] = [];
  let open: Verse[] = [];
  for (const block of blocks) {
    if (block.type === 'verse') {
      if (open.length === 0) poems.push(open);
      open.push(block);
    } else if (!BETWEEN_PARTS.has(block.type)) open = [];
  }
  return poems.filter(parts => parts.length > 1);
}

/** The left edge of a poem of several parts, so that they stand under each other: that of its longest line in the middle. */
export function verseEdge(parts: readonly Verse[], setter: Setter): number {
  const inner = insetBy(setter, setter.interior.verse);
  return edgeOf(
    parts.flatMap(part => part.children.flatMap(stanza => linesOf(stanza, inner))),
    setter,
  );
}

/** How far verse is moved to the right, so that its longest line stands in the middle; points. */
function edgeOf(lines: readonly Passage[], setter: Setter): number {
  const widest = lines.reduce((most, line) => Math.max(most, naturalWidth(line)), 0);
  return Math.max(0, (setter.width - widest) / 2 - setter.interior.verse.left);
}

/** A poem: its lines as the author broke them, the whole centred on its longest line. */
export function setVerse(node: Verse, setter: Setter): Slab[] {
  const style = setter.interior.verse;
  const inner = insetBy(setter, style);
  const stanzas = node.children.map(stanza => linesOf(stanza, inner));
  const shift = setter.verseEdge ?? edgeOf(stanzas.flat(), setter);
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
  const insetOf = (indent: number): number => Math.min(indent * step, setter.width / 2);
  const deepest = insetOf(stanza.children.reduce((most, { indent }) => Math.max(most, indent), 0));
  // A turned line that stands no deeper than the poet's own indents would be read as one of his lines (Chicago, 17th ed., chapter 13).
  const deep = Math.max(turnover, deepest + setter.style.size);
  return stanza.children
    .map(line => {
      const indent = insetOf(line.indent);
      const set = (turned: number): Passage =>
        setPassage(line.children, line, setter, { align: 'left', hyphens: false, insets: [indent, turned] });
      const usual = Math.max(indent + step, turnover);
      const passage = set(usual);
      const turns = (passage.broken[0]?.lines.length ?? 0) > 1;
      if (!turns || deep <= usual) return passage;
      return cellWords(passage.items).widest > setter.width - deep ? passage : set(deep);
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

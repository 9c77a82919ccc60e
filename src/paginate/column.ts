import type { Note, Section } from '../book/book.ts';
import type { Block, Inline, ProseNode } from '../book/nodes.ts';
import { childrenOf } from '../book/visit.ts';
import { drawLine, type Manner, type Passage, type Setter, setPassage } from './setter.ts';
import type { Drawing } from './slab.ts';
import { words } from './stack.ts';

/** Small type under each other with its own leading, off the grid: notes at the foot, a copyright page. */
export interface Column {
  /** Points from the top of the first line to the bottom of the last. */
  height: number;
  lines: number;
  /** Draws lines `from` up to `to`; `baseline` is of line `from`. */
  draw(page: Drawing, left: number, baseline: number, from?: number, to?: number): void;
}

/** A run of words in the column, and white above it in points. */
export interface ColumnEntry {
  inlines: readonly Inline[];
  node: ProseNode | Note | Section;
  above: number;
  manner?: Manner;
}

export function setColumn(entries: readonly ColumnEntry[], setter: Setter, leading: number): Column {
  const rows: { passage: Passage; row: number; y: number }[] = [];
  let y = 0;
  for (const { inlines, node, above, manner } of entries) {
    const passage = setPassage(inlines, node, setter, manner);
    const lines = passage.items.length > 0 ? (passage.broken[0]?.lines ?? []) : [];
    if (lines.length === 0) continue;
    if (rows.length > 0) y += above;
    for (let row = 0; row < lines.length; row++) {
      rows.push({ passage, row, y });
      y += leading;
    }
  }
  return {
    height: y,
    lines: rows.length,
    draw(page, left, baseline, from = 0, to = rows.length) {
      const top = rows[from]?.y ?? 0;
      for (const { passage, row, y } of rows.slice(from, to)) {
        const broken = passage.broken[0];
        if (broken) drawLine(passage, broken, row, left, baseline + y - top, page);
      }
    },
  };
}

/** Every run of words in blocks, in reading order, with the node it belongs to. */
export function* runsIn(
  blocks: readonly (Block | ProseNode)[],
): Generator<{ inlines: readonly Inline[]; node: ProseNode }> {
  for (const node of blocks) {
    switch (node.type) {
      case 'paragraph':
      case 'subhead':
      case 'boxTitle':
      case 'timeJump':
      case 'attribution':
      case 'verseLine':
      case 'letterLine':
      case 'tableCaption':
      case 'tableCell':
      case 'figure':
      case 'endMark':
        yield { inlines: node.children, node };
        break;
      case 'message': {
        const head = [node.sender, node.time ?? ''].filter(Boolean).join(' ');
        yield { inlines: [...words(`${head} `), ...node.children], node };
        break;
      }
      case 'preformatted':
        for (const line of node.value.split('\n')) yield { inlines: words(line), node };
        break;
      default:
        yield* runsIn(childrenOf(node));
    }
  }
}

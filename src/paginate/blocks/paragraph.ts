import type { Note, Section } from '../../book/book.ts';
import type { Inline, ProseNode } from '../../book/nodes.ts';
import { isOfLines } from '../../book/paragraph-place.ts';
import { BOX } from '../lines/break-lines.ts';
import type { LetterBox } from '../lines/words.ts';
import { drawLine, type Manner, type Passage, type Setter, setPassage } from '../setter.ts';
import { paragraphTurns, type Setting, type Slab } from '../slab.ts';

/** A run of words on rows of the grid that may be divided between its lines. Nothing when there are no words. */
export function setParagraph(
  inlines: readonly Inline[],
  node: ProseNode | Note | Section,
  setter: Setter,
  manner: Manner = {},
): Slab[] {
  const { body } = setter.interior;
  const isIndented = setter.place === 'inner' && setter.align !== 'center';
  const passage = setPassage(inlines, node, setter, {
    insets: isIndented ? (isOfLines(inlines) ? [setter.indent] : [setter.indent, 0]) : [0],
    ...manner,
  });
  if (passage.items.length === 0) return [];
  return [
    {
      before: setter.place === 'inner' ? body.paragraphSpace : 0,
      after: 0,
      keep: 0,
      settings: settingsOf(passage),
    },
  ];
}

/** Each way to break a passage as rows of the grid, one line a row. */
export function settingsOf(passage: Passage): Setting[] {
  return passage.broken.map(broken => ({
    rows: broken.lines.length,
    cost: broken.cost,
    turns: paragraphTurns(broken.lines.map(line => line.flagged)),
    ...(passage.notes.length > 0 && { notes: broken.lines.map(line => notesOn(passage, line)) }),
    draw: (row, spot) => drawLine(passage, broken, row, spot.left, spot.baseline, spot.page),
  }));
}

/** The notes called on a line. */
export function notesOn(passage: Passage, line: { from: number; to: number }): Note[] {
  const notes: Note[] = [];
  for (let i = line.from; i < line.to; i++) {
    const item = passage.items[i];
    if (item?.kind !== BOX || !('token' in item)) continue;
    const { link } = (item as LetterBox).token.cut;
    if (link && 'note' in link && !notes.includes(link.note)) notes.push(link.note);
  }
  return notes;
}

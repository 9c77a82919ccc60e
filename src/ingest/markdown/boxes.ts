import type { Box, BoxTitle, Inline, Paragraph } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { unmarked } from '../../book/visit.ts';
import type { NoteDefinition, Piece } from '../reading.ts';
import { blocksOf } from './block-reader.ts';
import { BOXES } from './patterns.ts';

/** Words that say only that something stands in a box. */
const PLAIN: ReadonlySet<string> = new Set(['callout', 'admonition']);

/**
 * What a box is called here, by the word that writers of this or another program have for it: `callout-tip` is a tip.
 * @param word in lower case
 * @returns undefined when it is no word for a box
 */
export function kindOfBox(word: string): string | undefined {
  if (!BOXES.includes(word)) return undefined;
  return PLAIN.has(word) ? 'box' : word.replace(/^callout-/, '');
}

export const boxTitle = (children: readonly Inline[], position: Position): BoxTitle => ({
  type: 'boxTitle',
  children: unmarked(children),
  position,
});

/** The title of a block that is no box. */
export const titleAsParagraph = ({ children, ...title }: BoxTitle): Paragraph => ({
  ...title,
  type: 'paragraph',
  children: [{ ...title, type: 'strong', children }],
});

/**
 * A box and the notes defined in it.
 * @returns no box where there are no words for one
 */
export function boxOf(
  kind: string,
  title: BoxTitle | undefined,
  inside: readonly Piece[],
  position: Position,
): (Box | NoteDefinition)[] {
  const notes: NoteDefinition[] = [];
  const children = [...(title ? [title] : []), ...blocksOf(inside, notes)];
  return children.length === 0 ? notes : [{ type: 'box', kind, children, position }, ...notes];
}

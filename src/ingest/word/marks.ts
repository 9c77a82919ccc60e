/**
 * Marks for what mammoth passes over: rules, frames, new pages, the numbers of items, what a picture is like, the beginnings of comments, numbers of
 * pages, faces that are switched off. Each is a bookmark, which mammoth hands on.
 */
import type { Numerals } from '../../book/nodes.ts';
import type { ItemNumber } from './list-numbers.ts';
import { type Element, element } from './xml-tree.ts';

const PREFIX = 'quoin:';

/** What a picture is like, as the document sets it. */
export interface PictureFacts {
  /** How wide it stands, as a share of the text. */
  share?: number;
  /** Its author says that it shows nothing that must be described. */
  decorative?: boolean;
  /** Only a part of it is shown. */
  cropped?: boolean;
}

/** Faces that a run can switch off, which its style has. */
export const FACES = ['bold', 'italic', 'smallCaps', 'struck', 'underlined', 'script'] as const;
export type FaceName = (typeof FACES)[number];

export type Mark =
  | { type: 'rule' | 'page' | 'box' | 'pageNumber' }
  | { type: 'comment'; id: string }
  | { type: 'item'; number: ItemNumber }
  | { type: 'off'; faces: readonly FaceName[] }
  | ({ type: 'picture' } & PictureFacts);

const bookmark = (name: string): Element =>
  element('w:bookmarkStart', { 'w:id': '0', 'w:name': `${PREFIX}${name}` });

/** A mark as it stands in a document. */
export function marked(mark: Mark): Element {
  switch (mark.type) {
    case 'comment':
      return bookmark(`comment:${mark.id}`);
    case 'item': {
      const { start, numerals, enclosed } = mark.number;
      return bookmark(`item:${start}:${numerals ?? ''}:${enclosed ?? ''}`);
    }
    case 'off':
      return bookmark(`off:${mark.faces.join(':')}`);
    case 'picture': {
      const { share, decorative, cropped } = mark;
      const percent = share === undefined ? '' : Math.round(100 * share);
      return bookmark(`picture:${percent}:${decorative ? 'decorative' : ''}:${cropped ? 'cropped' : ''}`);
    }
    default:
      return bookmark(mark.type);
  }
}

/** The mark that a bookmark stands for; undefined for a bookmark of the author's. */
export function markOf(bookmarkName: string): Mark | undefined {
  if (!bookmarkName.startsWith(PREFIX)) return undefined;
  const name = bookmarkName.slice(PREFIX.length);
  if (name === 'rule' || name === 'page' || name === 'box' || name === 'pageNumber') return { type: name };
  const [kind, ...said] = name.split(':');
  if (kind === 'item') return { type: 'item', number: numberFrom(said) };
  if (kind === 'off') return { type: 'off', faces: FACES.filter(face => said.includes(face)) };
  if (kind === 'picture') {
    const [percent, decorative, cropped] = said;
    return {
      type: 'picture',
      ...(percent && { share: Number(percent) / 100 }),
      ...(decorative && { decorative: true }),
      ...(cropped && { cropped: true }),
    };
  }
  return { type: 'comment', id: name.slice('comment:'.length) };
}

/** The number in the mark of an item. */
function numberFrom([start, numerals, enclosed]: readonly string[]): ItemNumber {
  return {
    start: Number(start),
    ...(numerals && { numerals: numerals as Numerals }),
    ...((enclosed === ')' || enclosed === '()') && { enclosed }),
  };
}

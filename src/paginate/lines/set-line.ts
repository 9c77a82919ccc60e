import type { Face, Shaped } from '../../fonts/face.ts';
import type { Word } from '../pages.ts';
import { BOX, type BrokenLine, GLUE, type Item, PENALTY } from './break-lines.ts';
import { apartIn, expansionOf } from './give.ts';
import { hangsRight } from './protrusion.ts';
import type { Cut } from './type-case.ts';
import type { LetterBox, PictureBox, Token } from './words.ts';

export type Align = 'justify' | 'left' | 'center' | 'right';

/** Where a line may stand; points. */
export interface Slot {
  x: number;
  width: number;
  align: Align;
  expand: number;
  protrusion: boolean;
  /** The last line of a paragraph, or one that the author ended: it keeps its natural spaces. */
  last: boolean;
  /** Whether the first letter may hang: not after an indent. */
  hangs: boolean;
}

interface Piece {
  token: Token;
  from: number;
  to: number;
  hyphen: boolean;
}

export interface SetLine {
  words: Word[];
  pictures: { picture: PictureBox['picture']; x: number; width: number }[];
}

/** Places the words of a line. */
export function setLine(items: readonly Item[], line: BrokenLine, slot: Slot): SetLine {
  const words: Word[] = [];
  const set: { word?: Word; picture?: PictureBox; gap: number; width: number }[] = [];
  let natural = 0;
  let spaces = 0;
  let spaced = 0;
  let stretch = 0;
  let shrink = 0;
  let white = 0;
  let piece: Piece | undefined;
  let left = 0;
  let right = 0;

  const flush = (): void => {
    if (!piece) return;
    const word = wordOf(piece);
    const width = (word.shaped.width * word.size) / 1000 + word.tracking * word.shaped.glyphs.length;
    natural += width;
    words.push(word);
    set.push({ word, gap: white, width });
    white = 0;
    piece = undefined;
  };

  for (let i = line.from; i < line.to; i++) {
    const item = items[i] as Item;
    if (item.kind === BOX && 'picture' in item) {
      flush();
      set.push({ picture: item as PictureBox, gap: white, width: item.width });
      natural += item.width;
      white = 0;
      right = 0;
    } else if (item.kind === BOX) {
      const { token, from, to } = item as LetterBox;
      if (piece?.token === token && piece.to === from) piece.to = to;
      else {
        flush();
        piece = { token, from, to, hyphen: false };
      }
      if (words.length === 0 && left === 0 && from === piece.from) left = item.left;
      right = item.right;
    } else if (item.kind === GLUE) {
      flush();
      const previous = words.at(-1);
      if (previous) previous.spaceAfter = true;
      natural += item.width;
      white += item.width;
      spaces += 1;
      spaced += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  const end = items[line.to];
  if (piece && end?.kind === PENALTY && end.soft) {
    piece.hyphen = true;
    right = end.width * hangsRight('-');
  }
  flush();
  if (white > 0) {
    natural -= white;
    spaces -= 1;
    spaced -= white;
  }

  const hangLeft = slot.protrusion && slot.hangs && slot.align !== 'center' ? left : 0;
  const hangRight = slot.protrusion && slot.align !== 'center' ? right : 0;
  const room = slot.width + hangLeft + hangRight;
  const fills = slot.align === 'justify' && (!slot.last || natural > room);
  const slack = room - natural;
  const expand = fills
    ? 1 + Math.sign(slack) * expansionOf(Math.abs(slack), natural, slack > 0 ? stretch : shrink, slot.expand)
    : 1;
  const apart = fills && slack > 0 ? apartIn(room / expand - natural, spaced, emsOf(words)) : 0;
  if (apart > 0) {
    for (const each of set) {
      if (!each.word) continue;
      const { size, shaped } = each.word;
      each.word.tracking += apart * size;
      each.width += apart * size * shaped.glyphs.length;
    }
    natural += apart * emsOf(words);
  }
  const extra = fills && spaces > 0 ? (room - natural * expand) / spaces : 0;
  const trailing = words.at(-1)?.tracking ?? 0;
  let x = slot.x - hangLeft;
  if (slot.align === 'center') x += (slot.width - natural + trailing) / 2;
  if (slot.align === 'right') x = slot.x + slot.width + hangRight - natural + trailing;

  const pictures: SetLine['pictures'] = [];
  for (const { word, picture, gap, width } of set) {
    if (gap > 0) x += gap * expand + extra;
    if (word) {
      word.x = x;
      word.expand = expand;
      x += width * expand;
    } else if (picture) {
      pictures.push({ picture: picture.picture, x, width });
      x += width;
    }
  }
  return { words, pictures };
}

/** Points that it takes to set the letters of some words apart by an em; there is nothing to set the last one off from. */
function emsOf(words: readonly Word[]): number {
  const last = words.at(-1);
  return words.reduce((sum, { size, shaped }) => sum + size * shaped.glyphs.length, -(last?.size ?? 0));
}

function wordOf({ token, from, to, hyphen }: Piece): Word {
  const { cut, face, features, text } = token;
  if (from === 0 && to === text.length && !hyphen) return shapedWord(token.shaped, 0, cut, face);
  const letters = text.slice(from, to);
  return { ...wordAt(hyphen ? `${letters}-` : letters, 0, cut, face, features), hyphen };
}

/** A word standing alone; `x` in points. */
export const wordAt = (
  letters: string,
  x: number,
  cut: Cut,
  face = cut.face,
  features = cut.features,
): Word => shapedWord(face.shape(letters, features), x, cut, face);

function shapedWord(shaped: Shaped, x: number, cut: Cut, face: Face): Word {
  const word: Word = {
    x,
    rise: cut.rise,
    face,
    size: cut.size,
    shaped,
    expand: 1,
    tracking: cut.tracking,
    hyphen: false,
    lang: cut.lang,
    spaceAfter: false,
  };
  if (cut.link) word.link = cut.link;
  if (cut.struck) word.struck = true;
  return word;
}

/** Where the last word of a line ends, without the white that tracking leaves behind it. */
export function endOf(words: readonly Word[]): number {
  const last = words.at(-1);
  if (!last) return 0;
  const { shaped, size, tracking, expand, x } = last;
  return x + ((shaped.width * size) / 1000 + tracking * (shaped.glyphs.length - 1)) * expand;
}

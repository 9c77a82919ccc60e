import type { Face } from '../../../fonts/face.ts';
import type { Segment } from '../../../fonts/outline.ts';
import type { Shelf } from '../../../fonts/shelf.ts';
import { around } from '../bounds.ts';
import type { Box } from '../scene.ts';
import { faceFor } from '../type/faces.ts';
import type { Panels } from './panels.ts';
import { outlineOf, setParagraphs, type TextBlock } from './paragraphs.ts';

/** Words that stand together. */
export interface Piece {
  outline: Segment[];
  box: Box;
  /** Set like a headline, in the colour of the title. */
  leads: boolean;
}

/** What is written on the back of a book. */
export interface BackWords {
  /** Paragraphs of the description. */
  blurb: readonly string[];
  /** A few lines on the author. */
  about: string;
  /** Lines at the foot, beside the barcode. */
  imprint: readonly string[];
}

export interface Back {
  /** Each with a ground of its own under it: the blurb, the lines on the author, the imprint. */
  pieces: Piece[];
  /** What the column of words fills; nothing when there are none. */
  column: Box | undefined;
  /** Where the portrait of the author goes. */
  portrait: Box | undefined;
  /** Sentences at the end of the blurb that found no room. */
  dropped: string;
  /** Characters that no face has. */
  missing: readonly string[];
}

/** Sizes of the blurb in points: it is as large as its place allows, and no smaller than can be read in a shop. */
const LARGEST = 13.5;
export const SMALLEST = 9;
const STEP = 0.25;
/** A first paragraph of so few letters leads: it is set like a headline. */
const LEAD = 120;
/** The longest line of the blurb, in its largest size: about 70 letters. */
const LONGEST_LINE = 29;

interface Setting {
  blocks: { block: TextBlock; x: number; y: number; leads?: true; onAuthor?: true }[];
  portrait: Box | undefined;
  height: number;
}

/**
 * Sets the back: the blurb from the head down, the lines on the author under it, the imprint at the foot, all clear of
 * the barcode.
 * @param display face of the title
 * @param framed whether the words stand on a label, which needs room around them
 */
export function setBack(
  words: BackWords,
  panels: Panels,
  shelf: Shelf,
  display: Face,
  withPortrait: boolean,
  framed: boolean,
): Back {
  const { back, barcode, point, safe } = panels;
  const longest = LONGEST_LINE * LARGEST * point;
  const side = Math.max(safe, back.width * (framed ? 0.155 : 0.11), (back.width - longest) / 2);
  const column = { x: back.x + side, width: back.width - 2 * side };
  const top = back.y + Math.max(safe, back.height * (framed ? 0.115 : 0.095));
  const room = barcode.y - (framed ? 0.6 : 0.3) * 72 * point - top;
  const all = [...words.blurb, words.about, ...words.imprint].join(' ');
  const text = faceFor(shelf, ['eb-garamond 500'], all);
  const small = faceFor(shelf, ['eb-garamond 500 italic', 'eb-garamond 500'], words.about);
  const faces = { text, small, display: display.missing(words.blurb[0] ?? '').length === 0 ? display : text };
  let { blurb } = words;
  const dropped: string[] = [];
  let setting: Setting;
  for (;;) {
    setting = setColumn(
      { ...words, blurb },
      column,
      top,
      room,
      faces,
      point,
      withPortrait,
      dropped.length > 0 ? SMALLEST : LARGEST,
    );
    if (setting.height <= room || blurb.length === 0) break;
    const [shorter, sentence] = withoutLastSentence(blurb);
    blurb = shorter;
    dropped.unshift(sentence);
  }
  const imprint = setParagraphs(words.imprint, barcode.x - column.x - 12 * point, {
    face: text,
    size: 9 * point,
    leading: 1.3,
    gap: 0.2,
  });
  const widest = Math.max(
    0,
    ...imprint.lines.map(({ text: line }) => (text.shape(line).width / 1000) * 9 * point),
  );
  const foot = barcode.y + barcode.height - imprint.height;
  const pieces = setting.blocks.map(({ block, x, y, leads = false }): Piece => {
    const box = { x, y, width: column.x + column.width - x, height: block.height };
    return { outline: outlineOf(block, x, y), box, leads };
  });
  const boxes = pieces.map(({ box }) => box);
  if (setting.portrait) boxes.push(setting.portrait);
  if (imprint.lines.length > 0) {
    const box = { x: column.x, y: foot, width: widest, height: imprint.height };
    pieces.push({ outline: outlineOf(imprint, column.x, foot), box, leads: false });
  }
  return {
    pieces,
    column: boxes.length > 0 ? around(boxes) : undefined,
    portrait: setting.portrait,
    dropped: dropped.join(' '),
    missing: text.missing(all),
  };
}

function setColumn(
  { blurb, about }: BackWords,
  column: { x: number; width: number },
  top: number,
  room: number,
  { text, small, display }: { text: Face; small: Face; display: Face },
  point: number,
  withPortrait: boolean,
  largest: number,
): Setting {
  const leads = blurb.length > 0 && (blurb[0] ?? '').length <= LEAD;
  let setting: Setting = { blocks: [], portrait: undefined, height: 0 };
  for (let size = largest; size >= SMALLEST; size -= STEP) {
    const blocks: Setting['blocks'] = [];
    let y = top;
    if (leads) {
      const style = { face: display, size: size * 1.6 * point, leading: 1.14, gap: 0 };
      const block = setParagraphs(blurb.slice(0, 1), column.width, style);
      blocks.push({ block, x: column.x, y, leads: true });
      y += block.height + size * 1.1 * point;
    }
    const style = { face: text, size: size * point, leading: 1.34, gap: 0.5 };
    const body = setParagraphs(leads ? blurb.slice(1) : blurb, column.width, style);
    if (body.lines.length > 0) {
      blocks.push({ block: body, x: column.x, y });
      y += body.height + size * 1.6 * point;
    }
    let portrait: Box | undefined;
    if (about !== '' || withPortrait) {
      const side = 0.95 * 72 * point;
      const indent = withPortrait ? side + 0.16 * 72 * point : 0;
      const lines = setParagraphs([about].filter(Boolean), column.width - indent, {
        face: small,
        size: Math.max(SMALLEST, size * 0.92) * point,
        leading: 1.3,
        gap: 0,
      });
      if (withPortrait) portrait = { x: column.x, y, width: side, height: side };
      const middle = withPortrait ? Math.max(0, (side - lines.height) / 2) : 0;
      if (lines.lines.length > 0)
        blocks.push({ block: lines, x: column.x + indent, y: y + middle, onAuthor: true });
      y += Math.max(lines.height, portrait?.height ?? 0);
    } else if (blocks.length > 0) y -= size * 1.6 * point;
    setting = { blocks, portrait, height: y - top };
    if (setting.height <= room) {
      // What is said of the author stands at the foot: the white is between the two.
      const down = room - setting.height;
      if (portrait) portrait.y += down;
      for (const block of blocks) if (block.onAuthor) block.y += down;
      break;
    }
  }
  return setting;
}

/** A blurb without its last sentence, and the sentence. */
function withoutLastSentence(blurb: readonly string[]): [string[], string] {
  const last = blurb.at(-1) ?? '';
  const [, kept = '', sentence = last] = /^(.*[.!?…]["'”’»)]*)\s+(\S.*)$/su.exec(last) ?? [];
  return [[...blurb.slice(0, -1), ...(kept ? [kept] : [])], sentence];
}

import type { Shelf } from '../../../fonts/shelf.ts';
import { around } from '../bounds.ts';
import type { Hex } from '../colour.ts';
import { LEAST_CAP, THUMBNAIL } from '../legible.ts';
import type { Box } from '../scene.ts';
import type { CoverWords } from '../words.ts';
import { isRightToLeft } from './direction.ts';
import { type FaceChoice, faceFor, isJoined } from './faces.ts';
import type { Lettering, TextRole } from './lettering.ts';
import { setType, type TypeStyle } from './set-type.ts';
import { softened } from './soften.ts';
import { upperCase } from './upper-case.ts';

export interface SetWish extends Partial<TypeStyle> {
  box: Box;
  colour: Hex;
  /** In order of liking; the first that has every character is taken. */
  faces: readonly FaceChoice[];
  upper?: boolean;
}

/** Sets the words of one book; families ask for a role and say where and how. */
export interface Typesetter {
  /** @returns undefined when the book has no such words. */
  set(role: TextRole, wish: SetWish): Lettering | undefined;
  has(role: TextRole): boolean;
  /** The words of a role as the metadata has them. */
  text(role: TextRole): string;
}

/** How each role is set where a family does not say otherwise; capitals in shares of the height of the front. */
const BY_ROLE: Record<TextRole, Partial<TypeStyle> & { maxCap: number }> = {
  title: { maxCap: 0.09 },
  subtitle: { maxCap: 0.026, maxLines: 3, lineCost: 0.9 },
  author: { maxCap: 0.037, maxLines: 3, lineCost: 0.8, tracking: 0.06, valign: 'bottom' },
  series: { maxCap: 0.0135, maxLines: 1, tracking: 0.12 },
  quote: { maxCap: 0.0165, maxLines: 3, lineCost: 0.95, gap: 0.7 },
};

/** A title of a letter or a word may be larger than a family's usual. */
const grandeur = (title: string): number => {
  const letters = [...title.replace(/[^\p{L}\p{N}]/gu, '')].length;
  return letters <= 3 ? 2.3 : letters <= 6 ? 1.35 : 1;
};

/** A letter or figure alone that is no more than a stroke where it has no serifs. */
const BARE = /^[Il1]$/;
const SERIFED: readonly FaceChoice[] = ['dm-serif-display 400'];

interface Rescue {
  style: Partial<TypeStyle>;
  /** How many times higher the box may be. */
  room?: number;
  faces?: readonly FaceChoice[];
}
/** What is tried, in this order, when words would be too small to read in a shop's list. */
const TITLE_RESCUES: readonly Rescue[] = [
  { style: { tracking: 0 } },
  { style: { tracking: 0, gap: 0.28, lineCost: 1 } },
  { style: { tracking: 0, gap: 0.28, lineCost: 1, mode: 'even' } },
];
const CONDENSED: readonly FaceChoice[] = ['oswald 600', 'eb-garamond 700'];
const RESCUES: readonly Rescue[] = [
  { style: { tracking: 0.01 } },
  { style: { tracking: 0.01, gap: 0.32, lineCost: 1 }, room: 1.5 },
  { style: { tracking: 0.01, gap: 0.32, lineCost: 1, maxLines: 4 }, room: 1.9 },
  { style: { tracking: 0, gap: 0.32, lineCost: 1 }, room: 1.5, faces: CONDENSED },
];

/** A quote beside the author's name: its height and its distance, in shares of the height of the front. */
const QUOTE = { height: 0.062, distance: 0.024 };
const QUOTE_FACES: readonly FaceChoice[] = ['eb-garamond 500 italic', 'eb-garamond 600 italic'];

/** Flush left is flush with the beginning of the line: on the right, where words run from right to left. */
const flush = (align: 'left' | 'center' | 'right', text: string): 'left' | 'center' | 'right' =>
  align === 'center' || !isRightToLeft(text) ? align : align === 'left' ? 'right' : 'left';

/** Sets the words of a book on a front of a height in pixels. */
export function typesetter(shelf: Shelf, words: CoverWords, height: number): Typesetter {
  const leastCap = ((LEAST_CAP * 1.02) / THUMBNAIL) * height;

  function set(role: TextRole, { box, faces, upper, ...wish }: SetWish): Lettering | undefined {
    if (words[role] === '') return undefined;
    const written = role === 'title' ? softened(words[role], words.lang) : words[role];
    const text = upper ? upperCase(written, words.lang) : written;
    const face = faceFor(shelf, BARE.test(text) ? [...SERIFED, ...faces] : faces, text);
    const { maxCap, ...usual } = BY_ROLE[role];
    const needed = role === 'title' || role === 'author' ? leastCap : 0;
    const style: TypeStyle = {
      maxCap: maxCap * height,
      leastCap: needed,
      ...usual,
      ...wish,
      align: flush(wish.align ?? 'center', text),
      ...(isJoined(text) && { tracking: 0 }),
    };
    if (role === 'title') style.maxCap *= grandeur(text);
    let best = setType(face, text, box, role, style);
    for (const change of role === 'author' ? RESCUES : TITLE_RESCUES) {
      if (best.capHeight >= needed) break;
      const other = change.faces ? faceFor(shelf, change.faces, text) : face;
      const room = change.room ?? 1;
      const extra = box.height * (room - 1);
      const top = style.valign === 'bottom' ? extra : style.valign === 'top' ? 0 : extra / 2;
      const wider = { ...box, y: box.y - top, height: box.height * room };
      const tried = setType(other, text, wider, role, { ...style, ...change.style });
      if (tried.capHeight > best.capHeight) best = tried;
    }
    return best;
  }

  /** The author's name with the quote on that side of it where there is room: above at the foot, below at the head. */
  function setAuthor(wish: SetWish): Lettering | undefined {
    const author = set('author', wish);
    const above = (wish.valign ?? BY_ROLE.author.valign) === 'bottom';
    const room = height * QUOTE.height;
    const quoteBox = author
      ? {
          ...wish.box,
          y: above
            ? author.ink.y - height * QUOTE.distance - room
            : author.ink.y + author.ink.height + height * QUOTE.distance,
          height: room,
        }
      : wish.box;
    const quote = set('quote', {
      box: quoteBox,
      faces: QUOTE_FACES,
      colour: wish.colour,
      valign: above ? 'bottom' : 'top',
      ...(wish.align && { align: wish.align }),
    });
    if (!author || !quote) return author ?? quote;
    const beside = { ...author, alone: author.ink, quote };
    return { ...beside, ink: around([author.ink, quote.ink]) };
  }

  return {
    has: role => words[role] !== '',
    text: role => words[role],
    set: (role, wish) => (role === 'author' ? setAuthor(wish) : set(role, wish)),
  };
}

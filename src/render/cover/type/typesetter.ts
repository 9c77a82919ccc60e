import type { Face } from '../../../fonts/face.ts';
import type { FaceName } from '../../../fonts/families.ts';
import type { Shelf } from '../../../fonts/shelf.ts';
import type { Hex } from '../colour.ts';
import { LEAST_CAP, THUMBNAIL } from '../legible.ts';
import type { Box } from '../scene.ts';
import type { CoverWords } from '../words.ts';
import type { Lettering, TextRole } from './lettering.ts';
import { setType, type TypeStyle } from './set-type.ts';
import { softened } from './soften.ts';
import { upperCase } from './upper-case.ts';

/** `oswald 700`, `cormorant 600 italic`. */
export type FaceChoice = string;

/** Faces that know Greek and Cyrillic, tried after a family's own. */
const LAST_RESORTS: readonly FaceChoice[] = ['eb-garamond 600', 'eb-garamond 700', 'oswald 600'];

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

function faceName(choice: FaceChoice): FaceName {
  const [family = '', weight = '400', slope] = choice.split(' ');
  return { family, weight: Number(weight), italic: slope === 'italic' };
}

/** The first face that covers the whole text; failing that, the one that lacks least: faces are never mixed. */
export function faceFor(shelf: Shelf, choices: readonly FaceChoice[], text: string): Face {
  let best: { face: Face; lacking: number } | undefined;
  for (const choice of [...choices, ...LAST_RESORTS]) {
    const face = shelf.face(faceName(choice));
    const lacking = face.missing(text).length;
    if (lacking === 0) return face;
    if (!best || lacking < best.lacking) best = { face, lacking };
  }
  if (!best) throw new Error('no face to set a cover with');
  return best.face;
}

/** How each role is set where a family does not say otherwise; capitals in shares of the height of the front. */
const BY_ROLE: Record<TextRole, Partial<TypeStyle> & { maxCap: number }> = {
  title: { maxCap: 0.09 },
  subtitle: { maxCap: 0.02, maxLines: 3, lineCost: 0.9 },
  author: { maxCap: 0.037, maxLines: 3, lineCost: 0.8, tracking: 0.06, valign: 'bottom' },
  series: { maxCap: 0.0135, maxLines: 1, tracking: 0.12 },
};

/** A title of a letter or a word may be larger than a family's usual. */
const grandeur = (title: string): number => {
  const letters = [...title.replace(/[^\p{L}\p{N}]/gu, '')].length;
  return letters <= 3 ? 2.3 : letters <= 6 ? 1.35 : 1;
};

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

/** Sets the words of a book on a front of a height in pixels. */
export function typesetter(shelf: Shelf, words: CoverWords, height: number): Typesetter {
  const leastCap = ((LEAST_CAP * 1.02) / THUMBNAIL) * height;
  return {
    has: role => words[role] !== '',
    text: role => words[role],
    set(role, { box, faces, upper, ...wish }) {
      if (words[role] === '') return undefined;
      const written = role === 'title' ? softened(words[role], words.lang) : words[role];
      const text = upper ? upperCase(written, words.lang) : written;
      const face = faceFor(shelf, faces, text);
      const { maxCap, ...usual } = BY_ROLE[role];
      const needed = role === 'title' || role === 'author' ? leastCap : 0;
      const style: TypeStyle = { maxCap: maxCap * height, leastCap: needed, ...usual, ...wish };
      if (role === 'title') style.maxCap *= grandeur(text);
      let best = setType(face, text, box, role, style);
      for (const change of role === 'author' ? RESCUES : TITLE_RESCUES) {
        if (best.capHeight >= needed) break;
        const other = change.faces ? faceFor(shelf, change.faces, text) : face;
        const room = change.room ?? 1;
        const extra = box.height * (room - 1);
        const top = style.valign === 'bottom' ? extra : style.valign === 'top' ? 0 : extra / 2;
        const wider = { ...box, y: box.y - top, height: box.height * room };
        const set = setType(other, text, wider, role, { ...style, ...change.style });
        if (set.capHeight > best.capHeight) best = set;
      }
      return best;
    },
  };
}

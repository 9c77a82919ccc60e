import type { Face } from '../../../fonts/face.ts';
import type { FaceName } from '../../../fonts/families.ts';
import type { Shelf } from '../../../fonts/shelf.ts';
import type { Hex } from '../colour.ts';
import { LEAST_CAP, THUMBNAIL } from '../legible.ts';
import type { Box } from '../scene.ts';
import type { CoverWords } from '../words.ts';
import type { Lettering, TextRole } from './lettering.ts';
import { setType, type TypeStyle } from './set-type.ts';
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

/** Sets the words of a book on a front of a height in pixels. */
export function typesetter(shelf: Shelf, words: CoverWords, height: number): Typesetter {
  const leastCap = ((LEAST_CAP * 1.02) / THUMBNAIL) * height;
  return {
    has: role => words[role] !== '',
    text: role => words[role],
    set(role, { box, faces, upper, ...wish }) {
      if (words[role] === '') return undefined;
      const text = upper ? upperCase(words[role], words.lang) : words[role];
      const face = faceFor(shelf, faces, text);
      const { maxCap, ...usual } = BY_ROLE[role];
      const needed = role === 'title' || role === 'author' ? leastCap : 0;
      const style = { maxCap: maxCap * height, leastCap: needed, ...usual, ...wish };
      const set = setType(face, text, box, role, style);
      if (set.capHeight >= needed || (style.tracking ?? 0) <= 0.01) return set;
      const tighter = setType(face, text, box, role, { ...style, tracking: 0.01 });
      return tighter.capHeight > set.capHeight ? tighter : set;
    },
  };
}

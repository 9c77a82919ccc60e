import type { Face } from '../../../fonts/face.ts';
import type { FaceName } from '../../../fonts/families.ts';
import { COVER_FAMILY, OWN_FAMILY } from '../../../fonts/own-fonts.ts';
import type { Shelf } from '../../../fonts/shelf.ts';
import { visualRuns } from './direction.ts';
import { displayFace } from './display-face.ts';

/** `oswald 700`, `cormorant 600 italic`. */
export type FaceChoice = string;

/** The font an author names for the cover goes before a family's own. */
const FIRST: readonly FaceChoice[] = [`${COVER_FAMILY} 400`];
/** Faces that know Greek and Cyrillic, then the author's own of the pages: tried after a family's own. */
const LAST_RESORTS: readonly FaceChoice[] = [
  'eb-garamond 600',
  'eb-garamond 700',
  'oswald 600',
  `${OWN_FAMILY} 700`,
  `${OWN_FAMILY} 400`,
];

/** Faces for signs, which covers have in bold where there is a bold. */
const signs = (shelf: Shelf): FaceChoice[] =>
  shelf.signs().map(family => `${family} ${shelf.has({ family, weight: 700, italic: false }) ? 700 : 400}`);

function faceName(choice: FaceChoice): FaceName {
  const [family = '', weight = '400', slope] = choice.split(' ');
  return { family, weight: Number(weight), italic: slope === 'italic' };
}

/** Whether a font is there only when the author brings it. */
const isBrought = ({ family }: FaceName): boolean => family === COVER_FAMILY || family === OWN_FAMILY;

/**
 * The first face that covers the whole text. Where none does, the one that lacks least, with the others for what it
 * lacks: mixing is the last resort.
 */
export function faceFor(shelf: Shelf, choices: readonly FaceChoice[], text: string): Face {
  const tried: { face: Face; lacking: number }[] = [];
  for (const choice of [...FIRST, ...choices, ...LAST_RESORTS, ...signs(shelf)]) {
    const name = faceName(choice);
    if (isBrought(name) && !shelf.has(name)) continue;
    const face = shelf.face(name);
    const lacking = face.missing(text).length;
    if (lacking === 0)
      return visualRuns(text, false).length > 1 || turns(text) ? displayFace([face], text) : face;
    tried.push({ face, lacking });
  }
  const best = [...tried].sort((a, b) => a.lacking - b.lacking)[0];
  if (!best) throw new Error('no face to set a cover with');
  const others = tried.filter(each => each !== best).map(each => each.face);
  return displayFace([best.face, ...others], text);
}

const turns = (text: string): boolean => visualRuns(text, false).some(run => run.rtl);

/** Scripts whose letters join: space between them would tear words apart. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

export const isJoined = (text: string): boolean => JOINED.test(text);

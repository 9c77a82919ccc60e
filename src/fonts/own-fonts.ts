import { VFile } from 'vfile';
import type { OwnFont } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { type Face, openFace } from './face.ts';
import type { FaceName } from './families.ts';
import { problemOf } from './font-file.ts';
import type { Shelf } from './shelf.ts';
import { subsetFont } from './subset.ts';

/** The family of the fonts that a book brings itself. */
export const OWN_FAMILY = 'the-books-own';
/** The font that an author names for the cover, as a family of one face. */
export const COVER_FAMILY = 'the-covers-own';

/** Largest font file, in bytes: larger ones hold scripts by the ten thousand glyphs and take minutes to read. */
const LARGEST = 40e6;

/**
 * Puts a book's own fonts on a shelf, as a family of their own. A style the author gives no file for is taken from another
 * family, so that emphasis is still seen.
 * @param otherwise that family
 * @returns undefined when a font cannot be used, which has then been told
 */
export function shelfWith(
  shelf: Shelf,
  fonts: readonly OwnFont[],
  otherwise: string,
  report: VFile,
): Shelf | undefined {
  const own = new Map<string, Face>();
  let sound = true;
  for (const font of fonts) {
    const face = openOwn(font, report);
    if (face) own.set(styleOf(font), face);
    else sound = false;
  }
  if (!sound) return undefined;
  if (!own.has(styleOf({ weight: 400, italic: true }))) {
    tell(report, {
      rule: 'config/font-italic',
      severity: 'warning',
      message: `no italic is given in \`fonts\`, and emphasis is set in the template’s ${otherwise}; name the font’s own italic`,
      hint: 'italic: fonts/Name-Italic.ttf',
      position: fonts[0]?.position,
    });
  }
  const instead = ({ weight, italic }: FaceName): FaceName => {
    const name = {
      family: otherwise,
      weight,
      italic: italic && shelf.has({ family: otherwise, weight, italic }),
    };
    return shelf.has(name) ? name : { ...name, weight: 400 };
  };
  return {
    face(name) {
      if (name.family !== OWN_FAMILY) return shelf.face(name);
      return own.get(styleOf(name)) ?? shelf.face(instead(name));
    },
    has: name => (name.family === OWN_FAMILY ? name.weight === 400 || name.weight === 700 : shelf.has(name)),
    families: () => [OWN_FAMILY, ...shelf.families()],
    signs: () => shelf.signs(),
  };
}

/**
 * Puts the author's fonts where a cover finds them: the one for the cover, and those of the pages.
 * @returns the shelf as it was where a font cannot be used; of the one for the cover that has then been told
 */
export function shelfForCover(shelf: Shelf, fonts: readonly OwnFont[], report: VFile): Shelf {
  const own = new Map<string, Face>();
  const unheard = new VFile();
  for (const font of fonts) {
    const forCover = font.purpose === 'cover';
    const face = openOwn(font, forCover ? report : unheard);
    if (face) own.set(`${forCover ? COVER_FAMILY : OWN_FAMILY} ${styleOf(font)}`, face);
  }
  if (own.size === 0) return shelf;
  const keyOf = (name: FaceName): string => `${name.family} ${styleOf(name)}`;
  return {
    face: name => own.get(keyOf(name)) ?? shelf.face(name),
    has: name => own.has(keyOf(name)) || shelf.has(name),
    families: () => shelf.families(),
    signs: () => shelf.signs(),
  };
}

const styleOf = ({ weight, italic }: Pick<FaceName, 'weight' | 'italic'>): string => `${weight} ${italic}`;

function openOwn(font: OwnFont, report: VFile): Face | undefined {
  const { bytes, source, position } = font;
  const refuse = (problem: string, remedy: string): undefined => {
    tell(report, {
      rule: 'config/font',
      severity: 'error',
      message: `\`${source}\` ${problem}; ${remedy}`,
      position,
    });
    return undefined;
  };
  if (bytes.length > LARGEST) {
    const megabytes = Math.ceil(bytes.length / 1e6);
    return refuse(`is ${megabytes} MB, more than any text needs`, 'use the file for your script alone');
  }
  const wrong = problemOf(bytes, font.purpose);
  if (wrong) return refuse(wrong.problem, wrong.remedy);
  try {
    const face = openFace(`${OWN_FAMILY}-${source}`, bytes);
    // Cutting one letter out reads the outlines, which opening does not.
    face.shape('Aa');
    subsetFont(face, 'Aa', []);
    return face;
  } catch {
    return refuse('is damaged: it cannot be read', 'download it again');
  }
}

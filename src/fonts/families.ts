import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A face as a template names it: `eb-garamond 400 italic`. */
export interface FaceName {
  family: string;
  weight: number;
  italic: boolean;
}

interface Family {
  /** How the names of its files begin. */
  file: string;
  weights: Record<number, string>;
  italics: boolean;
}

/** Families of letters that come with Quoin: complete TrueType files under the Open Font License. */
const FAMILIES: Record<string, Family> = {
  'eb-garamond': {
    file: 'EBGaramond',
    weights: { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 800: 'ExtraBold' },
    italics: true,
  },
  cormorant: {
    file: 'Cormorant',
    weights: { 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' },
    italics: true,
  },
  'atkinson-hyperlegible': {
    file: 'AtkinsonHyperlegible',
    weights: { 400: 'Regular', 700: 'Bold' },
    italics: true,
  },
  'courier-prime': { file: 'CourierPrime', weights: { 400: 'Regular', 700: 'Bold' }, italics: true },
  marcellus: { file: 'Marcellus', weights: { 400: 'Regular' }, italics: false },
  oswald: {
    file: 'Oswald',
    weights: { 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' },
    italics: false,
  },
  'league-spartan': {
    file: 'LeagueSpartan',
    weights: { 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 900: 'Black' },
    italics: false,
  },
  'dm-serif-display': { file: 'DMSerifDisplay', weights: { 400: 'Regular' }, italics: true },
  michroma: { file: 'Michroma', weights: { 400: 'Regular' }, italics: false },
};

/** Pictures of one colour, for what is an emoji on a screen (Unicode Technical Standard 51). */
export const EMOJI_FAMILY = 'noto-emoji';

/** Letters and lines for boxes, all as wide as those of `courier-prime`. */
export const BOXES_FAMILY = 'ibm-plex-mono';

/**
 * Families for what those above lack: arrows, stars, boxes to tick, notes of music, chessmen; emoji; lines that boxes are
 * typed with; and the brackets of Chinese and Japanese, which stories that began on the web set the words of a game in.
 */
const SIGNS: Record<string, Family> = {
  'stix-two-math': { file: 'STIXTwoMath', weights: { 400: 'Regular' }, italics: false },
  'noto-sans-symbols-2': { file: 'NotoSansSymbols2', weights: { 400: 'Regular' }, italics: false },
  [EMOJI_FAMILY]: { file: 'NotoEmoji', weights: { 400: 'Regular', 700: 'Bold' }, italics: false },
  [BOXES_FAMILY]: { file: 'IBMPlexMono', weights: { 400: 'Regular', 700: 'Bold' }, italics: false },
  'noto-sans-yi': { file: 'NotoSansYi', weights: { 400: 'Regular' }, italics: false },
};

/** Families that a text can be set in. */
export const familyNames = (): string[] => Object.keys(FAMILIES);
/** Families for signs that those do not have, in the order in which they are tried. */
export const signFamilyNames = (): string[] => Object.keys(SIGNS);

const familyOf = (name: string): Family | undefined => FAMILIES[name] ?? SIGNS[name];

/** Whether a face comes with Quoin. */
export function faceExists({ family, weight, italic }: FaceName): boolean {
  const known = familyOf(family);
  return known?.weights[weight] !== undefined && (!italic || known.italics);
}

const require = createRequire(import.meta.url);

/**
 * The file of a face that comes with Quoin.
 * @returns an absolute path, or undefined when the family, the weight or the slope does not exist.
 */
export function fontFile(name: FaceName): string | undefined {
  const family = familyOf(name.family);
  const weight = family?.weights[name.weight];
  if (!family || !weight || (name.italic && !family.italics)) return undefined;
  const style = `${name.weight}${weight}${name.italic ? '_Italic' : ''}`;
  const folder = dirname(require.resolve(`@expo-google-fonts/${name.family}/package.json`));
  return join(folder, style, `${family.file}_${style}.ttf`);
}

export const faceKey = (name: FaceName): string =>
  `${name.family}-${name.weight}${name.italic ? '-italic' : ''}`;

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A face as a template names it: `eb-garamond 400 italic`. */
export interface FaceName {
  family: string;
  weight: number;
  italic: boolean;
}

/** Families that come with Quoin: complete TrueType files under the Open Font License. */
const FAMILIES: Record<string, { file: string; weights: Record<number, string>; italics: boolean }> = {
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

export const familyNames = (): string[] => Object.keys(FAMILIES);

/** Whether a face comes with Quoin. */
export function faceExists({ family, weight, italic }: FaceName): boolean {
  const known = FAMILIES[family];
  return known?.weights[weight] !== undefined && (!italic || known.italics);
}

const require = createRequire(import.meta.url);

/**
 * The file of a face that comes with Quoin.
 * @returns an absolute path, or undefined when the family, the weight or the slope does not exist.
 */
export function fontFile(name: FaceName): string | undefined {
  const family = FAMILIES[name.family];
  const weight = family?.weights[name.weight];
  if (!family || !weight || (name.italic && !family.italics)) return undefined;
  const style = `${name.weight}${weight}${name.italic ? '_Italic' : ''}`;
  const folder = dirname(require.resolve(`@expo-google-fonts/${name.family}/package.json`));
  return join(folder, style, `${family.file}_${style}.ttf`);
}

export const faceKey = (name: FaceName): string =>
  `${name.family}-${name.weight}${name.italic ? '-italic' : ''}`;

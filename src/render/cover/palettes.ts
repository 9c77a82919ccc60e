import { type Hex, hex, type Oklch } from './colour.ts';
import type { Random } from './random.ts';

/** Colours of one cover by the part they play: `ground`, `ink`, `accent`. */
export interface Palette {
  name: string;
  /** @throws Error when the palette lacks the part: family and `palettes.json` disagree, which is our mistake. */
  colour(part: string): Hex;
  /** All of them, in the order in which they are painted. */
  colours(): Hex[];
}

/** Family, palette, part, colour: what `templates/covers/palettes.json` holds. */
export type PaletteData = Record<string, Record<string, Record<string, Oklch>>>;

export const readPalettes = (json: string): PaletteData => JSON.parse(json) as PaletteData;

/** How one book's colours differ from the palette they are taken from. */
type Tone = (colour: Oklch) => Oklch;

/** The palettes of a family, in the order of the file. */
export function palettesOf(data: PaletteData, family: string, tone: Tone = colour => colour): Palette[] {
  return Object.entries(data[family] ?? {}).map(([name, parts]) => ({
    name,
    colour(part) {
      const value = parts[part];
      if (!value) throw new Error(`palette ${name} of ${family} has no ${part}`);
      return hex(tone(value));
    },
    colours: () => Object.values(parts).map(value => hex(tone(value))),
  }));
}

/** Largest turn of the hue in degrees, and largest step in lightness of a middle tone, either way. */
const TURN = 20;
const STEP = 0.055;
/** Yellows, gold and skin go green or orange within a few degrees. */
const isTouchy = (hue: number): boolean => hue > 35 && hue < 115;

/**
 * A tone of a book's own, so that two books in one palette are two tints of it: all hues turn together, middle tones
 * become lighter or darker together, papers and blacks stay what they are.
 */
export function toneOf(random: Random): Tone {
  const turn = random.between(-TURN, TURN);
  const step = random.between(-STEP, STEP);
  const strength = random.between(0.82, 1.14);
  return ([lightness, chroma, hue]) => [
    lightness + step * 4 * lightness * (1 - lightness),
    chroma * strength,
    hue + (isTouchy(hue) ? turn * 0.3 : turn),
  ];
}

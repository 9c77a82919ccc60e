import { type Hex, hex, type Oklch } from './colour.ts';

/** Colours of one cover by the part they play: `ground`, `ink`, `accent`. */
export interface Palette {
  name: string;
  /** @throws Error when the palette lacks the part: family and `palettes.json` disagree, which is our mistake. */
  colour(part: string): Hex;
}

/** Family, palette, part, colour: what `templates/covers/palettes.json` holds. */
export type PaletteData = Record<string, Record<string, Record<string, Oklch>>>;

export const readPalettes = (json: string): PaletteData => JSON.parse(json) as PaletteData;

/** The palettes of a family, in the order of the file. */
export function palettesOf(data: PaletteData, family: string): Palette[] {
  return Object.entries(data[family] ?? {}).map(([name, parts]) => ({
    name,
    colour(part) {
      const value = parts[part];
      if (!value) throw new Error(`palette ${name} of ${family} has no ${part}`);
      return hex(value);
    },
  }));
}

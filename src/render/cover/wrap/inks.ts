import { inksOf, type Pixels } from '../../../images/images.ts';
import { type Hex, luminanceOf, rgbOf } from '../colour.ts';

/** Shares of cyan, magenta, yellow and black, 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Colours as a press prints them, never more ink in one place than it dries. */
export interface Inks {
  of(colour: Hex): Cmyk;
  /** Colours of words: what is as good as black or gray is printed with black ink alone, so that no plate shows beside it. */
  ofWords(colour: Hex): Cmyk;
  /** A picture, four bytes a pixel. */
  picture(pixels: Pixels): Uint8Array;
}

/** Colours a side of the table that all others are read from, in between. */
const SIDE = 17;
const STEP = 255 / (SIDE - 1);

/**
 * Prepares the colours of a press.
 * @param limit most ink in one place, 2.4 for 240 %
 */
export async function inksFor(limit: number): Promise<Inks> {
  const table = await tableFor(limit);
  const out = new Float64Array(4);
  /** Between eight neighbours of the table; what lies between limited inks is limited too. */
  function look(red: number, green: number, blue: number): void {
    const [x, y, z] = [red / STEP, green / STEP, blue / STEP];
    const [i, j, k] = [x, y, z].map(v => Math.min(SIDE - 2, Math.floor(v))) as [number, number, number];
    const [u, v, w] = [x - i, y - j, z - k];
    out.fill(0);
    for (let corner = 0; corner < 8; corner++) {
      const [a, b, c] = [corner & 1, (corner >> 1) & 1, corner >> 2];
      const share = (a ? u : 1 - u) * (b ? v : 1 - v) * (c ? w : 1 - w);
      if (share === 0) continue;
      const at = (((i + a) * SIDE + j + b) * SIDE + k + c) * 4;
      for (let ink = 0; ink < 4; ink++) out[ink] = (out[ink] as number) + share * (table[at + ink] as number);
    }
  }
  const of = (colour: Hex): Cmyk => {
    look(...rgbOf(colour));
    return [...out] as unknown as Cmyk;
  };
  return {
    of,
    ofWords(colour) {
      const rgb = rgbOf(colour);
      if (Math.max(...rgb) - Math.min(...rgb) > GRAYISH || luminanceOf(...rgb) > DARK) return of(colour);
      return [0, 0, 0, luminanceOf(...rgb) < BLACK ? 1 : 1 - Math.max(...rgb) / 255];
    },
    picture({ width, height, data }) {
      const inks = new Uint8Array(width * height * 4);
      let before = -1;
      for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
        const [r, g, b] = [data[from] as number, data[from + 1] as number, data[from + 2] as number];
        const colour = (r << 16) | (g << 8) | b;
        if (colour === before) {
          inks.copyWithin(to, to - 4, to);
          continue;
        }
        before = colour;
        look(r, g, b);
        for (let ink = 0; ink < 4; ink++) inks[to + ink] = Math.floor((out[ink] as number) * 255);
      }
      return inks;
    },
  };
}

/** Words this gray and this dark are black: most of a difference of 8-bit values, and most luminance. */
const GRAYISH = 34;
const DARK = 0.1;
const BLACK = 0.03;

/** Inks of a black that is deep in a picture and still dries: black over a little of the others. */
const DEEP: Cmyk = [0.5, 0.4, 0.4, 1];
/** Gray from which black ink alone is lighter than black paper: the table of the profile is flat below it. */
const FLAT = 0x40;

async function tableFor(limit: number): Promise<Float64Array> {
  const rgb = new Uint8Array(SIDE ** 3 * 3);
  for (let node = 0; node < SIDE ** 3; node++) {
    const place = [Math.floor(node / SIDE ** 2), Math.floor(node / SIDE) % SIDE, node % SIDE];
    place.forEach((value, channel) => {
      rgb[node * 3 + channel] = Math.round(value * STEP);
    });
  }
  const raw = await inksOf(rgb);
  const table = new Float64Array(SIDE ** 3 * 4);
  for (let node = 0; node < SIDE ** 3; node++) {
    const [r, g, b] = [...rgb.subarray(node * 3, node * 3 + 3)] as [number, number, number];
    const inks = [...raw.subarray(node * 4, node * 4 + 4)].map(value => value / 255) as unknown as Cmyk;
    table.set(limited(r === g && g === b && r < FLAT ? shadow(r / FLAT) : inks, limit), node * 4);
  }
  return table;
}

/** A dark gray, 0 black to 1 where the table of the profile takes over. */
const shadow = (t: number): Cmyk => {
  const edge: Cmyk = [0.13, 0.08, 0.1, 0.86];
  return DEEP.map((ink, i) => ink + ((edge[i] as number) - ink) * t) as unknown as Cmyk;
};

/** The same colour with less ink: what the three colours share goes to black, then they give way alike. */
function limited(inks: Cmyk, limit: number): Cmyk {
  let [c, m, y, k] = inks;
  const over = (): number => c + m + y + k - limit;
  if (over() <= 0) return inks;
  const shared = Math.min(c, m, y, 1 - k, over() / 2);
  [c, m, y, k] = [c - shared, m - shared, y - shared, k + shared];
  if (over() > 0) {
    const scale = (limit - k) / (c + m + y);
    [c, m, y] = [c * scale, m * scale, y * scale];
  }
  return [c, m, y, k];
}

/**
 * Colour in OKLCH (Ottosson 2020; CSS Color 4, 10), where equal steps look equal, and its contrast by WCAG 2.2.
 */

/** `#rrggbb`, sRGB. */
export type Hex = `#${string}`;
/** Lightness 0 to 1, chroma 0 to about 0.3, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];
export type Rgb = readonly [red: number, green: number, blue: number];

function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const inGamut = (rgb: readonly number[]): boolean => rgb.every(v => v >= -1e-4 && v <= 1.0001);
const encode = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const decode = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** The nearest colour of sRGB with the same lightness and hue: chroma gives way. */
export function hex([lightness, chroma, hue]: Oklch): Hex {
  const light = Math.min(1, Math.max(0, lightness));
  let rgb = linearRgb(light, chroma, hue);
  if (!inGamut(rgb)) {
    let [low, high] = [0, chroma];
    for (let i = 0; i < 18; i++) {
      const middle = (low + high) / 2;
      if (inGamut(linearRgb(light, middle, hue))) low = middle;
      else high = middle;
    }
    rgb = linearRgb(light, low, hue);
  }
  return hexOf(rgb.map(v => Math.round(encode(Math.min(1, Math.max(0, v))) * 255)) as unknown as Rgb);
}

export const hexOf = (rgb: Rgb): Hex => `#${rgb.map(v => v.toString(16).padStart(2, '0')).join('')}`;

export const rgbOf = (colour: Hex): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

export function oklch(colour: Hex): Oklch {
  const [r, g, b] = rgbOf(colour).map(v => decode(v / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(blue, a) * 180) / Math.PI;
  return [lightness, Math.hypot(a, blue), hue < 0 ? hue + 360 : hue];
}

/** A colour between two, `t` of the way from the first to the second, mixed in OKLab. */
export function mix(from: Hex, to: Hex, t: number): Hex {
  const [la, ca, ha] = oklch(from);
  const [lb, cb, hb] = oklch(to);
  const [ra, rb] = [(ha * Math.PI) / 180, (hb * Math.PI) / 180];
  const a = ca * Math.cos(ra) * (1 - t) + cb * Math.cos(rb) * t;
  const b = ca * Math.sin(ra) * (1 - t) + cb * Math.sin(rb) * t;
  return hex([la + (lb - la) * t, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI]);
}

/** The colour lighter (or with a negative number darker) by a step of OKLCH lightness. */
export function lighter(colour: Hex, by: number): Hex {
  const [l, c, h] = oklch(colour);
  return hex([l + by, c, h]);
}

const LINEAR = Float64Array.from({ length: 256 }, (_, v) => decode(v / 255));

/** Relative luminance of 8-bit values, WCAG 2.2. */
export const luminanceOf = (red: number, green: number, blue: number): number =>
  0.2126 * (LINEAR[red] as number) + 0.7152 * (LINEAR[green] as number) + 0.0722 * (LINEAR[blue] as number);

export const luminance = (colour: Hex): number => luminanceOf(...rgbOf(colour));

/** Contrast of two luminances, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

export const contrast = (a: Hex, b: Hex): number => ratio(luminance(a), luminance(b));

/**
 * The colour nearest to `wished`, of the same hue, that stands off from every one of the grounds.
 * @param grounds luminances behind the text
 * @returns undefined when neither the lightest nor the darkest tint reaches `least`
 */
export function legible(wished: Hex, grounds: readonly number[], least: number): Hex | undefined {
  const [lightness, chroma, hue] = oklch(wished);
  let best: { colour: Hex; distance: number } | undefined;
  for (let i = 0; i <= 50; i++) {
    const l = i / 50;
    const colour = hex([l, chroma * Math.min(1, 4 * l * (1 - l) + 0.15), hue]);
    const light = luminance(colour);
    if (grounds.some(ground => ratio(light, ground) < least)) continue;
    const distance = Math.abs(l - lightness);
    if (!best || distance < best.distance) best = { colour, distance };
  }
  return best?.colour;
}

import { type Hex, oklch } from './colour.ts';

/** A colour as a title names it: degrees of OKLCH hue, or a tone that has none. */
type Named = number | 'dark' | 'light' | 'grey';

/** Words for colours, and for what everyone sees in a colour. Names of people and flowers (Rose, Violet) are none. */
const NAMES: readonly (readonly [RegExp, Named])[] = [
  [/red|crimson|scarlet|ruby|vermilion|blood(?:red|ied|y)?|rouge|rojo|rosso/, 25],
  [/orange|amber|copper|rust(?:y|ed)?|tangerine/, 55],
  [/gold(?:en)?|yellow|honey|saffron|brass/, 88],
  [/green|emerald|jade|moss(?:y)?|verde/, 150],
  [/teal|turquoise|aquamarine|verdigris/, 195],
  [/blue|azure|sapphire|cobalt|navy|bleu|azul/, 255],
  [/indigo/, 278],
  [/purple|lavender|lilac|amethyst|mauve/, 308],
  [/pink|magenta|fuchsia/, 350],
  [/black|midnight|ebony|obsidian|dark(?:ness|est)?/, 'dark'],
  [/white|ivory|snow(?:y|s)?|pale/, 'light'],
  [/gr[ae]y|silver|ash(?:es|en)?|iron|slate/, 'grey'],
];
const WORDS = NAMES.map(
  ([words, named]) =>
    [new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.source})(?![\\p{L}\\p{M}])`, 'iu'), named] as const,
);

/** The colour that a title names first, if it names one. */
export function colourIn(title: string): Named | undefined {
  let first = Number.POSITIVE_INFINITY;
  let found: Named | undefined;
  for (const [words, named] of WORDS) {
    const at = title.search(words);
    if (at >= 0 && at < first) [first, found] = [at, named];
  }
  return found;
}

/** Degrees of hue beyond which a colour goes by another name. */
const FAR = 40;
/** Chroma from which on a colour is seen as one at a glance. */
const STRONG = 0.12;
/** What is painted first is the ground, and covers most. */
const BEHIND = 0.75;

function likeness(colour: Hex, named: Named): number {
  const [lightness, chroma, hue] = oklch(colour);
  if (named === 'dark') return Math.max(0, 1 - lightness / 0.5);
  const plain = Math.max(0, 1 - chroma / 0.08);
  if (named === 'light') return plain * Math.max(0, (lightness - 0.7) / 0.3);
  if (named === 'grey') return plain * Math.max(0, 1 - Math.abs(lightness - 0.6) / 0.4);
  const turn = Math.abs(((hue - named + 540) % 360) - 180);
  return Math.max(0, 1 - turn / FAR) * Math.min(1, chroma / STRONG);
}

/**
 * How much of a named colour is seen in a cover's colours, 0 to 1.
 * @param colours in the order in which they are painted
 */
export function showing(colours: readonly Hex[], named: Named): number {
  let [seen, all, weight] = [0, 0, 1];
  for (const colour of colours) {
    seen += likeness(colour, named) * weight;
    all += weight;
    weight *= BEHIND;
  }
  return all === 0 ? 0 : seen / all;
}

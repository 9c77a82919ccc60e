import type { VFile } from 'vfile';
import type { SettingPlaces } from '../../book/edition.ts';
import { tell } from '../../book/finding.ts';
import type { CoverWish } from '../../book/metadata.ts';
import { nearest } from '../../book/suggest.ts';
import type { Family } from './families/family.ts';
import { FAMILIES } from './families/registry.ts';
import type { Genre } from './genres.ts';
import { inEnglish } from './glosses.ts';
import { type Palette, type PaletteData, palettesOf } from './palettes.ts';
import { seeded } from './random.ts';
import { colourIn, showing } from './title-colours.ts';
import { type CoverWords, spokenOf } from './words.ts';

/** How many families are drawn before the best of those without a fault is taken. */
export const TRIALS = 5;

/** The motif the title names, if the family can draw it. */
export function motifIn(family: Family, title: string): string | undefined {
  return Object.entries(family.motifs).find(
    ([, words]) => anywhere(words).test(title) && wordIn(words).test(title),
  )?.[0];
}

/** A title has few motifs: to look for the letters first spares making an expression that knows whole words. */
const anywhere = (words: RegExp): RegExp => new RegExp(words.source, 'iu');

const known = new WeakMap<RegExp, RegExp>();

/** Whole words, their plurals, and compounds they begin: `salt` in “Saltwater”, not `sun` in “Sunday”. */
function wordIn(words: RegExp): RegExp {
  let whole = known.get(words);
  if (!whole) {
    const [before, after] = ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
    const ending = `(?:e?s|[’']s|(?<=\\p{L}{4})\\p{L}{4,})?`;
    whole = new RegExp(`${before}(?:${words.source})${ending}${after}`, 'iu');
    known.set(words, whole);
  }
  return whole;
}

/** The family the author names; one that there is not is told. */
export function familyWished(
  { family: name }: CoverWish,
  report: VFile,
  settingsAt?: SettingPlaces,
): Family | undefined {
  if (name === undefined) return undefined;
  const names = FAMILIES.map(family => family.name);
  const wished = FAMILIES.find(family => family.name === name);
  if (!wished) {
    tell(report, {
      rule: 'cover/unknown-family',
      severity: 'warning',
      message: `There is no cover family \`${name}\`; another was chosen`,
      hint: choiceOf(name, names),
      position: settingsAt?.get('cover.family'),
      actual: name,
      expected: names,
    });
  }
  return wished;
}

const choiceOf = (written: string, names: readonly string[]): string => {
  const near = nearest(written, names);
  const list = `choose one of ${names.join(', ')}`;
  return near === undefined ? list : `did you mean \`${near}\`? Else ${list}`;
};

/** How much a family is liked better for a palette that shows nothing but the colour a title names. */
const COLOUR = 8;

/**
 * Families in the order in which they are tried: the one the author names; otherwise those that serve the genre, those
 * that can draw what the title speaks of and have its colour first, in an order that is the book's own.
 */
export function familiesFor(
  words: CoverWords,
  genre: Genre,
  wish: CoverWish,
  palettes: PaletteData,
  report: VFile,
  settingsAt?: SettingPlaces,
): readonly Family[] {
  const wished = familyWished(wish, report, settingsAt);
  if (wished) return [wished];
  const random = seeded(words.title, words.author, 'family', wish.seed ?? '');
  const title = spokenOf(words);
  const named = wish.palette === undefined ? colourIn(inEnglish(words.title, words.lang)) : undefined;
  const colour = ({ name }: Family): number =>
    named === undefined
      ? 0
      : COLOUR * Math.max(0, ...palettesOf(palettes, name).map(({ colours }) => showing(colours(), named)));
  return FAMILIES.map(family => {
    const rank = family.genres.indexOf(genre);
    const fitting = rank < 0 ? 0 : 10 - rank;
    const motif = motifIn(family, title) ? 1.5 : 0;
    return { family, liking: fitting + motif + colour(family) + random.between(0, 3) };
  })
    .sort((a, b) => b.liking - a.liking)
    .map(({ family }) => family);
}

/** Of palettes that show the colour a title names, those that show nearly as much as the best. */
const NEARLY = 0.7;
/** So much of a colour must be seen for it to be the cover's. */
const LEAST = 0.1;

/** The palettes that fit a title: those that show the colour it names, where there are such. */
function palettesFor(palettes: readonly Palette[], title: string): readonly Palette[] {
  const named = colourIn(title);
  if (named === undefined) return palettes;
  const shown = palettes.map(palette => ({ palette, share: showing(palette.colours(), named) }));
  const best = Math.max(...shown.map(({ share }) => share));
  if (best < LEAST) return palettes;
  return shown.filter(({ share }) => share >= NEARLY * best).map(({ palette }) => palette);
}

/** The palette the author names, or one of the family's that fit the title, by the book's own chance. */
export function paletteFor(
  palettes: readonly Palette[],
  family: Family,
  words: CoverWords,
  wish: CoverWish,
  report: VFile,
  settingsAt?: SettingPlaces,
): Palette {
  if (palettes.length === 0) throw new Error(`no palettes for ${family.name}`);
  if (wish.palette !== undefined) {
    const wished = palettes.find(palette => palette.name === wish.palette);
    if (wished) return wished;
    tell(report, {
      rule: 'cover/unknown-palette',
      severity: 'warning',
      message: `The cover family \`${family.name}\` has no palette \`${wish.palette}\`; another was chosen`,
      hint: choiceOf(
        wish.palette,
        palettes.map(palette => palette.name),
      ),
      position: settingsAt?.get('cover.palette'),
      actual: wish.palette,
      expected: palettes.map(palette => palette.name),
    });
  }
  return seeded(words.title, words.author, family.name, 'palette', wish.seed ?? '').pick(
    palettesFor(palettes, inEnglish(words.title, words.lang)),
  );
}

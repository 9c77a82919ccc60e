import type { Note } from '../../book/book.ts';
import type { BodyStyle, TypeStyle } from '../../book/template.ts';
import type { Face } from '../../fonts/face.ts';
import { BOXES_FAMILY, EMOJI_FAMILY } from '../../fonts/families.ts';
import type { Shelf } from '../../fonts/shelf.ts';
import { type Hyphenator, hyphenatorOf, hyphenatorWith } from '../hyphenate.ts';
import type { Glue, Item } from './break-lines.ts';
import { GLUE } from './break-lines.ts';

export type Target = { url: string } | { note: Note };

/** Type ready to be set: a face at a size, with what its words carry onto the page. */
export interface Cut {
  style: TypeStyle;
  face: Face;
  /** Faces tried in order for characters that `face` does not have; each is opened when it is come to. */
  fallbacks: () => Iterable<Face>;
  /** The face for emoji that `face` does not have. */
  emoji: () => Face;
  /** What was found for characters that `face` does not have; undefined for those that no face has. */
  fitting: Map<string, Face | undefined>;
  size: number;
  features: string;
  /** Points added after every glyph. */
  tracking: number;
  rise: number;
  lang: string;
  hyphenate: Hyphenator;
  link: Target | undefined;
  /** Whether a rule runs through the words. */
  struck: boolean;
  space: Glue;
  /** Width of a hyphen. */
  hyphen: number;
  /** Items of each word set in this cut before; the paragraphs of a book share them. */
  words: Map<string, readonly Item[]>;
}

/**
 * Space between words: its natural width is the face's own, and it grows and shrinks by so much of it before it looks
 * uneven. A space that is a fifth too narrow is seen as soon as one that is a third too wide.
 */
const STRETCH = 0.36;
const SHRINK = 0.18;

/** Hands out cuts, each made once. */
export interface TypeCase {
  cut(style: TypeStyle, lang: string): Cut;
  /** The same letters leading somewhere. */
  linked(cut: Cut, url: string): Cut;
  /** A small cut above or below the line; a call leads to its note. */
  raised(cut: Cut, size: number, rise: number, link?: Target): Cut;
  /** The same letters with a rule through them. */
  struck(cut: Cut): Cut;
}

/** @param divided words that are divided as they are written, `ta-ble`, by language */
export function openTypeCase(
  shelf: Shelf,
  body: BodyStyle,
  divided: (lang: string) => readonly string[] = () => [],
): TypeCase {
  const cuts = new Map<string, Cut>();
  const links = new Map<Cut, Map<string, Cut>>();

  const hyphenators = new Map<string, Hyphenator>();
  const hyphenatorIn = (lang: string): Hyphenator => {
    const known = hyphenators.get(lang) ?? hyphenatorWith(divided(lang), hyphenatorOf(lang));
    hyphenators.set(lang, known);
    return known;
  };

  const faceOf = (family: string, weight: number, italic: boolean): Face => {
    const slope = italic && shelf.has({ family, weight: nearestWeight(shelf, family, weight, true), italic });
    return shelf.face({ family, weight: nearestWeight(shelf, family, weight, slope), italic: slope });
  };

  function cut(style: TypeStyle, lang: string): Cut {
    const { family, weight, italic, size, letters, tracking, figures } = style;
    const key = `${family} ${weight} ${italic} ${size} ${letters} ${tracking} ${figures} ${lang}`;
    const known = cuts.get(key);
    if (known) return known;
    const face = faceOf(family, weight, italic);
    // A box stands straight when all that it is typed with is of one width.
    const first = isMonospaced(face) ? [BOXES_FAMILY] : [];
    const others = new Set([...first, ...body.fallbacks, ...shelf.families(), ...shelf.signs()]);
    others.delete(family);
    const faces = [...others].map(name => once(() => faceOf(name, weight, italic)));
    const made: Cut = {
      style,
      face,
      *fallbacks() {
        for (const open of faces) yield open();
      },
      emoji: once(() => faceOf(EMOJI_FAMILY, weight, false)),
      fitting: new Map(),
      size,
      features: featuresOf(style, face),
      tracking: (tracking * size) / 1000,
      rise: 0,
      lang,
      hyphenate: hyphenatorIn(lang),
      link: undefined,
      struck: false,
      space: spaceOf(face, size, (tracking * size) / 1000),
      hyphen: (face.shape('-').width * size) / 1000,
      words: new Map(),
    };
    cuts.set(key, made);
    return made;
  }

  return {
    cut,
    linked(of, url) {
      const known = links.get(of)?.get(url);
      if (known) return known;
      const made: Cut = { ...of, link: { url }, words: new Map() };
      links.set(of, (links.get(of) ?? new Map<string, Cut>()).set(url, made));
      return made;
    },
    raised: (of, size, rise, link = of.link) => ({ ...of, size, rise, link, tracking: 0, words: new Map() }),
    struck: of => ({ ...of, struck: true, words: new Map() }),
  };
}

const isMonospaced = (face: Face): boolean => face.shape('i').width === face.shape('W').width;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const WEIGHTS = [300, 400, 500, 600, 700, 800, 900];

/** The weight the family has that is nearest to the wanted one, the heavier of two. */
function nearestWeight(shelf: Shelf, family: string, wanted: number, italic: boolean): number {
  const has = WEIGHTS.filter(weight => shelf.has({ family, weight, italic }));
  return has.reduce((a, b) => (Math.abs(b - wanted) <= Math.abs(a - wanted) ? b : a), has[0] ?? wanted);
}

function featuresOf(style: TypeStyle, face: Face): string {
  const wanted = [style.figures === 'old-style' ? 'onum' : 'lnum'];
  if (style.letters !== 'normal') wanted.push('smcp');
  if (style.letters === 'all-small-caps') wanted.push('c2sc');
  // Ligatures would stand closer than letters that are spaced out.
  const has = wanted.filter(tag => face.hasFeature(tag));
  if (style.tracking > 20) has.push('-liga', '-clig');
  return has.join(',');
}

function spaceOf(face: Face, size: number, tracking: number): Glue {
  const width = (face.shape(' ').width * size) / 1000 + tracking;
  return { kind: GLUE, width, stretch: width * STRETCH, shrink: width * SHRINK };
}

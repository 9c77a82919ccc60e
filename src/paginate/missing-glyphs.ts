import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';

/** Characters that no typeface has, with where they stand. */
export interface MissingGlyphs {
  /** How many there are so far, wherever they stand. */
  readonly count: number;
  add(characters: readonly string[], position: Position | undefined): void;
  /** Tells the author of each, once, when the whole book has been set. */
  tell(report: VFile): void;
}

/** A book in a script no typeface has would be told of letter by letter. */
const MOST_TOLD = 12;
const MOST_LINES = 5;

/** What people call the characters that books in Latin, Greek and Cyrillic letters most often lack. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\p{Extended_Pictographic}/u, 'an emoji'],
  [/\p{Script=Han}/u, 'a Chinese or Japanese character'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'a Japanese letter'],
  [/\p{Script=Hangul}/u, 'a Korean letter'],
  [/\p{Script=Arabic}/u, 'an Arabic letter'],
  [/\p{Script=Hebrew}/u, 'a Hebrew letter'],
  [/\p{Script=Devanagari}/u, 'a Devanagari letter'],
  [/\p{M}/u, 'a combining mark'],
  [/\p{S}/u, 'a sign'],
];

export function openMissingGlyphs(): MissingGlyphs {
  const found = new Map<string, Position[]>();
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(characters, position) {
      count += characters.length;
      for (const character of characters) {
        const places = found.get(character) ?? [];
        if (position) places.push(position);
        found.set(character, places);
      }
    },
    tell(report) {
      for (const [character, places] of [...found].slice(0, MOST_TOLD)) {
        tell(report, {
          rule: 'paginate/missing-glyph',
          severity: 'error',
          message: `no typeface has ${nameOf(character)}${whereOf(places)}; replace it, set it as a picture, or name a font that has it`,
          hint: 'fonts: { text: { regular: fonts/Name.ttf } } in the settings of the book',
          position: places[0],
          actual: character,
        });
      }
      const more = found.size - MOST_TOLD;
      if (more > 0) {
        tell(report, {
          rule: 'paginate/missing-glyph',
          severity: 'error',
          message: `no typeface has ${more} more characters of the book; name a font of its script`,
          hint: 'fonts: { text: { regular: fonts/Name.ttf } } in the settings of the book',
        });
      }
    },
  };
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1];
  return `\`${character}\` (U+${code}${kind ? `, ${kind}` : ''})`;
}

/** The other lines on which it stands; the first one is the message's own place. */
function whereOf(places: readonly Position[]): string {
  const [first] = places;
  const lines = new Set(places.filter(({ file }) => file === first?.file).map(({ start }) => start.line));
  if (lines.size < 2) return '';
  const listed = [...lines].slice(0, MOST_LINES).join(', ');
  return `, on lines ${listed}${lines.size > MOST_LINES ? ` and ${lines.size - MOST_LINES} more` : ''}`;
}

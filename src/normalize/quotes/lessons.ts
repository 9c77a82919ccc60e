import { isLetter, wordFrom, wordUpTo } from './characters.ts';
import type { Label } from './labels.ts';

/** How often marks beside one word, or in one kind of place, were read one way and the other beyond doubt. */
export interface Tally {
  apostrophes: number;
  quotations: number;
}

/** What the marks of a document that are beyond doubt teach of those that are not. */
export interface Lessons {
  /** By the word after a mark, in small letters. */
  readonly fronts: ReadonlyMap<string, Tally>;
  /** By the word before a mark, in small letters. */
  readonly ends: ReadonlyMap<string, Tally>;
  /** By the kind of place, from `placeBefore` and `placeAfter`. */
  readonly places: ReadonlyMap<Place, Tally>;
  /** What it says against a clipped word that it stands outside of every quotation: 0 where the narration clips too. */
  readonly unquoted: number;
}

/** A kind of place in which a single mark stands; the habit of an author is another in each. */
export type Place =
  | 'start'
  | 'front'
  | 'frontAfterPause'
  | 'capital'
  | 'capitalAfterPause'
  | 'end'
  | 'endBeforeStop';

/** The place of a mark before a word: what is before it pauses, so that speech may begin, or not. */
export function placeBefore(text: string, at: number): Place {
  if (at === 0) return 'start';
  const pauses = /[^\p{L}\p{N}][\s"“‘]?$/u.test(text.slice(Math.max(0, at - 2), at));
  const next = text[at + 1] as string;
  if (next !== next.toLowerCase()) return pauses ? 'capitalAfterPause' : 'capital';
  return pauses ? 'frontAfterPause' : 'front';
}

/** The place of a mark after a word: the sentence goes on, or comes to a stop. */
export const placeAfter = (text: string, at: number): Place =>
  /^\s+[\p{L}\p{N}'’]/u.test(text.slice(at + 1, at + 4)) ? 'end' : 'endBeforeStop';

/** Below this certainty a reading teaches nothing. */
const CERTAIN = 3;

/** A mark of a document as it was read. */
export interface Reading {
  text: string;
  at: number;
  label: Label;
  /** The quotations open before it. */
  stack: string;
  certainty: number;
}

/** The form under which a word is known: small letters, one kind of apostrophe. */
export const known = (word: string): string => word.toLowerCase().replaceAll('’', "'");

function add<Key>(tallies: Map<Key, Tally>, key: Key, isApostrophe: boolean): void {
  const tally = tallies.get(key) ?? { apostrophes: 0, quotations: 0 };
  if (isApostrophe) tally.apostrophes++;
  else tally.quotations++;
  tallies.set(key, tally);
}

/** Whether a mark is a single one at one end of a word, so that others teach of it, and it of others. */
export const isTaught = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === '’' || text[at] === '‘') &&
  isLetter(text[at - 1]) !== isLetter(text[at + 1]);

/** How many clipped words in speech outweigh one in the narration, and of how much weight they are at most. */
const SPEECH_TO_NARRATION = 3;
const WEIGHT = 0.5;
const MOST = 2;

/** Narrators whose characters clip their words keep to standard English, unless they are characters themselves. */
const againstNarrated = (inSpeech: number, narrated: number): number =>
  Math.max(0, Math.min(MOST, WEIGHT * Math.log((inSpeech + 1) / (SPEECH_TO_NARRATION * narrated + 1))));

/** Whether a mark may follow a possessive: `the boys' coats`, and no word is clipped. */
export const mayBePossessive = (text: string, at: number): boolean => /[szx]/i.test(text[at - 1] ?? '');

/** Gathers what the readings beyond doubt teach. */
export function learn(readings: Iterable<Reading>): Lessons {
  const fronts = new Map<string, Tally>();
  const ends = new Map<string, Tally>();
  const places = new Map<Place, Tally>();
  let inSpeech = 0;
  let narrated = 0;
  for (const { text, at, label, stack, certainty } of readings) {
    if (certainty < CERTAIN || !isTaught(text, at)) continue;
    const isApostrophe = label === 'apostrophe';
    if (isApostrophe && !mayBePossessive(text, at)) {
      if (stack === '') narrated++;
      else inSpeech++;
    }
    const before = isLetter(text[at - 1]);
    const after = isLetter(text[at + 1]);
    if (after && (isApostrophe || label === 'openSingle')) {
      add(fronts, known(wordFrom(text, at + 1)), isApostrophe);
      add(places, placeBefore(text, at), isApostrophe);
    }
    if (before && (isApostrophe || label === 'closeSingle')) {
      add(ends, known(wordUpTo(text, at)), isApostrophe);
      add(places, placeAfter(text, at), isApostrophe);
    }
  }
  return { fronts, ends, places, unquoted: againstNarrated(inSpeech, narrated) };
}

/** Of how much weight the habit of a place is: natural logarithms of odds to costs. */
const HABIT = 0.4;

/**
 * What the habit of the author in a kind of place says against a quotation mark there; below 0 it speaks for one.
 */
export function habit(lessons: Lessons | undefined, place: Place, least: number, most: number): number {
  const tally = lessons?.places.get(place);
  if (!tally) return 0;
  const odds = Math.log((tally.apostrophes + 1) / (tally.quotations + 1));
  return Math.max(least, Math.min(most, HABIT * odds));
}

/** How often beyond doubt a word has lost its front or its end; 0 where it is quoted as often. */
export function timesClipped(tallies: ReadonlyMap<string, Tally> | undefined, word: string): number {
  const tally = tallies?.get(word);
  return tally && tally.apostrophes > 2 * tally.quotations ? tally.apostrophes : 0;
}

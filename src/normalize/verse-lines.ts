/** Whether lines are lines of verse, by their length, their capitals and their stops. */
import { isWrapped, NARROWEST_PROSE, widthOf } from './line-ends.ts';

/** No line of verse is longer, in letters, but where its end is marked. */
export const LONGEST_LINE = 60;
/** Lines may be so long where the author wrote a mark at the end of each. */
const LONGEST_MARKED = 90;
const FEWEST_LINES = 3;
/** Of so many lines with marks any may be long. */
const MARKED_STANZA = 4;

/** How a paragraph of several lines stands in its story. */
export interface Stand {
  /** The words before it lead to verse, or it is a stanza after others. */
  led: boolean;
  /** The author ended each line on purpose, by a mark or in a text whose lines no editor breaks. */
  marked: boolean;
}

export const startsInCapital = (line: string): boolean => /^["'“‘’(]*\p{Lu}/u.test(line);

/** Whether lines are as long as those of verse, and no width explains where they end. */
function areShort(lines: readonly string[], { led, marked }: Stand): boolean {
  const width = widthOf(lines);
  if (width <= LONGEST_LINE) return marked || !isWrapped(lines);
  if (!marked || width > LONGEST_MARKED) return false;
  return (led && lines.every(startsInCapital)) || (lines.length >= MARKED_STANZA && !isWrapped(lines));
}

/** A line that someone says, quotation marks around it: talk in short lines is no song. */
const isSaid = (line: string): boolean => /^["“‘'«„].*["”’'»“][.,!?…]*$/u.test(line);

const isSentence = (line: string): boolean => /[.!?]["'”’]*$/.test(line);

/** Whether quotation marks open before the first line and close behind the last: lines that someone quotes. */
const areQuoted = ([first = '', ...rest]: readonly string[]): boolean =>
  /^["“‘'«„][^"”»]*$/u.test(first) &&
  /["”’'»][.,]?$/u.test(rest.at(-1) ?? '') &&
  !rest.some(line => /^["“«„]/u.test(line));

/** How many of so many lines may be sentences: talk and lists are made of them. */
function mostSentences(lines: readonly string[], { led, marked }: Stand): number {
  const sung = marked && lines.filter(isSaid).length <= lines.length / 2;
  if (!sung) return lines.length / 2;
  return led ? lines.length : (lines.length * 2) / 3;
}

/**
 * Whether the lines of a paragraph are lines of verse: short, broken where the author broke them, and each with a
 * capital, unless the words before them lead to verse.
 */
export function isVerse(lines: readonly string[], stand: Stand): boolean {
  const few = stand.led || (stand.marked && areQuoted(lines));
  if (lines.length < (few ? 2 : FEWEST_LINES)) return false;
  if (!areShort(lines, stand)) return false;
  if (!stand.led && !lines.every(startsInCapital)) return false;
  const sources = lines.filter(line => /^\p{Lu}[\p{L} ]{0,20}:\s/u.test(line)).length;
  return sources === 0 && lines.filter(isSentence).length <= mostSentences(lines, stand);
}

/** Short lines that an author broke on purpose but that lack the capitals of verse, as lists and much of today's verse do. */
export function mayBeVerse(lines: readonly string[]): boolean {
  const inSmallLetters = lines.filter(line => /^["'“‘(]*[\p{Ll}\d]/u.test(line)).length;
  return (
    lines.length > FEWEST_LINES &&
    widthOf(lines) < NARROWEST_PROSE &&
    inSmallLetters > 0 &&
    !isWrapped(lines) &&
    lines.filter(isSentence).length <= lines.length / 2
  );
}

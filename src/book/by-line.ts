/** Lines that name who wrote something: under the title of a book, under that of a story in an anthology. */

const BY_LINE =
  /^(?:(?<kind>a (?:novel|novella|story|short story|memoir|(?:play|comedy|tragedy|romance|mystery|thriller|fable|fairy tale)(?= by\s))|(?:(?:new|selected|collected) )?(?:poems|poetry|verses|stories|short stories|tales|essays)(?= by\s))(?: by)?|written by|by)\s+(?<name>(?!(?:of|about|in|from|for|on|set|based|inspired|with|and)\b).{2,60})$/i;

/** The same in other languages: a small word that no paragraph begins with, and a name. */
const OTHER_BY_LINE = /^(?:von|par|di|de|por|door|av|af|przez|írta|yazan)[ :]+(?<name>\p{Lu}.{1,58})$/u;

/** Of an anthology: who gathered what others wrote. */
const EDITED_BY = /^(?:edited|compiled|selected and edited) by\s+(?<name>.{2,60})$/i;

/** Who is named, and as what the line describes what they wrote: “Poems by Ada Marsh”. */
export interface ByLine {
  name: string;
  kind: string | undefined;
}

export function readByLine(line: string): ByLine | undefined {
  const { name, kind } = (BY_LINE.exec(line) ?? OTHER_BY_LINE.exec(line))?.groups ?? {};
  return name === undefined ? undefined : { name, kind };
}

/** The name in a line that says who edited the book. */
export const readEditor = (line: string): string | undefined => EDITED_BY.exec(line)?.groups?.['name'];

/** Whether a line is a title page's that says whose book it is. */
export const namesSomebody = (line: string): boolean =>
  readByLine(line) !== undefined || readEditor(line) !== undefined;

/** Two to four words with capitals, initials and the small words of names among them. */
const BARE_NAME =
  /^(?=.{4,40}$)\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|da|del|della|der|den|di|du|la|le|van|von|y)){1,3}(?:, (?:Jr|Sr)\.?)?$/u;
/** What titles and dates say, and names do not. */
const NO_NAME =
  /(?<![\p{L}-])(?:an?|the|of|and|in|on|at|to|for|with|book|part|vol|volume|novel|novella|stor(?:y|ies)|tales?|poems?|essays?|memoirs?|draft|edition|chapter|version|manuscript|contents|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|first|second|third|final)(?![\p{L}-])/iu;

/** Whether a line of a title page may be a name and nothing else: “Ines Marr”. A place may look the same. */
export const isBareName = (line: string): boolean => BARE_NAME.test(line) && !NO_NAME.test(line);

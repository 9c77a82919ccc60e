import type { Series } from './metadata.ts';
import { BALTIC } from './own-words/baltic.ts';
import { EAST_SLAVIC } from './own-words/east-slavic.ts';
import { GERMANIC } from './own-words/germanic.ts';
import { IBERIAN } from './own-words/iberian.ts';
import { OTHERS } from './own-words/others.ts';
import { ROMANCE } from './own-words/romance.ts';
import { SOUTH_SLAVIC } from './own-words/south-slavic.ts';
import { URALIC } from './own-words/uralic.ts';
import { WEST_SLAVIC } from './own-words/west-slavic.ts';

/** The words Quoin has to say by itself, in the language of the book. */
export interface OwnWords {
  contents: string;
  cover: string;
  coverOf(title: string, authors: string): string;
  landmarks: string;
  /** Names the list of printed pages. */
  pages: string;
  beginning: string;
  notes: string;
  /** Names a back-link for those who hear it. */
  backToText(note: string): string;
  halfTitle: string;
  titlePage: string;
  copyright: string;
  dedication: string;
  epigraph: string;
  chapter: string;
  part: string;
  /** How one of both is counted where the number stands first: `7. fejezet`. */
  counted?(noun: string, number: number): string;
  and: string;
  /** What “and” is before some names, for their sound. */
  andBefore?: readonly [name: RegExp, and: string];
  /** “Kinds, Book 2”. */
  inSeries(name: string, position: string): string;
  /** What stands before the name of someone whom the title page credits beside the authors, by MARC relator. */
  credits: ReadonlyMap<string, string>;
  /** The same for those whom only the copyright page names. */
  smallCredits: ReadonlyMap<string, string>;
  allRightsReserved: string;
  publishedBy(publisher: string): string;
  /** Stands before the number of a release. */
  version: string;
  /** The edition an ISBN is of. */
  editions: { print: string; epub: string; pdf: string };
  /** Parts a label from its title: “Chapter 7: The Cave”. */
  labelEnd: string;
}

const ENGLISH: OwnWords = {
  contents: 'Contents',
  cover: 'Cover',
  coverOf: (title, authors) => `Cover: ${title}${authors && ` by ${authors}`}`,
  landmarks: 'Landmarks',
  pages: 'Pages',
  beginning: 'Beginning',
  notes: 'Notes',
  backToText: note => `Back to note ${note} in the text`,
  halfTitle: 'Half Title',
  titlePage: 'Title Page',
  copyright: 'Copyright',
  dedication: 'Dedication',
  epigraph: 'Epigraph',
  chapter: 'Chapter',
  part: 'Part',
  and: 'and',
  inSeries: (name, position) => `${name}, Book ${position}`,
  credits: new Map([
    ['trl', 'Translated by'],
    ['ill', 'Illustrated by'],
    ['edt', 'Edited by'],
    ['aui', 'With an introduction by'],
    ['wpr', 'With a preface by'],
    ['aft', 'With an afterword by'],
    ['nrt', 'Read by'],
  ]),
  smallCredits: new Map([
    ['cov', 'Cover by'],
    ['pht', 'Photographs by'],
  ]),
  allRightsReserved: 'All rights reserved.',
  publishedBy: publisher => `Published by ${publisher}`,
  version: 'Version',
  editions: { print: 'print', epub: 'e-book', pdf: 'PDF' },
  labelEnd: ': ',
};

/**
 * Every language but English, by BCP 47; of Serbian each script. Where names change their endings behind a preposition a
 * credit is a noun and a colon, one that fits women and men where the language has it; where a name would change the word
 * before it, it stands behind a colon or is the subject of the verb.
 */
const BY_LANGUAGE = new Map(
  Object.entries({
    ...GERMANIC,
    ...ROMANCE,
    ...IBERIAN,
    ...WEST_SLAVIC,
    ...SOUTH_SLAVIC,
    ...EAST_SLAVIC,
    ...BALTIC,
    ...URALIC,
    ...OTHERS,
  }),
);

/** The languages that Quoin speaks besides English, as BCP 47 in small letters. */
export const OWN_LANGUAGES: readonly string[] = [...BY_LANGUAGE.keys()];

/** The language without its region; both ways of writing Norwegian share their few words. */
function languageOf(lang: string): string {
  const [language = '', script = ''] = lang.toLowerCase().split('-');
  if (BY_LANGUAGE.has(`${language}-${script}`)) return `${language}-${script}`;
  return language === 'nn' || language === 'no' ? 'nb' : language;
}

/** Whether Quoin speaks a language (BCP 47). */
export const hasOwnWords = (lang: string): boolean =>
  languageOf(lang) === 'en' || BY_LANGUAGE.has(languageOf(lang));

/** Our words in a language (BCP 47), in English where we do not speak it. */
export const ownWords = (lang: string): OwnWords => BY_LANGUAGE.get(languageOf(lang)) ?? ENGLISH;

/** MARC has two codes each for who introduces a book (those who write it and its authors); readers see no difference. */
const SAME_CREDIT: Readonly<Record<string, string>> = { win: 'aui', wfw: 'wpr', waw: 'aft' };

/** What stands before the name of a contributor on the title page; undefined for roles that it does not name. */
export const creditOf = (role: string, lang: string): string | undefined =>
  ownWords(lang).credits.get(SAME_CREDIT[role] ?? role);

/** Names in a row as a language writes them: “Ada, Ben and Cy”. */
export function inARow(names: readonly string[], lang: string): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const { and, andBefore } = ownWords(lang);
  const joined = andBefore?.[0].test(last) ? andBefore[1] : and;
  return `${names.slice(0, -1).join(', ')} ${joined} ${last}`;
}

/** A book's place in its series as a title page says it: “Kinds, Book 2”. */
export function seriesLine({ name, position }: Series, lang: string): string {
  if (position === undefined) return name;
  return /^[\d.]+$/.test(position) ? ownWords(lang).inSeries(name, position) : `${name}, ${position}`;
}

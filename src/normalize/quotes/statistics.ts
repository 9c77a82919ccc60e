import { isLetter } from './characters.ts';
import { frontElision } from './lexicon.ts';

/** What a whole document says about its own words, gathered before any mark is judged. */
export interface Statistics {
  /** How often each word stands without an apostrophe before it. */
  bare: ReadonlyMap<string, number>;
  /** How often each word follows an apostrophe that nothing later in its paragraph could close. */
  unclosed: ReadonlyMap<string, number>;
  /** How often each word in the middle of a clause follows an apostrophe and does not begin a short quotation. */
  led: ReadonlyMap<string, number>;
  /**
   * How much it says that a word is rare in the document: 0 in a few lines, where every word is, to 1 in a novel.
   */
  weight: number;
  /** What would be left of the document's own words had they lost their front: of “about” `bout`. */
  beheaded: ReadonlySet<string>;
}

const LED = /(?<=^|[\s"“(—…-])['‘’](\p{L}+)(?!\p{L})(?:['’](?=\p{L}))?/gu;
/** A mark that could close a quotation, with what stands before it. */
const CLOSER = /[.,!?;:…—-]['’]|\p{L}['’](?!\p{L})/gu;
/** A mark that could close a quotation of a few words. */
const CLOSER_NEAR = /^.{0,40}?[^\s"“(—-]['’](?!\p{L})/u;
/** What stands before a mark in the middle of a clause. */
const IN_CLAUSE = /\p{L}['’]?\s$/u;
/** What stands before a mark where speech goes on behind a clause on who speaks. */
const AT_PAUSE = /[,;:—-]\s$/u;
/** UTF-16 units behind a word in which such a mark is looked for. */
const NEAR = 100;
const FRONTS =
  /^(?:[aeio]|be|de|re|en|un|in|im|ex|ap|ac|at|al|as|con|com|per|pre|pro|po|sup|sus|sur|to)(?=.{3})/;

/** A front that ends in the letter after it: al-lowed, ap-peared. */
const DOUBLED = /^[aeo]([bcdfglmnprst])\1..../;

/** Words from which a document shows most of what its author's language has. */
const LONG = 30_000;

const count = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1);
};

const isApostrophe = (character: string | undefined): boolean => character === "'" || character === '’';

/** Calls `visit` for each word that no apostrophe stands before; apostrophes inside a word belong to it. */
function eachBareWord(text: string, visit: (word: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text[at])) continue;
    const start = at;
    while (isLetter(text[at]) || (isApostrophe(text[at]) && isLetter(text[at + 1]))) at++;
    if (!isApostrophe(text[start - 1])) visit(text.slice(start, at));
  }
}

/** Gathers the statistics of a document. */
export function gatherStatistics(texts: readonly string[]): Statistics {
  const bare = new Map<string, number>();
  const unclosed = new Map<string, number>();
  const led = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    eachBareWord(text, word => count(bare, word.toLowerCase()));
    if (!text.includes("'") && !text.includes('’')) continue;
    // Where the next paragraph opens a quotation, one may have been left open here on purpose (Chicago 13.30).
    const mayRunOn = /^["“]?['‘]/.test(texts[index + 1] ?? '');
    let lastCloser = -1;
    for (const { index } of text.matchAll(CLOSER)) lastCloser = index;
    for (const match of text.matchAll(LED)) {
      const word = match[1] as string;
      const small = word.toLowerCase();
      const behind = match.index + 1 + word.length;
      const capital = word[0] !== small[0];
      const atStart = /^["“'‘\s]*$/.test(text.slice(0, match.index));
      // With the last letter of the word: the mark that closes may stand right behind it.
      const rest = text.slice(behind - 1, behind + NEAR);
      const resumes = AT_PAUSE.test(text.slice(Math.max(0, match.index - 3), match.index));
      const quotes = capital ? atStart || mayRunOn : mayRunOn && resumes;
      if (!quotes && lastCloser < behind - 1) count(unclosed, small);
      const inClause = !capital || IN_CLAUSE.test(text.slice(Math.max(0, match.index - 3), match.index));
      if (inClause && !CLOSER_NEAR.test(rest)) count(led, small);
    }
  }
  const beheaded = new Set<string>();
  let words = 0;
  for (const [word, times] of bare) {
    words += times;
    const rest = word.replace(FRONTS, '');
    if (rest !== word) beheaded.add(rest);
    if (word.startsWith('h')) beheaded.add(word.slice(1));
    if (DOUBLED.test(word)) beheaded.add(word.slice(2));
  }
  return { bare, unclosed, led, beheaded, weight: Math.max(0.6, Math.min(1, words / LONG)) };
}

const ENDING_CUT =
  /\p{L}in['’](?!\p{L})|(?<![\p{L}'’])(?:an|o|th|wi|t|ol|po|mo|de|jes|mos|couldn|didn|wouldn|wid)['’](?!\p{L})/gu;

/** How thick the speech of a passage is with dropped letters: the number of elisions in it that are beyond doubt. */
export function countElisions(text: string, { bare, unclosed, led }: Statistics): number {
  let elisions = 0;
  for (const _ of text.matchAll(ENDING_CUT)) elisions++;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    if (isLetter(text[at - 1]) || text[at - 1] === "'" || !isLetter(text[at + 1])) continue;
    const word = (/^\p{L}+/u.exec(text.slice(at + 1, at + 40))?.[0] ?? '').toLowerCase();
    const times = led.get(word) ?? 0;
    if (
      frontElision(word) === 'certain' ||
      (unclosed.get(word) ?? 0) > 1 ||
      (times >= 4 && times * 3 >= (bare.get(word) ?? 0))
    ) {
      elisions++;
    }
  }
  return elisions;
}

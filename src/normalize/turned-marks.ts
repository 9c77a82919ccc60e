/** Apostrophes that a word processor turned into opening marks: ‘tis, get ‘em, the ‘90s, It‘s. */
import { someText } from '../book/visit.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Prose, type Replacement, rewrite } from './prose.ts';
import { tongueOf } from './quotes/locales.ts';

/** Words of which letters were left out at the beginning. */
const WORDS =
  'tis|tisn|twas|twasn|twere|twill|twould|twixt|em|til|till|cause|bout|neath|tween|round|course|kay|nuff|scuse|spose';
const ELIDED = `‘(?=(?:${WORDS})(?!\\p{L})|\\d0s(?!\\p{L}))`;
/** Inside a word that has an apostrophe there; Hawaiian has marks of its own inside words. */
const INSIDE = '(?<=\\p{L})‘(?=(?:s|t|d|m|ll|re|ve)(?!\\p{L}))';
/** A mark that may be one of these. */
export const BACKWARD = new RegExp(`${ELIDED}|${INSIDE}`, 'iu');
/** A quotation that begins with such a word and is closed not far behind: ‘cause and effect’. */
const QUOTED = /^‘[^‘“”]{0,80}[\p{L}\p{N}.!?,…][’'](?!\p{L})/u;
const REACH = 100;

/** Whether speech stands in double marks, so that single ones open few words. */
export function opensDouble(passages: readonly Pick<Prose, 'text'>[]): boolean {
  const doubles = passages.filter(({ text }) => /["“]/.test(text)).length;
  const singles = passages.filter(
    ({ text }) => /^['‘]/.test(text) && BACKWARD.exec(text)?.index !== 0,
  ).length;
  return doubles > singles;
}

/** Whether an opening mark, one that `BACKWARD` finds, is an apostrophe. @param inDoubles whether speech stands in double marks */
export const isApostrophe = (text: string, at: number, inDoubles: boolean): boolean =>
  /\p{L}/u.test(text[at - 1] ?? '') || (inDoubles && !QUOTED.test(text.slice(at, at + REACH)));

function turnedIn({ text }: Prose, inDoubles: boolean): Replacement[] {
  if (!text.includes('‘')) return [];
  return Array.from(text.matchAll(new RegExp(BACKWARD, 'giu')), ({ index }) => index)
    .filter(at => isApostrophe(text, at, inDoubles))
    .map(at => ({ start: at, end: at + 1, text: '’' }));
}

/** Turns them back where straight marks were set so for want of any other reading. What was typed so is judged with the others. */
export const turnedMarks: Pass = {
  name: 'turned-marks',
  finds: book => someText(book, text => text.includes('‘') && BACKWARD.test(text)),
  run(book) {
    const english = [...writtenPassages(book)].filter(({ lang }) => tongueOf(lang) === 'english');
    const proses = english.map(({ prose }) => prose);
    const inDoubles = opensDouble(proses);
    for (const prose of proses) rewrite(prose, turnedIn(prose, inDoubles));
  },
};

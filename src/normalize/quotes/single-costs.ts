import {
  type CharacterClass,
  isDigit,
  isLetter,
  isPause,
  isQuote,
  wordFrom,
  wordUpTo,
} from './characters.ts';
import type { Candidate } from './labels.ts';
import { habit, type Lessons, mayBePossessive, placeAfter, placeBefore, timesClipped } from './lessons.ts';
import { frontElision, isCutAtBothEnds, isCutShort } from './lexicon.ts';
import { areFeet, isFigure, isMeasure } from './measures.ts';
import type { Statistics } from './statistics.ts';

/** What is known when a mark is judged. */
export interface Surroundings {
  text: string;
  at: number;
  /** Classes of the nearest characters that are not quotes. */
  left: CharacterClass;
  right: CharacterClass;
  statistics: Statistics;
  /** How many elisions beyond doubt the passage has. */
  elisions: number;
  /** Whether single marks are the outer ones in this document. */
  british: boolean;
  /** What the marks beyond doubt taught, where the document was read once. */
  lessons?: Lessons | undefined;
}

/**
 * How far the habit of an author in a kind of place moves the cost of a quotation mark: down, and up beside a word that
 * may be clipped or that the document has whole.
 */
const HABITS = {
  front: { least: -0.8, clippable: 2, plain: 0.4 },
  end: { least: -0.3, clippable: 1.5, plain: 0.5 },
} as const;

/** Whether a word after a mark is one the document has on its own and never without its front. */
const isPlainWord = (
  word: string,
  stem: string,
  { bare, beheaded }: Statistics,
  lessons: Lessons | undefined,
): boolean =>
  (bare.get(word) ?? bare.get(stem) ?? 0) > 3 &&
  !lessons?.fronts.get(word)?.apostrophes &&
  !frontElision(word) &&
  !beheaded.has(word);

const INSIDE_WORD: readonly Candidate[] = [
  ['apostrophe', 0],
  ['closeSingle', 9],
  ['openSingle', 9],
];

/** What the surroundings say of a straight single mark. */
export function singleCosts(around: Surroundings): readonly Candidate[] {
  const { text, at, left } = around;
  const before = text[at - 1];
  const after = text[at + 1];
  const wordBefore = isLetter(before);
  const wordAfter = isLetter(after);
  if ((wordBefore && (wordAfter || isDigit(after))) || (isDigit(before) && wordAfter)) {
    return INSIDE_WORD;
  }
  if (isDigit(before) && areFeet(text, at)) {
    return [
      ['prime', 0],
      ['closeSingle', 5],
      ['apostrophe', 5],
    ];
  }
  if (isOneOfRocknRoll(text, at)) {
    return [
      ['apostrophe', 0],
      ['openSingle', 4],
      ['closeSingle', 4],
    ];
  }
  const mayLead = left !== 'letter' && left !== 'digit' && left !== 'closer';
  if (!wordBefore && !isDigit(before) && mayLead) {
    if (isDigit(after)) return beforeDigits(around);
    if (wordAfter) return beforeWord(around);
  }
  if (wordBefore) return afterWord(around);
  if (isDigit(before)) return afterDigit(text, at);
  return betweenOthers(around);
}

const isN = (character: string | undefined): boolean => character === 'n' || character === 'N';

/** Either mark of `rock 'n' roll`. */
function isOneOfRocknRoll(text: string, at: number): boolean {
  if (!isN(text[at + 1]) && !isN(text[at - 1])) return false;
  const pair = (start: number) => /^['’][nN]['’]$/.test(text.slice(start, start + 3));
  return (
    (pair(at) && !isLetter(text[at + 3])) ||
    (pair(at - 2) && !isLetter(text[at + 1]) && !isLetter(text[at - 3]))
  );
}

/** The end of a quotation, or feet where the structure has none to end. */
function afterDigit(text: string, at: number): Candidate[] {
  const measured = isMeasure(text, at);
  const figure = isFigure(text, at);
  return [
    ['closeSingle', measured ? 2.5 : 0.5],
    ['apostrophe', figure ? 4 : 1.5],
    ['prime', measured ? 0 : figure ? 2.2 : 9],
    ['openSingle', 8],
  ];
}

/** `'90s`, `'17`, or a quotation that begins with a figure. */
function beforeDigits({ text, at, left, british }: Surroundings): Candidate[] {
  const figure = /^\d+s?/.exec(text.slice(at + 1, at + 12))?.[0] ?? '';
  if (/^\d\ds$/.test(figure)) {
    return [
      ['apostrophe', 0],
      ['openSingle', 3],
    ];
  }
  if (/^\d\d$/.test(figure) && !(british && left === 'edge')) {
    return [
      ['apostrophe', 0.4],
      ['openSingle', 2],
    ];
  }
  return [
    ['openSingle', 0.3],
    ['apostrophe', british && left === 'edge' ? 5 : 3],
  ];
}

/** `'a was`, `'a says`: he or she in the west of England; `'a'` is have or all. No article stands before these. */
const A_FOR_HE =
  /^'a(?:'\s\p{Ll}|\s(?:was|were|is|did|do|does|had|has|have|says?|said|will|would|could|can|went|came|must)\b)/u;

/** A word that lost letters inside, apart from the contractions of standard English, has lost its front the sooner. */
const LOST_INSIDE = /^\p{L}+'(?!(?:s|t|d|m|ll|re|ve)$)\p{L}/u;

/** An apostrophe for a lost front, or the beginning of a quotation. */
function beforeWord({ text, at, left, statistics, elisions, british, lessons }: Surroundings): Candidate[] {
  const word = wordFrom(text, at + 1);
  let narrated = british ? (lessons?.unquoted ?? 0) : 0;
  const small = word.toLowerCase().replaceAll('’', "'");
  const stem = small.replace(/'\p{L}+$/u, '');
  const capital = word[0] !== small[0];
  const behind = at + 1 + word.length;
  if (small === 'a' && A_FOR_HE.test(text.slice(at, at + 12))) {
    return [
      ['apostrophe', 0],
      ['openSingle', 4],
    ];
  }
  const whole = text[behind] === "'" && !isLetter(text[behind + 1]);
  const cut = whole && elisions > 0 && isCutAtBothEnds(small);
  let [apostrophe, open] = evidenceFor(small, stem, statistics, lessons);
  if (cut) {
    apostrophe = Math.min(apostrophe, 0.6);
    open = Math.max(open, 1.6);
  }
  apostrophe -= Math.min(1.4, 0.35 * elisions);
  if (LOST_INSIDE.test(small)) {
    apostrophe -= 0.8;
    open += 0.5;
  }
  // A word between two marks has hardly lost both ends, whatever others have lost.
  const most = whole
    ? 0
    : isPlainWord(small, stem, statistics, lessons)
      ? HABITS.front.plain
      : HABITS.front.clippable;
  open += habit(lessons, placeBefore(text, at), apostrophe > 1 ? HABITS.front.least : 0, most);
  const wholeWithStop = !whole && /^[,.!?;:…—]+'(?!\p{L})/u.test(text.slice(behind, behind + 6));
  // `'nothin'`: a word that lost its end has seldom lost its front too.
  if (whole && (isCutShort(small) || /..in$/.test(small)) && !frontElision(small)) apostrophe += 2;
  if (whole && capital && word.length === 1) apostrophe += 4;
  else if (whole && !cut && !isCutShort(small)) {
    apostrophe += 1.6;
    if (open > 1) open -= 1;
  } else if (wholeWithStop) {
    apostrophe += 0.8;
    if (open > 1) open -= 1;
  }
  if (capital) {
    apostrophe += 0.8;
    if (TITLE.test(text.slice(Math.max(0, at - 12), at))) {
      open += 2.5;
      narrated = 0;
    }
    if (/[,:]\s$/.test(text.slice(Math.max(0, at - 2), at))) open -= 0.4;
    // Speech begins like this in British books, where a clipped word that begins it has a mark of its own besides.
    if (british && left === 'edge' && !isQuote(text[at - 1])) {
      apostrophe += /^t/.test(small) || timesClipped(lessons?.fronts, small) > 1 ? 1 : 2.5;
    }
    if (british && endsSentence(text, at)) narrated += 2;
  } else {
    open += 0.5;
  }
  const aside = british && ASIDE.test(text.slice(Math.max(0, at - 150), at));
  if (aside || SPEAKER.test(text.slice(Math.max(0, at - 75), at))) {
    open -= 0.8;
    apostrophe += aside ? 3 : british ? 2.2 : 1;
  }
  if (left === 'stop') open += 2.5;
  const before = text[at - 1];
  const mayClose = before === '"' || before === '”' || left === 'stop' || isPause(left);
  const candidates: Candidate[] = [];
  const begun = opensWhat(text, at, capital);
  if (begun !== 'phrase') candidates.push(['openSingle', Math.max(0, open)]);
  if (begun !== 'speech') candidates.push(['openSingle', Math.max(0, open), 0, true]);
  candidates.push(['apostrophe', Math.max(0, apostrophe), narrated], ['closeSingle', mayClose ? 5 : 9]);
  return candidates;
}

/** Speech begins at the edge of a paragraph or behind a pause; what begins in the middle of a clause is a phrase. */
function opensWhat(text: string, at: number, capital: boolean): 'speech' | 'phrase' | 'either' {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/^["“'‘]?$/.test(before)) return 'speech';
  if (!capital && /[\p{L}\p{N}]['’]?\s$/u.test(before)) return 'phrase';
  return 'either';
}

/** A form of address behind which a name follows, and no quotation. */
const TITLE =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Rev|Capt|Sgt|Lt|Col|Gen|Mis|Miss|Missis|Missus|Mister|Master|Aunt|Uncle)[.'’]?\s$/u;

/** Whether a full stop stands before a mark that ends more than an abbreviated title: `Mr. 'Arris`. */
const endsSentence = (text: string, at: number): boolean =>
  /[.!?]\s$/.test(text.slice(Math.max(0, at - 2), at)) &&
  !/(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}\.\s$/u.test(text.slice(Math.max(0, at - 6), at));

/** A clause on who speaks, after which speech that was closed goes on (`'Yes,' he said, 'and no.'`), behind a closing mark, as far as the pause that ends it; clipped words may stand in it. */
const SPEAKER = /[,.!?…—]['’]\s(?:[^'"“”‘’]|(?<=\p{L})['’]|['’](?=\p{L})){2,60}[,;:.—]\s?$/u;

/** The same in brackets or between dashes, where speech breaks off without a pause: `'And you' (he nodded), 'sit down.'` */
const ASIDE =
  /['’](?:\s\((?:[^()'"“”‘’]|(?<=\p{L})['’](?=\p{L}))*\)[,;.]\s|(?:--|—)(?:[^-—'"“”‘’]|(?<=\p{L})['’](?=\p{L}))*(?:--|—))$/u;

/** Costs of apostrophe and opening mark before a word, by how well it is known as an elision. */
function evidenceFor(
  word: string,
  stem: string,
  statistics: Statistics,
  lessons: Lessons | undefined,
): [apostrophe: number, open: number] {
  const { bare, unclosed, led, beheaded, weight } = statistics;
  const alone = bare.get(word) ?? 0;
  const alwaysElided = unclosed.get(word) ?? 0;
  const known = frontElision(word) ?? frontElision(stem);
  if (known === 'certain') return [0, 3.4];
  if (alwaysElided >= 1 && alwaysElided * 8 >= Math.min(alone, 80)) return [0.2, 2.6];
  const clipped = timesClipped(lessons?.fronts, word);
  if (clipped >= 2 && clipped * 8 >= Math.min(alone, 80)) return [0.2, 2.6];
  const times = led.get(word) ?? 0;
  if (times >= 3 && times * 5 >= alone) return [0.3, 2.4];
  if (known === 'likely') return alone > 3 ? [1.2, 1] : [0.4, 2];
  if (known === 'possible') return [1.2, 1];
  const inDocument = alone > 3 || (bare.get(stem) ?? 0) > 3;
  if (inDocument) return beheaded.has(word) ? [2.6, 0.5] : [3.6, 0.4];
  // A word the document hardly has is a clipped one the sooner, the more of the language the document shows.
  return beheaded.has(word) ? [2.6 - 1.7 * weight, 0.5 + weight] : [3.6 - 2 * weight, 0.4 + 0.5 * weight];
}

/** Whether a quotation that ended at a mark would end without a stop or a pause, as a phrase does and speech does not. */
export const endsUnstopped = (text: string, at: number): boolean =>
  isLetter(text[at - 1]) && !/^.\s?(?:\(|--|—)/.test(text.slice(at, at + 4));

/** The end of a quotation, a possessive, or an apostrophe for a lost end. */
function afterWord({ text, at, statistics, elisions, british, lessons }: Surroundings): Candidate[] {
  const word = wordUpTo(text, at).toLowerCase();
  if (word === 'a' && text[at - 2] === "'" && /\s/.test(text[at + 1] ?? '')) {
    return [
      ['apostrophe', 0],
      ['closeSingle', 4],
    ];
  }
  const alone = statistics.bare.get(word) ?? 0;
  const known = alone > 3;
  const goesOn = /^'\s+['’]?\p{Ll}/u.test(text.slice(at, at + 4));
  let apostrophe = 2.4;
  const clipped = timesClipped(lessons?.ends, word);
  if (isCutShort(word) || clipped >= 2) apostrophe = 0.2;
  else if (/in$/.test(word) && word.length > 3 && (statistics.bare.has(`${word}g`) || !known))
    apostrophe = 0.4;
  else if (/[szx]$/.test(word)) apostrophe = goesOn ? 0.9 : 1.8;
  // A word the document hardly has is a clipped one the sooner, the more of the language the document shows.
  else if (!known) apostrophe = 0.9 + 2 * (1 - statistics.weight);
  if (!known && !isCutShort(word)) apostrophe -= Math.min(0.6, 0.2 * elisions);
  const whole = text[at - word.length - 1] === "'";
  const cut = whole && elisions > 0 && isCutAtBothEnds(word);
  if (cut) apostrophe = Math.min(apostrophe, 0.4);
  const plain = known && clipped === 0 && !/[szx]$/.test(word);
  let close =
    0.5 +
    habit(
      lessons,
      placeAfter(text, at),
      HABITS.end.least,
      whole ? 0 : plain ? HABITS.end.plain : HABITS.end.clippable,
    );
  if (whole && !cut) close -= 0.5;
  if (/^'["”]?$/.test(text.slice(at, at + 3))) close -= 0.2;
  if (/^'[.,!?;:]/.test(text.slice(at, at + 2))) close += 0.9;
  // A quotation hardly ends in the middle of a clause with a word that is known to be clipped: `an' so`.
  if (goesOn) close += isCutShort(word) || clipped >= 2 ? 1.4 : 0.4;
  return [
    [
      'apostrophe',
      Math.max(0, apostrophe),
      british && !mayBePossessive(text, at) ? (lessons?.unquoted ?? 0) : 0,
    ],
    ['closeSingle', close, 0, endsUnstopped(text, at)],
    ['openSingle', 9],
  ];
}

/** No word on either side: punctuation, dashes, dots and white space decide. */
function betweenOthers({ text, at, left, right }: Surroundings): Candidate[] {
  const closesBefore = right === 'edge' || right === 'space' || right === 'stop' || right === 'closer';
  const opensAfter = left === 'edge' || left === 'space' || left === 'opener';
  if (!opensAfter && (closesBefore || isPause(right))) return costs(6, 0, 4);
  // Of two marks before a word the outer one opens; the inner one may be the apostrophe.
  if (opensAfter && !closesBefore && isQuote(text[at + 1])) return costs(0, 6, 9);
  if (opensAfter && !closesBefore) return isPause(right) ? costs(0.3, 3, 2) : costs(0, 6, 2);
  if (isPause(left)) return costs(0.5, 1.5, 3);
  return costs(1.5, 1, 1);
}

const costs = (open: number, close: number, apostrophe: number): Candidate[] => [
  ['openSingle', open],
  ['closeSingle', close],
  ['apostrophe', apostrophe],
];

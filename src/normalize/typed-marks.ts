/**
 * Quotation marks made of others, and those that a word processor turned the wrong way (‘tis, It‘s), as TeX and typewriters without better keys have them: ``so'', ''so'', `so', don`t,
 * don´t; ,,so'' and ,so' where a language opens below the line; <<so>> where it has guillemets. Each is judged as the
 * straight mark that it stands for, and of most it is known which of two it is.
 */
import type { Prose, Replacement } from './prose.ts';
import type { Label } from './quotes/labels.ts';
import type { Locale } from './quotes/locales.ts';
import { BACKWARD, isApostrophe, opensDouble } from './turned-marks.ts';

/** A passage as its marks are meant, each character in its place. */
export interface TypedMarks {
  prose: Prose;
  /** What a mark is, where its form says so. */
  labelAt(at: number): Label | undefined;
  /** What is written where a mark is meant: one character, or two. */
  stretchAt(at: number): Pick<Replacement, 'start' | 'end'>;
  /** Marks that need no judging, in order. */
  settled: readonly Replacement[];
}

const TYPED = new RegExp(`\`+|'{2,}|´|,{1,2}(?=\\p{L}|\\p{N}|\\.)|<{2,}|>{2,}|${BACKWARD.source}`, 'giu');
const LETTER = /\p{L}/u;
const MAY_STAND_BEFORE = /[\s([{“"‘'—–-]/;
const BEGINS = '[\\p{L}\\p{N}.…"\'‘“(*_¿¡]';
/** White before a dash is taken out, so that the dash stands as if it had none. */
const MAY_BEGIN = new RegExp(`${BEGINS}|\\s*[—–-]`, 'uy');
/** Two apostrophes that close, whatever opened. */
const CLOSING = /(?<![\s`'])'{2,3}(?![\p{L}\p{N}`'])/gu;
/** Two or three apostrophes that close, with what stands on both sides. */
const CLOSES = /^[^\s`']'{2,3}(?:[^\p{L}\p{N}`']|$)/u;
/** What two back-ticks open. */
const OPENING = new RegExp(`(?<!\`)\`{2,3}(?=${BEGINS})`, 'u');
/** What one back-tick opens and an apostrophe closes. */
const SINGLE = /(?<![\p{L}`])`(?=[^\s`'])[^`]{0,1000}?[^\s`]'(?!\p{L})/u;

/** What one comma opens and an apostrophe closes; commas of the sentence have white behind them. */
const LOW_SINGLE = /^\p{L}(?:[^,']|,(?=\s)|(?<=\p{L})'(?=\p{L})){0,300}?[\p{L}\p{N}.!?…]'(?!\p{L})/u;
/** What stands between two pairs of angles, either way round; in the north both may point right. */
const ANGLED = /<<[^<>]{1,2000}>>|>>[^<>]{1,2000}<</;
const POINTED = /(?<!\S)>>(?=\S)[^<>]{1,2000}(?<=\S)>>/;

/** How an author makes marks, anywhere in the text. */
interface Habits {
  /** Commas for marks below the line: for double ones, and for single ones too. */
  low: boolean;
  lowSingle: boolean;
  /** Two angles for a guillemet. */
  angled: boolean;
  /** Two back-ticks and two apostrophes for one mark. */
  doubled: boolean;
  /** A back-tick for a single mark. */
  ticked: boolean;
  /** Speech stands in single marks. */
  singleOutside: boolean;
  english: boolean;
  /** Speech stands in double marks, so that single ones open few words. */
  doubleOutside: boolean;
}

const NOTHING = {
  labelAt: () => undefined,
  stretchAt: (at: number) => ({ start: at, end: at + 1 }),
  settled: [],
};
const MAYBE = /[`´]|''|,,|(?<!\S),|<<|>>/;
/** Whether there is one of these marks in a text, or one that a word processor turned. */
const mayHold = (text: string): boolean => MAYBE.test(text) || (text.includes('‘') && BACKWARD.test(text));

/**
 * Reads the marks of the passages of a text. Those that have none of these are what they are.
 * @param tongue of the text: its sets of marks say what commas and angles may stand for
 */
export function readTyped(passages: readonly Prose[], tongue: 'english' | Locale): TypedMarks[] {
  const marks = tongue === 'english' ? '' : tongue.sets.flat().join('');
  const suspects = passages.filter(({ text }) => mayHold(text));
  const begun = (mark: RegExp): number => suspects.filter(({ text }) => mark.test(text)).length;
  const habits: Habits = {
    doubled: suspects.some(({ text }) => OPENING.test(text)),
    low: marks.includes('„'),
    lowSingle: marks.includes('‚'),
    angled:
      /[«»]/.test(marks) &&
      suspects.some(({ text }) => ANGLED.test(text) || (marks.includes('»»') && POINTED.test(text))),
    ticked: suspects.some(({ text }) => SINGLE.test(text)),
    singleOutside: begun(/^`(?!`)/) > begun(/^``(?!`)/),
    english: tongue === 'english',
    doubleOutside: suspects.some(({ text }) => BACKWARD.test(text)) && opensDouble(passages),
  };
  return passages.map(prose =>
    mayHold(prose.text) ? new Reader(prose, habits).read() : { prose, ...NOTHING },
  );
}

/** What stands beside a mark, in the place that the mark left over; another mark there would be a mark too many. */
const neighbour = (beyond = ' '): string => (/["'`,<>]/.test(beyond) ? ' ' : beyond);

/** Goes through the marks of one passage, in order. */
class Reader {
  readonly #prose: Prose;
  readonly #habits: Habits;
  readonly #meant: string[];
  readonly #labels = new Map<number, Label>();
  readonly #pairs = new Map<number, number>();
  readonly #settled: Replacement[] = [];
  /** The marks that are open, by what made them. */
  readonly #open: ('single' | 'double')[] = [];
  /** Where the last two apostrophes stand that can close. */
  readonly #lastClosing: number;

  constructor(prose: Prose, habits: Habits) {
    this.#prose = prose;
    this.#habits = habits;
    this.#meant = prose.text.split('');
    this.#lastClosing = Array.from(prose.text.matchAll(CLOSING), ({ index }) => index).at(-1) ?? -1;
  }

  read(): TypedMarks {
    for (const { 0: typed, index } of this.#prose.text.matchAll(TYPED)) {
      if (typed === '‘') this.#turned(index);
      else if (typed.startsWith(',')) this.#low(index, typed.length);
      else if (/^[<>]/.test(typed)) this.#angles(typed, index);
      else if (typed.length === 1) this.#one(typed, index);
      else if (typed.length <= 3 && typed.startsWith('`')) this.#opening(index, typed.length);
      else if (typed.length <= 3) this.#apostrophes(index, typed.length);
    }
    return {
      prose: { ...this.#prose, text: this.#meant.join('') },
      labelAt: at => this.#labels.get(at),
      stretchAt: at => {
        const start = this.#pairs.get(at);
        return start === undefined ? NOTHING.stretchAt(at) : { start, end: start + 2 };
      },
      settled: this.#settled,
    };
  }

  #opens(start: number, end: number): boolean {
    const { text } = this.#prose;
    MAY_BEGIN.lastIndex = end;
    return MAY_STAND_BEFORE.test(text[start - 1] ?? ' ') && MAY_BEGIN.test(text);
  }

  /** A back-tick or an accent by itself. */
  #one(typed: string, at: number): void {
    const { text } = this.#prose;
    if (LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '')) this.#single(at, 'apostrophe');
    else if (typed === '`' && this.#habits.ticked && this.#opens(at, at + 1)) this.#single(at, 'openSingle');
  }

  /** An opening mark in the place of an apostrophe. */
  #turned(at: number): void {
    const { english, doubleOutside } = this.#habits;
    if (english && isApostrophe(this.#prose.text, at, doubleOutside)) this.#single(at, 'apostrophe');
  }

  /** Commas before a word are the mark below the line that they look like. */
  #low(at: number, length: number): void {
    const { low, lowSingle } = this.#habits;
    if (!this.#opens(at, at + length)) return;
    if (length === 2 && low) {
      this.#settle(at, 2, '„', true);
      this.#open.push('double');
    } else if (length === 1 && lowSingle && LOW_SINGLE.test(this.#prose.text.slice(at + 1, at + 400))) {
      this.#settle(at, 1, '‚', true);
      this.#open.push('single');
    }
  }

  /** Two angles are a guillemet as they stand, whichever way the author turns them. */
  #angles(typed: string, at: number): void {
    if (!this.#habits.angled || typed.length !== 2) return;
    const { text } = this.#prose;
    const opens = /\s/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 2] ?? ' ');
    this.#settle(at, 2, typed === '<<' ? '«' : '»', opens);
  }

  #settle(start: number, length: number, glyph: string, opens: boolean): void {
    const { text } = this.#prose;
    const end = start + length;
    const mark = opens ? end - 1 : start;
    this.#meant.fill(neighbour(opens ? text[start - 1] : text[end]), start, end);
    this.#meant[mark] = glyph;
    this.#settled.push({ start, end, text: glyph });
  }

  /** Two back-ticks, or three for two marks. */
  #opening(at: number, length: number): void {
    if (!this.#opens(at, at + length)) return;
    const outer = length === 3 && this.#habits.singleOutside;
    if (outer) this.#single(at, 'openSingle');
    this.#double(outer ? at + 1 : at, 'openDouble');
    if (length === 3 && !outer) this.#single(at + 2, 'openSingle');
  }

  /**
   * Two or three apostrophes. Two are one mark only where something opened with two: ‘the dogs'' ends with an apostrophe
   * and a mark.
   */
  #apostrophes(at: number, length: number): void {
    const closes = CLOSES.test(this.#prose.text.slice(Math.max(0, at - 1), at + length + 1));
    if (length === 2 && this.#opens(at, at + 2) && this.#lastClosing > at) this.#double(at, 'openDouble');
    else if (closes && (this.#habits.doubled || this.#open.includes('double'))) {
      // Of three, one closes what was opened last by one.
      const inner = length === 3 && this.#open.at(-1) !== 'double';
      if (inner) this.#open.pop();
      this.#double(inner ? at + 1 : at, 'closeDouble');
    }
  }

  #single(at: number, label: 'apostrophe' | 'openSingle'): void {
    this.#meant[at] = "'";
    this.#labels.set(at, label);
    if (label === 'openSingle') this.#open.push('single');
  }

  /** One mark of the two characters from `start`; the other takes what stands beyond, for the mark's neighbour. */
  #double(start: number, label: 'openDouble' | 'closeDouble'): void {
    const { text } = this.#prose;
    const opens = label === 'openDouble';
    const [mark, idle] = opens ? [start + 1, start] : [start, start + 1];
    this.#meant[mark] = '"';
    this.#meant[idle] = neighbour(opens ? text[start - 1] : text[start + 2]);
    this.#labels.set(mark, label);
    this.#pairs.set(mark, start);
    if (opens) this.#open.push('double');
    else if (this.#open.includes('double')) this.#open.length = this.#open.lastIndexOf('double');
  }
}

import { BALTIC } from './heading-words/baltic.ts';
import { EAST_SLAVIC } from './heading-words/east-slavic.ts';
import { GERMANIC } from './heading-words/germanic.ts';
import { IBERIAN } from './heading-words/iberian.ts';
import { OTHERS } from './heading-words/others.ts';
import { ROMANCE } from './heading-words/romance.ts';
import { SOUTH_SLAVIC } from './heading-words/south-slavic.ts';
import { URALIC } from './heading-words/uralic.ts';
import { WEST_SLAVIC } from './heading-words/west-slavic.ts';
import { romanValue } from './numerals.ts';
import type { Role } from './roles.ts';

/** Roles whose pages bear a heading by which they are known. */
export type NamedRole =
  | 'dedication'
  | 'epigraph'
  | 'foreword'
  | 'preface'
  | 'introduction'
  | 'content-note'
  | 'authors-note'
  | 'prologue'
  | 'interlude'
  | 'epilogue'
  | 'afterword'
  | 'acknowledgments'
  | 'appendix'
  | 'notes'
  | 'glossary'
  | 'bibliography'
  | 'copyright'
  | 'about-the-author'
  | 'also-by';

/** How the headings of a book read in a language other than English. Alternatives are parted by `|`. */
export interface HeadingWords {
  /** Nouns that a number makes into a heading, in small letters. */
  numbered: { chapter: string; part: string };
  /** Headings by themselves, the most usual one first. */
  named: Partial<Record<NamedRole, string>>;
  /** The numbers from 1 to 40 behind the noun, parted by spaces; `_` stands for a space inside one. */
  cardinals: string;
  /** The same before or behind the noun, in all forms that agree with it. */
  ordinals: string;
}

/** By BCP 47 language, without regions. */
export const HEADING_WORDS: Readonly<Record<string, HeadingWords>> = {
  ...ROMANCE,
  ...IBERIAN,
  ...GERMANIC,
  ...WEST_SLAVIC,
  ...SOUTH_SLAVIC,
  ...EAST_SLAVIC,
  ...BALTIC,
  ...URALIC,
  ...OTHERS,
};

/** A word of a text, folded so that capitals and accents make no difference, and where it ends. */
interface Word {
  folded: string;
  /** In small letters, with its accents. */
  small: string;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Most words have nothing to fold. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** Small letters without accents; capitals are often set without them, and Turkish has an i of each kind. */
const folded = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll('ı', 'i')
        .replaceAll('ς', 'σ');

const small = (word: string): string => (PLAIN.test(word) ? word : word.normalize('NFC')).toLowerCase();

const phraseOf = (written: string): string => (written.match(WORD) ?? []).map(folded).join(' ');

/** Longest phrase of the tables, in words. */
const LONGEST = 6;

/** What may stand between the words of one phrase. */
const JOINED = /^[ \t\u00a0'’-]*$/;

/** The words from `start` on that one phrase may hold. */
function wordsAt(text: string, start: number): Word[] {
  const words: Word[] = [];
  let from = start;
  WORD.lastIndex = start;
  for (let match = WORD.exec(text); match && words.length < LONGEST; match = WORD.exec(text)) {
    if (!JOINED.test(text.slice(from, match.index))) break;
    from = WORD.lastIndex;
    words.push({ folded: folded(match[0]), small: small(match[0]), end: from });
  }
  return words;
}

interface Noun {
  lang: string;
  role: Role;
}

/** The numbers of a language in words. */
interface Numbers {
  any: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
}

/** Numbers by their phrases; the Norwegian eighth and eighteenth are told apart by their accents. */
function numbersIn(lists: readonly string[]): ReadonlyMap<string, number> {
  const exact = new Map<string, number>();
  const found = new Map<string, number>();
  for (const list of lists) {
    list.split(' ').forEach((forms, index) => {
      for (const form of forms.split('|')) {
        exact.set((form.match(WORD) ?? []).map(small).join(' '), index + 1);
        const phrase = phraseOf(form);
        if (!found.has(phrase)) found.set(phrase, index + 1);
      }
    });
  }
  return new Map([...found, ...exact]);
}

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;

/** The tables by the phrases in them; numbers are looked at where a noun stands beside them, of its language alone. */
class Phrases {
  readonly nouns = new Map<string, Noun[]>();
  readonly named = new Map<string, Role>();
  /** What any of both begins with, and any number before a noun: most lines begin with none of them. */
  readonly first = new Set<string>();
  readonly #numbers = new Map<string, Numbers>();

  constructor() {
    for (const [lang, { numbered, named, ordinals }] of Object.entries(HEADING_WORDS)) {
      for (const form of ordinals.split(/[ |]/)) this.first.add(folded(FIRST_WORD.exec(form)?.[0] ?? form));
      for (const role of ['chapter', 'part'] as const) {
        for (const noun of this.#phrases(numbered[role]))
          this.nouns.set(noun, [...(this.nouns.get(noun) ?? []), { lang, role }]);
      }
      for (const [role, names] of Object.entries(named) as [NamedRole, string][]) {
        // The list of a book's notes is Quoin's own.
        if (role === 'notes') continue;
        for (const name of this.#phrases(names)) if (!this.named.has(name)) this.named.set(name, role);
      }
    }
  }

  numbers(lang: string): Numbers {
    let numbers = this.#numbers.get(lang);
    if (!numbers) {
      const { cardinals = '', ordinals = '' } = HEADING_WORDS[lang] ?? {};
      numbers = { any: numbersIn([ordinals, cardinals]), ordinals: numbersIn([ordinals]) };
      this.#numbers.set(lang, numbers);
    }
    return numbers;
  }

  #phrases(written: string): string[] {
    const phrases = written.split('|').map(phraseOf);
    for (const phrase of phrases) this.first.add(phrase.split(' ')[0] as string);
    return phrases;
  }
}

let known: Phrases | undefined;

/** Some words as one phrase, with their accents and without. */
const phraseAt = (words: readonly Word[], count: number): { exact: string; folded: string } => ({
  exact: words
    .slice(0, count)
    .map(word => word.small)
    .join(' '),
  folded: words
    .slice(0, count)
    .map(word => word.folded)
    .join(' '),
});

/** The longest of the phrases at some words that a table knows. */
function longest<T>(
  words: readonly Word[],
  table: ReadonlyMap<string, T>,
): { found: T; words: number; isExact: boolean } | undefined {
  for (let count = words.length; count > 0; count--) {
    const { exact, folded } = phraseAt(words, count);
    const found = table.get(exact) ?? table.get(folded);
    if (found !== undefined) return { found, words: count, isExact: table.has(exact) };
  }
  return undefined;
}

/** What stands at the beginning of a heading in another language than English, and where its words end. */
export interface ForeignHeading {
  role: Role;
  /** Absent for a page that is known by its name, and where figures have to follow the noun. */
  ordinal?: number;
  end: number;
  /** What it is known by. */
  by: 'name' | 'number' | 'noun';
}

/** `3.`, `3º`, `3-я`, `III.`, `II-я` before a noun. */
const ORDINAL_FIGURES =
  /^(?:(?<digits>\d{1,3})(?:\.|[ºª°]|-?\p{Ll}{1,4}(?=[ \t]))|(?<roman>[ivxlcdm]{1,7})(?:\.|[ºª°]|-\p{Ll}{1,4}(?=[ \t])))[ \t]*/iu;

/** A noun behind its number in words: “Drittes Kapitel”. */
function readWordsBefore(words: readonly Word[], tables: Phrases): ForeignHeading | undefined {
  let found: ForeignHeading | undefined;
  for (let count = 1; count < words.length; count++) {
    const { small: exactNoun = '', folded: foldedNoun = '', end = 0 } = words[count] ?? {};
    for (const { lang, role } of tables.nouns.get(exactNoun) ?? tables.nouns.get(foldedNoun) ?? []) {
      const { ordinals } = tables.numbers(lang);
      const { exact, folded } = phraseAt(words, count);
      const ordinal = ordinals.get(exact);
      if (ordinal !== undefined) return { role, ordinal, end, by: 'number' };
      const likely = ordinals.get(folded);
      if (likely !== undefined) found ??= { role, ordinal: likely, end, by: 'number' };
    }
  }
  return found;
}

/** The same behind figures: “3. Kapitel”. */
function readFiguresBefore(text: string, start: number, tables: Phrases): ForeignHeading | undefined {
  const figures = ORDINAL_FIGURES.exec(text.slice(start, start + 16));
  if (!figures) return undefined;
  const behind = wordsAt(text, start + figures[0].length);
  const noun = longest(behind, tables.nouns);
  const role = noun?.found[0]?.role;
  const { digits, roman = '' } = figures.groups ?? {};
  const ordinal = digits === undefined ? romanValue(roman) : Number(digits);
  const end = noun && behind[noun.words - 1]?.end;
  return role && end !== undefined && ordinal !== undefined
    ? { role, ordinal, end, by: 'number' }
    : undefined;
}

const readNumberBefore = (
  text: string,
  start: number,
  words: readonly Word[],
  tables: Phrases,
): ForeignHeading | undefined => readWordsBefore(words, tables) ?? readFiguresBefore(text, start, tables);

/** Figures or a roman numeral, perhaps with its ending: `3`, `iii`, `2º`. */
const FIGURES = /^(?:\d|[ivxlcdm]+)/;
/** More letters than any word of the tables has. */
const LONGEST_WORD = 40;

/** Longer paragraphs are prose. */
const LONGEST_HEADING = 160;

/**
 * Reads what stands at `start`: a noun of a chapter or a part, with its number in words behind it or before it, or the
 * name of a page.
 */
export function readForeign(text: string, start: number): ForeignHeading | undefined {
  if (text.length - start > LONGEST_HEADING) return undefined;
  known ??= new Phrases();
  const tables = known;
  const first = folded(FIRST_WORD.exec(text.slice(start, start + LONGEST_WORD))?.[0] ?? '');
  if (!tables.first.has(first))
    return FIGURES.test(first) ? readFiguresBefore(text, start, tables) : undefined;
  const words = wordsAt(text, start);
  const endOf = (count: number): number => words[count - 1]?.end ?? start;
  const name = longest(words, tables.named);
  if (name) return { role: name.found, end: endOf(name.words), by: 'name' };
  const noun = longest(words, tables.nouns);
  const role = noun?.found[0]?.role;
  if (!noun || !role) return readNumberBefore(text, start, words, tables);
  // Languages share nouns, and the beginnings of numbers.
  const behind = words.slice(noun.words);
  const [most] = noun.found
    .flatMap(({ lang, role: counted }) => {
      const number = longest(behind, tables.numbers(lang).any);
      return number ? [{ ...number, role: counted }] : [];
    })
    .sort((a, b) => b.words - a.words || Number(b.isExact) - Number(a.isExact));
  if (!most) return { role, end: endOf(noun.words), by: 'noun' };
  return { role: most.role, ordinal: most.found, end: endOf(noun.words + most.words), by: 'number' };
}

/** The heading that a page of some role has in a language, where its author wrote none; undefined where that is not known. */
export function headingIn(lang: string, role: Role): string | undefined {
  const { named } = HEADING_WORDS[lang.toLowerCase().split('-')[0] ?? ''] ?? { named: {} };
  const byRole: Partial<Record<Role, string>> = named;
  // Many languages have one word for both.
  const names = (byRole[role] ?? (role === 'preface' ? byRole.foreword : undefined))?.split('|') ?? [];
  // Serbian is written in two scripts.
  const first = /-latn\b/i.test(lang) ? names.find(name => /^\p{sc=Latin}/u.test(name)) : names[0];
  return first && `${first[0]?.toLocaleUpperCase(lang)}${first.slice(1)}`;
}

import { createRequire } from 'node:module';
import { type Patterns, placesIn } from './liang.ts';

/**
 * The syllables of a word of letters, or undefined when it may not be divided.
 * @param word letters only, without punctuation; an apostrophe may stand inside
 */
export type Hyphenator = (word: string) => readonly string[] | undefined;

/** Shorter words are never divided. */
const SHORTEST = 5;
/** Chicago (17th ed., 7.36): at least two letters before the hyphen and three after it. */
const BEFORE = 2;
const AFTER = 3;

const require = createRequire(import.meta.url);
const hyphenators = new Map<string, Hyphenator>();

/** Package folders that are named otherwise than the language tag a writer would give. */
const PATTERNS: Record<string, string> = { en: 'en-us', no: 'nb', 'sr-latn': 'sh-latn' };

/**
 * The hyphenator of a language, each opened once. Patterns are Liang's, as TeX uses them.
 * @param lang BCP 47; `pt-BR` falls back on `pt`. A language without patterns gets a hyphenator that divides nothing.
 */
export function hyphenatorOf(lang: string): Hyphenator {
  const tag = lang.toLowerCase();
  const known = hyphenators.get(tag);
  if (known) return known;
  const divide = patternsOf(tag) ?? patternsOf(tag.split('-')[0] as string);
  const hyphenator: Hyphenator = divide ? memo(word => syllables(word, divide)) : () => undefined;
  hyphenators.set(tag, hyphenator);
  return hyphenator;
}

/**
 * A hyphenator that asks a list first. Capitals and a possessive `’s` make no difference.
 * @param words `ta-ble` may be divided at its hyphen, `Attwood` nowhere; of two for one word the last holds
 */
export function hyphenatorWith(words: readonly string[], otherwise: Hyphenator): Hyphenator {
  if (words.length === 0) return otherwise;
  const listed = new Map(words.map(word => [word.toLowerCase().replaceAll('-', ''), word.split('-')]));
  return word => {
    const parts = listed.get(word.toLowerCase().replace(/[’']s$/u, ''));
    if (!parts) return otherwise(word);
    let from = 0;
    return withinLimits(
      parts.map((part, index) => {
        const to = index === parts.length - 1 ? word.length : from + part.length;
        const own = word.slice(from, to);
        from = to;
        return own;
      }),
    );
  };
}

type Divide = (word: string) => string[];

function patternsOf(tag: string): Divide | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(tag)) return undefined;
  try {
    const { patterns } = require(`hyphen/${PATTERNS[tag] ?? tag}`) as { patterns: Patterns };
    return word => {
      const places = [0, ...placesIn(word, patterns), word.length];
      return places.slice(1).map((place, index) => word.slice(places[index], place));
    };
  } catch {
    return undefined;
  }
}

function memo(hyphenator: Hyphenator): Hyphenator {
  const found = new Map<string, readonly string[] | undefined>();
  return word => {
    if (!found.has(word)) found.set(word, hyphenator(word));
    return found.get(word);
  };
}

function syllables(word: string, divide: Divide): readonly string[] | undefined {
  if (word.length < SHORTEST || !/^\p{L}[\p{L}\p{M}’']*$/u.test(word)) return undefined;
  return withinLimits(divide(word));
}

function withinLimits(parts: string[]): readonly string[] | undefined {
  while (parts.length > 1 && lettersIn(parts[0]) < BEFORE) parts.splice(0, 2, `${parts[0]}${parts[1]}`);
  while (parts.length > 1 && lettersIn(parts.at(-1)) < AFTER)
    parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`);
  return parts.length > 1 ? parts : undefined;
}

const lettersIn = (part = ''): number => part.match(/\p{L}/gu)?.length ?? 0;

/** How the lists of a document count, which mammoth does not say: `word/numbering.xml`. */
import type { List, Numerals } from '../../book/nodes.ts';
import { visitXml } from './xml.ts';

/** The number of an item, and what a list is like that begins with it. */
export interface ItemNumber extends Pick<List, 'numerals' | 'enclosed'> {
  start: number;
}

interface Level extends Pick<List, 'numerals' | 'enclosed'> {
  first: number;
  isOrdered: boolean;
}

/** Formats of numbers (ECMA-376 part 1, 17.18.59) that books have; all others are figures here. */
const NUMERALS: Readonly<Record<string, Numerals>> = {
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};

/** What stands around a number in the text of its level, such as `(%1)`. */
function enclosedBy(text: string): Pick<List, 'enclosed'> {
  if (/^\s*\(.*\)\s*$/.test(text)) return { enclosed: '()' };
  return /\)\s*$/.test(text) ? { enclosed: ')' } : {};
}

/** Counts the items of lists in the order of the document. */
export class ListNumbers {
  /** By the list and its rank. */
  readonly #levels = new Map<string, Level>();
  /** Lists by the name that paragraphs call them by; several may count on together. */
  readonly #lists = new Map<string, string>();
  /** Where a name begins anew, by the name and the rank. */
  readonly #restarts = new Map<string, number>();
  /** Where a name counts in a way of its own, by the name and the rank. */
  readonly #own = new Map<string, Level>();
  /** The rank that a list has for the paragraphs of a style, by the list and the style. */
  readonly #ranks = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #begun = new Set<string>();

  /** @throws when the part is no well-formed XML */
  constructor(part: Uint8Array | undefined) {
    let list = '';
    let name = '';
    let rank = '';
    let ownRank = '';
    let level: Level = { first: 1, isOrdered: true };
    visitXml(part, {
      open: (element, attribute, above) => {
        const value = attribute('val') ?? '';
        const inLevel = above.at(-1) === 'lvl';
        if (element === 'abstractNum') list = attribute('abstractNumId') ?? '';
        else if (element === 'num') name = attribute('numId') ?? '';
        else if (element === 'abstractNumId' && above.at(-1) === 'num') this.#lists.set(name, value);
        else if (element === 'lvlOverride') rank = attribute('ilvl') ?? '0';
        else if (element === 'startOverride') this.#restarts.set(`${name} ${rank}`, Number(value) || 1);
        else if (element === 'lvl' && above.at(-1) === 'abstractNum') {
          level = { first: 1, isOrdered: true };
          ownRank = attribute('ilvl') ?? '0';
          this.#levels.set(`${list} ${ownRank}`, level);
        } else if (element === 'lvl' && above.at(-1) === 'lvlOverride') {
          level = { first: 1, isOrdered: true };
          this.#own.set(`${name} ${rank}`, level);
        } else if (inLevel && element === 'pStyle' && above.includes('abstractNum'))
          this.#ranks.set(`${list} ${value}`, ownRank);
        else if (inLevel && element === 'start') level.first = Number(value) || 1;
        else if (inLevel && element === 'numFmt') {
          level.isOrdered = value !== 'bullet' && value !== 'none';
          if (Object.hasOwn(NUMERALS, value)) level.numerals = NUMERALS[value] as Numerals;
        } else if (inLevel && element === 'lvlText') Object.assign(level, enclosedBy(value));
      },
    });
  }

  /** The rank of a style's paragraphs in a list. */
  rankOf(name: string, styleId: string): string | undefined {
    return this.#ranks.get(`${this.#lists.get(name)} ${styleId}`);
  }

  /** The number of the next item of a list; undefined where it has none. @param name as `w:numId` says it */
  next(name: string, rank: number): ItemNumber | undefined {
    const list = this.#lists.get(name);
    const own = this.#own.get(`${name} ${rank}`);
    const level = own ?? this.#levels.get(`${list} ${rank}`);
    if (list === undefined || !level?.isOrdered) return undefined;
    const key = `${list} ${rank}`;
    const called = `${name} ${rank}`;
    const restart = this.#begun.has(called) ? undefined : (this.#restarts.get(called) ?? own?.first);
    this.#begun.add(called);
    const start = restart ?? (this.#counts.get(key) ?? level.first - 1) + 1;
    this.#counts.set(key, start);
    for (let below = rank + 1; this.#levels.has(`${list} ${below}`); below++)
      this.#counts.delete(`${list} ${below}`);
    const { numerals, enclosed } = level;
    return { start, ...(numerals && { numerals }), ...(enclosed && { enclosed }) };
  }
}

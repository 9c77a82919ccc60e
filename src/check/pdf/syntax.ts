/** What PDF files and content streams are written with (ISO 32000-1, 7.2 and 7.3), one character a byte. */

/** A name: `/Page`. */
export interface PdfName {
  name: string;
}
/** A pointer at an object by its number. */
export interface PdfRef {
  ref: number;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** Strings are as in the file, one character a byte. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | PdfName
  | PdfRef
  | PdfDictionary
  | readonly PdfValue[];

const WHITE = 1;
const DELIMITER = 2;
/** What each character is; the others are part of a word. */
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = WHITE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

const code = (character: string): number => character.charCodeAt(0);
export const OPEN_STRING = code('(');
const CLOSE_STRING = code(')');
export const OPEN_ARRAY = code('[');
export const CLOSE_ARRAY = code(']');
export const LESS = code('<');
export const GREATER = code('>');
export const SLASH = code('/');
const PERCENT = code('%');
const BACKSLASH = code('\\');
const LINE_FEED = code('\n');
const RETURN = code('\r');

/** Where the word at `from` ends: at white, a delimiter or the end of the source. */
export function endOfWord(source: string, from: number): number {
  let at = from;
  while (at < source.length && KINDS[source.charCodeAt(at)] === 0) at += 1;
  return at;
}

/** Where the white at `from` ends, comments in it too. */
export function endOfWhite(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const here = source.charCodeAt(at);
    if (here === PERCENT) {
      while (at + 1 < source.length && !endsLine(source.charCodeAt(at + 1))) at += 1;
    } else if (KINDS[here] !== WHITE) break;
  }
  return at;
}

const endsLine = (here: number): boolean => here === LINE_FEED || here === RETURN;

/** The place behind the string whose bracket opens at `from`; -1 where it does not end. */
export function endOfString(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const here = source.charCodeAt(at);
    if (here === BACKSLASH) at += 1;
    else if (here === OPEN_STRING) depth += 1;
    else if (here === CLOSE_STRING && --depth === 0) return at + 1;
  }
  return -1;
}

/** The value of a hexadecimal digit by its character code; -1 for what is none. */
export function hexadecimal(here: number): number {
  if (here >= 48 && here <= 57) return here - 48;
  const letter = here | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const REFERENCE = /(\d+) \d+ R\b/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Reads values one after another. */
export class Parser {
  at: number;
  readonly #source: string;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  /** @throws Error where none stands */
  value(): PdfValue {
    const value = this.#next();
    if (value === undefined) throw this.#nothing();
    return value;
  }

  #nothing(): Error {
    return new Error(`there is no value at byte ${this.at}`);
  }

  /** The next value; undefined at the end of an array or a dictionary. */
  #next(): PdfValue | undefined {
    const source = this.#source;
    const from = endOfWhite(source, this.at);
    this.at = from;
    switch (source.charCodeAt(from)) {
      case SLASH: {
        this.at = endOfWord(source, from + 1);
        return { name: source.slice(from + 1, this.at) };
      }
      case OPEN_STRING:
        return this.#string();
      case OPEN_ARRAY:
        this.at += 1;
        return this.#values();
      case CLOSE_ARRAY:
        this.at += 1;
        return undefined;
      case LESS:
        if (source.charCodeAt(from + 1) !== LESS) return this.#bytes();
        this.at += 2;
        return this.#pairs();
      case GREATER:
        if (source.charCodeAt(from + 1) !== GREATER) throw this.#nothing();
        this.at += 2;
        return undefined;
      default:
        return this.#word();
    }
  }

  #word(): PdfValue {
    const source = this.#source;
    const from = this.at;
    const to = endOfWord(source, from);
    const word = source.slice(from, to);
    if (NUMBER.test(word)) {
      // Most numbers are none of an object.
      const next = source.charCodeAt(to + 1);
      if (source.charCodeAt(to) === 32 && next >= 48 && next <= 57) {
        REFERENCE.lastIndex = from;
        const ref = REFERENCE.exec(source)?.[1];
        if (ref !== undefined) {
          this.at = REFERENCE.lastIndex;
          return { ref: Number(ref) };
        }
      }
      this.at = to;
      return Number(word);
    }
    if (word !== 'true' && word !== 'false' && word !== 'null') throw this.#nothing();
    this.at = to;
    return word === 'null' ? null : word === 'true';
  }

  #bytes(): string {
    const end = this.#source.indexOf('>', this.at);
    const digits = end < 0 ? '' : this.#source.slice(this.at + 1, end).replace(/\s/g, '');
    if (end < 0 || /[^\dA-Fa-f]/.test(digits)) throw this.#nothing();
    this.at = end + 1;
    // The last of an odd number of digits stands before a 0 (ISO 32000-1, 7.3.4.3).
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  #values(): PdfValue[] {
    const values: PdfValue[] = [];
    for (let value = this.#next(); value !== undefined; value = this.#next()) values.push(value);
    return values;
  }

  #pairs(): PdfDictionary {
    const values = this.#values();
    const pairs = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < values.length; i += 2) {
      const key = values[i];
      if (typeof key === 'object' && key !== null && 'name' in key)
        pairs.set(key.name, values[i + 1] as PdfValue);
    }
    return pairs;
  }

  #string(): string {
    const from = this.at;
    const end = endOfString(this.#source, from);
    if (end < 0) throw new Error('a string does not end');
    this.at = end;
    const written = this.#source.slice(from + 1, end - 1);
    return written.includes('\\')
      ? written.replace(/\\([\s\S]?)/g, (_, next: string) => ESCAPED[next] ?? next)
      : written;
  }
}

import { inflateSync } from 'node:zlib';

/** A name of PDF: `/Page`. */
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

/** A PDF with a plain cross-reference table, read as far as the checks need it. */
export interface PdfObjects {
  /** `1.7`. */
  version: string;
  trailer: PdfDictionary;
  /** Numbers of all objects in use. */
  numbers: readonly number[];
  /** The value itself, or what it points at; `null` where nothing is. */
  get(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** Bytes of a stream object, inflated where they were deflated. */
  stream(value: PdfValue | undefined): Buffer;
}

export const isName = (value: PdfValue | undefined, name: string): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === name;

export const isDictionary = (value: PdfValue): value is PdfDictionary => value instanceof Map;

/**
 * Reads a PDF from its cross-reference table on.
 * @throws Error when the table, the trailer or an object cannot be read
 */
export function readPdf(bytes: Uint8Array): PdfObjects {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const version = /^%PDF-(\d\.\d)/.exec(source)?.[1];
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))?.[1];
  if (!version || !start) throw new Error('it has no header or no end');
  const { offsets, end } = readTable(source, Number(start));
  const trailer = new Parser(source, end).value();
  if (!isDictionary(trailer)) throw new Error('it has no trailer');

  const known = new Map<number, { value: PdfValue; after: number }>();
  const object = (number: number): { value: PdfValue; after: number } => {
    let read = known.get(number);
    if (!read) {
      const offset = offsets.get(number);
      if (offset === undefined) return { value: null, after: 0 };
      const header = /^(\d+) \d+ obj\b/.exec(source.slice(offset, offset + 32));
      if (Number(header?.[1]) !== number) throw new Error(`object ${number} is not where the table says`);
      const parser = new Parser(source, offset + (header?.[0].length ?? 0));
      read = { value: parser.value(), after: parser.at };
      known.set(number, read);
    }
    return read;
  };
  const get = (value: PdfValue | undefined): PdfValue =>
    typeof value === 'object' && value !== null && 'ref' in value
      ? get(object(value.ref).value)
      : (value ?? null);
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return isDictionary(found) ? found : new Map();
  };
  return {
    version,
    trailer,
    numbers: [...offsets.keys()],
    get,
    dictionary,
    list(value) {
      const found = get(value);
      return Array.isArray(found) ? found : [];
    },
    stream(value) {
      if (typeof value !== 'object' || value === null || !('ref' in value)) return Buffer.alloc(0);
      const { after } = object(value.ref);
      const opening = /^\s*stream\r?\n/.exec(source.slice(after, after + 16))?.[0];
      if (!opening) return Buffer.alloc(0);
      const facts = dictionary(value);
      const from = after + opening.length;
      const raw = Buffer.from(source.slice(from, from + Number(get(facts.get('Length')))), 'latin1');
      return isName(get(facts.get('Filter')), 'FlateDecode') ? inflateSync(raw) : raw;
    },
  };
}

function readTable(source: string, start: number): { offsets: Map<number, number>; end: number } {
  const opening = /^xref\s+0 (\d+)\s+/.exec(source.slice(start, start + 40));
  if (!opening) throw new Error('its cross-reference table is not where it should be');
  const offsets = new Map<number, number>();
  const first = start + opening[0].length;
  const count = Number(opening[1]);
  for (let i = 0; i < count; i++) {
    const entry = source.slice(first + 20 * i, first + 20 * i + 18);
    if (entry.endsWith('n')) offsets.set(i, Number(entry.slice(0, 10)));
  }
  const end = source.indexOf('trailer', first + 20 * count);
  if (end < 0) throw new Error('it has no trailer');
  return { offsets, end: end + 'trailer'.length };
}

const SPACE = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const TOKEN =
  /true|false|null|(\d+) \d+ R\b|([+-]?(?:\d+\.?\d*|\.\d+))|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<<|<([\dA-Fa-f\s]*)>|\[|\(|>>|\]/y;
const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values of PDF syntax (ISO 32000-1, 7.3) one after another. */
export class Parser {
  at: number;
  readonly #source: string;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  value(): PdfValue {
    const value = this.#next();
    if (value === undefined) throw new Error(`there is no value at byte ${this.at}`);
    return value;
  }

  /** The next value; undefined at the end of an array or a dictionary. */
  #next(): PdfValue | undefined {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.#source);
    TOKEN.lastIndex = SPACE.lastIndex;
    const token = TOKEN.exec(this.#source);
    if (!token) throw new Error(`there is no value at byte ${this.at}`);
    this.at = TOKEN.lastIndex;
    const [word, ref, number, name, hex] = token;
    if (ref !== undefined) return { ref: Number(ref) };
    if (number !== undefined) return Number(number);
    if (name !== undefined) return { name };
    if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
    if (word === '(') return this.#string();
    if (word === '[') return this.#values();
    if (word === '<<') {
      const values = this.#values();
      const pairs = new Map<string, PdfValue>();
      for (let i = 0; i + 1 < values.length; i += 2) {
        const key = values[i];
        if (typeof key === 'object' && key !== null && 'name' in key)
          pairs.set(key.name, values[i + 1] as PdfValue);
      }
      return pairs;
    }
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : undefined;
  }

  #values(): PdfValue[] {
    const values: PdfValue[] = [];
    for (let value = this.#next(); value !== undefined; value = this.#next()) values.push(value);
    return values;
  }

  #string(): string {
    let text = '';
    for (let depth = 1; ; this.at++) {
      const character = this.#source[this.at];
      if (character === undefined) throw new Error('a string does not end');
      if (character === '\\') {
        const next = this.#source[++this.at] ?? '';
        text += ESCAPED[next] ?? next;
        continue;
      }
      if (character === '(') depth++;
      if (character === ')' && --depth === 0) break;
      text += character;
    }
    this.at++;
    return text;
  }
}

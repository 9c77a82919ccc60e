import { inflateSync } from 'node:zlib';
import { Parser, type PdfDictionary, type PdfValue } from './syntax.ts';

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

/**
 * The pages of a PDF that another program made: their number, their boxes and what they name. Objects are found where they
 * stand, not by the cross-reference table, so that streams of references, streams of objects and appended changes are all
 * read.
 */
import { inflateSync } from 'node:zlib';
import { isDictionary, isName } from './objects.ts';
import { Parser, type PdfDictionary, type PdfValue } from './syntax.ts';

/** Lower left and upper right corner, points. */
export type PdfBox = readonly [left: number, bottom: number, right: number, top: number];

/** A page as it is seen, points. */
export interface ForeignPage {
  /** What is seen of the page: its crop box, else its media box. */
  seen: PdfBox;
  trim?: PdfBox;
  bleed?: PdfBox;
  /** Its dictionary, with what it inherits. */
  facts: PdfDictionary;
}

/** A PDF that another program made. */
export interface ForeignPdf {
  pages: ForeignPage[];
  /** The value itself, or what it points at; `null` where nothing is. */
  get(value: PdfValue | undefined): PdfValue;
  /** The text of a stream, Latin-1; undefined where it is none, or packed otherwise than deflated. */
  stream(value: PdfValue | undefined): string | undefined;
}

/** An object, and where its value ends: a stream may follow. */
interface Found {
  value: PdfValue;
  after?: number;
}

/** How many pointers at pointers are followed. */
const DEEPEST = 40;

/** The header stands within the first bytes of a file (ISO 32000-1, annex H, 3.4.1). */
const HEADER = 1024;

/** @throws Error with one clause on what is wrong: it is no PDF, it is encrypted, its pages cannot be found */
export function readForeign(bytes: Uint8Array): ForeignPdf {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/%PDF-\d/.test(source.slice(0, HEADER))) throw new Error('it is no PDF');
  const objects = objectsIn(source);
  const get = (value: PdfValue | undefined, depth = 0): PdfValue => {
    if (typeof value !== 'object' || value === null || !('ref' in value)) return value ?? null;
    return depth > DEEPEST ? null : get(objects.get(value.ref)?.value, depth + 1);
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return isDictionary(found) ? found : new Map();
  };
  const trailers = [
    ...trailersIn(source),
    ...[...objects.values()].flatMap(({ value }) =>
      isDictionary(value) && isReferences(value) ? [value] : [],
    ),
  ];
  if (trailers.some(trailer => trailer.has('Encrypt'))) throw new Error('it is encrypted');
  const root = trailers.findLast(trailer => trailer.has('Root'))?.get('Root');

  const pages: ForeignPage[] = [];
  const box = (value: PdfValue | undefined): PdfBox | undefined => {
    const found = get(value);
    const numbers = Array.isArray(found) ? found.map(each => Number(get(each))) : [];
    if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
    const [a, b, c, d] = numbers as [number, number, number, number];
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  };
  const walked = new Set<PdfDictionary>();
  const walk = (node: PdfDictionary, inherited: PdfDictionary): void => {
    // A tree that points at itself ends there.
    if (walked.has(node)) return;
    walked.add(node);
    const facts: PdfDictionary = new Map([...inherited, ...node]);
    const kids = get(node.get('Kids'));
    if (Array.isArray(kids)) {
      const handed = new Map(
        [...facts].filter(([key]) => ['MediaBox', 'CropBox', 'Rotate', 'Resources'].includes(key)),
      );
      for (const kid of kids) walk(dictionary(kid), handed);
      return;
    }
    const media = box(facts.get('MediaBox'));
    if (!media) return;
    const [trim, bleed] = [box(facts.get('TrimBox')), box(facts.get('BleedBox'))];
    const unit = Number(get(facts.get('UserUnit')) ?? 1) || 1;
    const isTurned = Number(get(facts.get('Rotate')) ?? 0) % 180 !== 0;
    const upright = ([l, b, r, t]: PdfBox): PdfBox => {
      const scaled = [l, b, r, t].map(each => each * unit) as [number, number, number, number];
      return isTurned ? [scaled[1], scaled[0], scaled[3], scaled[2]] : scaled;
    };
    pages.push({
      facts,
      seen: upright(box(facts.get('CropBox')) ?? media),
      ...(trim && { trim: upright(trim) }),
      ...(bleed && { bleed: upright(bleed) }),
    });
  };
  walk(dictionary(dictionary(root).get('Pages')), new Map());
  if (pages.length === 0) throw new Error('its pages cannot be found');
  const stream = (value: PdfValue | undefined): string | undefined => {
    if (typeof value !== 'object' || value === null || !('ref' in value)) return undefined;
    const found = objects.get(value.ref);
    if (!found || found.after === undefined || !isDictionary(found.value)) return undefined;
    const filters = [get(found.value.get('Filter'))].flat().map(get);
    const length = Number(get(found.value.get('Length')));
    return streamAt(source, found.after, filters, Number.isFinite(length) ? length : undefined);
  };
  return { pages, get, stream };
}

/** The text of a stream that begins after its dictionary; undefined where it cannot be unpacked. */
function streamAt(
  source: string,
  after: number,
  filters: readonly PdfValue[],
  length?: number,
): string | undefined {
  const opening = /^\s*stream\r?\n/.exec(source.slice(after, after + 16))?.[0];
  if (!opening) return undefined;
  const from = after + opening.length;
  const stated =
    length !== undefined && /^\s*endstream/.test(source.slice(from + length, from + length + 12));
  const end = stated ? from + length : source.indexOf('endstream', from);
  if (end < 0) return undefined;
  const [filter, ...more] = filters;
  if (filter === null || filter === undefined) return source.slice(from, end);
  if (!isName(filter, 'FlateDecode') || more.length > 0) return undefined;
  try {
    return inflateSync(Buffer.from(source.slice(from, end), 'latin1')).toString('latin1');
  } catch {
    return undefined;
  }
}

const isReferences = (value: PdfDictionary): boolean => isName(value.get('Type'), 'XRef');

/** A value where one can be read. */
function valueAt(source: string, at: number): { value: PdfValue; after: number } | undefined {
  const parser = new Parser(source, at);
  try {
    return { value: parser.value(), after: parser.at };
  } catch {
    return undefined;
  }
}

function trailersIn(source: string): PdfDictionary[] {
  return [...source.matchAll(/\btrailer\b/g)].flatMap(({ index }) => {
    const value = valueAt(source, index + 'trailer'.length)?.value;
    return value !== undefined && isDictionary(value) ? [value] : [];
  });
}

/** All objects by their numbers; of several with one number the last, which is the one in force. */
function objectsIn(source: string): Map<number, Found> {
  const objects = new Map<number, Found>();
  for (const { 0: header, 1: number, index } of source.matchAll(/(?<!\d)(\d{1,8}) \d{1,5} obj\b/g)) {
    const read = valueAt(source, index + header.length);
    if (!read) continue;
    objects.set(Number(number), read);
    if (!isDictionary(read.value) || !isName(read.value.get('Type'), 'ObjStm')) continue;
    for (const [inner, value] of packedIn(source, read.value, read.after)) objects.set(inner, { value });
  }
  return objects;
}

/** The objects in a stream of objects (ISO 32000-1, 7.5.7); none where it is packed otherwise than deflated. */
function packedIn(source: string, facts: PdfDictionary, after: number): [number, PdfValue][] {
  const filter = facts.get('Filter') ?? null;
  const text = streamAt(source, after, Array.isArray(filter) ? filter : [filter]);
  if (text === undefined) return [];
  const [count, first] = [Number(facts.get('N')), Number(facts.get('First'))];
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: count || 0 }, (_, i) => {
    const read = valueAt(text, first + (numbers[2 * i + 1] ?? Number.NaN));
    return read ? ([[numbers[2 * i] ?? -1, read.value]] as [number, PdfValue][]) : [];
  }).flat();
}

/** Cuts fonts down to the characters a file needs, with HarfBuzz's own subsetter. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from './face.ts';

/** The part of `harfbuzz-subset.wasm` that is used here; all numbers are addresses or 32-bit tags. */
interface Subsetter {
  memory: { buffer: ArrayBuffer };
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_or_fail(face: number, input: number): number;
  _initialize(): void;
}

/** The global of that name, which the types of Node do not list. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

const WRITABLE = 2;
const LAYOUT_FEATURES = 6;

let loaded: Subsetter | undefined;

function subsetter(): Subsetter {
  if (!loaded) {
    const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
    const module = new WebAssembly.Module(readFileSync(file));
    loaded = new WebAssembly.Instance(module).exports as Subsetter;
    loaded._initialize();
  }
  return loaded;
}

const tag = (name: string): number => Buffer.from(name.padEnd(4), 'latin1').readUInt32BE();

/**
 * The font of a face with only the glyphs that `characters` can become.
 * @param features OpenType features to keep besides those that are always on (kerning, ligatures): `onum`, `smcp`.
 * @returns a TrueType file: the same bytes for the same characters and features.
 * @throws Error when the font cannot be cut, which no font that comes with Quoin causes.
 */
export function subsetFont(
  face: Face,
  characters: Iterable<string>,
  features: readonly string[],
): Uint8Array {
  const hb = subsetter();
  const address = hb.malloc(face.bytes.length);
  new Uint8Array(hb.memory.buffer).set(face.bytes, address);
  const blob = hb.hb_blob_create(address, face.bytes.length, WRITABLE, 0, 0);
  const font = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(unicodes, character.codePointAt(0) as number);
  const kept = hb.hb_subset_input_set(input, LAYOUT_FEATURES);
  for (const feature of features) hb.hb_set_add(kept, tag(feature));
  const cut = hb.hb_subset_or_fail(font, input);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(font);
  hb.hb_blob_destroy(blob);
  if (cut === 0) throw new Error(`font ${face.key} cannot be subset`);
  const result = hb.hb_face_reference_blob(cut);
  const start = hb.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(cut);
  hb.free(address);
  return bytes;
}

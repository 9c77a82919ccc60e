import { createHash } from 'node:crypto';
import { isbn13 } from '../../book/isbn.ts';
import type { Metadata } from '../../book/metadata.ts';

/** The namespace of our book ids: a UUID of our own, drawn once. */
const NAMESPACE = 'b0f3c6de2f3a4c0f9a55d0d1f2b3a7c4';

/** A UUID made from a name (RFC 9562, 5.5): the same name gives the same UUID for ever. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name, 'utf8').digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What the world knows this EPUB by; `isbn` tells whether `unique` is one. */
export interface Identifier {
  unique: string;
  isbn: boolean;
}

/** The unique identifier: the ISBN of the EPUB, as Kobo asks, else a UUID made from the book's own stable name. */
export function identifierOf(metadata: Metadata): Identifier {
  const isbn = isbn13(metadata.isbn.epub ?? '');
  if (isbn) return { unique: `urn:isbn:${isbn}`, isbn: true };
  return { unique: `urn:uuid:${uuidOf(metadata.identifier)}`, isbn: false };
}

import { inflateRawSync } from 'node:zlib';

/** An entry of a zip as its local header and the central directory have it (APPNOTE 4.3.7 and 4.3.12). */
export interface ZipEntry {
  name: string;
  /** 0 is stored, 8 deflated. */
  method: number;
  /** Bit 0 says encrypted, bit 11 that the name is UTF-8. */
  flags: number;
  /** Offset of the local header in the file. */
  offset: number;
  /** Bytes of extra field in the local header. */
  extra: number;
  /** Bytes as they stand in the file. */
  size: number;
  /** Bytes they unpack to, by the directory's word. */
  whole: number;
  /** Offset of those bytes. */
  data: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
/** A comment at the end of the file may be this long. */
const LONGEST_COMMENT = 0xffff;

function directoryAt(view: DataView): { start: number; count: number } | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  return undefined;
}

/**
 * The entries of a zip in the order of its directory. Libraries tidy names and drop doubles on reading; a check must
 * see what is there.
 * @returns undefined when the bytes are no zip that can be read.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryAt(view);
  if (!directory) return undefined;
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  try {
    for (let at = directory.start, left = directory.count; left > 0; left--) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const offset = view.getUint32(at + 42, true);
      if (view.getUint32(offset, true) !== LOCAL_HEADER) return undefined;
      const extra = view.getUint16(offset + 28, true);
      entries.push({
        name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        flags: view.getUint16(at + 8, true),
        offset,
        extra,
        size: view.getUint32(at + 20, true),
        whole: view.getUint32(at + 24, true),
        data: offset + 30 + view.getUint16(offset + 26, true) + extra,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return entries;
}

/**
 * An entry, taken out of its zip.
 * @throws Error when it is packed in another way than stored or deflated, or is damaged
 */
export function bytesOf(bytes: Uint8Array, { name, method, data, size }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(data, data + size);
  if (packed.length < size) throw new Error(`${name} is cut off`);
  if (method !== 0 && method !== 8) throw new Error(`${name} is packed in a way that cannot be read`);
  return method === 0 ? packed : inflateRawSync(packed);
}

/** The text of an entry, taken out of its zip. @throws Error as `bytesOf` does */
export const textOf = (bytes: Uint8Array, entry: ZipEntry): string =>
  new TextDecoder().decode(bytesOf(bytes, entry));

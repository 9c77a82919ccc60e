/** A Word document is a zip of XML parts; this opens it without trusting it. */
import JSZip from 'jszip';
import { startsWith } from '../magic.ts';

/** Bytes, all parts together, as they really are when unpacked. */
const LARGEST = 200 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** The parts of a document by their names, unpacked. */
export type Parts = Map<string, Uint8Array>;

/** Why the file cannot be taken, and what the author can do. */
export interface Refused {
  problem: string;
  hint?: string;
}

const SAVE_AS = 'in Word: File, Save As, “Word Document (.docx)”';
const TOO_LARGE = `the document unpacks to more than ${LARGEST / 1024 / 1024} MB; compress its pictures and save it again`;

/** A compound file holds an old document, or a new one behind a password. */
function isLocked(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/** What the first bytes say against reading a file as a zip. */
function notAZip(bytes: Uint8Array): Refused | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return undefined;
  if (bytes.length === 0) return { problem: 'the file is empty' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return isLocked(bytes)
      ? { problem: 'the document is locked with a password; remove it and save the document again' }
      : { problem: 'it is an old Word document (.doc); save it as .docx', hint: SAVE_AS };
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    return { problem: 'it is an RTF document; save it as .docx', hint: SAVE_AS };
  }
  return { problem: 'it is no Word document; save it as .docx', hint: SAVE_AS };
}

/** A name that stays inside the folder it is unpacked to. */
const staysInside = (name: string): boolean =>
  !/^[/\\]|^[a-z]:|\0/i.test(name) && !name.split(/[/\\]/).includes('..');

/** Unpacks one part and stops as soon as it is larger than what is left. */
function inflate(file: JSZip.JSZipObject, left: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = file.nodeStream('nodebuffer');
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= left) chunks.push(chunk);
      else {
        stream.pause();
        resolve(undefined);
      }
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** Whether a part of XML declares entities or a document type, which no word processor writes. */
const declares = (bytes: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', ''));

function wrongKind(parts: Parts): Refused | undefined {
  const types = Buffer.from(parts.get('[Content_Types].xml') ?? []).toString('utf8');
  if (/macroEnabled/i.test(types) || parts.has('word/vbaProject.bin')) {
    return { problem: 'the document holds macros (.docm); save it as .docx', hint: SAVE_AS };
  }
  if (/wordprocessingml/i.test(types)) return undefined;
  const mimetype = Buffer.from(parts.get('mimetype') ?? []).toString('utf8');
  if (/opendocument/.test(mimetype)) {
    return { problem: 'it is an OpenDocument text; save it as .docx', hint: SAVE_AS };
  }
  if (/epub/.test(mimetype)) return { problem: 'it is an EPUB; import the document it was made from' };
  return { problem: 'it is a zip archive without a Word document in it; name the .docx itself' };
}

/** Opens a `.docx`. Nothing outside of the bytes is read, and nothing that a part names. */
export async function openDocx(bytes: Uint8Array): Promise<Parts | Refused> {
  const other = notAZip(bytes);
  if (other) return other;
  const broken: Refused = {
    problem: 'the file is damaged or was cut off; open it in Word and save it again, or send it again',
  };
  try {
    const zip = await JSZip.loadAsync(bytes);
    const files = Object.values(zip.files).filter(file => !file.dir);
    if (files.length > MOST_PARTS) return { problem: `the document has more than ${MOST_PARTS} parts` };
    const parts: Parts = new Map();
    let left = LARGEST;
    for (const file of files) {
      const name = file.unsafeOriginalName ?? file.name;
      if (!staysInside(name)) {
        return { problem: `the part \`${name.slice(0, 80)}\` would be unpacked outside of the document` };
      }
      const part = await inflate(file, left);
      if (!part) return { problem: TOO_LARGE };
      left -= part.length;
      if (/\.(?:xml|rels)$/i.test(name) && declares(part)) {
        return { problem: `the part \`${name}\` declares entities, which no word processor writes` };
      }
      parts.set(name, part);
    }
    return wrongKind(parts) ?? parts;
  } catch {
    return broken;
  }
}

/** The parts as a zip again, for a reader that takes nothing else. */
export async function packDocx(parts: Parts): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}

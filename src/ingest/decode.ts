import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { cleanCharacters } from './characters.ts';
import { startsWith } from './magic.ts';
import { WINDOWS_1252 } from './windows-1252.ts';

/** First bytes of formats that authors hand in by mistake, and what they are. */
const MAGIC: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive; Word, OpenDocument and EPUB files are such archives'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** More NUL bytes than this in a hundred mean that the file is not text at all. */
const MOST_NULS = 1;

function notText(bytes: Uint8Array): string | undefined {
  const known = MAGIC.find(([magic]) => startsWith(bytes, magic));
  if (known) return known[1];
  let nuls = 0;
  const sample = bytes.subarray(0, 65536);
  for (const byte of sample) if (byte === 0) nuls++;
  return nuls * 100 > sample.length * MOST_NULS ? 'binary' : undefined;
}

/** Some releases of Node.js decode Windows-1252 as Latin-1. */
function textFrom(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, control => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Offset of the first byte that is no UTF-8 (RFC 3629), or -1. */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0) return at;
    const second = bytes[at + 1] ?? 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return at;
    for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return -1;
}

function badByte(bytes: Uint8Array, file: string, report: VFile): void {
  const offset = firstBadByte(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  tell(report, {
    rule: 'ingest/encoding',
    severity: 'error',
    message: `byte \`0x${byte}\` at offset ${offset} is not UTF-8; save the file as UTF-8 or name its encoding`,
    hint: '--encoding windows-1252',
    at: { file, point: { line, column } },
  });
}

/** Text as it stands in a file, with its byte order mark and its line ends. */
export interface Decoded {
  text: string;
  /** As the WHATWG Encoding Standard names it. */
  encoding: string;
}

/**
 * Bytes of a file as text: UTF-8, or UTF-16 with its mark; anything else only when the author named the encoding.
 * No character is ever guessed, replaced or removed.
 * @param encoding a label of the WHATWG Encoding Standard
 * @returns undefined when an error has been told
 */
export function decodeExactly(
  bytes: Uint8Array,
  file: string,
  report: VFile,
  encoding?: string | undefined,
): Decoded | undefined {
  const mark16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : '';
  const wanted = mark16 || encoding || 'utf-8';
  const what = mark16 ? undefined : notText(bytes);
  if (what !== undefined && !/^utf-?16/i.test(wanted)) {
    tell(report, {
      rule: 'ingest/not-text',
      severity: 'error',
      message: `\`${file}\` is not a text file (${what}); export the manuscript as Markdown or plain text`,
      at: { file, point: { line: 1, column: 1 } },
    });
    return undefined;
  }
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(wanted, { fatal: true, ignoreBOM: true });
  } catch {
    tell(report, {
      rule: 'ingest/encoding',
      severity: 'error',
      message: `\`${wanted}\` is not a known encoding; use \`utf-8\`, \`utf-16le\` or \`windows-1252\``,
      at: { file, point: { line: 1, column: 1 } },
    });
    return undefined;
  }
  try {
    const text = textFrom(decoder, bytes);
    if (mark16) {
      tell(report, {
        rule: 'ingest/encoding',
        severity: 'info',
        message: `read \`${file}\` as ${mark16.toUpperCase()}`,
        at: { file, point: { line: 1, column: 1 } },
      });
    }
    return { text, encoding: decoder.encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (decoder.encoding === 'utf-8') badByte(bytes, file, report);
    else {
      tell(report, {
        rule: 'ingest/encoding',
        severity: 'error',
        message: `\`${file}\` is not ${decoder.encoding} throughout; save it as UTF-8 or name another encoding`,
        hint: '--encoding windows-1252',
        at: { file, point: { line: 1, column: 1 } },
      });
    }
    return undefined;
  }
}

/**
 * Bytes of a file as a text to make a book of.
 * @returns text with `\n` line ends and without forbidden characters, or undefined when an error has been told
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  report: VFile,
  encoding?: string | undefined,
): string | undefined {
  const decoded = decodeExactly(bytes, file, report, encoding);
  return decoded && cleanCharacters(decoded.text, file, report);
}

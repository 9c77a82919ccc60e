/** Looks at a font file the author supplied, before any library sees it: only what can be set and embedded passes. */

import type { OwnFont } from '../book/book.ts';

/** Why a font cannot be used: the clause after its name, and what to do. */
export interface FontProblem {
  problem: string;
  remedy: string;
}

interface Table {
  /** Sum of its words, as the font's maker counted it. */
  sum: number;
  offset: number;
  length: number;
}

/** Tables without which nothing can be set (OpenType 1.9, 5.1), besides the outlines themselves. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'] as const;
const TRUETYPE = ['\0\x01\0\0', 'true'];

/** Bits of `fsType` (OpenType 1.9, OS/2): what its maker allows to be done with a font. */
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;
const MAY_BE_EMBEDDED = 0x000c;

const SAVE_AS_TTF = 'use the font’s .ttf or .otf file';

/**
 * @param purpose on a cover letters are outlines: a variable font, and one that may not be embedded, will do there
 * @returns undefined when the font can be used
 */
export function problemOf(bytes: Uint8Array, purpose: OwnFont['purpose']): FontProblem | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const kind = tag(0);
  if (kind === 'wOFF' || kind === 'wOF2')
    return { problem: 'is a font for the web, which cannot be embedded in a PDF', remedy: SAVE_AS_TTF };
  if (kind === 'ttcf')
    return { problem: 'is a collection of several fonts', remedy: 'take the one font out of it' };
  if (bytes.length < 12 || ![...TRUETYPE, 'OTTO'].includes(kind))
    return { problem: 'is no font that can be read', remedy: SAVE_AS_TTF };

  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  for (let i = 0; i < count && 28 + 16 * i <= bytes.length; i++) {
    const at = 12 + 16 * i;
    tables.set(tag(at), {
      sum: view.getUint32(at + 4),
      offset: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    });
  }
  if (tables.has('fvar') && purpose === 'text')
    return {
      problem: 'is a variable font, which printers do not take',
      remedy: 'use the static file of one weight',
    };
  const outlines = kind === 'OTTO' ? ['CFF '] : ['glyf', 'loca'];
  const broken = [...NEEDED, ...outlines].find(name => {
    const table = tables.get(name);
    return !table || table.length === 0 || table.offset + table.length > bytes.length;
  });
  if (broken)
    return {
      problem: `is damaged: its table \`${broken.trim()}\` is missing or cut off`,
      remedy: 'download it again',
    };

  // Outlines of this kind are programs, and one wrong byte stops whoever runs them.
  const programs = tables.get('CFF ');
  if (programs && sumOf(view, programs) !== programs.sum)
    return { problem: 'is damaged: its outlines are not as they were made', remedy: 'download it again' };

  if (purpose === 'cover') return undefined;
  const os2 = tables.get('OS/2') as Table;
  const rights = os2.length >= 10 ? view.getUint16(os2.offset + 8) : 0;
  const restricted = (rights & RESTRICTED) !== 0 && (rights & MAY_BE_EMBEDDED) === 0;
  if (restricted || (rights & (NO_SUBSETTING | BITMAPS_ONLY)) !== 0)
    return {
      problem: `may not be embedded in a book, its maker says (fsType ${rights})`,
      remedy: 'ask the maker for a licence, or choose another font',
    };
  return undefined;
}

/** Sum of a table's words, the last one filled up with noughts (OpenType 1.9, 5.3). */
function sumOf(view: DataView, { offset, length }: Table): number {
  let sum = 0;
  let at = offset;
  for (; at + 4 <= offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  let last = 0;
  for (let i = 0; at + i < offset + length; i++) last += view.getUint8(at + i) * 2 ** (24 - 8 * i);
  return (sum + last) >>> 0;
}

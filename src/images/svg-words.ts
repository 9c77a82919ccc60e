import { gunzipSync } from 'node:zlib';

/** Bytes of a drawing that was packed. */
const LARGEST = 50_000_000;

const TEXT = /<(?:[\w.-]+:)?text(?=[\s>])/;
const TEXT_END = /<\/(?:[\w.-]+:)?text(?=[\s>])/;

function unpacked(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes);
}

/**
 * Whether an SVG has words that are set when it is drawn, and no outlines of them: they would come out in the fonts of
 * the machine, another on each.
 */
export function hasWords(svg: Uint8Array): boolean {
  return unpacked(svg)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(TEXT)
    .slice(1)
    .some(behind => {
      const words = behind.slice(behind.indexOf('>') + 1).split(TEXT_END)[0] ?? '';
      return /\S/.test(words.replace(/<[^<>]*>/g, ''));
    });
}

import { isBareName, namesSomebody } from '../book/by-line.ts';
import { isNotice, isOfImprint } from '../book/copyright-lines.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import { plainText } from '../book/visit.ts';
import type { Piece } from './reading.ts';

/** Paragraphs of the pages in front of a book, and the letters of a line of a title page. */
const MOST = 12;
export const LONGEST_LINE = 90;
/** What a story ends with, and no line of a title page. */
const SENTENCE = /[.!?…]["”’»)]*$/u;

/** What a line says of the pages it stands on. */
type Says = 'whose' | 'more' | 'text';

function saysOf(line: string): Says {
  if (isNotice(line) || namesSomebody(line)) return 'whose';
  if (isOfImprint(line) || isWholeDedication(line)) return 'more';
  if (line.length > LONGEST_LINE || SENTENCE.test(line)) return 'text';
  return isBareName(line) ? 'whose' : 'more';
}

/**
 * Whether what stands between a heading and the next one are the pages in front of a book and nothing else: a few lines,
 * one of which says whose it is, a copyright notice, a dedication, an epigraph.
 */
export function isTitlePage(pieces: readonly Piece[], heading: number): boolean {
  let isSigned = false;
  for (const piece of pieces.slice(heading + 1, heading + 2 + MOST)) {
    if (piece.type === 'heading') return isSigned;
    if (piece.type === 'sceneBreak' || (piece.type === 'blockquote' && isSigned)) continue;
    if (piece.type !== 'paragraph') return false;
    const text = plainText(piece.children).trim();
    const said = [text.replace(/\s+/g, ' '), ...text.split('\n').map(line => line.trim())].map(saysOf);
    // A notice or a dedication may go on over lines; of a title page each line says something.
    if (said[0] === 'text' && said.slice(1).includes('text')) return false;
    isSigned ||= said.includes('whose');
  }
  return false;
}

import { isBareName, namesSomebody } from '../book/by-line.ts';
import { isNotice, isOfImprint } from '../book/copyright-lines.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import type { Paragraph } from '../book/nodes.ts';
import { markAround, plainText } from '../book/visit.ts';
import { isPlain } from './heading-names.ts';
import type { Entry } from './outline.ts';
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

/** Whether a paragraph is a subtitle by its look: a few words in italics, without the figures of a date. */
const isSubtitle = ({ children }: Paragraph, text: string): boolean =>
  markAround(children)?.type === 'emphasis' && !/\d/.test(text);

/**
 * What stands between a heading and the next one, where it is the pages in front of a book and nothing else: a few lines,
 * a copyright notice, a dedication, an epigraph.
 * @returns `signed` where something says whose it is, `titled` where there is but a subtitle
 */
export function readTitlePage(pieces: readonly Piece[], heading: number): 'signed' | 'titled' | undefined {
  let isSigned = false;
  const [first, second] = pieces.slice(heading + 1, heading + 3);
  if (second?.type === 'heading' && first?.type === 'paragraph') {
    const line = plainText(first.children).trim();
    if (saysOf(line) === 'more' && isSubtitle(first, line)) return 'titled';
  }
  for (const piece of pieces.slice(heading + 1, heading + 2 + MOST)) {
    if (piece.type === 'heading') return isSigned ? 'signed' : undefined;
    if (piece.type === 'sceneBreak' || (piece.type === 'blockquote' && isSigned)) continue;
    if (piece.type !== 'paragraph') return undefined;
    const text = plainText(piece.children).trim();
    const said = [text.replace(/\s+/g, ' '), ...text.split('\n').map(line => line.trim())].map(saysOf);
    // A notice or a dedication may go on over lines; of a title page each line says something.
    if (said[0] === 'text' && said.slice(1).includes('text')) return undefined;
    isSigned ||= said.includes('whose');
  }
  return undefined;
}

/** What a line of a title page that is a heading says of the book: `## A Novel` */
const KIND = /^an? (?:[\p{L}-]+ ){0,2}(?:novel|novella|memoir|mystery|thriller|romance|tale|fairy tale)$/iu;

/** The headings right under the title of the book that are its title page: `## A Novel`, `### by Ruth Vale`. */
export function titlePageUnder(entries: readonly Entry[], title: Entry): Set<Entry> {
  const behind = entries.slice(entries.indexOf(title) + 1);
  if (title.hasText) return new Set();
  const bare = behind.findIndex(({ hasText }) => hasText);
  const lines = behind.slice(0, bare < 0 ? behind.length : bare + 1);
  const last = lines.findLastIndex(({ text }) => namesSomebody(text) || KIND.test(text));
  const found = lines.slice(0, last + 1);
  return new Set(found.every(isPlain) ? found : []);
}

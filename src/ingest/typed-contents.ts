/** Lists of chapters that the author typed, with the page numbers of another book: every format makes its own. */

import type { Removal } from '../book/book.ts';
import { readHeading, roleOfName } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import { carries, plainText } from '../book/visit.ts';
import type { ReadFile } from './assemble.ts';
import {
  HeadingsAround,
  hasPage,
  isShort,
  linesOfPiece,
  standsOverContents,
  withoutPage,
} from './contents-lines.ts';
import { withListedHeadings } from './listed-headings.ts';
import type { Heading, Piece } from './reading.ts';

const RULE = 'ingest/typed-contents';
/** Lines of a list without a word over it; two of a song may be said again, too. */
const FEWEST_WITHOUT_WORD = 3;
/** Pieces in a row that no heading answers: a list is over. */
const MOST_UNKNOWN = 4;
const SHOWN = 60;

/** A list: its pieces, and what the author wrote in it and nowhere else. */
interface TypedList {
  from: number;
  /** Behind its last piece. */
  to: number;
  opening: string;
  /** Its lines, without the numbers of pages. */
  entries: string[];
  lost: string[];
}

/** By what a list may begin: a word over it, the name of its file, links into the text, lines alone. */
type Beginning = 'word' | 'file' | 'links' | 'lines';

/**
 * Follows a list as far as its lines name what stands elsewhere in the book.
 * @param from its first piece
 * @returns undefined when it is none
 */
function follow(
  pieces: readonly Piece[],
  from: number,
  begins: Beginning,
  around: HeadingsAround,
): TypedList | undefined {
  const lost: string[] = [];
  const doubtful: string[] = [];
  const all: string[] = [];
  let [to, named, lines, unknown] = [from, 0, 0, 0];
  let first: string | undefined;
  for (let at = from; at < pieces.length && unknown <= MOST_UNKNOWN; at++) {
    const piece = pieces[at] as Piece;
    if (piece.type === 'noteDefinition') break;
    const isWord = begins === 'word' && at === from;
    if (piece.type === 'heading' ? !isWord : carries(piece)) break;
    if (begins === 'links' && !leadsIntoText(piece)) break;
    const entries = linesOfPiece(piece).slice(isWord ? 1 : 0);
    if (entries.length === 0) continue;
    // Where the first entry is met again the book begins.
    if (first !== undefined && foldedLetters(entries[0] as string) === first) break;
    first ??= foldedLetters(entries[0] as string);
    const found = entries.map(
      entry => around.named(entry, at, from) ?? (hasPage(entry) ? 'page' : undefined),
    );
    if (entries.some((entry, index) => found[index] === undefined && !isShort(entry))) break;
    const sure = found.filter(how => how === 'whole' || how === 'number').length;
    doubtful.push(...entries.filter((_, index) => found[index] !== 'whole' && found[index] !== 'kind'));
    if (found.every(how => how === undefined || how === 'kind')) {
      unknown++;
      continue;
    }
    lost.push(...doubtful.splice(0));
    unknown = 0;
    to = at + 1;
    named += sure;
    lines += entries.length;
    all.push(...entries.map(withoutPage));
    if (begins === 'lines') break;
  }
  const enough =
    begins === 'lines' ? named >= FEWEST_WITHOUT_WORD && named === lines : named >= 2 && named >= lines / 2;
  // Links to two or three places are a choice that the reader of a game has.
  if (begins === 'links' && 2 * named < around.countBehind(to)) return undefined;
  const opening =
    linesOfPiece(pieces[begins === 'word' && from + 1 < to ? from + 1 : from] as Block | Heading)[0] ?? '';
  return enough ? { from, to, opening, entries: all, lost } : undefined;
}

/** A list without a word over it stands in front of the text: among so many pieces. */
const IN_FRONT = 60;

/** Whether a paragraph begins with a line that only says what follows. */
function isUnderWord({ children }: Paragraph): boolean {
  const [first] = children;
  // Most are one long run of words, and are looked at no closer.
  const text = first?.type === 'text' && children.length === 1 ? first.value : plainText(children);
  const end = text.indexOf('\n');
  return standsOverContents((end < 0 ? text : text.slice(0, end)).trim());
}

/** Whether every word of a piece is a link to a place in the same text, as word processors write lists of chapters. */
function leadsIntoText(piece: Piece): boolean {
  if (piece.type === 'list')
    return piece.children.every(item => item.children.length > 0 && item.children.every(leadsIntoText));
  return (
    piece.type === 'paragraph' &&
    piece.children.some(({ type }) => type === 'link') &&
    piece.children.every(node =>
      node.type === 'link' ? node.url.startsWith('#') : plainText([node]).trim() === '',
    )
  );
}

/** By what a piece may begin a list. */
function beginning(piece: Piece, at: number): Exclude<Beginning, 'file'> | undefined {
  if (piece.type === 'heading') return standsOverContents(plainText(piece.children)) ? 'word' : undefined;
  if (piece.type === 'paragraph' && isUnderWord(piece)) return 'word';
  if (leadsIntoText(piece)) return 'links';
  if (at >= IN_FRONT || (piece.type !== 'list' && piece.type !== 'paragraph')) return undefined;
  const lines = linesOfPiece(piece);
  const sure = lines.filter(line => hasPage(line) || readHeading(line)?.certain).length;
  return lines.length >= FEWEST_WITHOUT_WORD && sure >= lines.length / 2 ? 'lines' : undefined;
}

function findList(files: readonly ReadFile[], pieces: readonly Piece[]): TypedList | undefined {
  let around: HeadingsAround | undefined;
  const named = new Set(
    files.filter(({ stem }) => roleOfName(stem) === 'contents').map(file => file.pieces[0]),
  );
  for (const [at, piece] of pieces.entries()) {
    const begins = beginning(piece, at) ?? (named.has(piece) ? 'file' : undefined);
    if (!begins) continue;
    around ??= new HeadingsAround(pieces);
    const list = follow(pieces, at, begins, around);
    if (list) return list;
  }
  return undefined;
}

function isLeftOut({ from, opening, lost }: TypedList, pieces: readonly Piece[], inquiry: Inquiry): boolean {
  const only = lost.slice(0, 3).map(line => `\`${line.slice(0, SHOWN)}\``);
  const told = `The list of chapters from \`${opening.slice(0, SHOWN)}\` on is left out; the contents are made anew`;
  const answer = inquiry.askAbout(opening, {
    rule: RULE,
    severity: lost.length > 0 ? 'warning' : 'info',
    message:
      lost.length === 0
        ? told
        : `${told}, but no heading says ${only.join(', ')}${lost.length > only.length ? ` and ${lost.length - only.length} more` : ''}`,
    ...(lost.length > 0 && { hint: 'Write the names of the chapters into their headings' }),
    position: pieces[from]?.position,
    confidence: lost.length > 0 ? 0.7 : 0.95,
    done: 'out',
    alternatives: [
      { key: 'out', meaning: 'left out; every format makes its own' },
      { key: 'keep', meaning: 'kept as it is written' },
    ],
  });
  return answer === 'out';
}

/** Takes a list out of the files. */
function takeOut(files: readonly ReadFile[], taken: ReadonlySet<Piece>): Removal[] {
  const removed: Removal[] = [];
  for (const file of files) {
    for (const piece of file.pieces) {
      if (!taken.has(piece) || piece.type === 'noteDefinition') continue;
      const { position } = piece;
      const text = piece.type === 'heading' ? plainText(piece.children) : plainText([piece]);
      removed.push(position ? { text, rule: RULE, position } : { text, rule: RULE });
      if (position) {
        const { start, end } = position;
        file.reading.syntax.push({ start: start.offset ?? 0, end: end.offset ?? 0 });
      }
    }
    file.pieces = file.pieces.filter(piece => !taken.has(piece));
  }
  return removed;
}

/** Books in one manuscript that may have a list each. */
const MOST_LISTS = 12;

/**
 * Takes the lists of chapters that the author typed out of the files, the author having been asked. In a text without
 * headings a list says which of its lines are some.
 * @returns what was taken out
 */
export function leaveOutTypedContents(files: readonly ReadFile[], inquiry: Inquiry): Removal[] {
  const removed: Removal[] = [];
  for (let lists = 0; lists < MOST_LISTS; lists++) {
    const pieces = files.flatMap(file => file.pieces);
    const list = findList(files, pieces);
    if (!list || !isLeftOut(list, pieces, inquiry)) break;
    removed.push(...takeOut(files, new Set(pieces.slice(list.from, list.to))));
    for (const file of files) file.pieces = withListedHeadings(file.pieces, list.entries, inquiry);
  }
  return removed;
}

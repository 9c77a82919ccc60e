import { ADDRESS } from '../../book/address.ts';
import type { Book, Section } from '../../book/book.ts';
import { lastUpTo } from '../../book/last-up-to.ts';
import type { Block, Inline } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { isParagraph, type Passage, passagesOf, plainText, sectionsOf } from '../../book/visit.ts';
import { runsOf } from '../../book/words.ts';
import { placeIn, type Sources } from './place.ts';

interface Piece {
  at: number;
  value: string;
  position: Position | undefined;
}

/** A run of words as a proof-reader sees it. */
export interface ProofPassage {
  text: string;
  /** The same run as its author wrote it, letter under letter: with its code and its addresses. */
  written: string;
  /** What stands between its spaces and marks: where each begins and where it ends, one after the other. */
  runs: readonly number[];
  /** Kind of the node whose words these are. */
  kind: string;
  section: Section;
  /** The place in the author's file of a stretch of the text. Worth asking for what is told alone. */
  at(start: number, length: number): Position | undefined;
}

/** A paragraph of running text and the block that follows it. */
export interface ProofParagraph extends ProofPassage {
  next: Block | undefined;
  before: Block | undefined;
}

/** The author's words, gone through once for all rules. */
export interface ProofText {
  passages: readonly ProofPassage[];
  /** Those of the passages that stand as paragraphs directly in a section of the text. */
  paragraphs: readonly ProofParagraph[];
  /** The runs of all passages: words, what is left of them beside an apostrophe, numbers. */
  runs: ReadonlyMap<string, CountedWord>;
  /** Those of the runs that are words in small letters, with a hyphen (`good-bye`) or without, each with its count and its first place. */
  words: ReadonlyMap<string, CountedWord>;
}

export interface CountedWord {
  count: number;
  /** Where it stands first. */
  place(): Position | undefined;
}

/** Every run of letters and what may join them, each as it is written. */
function countRuns(passages: readonly ProofPassage[]): Map<string, CountedWord> {
  const runs = new Map<string, CountedWord>();
  for (const { text, at, runs: bounds } of passages) {
    for (let index = 0; index < bounds.length; index += 2) {
      const start = bounds[index] ?? 0;
      const end = bounds[index + 1] ?? 0;
      const run = text.slice(start, end);
      const seen = runs.get(run);
      if (seen) seen.count++;
      else runs.set(run, { count: 1, place: () => at(start, end - start) });
    }
  }
  return runs;
}

/** `b-but`, `to-and-fro` and what an apostrophe cuts are no words. */
const WORD = /^\p{Ll}{2,}(?:-\p{Ll}{2,})?$/u;

/** Letters in place of what is not read, so that what is beside it is not taken for something else. */
const masked = (words: string): string => 'x'.repeat(words.length);

/** The words of a passage with its code. `code` takes where code stands, which is not read. */
function gather(
  inlines: readonly Inline[],
  pieces: Piece[],
  code: [from: number, to: number][],
  text: string,
): string {
  let all = text;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      pieces.push({ at: all.length, value: inline.value, position: inline.position });
      all += inline.value;
    } else if (inline.type === 'code') {
      code.push([all.length, all.length + inline.value.length]);
      all += inline.value;
    } else if (inline.type === 'lineBreak') all += '\n';
    else if (inline.type === 'image') all += '\ufffc';
    else if (inline.type !== 'noteReference') all = gather(inline.children, pieces, code, all);
  }
  return all;
}

/** The piece that a place stands in; the first of all where it stands in none, as in code. */
function pieceAt(pieces: readonly Piece[], place: number): Piece | undefined {
  const piece = pieces[lastUpTo(pieces, ({ at }) => at, place)];
  return piece && place < piece.at + piece.value.length ? piece : pieces[0];
}

function withoutCode(text: string, code: readonly [from: number, to: number][]): string {
  if (code.length === 0) return text;
  let all = '';
  let end = 0;
  for (const [from, to] of code) {
    all += text.slice(end, from) + masked(text.slice(from, to));
    end = to;
  }
  return all + text.slice(end);
}

function passageOf({ children, owner, section }: Passage, sources: Sources): ProofPassage {
  const pieces: Piece[] = [];
  const code: [from: number, to: number][] = [];
  const written = gather(children, pieces, code, '');
  const read = withoutCode(written, code);
  // An address has marks of its own.
  const text =
    read.includes('@') || read.includes('://') || /www\./i.test(read) ? read.replace(ADDRESS, masked) : read;
  const at = (start: number, length: number): Position | undefined => {
    const piece = pieceAt(pieces, start);
    if (!piece?.position) return undefined;
    return placeIn(piece.position, piece.value, Math.max(0, start - piece.at), length, sources);
  };
  return { text, written, runs: runsOf(text), kind: owner.type, section, at };
}

/** Reads a normalized book for proofing, with the files it was made of; pages that Quoin wrote are left out. */
export function readProof(book: Book, sources: Sources): ProofText {
  const passages: ProofPassage[] = [];
  const paragraphs: ProofParagraph[] = [];
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    const running = new Map<unknown, { next: Block | undefined; before: Block | undefined }>();
    section.children.forEach((block, index, blocks) => {
      if (block.type === 'paragraph')
        running.set(block, { next: blocks[index + 1], before: blocks[index - 1] });
    });
    for (const one of passagesOf(section)) {
      const passage = passageOf(one, sources);
      passages.push(passage);
      const beside = running.get(one.owner);
      if (beside) paragraphs.push({ ...passage, ...beside });
    }
  }
  const runs = countRuns(passages);
  return { passages, paragraphs, runs, words: new Map([...runs].filter(([run]) => WORD.test(run))) };
}

/** The words of the block beside a paragraph; empty where there is none or it is of another kind. */
export const wordsOf = (block: Block | undefined): string =>
  isParagraph(block) ? plainText([block]).trim() : '';

/** How far from the place a word may begin or end that is quoted. */
const SEEN = 41;

/** A few of the author's words around an offset, to quote in a message. */
export function glimpse({ written: text }: Pick<ProofPassage, 'written'>, at: number, length = 0): string {
  const earliest = Math.max(0, at - SEEN);
  const from = earliest + text.slice(earliest, Math.max(0, at - 18) + 1).lastIndexOf(' ') + 1;
  const behind = at + length + 14;
  const space = text.slice(behind, at + length + SEEN).indexOf(' ');
  const to = space < 0 ? Math.min(text.length, at + length + 20) : behind + space;
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

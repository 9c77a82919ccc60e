import { type HeadingReading, readHeading } from '../book/heading.ts';
import type { Block } from '../book/nodes.ts';
import type { Role } from '../book/roles.ts';
import { plainText } from '../book/visit.ts';
import { settleCounted } from './counted-headings.ts';
import {
  endsSentence,
  isCapitals,
  isFolded,
  isParagraph,
  isSpeech,
  isTitleCase,
  wordsOf,
} from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import { numberAlone } from './scene-numbers.ts';
import { isTimeJump } from './time-jump-phrases.ts';

/** A paragraph that is a heading, and the one below it that is its title, if any. */
export interface HeadingLine {
  index: number;
  reading: HeadingReading;
  /** Offsets of the words of the heading, without what is drawn around them. */
  from: number;
  to: number;
  /** True when the next paragraph is the title that goes with the number. */
  titleBelow: boolean;
  /** Why nothing was made of it, or what else it may be: a number no other bears out, a line that may be its title. */
  doubt?: 'out-of-sequence' | 'lone-number' | 'title-below';
}

const LONGEST_TITLE = 70;
/** A greater number that stands alone is a year or a sum. */
const MOST_CHAPTERS = 300;

/** Whether the paragraph below a number is the title of the chapter. */
function isTitleBelow(block: Block | undefined, after: Block | undefined, lang: string): boolean {
  if (!isParagraph(block) || !after || isFolded(block)) return false;
  const line = wordsOf(block);
  if (line === '' || line.length > LONGEST_TITLE || plainText([block]).trim().includes('\n')) return false;
  // A title may be a quotation; then it ends without a stop inside its marks.
  const quoted = /^["“].*[\p{L}\p{N}]["”]$/u.test(line);
  if (
    (isSpeech(line) && !quoted) ||
    isTimeJump(line, lang) ||
    isOrnament(line) ||
    readHeading(line) ||
    /\d{3,4}$/.test(line)
  )
    return false;
  const ended = endsSentence(line) && !/[?!…]$/.test(line);
  return (
    !ended && (isTitleCase(line) || isCapitals(line) || block.gap === 0) && /^[\p{Lu}\p{N}“"‘']/u.test(line)
  );
}

/** What writers draw around a heading: `~ Chapter 3 ~`, `[Chapter 6]`, `--- 8 ---`. */
const DRAWN =
  /^\s*(?:[*~=_<>«»|+•·.:◇◆❖✦#–—-]+[ \t]*|\[[ \t]*|\([ \t]*)(?=[\p{L}\p{N}])([\s\S]*?[\p{L}\p{N}!?…"'”’)])[ \t]*(?:[*~=_<>«»|+•·.:◇◆❖✦#–—-]+|\]|\))\s*$/u;

/** The words inside what is drawn around them, on both sides or not at all. */
function undrawn(text: string): { from: number; to: number } {
  const end = text.trimEnd().length;
  const inner = DRAWN.exec(text)?.[1];
  if (inner === undefined || inner.includes('\n')) return { from: 0, to: end };
  const from = text.indexOf(inner);
  return { from, to: from + inner.length };
}

/** Whether a paragraph is a list of chapters: three lines at least, and nearly each of them names one. */
export function listsHeadings(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const named = lines.filter(line => readHeading(line.replace(/[\s.…]{1,200}\d+\s*$/, ''))?.certain);
  return lines.length >= 3 && named.length >= 2 && named.length >= lines.length / 2;
}

const NOTES: ReadonlySet<Role> = new Set(['authors-note', 'content-note']);

/** Where chapters are called chapters, numbers that begin anew in each of them count its scenes. */
function scenesCounted(blocks: readonly Block[]): (block: Block) => boolean {
  let chapters = 0;
  let anew = 0;
  for (const block of blocks) {
    const reading = isParagraph(block) ? readHeading(plainText([block])) : undefined;
    if (reading?.certain && reading.role === 'chapter') chapters++;
    if (chapters > 0 && numberAlone(block) === 1) anew++;
  }
  return block => chapters > 1 && anew > 1 && numberAlone(block) !== undefined;
}

interface Candidate {
  index: number;
  reading: HeadingReading;
  from: number;
  to: number;
}

const scriptOf = (label: string | undefined): string =>
  label === undefined
    ? ''
    : /\d/.test(label)
      ? 'digits'
      : label === label.toUpperCase() && label.length < 9
        ? 'roman'
        : 'words';

/** Whether a bare number is borne out by its neighbours: the one before leads up to it, or the one after goes on. */
function isInSequence(candidates: readonly Candidate[], nth: number, last: number | undefined): boolean {
  const { reading, index } = candidates[nth] as Candidate;
  const ordinal = reading.ordinal ?? 0;
  if (last !== undefined && ordinal === last + 1) return true;
  if (ordinal !== 1) return false;
  const script = scriptOf(reading.label);
  for (let at = nth + 1; at < candidates.length; at++) {
    const later = candidates[at] as Candidate;
    if (later.reading.role !== 'chapter' || later.reading.noun || scriptOf(later.reading.label) !== script)
      continue;
    return later.reading.ordinal === 2 && later.index > index + 1;
  }
  return false;
}

/** Whether the paragraph below a number, though no title by its looks, may be one: a short line that ends no sentence. */
function mayBeTitleBelow(block: Block | undefined, after: Block | undefined, lang: string): boolean {
  if (!isParagraph(block) || !isParagraph(after) || isFolded(block)) return false;
  const line = wordsOf(block);
  return (
    /^\p{Lu}/u.test(line) &&
    line.length <= LONGEST_TITLE &&
    !plainText([block]).trim().includes('\n') &&
    !endsSentence(line) &&
    !isSpeech(line) &&
    !isTimeJump(line, lang) &&
    !/\d/.test(line) &&
    !isOrnament(line) &&
    !readHeading(line)
  );
}

/** Whether a line is the title of a poem, in a book that is one of poems: in capitals, above others, ending nothing. */
const isPoemTitle = (line: string, below: Block | undefined): boolean =>
  isCapitals(line) &&
  /\p{L}{2}/u.test(line) &&
  !line.includes('\n') &&
  line.length <= LONGEST_TITLE &&
  !endsSentence(line) &&
  isParagraph(below);

/**
 * Finds the headings among the blocks of a text without any: certain ones, and bare numbers in sequence. Bare numbers out
 * of sequence are given too, as doubtful.
 * @param lang of the book
 * @param inPoems whether the book is one of poems, whose titles may be lines in capitals
 */
export function findHeadings(blocks: readonly Block[], lang: string, inPoems = false): HeadingLine[] {
  const read: Candidate[] = [];
  const isScene = scenesCounted(blocks);
  blocks.forEach((block, index) => {
    if (!isParagraph(block) || isFolded(block)) return;
    const text = plainText([block]);
    if (listsHeadings(text)) return;
    const { from, to } = undrawn(text);
    const line = text.slice(from, to);
    const isPoem = inPoems && isPoemTitle(line, blocks[index + 1]);
    const said: HeadingReading | undefined =
      readHeading(line) ?? (isPoem ? { role: 'chapter', titleAt: 0, certain: true } : undefined);
    const reading = said && { ...said, titleAt: said.titleAt + from };
    // “A/N: sorry for the wait” is a note of one paragraph and heads nothing below it.
    if (reading && NOTES.has(reading.role) && reading.titleAt > from) return;
    if (reading && isScene(block)) return;
    if (reading) read.push({ index, reading, from, to });
  });
  const found: HeadingLine[] = [];
  const candidates = settleCounted(read);
  /** Scripts in which bare numbers are headings beyond doubt. */
  const inSequence = new Set<string>();
  let last: number | undefined;
  let touching = -2;
  candidates.forEach(({ index, reading, from, to }, nth) => {
    // The title of a number, which may look like that of a poem.
    if (found.at(-1)?.titleBelow && found.at(-1)?.index === index - 1) return;
    const isCounted = reading.noun !== undefined;
    const numbered = reading.label !== undefined && reading.titleAt >= to;
    const apart = index > touching + 1;
    if (!reading.certain && !isCounted && !(apart && isInSequence(candidates, nth, last))) {
      const bearsOut = inSequence.has(scriptOf(reading.label));
      const counts = (reading.ordinal ?? 0) <= MOST_CHAPTERS;
      if (numbered && counts && apart && index + 1 < blocks.length)
        found.push({
          index,
          reading,
          from,
          to,
          titleBelow: false,
          doubt: bearsOut ? 'out-of-sequence' : 'lone-number',
        });
      return;
    }
    if (reading.role === 'chapter' && !isCounted) last = reading.ordinal;
    const below = [blocks[index + 1], blocks[index + 2], lang] as const;
    const titleBelow = numbered && isTitleBelow(...below);
    const line: HeadingLine = { index, reading, from, to, titleBelow };
    if (numbered && !titleBelow && mayBeTitleBelow(...below)) line.doubt = 'title-below';
    found.push(line);
    if (!line.doubt && !reading.certain && !isCounted) inSequence.add(scriptOf(reading.label));
    // Chapters that are only counted may begin right below the name of their part.
    if (reading.role !== 'part') touching = index;
  });
  return found;
}

import type { Inquiry } from '../book/inquiry.ts';
import { isOnlyClose } from '../book/letter-close.ts';
import { greets } from '../book/letter-words.ts';
import { type Block, type Blockquote, type Letter, type LetterLine, refill } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf } from '../book/visit.ts';
import { linesOf, type WrittenLine } from './cut-inlines.ts';
import {
  bareClosingAt,
  closingAt,
  initialsAt,
  isBareName,
  isOpened,
  LONGEST,
  letterLine,
  said,
} from './letter-close.ts';
import { partLines } from './line-ends.ts';
import { isMailHeader } from './mail-headers.ts';
import { isFolded, isParagraph, wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';

/** Most lines end otherwise, and need not be held against a list of words. */
const ENDS_GREETING = /[,:!—–-]$/;
const DATELINE =
  /\b\d{1,4}(?:st|nd|rd|th)?\b|\b(?:street|road|lane|house|hall|avenue)\b|^\p{Lu}\p{L}+day\b/iu;
/** A day with a stop behind it, as old letters have it: “17 August.” */
const DAY =
  /^["“]?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?\.$/u;
const LONGEST_OF_ADDRESS = 40;
const MOST_OF_ADDRESS = 6;
/** A letter longer than this is not told from a story that begins with “Dear”. */
const MOST_BLOCKS = 40;

function isGreeting(line: WrittenLine | undefined): line is WrittenLine {
  if (!line || line.text.length > LONGEST || !ENDS_GREETING.test(line.text)) return false;
  return greets(said(line, isOpened(line)));
}

/** The salutation a paragraph ends in, under a dateline or an address at most. */
function greetingOf(block: Block | undefined): WrittenLine | undefined {
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const lines = linesOf(block);
  const greeting = lines.findIndex(isGreeting);
  return greeting === lines.length - 1 && greeting <= 3 ? lines[greeting] : undefined;
}

interface Found {
  letter: Letter;
  /** Index of the block behind it. */
  end: number;
}

/** A letter on the lines of one paragraph: its greeting on the first, who signs on the last. */
function letterOnLines(blocks: readonly Block[], index: number): Found | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const written = linesOf(block);
  const [greeting, last] = [written[0], written.at(-1)];
  if (written.length < 3 || !last || !isGreeting(greeting)) return undefined;
  const lines = partLines(block);
  for (const at of [lines.length - 2, lines.length - 1]) {
    const closing = at > 1 ? closingAt(lines, at, isOpened(greeting)) : undefined;
    if (closing?.end === lines.length)
      return foundAt(blocks, index, index + 1, [
        letterLine('salutation', greeting),
        ...lines.slice(1, at),
        ...closing.lines,
      ]);
  }
  if (!isBareName(said(last, isOpened(greeting)))) return undefined;
  return foundAt(blocks, index, index + 1, [
    letterLine('salutation', greeting),
    ...lines.slice(1, -1),
    letterLine('signature', last),
  ]);
}

/** What a letter begins with, and how much that says by itself. */
interface Opening {
  lines: LetterLine[];
  /** Index of the block behind it. */
  end: number;
  quoted: boolean;
  /** A name alone may be called out as well: only with a close below is it a greeting, and with none but that one. */
  isName: boolean;
}

/** `Lucie,` on a line by itself. */
const NAME_ALONE = /^\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{0,20}){0,2},$/u;

function openingAt(blocks: readonly Block[], index: number): Opening | undefined {
  const block = blocks[index];
  if (!isParagraph(block)) return undefined;
  const greeting = greetingOf(block);
  if (greeting) {
    const written = linesOf(block);
    const lines = written.map((line, nth) =>
      letterLine(nth === written.length - 1 ? 'salutation' : 'dateline', line),
    );
    return { lines, end: index + 1, quoted: isOpened(greeting), isName: false };
  }
  if (isMailHeader(block)) {
    const header = linesOf(block).map(line => letterLine('dateline', line));
    const below = greetingOf(blocks[index + 1]) ? openingAt(blocks, index + 1) : undefined;
    return {
      ...(below ?? { end: index + 1, quoted: false, isName: false }),
      lines: [...header, ...(below?.lines ?? [])],
    };
  }
  const [line, second] = linesOf(block);
  if (!line || second || isFolded(block) || !NAME_ALONE.test(line.text)) return undefined;
  return { lines: [letterLine('salutation', line)], end: index + 1, quoted: false, isName: true };
}

const isParting = (block: Block): boolean =>
  block.type === 'sceneBreak' || (isParagraph(block) && isOrnament(wordsOf(block)));

/** The letter that begins at a block. */
function letterAt(blocks: readonly Block[], index: number): Found | undefined {
  const opening = openingAt(blocks, index);
  if (!opening) return undefined;
  let parted = false;
  for (let at = opening.end; at < Math.min(blocks.length, index + MOST_BLOCKS); at++) {
    const block = blocks[at] as Block;
    // Where another begins, this one has ended in a way of its own.
    if (greetingOf(block) || isMailHeader(block)) return undefined;
    parted ||= isParting(block);
    if (parted && opening.isName) return undefined;
    const found = closingAt(blocks, at, opening.quoted);
    const says = found?.lines.some(({ part }) => part === 'valediction') || !opening.isName;
    const mayBeInitials = !found && !opening.isName && !opening.quoted && !parted;
    const closing = says ? (found ?? (mayBeInitials ? initialsAt(blocks, at) : undefined)) : undefined;
    if (!closing) continue;
    return foundAt(blocks, index, closing.end, [
      ...opening.lines,
      ...blocks.slice(opening.end, at),
      ...closing.lines,
    ]);
  }
  return undefined;
}

function closeOfLetterAt(blocks: readonly Block[], index: number): Found | undefined {
  const closing = bareClosingAt(blocks, index);
  return closing && foundAt(blocks, index, closing.end, closing.lines);
}

function foundAt(blocks: readonly Block[], from: number, end: number, children: Letter['children']): Found {
  const [first, last] = [blocks[from]?.position, blocks[end - 1]?.position];
  const position = first && last && { ...first, end: last.end };
  return { letter: { type: 'letter', children, ...(position && { position }) }, end };
}

/** Whether lines are those of an address: short, none of them speech. */
const areAddress = (lines: readonly WrittenLine[]): boolean =>
  lines.length > 1 &&
  lines.length <= MOST_OF_ADDRESS &&
  lines.every(line => line.text.length <= LONGEST_OF_ADDRESS && !/["“”!?:]/.test(said(line, isOpened(line))));

/** A short line with a place or a date right before the salutation belongs to the letter, and so does an address. */
function takeDateline(before: Block[], letter: Letter): void {
  const block = before.at(-1);
  if (!isParagraph(block)) return;
  const line = wordsOf(block);
  const lines = linesOf(block);
  if (!DATELINE.test(line)) return;
  const isShort = line.length <= LONGEST && !/[.!?:"”]$/.test(line);
  if (!areAddress(lines) && !isShort && !DAY.test(line)) return;
  before.pop();
  letter.children.unshift(...lines.map(written => letterLine('dateline', written)));
}

/** Whether the lines of a paragraph are a letter, its close, or the address over its salutation, and so no verse. */
export function isEdgeOfLetter(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!isParagraph(block)) return false;
  if (isParagraph(next) && isGreeting(linesOf(next).at(-1)) && areAddress(linesOf(block))) return true;
  if (letterOnLines(blocks, index) || (isMailHeader(block) && letterAt(blocks, index))) return true;
  const [first, second] = linesOf(block);
  return (
    first !== undefined && second !== undefined && closingAt(blocks, index, isOpened(first)) !== undefined
  );
}

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'letter', meaning: 'a letter, with its greeting, its close and who signs' },
  { key: 'text', meaning: 'paragraphs of the story' },
];

function isLetter(block: Block | undefined, { position, children }: Letter, inquiry: Inquiry): boolean {
  const words = wordsOf(block);
  const end = children.some(({ type }) => type !== 'letterLine') ? 'to the signature' : 'and who signs below';
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/letter',
    severity: 'info',
    message: `The paragraphs from \`${words}\` ${end} are set as a letter`,
    hint: 'In Markdown, `:::letter` before and `:::` after them say so',
    position,
    confidence: 0.9,
    done: 'letter',
    alternatives: ALTERNATIVES,
  });
  return answer === 'letter';
}

function findLetters(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const kept: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const found = letterAt(blocks, index) ?? letterOnLines(blocks, index) ?? closeOfLetterAt(blocks, index);
    if (!found || !isLetter(blocks[index], found.letter, inquiry)) {
      const block = blocks[index] as Block;
      if (block.type === 'box') refill(block, blocks => findLetters(blocks, inquiry));
      kept.push(block.type === 'blockquote' ? letterIn(block, inquiry) : block);
      index++;
      continue;
    }
    if (!isOnlyClose(found.letter)) takeDateline(kept, found.letter);
    kept.push(found.letter);
    index = found.end;
  }
  return kept;
}

/** A quotation, with the letters in it; where all of it is one, or closes as one, the letter in place of the quotation. */
function letterIn(quotation: Blockquote, inquiry: Inquiry): Blockquote | Letter {
  quotation.children = findLetters(quotation.children, inquiry);
  const last = quotation.children.at(-1);
  const before = quotation.children.slice(0, -1);
  if (last?.type !== 'letter') return quotation;
  const isAll = before.length === 0 || (isOnlyClose(last) && before.every(isParagraph));
  if (!isAll) return quotation;
  const { position = last.position } = quotation;
  return { ...last, children: [...before, ...last.children], ...(position && { position }) };
}

/** Recognises letters by their salutation and their close; without both only a close with names under it is certain. */
export const letters: Pass = {
  name: 'letters',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (!section.generated) section.children = findLetters(section.children, inquiry);
    }
  },
};

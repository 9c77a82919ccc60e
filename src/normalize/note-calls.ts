/** The signs that writers type for notes: in the text where a note is called, and before the words of the note. */
import type { Section } from '../book/book.ts';
import { lastUpTo } from '../book/last-up-to.ts';
import type { Block, Inline, Paragraph } from '../book/nodes.ts';
import { carries, type Passage, passagesOf, plainText } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { isParagraph } from './narrative.ts';
import { isOrnament } from './ornaments.ts';

/** `[1]`, `¹`, or `*` and `†`. */
export type SignFamily = 'number' | 'raised' | 'mark';

/** A sign where it calls a note. */
export interface TypedCall {
  family: SignFamily;
  /** What tells this sign from others of its family: its digits, or the sign itself. */
  key: string;
  written: string;
  /** Offsets in the words of its passage. */
  from: number;
  to: number;
  section: Section;
  passage: Passage;
  /** Its passage's place in the section. */
  order: number;
}

/** A note below its sign. */
export interface TypedNote {
  family: SignFamily;
  key: string;
  /** The sign as it stood in the words; empty for the number of a list, which is none of them. */
  written: string;
  children: Block[];
  /** What it stands in. */
  block: Block;
  /** Its place among the passages of the section. */
  order: number;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What a sign touches that calls a note: a word, or the mark behind it; a dash may have been set close to it. */
const BEHIND = String.raw`\p{L}\p{M}.,;:!?…"”’'»)\]`;
const CALL = new RegExp(
  `(?<=\\S) ?\\[(?<number>\\d{1,3})\\](?![:(])|(?<=[${BEHIND}])(?<raised>[${RAISED}]{1,3})(?![\\p{L}\\p{N}])|` +
    `(?<=[${BEHIND}\\d])(?<mark>\\*{1,3}|†{1,2}|‡{1,2})(?![\\p{L}\\p{N}*†‡])`,
  'gu',
);
/** `12 m²` measures, and calls nothing. */
const MEASURE = /(?:^|[\s\d])[kcdm]?m$/;
/** What every line with a sign holds, so that most need not be looked at. */
const HINT = new RegExp(`[${RAISED}*†‡]|\\[\\d`);
/** Whether there is a sign in a text that may call a note. */
export const mayCall = (text: string): boolean => HINT.test(text);

const STARTS: readonly (readonly [SignFamily, RegExp])[] = [
  ['number', /^\s*\[(\d{1,3})\]:?\s*(?=\S)/u],
  ['raised', new RegExp(`^\\s*([${RAISED}]{1,3})\\s*(?=\\S)`, 'u')],
  ['mark', /^\s*(\*{1,3}|†{1,2}|‡{1,2})\s*(?=["“‘'«„(¿¡]*[\p{L}\p{N}])/u],
];
/** `1. ` begins a note only where nothing but notes stands. */
const LISTED = /^\s*(\d{1,3})[.)]?\s+(?=\S)/u;

/** Digits as figures on the line: what calls and notes are compared by. */
const plainKey = (key: string): string => key.replace(/[⁰¹²³⁴-⁹]/gu, digit => String(RAISED.indexOf(digit)));

/** Where code stands in words, whose brackets and stars are its own. */
function codeIn(inlines: readonly Inline[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = plainText([inline]).length;
    if (inline.type === 'code') found.push([at, at + length]);
    else if ('children' in inline) {
      const inner = codeIn(inline.children);
      for (const [from, to] of inner) found.push([at + from, at + to]);
    }
    at += length;
  }
  return found;
}

function callsOf(section: Section, passage: Passage, order: number): TypedCall[] {
  const text = plainText(passage.children);
  if (!HINT.test(text)) return [];
  const code = codeIn(passage.children);
  return Array.from(text.matchAll(CALL)).flatMap((match): TypedCall[] => {
    const { number, raised, mark } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    const [, end = 0] = code[lastUpTo(code, ([start]) => start, from)] ?? [];
    if (from < end) return [];
    if (raised !== undefined && MEASURE.test(text.slice(Math.max(0, from - 4), from))) return [];
    const family = number !== undefined ? 'number' : raised !== undefined ? 'raised' : 'mark';
    const key = plainKey(number ?? raised ?? mark ?? '');
    return [{ family, key, written: match[0].trim(), from, to, section, passage, order }];
  });
}

/** What stands with a sign in a section, in reading order. */
export interface TypedSigns {
  calls: TypedCall[];
  /** Paragraphs that begin with a sign; in Markdown `* ` made an item of a list of one. */
  notes: TypedNote[];
}

export function signsIn(section: Section): TypedSigns {
  const tops = new Map<unknown, Block>();
  for (const block of section.children) {
    const [item, second] = block.type === 'list' && !block.ordered ? block.children : [];
    if (isParagraph(block)) tops.set(block, block);
    else if (item && !second && item.checked === undefined) tops.set(item.children[0], block);
  }
  const signs: TypedSigns = { calls: [], notes: [] };
  for (const [order, passage] of passagesOf(section).entries()) {
    const { owner } = passage;
    if (owner.type === 'section') continue;
    const block = tops.get(owner);
    const notes = block ? notesIn(block, false) : [];
    for (const note of notes) signs.notes.push({ ...note, order });
    // A note calls no other: what stands in it leaves the text with it.
    if (notes.length === 0) for (const call of callsOf(section, passage, order)) signs.calls.push(call);
  }
  return signs;
}

interface Start {
  family: SignFamily;
  key: string;
  /** Length of the sign and the space behind it. */
  length: number;
}

function startOf(line: string, listed: boolean): Start | undefined {
  for (const [family, pattern] of STARTS) {
    const match = pattern.exec(line);
    if (match) return { family, key: match[1] ?? '', length: match[0].length };
  }
  const match = listed ? LISTED.exec(line) : null;
  return match ? { family: 'number', key: match[1] ?? '', length: match[0].length } : undefined;
}

function notesInParagraph(block: Paragraph, listed: boolean): TypedNote[] {
  const text = plainText(block.children);
  if (!(listed || HINT.test(text)) || isOrnament(text) || carries(block)) return [];
  const found: (Start & { at: number })[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = startOf(line, listed);
    if (start) found.push({ ...start, at });
    else if (found.length === 0) return [];
    at += line.length + 1;
  }
  return found.map(({ family, key, length, at }, index): TypedNote => {
    const children: Inline[] = sliceInlines(block.children, at + length, found[index + 1]?.at ?? text.length);
    const paragraph: Paragraph = { type: 'paragraph', children };
    if (block.position) paragraph.position = block.position;
    return { family, key: plainKey(key), written: key, children: [paragraph], block, order: 0 };
  });
}

/**
 * The notes that a block consists of; none if it is anything else.
 * @param listed whether it stands in a list of notes, where a number with a stop begins one
 */
export function notesIn(block: Block, listed: boolean): TypedNote[] {
  if (isParagraph(block)) return notesInParagraph(block, listed);
  if (block.type !== 'list' || block.numerals !== undefined || carries(block)) return [];
  const { start = 1 } = block;
  if (block.ordered !== listed || (!listed && block.children.length > 1)) return [];
  return block.children.map(
    ({ children }, index): TypedNote => ({
      family: listed ? 'number' : 'mark',
      key: listed ? String(start + index) : '*',
      written: '',
      children,
      block,
      order: 0,
    }),
  );
}

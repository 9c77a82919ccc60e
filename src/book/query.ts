import type { Position } from './position.ts';

/** The words around the place a question is about, and what stands there. */
export interface Evidence {
  before: string;
  /** The mark in doubt; `¶` where it is the end of one paragraph and the start of the next. */
  here: string;
  after: string;
}

/** One way to decide a question: `key` is what the author types, `meaning` what then happens, in a few words. */
export interface Alternative {
  key: string;
  meaning: string;
}

/** A question to the author, as plain data: what was done without an answer, and what could be done instead. */
export interface Query {
  /** Stays the same as long as the words around the place do, whatever is edited elsewhere. */
  id: string;
  rule: string;
  position?: Position;
  evidence: Evidence;
  /** Key of the alternative that holds as long as nobody answers. */
  done: string;
  /** In the order in which they are offered; one of them is what was done. */
  alternatives: readonly Alternative[];
}

/** The author's answer to a query, as kept beside the manuscript. */
export interface Answer {
  rule: string;
  /** The words around the place, for people. */
  words: string;
  /** Key of the alternative chosen. */
  answer: string;
  /** Where the answer stands in the file of answers. */
  position?: Position;
}

/** Answers by the id of their query. */
export type Answers = Readonly<Record<string, Answer>>;

/** Words on each side that tell one place from another. */
const REACH = 4;
/** UTF-16 units in which so many words are looked for. */
const SIGHT = 120;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHES = /['’‘]/g;

/** Words in small letters without their marks: the same before and after punctuation is set. */
const fold = (text: string): string[] =>
  text.replace(APOSTROPHES, '').normalize('NFC').toLowerCase().match(WORD) ?? [];

/** The words on both sides of a stretch of text, folded: what a place is known by. */
function placeIn(text: string, start: number, end: number): string {
  const from = Math.max(0, start - SIGHT);
  const before = fold(text.slice(from, start));
  const after = fold(text.slice(end, end + SIGHT));
  return `${before.slice(-REACH).join(' ')}|${after.slice(0, REACH).join(' ')}`;
}

/** FNV-1a of 32 bits. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}

/** No vowels, so that no id is a word, and no `l`, `1`, `0`, which look like others. */
const DIGITS = '23456789bcdfghjkmnpqrstvwxyz';
const LENGTH = 8;

function idFrom(text: string): string {
  let [left, right] = [hash(text, 0), hash(text, 0x9e3779b9)];
  let id = '';
  for (let digit = 0; digit < LENGTH; digit++) {
    const half = digit % 2 === 0 ? left : right;
    id += DIGITS[half % DIGITS.length];
    if (digit % 2 === 0) left = Math.floor(half / DIGITS.length);
    else right = Math.floor(half / DIGITS.length);
  }
  return id;
}

/**
 * Gives ids to the places of a book, to be called with them in reading order: the rule, the folded words around, and
 * the number of the place among those with the same words.
 */
export function placeNames(): (rule: string, text: string, start: number, end: number) => string {
  const counts = new Map<string, number>();
  return (rule, text, start, end) => {
    const place = `${rule}|${placeIn(text, start, end)}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return idFrom(count === 1 ? place : `${place}|${count}`);
  };
}

const WIDTH = 40;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands around a stretch of text, cut at words. */
export function evidenceIn(text: string, start: number, end: number): Evidence {
  const before = text.slice(Math.max(0, start - WIDTH), start);
  const after = text.slice(end, end + WIDTH);
  return {
    before: oneLine(start > WIDTH ? before.replace(/^\S*\s/, '') : before).trimStart(),
    here: text.slice(start, end),
    after: oneLine(end + WIDTH < text.length ? after.replace(/\s\S*$/, '') : after).trimEnd(),
  };
}

/** What a block begins with, cut at words. */
export function openingOf(words: string): Evidence {
  const line = oneLine(words).trim();
  const cut = line.length > 2 * WIDTH;
  return {
    before: '',
    here: cut ? line.slice(0, 2 * WIDTH).replace(/\s\S*$/, '') : line,
    after: cut ? '…' : '',
  };
}

/** Evidence on one line, the place between pointed brackets. */
export const wordsAt = ({ before, here, after }: Evidence): string => `${before}›${here}‹${after}`;

/** A book as it was read, in few words: to see what its author changed since. */
import type { Block } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import type { Manuscript } from '../ingest/ingest.ts';

/** A block of the text as its author wrote it. */
export interface Written {
  /** Which section of the book it stands in, and which block of it it is. */
  section: number;
  index: number;
  /** Where it begins in the author's file. */
  place: string;
  /** Its kind and its letters in the file. */
  text: string;
}

/** Everything else of a book, and its blocks in reading order. */
export interface Outline {
  /** What is known of the book and of its sections besides their blocks. */
  frame: string;
  blocks: readonly Written[];
}

/** Blocks of one section in place of others, at least one on either side. */
export interface Change {
  was: readonly Written[];
  is: readonly Written[];
}

/** Names a block by its place in the author's file; undefined when nothing is known of it. */
export const placeOf = ({ position }: Block): string | undefined =>
  position && `${position.file} ${position.start.line} ${position.start.column}`;

/** @returns undefined when the place of a block in its file is not known */
export function outlineOf({ book, assets, fonts, sources }: Manuscript): Outline | undefined {
  const blocks: Written[] = [];
  const heads: unknown[] = [];
  for (const [section, { children, sections, notes, position: _, ...head }] of [
    ...sectionsOf(book),
  ].entries()) {
    heads.push([head, notes.length, sections.length]);
    for (const [index, block] of children.entries()) {
      const place = placeOf(block);
      const { file = '', start, end } = block.position ?? {};
      const text = sources.get(file)?.slice(start?.offset, end?.offset);
      if (place === undefined || text === undefined || start?.offset === undefined) return undefined;
      blocks.push({ section, index, place, text: `${block.type} ${text}` });
    }
  }
  const { metadata, style, design, answers, proofing } = book;
  const files = [[...assets.keys()], fonts.map(({ source, bytes }) => [source, bytes.length])];
  const rest = [metadata, style, design, answers, proofing?.off, files];
  const frame = JSON.stringify([heads, rest], (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
  return { frame, blocks };
}

/** More than this is no slip of the pen. */
const MOST = 40;

/** @returns undefined when more changed than some neighbouring blocks of one section */
export function changeBetween(before: Outline, after: Outline): Change | undefined {
  if (before.frame !== after.frame) return undefined;
  const [old, now] = [before.blocks, after.blocks];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && isSame(old[head], now[head])) head++;
  let foot = 0;
  while (foot < least - head && isSame(old[old.length - 1 - foot], now[now.length - 1 - foot])) foot++;
  // A paragraph that was added or left out is known by its neighbour.
  if (head === least - foot && old.length !== now.length && head > 0) head--;
  const [was, is] = [old.slice(head, old.length - foot), now.slice(head, now.length - foot)];
  if (was.length === 0 || is.length === 0 || Math.max(was.length, is.length) > MOST) return undefined;
  const sections = new Set([...was, ...is].map(({ section }) => section));
  return sections.size === 1 ? { was, is } : undefined;
}

const isSame = (one: Written | undefined, other: Written | undefined): boolean =>
  one?.text === other?.text && one?.section === other?.section;

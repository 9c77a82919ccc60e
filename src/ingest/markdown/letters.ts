import type { Block, LetterLine, LetterPart } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { NoteDefinition, Piece, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import type { Attributes } from './attributes.ts';
import { blocksOf, type ReadInside } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { LETTER_PARTS, leafOf } from './leaves.ts';
import { placeOfLines } from './paragraphs.ts';
import { LEAF } from './patterns.ts';

/** Longest line, in characters, that opens or closes a letter. */
const SHORT = 60;
/** Lines that may follow “Yours ever,”. */
const MOST_SIGNERS = 3;

const isPart = (name: string): name is LetterPart => LETTER_PARTS.some(part => part === name);

const leafName = (text: string): string => LEAF.exec(text)?.[1]?.toLowerCase() ?? '';

function letterLine(reading: Reading, part: LetterPart, lines: readonly Line[]): LetterLine {
  const stretch = stretchOf(reading, lines);
  const position = positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length);
  return { type: 'letterLine', part, children: readInlines(reading, stretch), position };
}

/** The parts that the lines of a letter play by their place and their last comma, by index. */
function inferParts(reading: Reading, lines: readonly Line[]): Map<number, LetterPart> {
  const parts = new Map<number, LetterPart>();
  const written = lines.flatMap((line, index) => {
    const text = textOf(reading, line).trim();
    return text === '' || isPart(leafName(text)) ? [] : [{ index, text }];
  });
  const greeting = written.findIndex(({ text }) => text.length <= SHORT && /[,:]$/.test(text));
  const before = written.slice(0, Math.max(0, greeting));
  const opens =
    greeting >= 0 &&
    greeting <= 3 &&
    before.every(({ text }) => text.length <= SHORT && !/[.!?]$/.test(text));
  if (opens) {
    for (const { index } of before) parts.set(index, 'dateline');
    parts.set(written[greeting]?.index ?? 0, 'salutation');
  }
  const postscript = written.findIndex(({ text }) => /^P\.?\s?S\b/.test(text));
  const body = postscript > 0 ? written.slice(0, postscript) : written;
  for (const { index } of postscript > 0 ? written.slice(postscript) : []) parts.set(index, 'postscript');
  const farewell = body.findLastIndex(
    ({ text }, nth) => nth > greeting && text.length <= SHORT && text.endsWith(','),
  );
  const signers = body.slice(farewell + 1);
  if (
    farewell > (opens ? greeting : -1) &&
    farewell >= 0 &&
    signers.length > 0 &&
    signers.length <= MOST_SIGNERS
  ) {
    if (signers.every(({ text }) => text.length <= SHORT)) {
      parts.set(body[farewell]?.index ?? 0, 'valediction');
      for (const { index } of signers) parts.set(index, 'signature');
    }
  }
  return parts;
}

/**
 * A letter. `::salutation[…]` and its kin say what a line is; what they leave unsaid is read from the lines: a first
 * short line that ends in a comma is the salutation, and short lines at the end after such a line close the letter.
 */
export function readLetter(
  reading: Reading,
  lines: readonly Line[],
  _attributes: Attributes,
  inside: ReadInside,
): Piece[] {
  const said = new Set(lines.map(line => leafName(textOf(reading, line))));
  const parts = inferParts(reading, lines);
  for (const [index, part] of parts) if (said.has(part)) parts.delete(index);
  const children: (LetterLine | Block)[] = [];
  const notes: NoteDefinition[] = [];
  let body: Line[] = [];
  const flush = (): void => {
    children.push(...blocksOf(inside(body), notes));
    body = [];
  };
  lines.forEach((line, index) => {
    const part = parts.get(index);
    const leaf = isPart(leafName(textOf(reading, line))) ? leafOf(reading, line) : undefined;
    if (leaf && isPart(leaf.name)) {
      flush();
      const position = placeOfLines(reading, [line]);
      children.push({ type: 'letterLine', part: leaf.name, children: leaf.children, position });
    } else if (part && !isBlank(reading, line)) {
      flush();
      children.push(letterLine(reading, part, [line]));
    } else body.push(line);
  });
  flush();
  return children.length === 0 ? [] : [{ type: 'letter', children }, ...notes];
}

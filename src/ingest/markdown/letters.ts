import { greets } from '../../book/letter-words.ts';
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
/** Lines of the dateline and the address, the greeting below them included. */
const MOST_HEAD = 8;
/** Lines over a greeting that has none of the words for one. */
const MOST_UNSAID = 3;

const isPart = (name: string): name is LetterPart => LETTER_PARTS.some(part => part === name);

const leafName = (text: string): string => LEAF.exec(text)?.[1]?.toLowerCase() ?? '';

function letterLine(reading: Reading, part: LetterPart, lines: readonly Line[]): LetterLine {
  const stretch = stretchOf(reading, lines);
  const position = positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length);
  return { type: 'letterLine', part, children: readInlines(reading, stretch), position };
}

interface WrittenLine {
  /** Among all lines of the letter. */
  index: number;
  text: string;
  /** Whether the next line touches it. */
  touches: boolean;
}

/**
 * Which line greets: the one that says so, else a short one at the head that ends as a greeting does. An address has
 * lines that end so too, but the next one touches them.
 * @returns its place among the lines, -1 where none greets
 */
function greetingIn(written: readonly WrittenLine[]): number {
  const head = written.slice(0, MOST_HEAD).findIndex(({ text }) => text.length > SHORT);
  const short = written.slice(0, head < 0 ? MOST_HEAD : head);
  const said = short.findIndex(({ text }) => greets(text));
  if (said >= 0) return said;
  const apart = short.findIndex(standsAsGreeting);
  return apart >= 0 && isAddress(short.slice(0, apart)) ? apart : short.findIndex(endsAsGreeting);
}

const endsAsGreeting = ({ text }: WrittenLine): boolean => /[,:]$/.test(text);
const standsAsGreeting = (line: WrittenLine): boolean =>
  endsAsGreeting(line) && !line.touches && !/\d/.test(line.text);

const isAddress = (lines: readonly WrittenLine[]): boolean =>
  lines.every(({ text }) => text.length <= SHORT && !/[!?]$/.test(text));

/** The parts that the lines of a letter play by their place and their last comma, by index. */
function inferParts(reading: Reading, lines: readonly Line[]): Map<number, LetterPart> {
  const parts = new Map<number, LetterPart>();
  const written = lines.flatMap((line, index): WrittenLine[] => {
    const text = textOf(reading, line).trim();
    const next = lines[index + 1];
    if (text === '' || isPart(leafName(text))) return [];
    return [{ index, text, touches: next !== undefined && !isBlank(reading, next) }];
  });
  const names = lines.map(line => leafName(textOf(reading, line)));
  const named = names.lastIndexOf('salutation');
  const opening = names.findIndex(name => name === 'dateline' || name === 'salutation');
  const above = written.filter(({ index }) => index < opening);
  // What stands over a line that is said to be the dateline, or the greeting, is the address.
  const isHead = !above.some(line => greets(line.text) || standsAsGreeting(line));
  if (isHead && above.length <= MOST_HEAD && isAddress(above))
    for (const { index } of above) parts.set(index, 'dateline');
  const greeting = named >= 0 ? -1 : greetingIn(written);
  const before = written.slice(0, Math.max(0, greeting));
  const saysSo = greets(written[greeting]?.text ?? '');
  const opens =
    greeting >= 0 &&
    isAddress(before) &&
    (saysSo || (greeting <= MOST_UNSAID && before.every(({ text }) => !text.endsWith('.'))));
  if (opens) {
    for (const { index } of before) parts.set(index, 'dateline');
    parts.set(written[greeting]?.index ?? 0, 'salutation');
  }
  const postscript = written.findIndex(({ text }) => /^P\.?\s?S\b/.test(text));
  const body = postscript > 0 ? written.slice(0, postscript) : written;
  for (const { index } of postscript > 0 ? written.slice(postscript) : []) parts.set(index, 'postscript');
  const head = Math.max(
    opens ? greeting : -1,
    above.length - 1,
    body.findLastIndex(({ index }) => index < named),
  );
  const farewell = body.findLastIndex(
    ({ text }, nth) => nth > head && text.length <= SHORT && text.endsWith(',') && !greets(text),
  );
  const signers = body.slice(farewell + 1);
  if (farewell >= 0 && signers.length > 0 && signers.length <= MOST_SIGNERS) {
    if (signers.every(({ text }) => text.length <= SHORT)) {
      parts.set(body[farewell]?.index ?? 0, 'valediction');
      for (const { index } of signers) parts.set(index, 'signature');
    }
  }
  return parts;
}

/**
 * A letter. `::salutation[…]` and its kin say what a line is; what they leave unsaid is read from the lines: a first
 * short line that greets is the salutation, those above it are the dateline and the address, and short lines at the end
 * after one that ends in a comma close the letter.
 */
export function readLetter(
  reading: Reading,
  lines: readonly Line[],
  _attributes: Attributes,
  inside: ReadInside,
): Piece[] {
  const said = new Set(lines.map(line => leafName(textOf(reading, line))));
  const parts = inferParts(reading, lines);
  for (const [index, part] of parts) if (part !== 'dateline' && said.has(part)) parts.delete(index);
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

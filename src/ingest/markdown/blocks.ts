import { tell } from '../../book/finding.ts';
import { DEEPEST } from '../guard.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { Piece, Reading } from '../reading.ts';
import type { BlockReader } from './block-reader.ts';
import { breakReader, contentsReader, pageBreakReader } from './breaks.ts';
import { containerReader, leafReader } from './containers.ts';
import { definitionReader } from './definitions.ts';
import { fenceReader } from './fences.ts';
import { figureReader, pictureReader } from './figures.ts';
import { headingReader } from './headings.ts';
import { lineBlockReader } from './line-blocks.ts';
import { listReader, tellNoList } from './lists.ts';
import { noteReader } from './notes.ts';
import { paragraphOf, placeOfLines } from './paragraphs.ts';
import { FENCE, opensContainer } from './patterns.ts';
import { quoteReader } from './quotes.ts';
import { speechReader } from './speech.ts';
import { tableReader } from './tables.ts';

/** In the order in which they are tried. */
const READERS: readonly BlockReader[] = [
  headingReader,
  breakReader,
  pageBreakReader,
  contentsReader,
  fenceReader,
  containerReader,
  leafReader,
  pictureReader,
  figureReader,
  noteReader,
  quoteReader,
  speechReader,
  listReader,
  tableReader,
  lineBlockReader,
  definitionReader,
];

/** Lines that begin with none of these and hold no `|` are prose, a term or underlined; most lines of a novel are prose. */
const MAY_BEGIN = /^[ \t]*(?:[#*~•‣▪·◇◆◦○●□■⁂❦❧☙✦✧★☆§=_<>\\+`:&![\d—–-]|\(?[aAiI1][.)][ \t]|Table:)|\|/u;

function readerFor(reading: Reading, lines: readonly Line[], at: number): BlockReader | undefined {
  if (!MAY_BEGIN.test(textOf(reading, lines[at] as Line)))
    return [headingReader, definitionReader].find(reader => reader.begins(reading, lines, at));
  return READERS.find(reader => reader.begins(reading, lines, at));
}

/**
 * Reads lines as blocks. Total: whatever is no other block is a paragraph.
 * @param depth how many blocks these lines are already inside of
 */
export function readBlocks(reading: Reading, lines: readonly Line[], depth = 0): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  let beforeComment = 0;
  const add = (piece: Piece): void => {
    if (piece.type === 'paragraph' && pieces.length > 0) piece.gap = Math.max(gap, beforeComment);
    pieces.push(piece);
    gap = 0;
    beforeComment = 0;
    if (reading.notesHere.length > 0) pieces.push(...reading.notesHere.splice(0));
  };
  const tooDeep = depth > DEEPEST;
  if (tooDeep) tellTooDeep(reading, lines);
  const inside = (inner: readonly Line[]) => readBlocks(reading, inner, depth + 1);
  const reader = (at: number) => (tooDeep ? undefined : readerFor(reading, lines, at));
  for (let at = 0; at < lines.length; ) {
    if (isBlank(reading, lines[at] as Line)) {
      // A comment has gone; the blank lines before and after it are not one wide gap.
      if ((lines[at] as Line).comment) {
        beforeComment = Math.max(beforeComment, gap);
        gap = 0;
      } else gap++;
      at++;
      continue;
    }
    const taken = reader(at)?.read(reading, lines, at, inside);
    if (taken) {
      taken.pieces.forEach(add);
      at = taken.next;
      continue;
    }
    let end = at + 1;
    if (!reading.lineByLine) {
      while (end < lines.length && !isBlank(reading, lines[end] as Line) && !reader(end)) end++;
    }
    tellUnclosed(reading, lines.slice(at, end));
    tellNoList(reading, lines[at] as Line);
    add(paragraphOf(reading, lines.slice(at, end)));
    at = end;
  }
  return pieces;
}

function tellUnclosed(reading: Reading, lines: readonly Line[]): void {
  for (const line of lines) {
    const text = textOf(reading, line);
    const what = FENCE.test(text) ? 'a fence of back-ticks' : opensContainer(text) ? 'a block' : undefined;
    if (what === undefined) continue;
    tell(reading.report, {
      rule: 'ingest/unclosed',
      severity: 'error',
      message: `\`${text.trim().slice(0, 60)}\` opens ${what} that is never closed; add the closing line or remove this one`,
      position: placeOfLines(reading, [line]),
    });
  }
}

function tellTooDeep(reading: Reading, lines: readonly Line[]): void {
  tell(reading.report, {
    rule: 'ingest/nesting',
    severity: 'error',
    message: `more than ${DEEPEST} quotations or lists in one another: no reader could follow; simplify the passage`,
    position: stretchOf(reading, lines).text === '' ? undefined : placeOfLines(reading, lines.slice(0, 1)),
  });
}

import { tell } from '../../book/finding.ts';
import type { List, ListItem } from '../../book/nodes.ts';
import { isBlank, type Line, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { type BlockReader, blocksOf } from './block-reader.ts';
import { placeOfLines } from './paragraphs.ts';
import { BULLET, ORDERED } from './patterns.ts';

interface Marker {
  /** `-`, `*`, `+`, `.` or `)`. */
  kind: string;
  number?: number;
  indent: number;
  /** Characters before the text of the item. */
  width: number;
}

interface Extent {
  /** Index of the marker's line of each item. */
  items: { marker: Marker; at: number }[];
  next: number;
}

function markerOf(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  if (bullet)
    return { kind: bullet[2] as string, indent: (bullet[1] as string).length, width: bullet[0].length };
  const ordered = ORDERED.exec(text);
  if (!ordered) return undefined;
  const number = Number(ordered[2]);
  return {
    kind: ordered[3] as string,
    number,
    indent: (ordered[1] as string).length,
    width: ordered[0].length,
  };
}

/** How far a list reaches that begins at a line: its items, their continuations, nested lists. */
function extentOf(reading: Reading, lines: readonly Line[], at: number): Extent | undefined {
  const first = markerOf(textOf(reading, lines[at] as Line));
  if (!first || (first.number ?? 1) !== 1) return undefined;
  const items = [{ marker: first, at }];
  let next = at + 1;
  let blanks = 0;
  for (let index = at + 1; index < lines.length; index++) {
    const text = textOf(reading, lines[index] as Line);
    if (text.trim() === '') {
      blanks++;
      continue;
    }
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
    const marker = markerOf(text);
    const nested = indent >= first.indent + 2;
    if (marker && !nested && marker.kind === first.kind) {
      // Dashes with blank lines between are dialogue, as many languages set it.
      if (blanks > (first.kind === '-' ? 0 : 1)) break;
      if (first.number !== undefined && marker.number !== items.length + 1) break;
      items.push({ marker, at: index });
    } else if (!nested && (blanks > 0 || marker || reading.lineByLine)) break;
    blanks = 0;
    next = index + 1;
  }
  return { items, next };
}

/** A list that was meant: it has at least two items, and its numbers begin at 1 and count on. */
function listOf(reading: Reading, lines: readonly Line[], at: number): Extent | undefined {
  const extent = extentOf(reading, lines, at);
  return extent && extent.items.length > 1 ? extent : undefined;
}

/** `[ ]` or `[x]` at the head of an item, as GitHub, Obsidian and Notion write what is to be done. */
const TO_TICK = /^\[([ xX])\][ \t]+(?=\S)/;

/** Lists that are clearly meant as lists; `1986. A great year.` is a sentence. */
export const listReader: BlockReader = {
  begins: (reading, lines, at) => listOf(reading, lines, at) !== undefined,
  read: (reading, lines, at, inside) => {
    const extent = listOf(reading, lines, at) as Extent;
    const notes: NoteDefinition[] = [];
    const children = extent.items.map(({ marker, at: start }, index): ListItem => {
      const end = extent.items[index + 1]?.at ?? extent.next;
      const first = lines[start] as Line;
      if (marker.number !== undefined)
        reading.syntax.push({ start: first.from, end: first.from + marker.width });
      const inner = lines.slice(start, end).map((line, nth) => {
        const spaces = nth === 0 ? marker.width : indentOf(reading, line, marker.width);
        return { ...line, from: line.from + spaces };
      });
      const [head] = inner;
      const box = head && !reading.lineByLine ? TO_TICK.exec(textOf(reading, head)) : null;
      if (head && box) {
        inner[0] = { ...head, from: head.from + box[0].length };
        reading.syntax.push({ start: head.from, end: head.from + box[0].length });
      }
      const blocks = blocksOf(inside(inner), notes);
      for (const block of blocks) if (block.type === 'paragraph') delete block.gap;
      const position = placeOfLines(reading, lines.slice(start, end));
      return { type: 'listItem', ...(box && { checked: box[1] !== ' ' }), children: blocks, position };
    });
    const ordered = extent.items[0]?.marker.number !== undefined;
    const position = placeOfLines(reading, lines.slice(at, extent.next));
    const list: List = { type: 'list', ordered, ...(ordered && { start: 1 }), children, position };
    return { pieces: [list, ...notes], next: extent.next };
  },
};

const indentOf = (reading: Reading, line: Line, most: number): number =>
  isBlank(reading, line) ? 0 : Math.min(most, /^[ \t]*/.exec(textOf(reading, line))?.[0].length ?? 0);

/** Tells about a numbered line that another reader of Markdown would take for a list. */
export function tellNoList(reading: Reading, line: Line): void {
  const marker = markerOf(textOf(reading, line));
  if (marker?.number === undefined) return;
  tell(reading.report, {
    rule: 'ingest/no-list',
    severity: 'warning',
    message: `\`${textOf(reading, line).trim().slice(0, 40)}\` is read as a sentence: a list counts from 1 and has two items or more`,
    position: placeOfLines(reading, [line]),
  });
}

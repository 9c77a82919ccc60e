import { tell } from '../../book/finding.ts';
import { counted } from '../../book/list-numbers.ts';
import type { List, ListItem, Numerals } from '../../book/nodes.ts';
import { isBlank, type Line, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { type BlockReader, blocksOf } from './block-reader.ts';
import { placeOfLines } from './paragraphs.ts';
import { BULLET, ORDERED } from './patterns.ts';

interface Marker {
  /** `-`, `*`, `+`, `•`; of a number what stands around it: `.`, `)`, `()`. */
  kind: string;
  /** As it is written: `1`, `c`, `IV`, or `#` for the next. */
  number?: string;
  /** Columns of white space before it. */
  indent: number;
  /** Characters before the text of the item. */
  width: number;
}

interface Extent {
  /** Index of the marker's line of each item. */
  items: { marker: Marker; at: number }[];
  next: number;
  count: Count;
  /** Whether other markers stand under its first item. */
  nests: boolean;
}

/** Columns to a stop of the tabulator (CommonMark, 2.2). */
const TAB = 4;
/** Columns that a line stands further in than the marker whose item it belongs to. */
const STEP = 2;

/** The columns that white space takes. */
const columnsOf = (white: string): number =>
  [...white].reduce((sum, sign) => (sign === '\t' ? sum + TAB - (sum % TAB) : sum + 1), 0);
const indentOf = (text: string): number => columnsOf(/^[ \t]*/.exec(text)?.[0] ?? '');

function markerOf(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  const width = bullet?.[0].length ?? 0;
  if (bullet) return { kind: bullet[2] ?? bullet[3] ?? '', indent: columnsOf(bullet[1] ?? ''), width };
  const [before = '', space = '', opens = '', number = '', closes = ''] = ORDERED.exec(text) ?? [];
  if (number === '') return undefined;
  return { kind: opens + closes, number, indent: columnsOf(space), width: before.length };
}

interface Count {
  start: number;
  numerals?: Numerals;
}

/** Lists that go on behind other words begin with no more than this; beyond are years. */
const HIGHEST_START = 99;
const LETTERED: Readonly<Record<string, Count>> = {
  '#': { start: 1 },
  a: { start: 1, numerals: 'lower-alpha' },
  A: { start: 1, numerals: 'upper-alpha' },
  i: { start: 1, numerals: 'lower-roman' },
  I: { start: 1, numerals: 'upper-roman' },
};

/** How a list counts whose first item has such a number; undefined where no list begins with it. */
function countOf(number: string): Count | undefined {
  if (!/^\d/.test(number)) return LETTERED[number];
  return Number(number) > HIGHEST_START || number.startsWith('0') ? undefined : { start: Number(number) };
}

/** Lines behind a dash in which its list shows, if it is one. */
const MOST_AHEAD = 60;

/**
 * Whether a blank line may stand between items, as Markdown has it. Dashes with one are dialogue, as many languages set it,
 * unless something stands under one of them; what does not begin with a plain 1 is sentences.
 */
function mayBeParted(
  reading: Reading,
  lines: readonly Line[],
  at: number,
  { kind, number, indent }: Marker,
): boolean {
  if (number !== undefined) return number === '1' && kind !== '()';
  if (kind !== '-' || lines[at]?.under) return true;
  for (const line of lines.slice(at + 1, at + MOST_AHEAD)) {
    const text = textOf(reading, line);
    if (text.trim() === '') continue;
    if (indentOf(text) >= indent + STEP) return true;
    if (markerOf(text)?.kind !== kind) return false;
  }
  return false;
}

/** How far a list reaches that begins at a line: its items, their continuations, nested lists. */
function extentOf(reading: Reading, lines: readonly Line[], at: number): Extent | undefined {
  const first = markerOf(textOf(reading, lines[at] as Line));
  const count = countOf(first?.number ?? '1');
  if (!first || !count) return undefined;
  const items = [{ marker: first, at }];
  let next = at + 1;
  let blanks = 0;
  let nests = false;
  let parted: boolean | undefined;
  for (let index = at + 1; index < lines.length; index++) {
    const text = textOf(reading, lines[index] as Line);
    if (text.trim() === '') {
      blanks++;
      continue;
    }
    const marker = markerOf(text);
    const nested = indentOf(text) >= first.indent + STEP;
    if (marker && !nested && marker.kind === first.kind) {
      if (blanks > 0) parted ??= mayBeParted(reading, lines, at, first);
      if (blanks > (parted ? 1 : 0)) break;
      const due = first.number === '#' ? '#' : counted(count.start + items.length, count.numerals);
      if (first.number !== undefined && marker.number !== due) break;
      items.push({ marker, at: index });
    } else if (!nested && (blanks > 0 || marker || reading.lineByLine)) break;
    else if (marker && nested && items.length === 1) nests = true;
    blanks = 0;
    next = index + 1;
  }
  return { items, next, count, nests };
}

/** A list that was meant: it has two items, or stands in an item or has one in it; its numbers count on. */
function listOf(reading: Reading, lines: readonly Line[], at: number): Extent | undefined {
  const extent = extentOf(reading, lines, at);
  const isMeant = extent && (extent.items.length > 1 || extent.nests || (lines[at] as Line).under);
  return isMeant ? extent : undefined;
}

/** Index of the line behind a list that begins at a line; undefined where none does. */
export const listEnd = (reading: Reading, lines: readonly Line[], at: number): number | undefined =>
  listOf(reading, lines, at)?.next;

/** `[ ]` or `[x]` at the head of an item, as GitHub, Obsidian and Notion write what is to be done. */
const TO_TICK = /^\[([ xX])\][ \t]+(?=\S)/;

/** A line that its author ended: at the end of an item it ends anyhow. */
const BROKEN = /[^\\](?:\\\\)*\\$/;

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
        if (nth === 0) return { ...line, from: line.from + marker.width };
        return lineUnder(reading, line, marker);
      });
      const last = inner.at(-1);
      if (last && BROKEN.test(textOf(reading, last))) inner[inner.length - 1] = { ...last, to: last.to - 1 };
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
    const { kind = '', number } = extent.items[0]?.marker ?? {};
    const ordered = number !== undefined;
    const position = placeOfLines(reading, lines.slice(at, extent.next));
    const list: List = {
      type: 'list',
      ordered,
      ...(ordered && extent.count),
      ...((kind === ')' || kind === '()') && { enclosed: kind }),
      children,
      position,
    };
    return { pieces: [list, ...notes], next: extent.next };
  },
};

/** A line of an item without the white space that puts it there. */
function lineUnder(reading: Reading, line: Line, marker: Marker): Line {
  if (isBlank(reading, line)) return line;
  const white = /^[ \t]*/.exec(textOf(reading, line))?.[0] ?? '';
  const wanted = marker.indent + STEP;
  const under = columnsOf(white) >= wanted;
  let stripped = 0;
  while (
    stripped < Math.min(marker.width, white.length) &&
    columnsOf(white.slice(0, stripped)) < marker.width
  )
    stripped++;
  return { ...line, from: line.from + stripped, ...(under && { under }) };
}

/** Tells about a numbered line that another reader of Markdown would take for a list. */
export function tellNoList(reading: Reading, line: Line): void {
  const marker = markerOf(textOf(reading, line));
  if (marker?.number === undefined || !/^\d/.test(marker.number) || marker.kind === '()') return;
  tell(reading.report, {
    rule: 'ingest/no-list',
    severity: 'warning',
    message: `\`${textOf(reading, line).trim().slice(0, 40)}\` is read as a sentence: a list has two items or more, one behind the other`,
    position: placeOfLines(reading, [line]),
  });
}

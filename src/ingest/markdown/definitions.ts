import type { Block, Definition, Meaning, Term } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { type BlockReader, blocksOf, type ReadInside } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';
import { BULLET, ORDERED, opensBlock } from './patterns.ts';

/** `: What it means`. */
const MARK = /^ {0,3}:[ \t]+(?=\S)/;
/** `:   What it means`, as Pandoc and PHP Markdown Extra teach it; one space alone may be a colon of French, rewrapped. */
const WIDE_MARK = /^ {0,3}:(?: {2,}| *\t[ \t]*)(?=\S)/;

/** A picture is no term: without its file there would be none. */
const PICTURE = /!\[|<img\s/i;

/** Whether a line begins a list under the words of an item. */
const isItem = (line: Line, text: string): boolean =>
  line.under === true && (BULLET.test(text) || ORDERED.test(text));

/** Terms in a row that one meaning explains; more lines are a paragraph. */
const MOST_TERMS = 4;

/** Terms, and the index of the line on which what they mean begins. */
interface Explained {
  from: number;
  terms: readonly Line[];
  at: number;
  isSure: boolean;
}

/** Whether the line under one, or the next but one where that is blank, begins as a meaning does: few do in any book. */
function mayExplain({ work }: Reading, lines: readonly Line[], at: number): boolean {
  for (let index = at + 1; index <= at + MOST_TERMS; index++) {
    const line = lines[index];
    if (!line) return false;
    let from = line.from;
    while (work[from] === ' ') from++;
    if (work[from] === ':') return true;
  }
  return false;
}

/** What stands at a line when it begins a definition: its terms on a line each, and below them what they mean. */
function explainedAt(reading: Reading, lines: readonly Line[], at: number): Explained | undefined {
  if (!mayExplain(reading, lines, at)) return undefined;
  const isMark = (index: number, mark: RegExp): boolean => {
    const line = lines[index];
    return line !== undefined && mark.test(textOf(reading, line));
  };
  let next = at;
  for (; next < lines.length && next - at < MOST_TERMS; next++) {
    const line = lines[next] as Line;
    if (isBlank(reading, line) || isMark(next, MARK)) break;
    const text = textOf(reading, line);
    if (opensBlock(text) || PICTURE.test(text) || isItem(line, text)) return undefined;
  }
  const terms = lines.slice(at, next);
  const below = lines[next];
  if (terms.length === 0 || !below) return undefined;
  if (isBlank(reading, below))
    return isMark(next + 1, WIDE_MARK) ? { from: at, terms, at: next + 1, isSure: true } : undefined;
  if (isMark(next, WIDE_MARK)) return { from: at, terms, at: next, isSure: true };
  const isOne = isMark(next, MARK) && terms.length === 1;
  return isOne ? { from: at, terms, at: next, isSure: false } : undefined;
}

/** The line behind what is said of a term. */
function endOfMeaning(reading: Reading, lines: readonly Line[], at: number): number {
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(reading, line)) continue;
    const text = textOf(reading, line);
    const isBehindBlank = next > end;
    if (MARK.test(text) || (isBehindBlank && !/^(?: {2,}|\t)/.test(text))) break;
    if (!/^[ \t]/.test(text) && (opensBlock(text) || explainedAt(reading, lines, next))) break;
    end = next + 1;
  }
  return end;
}

/** Where what a definition says stands, line by line. */
interface Extent {
  explained: Explained;
  meanings: { from: number; to: number }[];
}

/** How far a list reaches that begins at a line; undefined when none does. */
function extentsOf(reading: Reading, lines: readonly Line[], at: number): Extent[] | undefined {
  const above = lines[at - 1];
  if (above && !isBlank(reading, above)) return undefined;
  const extents: Extent[] = [];
  let next = at;
  for (;;) {
    const explained = explainedAt(reading, lines, next);
    if (!explained) break;
    const meanings: Extent['meanings'] = [];
    for (let from = explained.at; from < lines.length; ) {
      const to = endOfMeaning(reading, lines, from);
      meanings.push({ from, to });
      next = to;
      from = blanksBehind(reading, lines, to);
      if (from >= lines.length || !MARK.test(textOf(reading, lines[from] as Line))) break;
    }
    extents.push({ explained, meanings });
    next = blanksBehind(reading, lines, next);
  }
  return extents.length > 1 || extents[0]?.explained.isSure ? extents : undefined;
}

function blanksBehind(reading: Reading, lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(reading, lines[next] as Line)) next++;
  return next;
}

/** Terms and what they mean, each behind a colon: two of them, or one that cannot be anything else. */
export const definitionReader: BlockReader = {
  begins: (reading, lines, at) => extentsOf(reading, lines, at) !== undefined,
  read: (reading, lines, at, inside) => {
    const extents = extentsOf(reading, lines, at) as Extent[];
    const notes: NoteDefinition[] = [];
    const children = extents.map(({ explained, meanings }): Definition => {
      const terms = explained.terms.map(line => termOf(reading, line));
      const said = meanings.map(({ from, to }) => meaningOf(reading, lines.slice(from, to), inside, notes));
      const last = meanings.at(-1)?.to ?? at;
      const position = placeOfLines(reading, lines.slice(explained.from, last));
      return { type: 'definition', children: [...terms, ...said], position };
    });
    const next = extents.at(-1)?.meanings.at(-1)?.to ?? at + 1;
    const position = placeOfLines(reading, lines.slice(at, next));
    return { pieces: [{ type: 'definitionList', children, position }, ...notes], next };
  },
};

const termOf = (reading: Reading, line: Line): Term => ({
  type: 'term',
  children: readInlines(reading, stretchOf(reading, [line])),
  position: placeOfLines(reading, [line]),
});

function meaningOf(
  reading: Reading,
  lines: readonly Line[],
  inside: ReadInside,
  notes: NoteDefinition[],
): Meaning {
  const width = MARK.exec(textOf(reading, lines[0] as Line))?.[0].length ?? 0;
  const inner = lines.map((line, index) => {
    const indent = /^[ \t]*/.exec(textOf(reading, line))?.[0].length ?? 0;
    return { ...line, from: line.from + (index === 0 ? width : Math.min(width, indent)) };
  });
  const children: Block[] = blocksOf(inside(inner), notes);
  for (const block of children) if (block.type === 'paragraph') delete block.gap;
  return { type: 'meaning', children, position: placeOfLines(reading, lines) };
}

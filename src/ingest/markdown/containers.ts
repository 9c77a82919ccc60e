import { tell } from '../../book/finding.ts';
import type { BoxTitle } from '../../book/nodes.ts';
import { nearest } from '../../book/suggest.ts';
import { type Line, textOf } from '../lines.ts';
import type { Piece, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import type { BlockReader, ReadInside } from './block-reader.ts';
import { boxOf, boxTitle, kindOfBox, titleAsParagraph } from './boxes.ts';
import { readInlines } from './inlines.ts';
import { LETTER_PARTS, leafOf } from './leaves.ts';
import { readLetter } from './letters.ts';
import { unbarred } from './line-blocks.ts';
import { readMessages } from './messages.ts';
import { placeOfLines } from './paragraphs.ts';
import { CONTAINER, LEAF, opensContainer, TITLED_BOX } from './patterns.ts';
import { quotationOf } from './quotes.ts';
import { readVerse } from './verse.ts';

type ReadContainer = (
  reading: Reading,
  lines: readonly Line[],
  attributes: Attributes,
  inside: ReadInside,
) => Piece[];

/** What may stand between `:::name` and `:::`. */
const CONTAINERS: Readonly<Record<string, ReadContainer>> = {
  letter: readLetter,
  verse: (reading, lines) => readVerse(reading, unbarred(reading, lines) ?? lines),
  messages: readMessages,
  quote: (reading, lines, _, inside) => quotationOf(reading, lines, inside),
};

/** Blocks that a message names. */
const KNOWN: readonly string[] = [...Object.keys(CONTAINERS), 'box'];

/** Names that writers of other programs give to these. */
const SYNONYMS: Readonly<Record<string, string>> = {
  poem: 'verse',
  poetry: 'verse',
  blockquote: 'quote',
  quotation: 'quote',
  epigraph: 'quote',
};

/** What an opening line says. */
interface Opening {
  name: string;
  /** The same by the name that it has here. */
  known: string;
  attributes: Attributes;
  /** Whether the name is written and no class. */
  written: boolean;
  /** Words of the author over what the block holds; empty where there are none. */
  title: string;
}

/** The block that an opening line names: `:::verse`, or in Pandoc's way `::: {.verse}`. */
function namedBy(line: string): Opening {
  const [, box, bracketed, behindBox] = TITLED_BOX.exec(line) ?? [];
  const [, word = box, behind, alone] = CONTAINER.exec(line) ?? [];
  const attributes = readAttributes((behind ?? alone ?? '').slice(1, -1));
  const name = (word ?? attributes.classes[0] ?? '').toLowerCase();
  const known = Object.hasOwn(SYNONYMS, name) ? (SYNONYMS[name] as string) : name;
  const title = (bracketed ?? behindBox ?? attributes.values.get('title') ?? '').trim();
  return { name, known, attributes, written: word !== undefined, title };
}

/** What an opening line says over the words of its block. */
function titleOf(reading: Reading, { from, to }: Line, title: string): BoxTitle | undefined {
  const at = reading.work.slice(from, to).lastIndexOf(title);
  if (title === '' || at < 0) return undefined;
  const [start, end] = [from + at, from + at + title.length];
  const children = readInlines(reading, { text: title, offset: start });
  return boxTitle(children, positionOf(reading.source, start, end));
}

/** For each line that opens a container, the index of the line that closes it; paired once for all lines. */
const CLOSINGS = new WeakMap<readonly Line[], ReadonlyMap<number, number>>();

function closingsIn(reading: Reading, lines: readonly Line[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  lines.forEach((line, index) => {
    if (!reading.work.startsWith(':::', line.from + leadOf(reading, line))) return;
    const text = textOf(reading, line);
    if (opensContainer(text)) open.push(index);
    else if (/^ {0,3}:{3,}[ \t]*$/.test(text)) {
      const opener = open.pop();
      if (opener !== undefined) closings.set(opener, index);
    }
  });
  return closings;
}

/** Spaces that may stand before a fence. */
function leadOf(reading: Reading, line: Line): number {
  let lead = 0;
  while (lead < 3 && reading.work[line.from + lead] === ' ') lead++;
  return lead;
}

/** Index of the line that closes a container, or -1. Containers inside are passed over. */
function closing(reading: Reading, lines: readonly Line[], at: number): number {
  if (!opensContainer(textOf(reading, lines[at] as Line))) return -1;
  const known = CLOSINGS.get(lines) ?? closingsIn(reading, lines);
  CLOSINGS.set(lines, known);
  return known.get(at) ?? -1;
}

/** `:::letter` … `:::` */
export const containerReader: BlockReader = {
  begins: (reading, lines, at) => closing(reading, lines, at) > at,
  read: (reading, lines, at, inside) => {
    const end = closing(reading, lines, at);
    const [first, last] = [lines[at] as Line, lines[end] as Line];
    const { name, known, attributes, written, title } = namedBy(textOf(reading, first));
    const inner = lines.slice(at + 1, end);
    const over = titleOf(reading, first, title);
    const headed = over?.position;
    reading.syntax.push(
      { start: first.from, end: headed?.start.offset ?? first.to },
      { start: headed?.end.offset ?? first.to, end: first.to },
      { start: last.from, end: last.to },
    );
    const place = () => placeOfLines(reading, lines.slice(at, end + 1));
    const kind = kindOfBox(name);
    if (kind !== undefined) return { pieces: boxOf(kind, over, inside(inner), place()), next: end + 1 };
    const heading = over ? [titleAsParagraph(over)] : [];
    const read = Object.hasOwn(CONTAINERS, known) ? CONTAINERS[known] : undefined;
    if (read) {
      const pieces = read(reading, inner, attributes, inside);
      const [block] = pieces;
      if (block) block.position = place();
      if (block?.type === 'blockquote') block.children.unshift(...heading.splice(0));
      return { pieces: [...heading, ...pieces], next: end + 1 };
    }
    if (!written) {
      tell(reading.report, {
        rule: 'ingest/directive',
        severity: 'warning',
        message: `\`${textOf(reading, first).trim()}\` asks for a look that Quoin does not know; what it holds is set as ordinary text`,
        hint: `known blocks: ${KNOWN.join(', ')}`,
        position: placeOfLines(reading, [first]),
      });
      return { pieces: [...heading, ...inside(inner)], next: end + 1 };
    }
    const near = nearest(name, KNOWN);
    tell(reading.report, {
      rule: 'ingest/directive',
      severity: 'error',
      message: `\`:::${name}\` is no known block; its text is kept as ordinary paragraphs`,
      hint: near === undefined ? `known blocks: ${KNOWN.join(', ')}` : `did you mean \`:::${near}\`?`,
      position: placeOfLines(reading, [first]),
      expected: near === undefined ? [...KNOWN] : [near],
    });
    return { pieces: [...heading, ...inside(inner)], next: end + 1 };
  },
};

const KNOWN_LEAF = new RegExp(`^(?:time|attribution|${LETTER_PARTS.join('|')})$`, 'i');

/** `::time[…]` and `::attribution[…]`; the lines of a letter are read with their letter. */
export const leafReader: BlockReader = {
  begins: (reading, lines, at) => KNOWN_LEAF.test(LEAF.exec(textOf(reading, lines[at] as Line))?.[1] ?? ''),
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    const leaf = leafOf(reading, line);
    const position = placeOfLines(reading, [line]);
    const children = leaf?.children ?? [];
    const name = leaf?.name;
    if (name === 'time') return { pieces: [{ type: 'timeJump', children, position }], next: at + 1 };
    if (name === 'attribution') return { pieces: [{ type: name, children, position }], next: at + 1 };
    tell(reading.report, {
      rule: 'ingest/directive',
      severity: 'warning',
      message: `\`::${name}\` stands outside of a letter and is read as a paragraph; put it between \`:::letter\` and \`:::\``,
      position,
    });
    return { pieces: [{ type: 'paragraph', children, position }], next: at + 1 };
  },
};

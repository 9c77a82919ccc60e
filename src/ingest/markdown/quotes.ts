import type { Attribution, Block, Blockquote, Inline, Paragraph } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { type BlockReader, blocksOf, type ReadInside } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';
import { opensBlock, QUOTE } from './patterns.ts';

/** `— Shakespeare, The Tempest`: a dash and a source, shorter than a paragraph would be. */
const SOURCE_LINE = /^[ \t]*(?:[—―]|--{1,2}|–(?=\s))[ \t]*(?=\S)(?!.{120})/u;

/** The last line of a quotation, when it names where the words come from. */
function attributionOf(reading: Reading, lines: readonly Line[]): Attribution | undefined {
  const line = lines.at(-1);
  const dash = line && lines.length > 1 ? SOURCE_LINE.exec(textOf(reading, line)) : null;
  if (!line || !dash) return undefined;
  const stretch = stretchOf(reading, [{ ...line, from: line.from + dash[0].length }]);
  return {
    type: 'attribution',
    children: readInlines(reading, stretch),
    position: positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length),
  };
}

/** `[!note] The title`, as Obsidian and GitHub begin what stands in a box; the kind of box is for the screen. */
const CALLOUT = /^[ \t]*\[![a-z][a-z-]*(?:\|[^\]\s]*)?\][+-]?[ \t]*/i;

/** The lines of a box without the mark at their head, and its title as a paragraph. */
function unboxed(reading: Reading, lines: readonly Line[]): { title: Paragraph[]; rest: readonly Line[] } {
  const [first, ...rest] = lines;
  const mark = first && CALLOUT.exec(textOf(reading, first))?.[0];
  if (!first || !mark) return { title: [], rest: lines };
  reading.syntax.push({ start: first.from, end: first.from + mark.length });
  const line = { ...first, from: first.from + mark.length };
  if (isBlank(reading, line)) return { title: [], rest };
  const position = placeOfLines(reading, [line]);
  const children = readInlines(reading, stretchOf(reading, [line]));
  return { title: [boxTitle(children, position)], rest };
}

/** What stands over the words of a box. */
export const boxTitle = (title: Inline[], position: Position): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: title, position }],
  position,
});

/** Lines that begin with `>`, and the lines that lazily continue their last paragraph. */
export const quoteReader: BlockReader = {
  begins: (reading, lines, at) => QUOTE.test(textOf(reading, lines[at] as Line)),
  read: (reading, lines, at, inside) => {
    const inner: Line[] = [];
    let next = at;
    for (; next < lines.length; next++) {
      const line = lines[next] as Line;
      const mark = QUOTE.exec(textOf(reading, line));
      if (mark) inner.push({ ...line, from: line.from + mark[0].length });
      else if (reading.lineByLine || isBlank(reading, line) || isBlank(reading, inner.at(-1) as Line)) break;
      else if (opensBlock(textOf(reading, line))) break;
      else inner.push(line);
    }
    const position = placeOfLines(reading, lines.slice(at, next));
    const { title, rest } = unboxed(reading, inner);
    const [quotation, ...notes] = quotationOf(reading, rest, inside);
    quotation.children.unshift(...title);
    return { pieces: [{ ...quotation, position }, ...notes], next };
  },
};

/** What is quoted, without the marks that said so, and the notes in it. */
export function quotationOf(
  reading: Reading,
  lines: readonly Line[],
  inside: ReadInside,
): [Blockquote, ...NoteDefinition[]] {
  const inner = lines.slice(0, lines.findLastIndex(line => !isBlank(reading, line)) + 1);
  const attribution = attributionOf(reading, inner);
  const notes: NoteDefinition[] = [];
  const children: Block[] = blocksOf(inside(attribution ? inner.slice(0, -1) : inner), notes);
  if (attribution) children.push(attribution);
  return [{ type: 'blockquote', children }, ...notes];
}

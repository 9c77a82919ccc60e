import type { Attribution, Block, Blockquote, BoxTitle } from '../../book/nodes.ts';
import { isBlank, type Line, stretchOf, textOf } from '../lines.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { type BlockReader, blocksOf, type ReadInside } from './block-reader.ts';
import { boxOf, boxTitle, kindOfBox, titleAsParagraph } from './boxes.ts';
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

/** `[!note] The title`, as Obsidian and GitHub begin what stands in a box. */
const CALLOUT = /^[ \t]*\[!([a-z][a-z-]*)(?:\|[^\]\s]*)?\][+-]?[ \t]*/i;
/** Of these words, those that say what a quotation is. */
const QUOTED: ReadonlySet<string> = new Set(['quote', 'cite']);

/** What the first line of a quotation says of it. */
interface Callout {
  /** The kind of box; undefined for a quotation. */
  kind: string | undefined;
  title: BoxTitle | undefined;
  /** The lines without the first. */
  rest: readonly Line[];
}

function calloutIn(reading: Reading, [first, ...rest]: readonly Line[]): Callout | undefined {
  const [mark, word = ''] = (first && CALLOUT.exec(textOf(reading, first))) ?? [];
  if (!first || mark === undefined) return undefined;
  reading.syntax.push({ start: first.from, end: first.from + mark.length });
  const name = word.toLowerCase();
  const kind = QUOTED.has(name) ? undefined : (kindOfBox(name) ?? 'box');
  const line = { ...first, from: first.from + mark.length };
  if (isBlank(reading, line)) return { kind, title: undefined, rest };
  const children = readInlines(reading, stretchOf(reading, [line]));
  return { kind, title: boxTitle(children, placeOfLines(reading, [line])), rest };
}

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
    const { kind, title, rest } = calloutIn(reading, inner) ?? {
      kind: undefined,
      title: undefined,
      rest: inner,
    };
    if (kind !== undefined) return { pieces: boxOf(kind, title, inside(rest), position), next };
    const [quotation, ...notes] = quotationOf(reading, rest, inside);
    if (title) quotation.children.unshift(titleAsParagraph(title));
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

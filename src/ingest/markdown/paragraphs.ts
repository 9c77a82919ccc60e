import { tell } from '../../book/finding.ts';
import type { Figure, Image, Inline, Paragraph } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { type Line, type Stretch, stretchOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { readInlines } from './inlines.ts';

/** From the first to the last visible character of the lines. */
export function placeOfLines(reading: Reading, lines: readonly Line[]): Position {
  const { text, offset } = stretchOf(reading, lines);
  return positionOf(reading.source, offset, offset + text.length);
}

/** A picture that is alone in its paragraph is a figure; the picture's title is its caption. */
function figureOf(reading: Reading, children: readonly Inline[]): Figure | undefined {
  const solid = children.filter(child => !isWhite(child));
  const [image] = solid;
  if (solid.length !== 1 || image?.type !== 'image') return undefined;
  dropWhite(reading, children);
  return { type: 'figure', image, children: captionIn(reading, image), ...placed(image) };
}

/** The title at the end of a picture, as it is written: `"After *Marsh*[^1]"`. */
const TITLE = /[ \t\n](?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)')[ \t]*\)$/;

/** The caption that the title of a picture is, with its emphasis and its calls of notes. */
function captionIn(reading: Reading, image: Image): Inline[] {
  const title = reading.pictures.findLast(wish => wish.node === image)?.title ?? '';
  if (title === '') return [];
  const { start, end } = image.position ?? {};
  const written = reading.work.slice(start?.offset ?? 0, end?.offset ?? 0);
  const found = TITLE.exec(written);
  const text = found?.[1] ?? found?.[2];
  if (text === undefined) return [{ type: 'text', value: title, ...placed(image) }];
  const at = written.lastIndexOf(text);
  return readInlines(reading, { text, offset: (start?.offset ?? 0) + at });
}

const placed = (image: Image) => (image.position ? { position: image.position } : {});

/** `^storm-1` at the end of a block, by which other notes of a vault of Obsidian lead to it. */
const BLOCK_ID = /(?<=\S)[ \t]+\^(?=[\da-z-]*[a-z])[\da-z][\da-z-]{2,}$/i;

/** Lines without the name that a vault knows them by. */
function unnamed(reading: Reading, stretch: Stretch): Stretch {
  const name = stretch.text.includes('^') ? BLOCK_ID.exec(stretch.text) : null;
  if (!name) return stretch;
  const end = stretch.offset + stretch.text.length;
  reading.syntax.push({ start: end - name[0].length, end });
  const written = name[0].trim();
  tell(reading.report, {
    rule: 'ingest/block-name',
    severity: 'info',
    message: `\`${written}\` is taken for the name of a block in Obsidian, and left out`,
    hint: `Write \`\\${written}\` if readers are to see it`,
    position: positionOf(reading.source, end - written.length, end),
  });
  return { ...stretch, text: stretch.text.slice(0, name.index) };
}

export const isWhite = (inline: Inline): boolean =>
  inline.type === 'lineBreak' || (inline.type === 'text' && inline.value.trim() === '');

/** Inlines without the line breaks at their ends, which break nothing. */
function withoutOuterBreaks(reading: Reading, inlines: Inline[]): Inline[] {
  const from = inlines.findIndex(inline => !isWhite(inline));
  const to = inlines.findLastIndex(inline => !isWhite(inline)) + 1;
  const outer = [...inlines.slice(0, Math.max(0, from)), ...inlines.slice(to)];
  if (from < 0 || !outer.some(({ type }) => type === 'lineBreak')) return inlines;
  dropWhite(reading, outer);
  return inlines.slice(from, to);
}

/** Leaves white out: where it was written as `&nbsp;` it has letters. */
export function dropWhite({ syntax }: Reading, inlines: readonly Inline[]): void {
  for (const inline of inlines)
    if (isWhite(inline) && inline.position)
      syntax.push({ start: inline.position.start.offset ?? 0, end: inline.position.end.offset ?? 0 });
}

/** Lines as one paragraph, or as a figure where they hold a picture and nothing else. */
export function paragraphOf(reading: Reading, lines: readonly Line[], plain = false): Paragraph | Figure {
  const written = stretchOf(reading, lines);
  const stretch = plain ? written : unnamed(reading, written);
  const children = withoutOuterBreaks(reading, readInlines(reading, stretch, plain));
  const position = positionOf(reading.source, stretch.offset, stretch.offset + stretch.text.length);
  return figureOf(reading, children) ?? { type: 'paragraph', children, position };
}

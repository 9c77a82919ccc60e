import { LONGEST_BELOW, LONGEST_CAPTION } from '../../book/caption.ts';
import type { Figure } from '../../book/nodes.ts';
import { unmarked } from '../../book/visit.ts';
import { isBlank, type Line, type Stretch, stretchOf, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import type { BlockReader } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { dropWhite, isWhite, paragraphOf } from './paragraphs.ts';
import { opensBlock } from './patterns.ts';

/** A picture, as Markdown, Obsidian or HTML writes it. */
const PICTURE =
  /!\[(?:[^[\]\\]|\\.)*\]\((?:[^()\\]|\\.|\([^()]*\))*\)(?:\{[^{}]*\})?|!\[\[[^[\]]+\]\]|<img\s[^<>]*>/gi;
/** Pictures, and nothing else on their line but what breaks it. */
const PICTURE_LINE = new RegExp(`^[ \\t]*(?:(?:${PICTURE.source})[ \\t]*)+(?:\\\\|<br\\s*/?>)?[ \\t]*$`, 'i');
/** What HTML puts around a picture and its caption. */
const OPENS = /^[ \t]*<figure(?:\s[^<>]*)?>/i;
const CLOSES = /<\/figure>[ \t]*$/i;
const CAPTION = /<figcaption(?:\s[^<>]*)?>([\s\S]*?)<\/figcaption>/i;
/** A figure has fewer lines. */
const MOST_LINES = 20;

/** All in italics: `*My grandmother at the door, 1961.*` */
const ITALIC = /^(?:\*(?![\s*])[^*]+\*|_(?![\s_])[^_]+_)$/;
/** `Figure 3: The lane`, `Abb. 2` */
const NUMBERED =
  /^[*_]{0,3}(?:fig(?:ure|ura)?|photo(?:graph)?|foto|plate|illustration|image|map|abb(?:ildung)?|bild|tafel|karte|obr(?:ázek)?|kuva|ryc|rys|рис(?:унок)?|фото|εικ(?:όνα)?)\.?[ \u00a0]*(?:\d|[ivxlc]+\b)/iu;

const isPicture = (reading: Reading, line: Line | undefined): boolean =>
  line !== undefined && PICTURE_LINE.test(textOf(reading, line));

/** The lines from one on that touch and are no other block. */
function touching(reading: Reading, lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const isOther = isBlank(reading, line) || opensBlock(textOf(reading, line)) || isPicture(reading, line);
    if (isOther || (reading.lineByLine && end > at)) break;
  }
  return lines.slice(at, end);
}

/** The lines of the caption of a picture. @param at index of the line under it */
function captionAt(reading: Reading, lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at];
  if (!line) return [];
  const isApart = isBlank(reading, line);
  const found = touching(reading, lines, isApart ? at + 1 : at);
  const { text } = stretchOf(reading, found);
  if (text === '' || text.length > LONGEST_CAPTION) return [];
  if (NUMBERED.test(text)) return found;
  const above = lines[at - 2];
  const isInText = above !== undefined && !isBlank(reading, above);
  const isShort = text.length <= LONGEST_BELOW && !reading.lineByLine && !isInText;
  return !isApart && (isShort || ITALIC.test(text)) ? found : [];
}

function withCaption(reading: Reading, figure: Figure, caption: Stretch): Figure {
  const children = readInlines(reading, caption);
  const solid = children.filter(inline => !isWhite(inline));
  if (solid.length === 1) dropWhite(reading, children);
  const end = caption.offset + caption.text.length;
  const start = figure.position?.start.offset ?? caption.offset;
  return {
    ...figure,
    children: solid.length === 1 ? unmarked(solid) : children,
    position: positionOf(reading.source, start, end),
  };
}

/** Leaves out what stands between the kept stretches of a line. */
function leaveOut({ syntax }: Reading, { from, to }: Pick<Line, 'from' | 'to'>, kept: readonly Line[]): void {
  let start = from;
  for (const each of kept) {
    syntax.push({ start, end: each.from });
    start = each.to;
  }
  syntax.push({ start, end: to });
}

/** The pictures on a line, each for itself. Where one is there several times, the author draws a line with it. */
function picturesOn(reading: Reading, line: Line): Line[] {
  const found = [...textOf(reading, line).matchAll(PICTURE)];
  const isDrawn = found.length > 1 && new Set(found.map(([written]) => written)).size === 1;
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [line];
  const place = (start: RegExpMatchArray, end: RegExpMatchArray): Line => ({
    ...line,
    from: line.from + (start.index ?? 0),
    to: line.from + (end.index ?? 0) + end[0].length,
  });
  return isDrawn ? [place(first, last)] : found.map(each => place(each, each));
}

/**
 * Pictures on a line of their own, even inside a paragraph, and their caption: what stands right under one, in italics or
 * not long, or begins as captions are numbered.
 */
export const pictureReader: BlockReader = {
  begins: (reading, lines, at) => isPicture(reading, lines[at]),
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    const places = picturesOn(reading, line);
    leaveOut(reading, line, places);
    const pieces = places.map(place => paragraphOf(reading, [place]));
    const [picture] = pieces;
    const isBare = pieces.length === 1 && picture?.type === 'figure' && picture.children.length === 0;
    const caption = isBare ? captionAt(reading, lines, at + 1) : [];
    const last = caption.at(-1);
    if (!isBare || !last) return { pieces, next: at + 1 };
    const captioned = withCaption(reading, picture, stretchOf(reading, caption));
    return { pieces: [captioned], next: lines.indexOf(last, at) + 1 };
  },
};

/** Index of the line on which a figure of HTML ends; undefined where none begins, or it holds no picture or several. */
function endOfFigure(reading: Reading, lines: readonly Line[], at: number): number | undefined {
  if (!OPENS.test(textOf(reading, lines[at] as Line))) return undefined;
  const end = lines.slice(at, at + MOST_LINES).findIndex(line => CLOSES.test(textOf(reading, line)));
  if (end < 0) return undefined;
  const written = reading.work.slice((lines[at] as Line).from, (lines[at + end] as Line).to);
  return written.match(PICTURE)?.length === 1 ? at + end : undefined;
}

/** `<figure><img …><figcaption>…</figcaption></figure>` */
export const figureReader: BlockReader = {
  begins: (reading, lines, at) => endOfFigure(reading, lines, at) !== undefined,
  read: (reading, lines, at) => {
    const end = endOfFigure(reading, lines, at) ?? at;
    const whole: Line = { from: (lines[at] as Line).from, to: (lines[end] as Line).to, comment: false };
    const written = textOf(reading, whole);
    const place = (start: number, length: number): Line => ({
      ...whole,
      from: whole.from + start,
      to: whole.from + start + length,
    });
    const [found] = written.matchAll(PICTURE);
    const said = CAPTION.exec(written);
    const words = said?.[1] ?? '';
    const image = place(found?.index ?? 0, found?.[0].length ?? 0);
    const caption =
      said && words.trim() !== '' ? place(written.indexOf(words, said.index), words.length) : undefined;
    const kept = [image, ...(caption ? [caption] : [])].sort((a, b) => a.from - b.from);
    leaveOut(reading, whole, kept);
    const picture = paragraphOf(reading, [image]);
    const isFigure = picture.type === 'figure' && caption !== undefined;
    return {
      pieces: [isFigure ? withCaption(reading, picture, stretchOf(reading, [caption])) : picture],
      next: end + 1,
    };
  },
};

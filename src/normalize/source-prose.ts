import type { Point } from '../book/position.ts';
import { isSpeech, SPEECH_LINE } from '../book/speech-dash.ts';
import { TYPED_GUILLEMET, typedQuote } from '../book/typed-quotes.ts';
import { asWord, type Prose, ProseBuilder } from './prose.ts';

/** The point behind a text that begins at a point. */
export function pointBehind({ line, column, offset = 0 }: Point, text: string): Point {
  const last = text.lastIndexOf('\n');
  const lines = text.split('\n').length - 1;
  return {
    line: line + lines,
    column: last < 0 ? column + text.length : text.length - last,
    offset: offset + text.length,
  };
}

/** A paragraph of a file: the pieces that make up its text, and those of them that are words, as prose. */
export interface SourceProse {
  pieces: { value: string }[];
  prose: Prose;
}

/** Code between back-ticks that open no quotation. */
const CODE = `(?<code>(?<!\`)(\`(?!\`|${typedQuote(1)})|\`\`(?!\`|${typedQuote(2)})|\`{3,}(?!\`))[^\`][\\s\\S]*?(?<!\`)\\2(?!\`))`;

/** What marks a line as a quotation, an entry of a list or a heading. */
const LEAD = `(?<lead>^[ \\t]*(?:>(?!${TYPED_GUILLEMET})[ \\t]?)+|^[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+|^[ \\t]{0,3}#{1,6}[ \\t]+)`;

/** What stands in a paragraph of Markdown without being its words. Names say what each is to the words around it. */
const MARKDOWN = new RegExp(
  [
    new RegExp(CODE),
    /(?<nothing><!--[\s\S]*?-->)/,
    /(?<tag><\/?[A-Za-z][^<>\n]*>|<[a-z][\w+.-]*:[^<>\s]*>)/,
    /(?<target>(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*\))/,
    /(?<reference>\[\^[^\]\n]+\]:?|(?<=\])\[[^\]\n]*\])/,
    /(?<attributes>(?<=[\])\s])\{[^{}\n]*\})/,
    /(?<directive>^[ \t]*::[\w-]+(?=\[)|(?<![:\w]):[a-z][\w-]*(?=\[))/,
    /(?<escape>\\[!-/:-@[-`{-~])/,
    new RegExp(LEAD),
    /(?<mark>[*_]+(?=\S)|(?<=\S)[*_]+|~~|!?\[|\]|\|)/,
  ]
    .map(pattern => pattern.source)
    .join('|'),
  'gmu',
);

/** Emphasis as people type it in plain text. */
const TEXT = /(?<mark>(?<![\p{L}\p{N}])[*_]+(?=\S)|(?<=\S)[*_]+(?![\p{L}\p{N}]))/gu;

/** Words in another language, as `:lang[mot]{fr}`. */
const SPAN = /^:lang\[[^\]]*\]\{\s*(?:lang=|\.)?"?([\w-]+)"?\s*\}/;

/**
 * Reads a paragraph of a file, its line ends included.
 * @param dashedSpeech whether a hyphen before a sentence is the dash of speech rather than the mark of a list
 * @param place where the paragraph begins
 */
export function readSourceProse(
  text: string,
  kind: 'text' | 'markdown',
  dashedSpeech: boolean,
  place: { file: string; start: Point },
): SourceProse {
  const pieces: { value: string }[] = [];
  const builder = new ProseBuilder();
  let foreign: { lang: string; end: number } | undefined;
  let point = place.start;
  const words = (value: string) => {
    if (value === '') return;
    const start = point;
    point = pointBehind(point, value);
    const piece = { value, position: { file: place.file, start, end: point } };
    pieces.push(piece);
    builder.words(piece, foreign?.lang);
  };
  let from = 0;
  const opening = dashedSpeech ? SPEECH_LINE.exec(text)?.[0] : undefined;
  const speech = opening !== undefined && isSpeech(text.slice(opening.length));
  for (const match of text.matchAll(kind === 'markdown' ? MARKDOWN : TEXT)) {
    if (speech && match.index < (opening?.length ?? 0)) continue;
    words(text.slice(from, match.index));
    if (foreign && match.index >= foreign.end) foreign = undefined;
    const span = match[0] === ':lang' ? SPAN.exec(text.slice(match.index)) : null;
    if (span) foreign = { lang: span[1] as string, end: match.index + span[0].length - 1 };
    pieces.push({ value: match[0] });
    point = pointBehind(point, match[0]);
    const { code, escape: escaped } = match.groups as Record<string, string | undefined>;
    if (code !== undefined) builder.still(asWord(code.replace(/^`+|`+$/g, '')));
    if (escaped !== undefined) builder.still(asWord(escaped.slice(1)));
    from = match.index + match[0].length;
  }
  const end = /\s*$/.exec(text)?.index ?? text.length;
  words(text.slice(from, Math.max(from, end)));
  pieces.push({ value: text.slice(Math.max(from, end)) });
  return { pieces, prose: builder.finish() };
}

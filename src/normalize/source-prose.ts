import { asWord, type Prose, ProseBuilder } from './prose.ts';

/** A paragraph of a file: the pieces that make up its text, and those of them that are words, as prose. */
export interface SourceProse {
  pieces: { value: string }[];
  prose: Prose;
}

/** What stands in a paragraph of Markdown without being its words. Names say what each is to the words around it. */
const MARKDOWN = new RegExp(
  [
    /(?<code>(?<!`)(`+)(?!`)[^`][\s\S]*?(?<!`)\2(?!`))/,
    /(?<nothing><!--[\s\S]*?-->)/,
    /(?<tag><\/?[A-Za-z][^<>\n]*>|<[a-z][\w+.-]*:[^<>\s]*>)/,
    /(?<target>(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*\))/,
    /(?<reference>\[\^[^\]\n]+\]:?|(?<=\])\[[^\]\n]*\])/,
    /(?<attributes>(?<=[\])\s])\{[^{}\n]*\})/,
    /(?<directive>^[ \t]*::[\w-]+(?=\[)|(?<![:\w]):[a-z][\w-]*(?=\[))/,
    /(?<escape>\\[!-/:-@[-`{-~])/,
    /(?<lead>^[ \t]*(?:>[ \t]?)+|^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+|^[ \t]{0,3}#{1,6}[ \t]+)/,
    /(?<mark>[*_]+(?=\S)|(?<=\S)[*_]+|~~|!?\[|\]|\|)/,
  ]
    .map(pattern => pattern.source)
    .join('|'),
  'gmu',
);

/** Emphasis as people type it in plain text. */
const TEXT = /(?<mark>(?<![\p{L}\p{N}])[*_]+(?=\S)|(?<=\S)[*_]+(?![\p{L}\p{N}]))/gu;

/** Reads a paragraph of a file, its line ends included. */
export function readSourceProse(text: string, kind: 'text' | 'markdown'): SourceProse {
  const pieces: { value: string }[] = [];
  const builder = new ProseBuilder();
  const words = (value: string) => {
    if (value === '') return;
    const piece = { value };
    pieces.push(piece);
    builder.words(piece);
  };
  let from = 0;
  for (const match of text.matchAll(kind === 'markdown' ? MARKDOWN : TEXT)) {
    words(text.slice(from, match.index));
    pieces.push({ value: match[0] });
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

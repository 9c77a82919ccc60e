/** What a paragraph sounds like: the signs by which the passes tell speech, narrative and short lines apart. */
import type { Block, Inline, Paragraph } from '../book/nodes.ts';
import { isParagraph, plainText } from '../book/visit.ts';

export { isParagraph };

/** What a paragraph consists of, when it is one inline and white space beside it. */
export function soleInline(block: Block | undefined): Inline | undefined {
  if (!isParagraph(block)) return undefined;
  const solid = block.children.filter(child => child.type !== 'text' || child.value.trim() !== '');
  return solid.length === 1 ? solid[0] : undefined;
}

/** White space that is more than a space between words; most paragraphs have none. */
const LOOSE = /[^\S ]| {2}/;

/** The words of a block on one line. */
export function wordsOf(block: Block | undefined): string {
  const text = block ? plainText([block]) : '';
  return (LOOSE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/**
 * Whether a block's line ends have been folded: it stands on more lines in the manuscript than in the book. What the
 * lines were is no longer known, so nothing more is inferred from it.
 */
export function isFolded(block: Paragraph): boolean {
  const lines = block.position ? block.position.end.line - block.position.start.line : 0;
  return lines > 0 && !plainText([block]).includes('\n');
}

/** How many words a line has. */
export const countWords = (line: string): number => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Whether a paragraph opens with speech: a quotation mark that is not an apostrophe, or a dialogue dash. */
export const isSpeech = (line: string): boolean =>
  /^(?:["“«]|['‘](?!(?:tis|twas|twere|em|bout|cause|til)\b)|—\s?\p{Lu})/iu.test(line);

/** Whether any speech stands in the paragraph. */
export const holdsSpeech = (line: string): boolean => isSpeech(line) || /["“”]/.test(line);

/** Whether a line ends as a sentence does, whatever marks close after the stop. */
export const endsSentence = (line: string): boolean => /[.!?…:;,—–-]["'”’)\]*_]*$/.test(line);

const SMALL = new Set(
  'a an and as at but by for from in into is it nor of off on or out over the to up via with de la le von van'.split(
    ' ',
  ),
);

/** Whether every word that a title would capitalize is capitalized (Chicago 8.159). */
export function isTitleCase(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.has(word.toLowerCase())))
  );
}

export const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** Punctuation that touches the upright words of a paragraph in italics. */
import { cutter } from '../markdown/tags.ts';
import type { Leaf } from './faces.ts';
import type { Token } from './inlines.ts';

const IN_WORD = /[\p{L}\p{M}\p{N}\s]/u;

/** Whether words stand upright at one end of a leaf; white space parts. */
function isUpright(token: Token | undefined, end: 'first' | 'last'): boolean {
  if (token?.type !== 'leaf' || token.node.type !== 'text' || token.face.emphasis) return false;
  const { value } = token.node;
  return !/\s/.test((end === 'first' ? value[0] : value.at(-1)) ?? ' ');
}

/** How many characters of punctuation stand from one end of some words on. */
function punctuation(value: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (at >= 0 && at < value.length && !IN_WORD.test(value[at] as string)) {
    at += step;
    count++;
  }
  return count;
}

/**
 * Sets the marks at the edges of emphasis upright that touch upright words: where a style sets all the words of a paragraph in
 * italics and its author takes one out, the comma behind it belongs to it.
 */
export function withUprightEdges(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at): Token[] => {
    if (token.type !== 'leaf' || token.node.type !== 'text' || !token.face.emphasis) return [token];
    const { node, face } = token;
    const { value } = node;
    const lead = isUpright(tokens[at - 1], 'last') ? punctuation(value, 0, 1) : 0;
    const tail = isUpright(tokens[at + 1], 'first') ? punctuation(value, value.length - 1, -1) : 0;
    const end = Math.max(lead, value.length - tail);
    const words = value.slice(lead, end);
    // White space stands for itself, so that emphasis neither begins nor ends with it.
    const first = lead + words.length - words.trimStart().length;
    const last = Math.max(first, lead + words.trimEnd().length);
    const cut = cutter(node);
    const piece = (from: number, to: number, emphasis: boolean): Leaf[] =>
      to > from ? [{ type: 'leaf', node: cut(from, to), face: { ...face, emphasis } }] : [];
    return [
      ...piece(0, lead, false),
      ...piece(lead, first, true),
      ...piece(first, last, true),
      ...piece(last, end, true),
      ...piece(end, value.length, false),
    ];
  });
}

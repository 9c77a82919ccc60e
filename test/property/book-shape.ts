/** What two books must share to be the same book to their reader. */
import type { Book } from '../../src/book/book.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a thing stood, how wide the gap before it was, how its break was drawn: facts of the file, not of the book. */
const OF_THE_FILE = new Set(['position', 'gap', 'removed', 'written']);

const typeOf = (item: Json | undefined): string =>
  item && typeof item === 'object' && !Array.isArray(item) ? String(item['type']) : '';

function textIn(item: Json | undefined): string | undefined {
  if (!item || typeof item !== 'object' || Array.isArray(item) || item['type'] !== 'text') return undefined;
  return String(item['value']);
}

/** Joins neighbouring texts and folds white space, which no reader sees at the edges of a block or beside a break. */
function merge(list: Json[]): Json[] {
  const merged: Json[] = [];
  for (const item of list) {
    const [a, b] = [textIn(merged.at(-1)), textIn(item)];
    if (a !== undefined && b !== undefined) merged[merged.length - 1] = { type: 'text', value: a + b };
    else merged.push(item);
  }
  const edge = (item: Json | undefined): boolean => item === undefined || typeOf(item) === 'lineBreak';
  return merged
    .map((item, index) => {
      let text = textIn(item)?.replace(/\s+/g, ' ');
      if (text === undefined) return item;
      if (edge(merged[index - 1])) text = text.trimStart();
      if (edge(merged[index + 1])) text = text.trimEnd();
      return { type: 'text', value: text };
    })
    .filter(item => textIn(item) !== '');
}

function plain(value: Json): Json {
  if (Array.isArray(value)) return merge(value.map(plain));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !OF_THE_FILE.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
}

/** The book without facts of its file, neighbouring texts joined, white space folded. */
export const shapeOf = (book: Book): Json => plain(JSON.parse(JSON.stringify(book)) as Json);

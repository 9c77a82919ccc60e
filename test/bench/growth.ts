/** How the time of normalizing grows with the length of a book. */
import { VFile } from 'vfile';
import type { Book } from '../../src/book/book.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { bookOf, sectionOf } from '../unit/normalize/manuscript.ts';
import { longNovel } from './texts.ts';

/** Chapters of a novel until there are so many words, as they are read: one section of paragraphs. */
export function bookOfWords(count: number): Book {
  const paragraphs = longNovel()
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n\n+/)
    .filter(text => /^[\p{L}"'“‘]/u.test(text))
    .map(text => text.replaceAll('\n', ' '));
  const texts: string[] = [];
  for (let words = 0, at = 0; words < count; at++) {
    const text = paragraphs[at % paragraphs.length] ?? '';
    texts.push(text);
    words += text.split(' ').length;
  }
  return bookOf([
    sectionOf(
      texts.map((value, index) => {
        const start = { line: 2 * index + 1, column: 1 };
        const end = { line: start.line, column: value.length + 1 };
        const position = { file: 'novel.md', start, end };
        return { type: 'paragraph', gap: 1, position, children: [{ type: 'text', value, position }] };
      }),
    ),
  ]);
}

function cpuOf(words: number): number {
  const book = bookOfWords(words);
  const begin = process.cpuUsage();
  normalize(book, new VFile());
  return process.cpuUsage(begin).user / 1e6;
}

/** Prints the CPU of normalizing books that were read before, and by what it grows where the text grows tenfold. */
export async function measureGrowth(say: (line: string) => void): Promise<void> {
  cpuOf(10_000);
  let last: number | undefined;
  for (const words of [10_000, 100_000, 1_000_000]) {
    const runs = words < 1_000_000 ? 5 : 1;
    const seconds = Math.min(...Array.from({ length: runs }, () => cpuOf(words)));
    const growth =
      last === undefined ? '' : `, ${(seconds / last).toFixed(1)} times the CPU for 10 times the words`;
    say(`  ${words.toLocaleString('en-US').padStart(9)} words: ${seconds.toFixed(2)} s CPU${growth}`);
    last = seconds;
  }
}

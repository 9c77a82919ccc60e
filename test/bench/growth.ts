/** How the time of normalizing and of the PDF for print grows with the length of a book. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Book } from '../../src/book/book.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { bookOf, sectionOf } from '../unit/normalize/manuscript.ts';
import { longNovel, ROOT } from './texts.ts';

/** Paragraphs of a novel, from its beginning again and again, until there are so many words. */
function paragraphsOf(count: number): string[] {
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
  return texts;
}

/** So many words as they are read: one section of paragraphs. */
export function bookOfWords(count: number): Book {
  const texts = paragraphsOf(count);
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
  say('  normalizing');
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
  say('  the PDF for print, the whole command');
  measureBuilds(say);
}

/** Paragraphs to a chapter. */
const CHAPTER = 60;

/** Told on the third stream of a program that ends. */
const USED = `data:text/javascript,${encodeURIComponent(
  "import fs from 'node:fs'; process.on('exit', () => fs.writeSync(3, JSON.stringify(process.resourceUsage())))",
)}`;

function measureBuilds(say: (line: string) => void): void {
  const scratch = mkdtempSync(join(tmpdir(), 'quoin-bench-'));
  try {
    for (const words of [10_000, 100_000, 1_000_000]) {
      const novel = join(scratch, `novel-${words}.md`);
      const text = paragraphsOf(words).map((paragraph, index) =>
        index % CHAPTER === 0 ? `## Chapter ${index / CHAPTER + 1}\n\n${paragraph}` : paragraph,
      );
      writeFileSync(novel, `# Growth\n\n${text.join('\n\n')}\n`);
      const begin = performance.now();
      const built = spawnSync(
        process.execPath,
        [
          '--import',
          USED,
          join(ROOT, 'lib/cli.js'),
          'build',
          novel,
          '-f',
          'print',
          '-o',
          join(scratch, 'dist'),
        ],
        { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      if (built.status !== 0) throw new Error(`a book of ${words} words was not built\n${built.stderr}`);
      const wall = (performance.now() - begin) / 1000;
      const used = JSON.parse(built.output[3] ?? '') as NodeJS.ResourceUsage;
      const cpu = (used.userCPUTime + used.systemCPUTime) / 1e6;
      say(
        `  ${words.toLocaleString('en-US').padStart(9)} words: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s CPU, ${Math.round(used.maxRSS / 1024)} MB`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { lettersOf, wordingsOfBook } from '../../src/book/letters.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { ingestFile } from '../unit/ingest/on-disk.ts';

/** Texts that are no prose, or prose gone wrong, of about so many units. */
const TEXTS: Record<string, (n: number) => string> = {
  'a table of comma-separated values': n =>
    Array.from({ length: n }, (_, i) => `${i},"Ward, A.",2019-0${(i % 9) + 1}-11,'x',-${i}.5,...`).join('\n'),
  'source code': n =>
    Array.from({ length: n }, (_, i) => `  if (a[${i}] != 'x') { s += "--" + b(i); } // don't -- ...`).join(
      '\n',
    ),
  'a log': n =>
    Array.from(
      { length: n },
      (_, i) => `2019-04-11 10:${i % 60}:07 [warn] no 'answer' from "10.0.0.${i % 255}" - retry in ${i}s...`,
    ).join('\n'),
  'one paragraph': n => 'She said "no" -- and \'twas so... but then he didn\'t go. '.repeat(n),
  'nothing but quotes': n => `Rain.\n\n${'"\' '.repeat(n)}`,
  'quotes of which every second is missing': n => '"Go on, he said, and don\'t look back.\n\n'.repeat(n),
  'nothing but dashes': n => `Rain ${'-'.repeat(n)} rain ${'- '.repeat(n)}rain`,
  'nothing but dots': n => `Rain ${'.'.repeat(n)} rain ${'. '.repeat(n)}rain`,
  'nothing but apostrophes': n => `Rain ${"'".repeat(n)} rain`,
  'blank lines': n => `Rain.${'\n'.repeat(n)}Rain.`,
  headings: n => Array.from({ length: n }, (_, i) => `# Chapter ${i + 1}\n\nRain.\n\n`).join(''),
};

async function read(text: string, name: string) {
  const { manuscript } = await ingestFile(name, text);
  if (!manuscript) throw new Error('no book');
  const report = new VFile();
  const letters = () => [...wordingsOfBook(manuscript.book)].map(wording => lettersOf(wording.text)).join('');
  const before = letters();
  const begin = process.cpuUsage();
  normalize(manuscript.book, report);
  const seconds = process.cpuUsage(begin).user / 1e6;
  const removed = manuscript.book.removed.map(({ text: words }) => lettersOf(words)).join('');
  return { report, before, after: letters(), removed, seconds };
}

describe.each(Object.entries(TEXTS))('%s', (_, make) => {
  it.each(['a.txt', 'a.md'])(
    'keep their letters as %s, and ask no more than anyone would read',
    async name => {
      const { report, before, after, removed } = await read(make(150), name);
      expect([...`${after}${removed}`].sort().join('')).toBe([...before].sort().join(''));
      const rules = new Map<string, number>();
      for (const { source, ruleId, query } of report.messages) {
        if (query === undefined) continue;
        rules.set(`${source}/${ruleId}`, (rules.get(`${source}/${ruleId}`) ?? 0) + 1);
      }
      for (const [rule, count] of rules) expect(count, rule).toBeLessThanOrEqual(100);
    },
  );

  it('take time that grows as they do', async () => {
    await read(make(100), 'a.txt');
    const least = async (n: number) => {
      const runs = [await read(make(n), 'a.txt'), await read(make(n), 'a.txt')];
      return Math.min(...runs.map(run => run.seconds));
    };
    const [short, long] = [await least(150), await least(1200)];
    // Eight times the text; what grows with its square would take 64 times as long. Short runs are all start-up.
    expect(long).toBeLessThan(Math.max(0.1, 24 * short));
  });
});

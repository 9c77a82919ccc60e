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
  emphasis: n => `Rain ${'*fell* and **fell** '.repeat(n)}`,
  'emphasis that never closes': n => 'a*b *c '.repeat(4 * n),
  'brackets and links': n => '[a](b) [c] [d]( ![e]( '.repeat(n),
  'calls of one note': n => `${'Rain[^a] fell. '.repeat(n)}\n\n[^a]: Hard.`,
  'notes and calls': n =>
    Array.from({ length: n }, (_, i) => `Rain[^${i}] fell.\n\n[^${i}]: Hard.\n\n`).join(''),
  'back-ticks': n => 'Rain `fell, '.repeat(4 * n),
  'tags without partners': n => '[b]Rain [i]fell [u]hard. '.repeat(n),
  'tags of a web page': n => `<div>${'<p class="x">Rain &amp; sun.</p>'.repeat(n)}</div>`,
  'comments that never end': n => 'Rain <!-- fell. '.repeat(4 * n),
  'blocks that never end': n => '::: letter\n\n```\n\nRain.\n\n'.repeat(n),
  'quotations in lines of their own': n => '> Rain.\n\n'.repeat(n),
  'lists of one entry': n => '- Rain.\n\n1. Sun.\n\n'.repeat(n),
  'chapters of one name': n => '# Rain\n\nIt fell.\n\n'.repeat(n),
  'words of one letter': n => 'a '.repeat(4 * n),
  'one word': n => 'a'.repeat(40 * n),
  headings: n => Array.from({ length: n }, (_, i) => `# Chapter ${i + 1}\n\nRain.\n\n`).join(''),
};

async function read(text: string, name: string) {
  const begin = process.cpuUsage();
  const { manuscript } = await ingestFile(name, text);
  if (!manuscript) throw new Error('no book');
  const ingested = process.cpuUsage(begin).user;
  const report = new VFile();
  const letters = () => [...wordingsOfBook(manuscript.book)].map(wording => lettersOf(wording.text)).join('');
  const before = letters();
  const again = process.cpuUsage();
  normalize(manuscript.book, report);
  const seconds = (ingested + process.cpuUsage(again).user) / 1e6;
  const removed = manuscript.book.removed.map(({ text: words }) => lettersOf(words)).join('');
  return { report, before, after: letters(), removed, seconds };
}

/** Between four times, which is in line, and sixteen times. */
const MOST_GROWTH = 10;

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

  it.each(['a.txt', 'a.md'])('take time that grows as they do as %s', async name => {
    const least = async (n: number, runs: number) => {
      const seconds: number[] = [];
      for (let run = 0; run < runs; run++) seconds.push((await read(make(n), name)).seconds);
      return Math.min(...seconds);
    };
    // Four times the text; what grows with its square would take 16 times as long. Short runs are all start-up, and on
    // a busy machine one run says little.
    const grows = async (runs: number) => (await least(1200, runs)) / Math.max(0.015, await least(300, runs));
    let growth = await grows(1);
    for (let runs = 2; growth >= MOST_GROWTH && runs < 5; runs++) growth = await grows(runs);
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

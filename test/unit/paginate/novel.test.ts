import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { book, interiorNamed, paragraph, section, set } from './books.ts';

const corpus = '../shared/corpus/novels';
const curled = (text: string): string =>
  text
    .replaceAll(/(^|[\s(—])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll('--', '—')
    .replaceAll('...', '…');

function chaptersOf(path: string): Section[] {
  const [, ...chapters] = readFileSync(path, 'utf8').split(/^## /m);
  return chapters.map((chapter, index) => {
    const [, ...blocks] = chapter.split(/\n{2,}/).filter(block => !block.startsWith('#'));
    return section({
      label: `Chapter ${index + 1}`,
      children: blocks.map(block => paragraph(curled(block.trim().replaceAll('\n', ' ')))),
    });
  });
}

/** Shares of all lines that a careful hand would not exceed. A novel of long sentences is harder than one of talk. */
const novels = [
  { name: 'treasure-island', hyphens: 0.015, tight: 0.02, loose: 0.007 },
  { name: 'the-age-of-innocence', hyphens: 0.026, tight: 0.025, loose: 0.009 },
];

describe.each(novels)('a whole novel, $name', ({ name, ...most }) => {
  const path = `${corpus}/${name}.md`;
  const literary = interiorNamed('literary');
  const interior = { ...literary, chapter: { ...literary.chapter, start: 'recto' as const } };
  const pages = existsSync(path) ? set(book(chaptersOf(path)), interior) : undefined;

  it.skipIf(!pages)('is set evenly: few loose lines, few tight ones, few hyphens', () => {
    const { lines = 0, looseLines = 0, tightLines = 0, hyphens = 0 } = pages?.report ?? {};
    expect(lines).toBeGreaterThan(5000);
    expect(looseLines / lines).toBeLessThan(most.loose);
    expect(tightLines / lines).toBeLessThan(most.tight);
    expect(hyphens / lines).toBeLessThan(most.hyphens);
  });

  it.skipIf(!pages)('has no widow, no orphan and no uneven spread', () => {
    const { widows, orphans, unevenSpreads } = pages?.report ?? {};
    expect([widows, orphans, unevenSpreads]).toEqual([0, 0, 0]);
  });

  it.skipIf(!pages)('has no ladder of hyphens', () => {
    for (const page of pages?.pages ?? []) {
      let run = 0;
      for (const line of page.lines) {
        run = line.end === 'hyphen' ? run + 1 : 0;
        expect(run).toBeLessThan(3);
      }
    }
  });
});

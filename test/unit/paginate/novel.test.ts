import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { book, interiorNamed, paragraph, section, set } from './books.ts';

const novel = '../shared/corpus/novels/treasure-island.md';
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

describe.skipIf(!existsSync(novel))('a whole novel', () => {
  const literary = interiorNamed('literary');
  const interior = { ...literary, chapter: { ...literary.chapter, start: 'recto' as const } };
  const pages = existsSync(novel) ? set(book(chaptersOf(novel)), interior) : undefined;

  it('is set evenly: few loose lines, few tight ones, few hyphens', () => {
    const { lines = 0, looseLines = 0, tightLines = 0, hyphens = 0 } = pages?.report ?? {};
    expect(lines).toBeGreaterThan(5000);
    expect(looseLines / lines).toBeLessThan(0.015);
    expect(tightLines / lines).toBeLessThan(0.06);
    expect(hyphens / lines).toBeLessThan(0.04);
  });

  it('has no widow, no orphan and no uneven spread', () => {
    const { widows, orphans, unevenSpreads } = pages?.report ?? {};
    expect([widows, orphans, unevenSpreads]).toEqual([0, 0, 0]);
  });

  it('has no ladder of hyphens', () => {
    for (const page of pages?.pages ?? []) {
      let run = 0;
      for (const line of page.lines) {
        run = line.end === 'hyphen' ? run + 1 : 0;
        expect(run).toBeLessThan(3);
      }
    }
  });
});

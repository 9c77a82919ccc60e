import { describe, expect, it } from 'vitest';
import type { BuildRecord } from '../../../src/commands/record.ts';
import { summary } from '../../../src/commands/summary.ts';
import { plain } from '../../../src/commands/terminal.ts';

const PAGES = {
  words: 0,
  lines: 0,
  hyphens: 0,
  widows: 0,
  orphans: 0,
  unevenSpreads: 0,
  looseLines: 0,
  tightLines: 0,
  spacing: { mean: 1, deviation: 0, tightest: 1, loosest: 1 },
  compromises: [],
};

function recordOf({ authors = ['Ann Other'], words = 101_783, pages = 1310 }): BuildRecord {
  const file = (path: string, bytes: number) => ({ path, mediaType: 'x/y', bytes, sha256: '' });
  return {
    version: 1,
    quoin: '0.0.0',
    book: { title: 'Rain', authors, language: 'en', words, sections: 1 },
    sources: [],
    inputs: [],
    key: '',
    files: [file('rain.epub', 469_501), file('rain-print.pdf', 1_149_999), file('a', 12)],
    ...(pages > 0 && { pages: { ...PAGES, pages } }),
    queries: [],
    findings: [],
    removed: [],
  };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

describe('the summary of a build', () => {
  it('says title, author, length and every file with its size, in columns', () => {
    expect(summary(recordOf({}), 'dist/rain', plain)).toBe(
      [
        'Rain  Ann Other · 101,783 words · 1,310 pages',
        '  dist/rain/',
        '  rain.epub        470 kB',
        '  rain-print.pdf   1.1 MB',
        '  a                  1 kB',
        '',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what the book has not: an author, pages', () => {
    expect(firstLine(summary(recordOf({ authors: [], words: 999, pages: 0 }), 'dist/rain', plain))).toBe(
      'Rain  999 words',
    );
  });

  it('names every author', () => {
    expect(firstLine(summary(recordOf({ authors: ['A', 'B'], pages: 0 }), 'x', plain))).toContain('A, B · ');
  });

  it('counts one in the singular', () => {
    expect(firstLine(summary(recordOf({ words: 1, pages: 1 }), 'x', plain))).toBe(
      'Rain  Ann Other · 1 word · 1 page',
    );
  });

  it('paints the title and dims the rest', () => {
    const painted = summary(recordOf({}), 'dist/rain', (style, text) => `<${style}>${text}</${style}>`);
    expect(painted).toContain('<green>Rain</green>');
    expect(painted).toContain('<dim>  dist/rain/</dim>');
  });
});

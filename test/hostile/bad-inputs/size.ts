import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { book, one, type Row } from './row.ts';

/** About nine words. */
const SENTENCE = 'It rained on the weir, and nobody came by. ';
const PARAGRAPH = `${SENTENCE.repeat(6).trim()}\n\n`;
/** So many paragraphs, no two alike. */
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `On day ${i} ${PARAGRAPH}`).join('');
const normalize = ['normalize', 'a.md', '--to', 'text'];
const holds =
  (words: string, times: number): NonNullable<Row['also']> =>
  ({ out }) =>
    expect(out.split(words).length - 1).toBe(times);

/** Where the list names tens of megabytes a megabyte stands here: `npm run bench` shows that time grows in line. */
export const SIZE: readonly Row[] = [
  {
    id: 'size-01',
    what: 'a book of 100,000 words',
    files: () => ({ 'a.md': one(`# One\n\n${paragraphs(1850)}`) }),
    run: normalize,
    code: 0,
    also: holds('nobody came by', 6 * 1850),
  },
  {
    id: 'size-02',
    what: 'a paragraph of a megabyte',
    files: () => ({ 'a.md': one(`# One\n\n${SENTENCE.repeat(23_000)}\n`) }),
    run: normalize,
    code: 0,
    also: holds('nobody came by', 23_000),
  },
  {
    id: 'size-03',
    what: '30,000 lines of one letter',
    files: () => ({ 'a.md': one(`# One\n\n${'a\n'.repeat(30_000)}`) }),
    run: normalize,
    code: 0,
    also: ({ out }) => expect(out.match(/\ba\b/g)?.length).toBeGreaterThanOrEqual(30_000),
  },
  {
    id: 'size-04',
    what: '200,000 blank lines',
    files: () => ({ 'a.md': one(`# One\n\nIt rained.${'\n'.repeat(200_000)}It poured.\n`) }),
    run: normalize,
    code: 0,
    also: ({ out }) => expect(out).toMatch(/It rained\.[\s\S]*It poured\./),
  },
  {
    id: 'size-05',
    what: 'a word of 100,000 letters',
    files: () => ({ 'a.md': one(`# One\n\nIt said ${'a'.repeat(100_000)}.\n`) }),
    run: ['build', 'a.md', '--format', 'pdf'],
    code: 0,
  },
  {
    id: 'size-06',
    what: '4,000 footnotes in one file',
    files: () => ({
      'a.md': one(
        `# One\n\n${Array.from({ length: 4000 }, (_, i) => `It rained.[^${i}]\n\n[^${i}]: Note ${i}.\n\n`).join('')}`,
      ),
    }),
    run: normalize,
    code: 0,
    also: ({ out }) => expect(out).toContain('Note 3999.'),
  },
  {
    id: 'size-07',
    what: 'a table of 5,000 rows',
    files: () => ({ 'a.md': one(`# One\n\n| a | b |\n|---|---|\n${'| rain | weir |\n'.repeat(5000)}`) }),
    run: normalize,
    code: 0,
    also: holds('weir', 5000),
  },
  {
    id: 'size-08',
    what: 'a chapter of 200 kB made an EPUB',
    files: () => ({ 'a.md': one(`# One\n\n${paragraphs(800)}`) }),
    run: ['build', 'a.md', '--format', 'epub'],
    code: 0,
  },
  {
    id: 'size-09',
    what: 'a PDF of a hundred pages',
    files: () => ({ 'a.md': one(`# One\n\n${paragraphs(600)}`) }),
    run: ['build', 'a.md', '--format', 'pdf'],
    code: 0,
    also: ({ made }) =>
      expect([...made.keys()].filter(path => path.endsWith('.pdf')).length).toBeGreaterThan(0),
  },
  {
    id: 'size-10',
    what: '1,000 chapters',
    files: () => ({
      'book/book.yaml': book(),
      ...Object.fromEntries(
        Array.from({ length: 1000 }, (_, i) => [`book/${i + 1}.md`, `# Chapter ${i + 1}\n\nIt rained.\n`]),
      ),
    }),
    run: ['normalize', 'book', '--to', 'text'],
    code: 0,
    also: holds('It rained.', 1000),
  },
  {
    id: 'size-11',
    what: 'a file of more than 100 MB',
    files: { 'a.md': '' },
    arrange(project) {
      truncateSync(join(project, 'a.md'), 101 * 1024 * 1024);
      return undefined;
    },
    code: 1,
    says: ['files over 100 MB are not read'],
  },
  {
    id: 'size-12',
    what: '20,000 settings',
    files: () => ({
      'a.md': `---\n${Array.from({ length: 20_000 }, (_, i) => `key${i}: ${i}\n`).join('')}---\n\nIt rained.\n`,
    }),
    code: 2,
    says: ['64 kB'],
  },
];

import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/book/inquiry.ts';
import { readAnswers, writeAnswers } from '../../../src/ingest/answers.ts';
import { sourceOf } from '../../../src/ingest/source.ts';
import { inFolder, ingestAt, ingestBook } from './on-disk.ts';

const asked = (id: string, line: number, words: string, answer?: string, file = 'a.txt'): Asked => ({
  query: {
    id,
    rule: 'normalize/extra-blank',
    position: { file, start: { line, column: 1, offset: 10 * line }, end: { line, column: 2 } },
    evidence: { before: words, here: '¶', after: 'x' },
    done: 'none',
    alternatives: [
      { key: 'break', meaning: '' },
      { key: 'none', meaning: '' },
    ],
  },
  message: 'It asks',
  unsure: true,
  ...(answer !== undefined && { answer }),
});

const read = (text: string) => {
  const report = new VFile();
  const answers = readAnswers(sourceOf('a.queries.yaml', text), report);
  return {
    answers,
    told: report.messages.map(({ source, ruleId, line, column }) => `${source}/${ruleId} ${line}:${column}`),
    reasons: report.messages.map(({ reason }) => reason),
  };
};

const TRICKY = [
  `“Yes: no” # not 'a comment'`,
  '- not a list',
  'null',
  '3e5',
  ' padded ',
  '@at `tick` %percent &anchor *alias !tag',
  '{a: [b',
  'é 漢 👍 \u2028 end',
  'it\'s "both" \\ back',
];

describe('the file of answers', () => {
  it('holds one entry an answer, in the order of the text', () => {
    const text = writeAnswers(
      [
        asked('zz', 9, 'later'),
        asked('bb', 2, 'sooner', 'none'),
        asked('cc', 5, 'open'),
        asked('dd', 1, 'second file', 'break', 'b.txt'),
      ],
      ['a.txt', 'b.txt'],
      {},
      new Map([['zz', 'break']]),
      false,
    );
    expect(text.replace(/^#.*\n/gm, '')).toBe(
      [
        'answers:',
        '  - id: bb',
        '    rule: normalize/extra-blank',
        '    words: sooner›¶‹x',
        '    answer: none',
        '  - id: zz',
        '    rule: normalize/extra-blank',
        '    words: later›¶‹x',
        '    answer: break',
        '  - id: dd',
        '    rule: normalize/extra-blank',
        '    words: second file›¶‹x',
        '    answer: break',
        '',
      ].join('\n'),
    );
  });

  it.each(TRICKY)('is read back as it was written, whatever the words: %s', words => {
    const more = new Map([['3e5', 'break']]);
    const { answers, told } = read(writeAnswers([asked('3e5', 1, words)], ['a.txt'], {}, more, false));
    expect(told).toEqual([]);
    expect(Object.keys(answers)).toEqual(['3e5']);
    expect(answers['3e5']).toMatchObject({ words: `${words}›¶‹x`, answer: 'break' });
  });

  it('keeps answers whose passage is gone until they are pruned', () => {
    const kept = { gone: { rule: 'normalize/x', words: 'old', answer: 'open' } };
    const write = (prune: boolean) =>
      Object.keys(
        read(writeAnswers([asked('aa', 1, 'w', 'none')], ['a.txt'], kept, new Map(), prune)).answers,
      );
    expect(write(false)).toEqual(['aa', 'gone']);
    expect(write(true)).toEqual(['aa']);
  });

  it('knows where each answer stands', () => {
    const { answers } = read(
      'answers:\n  - {id: aa, rule: r/x, words: w, answer: open}\n  - id: bb\n    rule: r/x\n    words: w\n    answer: open\n',
    );
    expect(answers['aa']?.position?.start).toMatchObject({ line: 2, column: 10 });
    expect(answers['bb']?.position?.start).toMatchObject({ line: 3, column: 9 });
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing\n', 'answers:\n', 'answers: []\n'])
      expect(read(text).told).toEqual([]);
  });

  it.each([
    ['a key that is none', 'answers:\n  - id: aa\n    rule: r\n    words: w\n    anser: open\n'],
    ['a key left out', 'answers:\n  - id: aa\n    rule: r\n    words: w\n'],
    ['no answer', 'answers:\n  - id: aa\n    rule: r\n    words: w\n    answer:\n'],
    ['no list', 'answers: yes\n'],
    ['an alias', 'answers:\n  - &a {id: aa, rule: r, words: w, answer: open}\n  - *a\n'],
    ['a key twice', 'answers:\n  - id: aa\n    id: bb\n    rule: r\n    words: w\n    answer: open\n'],
    [
      'one query twice',
      'answers:\n  - {id: aa, rule: r, words: w, answer: a}\n  - {id: aa, rule: r, words: w, answer: b}\n',
    ],
    ['what is no YAML', 'answers: [\n'],
  ])('with %s is an error with line and column', (_, text) => {
    const { told } = read(text);
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) expect(line).toMatch(/^config\/[a-z-]+ \d+:\d+$/);
  });
});

const ENTRY = 'answers:\n  - {id: bbbbbbbb, rule: normalize/extra-blank, words: w, answer: none}\n';

describe('answers beside a manuscript', () => {
  it('of one file are named after it', () =>
    inFolder(
      { 'tide.md': 'It fell.', 'tide.queries.yaml': ENTRY, 'queries.yaml': 'broken: [' },
      async folder => {
        const { manuscript, told } = await ingestAt(folder, 'tide.md');
        expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(manuscript?.book.answers?.['bbbbbbbb']?.answer).toBe('none');
        expect(manuscript?.answersFile.endsWith('/tide.queries.yaml')).toBe(true);
        expect(manuscript?.sources.get('tide.queries.yaml')).toBe(ENTRY);
      },
    ));

  it('of a folder stand inside it', async () => {
    const { manuscript } = await ingestBook({
      'book.yaml': 'title: T',
      '01.md': '# Chapter 1\n\nIt fell.',
      'queries.yaml': ENTRY,
    });
    expect(Object.keys(manuscript?.book.answers ?? {})).toEqual(['bbbbbbbb']);
  });

  it('need not be there', () =>
    inFolder({ 'tide.md': 'It fell.' }, async folder => {
      const { manuscript } = await ingestAt(folder, 'tide.md');
      expect(manuscript?.book.answers).toBeUndefined();
      expect(manuscript?.answersFile.endsWith('/tide.queries.yaml')).toBe(true);
    }));

  it('are found for a file with signs in its name', () =>
    inFolder(
      { 'The: 100% Tide (2).txt': 'It fell.', 'The: 100% Tide (2).queries.yaml': ENTRY },
      async folder => {
        const { manuscript } = await ingestAt(folder, 'The: 100% Tide (2).txt');
        expect(Object.keys(manuscript?.book.answers ?? {})).toEqual(['bbbbbbbb']);
      },
    ));
});

it('A text with thousands of keys is refused with a few messages', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `k${index}:`).join('\n');
  expect(read(lines).told).toHaveLength(20);
});

import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/book/nodes.ts';
import type { Role } from '../../../src/book/roles.ts';
import { answering, ask, queriesOf } from './asked.ts';
import { bookOf, normalized, sectionOf } from './manuscript.ts';

const paragraph = (value: string): Block => {
  const start = { line: 1, column: 1 };
  const end = { line: value.split('\n').length, column: 1 };
  return {
    type: 'paragraph',
    children: [{ type: 'text', value }],
    position: { file: 'tide.txt', start, end },
  };
};
const page = (role: Role, ...blocks: string[]) =>
  bookOf([sectionOf(['The boats were in when I began.', ...blocks].map(paragraph), role)]);
const last = (role: Role, ...blocks: string[]): string | undefined =>
  normalized(page(role, ...blocks)).blocks.at(-1);

describe('a page that is signed', () => {
  test.each([
    ['behind a dash', ['—Hester Vane'], 'letter(signature: —Hester Vane)'],
    ['with initials', ['-- H. V.'], 'letter(signature: —H. V.)'],
    [
      'with place and date',
      ['Hester Vane\nRye, May 1912'],
      'letter(signature: Hester Vane / signature: Rye, May 1912)',
    ],
    [
      'below place and date',
      ['Rye, May 1912\n—Hester Vane'],
      'letter(signature: Rye, May 1912 / signature: —Hester Vane)',
    ],
    [
      'in two paragraphs',
      ['—Hester Vane', 'Rye, 1912'],
      'letter(signature: —Hester Vane / signature: Rye, 1912)',
    ],
  ])('%s says who signs', (_, blocks, letter) => {
    expect(last('foreword', ...blocks)).toBe(letter);
  });

  test.each([
    ['foreword', 'Hester Vane\nnever signed anything in her life.'],
    ['foreword', '—Hester Vane was here and left the lamp on the sill.'],
    ['foreword', 'The End'],
    ['chapter', '—Hester Vane'],
  ] as const)('is none in a %s that ends %j', (role, block) => {
    expect(last(role, block)).not.toContain('signature:');
  });

  test('keeps its last line as text where the author says so', () => {
    const [query] = queriesOf(ask(page('foreword', '—Hester Vane')), 'signature');
    const { text } = ask(page('foreword', '—Hester Vane'), answering(query?.id ?? '', 'signature', 'text'));
    expect(text).toEqual(['foreword | The boats were in when I began. | —Hester Vane']);
  });
});

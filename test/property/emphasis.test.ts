import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmphasis } from '../../src/ingest/markdown/emphasis.ts';
import { parseInlines } from '../../src/ingest/markdown/parser.ts';

const WORDS = ['rain', 'a', 'é', '一', '4'];
const MARKS = [
  '“',
  '”',
  '’',
  '"',
  '.',
  ',',
  '—',
  '…',
  '(',
  ')',
  '!',
  '$',
  '+',
  '😀',
  '\u{1d400}',
  '\ufdd0',
  '#',
  '-',
  '>',
];
const SPACES = [' ', '\n', '\u00a0', '\u200b', '\u2003'];
const RUNS = ['*', '**', '_', '__', '***'];
const SPANS = ['*rain*', '_a_', '**rain a**', '__a\na__', '*“a!”*', '_(é_', '*a, *'];
const TAGS = ['<b>', '</b>', '<i>', '</i>', '<br>', '<em>a</em>', '*<b>a</b>*', '<i>\na</i>'];
const OTHERS = ['\\', '`', '<', '&amp;', '[', ']', ':', '  \n', '\t', '\ufeff'];

const from = (pieces: readonly string[]) => fc.constantFrom(...pieces);
const paragraph = fc
  .array(
    fc.oneof(
      { arbitrary: from(WORDS), weight: 30 },
      { arbitrary: from(SPACES), weight: 25 },
      { arbitrary: from(SPANS), weight: 20 },
      { arbitrary: from(RUNS), weight: 6 },
      { arbitrary: from(MARKS), weight: 12 },
      { arbitrary: from(TAGS), weight: 12 },
      { arbitrary: from(OTHERS), weight: 1 },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map(pieces => pieces.join(''));

describe('emphasis without the parser', () => {
  it('is the tree that the parser makes, wherever it is read at all', () => {
    let read = 0;
    fc.assert(
      fc.property(paragraph, text => {
        const nodes = readEmphasis(text);
        if (!nodes) return;
        if (nodes.some(({ type }) => type !== 'text')) read++;
        expect(nodes, text).toEqual(parseInlines(text, []));
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it.each([
    'It was *hers*, once.',
    '**Keep out**',
    '“_Never_,” she said, and\n*meant* it.',
    'a * b *c*',
    '<i>He</i> *came* <b>back</b>.',
  ])('is read: %j', text => {
    expect(readEmphasis(text)).toEqual(parseInlines(text, []));
  });

  it.each([
    '*a **b** c*',
    '***a***',
    '*a_ b',
    'a*b*c',
    '`*a*`',
    '*a* [b](c)',
    '*a*  \nb',
    '<i\n>a</i>',
    '<br/>',
  ])('is left to the parser: %j', text => {
    expect(readEmphasis(text)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkedWords } from '../../src/ingest/markdown/marked-words.ts';
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
const SPACES = [' ', '\n', '\n  ', '\u00a0', '\u200b', '\u2003'];
const RUNS = ['*', '**', '_', '__', '***'];
const SPANS = ['*rain*', '_a_', '**rain a**', '__a\na__', '*“a!”*', '_(é_', '*a, *'];
const TAGS = ['<b>', '</b>', '<i>', '</i>', '<br>', '<em>a</em>', '*<b>a</b>*', '<i>\na</i>'];
const CODE = ['`', '``', '`a`', '` *a* `', '`` ` ``', '`\n`', '` `'];
const ESCAPES = [
  '\\',
  '\\*',
  '\\_',
  '\\\\',
  '\\`',
  '\\a',
  '\\\n',
  '  \n',
  '   \n',
  '&amp;',
  '&mdash;',
  '&nope;',
  '&#8217;',
  '&#0;',
  '&#x2a;',
  '&',
];
const LABELS = new Set(['a1', 'the mill', 'b_c']);
const LINKS = [
  '[rain](u)',
  '[a *b*](<u v> "t")',
  "![rain a](u.png 't')",
  '[',
  ']',
  '![',
  '](u)',
  '](',
  '[a1]',
  '[the Mill][]',
  '[a _b_][a1]',
  '][A1]',
  '[^1]',
  '[b_c]',
  '](/a_b_c "x\ny")',
  '][no]',
  '![*a*][a1]',
  '![rain][a1]',
  '](a&amp;b)',
  '](a\\)b)',
];
const OTHERS = ['<', '[', ']', '](', ':', '\t', '\ufeff'];

const from = (pieces: readonly string[]) => fc.constantFrom(...pieces);
const paragraph = fc
  .array(
    fc.oneof(
      { arbitrary: from(WORDS), weight: 30 },
      { arbitrary: from(SPACES), weight: 25 },
      { arbitrary: from(SPANS), weight: 20 },
      { arbitrary: from(RUNS), weight: 20 },
      { arbitrary: from(MARKS), weight: 12 },
      { arbitrary: from(TAGS), weight: 12 },
      { arbitrary: from(CODE), weight: 6 },
      { arbitrary: from(ESCAPES), weight: 8 },
      { arbitrary: from(LINKS), weight: 8 },
      { arbitrary: from(OTHERS), weight: 1 },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map(pieces => pieces.join(''));

describe('marked words without the parser', () => {
  it('is the tree that the parser makes, wherever it is read at all', () => {
    const seen = new Set<string>();
    let read = 0;
    fc.assert(
      fc.property(paragraph, text => {
        const nodes = readMarkedWords(text, LABELS);
        if (!nodes) return;
        for (const { type } of nodes) seen.add(type);
        if (nodes.some(({ type }) => type !== 'text')) read++;
        expect(nodes, text).toEqual(parseInlines(text, LABELS));
      }),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(1000);
    expect([...seen].sort()).toEqual([
      'break',
      'emphasis',
      'html',
      'image',
      'imageReference',
      'inlineCode',
      'link',
      'linkReference',
      'strong',
      'text',
    ]);
  });

  it.each([
    'It was *hers*, once.',
    '**Keep out**',
    '“_Never_,” she said, and\n*meant* it.',
    'a * b *c*',
    '<i>He</i> *came* <b>back</b>.',
    '*a **b** c*',
    '***a***',
    '*a_ b',
    'a*b*c',
    '_*rain*****rain a**_',
    '`*a*` \\*b\\*',
    '*a* [b](c)',
    '[b *c*][a1]',
    '*a*  \nb',
    '*a*\n  **b**\n  c',
    '*a*\\\n  b',
  ])('is read: %j', text => {
    expect(readMarkedWords(text, LABELS)).toEqual(parseInlines(text, LABELS));
  });

  it.each([
    '[a [b](c)](d)',
    '![a *b*](c)',
    '[a](b(c))',
    ':i[a]',
    '<https://example.org>',
    '*a* \nb',
    '<i\n>a</i>',
    '<br/>',
  ])('is left to the parser: %j', text => {
    expect(readMarkedWords(text, LABELS)).toBeUndefined();
  });
});

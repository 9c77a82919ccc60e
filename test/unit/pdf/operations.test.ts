import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Operations } from '../../../src/check/pdf/operations.ts';
import { Parser } from '../../../src/check/pdf/syntax.ts';

function read(content: string): string[] {
  const operations = new Operations(content);
  const read: string[] = [];
  while (operations.next()) read.push([...operations.operands, operations.operator].join(' | '));
  return read;
}

describe('a content stream', () => {
  it.each<[what: string, content: string, operations: string[]]>([
    ['numbers and names', '/F1 12 Tf -1.5 +.25 Td', ['/F1 | 12 | Tf', '-1.5 | +.25 | Td']],
    ['operators that touch what follows', 'BT[<0041>-20<0042>]TJ ET', ['BT', '[<0041>-20<0042>] | TJ', 'ET']],
    ['constants among operands', 'true false null x', ['true | false | null | x']],
    ['brackets in strings', '(a \\) (b) [<<) Tj', ['(a \\) (b) [<<) | Tj']],
    ['strings in arrays', '[(]) 3 (\\()] TJ', ['[(]) 3 (\\()] | TJ']],
    ['arrays in arrays', '[[1] 2] 0 d', ['[[1] 2] | 0 | d']],
    [
      'dictionaries in dictionaries',
      '/P <</A <</MCID 3>> /B (>>)>> BDC',
      ['/P | <</A <</MCID 3>> /B (>>)>> | BDC'],
    ],
    ['comments', 'q % Q Q\n1 w %', ['q', '1 | w']],
    ['the bytes of a picture', 'BI /W 1 ID \x00 k Q(\xff EI Q', ['BI', '/W | 1 | ID', 'EI', 'Q']],
    ['what closes nothing', '1 ] > ) w', ['1 | w']],
    ['what nothing closes', '1 [ 2 ( 3 w', ['1 | 2 | 3 | w']],
    ['nothing', ' \r\n', []],
  ])('is read with %s', (_, content, operations) => {
    expect(read(content)).toEqual(operations);
  });

  it('is read to its end whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'[]<>()/%\\ 1aEID\n'), { maxLength: 60 }), characters => {
        for (const operation of read(characters.join('')))
          expect(operation.split(' | ').at(-1)).toMatch(/^[^\s()<>[\]/%]+$/);
      }),
    );
  });
});

describe('a value', () => {
  it.each<[written: string, value: unknown]>([
    ['12 0 R', { ref: 12 }],
    ['12 0 Rx', 12],
    ['12 0 ]', 12],
    ['-.5', -0.5],
    ['4.', 4],
    ['/A#20B(', { name: 'A#20B' }],
    ['(a\\(b\\n(c))', 'a(b\n(c)'],
    ['<41 4>', 'A@'],
    ['[1 2 0 R true null]', [1, { ref: 2 }, true, null]],
    [
      '<</A 1/B<</C[ ]>>>>',
      new Map<string, unknown>([
        ['A', 1],
        ['B', new Map([['C', []]])],
      ]),
    ],
    ['% no\n 7', 7],
  ])('is read from `%s`', (written, value) => {
    expect(new Parser(written, 0).value()).toEqual(value);
  });

  it.each([['nope'], ['(a'], ['<4'], ['<4x>'], ['1a'], ['>'], ['[1'], ['']])(
    'is not read from `%s`',
    written => {
      expect(() => new Parser(written, 0).value()).toThrow();
    },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLetters } from '../../src/book/letters.ts';

const CHARACTERS = [
  'a',
  'Z',
  '7',
  ' ',
  '\n',
  '-',
  '’',
  '“',
  '…',
  '—',
  '\u2011',
  'é',
  'e\u0301',
  '가',
  'ß',
  '\u00a0',
  '\u2027',
  '½',
  '😀',
  '\u{1d400}',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

it('counts as many letters as there are when a text is taken apart', () => {
  fc.assert(
    fc.property(text, written => {
      const apart = [...written.normalize('NFD')].filter(character => /[\p{L}\p{M}\p{N}]/u.test(character));
      expect(countLetters(written)).toBe(apart.length);
    }),
    { numRuns: 3000 },
  );
});

it('counts the parts of a text as the whole, wherever it is cut', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(countLetters(before) + countLetters(after)).toBe(countLetters(before + after));
    }),
  );
});

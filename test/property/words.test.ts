import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf, wordsIn } from '../../src/book/words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const RUN = /[\p{L}\p{M}\p{N}'’-]+/gu;

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'B', 'é', 'e\u0301', '1', '-', '’', "'", ' ', '. ', '—', '𝔄', '🙂', '\ud800', 'ж'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));

it('runs are where a pattern finds them', () => {
  fc.assert(
    fc.property(texts, text => {
      const found = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => [index, index + run.length]);
      expect(runsOf(text)).toEqual(found);
    }),
  );
});

it('words are as many as a pattern finds', () => {
  fc.assert(
    fc.property(texts, text => {
      expect(wordsIn(text)).toBe(text.match(WORD)?.length ?? 0);
    }),
  );
});

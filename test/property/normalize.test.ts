import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { lettersOf } from '../../src/book/letters.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { setTypography } from '../../src/normalize/typography.ts';
import { manuscript } from '../unit/normalize/manuscript.ts';

const WORDS =
  `the sea 'twas don't o' an' rock'n'roll "Go "Wait-- he said. I- -- --- - – — ... … . . . * * * *** ~ # \\* 'em' 6'2" '90s
  Chapter 1 Chapter Two III. 4 Prologue The End A/N: Enjoy. Dear Tom, Yours, Lucy 5 weeks later The next morning “so” ‘it’ 1914-18
  [a](b"c) \`x"y\` *so* _it_ <b> Contents For Anna —Ada MOM: k http://a.b/c--d é 漢 \u00a0 ( ) " ' " '`.split(
    /\s+/,
  );
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '\n\n', '\n\n\n', '  ', '');
const prose = fc.array(fc.tuple(fc.constantFrom(...WORDS), gap), { maxLength: 60 }).map(parts =>
  parts
    .map(([word, space]) => word + space)
    .join('')
    .trim(),
);

/** Everything but quotes, primes, dashes, dots and white space. */
const rest = (text: string): string => text.replace(/["'“”‘’′″\s.…–—⸺⸻-]+/g, '');

test('normalizing any text keeps its letters, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(prose, text => {
      const book = manuscript(text);
      normalize(book, new VFile());
      const once = structuredClone(book);
      normalize(book, new VFile());
      expect(book).toEqual(once);
    }),
    { numRuns: 1500 },
  );
});

test('any string at all can be normalized', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
      normalize(manuscript(text.replaceAll('\r', ' ')), new VFile());
    }),
    { numRuns: 500 },
  );
});

test('typography leaves every line and every other character where it was, and is done once', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom('text' as const, 'markdown' as const), (text, kind) => {
      const set = setTypography(text, kind, {});
      expect(set.split('\n')).toHaveLength(text.split('\n').length);
      expect(rest(set)).toBe(rest(text));
      expect(lettersOf(set)).toBe(lettersOf(text));
      expect(setTypography(set, kind, {})).toBe(set);
    }),
    { numRuns: 1500 },
  );
});

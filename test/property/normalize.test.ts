import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/book/letters.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { setTypography } from '../../src/normalize/typography.ts';
import { PASSAGES, typedOf } from '../unit/normalize/foreign-passages.ts';
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

const NOVELS = new URL('../../../shared/corpus/quotes/', import.meta.url).pathname;

/** Quotation marks of one line, in order: what an editor set against what was set here. */
const marksOf = (line: string): string[] => line.match(/["'“”‘’″′]/g) ?? [];

describe.each(['us', 'uk'])('novels in the style %s', style => {
  const folder = join(NOVELS, style);
  const books = existsSync(folder) ? readdirSync(folder) : [];
  // In 10,000 marks; an editor is not always right either.
  test.skipIf(books.length === 0)('have few marks that an editor set otherwise', () => {
    let marks = 0;
    let wrong = 0;
    for (const book of books) {
      const gold = readFileSync(join(folder, book, 'gold.txt'), 'utf8').split('\n');
      const set = setTypography(readFileSync(join(folder, book, 'raw.txt'), 'utf8'), 'text', {}).split('\n');
      gold.forEach((line, index) => {
        const wanted = marksOf(line);
        const got = marksOf(set[index] ?? '');
        marks += wanted.length;
        wrong += wanted.filter((mark, nth) => mark !== got[nth]).length;
      });
    }
    expect(marks).toBeGreaterThan(50_000);
    expect((1e4 * wrong) / marks).toBeLessThan(4);
  });
});

const LANGUAGES = 'en en-GB fr fr-CA fr-CH de de-CH es it pt-PT pt-BR nl pl cs sv da nb fi ru uk el hu'.split(
  ' ',
);
const MARKS =
  `" ' “ ” ‘ ’ „ ‚ « » ‹ › - -- – — ... … . , ; : ! ? ( ) 'n l' d' qu' po' 10:30 80 \u00a0 \u202f ¿ ¡`.split(
    ' ',
  );
const LETTERS = 'Oui ça Ärger groß niño Łódź слово λόγος I mot x'.split(' ');
/** Any of it in any order, but for dashes in a row, which mean nothing in any language. */
const manyTongues = fc
  .array(fc.tuple(fc.constantFrom(...MARKS, ...LETTERS), fc.constantFrom('', '', ' ', ' ', '\n', '\n\n')), {
    maxLength: 40,
  })
  .map(parts => parts.map(([word, space]) => word + space).join(''))
  .filter(text => !/(?:--|[–—])\s*[-–—]|-\s+[-–—]/.test(text));

test.each(LANGUAGES)(
  'typography in %s keeps letters and lines, in every house style, and is done once',
  lang => {
    fc.assert(
      fc.property(
        manyTongues,
        fc.constantFrom('text' as const, 'markdown' as const),
        fc.record(
          {
            dashes: fc.constantFrom('em' as const, 'spaced-en' as const),
            ellipses: fc.constantFrom('glyph' as const, 'spaced' as const),
          },
          { requiredKeys: [] },
        ),
        (text, kind, style) => {
          const set = setTypography(text, kind, style, lang);
          expect(set.split('\n')).toHaveLength(text.split('\n').length);
          expect(lettersOf(set)).toBe(lettersOf(text));
          expect(setTypography(set, kind, style, lang)).toBe(set);
        },
      ),
      { numRuns: 200 },
    );
  },
);

const SPEECH = fc.constantFrom(
  '“Go,” he said. “Don’t stop.”',
  '‘Go,’ she said. ‘The dogs’ bowls… ’tis late—’',
  '“He said ‘no’ to me—twice.”',
  '‘He said “no” to me – twice.’',
  "'Go,' he said.",
  '"Go," he said.',
  '“I went on and on.\n\n“And then I stopped.”',
  'Nobody said “anything” then.',
  'It rained in the ’90s . . . and since.',
);

test('speech turned into a house style is in that style for good', () => {
  fc.assert(
    fc.property(
      fc.array(SPEECH, { minLength: 1, maxLength: 8 }),
      fc.record({
        quotes: fc.constantFrom('us' as const, 'uk' as const),
        dashes: fc.constantFrom('em' as const, 'spaced-en' as const),
        ellipses: fc.constantFrom('glyph' as const, 'spaced' as const),
      }),
      (paragraphs, style) => {
        const text = paragraphs.join('\n\n');
        const set = setTypography(text, 'text', style);
        expect(lettersOf(set)).toBe(lettersOf(text));
        expect(setTypography(set, 'text', style)).toBe(set);
      },
    ),
    { numRuns: 300 },
  );
});

test('normalizing a book in any language keeps its letters, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(manyTongues, fc.constantFrom(...LANGUAGES), (text, lang) => {
      const book = manuscript(text, { lang });
      normalize(book, new VFile());
      const once = structuredClone(book);
      normalize(book, new VFile());
      expect(book).toEqual(once);
    }),
    { numRuns: 800 },
  );
});

/** Paragraphs of one language as they are typed and as they are set, in any order, some cut short. */
const mixedPassages = fc.constantFrom(...new Set(PASSAGES.map(({ lang }) => lang))).chain(lang => {
  const paragraphs = PASSAGES.filter(one => one.lang === lang).flatMap(one => [
    ...one.set.split('\n\n'),
    ...typedOf(one).split('\n\n'),
  ]);
  const cut = fc
    .tuple(fc.constantFrom(...paragraphs), fc.nat(80), fc.boolean())
    .map(([text, length, whole]) => (whole ? text : text.slice(0, length).trim()))
    .filter(text => text !== '');
  return fc.record({ lang: fc.constant(lang), paragraphs: fc.array(cut, { minLength: 1, maxLength: 6 }) });
});

test('prose of any language, typed or set or half of each, is set once', () => {
  fc.assert(
    fc.property(mixedPassages, ({ lang, paragraphs }) => {
      const text = paragraphs.join('\n\n');
      const set = setTypography(text, 'text', {}, lang);
      expect(lettersOf(set)).toBe(lettersOf(text));
      expect(setTypography(set, 'text', {}, lang)).toBe(set);
      const book = manuscript(text, { lang });
      normalize(book, new VFile());
      const once = structuredClone(book);
      normalize(book, new VFile());
      expect(book).toEqual(once);
    }),
    { numRuns: 800 },
  );
});

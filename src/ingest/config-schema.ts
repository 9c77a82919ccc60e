/** The keys of `book.yaml` and of front matter, as Pandoc and Quarto name them, and what each may hold. */
import * as z from 'zod';
import { relatorOf } from '../book/contributor-roles.ts';
import { faultOfIsbn, isbn13 } from '../book/isbn.ts';
import { EPUB_FONTS } from '../book/metadata.ts';
import { PROOFING_RULES, type ProofingRuleName } from '../book/proofing.ts';
import { isRole } from '../book/roles.ts';
import { CHAPTER_STARTS } from '../book/section-starts.ts';

// What is checked is small: writing and compiling code for it takes longer than it saves.
z.config({ jitless: true });

const word = z.string().trim();
/** A value that was left empty counts as absent. */
const text = word.optional();
/** Characters of what stands on a cover or a title page. */
const LONGEST_LINE = 500;
const line = word.refine(
  value => value.length <= LONGEST_LINE,
  `is longer than ${LONGEST_LINE} characters; no cover has room for it`,
);
const MOST_PEOPLE = 300;

const isLanguage = (tag: string): boolean => {
  try {
    return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

function isDate(written: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const blankOr = (test: (value: string) => boolean) => (value: string) => value === '' || test(value);

const language = word
  .refine(blankOr(isLanguage), 'is no BCP 47 language tag; write one such as `en`, `en-GB` or `fr`')
  .describe('a language tag');
const date = word
  .refine(blankOr(isDate), 'is no date; write `2026`, `2026-11` or `2026-11-21`')
  .describe('a date');
const isbn = word
  .refine(
    blankOr(written => isbn13(written) !== undefined),
    { error: ({ input }) => `is no ISBN: ${faultOfIsbn(String(input))}` },
  )
  .describe('an ISBN');
const oneOf = <T extends string>(...values: [T, ...T[]]) =>
  z.enum(['', ...values], `must be one of ${values.map(value => `\`${value}\``).join(', ')}`);

const onOrOff = oneOf('on', 'off').optional();
/** A key for each rule, so that a misspelt one is an unknown key. */
const proofing = z.strictObject(
  Object.fromEntries(PROOFING_RULES.map(name => [name, onOrOff])) as Record<ProofingRuleName, typeof onOrOff>,
  'must name rules, as in `doubled-word: off`',
);

const contributor = z.union([
  line,
  z.strictObject(
    {
      name: line,
      'file-as': text,
      role: word
        .refine(
          blankOr(written => relatorOf(written) !== undefined),
          'is no role of a person; write one such as `translator`, `editor`, `illustrator` or `cover designer`, or a MARC code such as `trl`',
        )
        .optional(),
    },
    'must be a name, or `name`, `file-as` and `role`',
  ),
]);
const contributors = z.union([
  contributor,
  z
    .array(contributor)
    .refine(
      people => people.length <= MOST_PEOPLE,
      `names more than ${MOST_PEOPLE} people; no title page has room for them`,
    ),
]);
/** A word with hyphens where it may be divided: `ta-ble`; without one it never is. */
export const DIVIDED = /^\p{L}[\p{L}\p{M}’']*(?:-[\p{L}\p{M}’']+)*$/u;
const divided = word
  .refine(
    blankOr(value => DIVIDED.test(value)),
    'is no word with hyphens where it may be divided; write `ta-ble`, or `Attwood` for one that never is',
  )
  .describe('a word with hyphens');
/** Files of one family, by style. */
const fontFiles = z.strictObject({ regular: word, italic: text, bold: text, 'bold-italic': text });
const TRIM = /^\d+(?:\.\d+)?\s*[x×]\s*\d+(?:\.\d+)?\s*(?:in|mm)?$/i;

const thickness = word
  .refine(
    blankOr(value => /^\d+(?:\.\d+)?(?:in|mm|pt)$/.test(value)),
    'is no length; write it with its unit, `0.64in` or `16mm`',
  )
  .describe('a length');

/** A BISAC subject heading (BISG); the codes themselves are licensed and not listed here. */
export const BISAC = /^[A-Z]{3}\d{6}$/;
const codes = (form: RegExp, problem: string) => {
  const code = word
    .refine(
      blankOr(value => form.test(value)),
      problem,
    )
    .describe('a code');
  return z.union([code, z.array(code)], problem).optional();
};

const NO_CURRENCY = 'is no currency; write its three letters, such as `USD`';
const NO_AMOUNT = 'must be an amount in figures, such as 4.99';
const amount = word
  .refine(
    blankOr(value => /^\d{1,9}(?:\.\d{1,2})?$/.test(value)),
    NO_AMOUNT,
  )
  .describe('an amount');
const FORMAT = /^(?:epub|pdf|print)$/;

/** Prices by currency, of the book or of each of its formats. */
const price = z
  .record(
    z.string().regex(/^(?:[A-Z]{3}|epub|pdf|print)$/, NO_CURRENCY),
    z.union([amount, z.record(z.string().regex(/^[A-Z]{3}$/, NO_CURRENCY), amount)]),
  )
  .superRefine((prices, context) => {
    for (const [name, value] of Object.entries(prices)) {
      const ofFormat = FORMAT.test(name);
      if (value === '' || ofFormat === (typeof value === 'object')) continue;
      const message = ofFormat ? 'must have a currency, as in `{ USD: 4.99 }`' : NO_AMOUNT;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

const list = z.union([word, z.array(word)]);
/** A variant of the e-book: what differs from the book. */
const edition = z.strictObject(
  {
    store: text,
    'cover-page': oneOf('true', 'false').optional(),
    omit: list.optional(),
    links: oneOf('keep', 'plain').optional(),
    isbn: isbn.optional(),
    identifier: text,
    description: text,
    publisher: text,
    rights: text,
    date: date.optional(),
    edition: text,
  },
  'must say what differs, as in `{ store: kdp, cover-page: false }`',
);

export const bookSchema = z.strictObject({
  title: line.optional(),
  subtitle: line.optional(),
  author: contributors.optional(),
  contributor: contributors.optional(),
  lang: language.optional(),
  date: date.optional(),
  publisher: text,
  rights: text,
  description: text,
  subject: z.union([word, z.array(word)]).optional(),
  bisac: codes(BISAC, 'is no BISAC code: three letters and six digits, such as `FIC028000`'),
  thema: codes(/^[1-6]?[A-Z][A-Z\d]*(?:-[A-Z\d-]+)?$/, 'is no Thema code: capitals and digits, such as `FL`'),
  keywords: z.union([word, z.array(word)]).optional(),
  genre: text,
  series: z.union([word, z.strictObject({ name: word, position: text })]).optional(),
  isbn: z
    .union([isbn, z.strictObject({ epub: isbn.optional(), pdf: isbn.optional(), print: isbn.optional() })])
    .optional(),
  identifier: text,
  edition: text,
  audience: oneOf('general', 'children', 'young-adult').optional(),
  price: price.optional(),
  accessibility: z
    .strictObject({
      'certified-by': text,
      wcag: oneOf('2.0', '2.1', '2.2').optional(),
      level: oneOf('A', 'AA', 'AAA').optional(),
      credential: text,
      report: word.refine(blankOr(URL.canParse), 'is no address').optional(),
      date: date.optional(),
      summary: text,
    })
    .optional(),
  'cover-image': text,
  cover: z
    .strictObject({
      family: text,
      seed: text,
      palette: text,
      quote: text,
      image: text,
      wrap: text,
      spine: thickness.optional(),
      caliper: thickness.optional(),
      about: text,
      portrait: text,
    })
    .optional(),
  template: text,
  trim: word
    .refine(
      blankOr(value => TRIM.test(value)),
      'is no trim size; write it in inches, `5.5x8.5`',
    )
    .describe('width and height')
    .optional(),
  fonts: z
    .strictObject({ text: fontFiles.optional(), cover: text, epub: oneOf(...EPUB_FONTS).optional() })
    .optional(),
  printer: text,
  paper: text,
  stores: list.optional(),
  editions: z
    .record(
      z
        .string()
        .regex(
          /^[a-z\d]+(?:-[a-z\d]+)*$/,
          'is no name of an edition; write small letters, digits and hyphens',
        ),
      edition,
    )
    .optional(),
  quotes: oneOf('us', 'uk').optional(),
  dashes: oneOf('em', 'spaced-en').optional(),
  ellipses: oneOf('glyph', 'spaced').optional(),
  proofing: proofing.optional(),
  'chapter-start': oneOf(...CHAPTER_STARTS).optional(),
  'toc-depth': word
    .refine(
      blankOr(value => /^[1-6]$/.test(value)),
      'is no depth of contents; write `1` for chapters, `2` for the headings inside them as well',
    )
    .describe('a number')
    .optional(),
  notes: oneOf('foot', 'chapter', 'book').optional(),
  hyphenation: z.union([divided, z.array(divided)], 'must be words, as in `[ta-ble, Attwood]`').optional(),
  chapters: z.array(word).optional(),
  includes: z.array(word).optional(),
  shared: onOrOff,
});
export type BookSettings = z.infer<typeof bookSchema>;

/** What the front matter of one chapter file may say. */
export const chapterSchema = z.strictObject({
  title: line.optional(),
  subtitle: line.optional(),
  role: word
    .refine(blankOr(isRole), 'is no role of a section; write one such as `prologue` or `dedication`')
    .optional(),
  lang: language.optional(),
  editions: list.optional(),
});
export type ChapterSettings = z.infer<typeof chapterSchema>;

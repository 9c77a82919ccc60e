import type { Book } from '../../book/book.ts';
import type { Contributor, Prices } from '../../book/metadata.ts';
import { quoted } from './escape.ts';

/** Words that YAML reads as nothing but words, whatever the schema. */
const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N} ,.()’‘“”!?–—&/-]*[\p{L}\p{M}\p{N}.)’”!?]$|^[\p{L}]$/u;
const LITERALS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A value of YAML; line ends become `\n` inside double quotes. */
function scalar(value: string): string {
  if (PLAIN.test(value) && !LITERALS.test(value)) return value;
  return quoted(value).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

const pairs = (entries: readonly (readonly [string, string | undefined])[], indent: string): string[] =>
  entries.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${indent}${key}: ${scalar(value)}`],
  );

function people(key: string, list: readonly Contributor[], usual: string): string[] {
  const simple = ({ fileAs, role }: Contributor): boolean => fileAs === undefined && role === usual;
  const [only] = list;
  if (list.length === 0) return [];
  if (list.length === 1 && only && simple(only)) return [`${key}: ${scalar(only.name)}`];
  return [
    `${key}:`,
    ...list.flatMap(person => {
      if (simple(person)) return [`  - ${scalar(person.name)}`];
      const role = person.role === usual ? undefined : person.role;
      return [
        `  - name: ${scalar(person.name)}`,
        ...pairs(
          [
            ['file-as', person.fileAs],
            ['role', role],
          ],
          '    ',
        ),
      ];
    }),
  ];
}

function isbn({ epub, pdf, print }: Book['metadata']['isbn']): string[] {
  if (epub === undefined && pdf === undefined && print === undefined) return [];
  if (epub === pdf && pdf === print) return pairs([['isbn', epub]], '');
  return [
    'isbn:',
    ...pairs(
      [
        ['epub', epub],
        ['pdf', pdf],
        ['print', print],
      ],
      '  ',
    ),
  ];
}

const listed = (key: string, values: readonly string[]): string[] =>
  values.length > 0 ? [`${key}:`, ...values.map(value => `  - ${scalar(value)}`)] : [];

function trade(facts: Book['metadata']['trade']): string[] {
  if (!facts) return [];
  const lines = (prices: Prices, inset: string) =>
    Object.entries(prices).map(([currency, price]) => `${inset}${currency}: ${price}`);
  const prices = [
    ...lines(facts.prices, '  '),
    ...Object.entries(facts.pricesByFormat ?? {}).flatMap(([format, of]) => [
      `  ${format}:`,
      ...lines(of, '    '),
    ]),
  ];
  return [
    ...listed('bisac', facts.bisac),
    ...listed('thema', facts.thema),
    ...listed('keywords', facts.keywords),
    ...(prices.length > 0 ? ['price:', ...prices] : []),
  ];
}

function accessibility(attested: Book['metadata']['accessibility']): string[] {
  if (!attested) return [];
  const { conformance, summary } = attested;
  return [
    'accessibility:',
    ...pairs(
      [
        ['certified-by', conformance?.certifiedBy],
        ['wcag', conformance?.wcag],
        ['level', conformance?.level],
        ['credential', conformance?.credential],
        ['report', conformance?.report],
        ['date', conformance?.date],
        ['summary', summary],
      ],
      '  ',
    ),
  ];
}

/** What the book says about itself, with the keys that the manuscript's front matter uses. */
export function frontMatter(book: Book, coverImage: string | undefined): string {
  const { metadata, style, design, proofing } = book;
  const off = proofing?.off ?? [];
  const { family, seed, palette } = design.cover;
  const cover = pairs(
    [
      ['family', family],
      ['seed', seed],
      ['palette', palette],
    ],
    '  ',
  );
  const series = metadata.series;
  const lines = [
    '---',
    ...pairs(
      [
        ['title', metadata.title],
        ['subtitle', metadata.subtitle],
      ],
      '',
    ),
    ...people('author', metadata.authors, 'aut'),
    ...people('contributor', metadata.contributors, 'ctb'),
    ...pairs(
      [
        ['lang', metadata.lang],
        ['date', metadata.date],
        ['publisher', metadata.publisher],
        ['rights', metadata.rights],
        ['description', metadata.description],
      ],
      '',
    ),
    ...listed('subject', metadata.subjects),
    ...trade(metadata.trade),
    ...accessibility(metadata.accessibility),
    ...pairs([['genre', metadata.genre]], ''),
    ...(series
      ? [
          'series:',
          ...pairs(
            [
              ['name', series.name],
              ['position', series.position],
            ],
            '  ',
          ),
        ]
      : []),
    ...isbn(metadata.isbn),
    ...pairs(
      [
        ['identifier', metadata.identifier],
        ['edition', metadata.edition],
        ['cover-image', coverImage],
        ['template', design.template],
        ['trim', design.trim],
        ['chapter-start', design.chapterStart],
        ['toc-depth', design.tocDepth?.toString()],
        ['notes', design.notes],
        ['quotes', style.quotes],
        ['dashes', style.dashes],
        ['ellipses', style.ellipses],
      ],
      '',
    ),
    ...(design.epubFonts ? ['fonts:', ...pairs([['epub', design.epubFonts]], '  ')] : []),
    ...listed('hyphenation', design.hyphenation ?? []),
    ...(cover.length > 0 ? ['cover:', ...cover] : []),
    ...(off.length > 0 ? ['proofing:', ...off.map(rule => `  ${rule}: off`)] : []),
    '---',
  ];
  return lines.join('\n');
}

import { describe, expect, it } from 'vitest';
import { ingestBook, ingestFile } from './on-disk.ts';

const CHAPTER = { '01.md': '# Chapter 1\n\nIt fell.' };
const withConfig = (yaml: string) => ingestBook({ 'book.yaml': yaml, ...CHAPTER });
const complaint = async (yaml: string) =>
  (await withConfig(yaml)).told.find(told => told.severity === 'error');

describe('settings of a book', () => {
  it('have one price, or one for each format', async () => {
    const trade = async (price: string) =>
      (await withConfig(`price: ${price}`)).manuscript?.book.metadata.trade;
    expect(await trade('{ USD: 4.99 }')).toMatchObject({ prices: { USD: 4.99 } });
    expect(await trade('{ USD: 4.99 }')).not.toHaveProperty('pricesByFormat');
    expect(await trade('{ epub: { USD: 4.99 }, print: { USD: 15 } }')).toMatchObject({
      prices: {},
      pricesByFormat: { epub: { USD: 4.99 }, print: { USD: 15 } },
    });
  });

  it('are read with every key', async () => {
    const { manuscript, told } = await withConfig(
      [
        'title: "Dune: Part Two"',
        'subtitle: A Novel',
        'author:',
        '  - Ana Lima',
        '  - name: Bo Xi',
        '    file-as: Xi, Bo',
        'contributor: {name: Cy, role: ill}',
        'lang: en-GB',
        'date: 2026-11',
        'publisher: Wedge',
        'rights: © 2026',
        'description: |',
        '  One.',
        '  Two.',
        'subject: [Fiction, Rain]',
        'genre: romance',
        'series: {name: Tides, position: 2}',
        'isbn: {epub: 978-3-16-148410-0}',
        'identifier: dune-2',
        'edition: Second',
        'template: large-print',
        'trim: 140 x 216 mm',
        'hyphenation: [ta-ble, Attwood]',
        'quotes: uk',
        'dashes: spaced-en',
        'ellipses: spaced',
        'cover: {family: type, seed: x, palette: red}',
      ].join('\n'),
    );
    expect(told).toEqual([]);
    expect(manuscript?.book.metadata).toEqual({
      title: 'Dune: Part Two',
      subtitle: 'A Novel',
      authors: [
        { name: 'Ana Lima', role: 'aut' },
        { name: 'Bo Xi', fileAs: 'Xi, Bo', role: 'aut' },
      ],
      contributors: [{ name: 'Cy', role: 'ill' }],
      lang: 'en-GB',
      date: '2026-11',
      publisher: 'Wedge',
      rights: '© 2026',
      description: 'One.\nTwo.',
      subjects: ['Fiction', 'Rain'],
      genre: 'romance',
      series: { name: 'Tides', position: '2' },
      isbn: { epub: '978-3-16-148410-0' },
      identifier: 'dune-2',
      edition: 'Second',
    });
    expect(manuscript?.book.style).toEqual({ quotes: 'uk', dashes: 'spaced-en', ellipses: 'spaced' });
    expect(manuscript?.book.design).toEqual({
      template: 'large-print',
      trim: '5.512x8.504',
      hyphenation: ['ta-ble', 'Attwood'],
      cover: { family: 'type', seed: 'x', palette: 'red' },
    });
  });

  it('stay as they were written: no number loses a nought', async () => {
    const { manuscript } = await withConfig('title: 1984\nisbn: 0306406152\nedition: 0x10\ngenre: yes\n');
    expect(manuscript?.book.metadata).toMatchObject({
      title: '1984',
      isbn: { epub: '0306406152' },
      edition: '0x10',
      genre: 'yes',
    });
  });

  it('hold prices in figures, and none where none is written', async () => {
    const { manuscript, told } = await withConfig(
      'title: A\nbisac: FIC028000\nprice: { USD: 4.99, EUR: 12, GBP: }\n',
    );
    expect(told).toEqual([]);
    expect(manuscript?.book.metadata.trade?.prices).toEqual({ USD: 4.99, EUR: 12 });
  });

  it('hold beside a key too many', async () => {
    const { manuscript, rules } = await withConfig('title: Rain\ntock: true\nseries: {name: Wet, pos: 2}\n');
    expect(rules).toEqual(['config/unknown-key', 'config/unknown-key']);
    expect(manuscript?.book.metadata).toMatchObject({ title: 'Rain', series: { name: 'Wet' } });
  });

  it('hold beside values that are wrong', async () => {
    const { manuscript, rules } = await withConfig(
      [
        'title: Rain',
        'lang: en" x',
        'trim: big',
        'author: [Ana Lima, {file-as: Bo}, {name: Cy, role: wizard}]',
        'isbn: {epub: 978-3-16-148410-1, print: 978-3-16-148410-0}',
        'hyphenation: [ta- ble, ri-ver, a- b]',
        'price: {usd: 1, GBP: x, EUR: 2}',
      ].join('\n'),
    );
    expect(new Set(rules)).toEqual(new Set(['config/value']));
    expect(manuscript?.book.metadata).toMatchObject({
      title: 'Rain',
      lang: 'en',
      authors: [{ name: 'Ana Lima' }, { name: 'Cy' }],
      isbn: { print: '978-3-16-148410-0' },
      trade: { prices: { EUR: 2 } },
    });
    expect(manuscript?.book.design.hyphenation).toEqual(['ri-ver']);
  });

  it.each([
    [
      'a misspelt key',
      'titel: Rain',
      'config/unknown-key',
      1,
      1,
      '`titel` is no setting; did you mean `title`?',
    ],
    [
      'a misspelt key inside another',
      'title: A\ncover:\n  familly: type',
      'config/unknown-key',
      3,
      3,
      '`familly` is no setting; did you mean `family`?',
    ],
    ['a key that would reach a prototype', '__proto__: {a: b}', 'config/unknown-key', 1, 1, '`__proto__`'],
    [
      'a wrong check digit',
      'isbn: 978-3-16-148410-1',
      'config/value',
      1,
      7,
      '`978-3-16-148410-1` is no ISBN',
    ],
    ['a language that is none', 'title: A\nlang: en" onload="x', 'config/value', 2, 7, 'BCP 47'],
    [
      'a price without a currency',
      'price: {epub: 4.99}',
      'config/value',
      1,
      15,
      '`4.99` must have a currency',
    ],
    ['a currency that is none', 'price: {usd: 4.99}', 'config/value', 1, 9, '`usd` is no currency'],
    ['a currency of a format', 'price: {print: {usd: 4}}', 'config/value', 1, 17, '`usd` is no currency'],
    ['a day that does not exist', 'date: 2026-02-30', 'config/value', 1, 7, '`2026-02-30` is no date'],
    ['a word that is not one of the few', 'quotes: german', 'config/value', 1, 9, '`us`, `uk`'],
    ['a list where a line belongs', 'title: [A, B]', 'config/value', 1, 8, '`title` must be'],
    [
      'a word that cannot be divided so',
      'hyphenation: [ta-ble, ta- ble]',
      'config/value',
      1,
      23,
      '`ta- ble` is no word with hyphens',
    ],
    [
      'a price in another notation',
      'price: { GBP: 0x10 }',
      'config/value',
      1,
      15,
      '`0x10` must be an amount in figures',
    ],
    ['a price with a comma', 'price: { EUR: "4,99" }', 'config/value', 1, 15, '`4,99` must be an amount'],
    [
      'a role that is none, of one of several people',
      'author: [Ana, {name: Cy, role: wizard}]',
      'config/value',
      1,
      32,
      '`wizard` is no role',
    ],
    ['a trim that is none', 'trim: big', 'config/value', 1, 7, '`big` is no trim size'],
    ['a colon in a value', 'title: Dune: Part Two', 'config/syntax', 1, 8, 'must stand in quotes'],
    ['a key twice', 'title: A\ntitle: B', 'config/syntax', 2, 1, 'twice'],
    ['a tab for indent', 'cover:\n\tfamily: type', 'config/syntax', 2, 1, 'tab'],
    ['an alias', 'title: &a A\nsubtitle: *a', 'config/alias', 1, 11, 'write the value out'],
    ['a tag', 'title: !!js/function "x"', 'config/tag', 1, 22, 'tag'],
    ['deep nesting', `title: ${'['.repeat(2000)}`, 'config/syntax', 1, 1, 'nest'],
    ['a key that is a list of keys', `${'? '.repeat(32)}a: b`, 'config/syntax', 1, 3, 'as a key'],
    ['a thousand keys of keys', `${'? '.repeat(1000)}a`, 'config/syntax', 1, 1, 'nest'],
    [
      'brackets in place of a value',
      `title: ${'{'.repeat(30)}a${'}'.repeat(30)}`,
      'config/syntax',
      1,
      9,
      'quotes',
    ],
    ['a placeholder nobody filled', 'title: {{title}}', 'config/syntax', 1, 9, 'must stand in quotes'],
    [
      'deep nesting behind brackets that close nothing',
      `title: ${']'.repeat(30_000)}\nsubject: ${'['.repeat(30_000)}`,
      'config/syntax',
      1,
      1,
      'nest',
    ],
    [
      'more than 64 kB',
      Array.from({ length: 9000 }, (_, n) => `key${n}: ab`).join('\n'),
      'config/size',
      1,
      1,
      '64 kB',
    ],
  ])('complain of %s where it stands', async (_, yaml, rule, line, column, said) => {
    const told = await complaint(yaml);
    expect(told).toMatchObject({ rule, file: 'book.yaml', line, column });
    expect(told?.message).toContain(said);
  });

  it('offer the line that would be right', async () => {
    expect((await complaint('title: Dune: Part Two'))?.hint).toBe('write `title: "Dune: Part Two"`');
    expect((await complaint('title: {{title}}'))?.hint).toBe('write `title: "{{title}}"`');
    expect((await complaint('title: [{[a]: b}]'))?.hint).toBeUndefined();
  });

  it('survive a bomb of aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
    ].join('\n');
    expect((await complaint(bomb))?.rule).toBe('config/alias');
  });

  it('that are empty, or empty values, count as absent', async () => {
    expect((await withConfig('')).manuscript?.book.metadata.title).toBe('');
    const { manuscript, told } = await withConfig('title: Rain\nsubtitle:\nisbn:\nlang:\nquotes:\n');
    expect(told).toEqual([]);
    expect(manuscript?.book.metadata).toMatchObject({ title: 'Rain', lang: 'en', isbn: {} });
  });

  it('may stand at the head of a single file, with places in that file', async () => {
    const ingested = await ingestFile('The Tide (final).md', '---\ntitle: Rain\nlang: xx-\n---\n\nIt fell.');
    expect(ingested.told[0]).toMatchObject({
      rule: 'config/value',
      line: 3,
      column: 7,
      file: 'The Tide (final).md',
    });
    expect(ingested.manuscript?.book.metadata.identifier).toBe('the-tide-final');
  });

  it('of a plain text are front matter too; a drawn line is none', async () => {
    expect(
      (await ingestFile('a.txt', '---\ntitle: Rain\n---\nIt fell.')).manuscript?.book.metadata.title,
    ).toBe('Rain');
    expect(
      (await ingestFile('a.txt', '---\n\nIt fell.\n\n---\n')).manuscript?.book.sections[0]?.children,
    ).toHaveLength(3);
  });

  it('of one chapter are its role, title and language', async () => {
    const { manuscript, told } = await ingestBook({
      'book.yaml': 'title: A',
      '01.md': '---\nrole: prologue\nlang: fr\n---\n\nIl pleut.',
      '02.md': '---\ntitel: x\n---\n\n# Chapter 1\n\nIt fell.',
    });
    expect(manuscript?.book.sections[0]).toMatchObject({ role: 'prologue', lang: 'fr' });
    expect(told.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['config/unknown-key', '02.md', 2],
    ]);
  });

  it('may stand beside those of other programs, which are left aside', async () => {
    const { manuscript, told } = await withConfig(
      'title: Rain\ntoc: true\nmainfont: Palatino\nbibliography: refs.bib\naliases: [r]\ntags: [wet]\n',
    );
    expect(told.map(({ rule, severity, line, message }) => [rule, severity, line, message])).toEqual([
      [
        'config/foreign-key',
        'warning',
        2,
        '`toc`, which has no effect here: the contents come from the headings',
      ],
      ['config/foreign-key', 'warning', 3, expect.stringContaining('`template`')],
      ['config/foreign-key', 'warning', 4, expect.stringContaining('citations are not looked up')],
      [
        'config/foreign-key',
        'info',
        5,
        '`aliases`, which is no setting, is left aside as a note of your own',
      ],
      ['config/foreign-key', 'info', 6, expect.stringContaining('`tags`')],
    ]);
    expect(manuscript?.book.metadata.title).toBe('Rain');
  });

  it.each(['volume', 'series-index', 'number'])(
    'of a place in a series, %s, is shown how it is written',
    async key => {
      const { told } = await withConfig(`title: Rain\nseries: The Tide\n${key}: 2\n`);
      expect(told.map(({ rule, severity, line, message }) => [rule, severity, line, message])).toEqual([
        ['config/foreign-key', 'error', 3, expect.stringContaining('position: 2')],
      ]);
    },
  );

  it('of a chapter may stand beside notes of its author', async () => {
    const { manuscript, told } = await ingestBook({
      'book.yaml': 'title: A',
      '01.md': '---\npov: Mara\nmoon: full\nlang: fr\nauthor: Ann\nlnag: de\n---\n\nIl pleut.',
    });
    expect(manuscript?.book.sections[0]).toMatchObject({ lang: 'fr' });
    expect(told.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['info', 2, '`pov`, which is no setting, is left aside as a note of your own'],
      ['info', 3, '`moon`, which is no setting, is left aside as a note of your own'],
      ['error', 5, '`author`, which is a setting of the whole book, belongs in `book.yaml`'],
      ['error', 6, '`lnag` is no setting; did you mean `lang`?'],
    ]);
  });

  it('are named where they stand, not where the same words stand first', async () => {
    const { told } = await ingestBook({
      'book.yaml': [
        'title: page.yaml and its chapters',
        'subtitle: keel.ttf, gate.png, 02.md, ../dew',
        'cover-image: gate.png',
        'template: page.yaml',
        'fonts:',
        '  cover: keel.ttf',
        'chapters:',
        '  - 01.md',
        '  - 02.md',
        'description: chapters',
      ].join('\n'),
      '01.md': '# One\n\nIt fell.',
      'left.md': '# Two\n\nIt rose.',
    });
    expect(
      told
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, line, column }) => `${rule} ${line}:${column}`)
        .sort(),
    ).toEqual([
      'config/font 6:10',
      'config/template 4:11',
      'ingest/chapter-unlisted 7:1',
      'ingest/missing-chapter 9:5',
      'ingest/missing-image 3:14',
    ]);
  });
});

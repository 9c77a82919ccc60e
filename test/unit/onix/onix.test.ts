import { SaxesParser } from 'saxes';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import type { Trade } from '../../../src/book/metadata.ts';
import type { Printer } from '../../../src/book/printer.ts';
import { onix } from '../../../src/render/onix/onix.ts';
import { contextOf } from '../epub/build.ts';
import { printerNamed } from '../paginate/books.ts';
import { everyNodeBook } from '../xhtml/every-node.ts';

const { book } = everyNodeBook();

async function messageOf(
  of: Book,
  report = new VFile(),
  printer: Printer = printerNamed('any'),
): Promise<string> {
  if (onix.consumes !== 'book') throw new Error('ONIX is made of the book');
  const [artefact] = await onix.render(of, contextOf({ report, printer }));
  return artefact ? new TextDecoder().decode(artefact.bytes) : '';
}

/** Names of the elements inside each `parent`, in the order they stand. */
function orderIn(xml: string, parent: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === parent) names.push(name);
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return names;
}

/** The order of the schema (ONIX for Books 3.0, reference names): a message that breaks it is refused whole. */
const SCHEMA = {
  Product:
    'RecordReference NotificationType ProductIdentifier DescriptiveDetail CollateralDetail PublishingDetail ProductSupply',
  DescriptiveDetail:
    'ProductComposition ProductForm ProductFormDetail ProductFormFeature PrimaryContentType EpubTechnicalProtection Collection NoCollection TitleDetail Contributor NoContributor EditionNumber EditionVersionNumber EditionStatement Language Extent Subject Audience',
  PublishingDetail: 'Imprint Publisher PublishingStatus PublishingDate',
  SupplyDetail: 'Supplier ProductAvailability UnpricedItemType Price',
  Subject: 'MainSubject SubjectSchemeIdentifier SubjectCode SubjectHeadingText',
  Contributor: 'SequenceNumber ContributorRole PersonName PersonNameInverted',
} as const;

describe('an ONIX message', () => {
  it.each(Object.entries(SCHEMA))('keeps the order of the schema in %s', async (parent, order) => {
    const rank = order.split(' ');
    const parts = (await messageOf(book)).split(`<${parent}>`).slice(1);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const inside = orderIn(`<${parent}>${part.split(`</${parent}>`)[0]}</${parent}>`, parent);
      const ranks = inside.map(name => rank.indexOf(name));
      expect(ranks, inside.join(' ')).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks).not.toContain(-1);
    }
  });

  it.each([
    ['2.1', undefined, ['<EditionNumber>2<', '<EditionVersionNumber>1<']],
    ['3', undefined, ['<EditionNumber>3<']],
    ['1.2.4', undefined, ['<EditionNumber>1<', '<EditionVersionNumber>2.4<']],
    ['0.9', undefined, []],
    ['1.2', 'Second edition', ['<EditionStatement>Second edition, Version 1.2<']],
  ])('says which edition release %s is, where the author says %s', async (version, edition, expected) => {
    const { edition: _, ...metadata } = book.metadata;
    const xml = await messageOf({ ...book, metadata: { ...metadata, version, ...(edition && { edition }) } });
    const [record = ''] = xml.split('</DescriptiveDetail>');
    expect(record.match(/<Edition\w+>[^<]*</g) ?? []).toEqual(expected);
  });

  it('has a record for every ISBN', async () => {
    const xml = await messageOf(book);
    expect([...xml.matchAll(/<IDValue>(\d+)</g)].map(([, isbn]) => isbn)).toEqual([
      '9780306406157',
      '9791234567896',
    ]);
    expect([...xml.matchAll(/<ProductForm>(..)</g)].map(([, form]) => form)).toEqual(['EA', 'BC']);
  });

  it.each([
    ['kdp', 'BC'],
    ['kdp-hardcover', 'BB'],
  ])('says how the book is bound that %s prints', async (printer, form) => {
    const xml = await messageOf(book, new VFile(), printerNamed(printer));
    expect([...xml.matchAll(/<ProductForm>(..)</g)].map(([, each]) => each)).toEqual(['EA', form]);
  });

  it.each([
    [undefined, 'JUV002000', '02'],
    [undefined, 'YAF001000', '03'],
    ['general', 'JUV002000', '01'],
    ['young-adult', 'FIC028000', '03'],
    ['children', 'FIC028000', '02'],
  ] as const)(
    'says whom the book is for: as its author says, %s, else as %s tells',
    async (audience, bisac, code) => {
      const { trade } = book.metadata;
      if (!trade) throw new Error('the book has no subjects');
      const metadata = {
        ...book.metadata,
        ...(audience && { audience }),
        trade: { ...trade, bisac: [bisac] },
      };
      expect(await messageOf({ ...book, metadata })).toContain(`<AudienceCodeValue>${code}<`);
    },
  );

  it('says who did what, in which language, for which shelf and at which price', async () => {
    const xml = await messageOf(book);
    expect(xml).toContain('<ContributorRole>B06</ContributorRole><PersonName>Ines Roa</PersonName>');
    expect(xml).toContain('<LanguageCode>eng</LanguageCode>');
    expect(xml).toContain(
      '<MainSubject/><SubjectSchemeIdentifier>10</SubjectSchemeIdentifier><SubjectCode>FIC047000<',
    );
    expect(xml).toContain('<PriceAmount>3.50</PriceAmount><CurrencyCode>GBP</CurrencyCode>');
    expect(xml).toContain('<CollectionSequenceNumber>1</CollectionSequenceNumber>');
    expect(xml).toContain('<Date dateformat="01">202603</Date>');
  });

  /** ISBN and prices of every record. */
  const pricesOf = (xml: string): (string | undefined)[][] =>
    xml
      .split('<Product>')
      .slice(1)
      .map(record => [
        /<IDValue>(\d+)</.exec(record)?.[1],
        ...Array.from(record.matchAll(/<PriceAmount>([\d.]+)</g), ([, amount]) => amount),
      ]);
  const withPrices = (facts: Partial<Trade>, more: Partial<Book['metadata']> = {}): Book => {
    const trade = { bisac: [], thema: [], keywords: [], prices: {}, ...facts };
    return { ...book, metadata: { ...book.metadata, trade, ...more } };
  };

  it('gives each format its own price', async () => {
    expect(pricesOf(await messageOf(book))).toEqual([
      ['9780306406157', '3.50', '4.99'],
      ['9791234567896', '12.00'],
    ]);
  });

  it('gives a price without a format to the one kind of book there is, and to none where there are both', async () => {
    const report = new VFile();
    const prices = { prices: { USD: 4.99 } };
    const one = withPrices(prices, { isbn: { epub: '978-0-306-40615-7' } });
    expect(pricesOf(await messageOf(one, report))).toEqual([['9780306406157', '4.99']]);
    expect(report.messages).toEqual([]);
    expect(pricesOf(await messageOf(withPrices(prices), report))).toEqual([
      ['9780306406157'],
      ['9791234567896'],
    ]);
    expect(report.messages.map(({ ruleId, note }) => `${ruleId}: ${note}`)).toEqual([
      'price-without-format: price: { epub: { USD: 4.99 }, print: { USD: … } }',
    ]);
  });

  it('has a record for the ISBN of an edition, with what the edition says of itself', async () => {
    const edition = { name: 'kobo', omit: [], links: 'keep' as const, isbn: '979-8-000-00417-3' };
    const design = { ...book.design, editions: [{ ...edition, publisher: 'Wedge & Forme' }] };
    const records = (await messageOf({ ...book, design })).split('<Product>').slice(1);
    expect(records).toHaveLength(3);
    expect(records[2]).toContain('<IDValue>9798000004173</IDValue>');
    expect(records[2]).toContain('<ProductForm>EA</ProductForm><ProductFormDetail>E101<');
    expect(records[2]).toContain('<PublisherName>Wedge &amp; Forme</PublisherName>');
    expect(records[2]).toContain('<PriceAmount>4.99<');
    const references = records.map(record => /<RecordReference>([^<]*)/.exec(record)?.[1]);
    expect(new Set(references).size).toBe(3);
  });

  it('claims conformance only where someone has certified it', async () => {
    const detail = (code: string) => `<ProductFormFeatureValue>${code}</ProductFormFeatureValue>`;
    expect(await messageOf(book)).not.toContain(detail('82'));
    const accessibility = { conformance: { certifiedBy: 'Skerry', wcag: '2.2', level: 'AA' } } as const;
    const attested = { ...book, metadata: { ...book.metadata, accessibility } };
    expect(await messageOf(attested)).toContain(detail('85'));
  });

  it('escapes markup in what the author wrote', async () => {
    const title = 'Salt & <Iron>';
    expect(await messageOf({ ...book, metadata: { ...book.metadata, title } })).toContain(
      '<TitleText>Salt &amp; &lt;Iron></TitleText>',
    );
  });

  it('is refused for a book without an ISBN', async () => {
    const report = new VFile();
    expect(await messageOf({ ...book, metadata: { ...book.metadata, isbn: {} } }, report)).toBe('');
    expect(report.messages[0]?.ruleId).toBe('no-isbn');
  });
});

import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from '../../book/book.ts';
import type { Audience, Contributor, Metadata, Prices } from '../../book/metadata.ts';
import { ownWords } from '../../book/own-words.ts';
import { countWords } from '../../book/words.ts';
import { type Accessibility, accessibilityOf } from '../accessibility.ts';
import { sortName } from '../sort-as.ts';
import { legal } from '../xhtml/serialize.ts';
import { FEATURES, LANGUAGES, LEVELS, ROLES, WCAG } from './codes.ts';

/** What is sold under an ISBN of its own. */
export interface Product {
  format: 'epub' | 'pdf' | 'print';
  /** 13 digits. */
  isbn: string;
  /** What is told of it. */
  metadata: Metadata;
  prices: Prices;
  /** Whether it is bound in boards. */
  hardcover?: boolean;
}

/** How a product is sold (lists 150 and 175). */
const FORMS = {
  epub: { form: 'EA', detail: 'E101' },
  pdf: { form: 'EA', detail: 'E107' },
  print: { form: 'BC', detail: undefined },
} as const satisfies Record<Product['format'], { form: string; detail: string | undefined }>;
const HARDCOVER = 'BB';

const say = (name: string, value: string | number | undefined): Element[] => {
  const words = legal(String(value ?? '')).trim();
  return words === '' ? [] : [x(name, words)];
};

function title({ title: text, subtitle }: Metadata): Element {
  return x('TitleDetail', [
    ...say('TitleType', '01'),
    x('TitleElement', [
      ...say('TitleElementLevel', '01'),
      ...say('TitleText', text),
      ...say('Subtitle', subtitle),
    ]),
  ]);
}

function series({ series: of }: Metadata): Element[] {
  if (!of) return [x('NoCollection')];
  const position = of.position
    ? [
        x('CollectionSequence', [
          ...say('CollectionSequenceType', '02'),
          ...say('CollectionSequenceNumber', of.position),
        ]),
      ]
    : [];
  const name = x('TitleElement', [...say('TitleElementLevel', '02'), ...say('TitleText', of.name)]);
  return [
    x('Collection', [
      ...say('CollectionType', '10'),
      ...position,
      x('TitleDetail', [...say('TitleType', '01'), name]),
    ]),
  ];
}

const contributor = ({ name, fileAs, role }: Contributor, index: number): Element =>
  x('Contributor', [
    ...say('SequenceNumber', index + 1),
    ...say('ContributorRole', ROLES.get(role) ?? 'Z99'),
    ...say('PersonName', name),
    ...say('PersonNameInverted', fileAs ?? sortName(name)),
  ]);

/** The scheme of a subject (list 27); the first code of each is the main one. */
function subjects({ trade, subjects: words }: Metadata): Element[] {
  const coded = (scheme: '10' | '93', codes: readonly string[]): Element[] =>
    codes.map((code, index) =>
      x('Subject', [
        ...(index === 0 ? [x('MainSubject')] : []),
        ...say('SubjectSchemeIdentifier', scheme),
        ...say('SubjectCode', code),
      ]),
    );
  const keywords = [...(trade?.keywords ?? []), ...words].join('; ');
  return [
    ...coded('10', trade?.bisac ?? []),
    ...coded('93', trade?.thema ?? []),
    ...(keywords === ''
      ? []
      : [x('Subject', [...say('SubjectSchemeIdentifier', '20'), ...say('SubjectHeadingText', keywords)])]),
  ];
}

/** List 28. */
const READERS = { general: '01', children: '02', 'young-adult': '03' } as const satisfies Record<
  Audience,
  string
>;

/** Who the book is for, as its author says or as the main BISAC heading tells; else everyone. */
function audience({ trade, audience: said }: Metadata): Element {
  const shelf = trade?.bisac[0]?.slice(0, 3);
  const told =
    shelf === 'JUV' || shelf === 'JNF'
      ? 'children'
      : shelf === 'YAF' || shelf === 'YAN'
        ? 'young-adult'
        : 'general';
  const code = READERS[said ?? told];
  return x('Audience', [...say('AudienceCodeType', '01'), ...say('AudienceCodeValue', code)]);
}

const feature = (type: '09' | '12', value: string, description?: string): Element =>
  x('ProductFormFeature', [
    ...say('ProductFormFeatureType', type),
    ...say('ProductFormFeatureValue', value),
    ...say('ProductFormFeatureDescription', description),
  ]);

/** What the EPUB says of its accessibility, once more for the trade (W3C, EPUB to ONIX crosswalk). */
function accessibility(facts: Accessibility): Element[] {
  const codes = facts.features.flatMap(name => FEATURES.get(name) ?? []);
  const { conformance } = facts;
  return [
    ...(conformance
      ? [feature('09', '04'), feature('09', WCAG[conformance.wcag]), feature('09', LEVELS[conformance.level])]
      : []),
    ...codes.map(code => feature('09', code)),
    ...(facts.sufficient.includes('textual') ? [feature('09', '52')] : []),
    feature('09', '00', facts.summary),
    ...(conformance ? [feature('09', '90', conformance.certifiedBy)] : []),
    ...(conformance?.report ? [feature('09', '94', conformance.report)] : []),
    feature('12', '00'),
  ];
}

/**
 * Which edition it is: `2.1` is the first revision of the second (P.9.2 and P.9.3). Where the author says it in words, the
 * number of the release follows them.
 */
function editionElements({ edition, version, lang }: Metadata): Element[] {
  if (edition && version) return say('EditionStatement', `${edition}, ${ownWords(lang).version} ${version}`);
  const [, number, revision] = /^([1-9]\d*)(?:\.(.+))?$/.exec(version ?? '') ?? [];
  return [
    ...say('EditionNumber', number),
    ...(number === undefined ? [] : say('EditionVersionNumber', revision)),
    ...say('EditionStatement', edition),
  ];
}

function description(book: Book, { format, metadata, hardcover }: Product, paged: boolean): Element {
  const { form, detail } = FORMS[format];
  const people = [...metadata.authors, ...metadata.contributors];
  const language = LANGUAGES.get(metadata.lang.split('-')[0]?.toLowerCase() ?? '');
  return x('DescriptiveDetail', [
    ...say('ProductComposition', '00'),
    ...say('ProductForm', hardcover ? HARDCOVER : form),
    ...say('ProductFormDetail', detail),
    ...(format === 'epub' ? accessibility(accessibilityOf(book, true, paged)) : []),
    ...say('PrimaryContentType', format === 'print' ? undefined : '10'),
    ...say('EpubTechnicalProtection', format === 'print' ? undefined : '00'),
    ...series(metadata),
    title(metadata),
    ...(people.length > 0 ? people.map(contributor) : [x('NoContributor')]),
    ...editionElements(metadata),
    ...(language ? [x('Language', [...say('LanguageRole', '01'), ...say('LanguageCode', language)])] : []),
    x('Extent', [
      ...say('ExtentType', '02'),
      ...say('ExtentValue', countWords(book)),
      ...say('ExtentUnit', '02'),
    ]),
    ...subjects(metadata),
    audience(metadata),
  ]);
}

const collateral = ({ description: text }: Metadata): Element[] =>
  text === undefined
    ? []
    : [
        x('CollateralDetail', [
          x('TextContent', [...say('TextType', '03'), ...say('ContentAudience', '00'), ...say('Text', text)]),
        ]),
      ];

/** A date as ONIX counts its digits (list 55): `20261121`, `202611`, `2026`. */
function publishing({ publisher, date }: Metadata): Element {
  const digits = date?.replaceAll('-', '') ?? '';
  const format = { 4: '05', 6: '01', 8: '00' }[digits.length];
  const day = format && x('Date', { dateformat: format }, digits);
  return x('PublishingDetail', [
    ...(publisher ? [x('Imprint', say('ImprintName', publisher))] : []),
    ...(publisher
      ? [x('Publisher', [...say('PublishingRole', '01'), ...say('PublisherName', publisher)])]
      : []),
    ...say('PublishingStatus', '04'),
    ...(day ? [x('PublishingDate', [...say('PublishingDateRole', '01'), day])] : []),
  ]);
}

function supply({ metadata: { publisher, authors }, ...of }: Product): Element {
  const prices = Object.entries(of.prices).sort(([a], [b]) => (a < b ? -1 : 1));
  const price = ([currency, amount]: [string, number]): Element =>
    x('Price', [
      ...say('PriceType', '01'),
      ...say('PriceAmount', amount.toFixed(2)),
      ...say('CurrencyCode', currency),
    ]);
  return x('ProductSupply', [
    x('SupplyDetail', [
      x('Supplier', [
        ...say('SupplierRole', '09'),
        ...say('SupplierName', publisher ?? authors[0]?.name ?? 'The author'),
      ]),
      ...say('ProductAvailability', '20'),
      ...(prices.length > 0 ? prices.map(price) : say('UnpricedItemType', '04')),
    ]),
  ]);
}

/** One product as the trade hears of it (ONIX for Books 3.0, P.1 to P.26), its composites in the order of the schema. */
export function record(book: Book, product: Product, paged: boolean): Element {
  const { metadata } = product;
  return x('Product', [
    ...say('RecordReference', `${metadata.identifier}-${product.format}`),
    ...say('NotificationType', '03'),
    x('ProductIdentifier', [...say('ProductIDType', '15'), ...say('IDValue', product.isbn)]),
    description(book, product, paged),
    ...collateral(metadata),
    publishing(metadata),
    supply(product),
  ]);
}

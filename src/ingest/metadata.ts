/** Settings, as the author wrote them, become what the book says about itself. */
import { relatorOf } from '../book/contributor-roles.ts';
import type { Edition } from '../book/edition.ts';
import type {
  Attested,
  Contributor,
  CoverWish,
  Design,
  HouseStyle,
  IsbnByFormat,
  Metadata,
  Prices,
  Trade,
} from '../book/metadata.ts';
import { PROOFING_RULES, type ProofingRuleName } from '../book/proofing.ts';
import { BISAC, type BookSettings } from './config-schema.ts';
import { points } from './interior.ts';

/** The interior of a book whose author names none. */
const DEFAULT_TEMPLATE = 'literary';

type ContributorSetting = NonNullable<BookSettings['author']>;

function contributorsOf(setting: ContributorSetting | undefined, role: string): Contributor[] {
  const list = setting === undefined ? [] : Array.isArray(setting) ? setting : [setting];
  return list.flatMap((entry): Contributor[] => {
    if (typeof entry === 'string') return entry === '' ? [] : [{ name: entry, role }];
    const fileAs = entry['file-as'];
    return [{ name: entry.name, ...(fileAs && { fileAs }), role: relatorOf(entry.role ?? '') ?? role }];
  });
}

function isbnOf(setting: BookSettings['isbn']): IsbnByFormat {
  if (setting === undefined || setting === '') return {};
  if (typeof setting === 'string') return { epub: setting, pdf: setting, print: setting };
  const { epub, pdf, print } = setting;
  return { ...(epub && { epub }), ...(pdf && { pdf }), ...(print && { print }) };
}

function attestedOf(setting: NonNullable<BookSettings['accessibility']>): Attested {
  const { 'certified-by': certifiedBy, wcag, level, credential, report, date, summary } = setting;
  const conformance = certifiedBy && {
    certifiedBy,
    wcag: wcag || '2.2',
    level: level || 'AA',
    ...(credential && { credential }),
    ...(report && { report }),
    ...(date && { date }),
  };
  return { ...(conformance && { conformance }), ...(summary && { summary }) };
}

/** Amounts by currency; one that was left empty is none. */
const amountsOf = (written: Readonly<Record<string, string>>): Prices =>
  Object.fromEntries(
    Object.entries(written).flatMap(([currency, amount]) =>
      amount === '' ? [] : [[currency, Number(amount)]],
    ),
  );

/** Prices by currency, or by format and then by currency. */
function pricesOf(setting: BookSettings['price'] = {}): Pick<Trade, 'prices' | 'pricesByFormat'> {
  const plain: Record<string, string> = {};
  const pricesByFormat: NonNullable<Trade['pricesByFormat']> = {};
  for (const [name, price] of Object.entries(setting)) {
    if (typeof price === 'string') plain[name] = price;
    else pricesByFormat[name as keyof IsbnByFormat] = amountsOf(price);
  }
  const prices = amountsOf(plain);
  return { prices, ...(Object.keys(pricesByFormat).length > 0 && { pricesByFormat }) };
}

function tradeOf({ subject, bisac, thema, keywords, price }: BookSettings): { trade?: Trade } {
  const codes = [...listOf(bisac), ...listOf(subject).filter(entry => BISAC.test(entry))];
  if ((thema ?? keywords ?? price) === undefined && codes.length === 0) return {};
  return {
    trade: {
      bisac: codes,
      thema: listOf(thema),
      keywords: listOf(keywords).flatMap(words => words.split(/\s*[,;]\s*/)),
      ...pricesOf(price),
    },
  };
}

/** One value or several, without blank ones. */
export const listOf = (setting: string | string[] | undefined): string[] =>
  (setting === undefined ? [] : Array.isArray(setting) ? setting : [setting]).filter(entry => entry !== '');

/** @param identifier the book's name on disk, for a book without an identifier of its own */
export function metadataOf(settings: BookSettings, identifier: string): Metadata {
  const { subtitle, date, publisher, rights, description, genre, edition, series, subject } = settings;
  const name = typeof series === 'string' ? series : series?.name;
  const position = typeof series === 'string' ? undefined : series?.position;
  return {
    title: settings.title ?? '',
    ...(subtitle && { subtitle }),
    authors: contributorsOf(settings.author, 'aut'),
    contributors: contributorsOf(settings.contributor, 'ctb'),
    lang: settings.lang || 'en',
    ...(date && { date }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
    ...(description && { description }),
    subjects: listOf(subject).filter(entry => !BISAC.test(entry)),
    ...(genre && { genre }),
    ...(name && { series: { name, ...(position && { position }) } }),
    isbn: isbnOf(settings.isbn),
    identifier: settings.identifier || identifier,
    ...(edition && { edition }),
    ...(settings.audience && { audience: settings.audience }),
    ...(settings.accessibility && { accessibility: attestedOf(settings.accessibility) }),
    ...tradeOf(settings),
  };
}

export function styleOf({ quotes, dashes, ellipses }: BookSettings): HouseStyle {
  return { ...(quotes && { quotes }), ...(dashes && { dashes }), ...(ellipses && { ellipses }) };
}

/** The rules of proof-reading that are switched off for the whole book. */
export const rulesOffIn = ({ proofing }: BookSettings): ProofingRuleName[] =>
  PROOFING_RULES.filter(name => proofing && proofing[name] === 'off');

const MILLIMETRES_PER_INCH = 25.4;

/** `140 x 216 mm` and `5.5×8.5 in` as `5.5x8.5`. */
function trimOf(written: string): string {
  const metric = /mm$/i.test(written);
  const sides = written.match(/\d+(?:\.\d+)?/g) ?? [];
  return sides.map(side => (metric ? +(Number(side) / MILLIMETRES_PER_INCH).toFixed(3) : side)).join('x');
}

function editionsOf({ editions }: BookSettings): Edition[] {
  return Object.entries(editions ?? {}).map(([name, says]): Edition => {
    const { store, isbn, identifier, description, publisher, rights, date, edition } = says;
    const coverPage = says['cover-page'];
    return {
      name,
      ...(store && { store }),
      ...(coverPage && { coverPage: coverPage === 'true' }),
      omit: listOf(says.omit),
      links: says.links || 'keep',
      ...(isbn && { isbn }),
      ...(identifier && { identifier }),
      ...(description && { description }),
      ...(publisher && { publisher }),
      ...(rights && { rights }),
      ...(date && { date }),
      ...(edition && { edition }),
    };
  });
}

/** How the book is to be made; the pictures of the cover are set when they have been read. */
export function designOf(settings: BookSettings): Design {
  const { template, trim, notes, printer, paper, cover } = settings;
  const [stores, editions] = [listOf(settings.stores), editionsOf(settings)];
  const { family, seed, palette, quote, spine, caliper, about } = cover ?? {};
  const divided = [settings.hyphenation ?? []].flat().filter(Boolean);
  const wish: CoverWish = {
    ...(family && { family }),
    ...(seed && { seed }),
    ...(palette && { palette }),
    ...(quote && { quote }),
    ...(spine && { spine: points(spine, 1) }),
    ...(caliper && { caliper: points(caliper, 1) }),
    ...(about && { about }),
  };
  return {
    template: template || DEFAULT_TEMPLATE,
    ...(trim && { trim: trimOf(trim) }),
    ...(settings['chapter-start'] && { chapterStart: settings['chapter-start'] }),
    ...(settings['toc-depth'] && { tocDepth: Number(settings['toc-depth']) }),
    ...(notes && { notes }),
    ...(divided.length > 0 && { hyphenation: divided }),
    ...(printer && { printer }),
    ...(paper && { paper }),
    ...(settings.fonts?.epub && { epubFonts: settings.fonts.epub }),
    ...(stores.length > 0 && { stores }),
    ...(editions.length > 0 && { editions }),
    cover: wish,
  };
}

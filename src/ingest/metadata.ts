/** Settings, as the author wrote them, become what the book says about itself. */
import type { Contributor, CoverWish, Design, HouseStyle, IsbnByFormat, Metadata } from '../book/metadata.ts';
import type { BookSettings } from './config-schema.ts';

/** The interior of a book whose author names none. */
const DEFAULT_TEMPLATE = 'literary';

type ContributorSetting = NonNullable<BookSettings['author']>;

function contributorsOf(setting: ContributorSetting | undefined, role: string): Contributor[] {
  const list = setting === undefined ? [] : Array.isArray(setting) ? setting : [setting];
  return list.flatMap((entry): Contributor[] => {
    if (typeof entry === 'string') return entry === '' ? [] : [{ name: entry, role }];
    const fileAs = entry['file-as'];
    return [{ name: entry.name, ...(fileAs && { fileAs }), role: entry.role || role }];
  });
}

function isbnOf(setting: BookSettings['isbn']): IsbnByFormat {
  if (setting === undefined || setting === '') return {};
  if (typeof setting === 'string') return { epub: setting, pdf: setting, print: setting };
  const { epub, pdf, print } = setting;
  return { ...(epub && { epub }), ...(pdf && { pdf }), ...(print && { print }) };
}

/** @param identifier the book's name on disk, for a book without an identifier of its own */
export function metadataOf(settings: BookSettings, identifier: string): Metadata {
  const { subtitle, date, publisher, rights, description, genre, edition, series, subject } = settings;
  const name = typeof series === 'string' ? series : series?.name;
  const position = typeof series === 'string' ? undefined : series?.position;
  const subjects = subject === undefined ? [] : Array.isArray(subject) ? subject : [subject];
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
    subjects: subjects.filter(entry => entry !== ''),
    ...(genre && { genre }),
    ...(name && { series: { name, ...(position && { position }) } }),
    isbn: isbnOf(settings.isbn),
    identifier: settings.identifier || identifier,
    ...(edition && { edition }),
  };
}

export function styleOf({ quotes, dashes, ellipses }: BookSettings): HouseStyle {
  return { ...(quotes && { quotes }), ...(dashes && { dashes }), ...(ellipses && { ellipses }) };
}

const MILLIMETRES_PER_INCH = 25.4;

/** `140 x 216 mm` and `5.5×8.5 in` as `5.5x8.5`. */
function trimOf(written: string): string {
  const metric = /mm$/i.test(written);
  const sides = written.match(/\d+(?:\.\d+)?/g) ?? [];
  return sides.map(side => (metric ? +(Number(side) / MILLIMETRES_PER_INCH).toFixed(3) : side)).join('x');
}

/** How the book is to be made; the picture of the cover is set when it has been read. */
export function designOf({ template, trim, printer, paper, cover }: BookSettings): Design {
  const { family, seed, palette } = cover ?? {};
  const wish: CoverWish = { ...(family && { family }), ...(seed && { seed }), ...(palette && { palette }) };
  return {
    template: template || DEFAULT_TEMPLATE,
    ...(trim && { trim: trimOf(trim) }),
    ...(printer && { printer }),
    ...(paper && { paper }),
    cover: wish,
  };
}

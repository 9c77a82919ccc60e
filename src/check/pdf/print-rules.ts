/**
 * PDF/X-1a:2001 (ISO 15930-1), PDF/X-1a:2003 (ISO 15930-4) and PDF/X-4 (ISO 15930-7), as far as a book printed in black
 * touches them. Where the three differ the strictest holds for all: a page of ours has no need of what X-4 allows.
 */
import type { PdfStandard } from '../../book/printer.ts';
import { isName } from './objects.ts';
import { isText, nameOf, ofType, onPages, type Rule, textOf, wrongIf } from './subject.ts';
import type { PdfDictionary, PdfValue } from './syntax.ts';

interface Marks {
  /** `%PDF-1.3`. */
  version: string;
  /** Keys of the information dictionary and of XMP. */
  info: Readonly<Record<string, string>>;
  xmp: Readonly<Record<string, string>>;
}

const X1: Readonly<Record<string, string>> = {
  GTS_PDFXVersion: 'PDF/X-1:2001',
  GTS_PDFXConformance: 'PDF/X-1a:2001',
};
const MARKS = {
  'PDF/X-1a:2001': { version: '1.3', info: X1, xmp: X1 },
  'PDF/X-1a:2003': {
    version: '1.4',
    info: { GTS_PDFXVersion: 'PDF/X-1a:2003' },
    xmp: { GTS_PDFXVersion: 'PDF/X-1a:2003' },
  },
  'PDF/X-4': {
    version: '1.6',
    info: { GTS_PDFXVersion: 'PDF/X-4' },
    xmp: { GTS_PDFXVersion: 'PDF/X-4' },
  },
} as const satisfies Record<PdfStandard, Marks>;

/** The text of a simple property, or of the first alternative of one in languages. */
export function xmpValue(xmp: string, name: string): string {
  const found = new RegExp(`<${name}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1] ?? '';
  return found
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** `D:20260519000000Z` and `2026-05-19T00:00:00Z` as the same digits. */
const digitsOf = (date: string): string => date.replace(/\D/g, '').slice(0, 14);

const inside = (inner: readonly PdfValue[], outer: readonly PdfValue[]): boolean =>
  inner.length === 4 &&
  outer.length === 4 &&
  inner.every((n, i) => (i < 2 ? Number(n) >= Number(outer[i]) : Number(n) <= Number(outer[i])));

/** Operators that choose a colour other than gray, or paint a gradient (ISO 32000-1, 8.6.8). */
const COLOUR = ['rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh', 'ri'];
const REFUSED_FILTERS = ['LZWDecode', 'JBIG2Decode', 'JPXDecode', 'Crypt'];

const filtersOf = (dictionary: PdfDictionary): string[] => {
  const filter = dictionary.get('Filter');
  return (Array.isArray(filter) ? filter : [filter]).map(nameOf);
};

/** Without transparency: ISO 15930-1, 6.11; KDP, Ingram and Lulu want a text flattened under X-4 too. */
export const FLATTENED: Rule = {
  name: 'pdfx-transparency',
  look: subject => [
    ...onPages(
      subject.pages,
      ({ content, dictionary, resources }) =>
        content.operators.has('gs') || dictionary.has('Group') || resources.has('ExtGState'),
      'transparency or a graphics state',
    ),
    ...[...ofType(subject, 'Subtype', 'Image')].flatMap(image =>
      wrongIf(image.has('SMask') || image.has('Mask'), 'a picture is not flattened'),
    ),
  ],
};

export const PRINT_RULES: readonly Rule[] = [
  {
    // ISO 15930-1, 6.1 and 6.13; ISO 15930-4, 6.1 and 6.13; ISO 15930-7, 6.1 and 6.17.
    name: 'pdfx-version',
    look: ({ objects, info, xmp }, standard) => {
      const { version, info: wanted, xmp: told } = MARKS[standard];
      const claims = (read: (key: string) => string, keys: Readonly<Record<string, string>>): boolean =>
        Object.entries(keys).every(([key, value]) => read(key) === value);
      const prefix = standard === 'PDF/X-4' ? 'pdfxid' : 'pdfx';
      return [
        ...wrongIf(objects.version !== version, `it is PDF ${objects.version}; ${standard} is ${version}`),
        ...wrongIf(
          !claims(key => textOf(objects.get(info.get(key))), wanted),
          `it does not say that it is ${standard}`,
        ),
        ...wrongIf(
          !claims(key => xmpValue(xmp, `${prefix}:${key}`), told),
          `its metadata do not say that it is ${standard}`,
        ),
      ];
    },
  },
  {
    // ISO 15930-1, 6.13 and 6.14: title, dates, and whether it is trapped.
    name: 'pdfx-info',
    look: ({ objects, info }) => [
      ...['Title', 'CreationDate', 'ModDate']
        .filter(key => !isText(objects.get(info.get(key))))
        .map(key => `it has no ${key}`),
      ...wrongIf(
        !['True', 'False'].includes(nameOf(objects.get(info.get('Trapped')))),
        'it does not say whether it is trapped',
      ),
    ],
  },
  {
    // ISO 15930-7, 6.17; two answers to one question are worse than none.
    name: 'pdfx-metadata',
    look: ({ objects, info, xmp }, standard) => {
      const said = (key: string): string => textOf(objects.get(info.get(key)));
      const pairs = [
        ['Title', 'dc:title', said('Title')],
        ['CreationDate', 'xmp:CreateDate', said('CreationDate')],
        ['ModDate', 'xmp:ModifyDate', said('ModDate')],
        ['Creator', 'xmp:CreatorTool', said('Creator')],
        ['Producer', 'pdf:Producer', said('Producer')],
        ['Trapped', 'pdf:Trapped', nameOf(objects.get(info.get('Trapped')))],
      ] as const;
      const same = (key: string, a: string, b: string): boolean =>
        key.endsWith('Date') ? digitsOf(a) === digitsOf(b) : a === b;
      return [
        ...wrongIf(xmp === '', 'it has no metadata'),
        ...(xmp === '' ? [] : pairs)
          .filter(([key, name, value]) => !same(key, value, xmpValue(xmp, name)))
          .map(([key, name]) => `its ${key} and its ${name} differ`),
        ...(standard === 'PDF/X-4' ? ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'] : [])
          .filter(name => xmpValue(xmp, name) === '')
          .map(name => `its metadata have no ${name}`),
      ];
    },
  },
  {
    // ISO 15930-1, 6.9; ISO 15930-7, 6.2.2: PDF/X-4 holds the profile, a registry alone is not enough.
    name: 'pdfx-output-intent',
    look: ({ objects, catalog }, standard) => {
      const intents = objects
        .list(catalog.get('OutputIntents'))
        .map(intent => objects.dictionary(intent))
        .filter(intent => isName(intent.get('S'), 'GTS_PDFX'));
      const [intent] = intents;
      if (!intent || intents.length > 1) return ['it does not name one press that it is meant for'];
      const has = (key: string): boolean => isText(objects.get(intent.get(key)));
      return [
        ...wrongIf(!has('OutputConditionIdentifier'), 'its press has no name'),
        ...wrongIf(
          !has('RegistryName') && !intent.has('DestOutputProfile'),
          'its press is in no registry and has no profile',
        ),
        ...wrongIf(!has('Info'), 'its press is not described'),
        ...wrongIf(
          standard === 'PDF/X-4' && objects.dictionary(intent.get('DestOutputProfile')).get('N') !== 4,
          'it does not hold the profile of its press',
        ),
      ];
    },
  },
  {
    // ISO 15930-1, 6.6: media around bleed around trim, and no ArtBox beside a TrimBox.
    name: 'pdfx-boxes',
    look: ({ objects, pages }) => {
      const box = (page: PdfDictionary | undefined, name: string): readonly PdfValue[] =>
        objects.list(page?.get(name));
      const size = String(box(pages[0]?.dictionary, 'TrimBox').map(Number));
      return [
        ...onPages(
          pages,
          ({ dictionary }) =>
            !inside(box(dictionary, 'TrimBox'), box(dictionary, 'BleedBox')) ||
            !inside(box(dictionary, 'BleedBox'), box(dictionary, 'MediaBox')),
          'the trim is not inside the bleed, or the bleed not inside the sheet,',
        ),
        ...onPages(
          pages,
          ({ dictionary }) =>
            dictionary.has('CropBox') && !inside(box(dictionary, 'TrimBox'), box(dictionary, 'CropBox')),
          'the trim is cropped',
        ),
        ...onPages(pages, ({ dictionary }) => dictionary.has('ArtBox'), 'an ArtBox beside the TrimBox'),
        ...onPages(
          pages,
          ({ dictionary }) => String(box(dictionary, 'TrimBox').map(Number)) !== size,
          'another trim',
        ),
        ...onPages(pages, ({ dictionary }) => Number(dictionary.get('Rotate') ?? 0) !== 0, 'a turned page'),
      ];
    },
  },
  {
    // ISO 15930-1, 6.4: DeviceGray and DeviceCMYK; black ink alone is DeviceGray.
    name: 'pdfx-colour',
    look: subject => [
      ...onPages(
        subject.pages,
        ({ content }) => COLOUR.some(operator => content.operators.has(operator)),
        'colour',
      ),
      ...onPages(
        subject.pages,
        ({ resources }) => ['ColorSpace', 'Pattern', 'Shading'].some(key => resources.has(key)),
        'a colour space, a pattern or a shading',
      ),
      ...[...ofType(subject, 'Subtype', 'Image')].flatMap(image =>
        wrongIf(
          !isName(subject.objects.get(image.get('ColorSpace')), 'DeviceGray'),
          'a picture is not in plain gray',
        ),
      ),
    ],
  },
  FLATTENED,
  {
    // ISO 15930-1, 6.2, 6.12 and 6.15: nothing that a press cannot read, nothing kept elsewhere.
    name: 'pdfx-encoding',
    look: ({ objects }) => {
      const wrong = new Set<string>();
      for (const number of objects.numbers) {
        const dictionary = objects.dictionary({ ref: number });
        for (const filter of filtersOf(dictionary))
          if (REFUSED_FILTERS.includes(filter)) wrong.add(`a stream is coded with ${filter}`);
        const type = nameOf(dictionary.get('Type'));
        if (type === 'ObjStm' || type === 'XRef') wrong.add('its objects are packed into streams');
        const subtype = nameOf(dictionary.get('Subtype'));
        if (subtype === 'PS' || dictionary.has('PS')) wrong.add('it holds PostScript');
        if (subtype === 'Image' && dictionary.has('Alternates')) wrong.add('a picture has alternates');
        if (dictionary.has('OPI')) wrong.add('a picture is a place holder');
        if (dictionary.has('F') && dictionary.has('Length')) wrong.add('a stream is kept in another file');
      }
      return [...wrong];
    },
  },
  {
    // ISO 15930-1, 6.10; KDP: no bookmarks, comments, links.
    name: 'pdfx-interaction',
    look: ({ catalog, pages }) => [
      ...['Outlines', 'StructTreeRoot', 'MarkInfo', 'PageLabels', 'AcroForm', 'Threads']
        .filter(key => catalog.has(key))
        .map(key => `it has ${key}, which printers refuse or ignore`),
      ...onPages(pages, ({ dictionary }) => dictionary.has('Annots'), 'annotations'),
    ],
  },
];

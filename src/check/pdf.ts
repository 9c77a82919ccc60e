import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Artefact } from '../render/backend.ts';
import { isName, type PdfDictionary, type PdfObjects, type PdfValue, readPdf } from './pdf-objects.ts';

export type PdfEdition = 'screen' | 'print';

/** What a rule looks at. */
interface Subject {
  objects: PdfObjects;
  catalog: PdfDictionary;
  info: PdfDictionary;
  pages: readonly PdfDictionary[];
}

interface Rule {
  /** Its name after `check/`. */
  name: string;
  editions: readonly PdfEdition[];
  /** @returns what is wrong, one clause each; nothing when the rule holds */
  look(subject: Subject): string[];
}

const BOTH = ['screen', 'print'] as const;
const SCREEN = ['screen'] as const;
const PRINT = ['print'] as const;

/**
 * Holds a finished PDF against what its edition promises, from the bytes alone. Findings are errors: the file is ours.
 * This looks at what we write and is no substitute for a validator of PDF/UA or of PDF/X.
 */
export function checkPdf(artefact: Artefact, edition: PdfEdition, report: VFile): void {
  const error = (rule: string, what: string): void =>
    tell(report, { rule: `check/${rule}`, severity: 'error', message: `\`${artefact.path}\`: ${what}` });
  let subject: Subject;
  try {
    subject = open(artefact.bytes);
  } catch (problem) {
    error('pdf-syntax', problem instanceof Error ? problem.message : 'it cannot be read');
    return;
  }
  for (const rule of RULES) {
    if (rule.editions.includes(edition)) for (const what of rule.look(subject)) error(rule.name, what);
  }
}

function open(bytes: Uint8Array): Subject {
  const objects = readPdf(bytes);
  // Every object is read once, so that a broken one is found wherever it stands.
  for (const number of objects.numbers) objects.get({ ref: number });
  const catalog = objects.dictionary(objects.trailer.get('Root'));
  const tree = objects.dictionary(catalog.get('Pages'));
  const pages = objects.list(tree.get('Kids')).map(kid => objects.dictionary(kid));
  if (pages.length === 0 || tree.get('Count') !== pages.length)
    throw new Error('it does not count its pages right');
  return { objects, catalog, info: objects.dictionary(objects.trailer.get('Info')), pages };
}

const onPages = (
  pages: readonly PdfDictionary[],
  test: (page: PdfDictionary) => boolean,
  what: string,
): string[] => {
  const found = pages.flatMap((page, i) => (test(page) ? [i + 1] : []));
  if (found.length === 0) return [];
  return [
    `${what} on ${found.length === 1 ? 'page' : 'pages'} ${found.slice(0, 10).join(', ')}${found.length > 10 ? ' …' : ''}`,
  ];
};
const wrongIf = (wrong: boolean, what: string): string[] => (wrong ? [what] : []);
const isText = (value: PdfValue): boolean => typeof value === 'string' && value.length > 0;

/** Dictionaries of all objects that say they are of a type. */
function* ofType({ objects }: Subject, key: string, type: string): Generator<PdfDictionary> {
  for (const number of objects.numbers) {
    const dictionary = objects.dictionary({ ref: number });
    if (isName(dictionary.get(key), type)) yield dictionary;
  }
}

const contentOf = (subject: Subject, page: PdfDictionary): string =>
  subject.objects.stream(page.get('Contents')).toString('latin1');

/** Whether something is painted outside of every marked-content sequence. */
function paintsUnmarked(content: string): boolean {
  let depth = 0;
  for (const [, operator] of content.matchAll(/(?<=[\s\])>])(BDC|BMC|EMC|TJ|Tj|Do|f|S)(?=\s)/g)) {
    if (operator === 'BDC' || operator === 'BMC') depth++;
    else if (operator === 'EMC') depth--;
    else if (depth === 0) return true;
  }
  return depth !== 0;
}

const inside = (inner: readonly PdfValue[], outer: readonly PdfValue[]): boolean =>
  inner.length === 4 &&
  outer.length === 4 &&
  inner.every((n, i) => (i < 2 ? Number(n) >= Number(outer[i]) : Number(n) <= Number(outer[i])));

const RULES: readonly Rule[] = [
  {
    name: 'pdf-title',
    editions: BOTH,
    look: ({ objects, info }) => wrongIf(!isText(objects.get(info.get('Title'))), 'it has no title'),
  },
  {
    name: 'pdf-identifier',
    editions: BOTH,
    look: ({ objects }) =>
      wrongIf(objects.list(objects.trailer.get('ID')).length !== 2, 'it has no identifier'),
  },
  {
    name: 'pdf-open',
    editions: BOTH,
    look: ({ objects, catalog }) => [
      ...wrongIf(objects.trailer.has('Encrypt'), 'it is encrypted'),
      ...['OpenAction', 'AA', 'AcroForm'].filter(key => catalog.has(key)).map(key => `it has an ${key}`),
    ],
  },
  {
    name: 'pdf-fonts',
    editions: BOTH,
    look(subject) {
      const { objects } = subject;
      const wrong: string[] = [];
      for (const font of ofType(subject, 'Type', 'Font')) {
        const base = font.get('BaseFont');
        const name = typeof base === 'object' && base !== null && 'name' in base ? base.name : '?';
        if (isName(font.get('Subtype'), 'Type0')) {
          if (objects.stream(font.get('ToUnicode')).length === 0) wrong.push(`font ${name} says no text`);
          continue;
        }
        const descriptor = objects.dictionary(font.get('FontDescriptor'));
        if (!['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key))) {
          wrong.push(`font ${name} is not embedded`);
        } else if (!/^[A-Z]{6}\+/.test(name)) wrong.push(`font ${name} is not a subset`);
      }
      return wrong;
    },
  },
  {
    name: 'pdf-boxes',
    editions: PRINT,
    look: ({ objects, pages }) => {
      const box = (page: PdfDictionary, name: string): readonly PdfValue[] => objects.list(page.get(name));
      const size = String(box(pages[0] as PdfDictionary, 'TrimBox').map(Number));
      return [
        ...onPages(
          pages,
          page =>
            !inside(box(page, 'TrimBox'), box(page, 'BleedBox')) ||
            !inside(box(page, 'BleedBox'), box(page, 'MediaBox')),
          'the trim is not inside the bleed, or the bleed not inside the sheet,',
        ),
        ...onPages(pages, page => String(box(page, 'TrimBox').map(Number)) !== size, 'another trim'),
      ];
    },
  },
  {
    name: 'pdf-print-extras',
    editions: PRINT,
    look: ({ catalog, pages, info }) => [
      ...['Outlines', 'StructTreeRoot', 'MarkInfo', 'PageLabels', 'Metadata']
        .filter(key => catalog.has(key))
        .map(key => `it has ${key}, which printers refuse or ignore`),
      ...onPages(pages, page => page.has('Annots'), 'annotations'),
      ...wrongIf(!info.has('Trapped'), 'it does not say whether it is trapped'),
    ],
  },
  {
    name: 'pdf-print-ink',
    editions: PRINT,
    look: subject => [
      ...onPages(
        subject.pages,
        page => /(?<=\s)(?:rg|RG|cs|CS|sc|SC|scn|SCN|sh|gs)(?=\s)/.test(contentOf(subject, page)),
        'colour or transparency',
      ),
      ...[...ofType(subject, 'Subtype', 'Image')].flatMap(image =>
        wrongIf(
          !isName(image.get('ColorSpace'), 'DeviceGray') || image.has('SMask') || image.has('Mask'),
          'a picture is not in plain gray',
        ),
      ),
    ],
  },
  {
    name: 'pdf-tags',
    editions: SCREEN,
    look: subject => {
      const { objects, catalog, pages } = subject;
      return [
        ...wrongIf(objects.dictionary(catalog.get('MarkInfo')).get('Marked') !== true, 'it is not tagged'),
        ...wrongIf(
          !objects.dictionary(catalog.get('StructTreeRoot')).has('ParentTree'),
          'it has no structure',
        ),
        ...onPages(
          pages,
          page => paintsUnmarked(contentOf(subject, page)),
          'something is neither tagged nor artifact',
        ),
        ...[...ofType(subject, 'S', 'Figure')].flatMap(figure =>
          wrongIf(!isText(figure.get('Alt') ?? null), 'a picture has no alternative text'),
        ),
      ];
    },
  },
  {
    name: 'pdf-headings',
    editions: SCREEN,
    look: subject => wrongIf(skipsALevel(subject), 'a level of heading is skipped'),
  },
  {
    name: 'pdf-language',
    editions: SCREEN,
    look: ({ objects, catalog }) =>
      wrongIf(!isText(objects.get(catalog.get('Lang'))), 'it does not say its language'),
  },
  {
    name: 'pdf-metadata',
    editions: SCREEN,
    look({ objects, catalog }) {
      const xmp = objects.stream(catalog.get('Metadata')).toString('utf8');
      const preferences = objects.dictionary(catalog.get('ViewerPreferences'));
      return [
        ...wrongIf(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), 'its metadata do not claim PDF/UA-1'),
        ...wrongIf(!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp), 'its metadata have no title'),
        ...wrongIf(
          preferences.get('DisplayDocTitle') !== true,
          'a reader will show the file name for the title',
        ),
      ];
    },
  },
  {
    name: 'pdf-navigation',
    editions: SCREEN,
    look: ({ objects, catalog }) => [
      ...wrongIf(!objects.dictionary(catalog.get('PageLabels')).has('Nums'), 'it has no page labels'),
      ...wrongIf(
        Number(objects.dictionary(catalog.get('Outlines')).get('Count') ?? 0) < 1,
        'it has no outline',
      ),
    ],
  },
  {
    name: 'pdf-links',
    editions: SCREEN,
    look: ({ objects, pages }) => {
      const links = (page: PdfDictionary) =>
        objects.list(page.get('Annots')).map(link => objects.dictionary(link));
      return [
        ...onPages(pages, page => page.has('Annots') && !isName(page.get('Tabs'), 'S'), 'no order of tabs'),
        ...onPages(
          pages,
          page =>
            links(page).some(link => !isText(link.get('Contents') ?? null) || !link.has('StructParent')),
          'a link without words or without a tag',
        ),
        ...onPages(
          pages,
          page => links(page).some(link => !link.has('Dest') && !link.has('A')),
          'a link to nowhere',
        ),
      ];
    },
  },
];

function skipsALevel({ objects, catalog }: Subject): boolean {
  let level = 0;
  const visit = (value: PdfValue): boolean => {
    const element = objects.dictionary(value);
    const type = element.get('S');
    const heading =
      typeof type === 'object' && type !== null && 'name' in type ? /^H([1-6])$/.exec(type.name) : null;
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1) return true;
      level = next;
    }
    return objects.list(element.get('K')).some(kid => typeof kid === 'object' && visit(kid));
  };
  return objects.list(objects.dictionary(catalog.get('StructTreeRoot')).get('K')).some(visit);
}

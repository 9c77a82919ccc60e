import sharp from 'sharp';
import { VFile } from 'vfile';
import type { Asset, Book, Note, Section } from '../../../src/book/book.ts';
import type { Block, Figure, Inline, Paragraph, ProseNode } from '../../../src/book/nodes.ts';
import type { Printer } from '../../../src/book/printer.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { Line, LineSource, Page, Pages } from '../../../src/paginate/pages.ts';
import type { Artefact, RenderContext } from '../../../src/render/backend.ts';
import { pdf } from '../../../src/render/pdf/pdf.ts';
import { printerNamed } from '../paginate/books.ts';
import { italic, LEADING, LEFT, lineOf, type Style, type Token } from './typesetting.ts';

/** A small book on seven pages, set by hand: what the backend is given, without the rooms before it. */

const TRIM = { width: 396, height: 612 };
const section = (id: string, role: Section['role'], facts: Partial<Section> = {}): Section => ({
  type: 'section',
  id,
  role,
  matter: 'body',
  title: [],
  subtitle: [],
  children: [],
  sections: [],
  notes: [],
  generated: false,
  ...facts,
});
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children });

const picture = await sharp({
  create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } },
})
  .png()
  .toBuffer();
const asset: Asset = { bytes: picture, mediaType: 'image/png', width: 60, height: 40, source: 'keel.png' };
export const PICTURE = '0123456789abcdef.png';

const first = paragraph(text('The office …'));
const foreign = paragraph(text('She said …'));
const broken = paragraph(text('Past the page turn …'));
const quoted = paragraph(text('Quoted.'));
const quote: Block = { type: 'blockquote', children: [quoted] };
const figure: Figure = {
  type: 'figure',
  image: { type: 'image', asset: PICTURE, alt: 'A keel, seen from below' },
  children: [text('The keel.')],
};
const noteText = paragraph(text('A note & <its> text.'));
const note: Note = { type: 'note', identifier: '1', children: [noteText] };

const titlePage = section('title-page', 'title-page', { matter: 'front', generated: true });
const contents = section('contents', 'contents', { matter: 'front', generated: true });
const one = section('chapter-1', 'chapter', {
  label: 'Chapter One',
  title: [text('The Office')],
  children: [first, foreign, broken, quote, figure],
  notes: [note],
});
const two = section('chapter-2', 'chapter', { label: '2', title: [text('Two Ends')] });
const part = section('part-1', 'part', { label: 'Part One', sections: [one, two] });

export const book: Book = {
  type: 'book',
  metadata: {
    title: 'Keel & <Rib>',
    authors: [{ name: 'Ana “Bo” Čech', role: 'aut' }],
    contributors: [],
    lang: 'en-GB',
    subjects: ['ships', 'offices'],
    isbn: { pdf: '978-3-16-148410-0' },
    identifier: 'keel-and-rib',
  },
  style: {},
  design: { template: 'novel', cover: {} },
  sections: [titlePage, contents, part],
  removed: [],
};

const source = (
  of: Section,
  node: ProseNode | Note | Section,
  flow: LineSource['flow'] = 'text',
): LineSource => ({
  section: of,
  node,
  flow,
});

const leaf = (index: number, label: string, kind: Page['kind'], facts: Partial<Page> = {}): Page => ({
  index,
  side: index % 2 === 0 ? 'recto' : 'verso',
  folio: { label, style: /\d/.test(label) ? 'arabic' : 'roman' },
  kind,
  section: undefined,
  lines: [],
  pictures: [],
  rules: [],
  furniture: [],
  ...facts,
});

const caps: Style = { features: 'smcp', tracking: 0.5 };
const em: Style = { face: italic };
const call: Style = { size: 7, rise: 4, link: { note } };
const french: Style = { face: italic, lang: 'fr' };
const english: Style = { lang: 'en-GB' };
const web: Style = { link: { url: 'https://example.org/a?b=c&d=(e)' } };
const here: Style = { link: { url: '#chapter-2' } };

const first1 = (line: number) => ({ source: source(one, first), part: { line, of: 3 }, justified: true });
const bodyOf = (line: number) => ({ source: source(one, broken), part: { line, of: 3 }, justified: true });

const opening: Line[] = [
  lineOf(
    [
      ['Chapter', { size: 14 }],
      ['One', { size: 14 }],
    ],
    {
      baseline: 120,
      source: source(one, one, 'label'),
      centred: true,
    },
  ),
  lineOf(
    [
      ['The', { size: 20 }],
      ['Office', { size: 20 }],
    ],
    {
      baseline: 150,
      source: source(one, one, 'title'),
      centred: true,
    },
  ),
  lineOf(
    [
      ['The', caps],
      ['office', caps],
      ['affluent', {}],
      'was',
      'an',
      ['affair', em],
      'of~',
      ['fifi', em],
      '“waffles”',
    ],
    {
      baseline: 220,
      end: 'hyphen',
      ...first1(0),
    },
  ),
  lineOf(
    [
      'wright',
      'and',
      'an',
      ['office', { expand: 1.015 }],
      ['of', { expand: 1.015 }],
      'flying',
      'fjords.~',
      ['1', call],
      'It',
    ],
    {
      baseline: 220 + LEADING,
      end: 'space',
      ...first1(1),
      justified: false,
    },
  ),
  lineOf(['led', 'to', ['a', web], ['site', web], 'and', 'to', ['chapter', here], ['two~', here], '.'], {
    baseline: 220 + 2 * LEADING,
    ...first1(2),
    justified: false,
  }),
  lineOf(
    [
      ['She', english],
      'said',
      ['mon', french],
      ['œuvre', french],
      'and',
      'na\u00efve',
      'a\u0331b\u0302,',
      '“AVATAR”',
      'To',
    ],
    {
      baseline: 220 + 3 * LEADING,
      source: source(one, foreign),
    },
  ),
  lineOf(['*', '*', '*'], {
    baseline: 220 + 4 * LEADING,
    source: source(one, first, 'ornament'),
    centred: true,
  }),
  lineOf(['Past', 'the', 'page', 'turn', 'this', 'para~', 'graph', 'goes', 'on', 'without'], {
    baseline: 220 + 5 * LEADING,
    end: 'space',
    ...bodyOf(0),
  }),
  lineOf([['1', { size: 9 }]], { baseline: 540, source: source(one, note, 'noteNumber'), left: LEFT }),
  lineOf(
    ['A', 'note', '&', '<its>', 'text.'].map(word => [word, { size: 9 }] as const),
    { baseline: 540, source: source(one, noteText, 'note'), left: LEFT + 10 },
  ),
];

const turned: Line[] = [
  lineOf(['any', 'break', 'in', 'its', 'one', 'paragraph,', 'all', 'of', 'it', 'the', 'same', 'ele~'], {
    baseline: 80,
    end: 'hyphen',
    ...bodyOf(1),
  }),
  lineOf(['ment.'], { baseline: 80 + LEADING, ...bodyOf(2), justified: false }),
  lineOf(['Quoted.'], { baseline: 80 + 3 * LEADING, source: source(one, quoted), left: LEFT + 20 }),
  lineOf(
    [
      ['The', em],
      ['keel.', em],
    ],
    { baseline: 280, source: source(one, figure), centred: true },
  ),
];

const head = (words: Token[]): Line => lineOf(words, { baseline: 40, source: undefined, centred: true });
const folio = (label: string): Line => lineOf([label], { baseline: 580, source: undefined, centred: true });

/** An entry of the contents as pages have it: its words, the dots and the folio are lines of their own. */
const entry = (target: Section, words: Token[], page: string, baseline: number): Line[] => {
  const of = source(target, target, 'generated');
  const dots = [200, 210, 220].map(left => lineOf(['.'], { baseline, source: of, left }));
  return [
    lineOf(words, { baseline, source: of }),
    ...dots,
    lineOf([page], { baseline, source: of, left: 330 }),
  ];
};

export const pages: Pages = {
  trim: TRIM,
  starts: [
    { section: titlePage, page: 0, depth: 0 },
    { section: contents, page: 2, depth: 0 },
    { section: part, page: 3, depth: 0 },
    { section: one, page: 4, depth: 1 },
    { section: two, page: 6, depth: 1 },
  ],
  report: {
    pages: 7,
    words: 80,
    lines: 20,
    hyphens: 2,
    widows: 0,
    orphans: 0,
    unevenSpreads: 0,
    looseLines: 0,
    tightLines: 0,
    spacing: { mean: 1, deviation: 0, tightest: 1, loosest: 1 },
    compromises: [],
  },
  pages: [
    leaf(0, 'i', 'display', {
      section: titlePage,
      lines: [
        lineOf(
          [
            ['Keel', { size: 28 }],
            ['&', { size: 28 }],
            ['<Rib>', { size: 28 }],
          ],
          {
            baseline: 200,
            centred: true,
            source: source(titlePage, titlePage, 'generated'),
          },
        ),
        lineOf(['Ana', '“Bo”', 'Čech'], {
          baseline: 240,
          centred: true,
          source: source(titlePage, titlePage, 'generated'),
        }),
      ],
    }),
    leaf(1, 'ii', 'blank'),
    leaf(2, 'iii', 'display', {
      section: contents,
      lines: [
        lineOf([['Contents', { size: 18 }]], {
          baseline: 100,
          centred: true,
          source: source(contents, contents, 'generated'),
        }),
        ...entry(part, ['Part', 'One'], '1', 140),
        ...entry(one, ['Chapter', 'One', 'The', 'Office'], '2', 160),
        ...entry(two, ['2', 'Two', 'Ends'], '4', 180),
      ],
    }),
    leaf(3, '1', 'opener', {
      section: part,
      lines: [lineOf(['Part', 'One'], { baseline: 200, centred: true, source: source(part, part, 'label') })],
    }),
    leaf(4, '2', 'opener', {
      section: one,
      lines: opening,
      rules: [{ x: LEFT, y: 526, width: 60, thickness: 0.5 }],
      furniture: [folio('2')],
    }),
    leaf(5, '3', 'text', {
      section: one,
      lines: turned,
      pictures: [
        {
          asset: PICTURE,
          alt: figure.image.alt,
          x: 108,
          y: 150,
          width: 180,
          height: 120,
          source: source(one, figure),
        },
      ],
      furniture: [
        head([
          ['The', caps],
          ['Office', caps],
        ]),
        folio('3'),
      ],
    }),
    leaf(6, '4', 'opener', {
      section: two,
      lines: [
        lineOf(['2'], { baseline: 120, centred: true, source: source(two, two, 'label') }),
        lineOf(['Two', 'Ends'], { baseline: 140, centred: true, source: source(two, two, 'title') }),
      ],
      furniture: [folio('4')],
    }),
  ],
};

export const context: RenderContext = {
  slug: 'keel',
  assets: new Map([[PICTURE, asset]]),
  shelf,
  printer: printerNamed('any'),
  date: new Date(Date.UTC(2024, 1, 29, 12, 0, 0)),
  report: new VFile(),
  templateText: path => {
    throw new Error(`no template is asked for, not ${path}`);
  },
  made: [],
};

/** Both editions of the sample. */
export async function render(
  of: Pages = pages,
  printer: Printer = context.printer,
): Promise<{ screen: Artefact; print: Artefact }> {
  if (pdf.consumes !== 'pages') throw new Error('the PDF backend is made of pages');
  const [screen, print] = await pdf.render(book, of, { ...context, printer });
  if (!screen || !print) throw new Error('two editions are expected');
  return { screen, print };
}

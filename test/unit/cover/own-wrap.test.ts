import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { printFacts } from '../../../src/book/print-facts.ts';
import { checkOwnPdf, checkOwnWrap } from '../../../src/check/own-wrap.ts';
import { readForeign } from '../../../src/check/pdf/foreign.ts';
import { wrap } from '../../../src/render/cover/wrap/wrap.ts';
import { printerNamed } from '../paginate/books.ts';
import { contextOf } from './cover-books.ts';
import { pagesOf, TRIM, wrapBook } from './wrap-books.ts';

const jobOf = (pages: number, name = 'kdp') => {
  const { report } = contextOf();
  const printer = printerNamed(name);
  return { facts: printFacts(printer, pages, TRIM, 'cream', {}), printer, report };
};
const sheetOf = (pages: number) => {
  const { cover } = jobOf(pages).facts;
  if (!cover) throw new Error('a printer without covers');
  return cover.sheet;
};

const picture = (width: number, height: number) =>
  ({ bytes: new Uint8Array(), mediaType: 'image/jpeg', width, height, source: 'wrap.jpg' }) as const;

describe('the author’s own picture of a wrap', () => {
  it.each([
    [3525, 2625, []],
    [3540, 2625, []],
    [3600, 2625, [true]],
    [1600, 2560, [true]],
    [1175, 875, [false]],
  ])('of %s by %s pixels', (width, height, fatal) => {
    const job = jobOf(200);
    checkOwnWrap(picture(width, height), job);
    expect(job.report.messages.map(message => message.fatal)).toEqual(fatal);
  });
});

/** A PDF by hand; each of the pages is what stands in its dictionary. */
function plainPdf(pages: readonly string[], tree = ''): Uint8Array {
  const kids = pages.map((_, i) => `${i + 3} 0 R`).join(' ');
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${kids}] /Count ${pages.length} ${tree}>>`,
    ...pages.map(page => `<</Type /Page /Parent 2 0 R ${page}>>`),
  ];
  const objects = bodies.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.6\n${objects}trailer\n<</Root 1 0 R /Size 9>>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

/** The same with its objects packed in a stream, as programs for layout write them. */
function packedPdf(page: string): Uint8Array {
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R ${page}>>`,
  ];
  let at = 0;
  const head = bodies.map((body, i) => {
    const pair = `${i + 1} ${at}`;
    at += body.length + 1;
    return pair;
  });
  const first = `${head.join(' ')} `;
  const packed = deflateSync(Buffer.from(`${first}${bodies.join(' ')}`, 'latin1'));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n4 0 obj\n<</Type /ObjStm /N 3 /First ${first.length} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from(
      '\nendstream\nendobj\n5 0 obj\n<</Type /XRef /Root 1 0 R /Size 6 /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n0\n%%EOF\n',
    ),
  ]);
}

const sized = (width: number, height: number): string => `/MediaBox [0 0 ${width} ${height}]`;

describe('the pages of a PDF from elsewhere', () => {
  it.each([
    ['in objects of their own', plainPdf([sized(500, 300)])],
    ['packed in a stream of objects', packedPdf(sized(500, 300))],
    ['as large as the tree says', plainPdf([''], sized(500, 300))],
    ['turned upright', plainPdf([`${sized(300, 500)} /Rotate 90`])],
    ['in a unit of their own', plainPdf([`${sized(50, 30)} /UserUnit 10`])],
    ['cropped', plainPdf([`${sized(700, 700)} /CropBox [100 100 600 400]`])],
  ])('are read %s', (_, bytes) => {
    const [page] = readForeign(bytes).pages;
    const [left = 0, bottom = 0, right = 0, top = 0] = page?.seen ?? [];
    expect([right - left, top - bottom]).toEqual([500, 300]);
  });

  it('are those of the last change', () => {
    const changed = Buffer.concat([
      plainPdf([sized(500, 300)]),
      Buffer.from(`3 0 obj\n<</Type /Page ${sized(600, 300)}>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`),
    ]);
    expect(readForeign(changed).pages[0]?.seen).toEqual([0, 0, 600, 300]);
  });

  it('end where a tree points at itself', () => {
    const loop = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids [2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
    );
    expect(() => readForeign(loop)).toThrow('its pages cannot be found');
  });
});

describe('the author’s own PDF of a wrap', () => {
  const told = (bytes: Uint8Array, pages = 200) => {
    const job = jobOf(pages);
    checkOwnPdf({ bytes, source: 'art/wrap.pdf' }, job);
    return job.report.messages.map(({ fatal, reason }) => ({ fatal, reason }));
  };
  const { width, height, bleed } = sheetOf(200);
  const boxed = (trim: string): string => `${sized(width, height)} /TrimBox [${trim}]`;

  it('fits when its page is as large as the sheet', () => {
    expect(told(plainPdf([sized(width, height)]))).toEqual([]);
    expect(told(packedPdf(boxed(`${bleed} ${bleed} ${width - bleed} ${height - bleed}`)))).toEqual([]);
  });

  it('is told in inches and millimetres how large it must be', () => {
    const [one, ...more] = told(plainPdf([sized(900, 700)]));
    expect(more).toEqual([]);
    expect(one?.fatal).toBe(true);
    expect(one?.reason).toBe(
      '`art/wrap.pdf` is 12.5x9.722 in (317.5 x 246.94 mm), and the sheet for 200 pages on cream is 11.75x8.75 in (298.45 x 222.25 mm)',
    );
  });

  it('is told when the spine is that of another number of pages', () => {
    const other = sheetOf(240);
    expect(told(plainPdf([sized(other.width, other.height)]))).toEqual([
      {
        fatal: true,
        reason: expect.stringContaining(
          'made for a spine of 0.6 in, and 200 pages on cream make one of 0.5 in',
        ),
      },
    ]);
    const near = sheetOf(210);
    expect(told(plainPdf([sized(near.width, near.height)]))).toEqual([
      { fatal: false, reason: expect.stringContaining('its spine will stand a little off') },
    ]);
  });

  it.each([
    ['several pages', plainPdf([sized(width, height), sized(width, height)]), 'has 2 pages'],
    ['no bleed', plainPdf([sized(width - 2 * bleed, height - 2 * bleed)]), 'has no bleed'],
    [
      'printer’s marks',
      plainPdf([`${sized(width + 60, height + 60)} /BleedBox [30 30 ${width + 30} ${height + 30}]`]),
      'room for printer’s marks',
    ],
    ['another trim', plainPdf([boxed(`30 30 ${width - 30} ${height - 30}`)]), 'is trimmed to'],
    ['no page', Buffer.from('%PDF-1.7\n'), 'its pages cannot be found'],
    ['no PDF', Buffer.from('GIF89a'), 'it is no PDF'],
    [
      'a password',
      Buffer.from(`${plainPdf([sized(width, height)])}trailer\n<</Encrypt 9 0 R>>\n`, 'latin1'),
      'it is encrypted',
    ],
  ])('cannot have %s', (_, bytes, what) => {
    expect(told(bytes)).toEqual([{ fatal: true, reason: expect.stringContaining(what) }]);
  });

  /** A page with resources and a content; objects from 4 on are given. */
  const painted = (resources: string, content: string, ...more: string[]): Uint8Array => {
    const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    const streams = [
      `<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`,
      ...more,
    ].map((body, i) => `${i + 4} 0 obj\n${body}\nendobj\n`);
    const page = `${sized(width, height)} /Resources <<${resources}>> /Contents 4 0 R`;
    const plain = Buffer.from(plainPdf([page])).toString('latin1');
    return Buffer.from(plain.replace('trailer\n', `${streams.join('')}trailer\n`), 'latin1');
  };
  const FILE = '/FontDescriptor <</FontFile2 9 0 R>>';
  const RGB_PICTURE = '<</Subtype /Image /ColorSpace [/ICCBased 6 0 R] /Length 0>>\nstream\n\nendstream';

  it.each([
    [
      'a font that is not in it',
      painted('/Font <</F1 5 0 R>>', '', '<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>'),
      'lacks a font that it is set in (Times-Roman)',
      true,
    ],
    [
      'a font whose descendant is not in it',
      painted(
        '/Font <</F1 5 0 R>>',
        '',
        '<</Type /Font /Subtype /Type0 /DescendantFonts [6 0 R]>>',
        '<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Gill>>',
      ),
      'lacks a font that it is set in (Gill)',
      true,
    ],
    ['words in RGB', painted('', '1 0 0 rg 0 0 9 9 re f'), 'has words or shapes in RGB', false],
    [
      'words in RGB in a form',
      painted('/XObject <</X 5 0 R>>', '/X Do', '<</Subtype /Form /Length 9>>\nstream\n1 0 0 RG \nendstream'),
      'has words or shapes in RGB',
      false,
    ],
    [
      'a picture in RGB',
      painted('/XObject <</X 5 0 R>>', '/X Do', RGB_PICTURE, '<</N 3>>'),
      'has a picture in RGB',
      false,
    ],
    [
      'a gradient in RGB',
      painted('/Shading <</S <</ShadingType 2 /ColorSpace /DeviceRGB>>>>', '/S sh'),
      'has a gradient in RGB',
      false,
    ],
    [
      'see-through parts',
      painted('/ExtGState <</G <</ca 0.5>>>>', '/G gs'),
      'has parts that are see-through',
      false,
    ],
    [
      'parts mixed with others',
      painted('/ExtGState <</G <</BM /Multiply>>>>', '/G gs'),
      'has parts that are see-through',
      false,
    ],
    [
      'too much ink',
      painted('', '1 1 1 1 k 0 0 9 9 re f'),
      'lays 400 % of ink in one place, and KDP takes 300 %',
      false,
    ],
  ])('is told of %s', (_, bytes, what, fatal) => {
    expect(told(bytes)).toEqual([{ fatal, reason: expect.stringContaining(what) }]);
  });

  it.each([
    [
      'fonts that are in it',
      painted(
        '/Font <</F1 5 0 R /F2 6 0 R>>',
        '',
        `<</Type /Font /Subtype /Type1 ${FILE}>>`,
        '<</Type /Font /Subtype /Type3>>',
      ),
    ],
    [
      'CMYK and gray',
      painted(
        '/XObject <</X 5 0 R>>',
        '0 0 0 1 k 0.5 g /X Do',
        '<</Subtype /Image /ColorSpace [/Indexed /DeviceCMYK 1 <00>]>>',
      ),
    ],
    [
      'a state that is not see-through',
      painted('/ExtGState <</G <</ca 1 /BM /Normal /SMask /None>>>>', '/G gs'),
    ],
  ])('may have %s', (_, bytes) => {
    expect(told(bytes)).toEqual([]);
  });

  it('is refused in RGB where the printer refuses it, and may be see-through where it takes PDF/X-4', () => {
    const bytes = painted('/ExtGState <</G <</ca 0.5>>>>', '/G gs 1 0 0 rg');
    const rules = (name: string) => {
      const job = jobOf(200, name);
      checkOwnPdf({ bytes, source: 'art/wrap.pdf' }, job);
      return job.report.messages
        .filter(({ ruleId }) => ruleId !== 'cover-size')
        .map(({ ruleId, fatal }) => [ruleId, fatal]);
    };
    expect(rules('ingram')).toEqual([
      ['cover-colour', true],
      ['cover-transparency', true],
    ]);
    expect(rules('offset')).toEqual([['cover-colour', true]]);
  });

  it('goes out as it came', async () => {
    const bytes = plainPdf([sized(width, height)]);
    const context = { ...contextOf(), printer: printerNamed('kdp') };
    const book = wrapBook('kdp', {}, { wrapPdf: { bytes, source: 'art/wrap.pdf' } });
    const made = await wrap.render(book, pagesOf(200), context);
    expect(made.map(({ path }) => path)).toEqual(['cover-wrap.pdf']);
    expect(made[0]?.bytes).toBe(bytes);
  });
});

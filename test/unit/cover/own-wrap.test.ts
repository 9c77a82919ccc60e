import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { printFacts } from '../../../src/book/print-facts.ts';
import { checkOwnPdf, checkOwnWrap } from '../../../src/check/own-wrap.ts';
import { readForeign } from '../../../src/check/pdf/foreign.ts';
import { wrap } from '../../../src/render/cover/wrap/wrap.ts';
import { printerNamed } from '../paginate/books.ts';
import { contextOf } from './cover-books.ts';
import { pagesOf, TRIM, wrapBook } from './wrap-books.ts';

const jobOf = (pages: number) => {
  const { report } = contextOf();
  const printer = printerNamed('kdp');
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
    const [page] = readForeign(bytes);
    const [left = 0, bottom = 0, right = 0, top = 0] = page?.seen ?? [];
    expect([right - left, top - bottom]).toEqual([500, 300]);
  });

  it('are those of the last change', () => {
    const changed = Buffer.concat([
      plainPdf([sized(500, 300)]),
      Buffer.from(`3 0 obj\n<</Type /Page ${sized(600, 300)}>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`),
    ]);
    expect(readForeign(changed)[0]?.seen).toEqual([0, 0, 600, 300]);
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

  it('goes out as it came', async () => {
    const bytes = plainPdf([sized(width, height)]);
    const context = { ...contextOf(), printer: printerNamed('kdp') };
    const book = wrapBook('kdp', {}, { wrapPdf: { bytes, source: 'art/wrap.pdf' } });
    const made = await wrap.render(book, pagesOf(200), context);
    expect(made.map(({ path }) => path)).toEqual(['cover-wrap.pdf']);
    expect(made[0]?.bytes).toBe(bytes);
  });
});

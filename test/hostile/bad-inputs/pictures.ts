import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect } from 'vitest';
import { folder, type Row } from './row.ts';

/** A picture of one gray pixel. */
export const PNG = png(1, 1);

/** The bytes of a gray PNG (PNG 1.2, 11); its rows are all there only where it is small. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = width * height > 1e6 ? Buffer.alloc(1000) : Buffer.alloc((width + 1) * height, 128);
  for (let row = 0; row < height && rows.length > row * (width + 1); row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const shown = (
  name: string,
  bytes: Row['files'] | Uint8Array | string,
): Record<string, string | Uint8Array> => ({
  ...folder(`# One\n\nIt rained.\n\n![A weir](${name})\n`),
  [`book/${name}`]: bytes as Uint8Array,
});
const refused = (
  id: Row['id'],
  what: string,
  name: string,
  bytes: Uint8Array | string,
  ...says: (string | RegExp)[]
): Row => ({
  id,
  what,
  files: shown(name, bytes),
  code: 1,
  says: ['book/01.md:5', ...says],
});
/** A picture written in place of its address. */
const written = (type: string, bytes: Uint8Array | string): Record<string, string> =>
  folder(
    `# One\n\nIt rained.\n\n![A weir](data:image/${type};base64,${Buffer.from(bytes).toString('base64')})\n`,
  );
const small = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } });
const svg = (body: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">${body}</svg>`;
const USES = Array.from(
  { length: 7 },
  (_, i) => `<g id="u${i + 1}">${`<use xlink:href="#u${i}"/>`.repeat(10)}</g>`,
).join('');
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghi'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;
/** What came of a picture that was made over. */
const drawn: NonNullable<Row['also']> = ({ made }) => {
  const html = made.get('dist/book/book.html') ?? '';
  expect(html).toContain('data:image/png;base64,');
  expect(html).not.toMatch(/onload|alert\(1\)|foreignObject|a\.example/);
};
const converted = (what: string, name: string, make: () => Promise<Buffer>): Row => ({
  id: 'img-06',
  what,
  files: async () => shown(name, await make()),
  code: 0,
  also: drawn,
});

export const PICTURES: readonly Row[] = [
  refused(
    'img-01',
    'a picture of 400 megapixels in a few bytes',
    'a.png',
    png(20_000, 20_000),
    '400 megapixels',
  ),
  refused('img-02', 'a picture of 256 megapixels', 'a.png', png(16_000, 16_000), '256 megapixels'),
  refused('img-03', 'a picture of 144 megapixels', 'a.png', png(12_000, 12_000), '144 megapixels'),
  {
    id: 'img-03',
    what: 'a picture of 144 megapixels written in place of its address',
    files: written('png', png(12_000, 12_000)),
    code: 1,
    says: ['book/01.md:5', '144 megapixels'],
  },
  {
    id: 'img-03',
    what: 'a transparent picture of 16 megapixels on a page',
    files: async () =>
      shown(
        'a.png',
        await sharp({ create: { width: 4000, height: 4000, channels: 4, background: '#8888' } })
          .png({ compressionLevel: 1 })
          .toBuffer(),
      ),
    run: ['build', 'book', '--format', 'pdf'],
    code: 0,
  },
  {
    id: 'img-04',
    what: 'a JPEG cut off',
    files: async () => {
      const whole = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer();
      return shown('a.jpg', whole.subarray(0, whole.length / 2));
    },
    code: 1,
    says: ['book/01.md:5', 'not a picture that can be read'],
  },
  refused('img-05', 'a page of the web', 'a.png', '<!doctype html><title>a</title>', 'not a picture'),
  refused('img-05', 'nothing', 'a.png', '', 'not a picture'),
  refused(
    'img-05',
    'chance',
    'a.png',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251),
    'not a picture',
  ),
  converted('an animated GIF', 'a.gif', () =>
    sharp(Buffer.alloc(20 * 40 * 3, 90), { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .gif()
      .toBuffer(),
  ),
  converted('a JPEG in inks', 'a.jpg', () => small().toColourspace('cmyk').jpeg().toBuffer()),
  converted('a TIFF of 16 bits', 'a.tiff', () => small().toColourspace('rgb16').tiff().toBuffer()),
  converted('an AVIF', 'a.avif', () => small().avif({ effort: 0 }).toBuffer()),
  refused('svg-01', 'entities of entities', 'a.svg', svg('<text>&i;</text>', LAUGHS), 'not a picture'),
  refused('svg-01', 'words that are no outlines', 'a.svg', svg('<text>Weir</text>'), 'into outlines'),
  {
    id: 'svg-01',
    what: 'an entity that is a file',
    files: shown(
      'a.svg',
      svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ),
    code: 1,
    says: ['not a picture'],
  },
  refused(
    'svg-01',
    '100,000 groups in one another',
    'a.svg',
    svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)),
    'not a picture',
  ),
  refused(
    'svg-02',
    'ten million copies of a shape',
    'a.svg',
    svg(`<rect id="u0" width="1" height="1"/>${USES}<use xlink:href="#u7"/>`),
    'not a picture',
  ),
  {
    id: 'svg-03',
    what: 'pictures from elsewhere in a drawing',
    files: shown(
      'a.svg',
      svg(
        '<rect width="40" height="40"/><image xlink:href="file:///etc/passwd" width="9" height="9"/><image xlink:href="http://a.example/a.png" width="9" height="9"/><image xlink:href="secret.png" width="9" height="9"/>',
      ),
    ),
    code: 0,
    also: drawn,
  },
  {
    id: 'svg-04',
    what: 'scripts in a drawing that is written in place of its address',
    files: written(
      'svg+xml',
      svg(
        '<script>alert(1)</script><rect width="9" height="9" onload="alert(1)"/><image xlink:href="file:///etc/passwd" width="9" height="9"/><foreignObject><p>a</p></foreignObject>',
      ),
    ),
    code: 0,
    also: drawn,
  },
  {
    id: 'svg-04',
    what: 'scripts in a drawing',
    files: shown(
      'a.svg',
      svg(
        '<script>alert(1)</script><rect width="9" height="9" onload="alert(1)"/><foreignObject><p>a</p></foreignObject>',
      ),
    ),
    code: 0,
    also: drawn,
  },
  refused(
    'svg-05',
    'a drawing a million pixels wide',
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"><rect width="9" height="9"/></svg>',
    /megapixels|not a picture/,
  ),
];

import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Pixels, rasterise, readPicture } from '../../../src/images/images.ts';
import { luminanceOf } from '../../../src/render/cover/colour.ts';
import { coverScene } from '../../../src/render/cover/cover.ts';
import { FAMILIES } from '../../../src/render/cover/families/registry.ts';
import { measure } from '../../../src/render/cover/meter.ts';
import { toSvg } from '../../../src/render/cover/to-svg.ts';
import { bookOf, canvas, contextOf } from './cover-books.ts';

const TAKING = FAMILIES.filter(family => family.takesPicture).map(({ name }) => name);

/** A pale ground with a dark red ball far to the right, which a cut through the middle would lose. */
const drawing = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#c9d4de"/><circle cx="${width * 0.88}" cy="${height * 0.7}" r="${height * 0.09}" fill="#8a1010"/></svg>`;

const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp(Buffer.from(drawing(width, height)))
    .jpeg()
    .toBuffer();

async function drawnFrom(bytes: Uint8Array, wish: { family?: string } = {}) {
  const read = await readPicture(bytes, 'art/cover.jpg');
  if ('problem' in read) throw new Error(read.problem);
  const context = contextOf(new Map([[read.key, read.asset]]));
  const drawn = await coverScene(bookOf({ subtitle: 'A Novel' }, { image: read.key, ...wish }), context);
  const pixels = await rasterise(toSvg(drawn.scene), 160, 256);
  return { drawn, pixels, said: context.report.messages };
}

const share = ({ data }: Pixels, is: (r: number, g: number, b: number) => boolean): number => {
  let count = 0;
  for (let i = 0; i < data.length; i += 3)
    if (is(data[i] as number, data[i + 1] as number, data[i + 2] as number)) count++;
  return count / (data.length / 3);
};
const isRed = (r: number, g: number, b: number): boolean => r > 40 && r > 1.5 * g && r > 1.5 * b;

describe('the author’s own picture on a cover', { timeout: 60_000 }, () => {
  it.each([undefined, ...TAKING])('is read over in %s, cut to what draws the eye', async name => {
    const wish = name === undefined ? {} : { family: name };
    const { drawn, pixels, said } = await drawnFrom(await photograph(4000, 2600), wish);
    expect(drawn.family).toBe(name ?? 'picture');
    expect(measure(drawn, canvas).faults).toEqual([]);
    expect(said).toEqual([]);
    if (name !== 'broadside' && name !== 'endpaper') expect(share(pixels, isRed)).toBeGreaterThan(0.01);
  });

  it('is there at all in every family that takes one', async () => {
    for (const family of TAKING) {
      const one = await drawnFrom(await photograph(2000, 2600), { family });
      const other = await drawnFrom(
        await sharp({ create: { width: 2000, height: 2600, channels: 3, background: '#20242c' } })
          .jpeg()
          .toBuffer(),
        { family },
      );
      const changed = one.pixels.data.filter((v, i) => Math.abs(v - (other.pixels.data[i] as number)) > 12);
      expect(changed.length / one.pixels.data.length, family).toBeGreaterThan(0.15);
    }
  });

  it('fills the sheet where the family draws pictures of its own, and that is said', async () => {
    const { drawn, said } = await drawnFrom(await photograph(2000, 2600), { family: 'orbit' });
    expect(drawn.family).toBe('picture');
    expect(said.map(message => message.ruleId)).toEqual(['family-without-picture']);
    expect(said[0]?.reason).toContain('`orbit`');
    expect(said[0]?.note).toContain('grid');
  });

  it('is told when it is so small that it must be enlarged more than twice', async () => {
    const { said } = await drawnFrom(await photograph(500, 700));
    expect(said.map(message => message.ruleId)).toEqual(['too-small']);
    expect(said[0]?.reason).toContain('`art/cover.jpg` is `500 by 700` pixels and is enlarged 3.7 times');
    expect(said[0]?.note).toContain('800 by 1280');
  });

  it('stands upright as its Exif says', async () => {
    const turned = await sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="2560" height="1600"><rect width="1280" height="1600" fill="#f4f4f4"/><rect x="1280" width="1280" height="1600" fill="#101010"/></svg>',
      ),
    )
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { pixels } = await drawnFrom(turned);
    const light = (y: number): number => {
      const i = (y * pixels.width + 4) * 3;
      return luminanceOf(...([0, 1, 2].map(k => pixels.data[i + k]) as [number, number, number]));
    };
    expect(light(110)).toBeGreaterThan(light(150) + 0.3);
  });

  it('lies on white where it is transparent', async () => {
    const clear = await sharp({
      create: { width: 1600, height: 2560, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { pixels } = await drawnFrom(clear);
    expect(share(pixels, (r, g, b) => Math.min(r, g, b) > 235)).toBeGreaterThan(0.5);
  });

  it('may be CMYK: its colours are brought to the screen’s', async () => {
    const cmyk = await sharp(await photograph(1600, 2560))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const { pixels } = await drawnFrom(cmyk);
    expect(share(pixels, isRed)).toBeGreaterThan(0.005);
  });

  it('is refused before it is decoded when it has two hundred megapixels', async () => {
    const header = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    // IHDR: width and height stand at 16 and 20, its checksum at 29; the reader minds neither until it decodes.
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(10_000, 20);
    const read = await readPicture(header, 'huge.png');
    expect('problem' in read && read.problem).toMatch(/200 megapixels, and 100 are the most/);
    expect('remedy' in read && read.remedy).toMatch(/5000 pixels wide/);
  });

  const drawing = (inside: string): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`,
    );

  it.each([
    ['plain', drawing('<text y="9">Weir</text>')],
    ['in spans, under a prefix', drawing('<s:text y="9"><s:tspan x="1">Weir</s:tspan></s:text>')],
    ['packed', gzipSync(drawing('<g/><text y="9">Weir</text>'))],
  ])('is refused when it is a drawing with words that are no outlines: %s', async (_, bytes) => {
    const read = await readPicture(bytes, 'map.svg');
    expect('problem' in read && read.remedy).toContain('turn its words into outlines');
  });

  it('is read when it is a drawing without words', async () => {
    const outlines =
      '<title>A text</title><!-- <text>Weir</text> --><text>\n<tspan/></text><textPath/><path d="M0 0h9v9z"/>';
    expect(await readPicture(drawing(outlines), 'map.svg')).toMatchObject({ converted: true });
  });

  it('is refused when it is no picture', async () => {
    const read = await readPicture(Buffer.from('Dear reader, this is a letter.'), 'letter.jpg');
    expect('problem' in read).toBe(true);
  });
});

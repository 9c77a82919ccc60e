import { describe, expect, it } from 'vitest';
import { rasterise, readPicture, toJpeg } from '../../../src/images/images.ts';
import { cover } from '../../../src/render/cover/cover.ts';
import { FAMILIES } from '../../../src/render/cover/families/registry.ts';
import { bookOf, contextOf } from './cover-books.ts';

/** The XResolution (tag 0x11a) of an Exif block (TIFF 6.0). */
function horizontalResolution(tiff: DataView): number {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  for (let i = 0; i < tiff.getUint16(directory, little); i++) {
    const entry = directory + 2 + i * 12;
    if (tiff.getUint16(entry, little) !== 0x11a) continue;
    const value = tiff.getUint32(entry + 8, little);
    return tiff.getUint32(value, little) / tiff.getUint32(value + 4, little);
  }
  return 0;
}

/** Size, dots per inch, sampling and whether there is a profile, from the headers of a JPEG (ITU-T T.81, B.2.2). */
function jpegFacts(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = { width: 0, height: 0, density: 0, sampling: [] as number[], profile: false };
  let at = 2;
  while (at < bytes.length) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (marker === 0xffe1)
      facts.density = horizontalResolution(
        new DataView(bytes.buffer, bytes.byteOffset + at + 10, length - 8),
      );
    if (marker === 0xffe2) facts.profile = true;
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      facts.height = view.getUint16(at + 5);
      facts.width = view.getUint16(at + 7);
      for (let i = 0; i < (bytes[at + 9] as number); i++)
        facts.sampling.push(bytes[at + 11 + i * 3] as number);
    }
    if (marker === 0xffda) break;
    at += 2 + length;
  }
  return facts;
}

const said = (context: ReturnType<typeof contextOf>): string[] =>
  context.report.messages.map(message => `${message.source}/${message.ruleId}`);

async function picture(width: number, height: number, colour: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="30" cy="30" r="20" fill="#c00000"/></svg>`;
  return toJpeg(await rasterise(svg, width, height));
}

async function assetsWith(bytes: Uint8Array) {
  const read = await readPicture(bytes, 'art/cover.jpg');
  if ('problem' in read) throw new Error(read.problem);
  return { key: read.key, assets: new Map([[read.key, read.asset]]) };
}

describe('the cover backend', { timeout: 30_000 }, () => {
  it('makes one JPEG for shops and one of under four million pixels for the EPUB', async () => {
    const artefacts = await cover.render(bookOf({ genre: 'romance' }), contextOf());
    expect(artefacts.map(artefact => [artefact.path, artefact.mediaType])).toEqual([
      ['cover.jpg', 'image/jpeg'],
      ['cover-embed.jpg', 'image/jpeg'],
    ]);
    const [shop, embedded] = artefacts.map(artefact => jpegFacts(artefact.bytes));
    expect(shop).toEqual({
      width: 1600,
      height: 2560,
      density: 300,
      sampling: [0x11, 0x11, 0x11],
      profile: true,
    });
    expect(embedded).toMatchObject({ width: 1562, height: 2500, profile: true });
  });

  it('leaves out the shops’ JPEG when only an EPUB is wanted, and makes the EPUB’s the same', async () => {
    const [, embedded] = await cover.render(bookOf({ genre: 'romance' }), contextOf());
    const made = await cover.render(bookOf({ genre: 'romance' }), { ...contextOf(), wanted: ['epub'] });
    expect(made.map(({ path }) => path)).toEqual(['cover-embed.jpg']);
    expect(Buffer.from(made[0]?.bytes ?? []).equals(Buffer.from(embedded?.bytes ?? []))).toBe(true);
  });

  it('makes the same bytes twice', async () => {
    const once = await cover.render(bookOf({ genre: 'thriller' }), contextOf());
    const again = await cover.render(bookOf({ genre: 'thriller' }), contextOf());
    expect(again.map(a => Buffer.from(a.bytes).toString('base64'))).toEqual(
      once.map(a => Buffer.from(a.bytes).toString('base64')),
    );
  });

  it('makes another cover for another seed', async () => {
    const one = await cover.render(bookOf({}, { family: 'grid', seed: 'a' }), contextOf());
    const two = await cover.render(bookOf({}, { family: 'grid', seed: 'b' }), contextOf());
    expect(Buffer.from(one[0]?.bytes ?? []).equals(Buffer.from(two[0]?.bytes ?? []))).toBe(false);
  });

  it('tells which families there are when the wished one is unknown', async () => {
    const context = contextOf();
    await cover.render(bookOf({}, { family: 'baroque' }), context);
    expect(said(context)).toEqual(['cover/unknown-family']);
    expect(context.report.messages[0]?.expected).toEqual(FAMILIES.map(family => family.name));
  });

  it('tells which palettes there are when the wished one is unknown', async () => {
    const context = contextOf();
    await cover.render(bookOf({}, { family: 'relic', palette: 'beige' }), context);
    expect(said(context)).toEqual(['cover/unknown-palette']);
    expect(context.report.messages[0]?.expected).toContain('oxblood');
  });

  it('tells the characters that no face can set', async () => {
    const context = contextOf();
    await cover.render(bookOf({ title: '冬の果樹園' }), context);
    expect(said(context)).toContain('cover/missing-glyph');
    expect(context.report.messages.map(m => m.reason).join()).toContain('冬');
  });

  it('sets the words over the author’s own picture and darkens it where they would be lost', async () => {
    const { key, assets } = await assetsWith(await picture(1000, 1400, '#b9b9b4'));
    const context = contextOf(assets);
    const artefacts = await cover.render(bookOf({}, { image: key }), context);
    expect(jpegFacts(artefacts[0]?.bytes ?? new Uint8Array())).toMatchObject({ width: 1600, height: 2560 });
    expect(said(context)).toEqual([]);
  });

  it('uses a finished cover whole, in its own proportions, and tells one that is too small', async () => {
    const { key, assets } = await assetsWith(await picture(500, 750, '#203040'));
    const context = contextOf(assets);
    const artefacts = await cover.render(bookOf({}, { image: key, finished: true }), context);
    expect(artefacts.map(a => jpegFacts(a.bytes)).map(f => [f.width, f.height])).toEqual([
      [500, 750],
      [500, 750],
    ]);
    expect(said(context)).toEqual(['cover/too-small']);
  });

  it('makes a cover for a book without an author', async () => {
    const context = contextOf();
    const artefacts = await cover.render(bookOf({ authors: [] }), context);
    expect(artefacts).toHaveLength(2);
    expect(said(context)).toEqual([]);
  });
});

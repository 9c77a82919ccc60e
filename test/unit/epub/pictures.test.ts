import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Asset, Assets } from '../../../src/book/book.ts';
import type { Block } from '../../../src/book/nodes.ts';
import { bookOf, p, section } from '../xhtml/every-node.ts';
import { buildEpub } from './build.ts';

const drawing = (alpha: number): Promise<Buffer> =>
  sharp({ create: { width: 6, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha } } })
    .png()
    .toBuffer();
const assetOf = (bytes: Uint8Array): Asset => ({
  bytes,
  mediaType: 'image/png',
  width: 6,
  height: 4,
  source: 'sketch.png',
});
const image = (asset: string) => ({ type: 'image' as const, asset, alt: 'A sketch' });
const alone = (asset: string): Block => ({ type: 'figure', image: image(asset), children: [] });

/** The picture in the EPUB of a book with one block. */
async function carried(block: Block, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const assets: Assets = new Map([['a.png', assetOf(bytes)]]);
  const book = bookOf([section('chapter', 'one', { children: [block] })]);
  const zip = await JSZip.loadAsync(await buildEpub(book, assets));
  return zip.file('OEBPS/images/a.png')?.async('uint8array');
}

describe('a picture in an EPUB', () => {
  it('that stands alone brings the white that shines through it, for pages of the night', async () => {
    const made = sharp(await carried(alone('a.png'), await drawing(0.5)));
    const { data, info } = await made.raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 6, height: 4, channels: 3 });
    expect(data[0]).toBeGreaterThan(120);
    expect(data[0]).toBeLessThan(135);
  });

  it('is as its author made it where nothing shines through, and in the middle of a sentence', async () => {
    const opaque = await drawing(1);
    expect(Buffer.from((await carried(alone('a.png'), opaque)) ?? [])).toEqual(opaque);
    const sign = await drawing(0.5);
    expect(Buffer.from((await carried(p(image('a.png')), sign)) ?? [])).toEqual(sign);
  });
});

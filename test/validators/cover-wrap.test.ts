import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { coverSheet, spineWidth } from '../../src/book/cover-sheet.ts';
import type { CoverWish, Metadata } from '../../src/book/metadata.ts';
import { wrap } from '../../src/render/cover/wrap/wrap.ts';
import { contextOf } from '../unit/cover/cover-books.ts';
import { pagesOf, TRIM, wrapBook } from '../unit/cover/wrap-books.ts';
import { printerNamed } from '../unit/paginate/books.ts';
import { requireTool } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-wrap-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function wrapFor(printer: string, metadata: Partial<Metadata> = {}, cover: CoverWish = {}) {
  const context = { ...contextOf(), printer: printerNamed(printer) };
  const [artefact] = await wrap.render(wrapBook(printer, metadata, cover), pagesOf(200), context);
  if (!artefact) throw new Error('no wrap was made');
  const path = join(folder, `${printer}-${Object.keys(metadata).join('-')}.pdf`);
  writeFileSync(path, artefact.bytes);
  return path;
}

const NO_PRICE = { bisac: [], thema: [], keywords: [], prices: {} };

/** Gray values of a picture made small. */
const lightnessOf = async (path: string): Promise<number[]> => [
  ...(await sharp(path).resize(60, 40, { fit: 'fill' }).flatten().grayscale().raw().toBuffer()),
];

/** Pixels to the inch at which the box of the barcode is looked at. */
const SCAN = 400;

/** The white box on the sheet of a book of 200 pages, in points from its upper left corner. */
function barcodeBox(printer: string, known: CoverWish) {
  const { cover } = printerNamed(printer);
  if (!cover) throw new Error(`${printer} has no rules for covers`);
  const { back } = coverSheet(cover, TRIM, spineWidth(cover, 200, 'cream', known) ?? 0);
  const { width, height, fromSpine, fromFoot } = cover.barcode;
  return {
    x: back.x + back.width - fromSpine - width,
    y: back.y + back.height - fromFoot - height,
    width,
    height,
  };
}

/** Printers of each kind of PDF/X, and of each size of the box for the barcode. */
const PRINTERS: readonly [string, CoverWish][] = [
  ['lulu', {}],
  ['ingram', { spine: 36 }],
  ['offset', { caliper: 0.18, family: 'orbit' }],
];

describe.each(PRINTERS)('the wrap for %s', (printer, cover) => {
  it('has a barcode that a scanner reads, number and price', { timeout: 60_000 }, async context => {
    const pdftoppm = requireTool('pdftoppm', context);
    const zbarimg = requireTool('zbarimg', context);
    const path = await wrapFor(printer, {}, cover);
    const { x, y, width, height } = barcodeBox(printer, cover);
    const pixels = (points: number): string => String(Math.round((points / 72) * SCAN));
    const place = ['-x', pixels(x), '-y', pixels(y), '-W', pixels(width), '-H', pixels(height)];
    pdftoppm('-r', String(SCAN), ...place, '-png', '-singlefile', path, path);
    const { text } = zbarimg('-q', '--set', 'ean5.enable=1', '--set', 'isbn13.enable=0', `${path}.png`);
    // The symbol and its add-on are read as two, in any order.
    expect(text.trim().split('\n').sort()).toEqual(['EAN-13:9798000004135', 'EAN-5:51499']);
  });

  it('is sound, with the boxes it says', { timeout: 60_000 }, async context => {
    const qpdf = requireTool('qpdf', context);
    const pdfinfo = requireTool('pdfinfo', context);
    const path = await wrapFor(printer, { trade: NO_PRICE }, cover);
    expect(qpdf('--check', path).status).toBe(0);
    const { text } = pdfinfo('-box', path);
    const box = (name: string): number[] =>
      (new RegExp(`${name}:\\s+(.*)`).exec(text)?.[1] ?? '').split(/\s+/).map(Number);
    const [, , width = 0, height = 0] = box('MediaBox');
    const bleed = printerNamed(printer).cover?.bleed ?? 0;
    expect(box('BleedBox')).toEqual([0, 0, width, height]);
    const trim = [bleed, bleed, width - bleed, height - bleed];
    box('TrimBox').forEach((side, i) => {
      expect(side).toBeCloseTo(trim[i] ?? 0, 1);
    });
    expect(text).toContain(printerNamed(printer).standard.replace(/:.*/, ''));
  });

  it('paints the same in two readers', { timeout: 60_000 }, async context => {
    const pdftoppm = requireTool('pdftoppm', context);
    const mutool = requireTool('mutool', context);
    const path = await wrapFor(printer, { publisher: '' }, cover);
    pdftoppm('-r', '20', '-png', '-singlefile', path, `${path}-a`);
    mutool('draw', '-r', '20', '-o', `${path}-b.png`, path);
    const [a, b] = await Promise.all([`${path}-a.png`, `${path}-b.png`].map(lightnessOf));
    expect(a?.length).toBe(b?.length);
    const off = (a ?? []).filter((value, i) => Math.abs(value - (b?.[i] ?? 0)) > 60).length;
    expect(off / (a?.length ?? 1)).toBeLessThan(0.02);
  });
});

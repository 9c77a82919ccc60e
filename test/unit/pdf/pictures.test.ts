import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { forPaper } from '../../../src/images/images.ts';

const red = { r: 200, g: 30, b: 30 };
const photograph = (): Sharp =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: red } }).jpeg();
const drawing = (alpha: number): Sharp =>
  sharp({ create: { width: 60, height: 40, channels: 4, background: { ...red, alpha } } }).png();

describe('a picture made ready for a page', () => {
  it('stays as it is when it is an upright photograph of a useful size', async () => {
    const bytes = await photograph().toBuffer();
    const ready = await forPaper(bytes, 'rgb', 100);
    expect(ready.data).toBe(bytes);
    expect(ready).toMatchObject({ width: 60, height: 40, channels: 3, coding: 'jpeg' });
  });

  it('stands upright when the camera was held sideways', async () => {
    const bytes = await photograph().withMetadata({ orientation: 6 }).toBuffer();
    expect(await forPaper(bytes, 'rgb', 100)).toMatchObject({ width: 40, height: 60, coding: 'jpeg' });
  });

  it('is a gray photograph for printers', async () => {
    const ready = await forPaper(await photograph().toBuffer(), 'gray', 100);
    expect(ready).toMatchObject({ channels: 1, coding: 'jpeg' });
    expect((await sharp(ready.data).metadata()).channels).toBe(1);
  });

  it('has white paper behind what was transparent, and no loss', async () => {
    const ready = await forPaper(await drawing(0).toBuffer(), 'gray', 100);
    expect(ready).toMatchObject({ channels: 1, coding: 'raw' });
    expect([...new Set(ready.data)]).toEqual([255]);
    const solid = await forPaper(await drawing(1).toBuffer(), 'rgb', 100);
    expect([...solid.data.subarray(0, 3)]).toEqual([200, 30, 30]);
    expect(solid.data).toHaveLength(60 * 40 * 3);
  });

  it('has no more pixels than the page can show', async () => {
    expect(await forPaper(await drawing(1).toBuffer(), 'rgb', 30)).toMatchObject({ width: 30, height: 20 });
    expect(await forPaper(await photograph().toBuffer(), 'rgb', 30)).toMatchObject({ width: 30, height: 20 });
  });
});

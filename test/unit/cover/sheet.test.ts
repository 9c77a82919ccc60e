import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/render/cover/families/registry.ts';
import { coverSheet, marks } from '../../../src/render/cover/sheet.ts';
import { bookOf, contextOf } from './cover-books.ts';

/** Width and height from the header of a PNG (PNG 3, 11.2.2). */
const sizeOf = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the sheet of covers', { timeout: 60_000 }, () => {
  it('shows every family with what can be named to have it, and marks the one a build takes', async () => {
    const context = contextOf();
    const { png, entries } = await coverSheet(bookOf({ genre: 'thriller' }), context);
    expect(entries.map(({ family }) => family)).toEqual(FAMILIES.map(({ name }) => name));
    for (const { palette, motif } of entries) expect(palette && motif).toBeTruthy();
    expect(entries.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(entries.flatMap(({ faults }) => faults)).toEqual([]);
    const [width = 0, height = 0] = sizeOf(png);
    expect(width).toBeGreaterThan(7 * 320);
    expect(height).toBeGreaterThan(2 * 512);
    expect(context.report.messages).toEqual([]);
  });

  it('says under a cover what is wrong with it', () => {
    const entry = { family: 'relic', chosen: false, contrast: 3.2, title: 4.2 };
    expect(marks({ ...entry, faults: [{ kind: 'small', role: 'title', measured: 4.2 }] })).toBe(
      'title: too small to read',
    );
    expect(marks({ ...entry, faults: [] })).toBe('contrast 3.2 · capitals 4.2 px');
  });

  it('names the family that was meant', async () => {
    const context = contextOf();
    await coverSheet(bookOf({}, { family: 'horizn' }), context);
    expect(context.report.messages.map(({ reason }) => reason)).toEqual([
      'There is no cover family `horizn`; another was chosen',
    ]);
    expect(context.report.messages[0]?.note).toMatch(/^did you mean `horizon`\?/);
  });
});

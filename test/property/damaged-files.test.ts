import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFile } from '../../src/fonts/families.ts';
import { OWN_FAMILY, shelfWith } from '../../src/fonts/own-fonts.ts';
import { shelf } from '../../src/fonts/shelf.ts';
import { subsetFont } from '../../src/fonts/subset.ts';
import { readPicture } from '../../src/images/images.ts';
import { readWord } from '../../src/ingest/word/word.ts';
import { docx, footnote, italic, p, run, table, text } from '../docx.ts';

/** What befalls a file on its way: bytes changed, cut off, doubled. */
interface Damage {
  at: number;
  kind: 'change' | 'cut' | 'double' | 'zero';
  value: number;
}
const damages = fc.array(
  fc.record<Damage>({
    at: fc.nat(1_000_000),
    kind: fc.constantFrom('change', 'change', 'change', 'zero', 'double', 'cut'),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 12 },
);

function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  let made = Buffer.from(bytes);
  for (const { at, kind, value } of all) {
    const place = made.length === 0 ? 0 : at % made.length;
    if (kind === 'change') made[place] = value;
    if (kind === 'zero') made.fill(0, place, Math.min(made.length, place + value));
    if (kind === 'double')
      made = Buffer.concat([made.subarray(0, place), made.subarray(Math.max(0, place - value))]);
    if (kind === 'cut' && place > 0) made = made.subarray(0, place);
  }
  return new Uint8Array(made);
}

let word: Uint8Array;
const pictures = new Map<string, Uint8Array>();
beforeAll(async () => {
  word = await docx({
    body: text('Rain.') + p(run('It ') + italic('poured') + footnote(1)) + table([text('a'), text('b')]),
  });
  const sheet = sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } });
  for (const kind of ['png', 'jpeg', 'webp', 'tiff', 'gif'] as const)
    pictures.set(kind, new Uint8Array(await sheet.clone().toFormat(kind).toBuffer()));
});

const SHOWN = 'The fjord, “Ann’s” 1986—';

describe('a damaged file', () => {
  it.each(['marcellus', 'michroma', 'courier-prime'])(
    'of a font such as %s sets and cuts what it has, or is refused with a reason',
    family => {
      const font = readFileSync(fontFile({ family, weight: 400, italic: false }) ?? '');
      fc.assert(
        fc.property(damages, all => {
          const report = new VFile();
          const bytes = damaged(font, all);
          const own = {
            purpose: 'text',
            weight: 400,
            italic: false,
            bytes,
            source: 'fonts/Keel.ttf',
          } as const;
          const found = shelfWith(shelf, [own], 'eb-garamond', report);
          if (!found) {
            expect(report.messages.some(({ fatal }) => fatal === true)).toBe(true);
            return;
          }
          const face = found.face({ family: OWN_FAMILY, weight: 400, italic: false });
          const { glyphs, width } = face.shape(SHOWN);
          expect(Number.isFinite(width)).toBe(true);
          for (const glyph of glyphs) face.outline(glyph);
          expect(subsetFont(face, SHOWN, []).length).toBeGreaterThan(0);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('of Word is read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async all => {
        const report = new VFile();
        const read = await readWord(damaged(word, all), '/books/weir.docx', report);
        if (!read) expect(report.messages.some(({ fatal }) => fatal === true)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['png', 'jpeg', 'webp', 'tiff', 'gif'])(
    'of a %s is a picture, or refused with a reason',
    async kind => {
      await fc.assert(
        fc.asyncProperty(damages, async all => {
          const picture = await readPicture(damaged(pictures.get(kind) as Uint8Array, all), `weir.${kind}`);
          if ('problem' in picture) expect(picture.problem).not.toBe('');
          else expect(picture.asset.width).toBeGreaterThan(0);
        }),
        { numRuns: 200 },
      );
    },
  );
});

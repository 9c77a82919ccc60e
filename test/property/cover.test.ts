import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkBox, overlap, within } from '../../src/render/cover/bounds.ts';
import { LEAST_CONTRAST, secure } from '../../src/render/cover/contrast.ts';
import { design } from '../../src/render/cover/design.ts';
import { FAMILIES } from '../../src/render/cover/families/registry.ts';
import { measure, safeArea } from '../../src/render/cover/meter.ts';
import { breakLines } from '../../src/render/cover/type/break-lines.ts';
import { joined, piecesOf } from '../../src/render/cover/type/pieces.ts';
import { canvas, materialsOf } from '../unit/cover/cover-books.ts';

const word = fc.oneof(
  fc.constantFrom(
    'The',
    'of',
    'a',
    'Salt',
    'Winter',
    'Gjörðin',
    'Q',
    'Wyf',
    'Jolly',
    'Lighthouse',
    'naïve',
    'Zmierzch',
    '42',
  ),
  fc.constantFrom('Θάλασσα', 'Άνεμος', 'Михаила', 'Жизнь', 'É', 'İstanbul'),
  fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,14}$/),
);
const titles = fc
  .array(word, { minLength: 1, maxLength: 14 })
  .map(words => words.join(' ').slice(0, 90).trim());
const authors = fc
  .array(fc.stringMatching(/^[A-Z][a-zà-öø-ÿ]{1,12}$/), { minLength: 1, maxLength: 3 })
  .map(names => names.join(' '));
const families = fc.constantFrom(...FAMILIES);

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

describe('any cover', () => {
  it('keeps its words in the safe area, and every letter of the title', () => {
    fc.assert(
      fc.property(families, titles, authors, fc.boolean(), (family, title, author, more) => {
        const words = {
          title,
          author,
          ...(more && { subtitle: 'A Novel in Nine Letters', series: 'The Ash Cycle · 12' }),
        };
        const { lettering } = design(family, materialsOf(words));
        for (const { role, outline, ink, missing } of lettering) {
          expect(within(inkBox(outline), safeArea(canvas)), `${family.name} ${role}`).toBe(true);
          expect(ink.width, role).toBeGreaterThan(0);
          expect(missing).toEqual([]);
        }
        const set =
          lettering
            .find(({ role }) => role === 'title')
            ?.lines.map(line => line.text)
            .join('') ?? '';
        const plain = (text: string): string =>
          letters(text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss'))
            .replaceAll('ς', 'σ')
            .replaceAll('ı', 'i');
        expect(plain(set)).toBe(plain(title));
      }),
      { numRuns: 120 },
    );
  });

  it('does not lay one line of words over another', () => {
    fc.assert(
      fc.property(families, titles, authors, (family, title, author) => {
        const { lettering } = design(family, materialsOf({ title, author }));
        lettering.forEach((one, i) => {
          for (const two of lettering.slice(i + 1))
            expect(overlap(one.ink, two.ink), family.name).toBe(false);
        });
      }),
      { numRuns: 120 },
    );
  });

  it('can be read: its words stand off from the pixels under them', async () => {
    await fc.assert(
      fc.asyncProperty(
        families,
        titles,
        authors,
        fc.string({ maxLength: 4 }),
        async (family, title, author, seed) => {
          const secured = await secure(design(family, materialsOf({ title, author }, { seed })), canvas);
          for (const contrast of secured.contrasts)
            expect(contrast, family.name).toBeGreaterThanOrEqual(LEAST_CONTRAST);
          const kinds = measure(secured, canvas).faults.map(fault => fault.kind);
          expect(kinds.filter(kind => kind !== 'small')).toEqual([]);
        },
      ),
      { numRuns: 45 },
    );
  });
});

describe('breaking lines', () => {
  it('keeps every word in order, whatever the number of lines', () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 1, max: 9 }), (title, count) => {
        const pieces = piecesOf(title);
        const { lines } = breakLines(pieces, count, (from, to) => joined(pieces, from, to).length);
        expect(lines).toHaveLength(Math.min(count, pieces.length));
        expect(lines.join(' ')).toBe(joined(pieces, 0, pieces.length));
      }),
      { numRuns: 200 },
    );
  });
});

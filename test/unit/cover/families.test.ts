import { describe, expect, it } from 'vitest';
import { rasterise } from '../../../src/images/images.ts';
import { luminanceOf, ratio, rgbOf } from '../../../src/render/cover/colour.ts';
import { secure } from '../../../src/render/cover/contrast.ts';
import { design } from '../../../src/render/cover/design.ts';
import { FAMILIES } from '../../../src/render/cover/families/registry.ts';
import { GENRES } from '../../../src/render/cover/genres.ts';
import { measure } from '../../../src/render/cover/meter.ts';
import { toSvg } from '../../../src/render/cover/to-svg.ts';
import { canvas, materialsOf, palettes } from './cover-books.ts';

const allFinite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : Array.isArray(value)
      ? value.every(allFinite)
      : typeof value !== 'object' || value === null || Object.values(value).every(allFinite);

/** What is plain data survives JSON unchanged. */
const isPlain = (value: object): boolean => {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  expect(copy).toEqual(value);
  return true;
};

/** Drawing all families takes longer than a unit test is given on a busy machine. */
const PATIENCE = 60_000;

describe('the families of covers', { timeout: PATIENCE }, () => {
  it('are at least six, each with palettes and motifs of its own', () => {
    expect(FAMILIES.length).toBeGreaterThanOrEqual(6);
    expect(new Set(FAMILIES.map(family => family.name)).size).toBe(FAMILIES.length);
    expect(Object.keys(palettes).sort()).toEqual(FAMILIES.map(family => family.name).sort());
    for (const family of FAMILIES) {
      expect(Object.keys(family.motifs).length, family.name).toBeGreaterThanOrEqual(4);
      for (const [name, parts] of Object.entries(palettes[family.name] ?? {})) {
        expect(Object.keys(parts).sort(), `${family.name} ${name}`).toEqual([...family.parts].sort());
      }
    }
  });

  it('serve every genre, each by two families at least', () => {
    for (const genre of GENRES) {
      expect(FAMILIES.filter(family => family.genres.includes(genre)).length, genre).toBeGreaterThanOrEqual(
        2,
      );
    }
  });

  it.each(FAMILIES.flatMap(family => Object.keys(family.motifs).map(motif => [family.name, motif] as const)))(
    'draws %s with %s: plain data, finite numbers, all words read',
    async (name, motif) => {
      const family = FAMILIES.find(each => each.name === name);
      if (!family) throw new Error(name);
      const only = { ...family, motifs: { [motif]: /./ } };
      const materials = materialsOf({
        title: 'The Lantern Keepers',
        subtitle: 'A Novel',
        author: 'Mina Okafor',
        series: 'The Ash Cycle · 2',
      });
      const secured = await secure(design(only, materials), canvas);
      expect(isPlain(secured.scene) && allFinite(secured.scene)).toBe(true);
      expect(measure(secured, canvas).faults).toEqual([]);
      expect(secured.composition.lettering.map(words => words.role).sort()).toEqual([
        'author',
        'series',
        'subtitle',
        'title',
      ]);
      const svg = toSvg(secured.scene);
      expect(svg).not.toMatch(/<text|\sopacity=|NaN|undefined|Infinity/);
    },
  );

  it.each(FAMILIES.map(family => [family.name, family] as const))(
    'stand off from the art pixel by pixel in %s',
    async (_, family) => {
      const { scene, composition } = await secure(
        design(family, materialsOf({ title: 'The Salt Road' })),
        canvas,
      );
      const full = await rasterise(toSvg(scene), 800, 1280);
      const bare = await rasterise(toSvg({ ...scene, children: composition.art }), 800, 1280);
      const ratios: number[] = [];
      for (let i = 0; i < full.data.length; i += 3) {
        const at = (pixels: Uint8Array) =>
          [pixels[i], pixels[i + 1], pixels[i + 2]] as [number, number, number];
        const [ink, ground] = [at(full.data), at(bare.data)];
        const solid = composition.lettering.some(({ colour, colours }) =>
          [colour, ...(colours ?? [])].some(each =>
            rgbOf(each).every((v, k) => Math.abs(v - (ink[k] as number)) < 3),
          ),
        );
        if (solid && ink.some((v, k) => v !== ground[k]))
          ratios.push(ratio(luminanceOf(...ink), luminanceOf(...ground)));
      }
      ratios.sort((a, b) => a - b);
      expect(ratios.length).toBeGreaterThan(2000);
      expect(ratios[Math.floor(ratios.length * 0.02)]).toBeGreaterThanOrEqual(4.4);
    },
  );

  it('draw one title unlike the next: the art of any two covers of a family differs plainly', async () => {
    const titles = ['Saltwater', 'The Long Way Down', 'A Theory of Bees', 'Nine Doors', 'Understory'];
    for (const family of FAMILIES) {
      const thumbnails = await Promise.all(
        titles.map(async title => {
          const { art } = design(family, materialsOf({ title }));
          return rasterise(toSvg({ width: canvas.width, height: canvas.height, children: art }), 40, 64);
        }),
      );
      thumbnails.forEach((one, i) => {
        for (const [j, two] of thumbnails.entries()) {
          if (j <= i) continue;
          const sum = one.data.reduce((total, v, k) => total + Math.abs(v - (two.data[k] as number)), 0);
          expect(sum / one.data.length, `${family.name}: ${titles[i]} and ${titles[j]}`).toBeGreaterThan(5);
        }
      });
    }
  });
});

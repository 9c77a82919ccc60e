import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { rasterise } from '../../../src/images/images.ts';
import { inkBox } from '../../../src/render/cover/bounds.ts';
import { withEdge } from '../../../src/render/cover/edge.ts';
import { circle, rectangle } from '../../../src/render/cover/outlines.ts';
import { seeded } from '../../../src/render/cover/random.ts';
import { fade, fill, group, type Scene, stroke } from '../../../src/render/cover/scene.ts';
import { toSvg } from '../../../src/render/cover/to-svg.ts';

const scene: Scene = {
  width: 100,
  height: 160,
  children: [
    fill(rectangle(0, 0, 100, 160), fade(0, 160, '#102040', '#405060')),
    group(
      [fill(circle(50, 80, 30), '#ff0000', 0.5), stroke(circle(50, 80, 30), '#00ff00', 2, 0.25)],
      rectangle(0, 0, 60, 160),
    ),
  ],
};

describe('a scene', () => {
  it('becomes well-formed SVG without text and without layers of opacity', () => {
    const svg = toSvg(scene);
    const elements: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', tag => elements.push(tag.name));
    parser.on('error', error => {
      throw error;
    });
    parser.write(svg).close();
    expect(elements).toContain('clipPath');
    expect(elements).not.toContain('text');
    expect(svg).not.toMatch(/\sopacity=/);
    expect(svg).toContain('fill-opacity="0.5"');
    expect(svg).toContain('stroke-opacity="0.25"');
  });

  it('is cut by the clip of its group', async () => {
    const pixels = await rasterise(toSvg(scene), 100, 160);
    const at = (x: number, y: number): number[] => [
      ...pixels.data.slice((y * 100 + x) * 3, (y * 100 + x) * 3 + 3),
    ];
    expect(at(50, 80)[0]).toBeGreaterThan(120);
    expect(at(70, 80)[0]).toBeLessThan(90);
  });

  it('measures the ink of curves, not their handles', () => {
    const box = inkBox([
      ['M', 0, 0],
      ['C', 0, 100, 100, 100, 100, 0],
    ]);
    expect(box.height).toBeGreaterThan(74);
    expect(box.height).toBeLessThan(76);
  });
});

describe('the edge', () => {
  const plain = async (colour: string) =>
    rasterise(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="64"><rect width="40" height="64" fill="${colour}"/></svg>`,
      40,
      64,
    );

  it('gets a grey line when the cover is so light that a shop’s page would swallow it', async () => {
    const framed = withEdge(await plain('#fdfaf2'));
    expect([...framed.data.slice(0, 3)]).toEqual([0x8c, 0x8c, 0x8c]);
    expect([...framed.data.slice((32 * 40 + 20) * 3, (32 * 40 + 20) * 3 + 3)]).toEqual([0xfd, 0xfa, 0xf2]);
  });

  it('is left alone on other covers', async () => {
    const dark = await plain('#203040');
    expect(withEdge(dark)).toBe(dark);
  });
});

describe('chance', () => {
  it('is the same for the same words and another for others', () => {
    const draw = (...words: string[]): number[] => {
      const random = seeded(...words);
      return [random.next(), random.next(), random.next()];
    };
    expect(draw('Saltwater', 'Ana')).toEqual(draw('  Saltwater ', 'Ana'));
    expect(draw('Saltwater', 'Ana')).not.toEqual(draw('Saltwater', 'Anna'));
    expect(draw('a', 'bc')).not.toEqual(draw('ab', 'c'));
  });

  it('stays in its bounds and forks without moving its parent', () => {
    const [one, two] = [seeded('x'), seeded('x')];
    two.fork('part').next();
    expect(one.next()).toBe(two.next());
    for (let i = 0; i < 500; i++) {
      const value = one.integer(2, 4);
      expect(value >= 2 && value <= 4).toBe(true);
    }
  });
});

/** Whole landscapes under a light, from the skyline to the foot of the sheet. */
import { type Hex, lighter, mix } from '../colour.ts';
import type { Canvas } from '../families/family.ts';
import { circle, ellipse, polygon, rectangle, sector } from '../outlines.ts';
import type { Palette } from '../palettes.ts';
import type { Random } from '../random.ts';
import { fade, fill, type SceneNode } from '../scene.ts';
import { dune, fir, furrows, headland, hills, type Lie, mesas, peaks, swell } from './landscape.ts';
import { bird, boat, lighthouse } from './small.ts';

/** The palette has `light`, `far`, `near` and `foot`. */
export interface Stage {
  canvas: Canvas;
  palette: Palette;
  random: Random;
  lightX: number;
  lightY: number;
  skyline: number;
}

const layers = (stage: Stage, count: number): { t: number; lie: Lie; colour: Hex }[] => {
  const { canvas, palette, skyline } = stage;
  const bottom = canvas.front.y + canvas.front.height * 0.9;
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const y = skyline + (bottom - skyline) * t ** 1.1;
    const colour =
      t < 0.7
        ? mix(palette.colour('far'), palette.colour('near'), t / 0.7)
        : mix(palette.colour('near'), palette.colour('foot'), (t - 0.7) / 0.3);
    const lie = { left: 0, right: canvas.width, y, height: 0, floor: canvas.height };
    return { t, lie, colour };
  });
};

export const LANDS = {
  peaks(stage: Stage): SceneNode[] {
    const { random, canvas, palette, lightX } = stage;
    const high = canvas.front.height;
    const left = lightX < canvas.front.x + canvas.front.width * 0.5;
    const art = layers(stage, 5).flatMap(({ t, lie, colour }, i) => {
      if (i >= 3) {
        const ground = hills({ ...lie, height: high * 0.05 }, random.fork(`hills ${i}`), 1.6);
        const trees = random.fork(`firs ${i}`);
        const wood = Array.from({ length: 46 }, (_, k) => {
          const x = (canvas.width * (k + trees.between(-0.4, 0.4))) / 45;
          return fir(
            x,
            ground.at(x) + high * 0.012,
            high * trees.between(0.022, 0.05) * (1 + t * 0.5),
            trees,
          );
        }).flat();
        return [fill([...wood, ...ground.body], colour)];
      }
      const range = peaks(
        { ...lie, y: lie.y + high * 0.02, height: high * (0.13 + 0.035 * i) },
        random.fork(`range ${i}`),
        5 - i,
        left,
      );
      return [
        fill(range.body, colour),
        fill(range.shade, lighter(colour, -0.055)),
        ...(i > 0 ? [fill(range.snow, mix(colour, palette.colour('light'), 0.62))] : []),
      ];
    });
    return [...art, flock(stage)];
  },
  dunes(stage: Stage): SceneNode[] {
    const { random, canvas, lightX } = stage;
    const high = canvas.front.height;
    const apexes = random.shuffle([0.12, 0.32, 0.55, 0.74, 0.9, 0.44]);
    const art = layers(stage, 6).flatMap(({ t, lie, colour }, i) => {
      const apex = apexes[i] as number;
      const lee = canvas.width * apex > lightX;
      const land = dune({ ...lie, height: high * (0.05 + 0.045 * t) }, random.fork(`dune ${i}`), apex, lee);
      return [fill(land.body, lighter(colour, 0.03)), fill(land.shade, lighter(colour, -0.05))];
    });
    return [...art, flock(stage)];
  },
  sea(stage: Stage): SceneNode[] {
    const { random, canvas, palette, lightX, skyline } = stage;
    const { front } = canvas;
    const light = palette.colour('light');
    const art: SceneNode[] = [
      fill(rectangle(0, skyline, canvas.width, canvas.height - skyline), palette.colour('far')),
    ];
    const list = layers(stage, 9);
    const glitter = random.fork('glitter');
    const side = lightX > front.x + front.width / 2 ? -1 : 1;
    const boatAt = lightX + side * front.width * random.between(0.16, 0.3);
    list.forEach(({ t, lie, colour }, i) => {
      if (i > 0)
        art.push(
          fill(
            swell({ ...lie, height: front.height * (0.004 + 0.02 * t) }, random.fork(`wave ${i}`), 7 - 4 * t),
            colour,
          ),
        );
      const step = (list[i + 1]?.lie.y ?? canvas.height) - lie.y;
      for (let k = 0; k < 3 && t < 0.8; k++) {
        const y = lie.y + step * ((k + 0.4) / 3);
        const long = front.width * glitter.between(0.05, 0.2) * (1 - t * 0.45);
        const x = lightX + front.width * glitter.between(-0.045, 0.045) * (1 + t);
        art.push(fill(ellipse(x, y, long, front.height * (0.0014 + 0.0016 * t)), light, 0.85 - t * 0.6));
      }
      if (i === 1)
        art.push(
          fill(boat(boatAt, lie.y + front.height * 0.004, front.height * 0.085), palette.colour('foot')),
        );
    });
    return [...art, flock(stage)];
  },
  mesas(stage: Stage): SceneNode[] {
    const { random, canvas, palette } = stage;
    const high = canvas.front.height;
    const art = layers(stage, 5).flatMap(({ t, lie, colour }, i) => {
      if (i >= 3) {
        const ground = hills({ ...lie, height: high * 0.035 }, random.fork(`hills ${i}`), 1.1);
        return [fill(ground.body, colour)];
      }
      const wide = Math.round((canvas.width / canvas.front.width) * (4 - i));
      const range = mesas(
        { ...lie, y: lie.y + high * 0.025, height: high * (0.1 + 0.05 * i) },
        random.fork(`mesa ${i}`),
        wide,
      );
      return [
        fill(range.body, colour),
        fill(range.shade, lighter(colour, -0.06)),
        fill(
          rectangle(0, lie.y + high * (0.025 + 0.004 * t), canvas.width, high * 0.004),
          mix(colour, palette.colour('light'), 0.35),
        ),
      ];
    });
    return [...art, flock(stage)];
  },
  fields(stage: Stage): SceneNode[] {
    const { random, canvas, palette, lightX, skyline } = stage;
    const high = canvas.front.height;
    const [far, near, foot] = ['far', 'near', 'foot'].map(part => palette.colour(part)) as [Hex, Hex, Hex];
    const lie = { left: 0, right: canvas.width, y: skyline, height: high * 0.04, floor: canvas.height };
    const distant = hills({ ...lie, y: skyline + high * 0.02 }, random.fork('hills'), 1.4);
    const edge = skyline + high * 0.02;
    const ploughed = { ...lie, y: edge };
    const road = canvas.front.width * random.between(0.04, 0.07);
    const trees = random.fork('trees');
    const side = lightX > canvas.front.x + canvas.front.width / 2 ? -1 : 1;
    const hedge = Array.from({ length: 9 }, (_, k) => {
      const x = lightX + side * canvas.front.width * (0.14 + 0.042 * k);
      const size = high * trees.between(0.008, 0.018);
      return ellipse(x, edge - size * 0.5, size * 1.25, size);
    }).flat();
    return [
      fill(distant.body, far),
      fill(hedge, mix(far, near, 0.75)),
      fill(
        rectangle(0, edge, canvas.width, canvas.height - edge),
        fade(edge, canvas.height, mix(far, near, 0.45), near, foot),
      ),
      fill(
        furrows(ploughed, lightX, random.integer(22, 30)),
        fade(edge, canvas.height, near, mix(near, foot, 0.7), foot),
      ),
      fill(
        polygon([
          [lightX - road * 0.08, edge],
          [lightX + road * 0.08, edge],
          [lightX + road * 4.2, canvas.height],
          [lightX - road * 4.2, canvas.height],
        ]),
        fade(edge, canvas.height, mix(far, palette.colour('light'), 0.6), mix(near, far, 0.6), foot),
      ),
      flock(stage),
    ];
  },
  coast(stage: Stage): SceneNode[] {
    const { random, canvas, palette, lightX, skyline } = stage;
    const { front } = canvas;
    const [far, near, light] = ['far', 'near', 'light'].map(part => palette.colour(part)) as [Hex, Hex, Hex];
    const way = lightX > front.x + front.width / 2 ? 1 : -1;
    const art: SceneNode[] = [fill(rectangle(0, skyline, canvas.width, canvas.height - skyline), far)];
    const place = (share: number): number => front.x + front.width * (way === 1 ? share : 1 - share);
    const lie = { left: 0, right: canvas.width, y: skyline, height: 0, floor: canvas.height };
    const distant = headland(
      { ...lie, y: skyline + 1, height: front.height * 0.05, floor: skyline + 2 },
      random.fork('distant'),
      place(random.between(0.75, 0.92)),
      way,
    );
    art.push(fill(distant.body, mix(far, near, 0.4)));
    const sea = layers(stage, 7).map(({ t, lie: wave, colour }, i) => {
      const high = front.height * (0.005 + 0.02 * t);
      const rough = swell({ ...wave, height: high }, random.fork(`wave ${i}`), 7 - 4 * t);
      return fill(rough, mix(colour, far, 0.25 * (1 - t)));
    });
    art.push(...sea.slice(1, 4));
    const cliff = headland(
      { ...lie, y: skyline + front.height * 0.2, height: front.height * random.between(0.22, 0.27) },
      random.fork('cliff'),
      place(random.between(0.6, 0.74)),
      way,
    );
    const stands = place(random.between(0.24, 0.36));
    const house = lighthouse(stands, cliff.at(stands) + front.height * 0.006, front.height * 0.115);
    const beam = sector(
      ...house.lamp,
      front.width * 1.2,
      way === 1 ? -0.13 : Math.PI + 0.04,
      way === 1 ? -0.04 : Math.PI + 0.13,
    );
    art.push(
      fill(beam, light, 0.4),
      fill(cliff.body, palette.colour('foot')),
      fill(house.body, palette.colour('foot')),
      fill(circle(...house.lamp, front.height * 0.0085), light),
      ...sea.slice(4),
    );
    return [...art, flock(stage)];
  },
  firs(stage: Stage): SceneNode[] {
    const { random, canvas } = stage;
    const high = canvas.front.height;
    const art = layers(stage, 6).map(({ t, lie, colour }, i) => {
      const ground = hills(
        { ...lie, y: lie.y + high * 0.015, height: high * (0.1 - 0.05 * t) },
        random.fork(`hills ${i}`),
        1.3,
      );
      const trees = random.fork(`firs ${i}`);
      const tall = high * (0.038 + 0.14 * t ** 1.4);
      const count = Math.round((canvas.width / tall) * 3.6);
      const wood = Array.from({ length: count }, (_, k) => {
        const x = (canvas.width * (k + trees.between(-0.5, 0.5))) / (count - 1);
        return fir(x, ground.at(x) + tall * 0.2, tall * trees.between(0.55, 1.12), trees);
      }).flat();
      return fill([...wood, ...ground.body], colour);
    });
    return [...art, flock(stage)];
  },
} satisfies Record<string, (stage: Stage) => SceneNode[]>;

/** A few birds against the light: they say how large the land is. */
function flock({ random, canvas, palette, lightX, lightY }: Stage): SceneNode {
  const { front } = canvas;
  const wings = random.fork('birds');
  const lead = { x: lightX + front.width * wings.between(-0.1, 0.12), y: lightY - front.height * 0.02 };
  const birds = Array.from({ length: wings.integer(3, 5) }, (_, i) =>
    bird(
      lead.x + front.width * (0.045 * i + wings.between(-0.012, 0.012)),
      lead.y - front.height * (0.011 * i * (i % 2 ? 1 : -0.7) + wings.between(0, 0.008)),
      front.width * wings.between(0.02, 0.031),
    ),
  ).flat();
  return fill(birds, palette.colour('foot'));
}

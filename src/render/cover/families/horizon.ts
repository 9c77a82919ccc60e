import { dune, fir, hills, type Lie, peaks, swell } from '../art/landscape.ts';
import { bird, boat, stars } from '../art/small.ts';
import { type Hex, lighter, mix } from '../colour.ts';
import { circle, ellipse, rectangle } from '../outlines.ts';
import { fade, fill, type SceneNode } from '../scene.ts';
import { type Commission, type Composition, type Family, present } from './family.ts';
import { bottomOf } from './layout.ts';

/**
 * A great sun or moon over land in flat layers, after the screen-printed posters of the national parks: the sky in
 * rings around the light, the land darker the nearer it lies.
 */
export const horizon: Family = {
  name: 'horizon',
  genres: ['adventure', 'historical', 'fantasy', 'science-fiction', 'literary', 'young'],
  parts: ['zenith', 'sky', 'light', 'far', 'near', 'foot', 'title', 'author'],
  motifs: {
    peaks: /mountain|peak|summit|height|alp|ridge|stone|rock|winter|snow|ice|north/i,
    dunes: /desert|dune|sand|dust|caravan|camel|south|heat|thirst/i,
    sea: /\b(?:sea|ocean|water|wave|tide|ship|sail|boat|island|shore|coast|harbou?r|voyage|whale|salt)/i,
    firs: /forest|wood|tree|pine|wild|wolf|bear|river|lake|trail/i,
  },
  compose,
};

interface Stage extends Commission {
  lightX: number;
  lightY: number;
  skyline: number;
}

function compose(commission: Commission): Composition {
  const { canvas, palette, random, type } = commission;
  const { front, width, height } = canvas;
  const at = (share: number): number => front.y + front.height * share;
  const stage: Stage = {
    ...commission,
    lightX: front.x + front.width * random.pick([0.33, 0.5, 0.5, 0.67]),
    lightY: at(random.between(0.5, 0.55)),
    skyline: at(random.between(0.6, 0.64)),
  };
  const inner = { x: front.x + front.width * 0.085, width: front.width * 0.83 };
  const serif = random.chance(0.6);
  const faces = serif
    ? ['marcellus 400', 'eb-garamond 600']
    : ['league-spartan 700', 'oswald 600', 'eb-garamond 700'];
  const series = type.set('series', {
    box: { ...inner, y: at(0.045), height: front.height * 0.025 },
    faces,
    colour: palette.colour('title'),
    upper: true,
  });
  const title = type.set('title', {
    box: { ...inner, y: at(0.088), height: front.height * (type.has('subtitle') ? 0.235 : 0.28) },
    faces,
    colour: palette.colour('title'),
    maxCap: front.height * 0.075,
    upper: true,
    tracking: serif ? 0.02 : 0.01,
    gap: 0.44,
    valign: 'top',
  });
  const below = title ? title.ink.y + title.ink.height : at(0.3);
  const subtitle = type.set('subtitle', {
    box: { ...inner, y: below + front.height * 0.022, height: front.height * 0.055 },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: palette.colour('title'),
    valign: 'top',
  });
  const author = type.set('author', {
    box: { ...inner, y: at(0.85), height: front.height * 0.095 },
    faces,
    colour: palette.colour('author'),
    upper: true,
  });
  const lettering = present(series, title, subtitle, author);

  const wished = front.width * random.between(0.19, 0.25);
  const head = bottomOf(subtitle ?? title, at(0.3)) + front.height * 0.025;
  const radius = Math.min(wished, Math.max(front.width * 0.14, (stage.skyline - head) * 0.6));
  // A long title comes far down: the light stands lower then, half set at most.
  stage.lightY = Math.min(Math.max(stage.lightY, head + radius), stage.skyline);
  const [zenith, sky, light] = ['zenith', 'sky', 'light'].map(part => palette.colour(part)) as [
    Hex,
    Hex,
    Hex,
  ];

  const art: SceneNode[] = [
    fill(
      rectangle(0, 0, width, height),
      fade(0, stage.skyline, zenith, zenith, mix(zenith, sky, 0.12), mix(zenith, sky, 0.55), sky),
    ),
  ];
  const night = random.fork('stars');
  if (zenithIsDark(zenith)) {
    art.push(
      fill(
        stars(night, width, stage.lightY, 90 * (width / front.width), front.width, lettering),
        mix(zenith, light, 0.8),
      ),
    );
  }
  const rings = 4;
  // The rings stay below the words: they would take the night from light letters.
  const step = Math.min(0.42, Math.max(0.12, ((stage.lightY - head) / radius - 1) / rings));
  for (let i = rings; i >= 1; i--) {
    const reach = radius * (1 + i * step);
    art.push(fill(circle(stage.lightX, stage.lightY, reach), mix(sky, light, 0.5), 0.12));
  }
  art.push(fill(circle(stage.lightX, stage.lightY, radius), light));
  art.push(...LANDS[commission.motif as keyof typeof LANDS](stage));
  return { art, lettering, ground: palette.colour('foot') };
}

const zenithIsDark = (zenith: Hex): boolean => Number.parseInt(zenith.slice(1, 3), 16) < 110;

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

const LANDS = {
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

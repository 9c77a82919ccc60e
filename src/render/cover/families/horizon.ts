import { LUMINARIES } from '../art/heavens.ts';
import { LANDS, type Stage } from '../art/lands.ts';
import { stars } from '../art/small.ts';
import { type Hex, mix } from '../colour.ts';
import { rectangle } from '../outlines.ts';
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
    mesas: /canyon|mesa|west|cowboy|ranch|frontier|border|rider|horse/i,
    fields: /field|farm|harvest|corn|wheat|village|county|earth|bread|summer|august|road|way/i,
    coast: /lighthouse|beacon|keeper|cliff|cape|storm|gull|fog/i,
    firs: /forest|wood|tree|pine|wild|wolf|bear|river|lake|trail/i,
  },
  compose,
};

function compose(commission: Commission): Composition {
  const { canvas, palette, random, type } = commission;
  const { front, width, height } = canvas;
  const at = (share: number): number => front.y + front.height * share;
  const stage: Stage = {
    canvas,
    palette,
    random,
    lightX: front.x + front.width * random.pick([0.26, 0.36, 0.5, 0.5, 0.64, 0.74]),
    lightY: at(random.between(0.44, 0.56)),
    skyline: at(random.between(0.56, 0.68)),
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

  const wished = front.width * random.between(0.14, 0.27);
  const head = bottomOf(subtitle ?? title, at(0.3)) + front.height * 0.025;
  const radius = Math.min(wished, Math.max(front.width * 0.13, (stage.skyline - head) * 0.6));
  // A long title comes far down: the light stands lower then, half set at most.
  stage.lightY = Math.min(Math.max(stage.lightY, head + radius), stage.skyline);
  const [zenith, sky, light] = ['zenith', 'sky', 'light'].map(part => palette.colour(part)) as [
    Hex,
    Hex,
    Hex,
  ];
  const steps = [zenith, mix(zenith, sky, 0.12), mix(zenith, sky, 0.55), sky];
  const banded = random.fork('air').chance(0.35);

  const art: SceneNode[] = [
    fill(rectangle(0, 0, width, height), banded ? zenith : fade(0, stage.skyline, zenith, ...steps)),
  ];
  // Flat bands of air, as a printer with few inks lays them; all of them below the words.
  for (let i = 1; banded && i <= BANDS; i++) {
    const top = head + ((stage.skyline - head) * (i - 0.6)) / BANDS;
    art.push(fill(rectangle(0, top, width, height - top), mix(zenith, sky, i / BANDS)));
  }
  const night = random.fork('stars');
  if (zenithIsDark(zenith)) {
    art.push(
      fill(
        stars(night, width, stage.lightY, 90 * (width / front.width), front.width, lettering),
        mix(zenith, light, 0.8),
      ),
    );
  }
  const kinds = ['rings', 'bars', 'rays', ...(zenithIsDark(zenith) ? (['crescent'] as const) : [])] as const;
  const draw = LUMINARIES[random.fork('luminary').pick(kinds)];
  art.push(...draw({ x: stage.lightX, y: stage.lightY, radius, head, light, sky }));
  art.push(...LANDS[commission.motif as keyof typeof LANDS](stage));
  return { art, lettering, ground: palette.colour('foot') };
}

/** How many flat bands the air has where it does not fade. */
const BANDS = 5;

const zenithIsDark = (zenith: Hex): boolean => Number.parseInt(zenith.slice(1, 3), 16) < 110;

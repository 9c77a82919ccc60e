/** What stands in a sky: a sun or a moon, and the air around it. */
import { type Hex, mix } from '../colour.ts';
import { arc, circle, hole, rectangle, sector } from '../outlines.ts';
import { fill, group, type SceneNode } from '../scene.ts';

export interface Luminary {
  x: number;
  y: number;
  radius: number;
  /** Upper edge of what its glow may cover: words stand above. */
  head: number;
  light: Hex;
  sky: Hex;
}

/** How many rings of light stand around it. */
const RINGS = 4;

const glowing = ({ light, sky }: Luminary): Hex => mix(sky, light, 0.5);

/** Rings of air around a disc, each fainter. */
function rings(it: Luminary): SceneNode[] {
  const { x, y, radius, head, light } = it;
  const step = Math.min(0.42, Math.max(0.12, ((y - head) / radius - 1) / RINGS));
  const air = Array.from({ length: RINGS }, (_, i) =>
    fill(circle(x, y, radius * (1 + (RINGS - i) * step)), glowing(it), 0.12),
  );
  return [...air, fill(circle(x, y, radius), light)];
}

/** A disc cut by bars of haze, closer and thicker towards its foot. */
function bars(it: Luminary): SceneNode[] {
  const { x, y, radius, light, sky } = it;
  const cuts = [0.06, 0.3, 0.52, 0.7, 0.85].map((at, i) =>
    fill(
      rectangle(x - radius, y + radius * at, radius * 2, radius * (0.035 + 0.019 * i)),
      mix(sky, light, 0.06),
    ),
  );
  return [fill(circle(x, y, radius), light), group(cuts, circle(x, y, radius + 1))];
}

/** A disc and its rays. */
function rays(it: Luminary): SceneNode[] {
  const { x, y, radius, head, light } = it;
  const count = 28;
  const reach = Math.max(radius * 1.35, Math.min(radius * 2.6, y - head));
  const beams = Array.from({ length: count }, (_, i) => {
    const from = ((i + 0.25) * 2 * Math.PI) / count;
    const long = i % 2 === 0 ? reach : radius + (reach - radius) * 0.72;
    return sector(x, y, long, from, from + Math.PI / count);
  });
  return [
    fill(beams.flat(), glowing(it), 0.5),
    fill(circle(x, y, radius * 1.1), it.sky),
    fill(circle(x, y, radius), light),
  ];
}

/** A young moon in a faint ring: a disc without the part that another of its size covers. */
function crescent({ x, y, radius, light, sky }: Luminary): SceneNode[] {
  const r = radius * 0.85;
  const [dx, dy] = [r * 0.34, -r * 0.26];
  const towards = Math.atan2(dy, dx);
  const half = Math.acos(Math.hypot(dx, dy) / 2 / r);
  const rim = arc(x, y, r, towards + half, towards + 2 * Math.PI - half);
  const back = towards + Math.PI;
  const [, ...edge] = arc(x + dx, y + dy, r, back + half, back - half);
  return [
    fill([...circle(x, y, radius * 1.5), ...hole(x, y, radius * 1.47)], mix(sky, light, 0.5), 0.3),
    fill([...rim, ...edge, ['Z']], light),
  ];
}

export const LUMINARIES = { rings, bars, rays, crescent } satisfies Record<
  string,
  (it: Luminary) => SceneNode[]
>;

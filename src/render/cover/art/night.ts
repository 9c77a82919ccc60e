/** Scenes of one light in the dark. They leave the upper part of the sheet to the title. */
import type { Outline } from '../../../fonts/outline.ts';
import { mix } from '../colour.ts';
import type { Commission } from '../families/family.ts';
import { layout } from '../families/layout.ts';
import { circle, ellipse, polygon, polyline, rectangle, spline } from '../outlines.ts';
import { fade, fill, glow, group, type LinearPaint, type Point, type SceneNode, stroke } from '../scene.ts';
import { bust, standing } from './figure.ts';

export type Night = Pick<Commission, 'canvas' | 'palette' | 'random'>;

const alongY = (
  top: number,
  bottom: number,
  colour: `#${string}`,
  from: number,
  to: number,
): LinearPaint => ({
  kind: 'linear',
  from: [0, top],
  to: [0, bottom],
  stops: [
    { at: 0, colour, opacity: from },
    { at: 1, colour, opacity: to },
  ],
});

/** Someone stands in a lit doorway; the light falls across the floor, and so does the shadow. */
export function door({ canvas, palette, random }: Night): SceneNode[] {
  const { x, y, across, down } = layout(canvas);
  const [black, dim, light] = [palette.colour('black'), palette.colour('dim'), palette.colour('light')];
  const cx = x(random.between(0.4, 0.6));
  const half = across(0.105);
  const [lintel, sill] = [y(0.5), y(0.735)];
  const lean = across(random.between(0.06, 0.14)) * random.sign();
  const foot = y(1.02);
  const spread = across(0.34);
  const figure = down(0.178);
  const leaf = half * 0.82 * Math.sign(lean);
  const hinge = cx - Math.sign(lean) * half;
  return [
    fill(
      rectangle(0, sill, canvas.width, canvas.height - sill),
      fade(sill, canvas.height, mix(black, dim, 0.5), black),
    ),
    fill(rectangle(0, 0, canvas.width, sill), fade(y(0.3), sill, black, mix(black, dim, 0.62))),
    fill(
      circle(cx, (lintel + sill) / 2, across(0.75)),
      glow([cx, (lintel + sill) / 2], across(0.75), dim, 0.85),
    ),
    fill(
      polygon([
        [cx - half, sill],
        [cx + half, sill],
        [cx + spread + lean * 2, foot],
        [cx - spread + lean * 2, foot],
      ]),
      alongY(sill, foot, light, 0.85, 0.05),
    ),
    fill(
      rectangle(cx - half * 1.1, lintel - half * 0.1, half * 2.2, sill - lintel + half * 0.1),
      mix(black, dim, 0.3),
    ),
    fill(rectangle(cx - half, lintel, half * 2, sill - lintel), light),
    fill(
      polygon([
        [hinge, lintel],
        [hinge - leaf, lintel - down(0.022)],
        [hinge - leaf, sill + down(0.034)],
        [hinge, sill],
      ]),
      mix(black, dim, 0.16),
    ),
    fill(
      polygon([
        [cx - across(0.03), sill - down(0.004)],
        [cx + across(0.03), sill - down(0.004)],
        [cx + across(0.085) + lean * 1.8, y(0.985)],
        [cx - across(0.085) + lean * 1.8, y(0.985)],
      ]),
      alongY(sill, y(0.985), black, 0.95, 0),
    ),
    fill(standing(cx, sill + down(0.006), figure), black),
  ];
}

/** A stairwell from above, turn under turn, with a light at the bottom. */
export function stair({ canvas, palette, random }: Night): SceneNode[] {
  const { x, y, across } = layout(canvas);
  const [black, dim, light] = [palette.colour('black'), palette.colour('dim'), palette.colour('light')];
  const [cx, cy] = [x(random.between(0.44, 0.56)), y(random.between(0.645, 0.675))];
  const way = random.sign();
  const start = random.between(0, Math.PI * 2);
  const perTurn = 20;
  const turns = 4.6;
  const steps = Math.round(perTurn * turns);

  const outer = across(0.98);
  const nodes: SceneNode[] = [];
  const at = (radius: number, angle: number): Point => [
    cx + Math.cos(angle) * radius,
    cy + Math.sin(angle) * radius * 0.96,
  ];
  const ratio = 0.075 ** (1 / steps);
  for (let i = 0; i < steps; i++) {
    const depth = i / steps;
    const angle = start + (way * i * 2 * Math.PI) / perTurn;
    const next = start + (way * (i + 1) * 2 * Math.PI) / perTurn;
    const radius = outer * ratio ** i;
    const inner = radius * ratio ** (perTurn * 0.98);
    const shade = i % 2 === 0 ? 0.16 : 0.3;
    const lit = shade * (0.55 + depth * 0.9) + depth ** 2.2 * 0.42;
    const tread = mix(mix(black, dim, Math.min(1, lit * 1.7)), light, depth ** 2.6 * 0.6);
    nodes.push(
      fill(
        polygon([at(radius, angle), at(radius, next), at(inner * 0.9, next), at(inner * 0.9, angle)]),
        tread,
      ),
    );
    const riser = mix(black, dim, 0.05 + depth * 0.3);
    nodes.push(
      fill(
        polygon([
          at(radius, angle),
          at(radius * 0.985, angle + way * 0.045),
          at(inner, angle + way * 0.045),
          at(inner, angle),
        ]),
        riser,
      ),
    );
  }
  const end = outer * ratio ** steps;
  const rail: Point[] = [];
  const shadow: Point[] = [];
  for (let i = 0; i <= steps * 2; i++) {
    const k = i / 2;
    const angle = start + (way * k * 2 * Math.PI) / perTurn;
    const radius = outer * ratio ** k * ratio ** (perTurn * 0.98);
    rail.push(at(radius, angle));
    shadow.push(at(radius * 1.05, angle));
  }
  const thinning = (points: Point[], width: number, paint: `#${string}`): SceneNode[] => {
    const parts: SceneNode[] = [];
    const run = 6;
    for (let i = 0; i + 1 < points.length; i += run) {
      const part = points.slice(i, i + run + 1);
      if (part.length > 1) parts.push(stroke(spline(part), paint, Math.max(1.2, width * ratio ** (i / 2))));
    }
    return parts;
  };

  return [
    ...nodes,
    fill(circle(cx, cy, end * 3.2), glow([cx, cy], end * 3.2, light, 0.9)),
    ...thinning(shadow, across(0.034), black),
    ...thinning(rail, across(0.017), mix(dim, light, 0.75)),
    fill(standing(cx, cy + end * 0.6, end * 1.3), black),
    fill(rectangle(0, 0, canvas.width, y(0.62)), alongY(y(0.24), y(0.6), black, 0.97, 0)),
    fill(rectangle(0, y(0.8), canvas.width, canvas.height - y(0.8)), alongY(y(0.8), y(1), black, 0, 0.92)),
  ];
}

/** A road to a vanishing point, a car's tail lights far ahead. */
export function road({ canvas, palette, random }: Night): SceneNode[] {
  const { x, y, across, down } = layout(canvas);
  const [black, dim, light, accent] = ['black', 'dim', 'light', 'accent'].map(part =>
    palette.colour(part),
  ) as [`#${string}`, `#${string}`, `#${string}`, `#${string}`];
  const cx = x(random.between(0.42, 0.58));
  const far = y(0.62);
  const foot = y(1.02);
  const fall = (t: number): number => far + (foot - far) * t ** 2.1;
  const side = (t: number, share: number): number => cx + (x(0.5) - cx) * t ** 2.1 + across(share) * t ** 2.1;
  const dashes: Outline[number][] = [];
  for (let i = 0; i < 15; i++) {
    const [a, b] = [0.16 + i * 0.062, 0.16 + i * 0.062 + 0.034];
    dashes.push(
      ...polygon([
        [side(a, -0.014), fall(a)],
        [side(a, 0.014), fall(a)],
        [side(b, 0.014), fall(b)],
        [side(b, -0.014), fall(b)],
      ]),
    );
  }
  const poles: SceneNode[] = [];
  const way = random.sign();
  let wire: Point[] = [[cx, far]];
  for (let i = 0; i < 7; i++) {
    const t = 0.14 + i * 0.125;
    const px = side(t, 0.85 * way);
    const ground = fall(t);
    const tall = down(0.6) * t ** 2.1 + down(0.008);
    const thick = Math.max(2, across(0.02) * t ** 2);
    poles.push(fill(rectangle(px - thick / 2, ground - tall, thick, tall), black));
    poles.push(fill(rectangle(px - tall * 0.1, ground - tall * 0.93, tall * 0.2, thick * 0.8), black));
    wire = [...wire, [px, ground - tall * 0.93]];
  }
  const car = across(0.012);
  return [
    fill(
      rectangle(0, 0, canvas.width, far),
      fade(y(0.28), far, black, mix(black, dim, 0.55), mix(dim, light, 0.4)),
    ),
    fill(circle(cx, far, across(0.62)), glow([cx, far], across(0.62), light, 0.75)),
    fill(
      rectangle(0, far, canvas.width, canvas.height - far),
      fade(far, y(0.95), mix(black, dim, 0.55), black),
    ),
    fill(
      polygon([
        [cx - across(0.008), far],
        [cx + across(0.008), far],
        [side(1, 0.62), foot],
        [side(1, -0.62), foot],
      ]),
      fade(far, foot, mix(dim, light, 0.35), mix(black, dim, 0.3), black),
    ),
    fill(dashes, light, 0.9),
    ...poles,
    stroke(polyline(wire), black, across(0.0028)),
    fill(
      ellipse(cx, far - car * 0.2, across(0.05), across(0.022)),
      glow([cx, far], across(0.05), accent, 0.9),
    ),
    fill(
      [...circle(cx - car, far + car * 0.4, car * 0.42), ...circle(cx + car, far + car * 0.4, car * 0.42)],
      accent,
    ),
    fill(rectangle(0, y(0.8), canvas.width, canvas.height - y(0.8)), alongY(y(0.8), y(0.93), black, 0, 0.8)),
  ];
}

/** Someone behind a blind, cut into strips of light. */
export function blinds({ canvas, palette, random }: Night): SceneNode[] {
  const { x, y, across, down } = layout(canvas);
  const [black, dim, light] = [palette.colour('black'), palette.colour('dim'), palette.colour('light')];
  const [top, foot] = [y(0.4), y(1.03)];
  const count = random.integer(13, 16);
  const step = (foot - top) / count;
  const cx = x(random.pick([0.4, 0.5, 0.6]));
  const lean = across(random.between(0.02, 0.06)) * random.sign();
  const lamp: Point = [cx + across(random.between(-0.12, 0.12)), y(0.63)];
  const strips: Outline[number][] = [];
  for (let i = 0; i < count; i++) {
    const at = top + step * i;
    const open = step * (0.44 + 0.12 * Math.sin((i / count) * Math.PI));
    strips.push(
      ...polygon([
        [-10, at - lean],
        [canvas.width + 10, at + lean],
        [canvas.width + 10, at + lean + open],
        [-10, at - lean + open],
      ]),
    );
  }
  const beyond = group(
    [
      fill(rectangle(0, 0, canvas.width, canvas.height), mix(black, dim, 0.8)),
      fill(circle(...lamp, across(0.85)), glow(lamp, across(0.85), light, 1)),
    ],
    strips,
  );
  const cords: SceneNode[] = [0.2, 0.8].map(share =>
    fill(rectangle(x(share) - across(0.003), top, across(0.006), foot - top), black),
  );
  return [
    beyond,
    fill(bust(cx, y(0.685), down(0.3)), black),
    ...cords,
    fill(rectangle(0, top - step, canvas.width, y(0.56) - top + step), alongY(top, y(0.56), black, 0.96, 0)),
    fill(
      rectangle(0, y(0.84), canvas.width, canvas.height - y(0.84)),
      alongY(y(0.82), y(0.97), black, 0, 0.9),
    ),
  ];
}

/** Trunks without branches, a light between them and someone small. */
export function trunks({ canvas, palette, random }: Night): SceneNode[] {
  const { x, y, across, down } = layout(canvas);
  const [black, dim, light] = [palette.colour('black'), palette.colour('dim'), palette.colour('light')];
  const cx = x(random.between(0.42, 0.58));
  const ground = y(0.8);
  const crown = -canvas.height * 0.2;
  const nodes: SceneNode[] = [
    fill(
      rectangle(0, 0, canvas.width, canvas.height),
      fade(y(0.2), ground, black, mix(black, dim, 0.9), dim),
    ),
    fill(circle(cx, y(0.7), across(0.7)), glow([cx, y(0.7)], across(0.7), light, 1)),
  ];
  for (let row = 0; row < 4; row++) {
    const near = row / 3;
    const wood: Outline[number][] = [];
    const count = [17, 12, 8, 4][row] as number;
    const foot = ground + down(0.035) * row ** 1.4;
    for (let i = 0; i < count; i++) {
      const px = (canvas.width * (i + random.between(0.1, 0.9))) / count;
      if (Math.abs(px - cx) < across(0.06 + near * 0.16)) continue;
      const thick = across(0.008 + 0.042 * near ** 1.5) * random.between(0.75, 1.25);
      const tilt = across(random.between(-0.012, 0.012));
      wood.push(
        ['M', px - thick * 0.8 + tilt, crown],
        ['L', px + thick * 0.8 + tilt, crown],
        ['C', px + thick, foot * 0.6, px + thick, foot - thick * 3, px + thick * 2, foot + down(0.01)],
        ['L', px - thick * 2, foot + down(0.01)],
        ['C', px - thick, foot - thick * 3, px - thick, foot * 0.6, px - thick * 0.8 + tilt, crown],
        ['Z'],
      );
    }
    const floor: Point[] = Array.from({ length: 9 }, (_, k) => [
      (canvas.width * (k - 0.5)) / 7,
      foot + down(0.006) * Math.sin(k * 1.7 + row * 2),
    ]);
    const colour = mix(mix(dim, light, 0.12), black, 0.25 + 0.75 * near);
    const bed: Outline = [
      ...spline(floor),
      ['L', canvas.width * 1.2, canvas.height],
      ['L', -canvas.width * 0.2, canvas.height],
      ['Z'],
    ];
    if (row === 1) {
      nodes.push(fill(standing(cx, foot + down(0.012), down(0.092)), black));
    }
    nodes.push(fill([...wood, ...bed], colour));
  }
  nodes.push(fill(rectangle(0, 0, canvas.width, y(0.62)), alongY(y(0.1), y(0.6), black, 0.94, 0)));
  return nodes;
}

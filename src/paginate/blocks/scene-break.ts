import type { SceneBreak } from '../../book/nodes.ts';
import { inkOf } from '../ink.ts';
import type { Setter } from '../setter.ts';
import { type Drawing, type Slab, type Spot, solid } from '../slab.ts';
import { type Stack, setStack, words } from '../stack.ts';

/** A break at the edge of a page would be invisible without its ornament; one is worth avoiding. */
const EDGE = 5e6;
/** Rows of white above the ornament and below it. */
const WHITE = 1;

/** White, or an ornament in the middle of white; at the head or foot of a page always the ornament, on its row. */
export function setSceneBreak(node: SceneBreak, setter: Setter): Slab[] {
  const { ornament, type, space } = setter.interior.sceneBreak;
  const stack = setStack(
    [{ inlines: words(ornament), node, style: type, flow: 'ornament' }],
    setter,
    'center',
  );
  const drawOn =
    (row: number, sink = 0) =>
    (spot: Spot) =>
      stack.draw({ ...spot, baseline: spot.baseline + row * spot.leading + sink });
  const drawn = node.mark === 'ornament';
  return [
    {
      before: 0,
      after: 0,
      keep: 0,
      settings: [
        drawn
          ? solid(stack.rows + 2 * WHITE, drawOn(WHITE, sinkOf(stack, setter)))
          : solid(space, () => undefined),
      ],
      edge: { rows: stack.rows + WHITE, cost: EDGE, drawAtHead: drawOn(0), drawAtFoot: drawOn(WHITE) },
    },
  ];
}

/**
 * How far below its row an ornament stands so that the white looks equal: from the baseline above it down to its ink, and
 * from its ink down to the x-height of the line below. Asterisks stand high on their line. Points.
 */
function sinkOf(stack: Stack, setter: Setter): number {
  const { leading } = setter.geometry;
  const ink = inkOfStack(stack, leading);
  if (!ink) return 0;
  const { face, size } = setter.typeCase.cut(setter.style, setter.lang);
  const xHeight = (face.metrics.xHeight * size) / 1000;
  return ((stack.rows - 1) * leading + ink.top + ink.bottom - xHeight) / 2;
}

/** Where the ink of a stack begins and ends, in points above its first row. */
function inkOfStack(stack: Stack, leading: number): { top: number; bottom: number } | undefined {
  const page: Drawing = { lines: [], pictures: [], rules: [] };
  stack.draw({ left: 0, baseline: 0, leading, page });
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const { baseline, words: set } of page.lines) {
    for (const { face, size, rise, shaped } of set) {
      const ink = inkOf(shaped, face, size);
      if (!ink) continue;
      top = Math.max(top, ink.top + rise - baseline);
      bottom = Math.min(bottom, ink.bottom + rise - baseline);
    }
  }
  return top > bottom ? { top, bottom } : undefined;
}

import type { SceneBreak } from '../../book/nodes.ts';
import type { Setter } from '../setter.ts';
import { type Slab, type Spot, solid } from '../slab.ts';
import { setStack, words } from '../stack.ts';

/** A break at the edge of a page would be invisible without its ornament; one is worth avoiding. */
const EDGE = 5e6;

/** White, or an ornament in white; at the head or foot of a page always the ornament. */
export function setSceneBreak(node: SceneBreak, setter: Setter): Slab[] {
  const { ornament, type, space } = setter.interior.sceneBreak;
  const stack = setStack(
    [{ inlines: words(ornament), node, style: type, flow: 'ornament' }],
    setter,
    'center',
  );
  const drawOn = (row: number) => (spot: Spot) =>
    stack.draw({ ...spot, baseline: spot.baseline + row * spot.leading });
  const drawn = node.mark === 'ornament';
  return [
    {
      before: 0,
      after: 0,
      keep: 0,
      settings: [drawn ? solid(stack.rows + 2, drawOn(1)) : solid(space, () => undefined)],
      edge: { rows: stack.rows + 1, cost: EDGE, drawAtHead: drawOn(0), drawAtFoot: drawOn(1) },
    },
  ];
}

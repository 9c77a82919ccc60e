import type { InsetStyle } from '../../book/template.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';

/** A setter for text set in from both sides, in its own type. */
export function insetBy(setter: Setter, style: InsetStyle): Setter {
  return {
    ...setter,
    x: setter.x + style.left,
    width: setter.width - style.left - style.right,
    style: style.type,
    align: style.align,
  };
}

/** Gives a group of slabs white above its first and below its last. */
export function withWhite(slabs: Slab[], before: number, after: number): Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    before: index === 0 ? Math.max(slab.before, before) : slab.before,
    ...(index === 0 && before > 0 && { loosens: true }),
    after: index === slabs.length - 1 ? Math.max(slab.after, after) : slab.after,
  }));
}

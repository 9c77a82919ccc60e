import type { InsetStyle } from '../../book/template.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';

/** A text block under so many ems across is no page; what stands in many blocks at once is set in no further. */
const NARROWEST = 8;

/** A setter for text set in from both sides by so many points, where there is room for it. */
export function setIn(setter: Setter, left: number, right: number): Setter {
  const width = setter.width - left - right;
  return width < NARROWEST * setter.style.size ? setter : { ...setter, x: setter.x + left, width };
}

/** A setter for text set in from both sides, in its own type. */
export const insetBy = (setter: Setter, { left, right, type, align }: InsetStyle): Setter => ({
  ...setIn(setter, left, right),
  style: type,
  align,
});

/** Gives a group of slabs white above its first and below its last. */
export function withWhite(slabs: Slab[], before: number, after: number): Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    before: index === 0 ? Math.max(slab.before, before) : slab.before,
    ...(index === 0 && before > 0 && { loosens: true }),
    after: index === slabs.length - 1 ? Math.max(slab.after, after) : slab.after,
  }));
}

/** What stands right under a head has no white of its own above it: text of every kind begins on one row. */
export function underHead([first, ...rest]: Slab[]): Slab[] {
  if (!first || first.edge) return first ? [first, ...rest] : [];
  const { loosens: _, ...slab } = first;
  return [{ ...slab, before: 0 }, ...rest];
}

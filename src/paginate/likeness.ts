import type { Section } from '../book/book.ts';

/** Where a node stands in the manuscript makes no difference on paper, nor does which e-books have it. */
const INVISIBLE: ReadonlySet<string> = new Set(['position', 'editions']);

/**
 * Compares what two sections say, themselves and not the sections inside them.
 * @returns for each node of the one the node of the other; undefined when they would not be set alike
 */
export function likeness(one: Section, other: Section): ReadonlyMap<object, object> | undefined {
  const pairs = new Map<object, object>();
  const { sections: _, ...own } = one;
  const { sections: __, ...its } = other;
  pairs.set(one, other);
  return alike(own, its, pairs) ? pairs : undefined;
}

function alike(one: unknown, other: unknown, pairs: Map<object, object>): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => alike(item, other[index], pairs))
    );
  }
  pairs.set(one, other);
  const [mine, its] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const key in mine) if (!INVISIBLE.has(key) && !alike(mine[key], its[key], pairs)) return false;
  for (const key in its)
    if (!INVISIBLE.has(key) && mine[key] === undefined && its[key] !== undefined) return false;
  return true;
}

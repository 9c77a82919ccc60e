import { diffArrays } from 'diff';

/** A stretch of a list that stands in both versions of it, or in one. */
export interface Stretch<T> {
  kind: 'same' | 'removed' | 'added';
  items: T[];
}

/** Things taken out and put in that are looked for: the time it takes grows with their square. */
const MOST_EDITS = 2000;

interface Span {
  start: number;
  end: number;
}

/**
 * What was taken out of a list and put in, as few things as can be. Where that is very much it is looked for between the
 * things that stand once in both versions, and what lies between two of them may pass for taken out and put in as a
 * whole.
 * @param keyOf the same for things that are the same
 */
export function aligned<T>(old: readonly T[], now: readonly T[], keyOf: (item: T) => string): Stretch<T>[] {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly T[]): number[] =>
    items.map(item => {
      const key = keyOf(item);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  const [before, after] = [numbered(old), numbered(now)];
  const stretches: Stretch<T>[] = [];
  const put = (kind: Stretch<T>['kind'], items: readonly T[]): void => {
    const last = stretches.at(-1);
    if (items.length === 0) return;
    if (last?.kind === kind) for (const item of items) last.items.push(item);
    else stretches.push({ kind, items: [...items] });
  };
  /** @returns false when it takes too many edits, and nothing was put */
  const compare = (was: Span, is: Span): boolean => {
    const parts = diffArrays(before.slice(was.start, was.end), after.slice(is.start, is.end), {
      maxEditLength: MOST_EDITS,
    });
    let [from, to] = [was.start, is.start];
    for (const { added, removed, count } of parts ?? []) {
      if (removed) put('removed', old.slice(from, from + count));
      else put(added ? 'added' : 'same', now.slice(to, to + count));
      if (!added) from += count;
      if (!removed) to += count;
    }
    return parts !== undefined;
  };
  if (compare({ start: 0, end: old.length }, { start: 0, end: now.length })) return stretches;
  let [from, to] = [0, 0];
  for (const [was, is] of [...anchors(before, after), [old.length, now.length] as const]) {
    if (!compare({ start: from, end: was }, { start: to, end: is })) {
      put('removed', old.slice(from, was));
      put('added', now.slice(to, is));
    }
    put('same', now.slice(is, is + 1));
    [from, to] = [was + 1, is + 1];
  }
  return stretches;
}

/** Where those stand that stand once in both, in one order: the most of them that keep it (Cohen's patience diff). */
function anchors(before: readonly number[], after: readonly number[]): (readonly [number, number])[] {
  const places = new Map(onlyOnce(after));
  const pairs = onlyOnce(before).flatMap(([number, was]) => {
    const is = places.get(number);
    return is === undefined ? [] : [{ was, is, previous: -1 }];
  });
  /** Of the orders of each length the pair that ends it earliest. */
  const ends: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.is ?? 0) < pair.is) low = middle + 1;
      else high = middle;
    }
    pair.previous = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const kept: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = pairs[at]?.previous ?? -1) {
    const { was, is } = pairs[at] as { was: number; is: number };
    kept.push([was, is]);
  }
  return kept.reverse();
}

/** Those that stand once, each with its place. */
function onlyOnce(numbers: readonly number[]): (readonly [number, number])[] {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return numbers.flatMap((number, at) => (times.get(number) === 1 ? [[number, at] as const] : []));
}

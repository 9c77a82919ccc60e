/** Index of the last of some items, ascending by what `of` says of them, that is not above a limit; -1 when all are. */
export function lastUpTo<T>(items: readonly T[], of: (item: T) => number, limit: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(items[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

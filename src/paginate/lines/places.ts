import { BOX, FORCED, GLUE, type Item, NEVER, PENALTY, type Penalty } from './boxes.ts';
import type { Measure } from './break-lines.ts';

/** Where lines may end, in order, with the totals before each, so that any line is measured by one subtraction. */
export interface Places {
  count: number;
  /** Index of the item at which the line ends. */
  at: number[];
  /** The box the next line begins with, how far it hangs, and the totals before it. */
  from: number[];
  left: number[];
  fromWidth: number[];
  fromStretch: number[];
  fromShrink: number[];
  /** Width of the hyphen it would take, and how far its last mark hangs. */
  hyphen: number[];
  right: number[];
  /** Totals before the end itself. */
  width: number[];
  stretch: number[];
  shrink: number[];
  /** Demerits of ending here. */
  cost: number[];
  flagged: boolean[];
  /** The author or the paragraph ends the line. */
  ends: boolean[];
  /** How many items there are. */
  items: number;
}

/** The columns of every paragraph in turn: a book has thousands, and most are as long as one before. */
const places: Places = {
  count: 0,
  at: [],
  from: [],
  left: [],
  fromWidth: [],
  fromStretch: [],
  fromShrink: [],
  hyphen: [],
  right: [],
  width: [],
  stretch: [],
  shrink: [],
  cost: [],
  flagged: [],
  ends: [],
  items: 0,
};

/**
 * Good until the next call.
 * @returns the beginning of the paragraph as place 0, then every place where a line may end; the last is its end
 */
export function placesIn(items: readonly Item[], measure: Measure): Places {
  places.count = 0;
  places.items = items.length;
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  /** The first place whose line has not met its first box. */
  let waiting = 0;
  let previous: Item | undefined;
  const begin = (from: number, left: number): void => {
    for (; waiting < places.count; waiting++) {
      places.from[waiting] = from;
      places.left[waiting] = left;
      places.fromWidth[waiting] = width;
      places.fromStretch[waiting] = stretch;
      places.fromShrink[waiting] = shrink;
    }
  };
  const add = (at: number, item: Penalty | undefined): void => {
    const hangs = item?.soft ? item.right : previous?.kind === BOX ? previous.right : 0;
    const ends = item === undefined ? at > 0 : item.cost === FORCED;
    const here = places.count;
    places.at[here] = at;
    places.hyphen[here] = item?.width ?? 0;
    places.right[here] = measure.hangs ? hangs : 0;
    places.width[here] = width;
    places.stretch[here] = stretch;
    places.shrink[here] = shrink;
    places.cost[here] = item && !ends ? item.cost * item.cost : 0;
    places.flagged[here] = item?.flagged ?? false;
    places.ends[here] = ends;
    places.count += 1;
  };
  add(0, undefined);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.kind === BOX) {
      begin(at, measure.hangs ? item.left : 0);
      width += item.width;
    } else if (item.kind === GLUE) {
      if (previous?.kind === BOX) add(at, NO_PENALTY);
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    } else if (at > 0 && item.cost !== NEVER && (measure.hyphens || !item.soft)) add(at, item);
    previous = item;
  }
  begin(items.length, 0);
  add(items.length, undefined);
  begin(items.length, 0);
  return places;
}

const NO_PENALTY: Penalty = { kind: PENALTY, width: 0, cost: 0, flagged: false, soft: false, right: 0 };

import {
  BOX,
  type Broken,
  type BrokenLine,
  breakLines,
  FORCED,
  GLUE,
  type Item,
  type Measure,
  NEVER,
  PENALTY,
} from './break-lines.ts';
import type { LetterBox } from './words.ts';

/** What has more items is no display type but a passage. */
const MOST = 300;

interface Way {
  lines: readonly BrokenLine[];
  cost: number;
}

/**
 * Breaks display lines so that they are of about one length, in as few lines as the measure allows: a title whose last
 * word stands alone looks like an accident. Of lines that are about as even those are taken that end where the sense rests
 * (Chicago, 17th ed., chapter 1, on title pages). Where the author ended lines, they stay as they are.
 * @param dear cost of a line that ends badly, as a difference from the mean length in points
 */
export function breakBalanced(items: readonly Item[], measure: Measure, dear: number): Broken[] {
  const broken = breakLines(items, measure);
  const count = broken[0]?.lines.length ?? 0;
  const forced = items.some(item => item.kind === PENALTY && item.cost === FORCED);
  if (count < 2 || forced || items.length > MOST) return broken;
  const mean = widthOf(items, 0, items.length) / count;
  const ends = items.flatMap((_, at) => (mayEnd(items, at) ? [at] : []));
  // The best ways to reach each end of a line with the lines there are so far.
  let ways = new Map<number, Way>([[0, { lines: [], cost: 0 }]]);
  for (let line = 0; line < count; line++) {
    const reached = new Map<number, Way>();
    for (const [at, way] of ways) {
      const from = nextBox(items, at);
      for (const to of line === count - 1 ? [items.length] : ends) {
        const width = to > from ? widthOf(items, from, to) : Number.POSITIVE_INFINITY;
        if (width > measure.width) continue;
        const item = items[to];
        const cost = way.cost + (width - mean) ** 2 + (dear * strangenessAt(items, to)) ** 2;
        if (cost >= (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        const flagged = item?.kind === PENALTY && item.flagged;
        reached.set(to, { lines: [...way.lines, { from, to, flagged }], cost });
      }
    }
    ways = reached;
  }
  const best = ways.get(items.length);
  return best ? [{ lines: best.lines, cost: 0 }] : broken;
}

/**
 * How strange it is to end a display line inside a word or a name, after a word that leads on, between any two words, and
 * before one that links them.
 */
const STRANGE = { inside: 4, leadingOn: 1.2, between: 0.65, linked: 0.25 };
/** Marks at which the voice rests. */
const RESTS = /[,;:.!?…—–][”’"'»)\]]*$/u;
/** “of”, “and”, “from”: small words but articles, written small where others have capitals. */
const LINK = /^(?!(?:the|an?|der|die|das|eine?|les?|la|une?|el|l[oa]s|una|il|gli|uma?)$)\p{Ll}{1,5}$/u;
const CAPITAL = /^\P{L}*\p{Lu}/u;

/** How strange a display line ends at an item: 0 where the voice rests. */
function strangenessAt(items: readonly Item[], at: number): number {
  const item = items[at];
  if (item === undefined) return 0;
  if (item.kind === PENALTY) return item.flagged ? STRANGE.inside : item.cost > 0 ? STRANGE.leadingOn : 0;
  const last = wordOf(items[at - 1]);
  const next = wordOf(items[nextBox(items, at)]);
  if (RESTS.test(last)) return 0;
  return CAPITAL.test(last) && LINK.test(next) ? STRANGE.linked : STRANGE.between;
}

const wordOf = (item: Item | undefined): string =>
  item?.kind === BOX && 'token' in item ? (item as LetterBox).token.text : '';

/** Whether a line may end at an item without a hyphen of ours. */
function mayEnd(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind === GLUE) return items[at - 1]?.kind === BOX;
  return item?.kind === PENALTY && !item.soft && item.cost !== NEVER;
}

function nextBox(items: readonly Item[], at: number): number {
  const box = items.findIndex((item, index) => index >= at && item.kind === BOX);
  return box < 0 ? items.length : box;
}

function widthOf(items: readonly Item[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const item = items[i] as Item;
    if (item.kind !== PENALTY) width += item.width;
  }
  return width;
}

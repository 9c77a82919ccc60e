import { BOX, GLUE, type Item, NEVER, PENALTY } from './break-lines.ts';
import { chopped, LEADING_ON, type LetterBox, UNAVOIDABLE } from './words.ts';

/**
 * Parts what no line could hold between its letters.
 * @param hyphens whether the places for soft hyphens may be used; if not, they do not part a word
 */
export function fitted(items: Item[], width: number, hyphens: boolean): Item[] {
  if (widest(items, hyphens) <= width) return items;
  const fits: Item[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    const wide = run.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0) > width;
    if (wide) fits.push(...parted(merged(run), width));
    else fits.push(...run);
    run = [];
  };
  for (const item of items) {
    if (mayEnd(item, run.at(-1), hyphens)) {
      flush();
      fits.push(item);
    } else run.push(item);
  }
  flush();
  return fits;
}

/** The width of the widest run that no line may end in. */
function widest(items: readonly Item[], hyphens: boolean): number {
  let most = 0;
  let width = 0;
  let before: Item | undefined;
  for (const item of items) {
    if (mayEnd(item, before, hyphens)) {
      width = 0;
      before = undefined;
    } else {
      if (item.kind !== PENALTY) width += item.width;
      if (width > most) most = width;
      before = item;
    }
  }
  return most;
}

/** Whether a line may end at an item as things stand. */
function mayEnd(item: Item, before: Item | undefined, hyphens: boolean): boolean {
  if (item.kind === GLUE) return !(before?.kind === PENALTY && before.cost === NEVER);
  return item.kind === PENALTY && item.cost !== NEVER && (hyphens || !item.soft);
}

/** Lets a line end where faces meet, where it was forbidden, and in the end between any two letters. */
function parted(run: readonly Item[], width: number): Item[] {
  const out: Item[] = [];
  for (const item of run) {
    if (item.kind === BOX && out.at(-1)?.kind === BOX) out.push(UNAVOIDABLE);
    if (item.kind === PENALTY && item.cost === NEVER) out.push(UNAVOIDABLE);
    else if (item.kind === BOX && item.width > width && 'token' in item)
      out.push(...chopped(item as LetterBox, width));
    else out.push(item);
  }
  return out;
}

/** Boxes of one word that only places for soft hyphens part, as one box. */
function merged(run: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of run) {
    const last = out.at(-1);
    if (item.kind === PENALTY && item.soft) continue;
    const token = item.kind === BOX ? (item as LetterBox).token : undefined;
    if (item.kind === BOX && last?.kind === BOX && token && (last as LetterBox).token === token) {
      const both = { ...last, width: last.width + item.width, right: item.right, to: (item as LetterBox).to };
      out[out.length - 1] = both;
    } else out.push(item);
  }
  return out;
}

/** “of”, “the”, “and”: words that lead on to the next one. */
const SHORT_WORD = 3;

/** Makes it dear to end a line after a short word that leads on: for titles. */
export function heldTogether(items: readonly Item[]): Item[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (item.kind !== GLUE || before?.kind !== BOX || !('token' in before)) return [item];
    const { token, from, to } = before as LetterBox;
    const leadsOn = to - from <= SHORT_WORD && /^\p{L}+$/u.test(token.text.slice(from, to));
    return leadsOn ? [LEADING_ON, item] : [item];
  });
}

import { BOX, FORCED, GLUE, type Item, NEVER, PENALTY } from '../lines/break-lines.ts';

/** The words of a cell as widths, in points: enough to say how many lines it takes in a column of some width. */
export interface CellWords {
  words: readonly CellWord[];
  /** Of the widest of them. */
  widest: number;
  /** Of all of them on as few lines as the author wrote. */
  whole: number;
}

/** What no line may end in, but with a hyphen of ours. */
interface CellWord {
  width: number;
  /** White before it where it does not begin a line. */
  white: number;
  /** The author began a line with it. */
  begins: boolean;
}

/** So near to the narrowest width of a cell is near enough; points. */
const NEAR = 0.25;

export function cellWords(items: readonly Item[]): CellWords {
  const words: CellWord[] = [];
  let word: CellWord = { width: 0, white: 0, begins: false };
  const next = (white: number, begins: boolean): void => {
    if (word.width > 0) {
      words.push(word);
      word = { width: 0, white, begins };
    } else word = { width: 0, white: Math.max(word.white, white), begins: word.begins || begins };
  };
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const held = before?.kind === PENALTY && before.cost === NEVER;
    if (item.kind === BOX || (item.kind === GLUE && held)) word.width += item.width;
    else if (item.kind === GLUE) next(item.width, false);
    else if (!item.soft && item.cost !== NEVER) next(0, item.cost === FORCED);
  }
  next(0, false);
  let whole = 0;
  let line = 0;
  let widest = 0;
  for (const [index, { width, white, begins }] of words.entries()) {
    line = begins ? width : line + (index > 0 ? white : 0) + width;
    whole = Math.max(whole, line);
    widest = Math.max(widest, width);
  }
  return { words, widest, whole };
}

/** The lines a cell takes in a column of some width, at least one. */
export function linesIn({ words }: CellWords, width: number): number {
  let lines = 1;
  let line = 0;
  for (const [index, word] of words.entries()) {
    const on = line + (index > 0 ? word.white : 0) + word.width;
    const turns = index > 0 && (word.begins || on > width);
    if (turns) lines += 1;
    line = turns ? word.width : on;
  }
  return lines;
}

/** The narrowest width in which a cell takes no more than some lines, if that can be. */
export function narrowestFor(cell: CellWords, lines: number): number {
  let [low, high] = [cell.widest, cell.whole];
  if (linesIn(cell, low) <= lines) return low;
  while (high - low > NEAR) {
    const middle = (low + high) / 2;
    if (linesIn(cell, middle) <= lines) high = middle;
    else low = middle;
  }
  return high;
}

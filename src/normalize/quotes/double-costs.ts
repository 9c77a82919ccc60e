import { type CharacterClass, isDigit, isPause } from './characters.ts';
import type { Candidate } from './labels.ts';
import { areInches, isFigure, isMeasure } from './measures.ts';

const opensAfter = (kind: CharacterClass): boolean =>
  kind === 'edge' || kind === 'space' || kind === 'opener';
const closesBefore = (kind: CharacterClass): boolean =>
  kind === 'edge' || kind === 'space' || kind === 'stop' || kind === 'closer';

/** Costs of opening and of closing between two characters that are not quotes themselves. */
function openOrClose(left: CharacterClass, right: CharacterClass): [open: number, close: number] {
  if (opensAfter(left) && !closesBefore(right)) return [0, isPause(right) ? 2.5 : 7];
  if (opensAfter(left)) {
    // A mark in the air, or one before punctuation: the side it stands on says little.
    if (right === 'edge') return [4, 0.3];
    return left === 'edge' ? [0.5, 2] : [1, 1];
  }
  if (isPause(left)) {
    // Speech breaks off before a mark and begins after a dash; the word behind the mark tells which.
    if (closesBefore(right)) return [6, 0];
    return right === 'letter' || right === 'digit' ? [0.5, 2.2] : [1.5, 1.5];
  }
  if (closesBefore(right)) return [7, 0];
  if (isPause(right)) return [5, 0];
  if (left === 'stop' && (right === 'letter' || right === 'digit')) return [1.2, 1];
  if (right === 'opener') return [4, 0.5];
  return [2, 1.5];
}

/** What the surroundings say of a straight double mark. `left` and `right` look past quotes that touch it. */
export function doubleCosts(
  text: string,
  at: number,
  left: CharacterClass,
  right: CharacterClass,
): Candidate[] {
  const before = text[at - 1];
  const digit = isDigit(before);
  if (digit && areInches(text, at)) {
    return [
      ['doublePrime', 0],
      ['closeDouble', 3],
    ];
  }
  const [open, close] = openOrClose(left, right);
  const touchesOnlyLeft = text[at + 1] === ' ' && before !== undefined && !/\s/.test(before);
  const measured = digit && isMeasure(text, at);
  const candidates: Candidate[] = [
    ['openDouble', touchesOnlyLeft ? open + 1 : open],
    ['closeDouble', measured ? close + 2.5 : close],
  ];
  // Inches without feet: the structure says whether there is a quotation to end.
  if (digit && isFigure(text, at)) candidates.push(['doublePrime', measured ? 0 : 2.2]);
  return candidates;
}

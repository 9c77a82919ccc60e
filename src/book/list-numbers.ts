import type { List, Numerals } from './nodes.ts';
import { roman } from './numerals.ts';

const LETTERS = 26;

/** `a` to `z`, then `aa`, `ab`, as web pages count (CSS Counter Styles 3, 6.2). */
function alphabetic(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(97 + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** A number from 1 on as a list counts. */
export function counted(value: number, numerals: Numerals | undefined): string {
  switch (numerals) {
    case undefined:
      return String(value);
    case 'lower-alpha':
      return alphabetic(value);
    case 'upper-alpha':
      return alphabetic(value).toUpperCase();
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
  }
}

/** What stands before an item of an ordered list: `3.`, `c)`, `(iii)`. @param index of the item, from 0 */
export function itemNumber({ start = 1, numerals, enclosed }: List, index: number): string {
  const number = counted(start + index, numerals);
  return enclosed === '()' ? `(${number})` : `${number}${enclosed ?? '.'}`;
}

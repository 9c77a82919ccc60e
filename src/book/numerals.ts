/** A number found in a text: what it counts to, where it ends, and how it was written. */
export interface Numeral {
  value: number;
  /** Offset just behind its last character. */
  end: number;
  script: 'digits' | 'roman' | 'words';
}

const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const BELOW_TWENTY = new Map<string, number>();
const BY_TEN = new Map<string, number>();
for (const names of [CARDINALS, ORDINALS]) {
  names.split(' ').forEach((name, index) => {
    BELOW_TWENTY.set(name, index + 1);
  });
}
for (const names of [TENS, TENTHS]) {
  names.split(' ').forEach((name, index) => {
    BY_TEN.set(name, (index + 2) * 10);
  });
}
BY_TEN.set('fourty', 40);

const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/i;

/** The value of a roman numeral, or undefined when the letters are not one in the usual form. */
export function romanValue(letters: string): number | undefined {
  if (letters === '' || !ROMAN.test(letters)) return undefined;
  const values = Array.from(letters.toLowerCase(), letter => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Number words from `from` on, as far as they make one number below a thousand: “One Hundred and Twenty-First”. */
function readWords(text: string, from: number): Numeral | undefined {
  let value = 0;
  let end = from;
  const word = /(?:[\s-]+|^)(?:(and)\s+)?([a-z]+)/iuy;
  const first = /[a-z]+/iuy;
  for (let at = from; ; at = end) {
    const pattern = at === from ? first : word;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) break;
    const name = (match[2] ?? match[0]).toLowerCase();
    const small = BELOW_TWENTY.get(name);
    const tens = BY_TEN.get(name);
    const hundred = name === 'hundred' || name === 'hundredth';
    if (match[1] && value % 100 !== 0) break;
    if (small !== undefined && (value % 100 === 0 || (value % 10 === 0 && value % 100 >= 20 && small < 10))) {
      value += small;
    } else if (tens !== undefined && value % 100 === 0) {
      value += tens;
    } else if (hundred && value < 10) {
      value = (value || 1) * 100;
    } else {
      break;
    }
    end = at + match[0].length;
    if (/(?:th|st|nd|rd)$/i.test(name) && name !== 'thousand') break;
  }
  return end > from ? { value, end, script: 'words' } : undefined;
}

/** Reads the number that stands at `from`, in digits, roman numerals or English words, up to 999. */
export function readNumeral(text: string, from: number): Numeral | undefined {
  const rest = text.slice(from);
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?(?![\p{L}\p{N}])/iu.exec(rest);
  if (digits) return { value: Number(digits[1]), end: from + digits[0].length, script: 'digits' };
  const letters = /^[ivxlcdm]+(?![\p{L}\p{N}'’])/iu.exec(rest)?.[0];
  const roman = letters === undefined ? undefined : romanValue(letters);
  if (roman !== undefined) return { value: roman, end: from + (letters as string).length, script: 'roman' };
  const words = readWords(text, from);
  return words && !/^[\p{L}\p{N}'’]/u.test(text.slice(words.end)) ? words : undefined;
}

const ROMAN_PARTS: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number from 1 on in lower-case roman numerals, as the folios of front matter. */
export function roman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of ROMAN_PARTS) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}

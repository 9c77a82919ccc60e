/** EAN-13 and its add-on of five digits as bars (ISO/IEC 15420; GS1 General Specifications, 5.2). */

/** One bar in modules from the left; `long` bars are the guards, which reach down between the digits. */
export interface Bar {
  x: number;
  width: number;
  long: boolean;
}

export interface BarSymbol {
  bars: Bar[];
  /** Each digit with the middle of its place in modules. */
  digits: { digit: string; x: number }[];
  width: number;
}

/** Number set A; B is C read backwards, C is A with light and dark changed. */
const A = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const C = A.map(code => [...code].map(bit => (bit === '1' ? '0' : '1')).join(''));
const B = C.map(code => [...code].reverse().join(''));

/** Which of the six digits on the left are of set B, by the first digit of the number. */
const LEFT = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
];
/** The same for the five digits of the add-on, by their check value. */
const FIVE = ['BBAAA', 'BABAA', 'BAABA', 'BAAAB', 'ABBAA', 'AABBA', 'AAABB', 'ABABA', 'ABAAB', 'AABAB'];

const code = (set: string | undefined, digit: string): string =>
  (set === 'B' ? B : A)[Number(digit)] as string;

class Drawing {
  readonly bars: Bar[] = [];
  readonly digits: BarSymbol['digits'] = [];
  x = 0;

  write(bits: string, long = false): void {
    for (const [bar] of bits.matchAll(/1+|0+/g)) {
      const last = this.bars.at(-1);
      if (bar.startsWith('1') && last && last.x + last.width === this.x && last.long === long)
        last.width += bar.length;
      else if (bar.startsWith('1')) this.bars.push({ x: this.x, width: bar.length, long });
      this.x += bar.length;
    }
  }

  digit(digit: string): void {
    this.digits.push({ digit, x: this.x + 3.5 });
  }
}

/** @param number 13 digits whose check digit is right */
export function ean13(number: string): BarSymbol {
  const drawing = new Drawing();
  const sets = LEFT[Number(number[0])] as string;
  drawing.digits.push({ digit: number[0] as string, x: -5 });
  drawing.write('101', true);
  for (const [i, digit] of [...number.slice(1, 7)].entries()) {
    drawing.digit(digit);
    drawing.write(code(sets[i], digit));
  }
  drawing.write('01010', true);
  for (const digit of number.slice(7)) {
    drawing.digit(digit);
    drawing.write(C[Number(digit)] as string);
  }
  drawing.write('101', true);
  return { bars: drawing.bars, digits: drawing.digits, width: drawing.x };
}

/** @param five digits: a currency and a price */
export function ean5(five: string): BarSymbol {
  const drawing = new Drawing();
  const value = (at: number): number => Number(five[at]);
  const check = (3 * (value(0) + value(2) + value(4)) + 9 * (value(1) + value(3))) % 10;
  drawing.write('01011');
  for (const [i, digit] of [...five].entries()) {
    if (i > 0) drawing.write('01');
    drawing.digit(digit);
    drawing.write(code(FIVE[check]?.[i], digit));
  }
  return { bars: drawing.bars, digits: drawing.digits, width: drawing.x };
}

/** First digit of an add-on by the currency of its price (Book Industry Study Group, “Guidelines for bar coding”). */
const CURRENCIES = [
  ['USD', '5'],
  ['CAD', '6'],
  ['GBP', '0'],
  ['AUD', '3'],
  ['NZD', '4'],
] as const;

/** The add-on for a book's price; undefined when it has none in a currency that has a code, or one of 100 and more. */
export function priceCode(prices: Readonly<Record<string, number>>): string | undefined {
  for (const [currency, first] of CURRENCIES) {
    const price = prices[currency];
    if (price === undefined) continue;
    const cents = Math.round(price * 100);
    if (cents > 0 && cents <= 9998) return `${first}${String(cents).padStart(4, '0')}`;
  }
  return undefined;
}

import { describe, expect, it } from 'vitest';
import { type BarSymbol, ean5, ean13, priceCode } from '../../../src/render/cover/wrap/ean.ts';

/** The modules of a symbol, 1 where a bar is. */
function modulesOf({ bars, width }: BarSymbol): string {
  const modules = new Array<string>(width).fill('0');
  for (const bar of bars) modules.fill('1', bar.x, bar.x + bar.width);
  return modules.join('');
}

describe('EAN-13', () => {
  it('draws the sets of the first digit (GS1 General Specifications, 5.2.1.2)', () => {
    const left = '0001011 0100111 0110011 0010011 0111101 0011101';
    const right = '1100110 1101100 1000010 1011100 1001110 1000100';
    expect(modulesOf(ean13('5901234123457'))).toBe(
      `101${left.replaceAll(' ', '')}01010${right.replaceAll(' ', '')}101`,
    );
  });

  it('is 95 modules wide, with six long guards and every digit in its place', () => {
    const symbol = ean13('9780306406157');
    expect(symbol.width).toBe(95);
    expect(symbol.bars.filter(bar => bar.long)).toHaveLength(6);
    expect(symbol.digits.map(({ digit }) => digit).join('')).toBe('9780306406157');
  });
});

describe('the add-on of five digits', () => {
  it('draws the sets of its check value (5.2.1.5)', () => {
    // 3 · (5 + 4 + 5) + 9 · (4 + 9) = 159: the pattern of 9.
    expect(modulesOf(ean5('54495'))).toBe('01011011000101010001101001110101000101101' + '0111001');
  });

  it.each([
    [{ USD: 14.99 }, '51499'],
    [{ GBP: 9.99 }, '00999'],
    [{ CAD: 20, USD: 15 }, '51500'],
    [{ EUR: 12 }, undefined],
    [{ USD: 120 }, undefined],
    [{}, undefined],
  ])('says the price of %j as %s', (prices, code) => {
    expect(priceCode(prices as Record<string, number>)).toBe(code);
  });
});

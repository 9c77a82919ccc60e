const sumOf = (digits: string, weightOf: (index: number) => number): number =>
  [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weightOf(index), 0);

const checkDigit13 = (twelve: string): number => (10 - (sumOf(twelve, at => (at % 2 ? 3 : 1)) % 10)) % 10;

/**
 * Reads an ISBN with or without hyphens; one of 10 digits becomes the one of 13 that names the same book.
 * @returns the 13 digits, or undefined when the check digit is wrong (ISO 2108, annex C).
 */
export function isbn13(written: string): string | undefined {
  const digits = written.replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) {
    return checkDigit13(digits.slice(0, 12)) === Number(digits[12]) ? digits : undefined;
  }
  if (!/^\d{9}[\dX]$/.test(digits) || sumOf(digits, at => 10 - at) % 11 !== 0) return undefined;
  const twelve = `978${digits.slice(0, 9)}`;
  return `${twelve}${checkDigit13(twelve)}`;
}

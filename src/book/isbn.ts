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

/** What keeps a text from being an ISBN, as it goes on after “is no ISBN: ”. */
export function faultOfIsbn(written: string): string {
  const digits = written.replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
  const stray = /[^\dX]|X(?!$)/.exec(digits)?.[0];
  if (stray !== undefined) return `it has \`${stray}\` in it; write its digits, with or without hyphens`;
  if (digits.length !== 13 && digits.length !== 10)
    return `it has ${count(digits.length)}, and an ISBN has 13, or 10 if it is from before 2007; compare it with your ISBN agency’s letter`;
  if (digits.length === 13 && !/^97[89]/.test(digits))
    return 'it begins with neither 978 nor 979; compare it with your ISBN agency’s letter';
  return 'its check digit does not agree; compare it with your ISBN agency’s letter';
}

const count = (digits: number): string => `${digits} ${digits === 1 ? 'digit' : 'digits'}`;

import { describe, expect, it } from 'vitest';
import { readWidth, writeWidth } from '../../../src/book/image-width.ts';

describe('the width of a picture', () => {
  it.each([
    ['50%', '50%'],
    [' 33.5 % ', '33.5%'],
    ['250%', '100%'],
    ['300', '225pt'],
    ['300px', '225pt'],
    ['2in', '144pt'],
    ['2.54cm', '72pt'],
    ['254mm', '720pt'],
    ['10PT', '10pt'],
  ])('%s is %s', (written, read) => {
    const width = readWidth(written);
    expect(width && writeWidth(width)).toBe(read);
    expect(readWidth(read)).toEqual(width);
  });

  it.each(['', '0', '0%', '-5px', 'auto', '50em', 'calc(1px)', '9999999', '1e3'])('is none: %j', written => {
    expect(readWidth(written)).toBeUndefined();
  });
});

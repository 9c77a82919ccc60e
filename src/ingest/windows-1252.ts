/**
 * What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters (WHATWG Encoding Standard, index
 * windows-1252). The five bytes it leaves free stand for the controls.
 */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++) BYTES.set(String.fromCharCode(byte), byte);
for (const [index, character] of [...WINDOWS_1252].entries()) BYTES.set(character, 0x80 + index);

/** The byte from 0x80 on that Windows-1252 or Latin-1 read as this character. */
export const byteOf = (character: string | undefined): number | undefined =>
  character === undefined ? undefined : BYTES.get(character);

/** A text as a CSS string. Also safe inside a `style` element: no tag can begin in it (CSS Syntax 3, 4.3.5). */
export const cssString = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.replace(/["\\<]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
};

/** Bytes as an address that holds them. */
export const dataAddress = (bytes: Uint8Array, mediaType: string): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

/** Points with no more digits than CSS keeps. */
export const points = (value: number): string => `${Number(value.toFixed(3))}pt`;

/**
 * Optical margins: the share of a mark's width that hangs outside the measure, so that the edge of the column looks
 * straight. After Thành, “Micro-typographic extensions to the TeX typesetting system” (2000).
 */
const LEFT: Record<string, number> = {
  '“': 0.6,
  '‘': 0.6,
  '"': 0.5,
  "'": 0.6,
  '«': 0.3,
  '(': 0.1,
  A: 0.05,
  T: 0.05,
  V: 0.05,
  W: 0.05,
  Y: 0.05,
};
const RIGHT: Record<string, number> = {
  '-': 0.6,
  '.': 0.6,
  ',': 0.6,
  '”': 0.4,
  '’': 0.5,
  '»': 0.3,
  ';': 0.35,
  ':': 0.35,
  '!': 0.15,
  '?': 0.1,
  '—': 0.25,
  '–': 0.3,
  A: 0.05,
  T: 0.05,
  y: 0.05,
  v: 0.05,
  w: 0.05,
};

/** Share of the width of a character that may stand left of the measure. */
export const hangsLeft = (character: string): number => LEFT[character] ?? 0;

/** Share of the width of a character that may stand right of the measure. */
export const hangsRight = (character: string): number => RIGHT[character] ?? 0;

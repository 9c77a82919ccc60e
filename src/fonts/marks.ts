/** The box of a glyph in thousandths of an em: left and top edge, width, and height downwards, which is negative. */
export interface GlyphBox {
  xBearing: number;
  yBearing: number;
  width: number;
  height: number;
}

/** A shaped glyph as far as a mark may have to be moved over it. */
export interface Placeable {
  glyph: number;
  cluster: number;
  advance: number;
  x: number;
  y: number;
}

/** Letters whose marks stand over or under the middle. */
const LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*\p{Mn}/u;
/** Marks that join two letters stand between them (U+035C to U+0362). */
const OVER_TWO = /[\u035c-\u0362]/;
/** White between a letter and the mark above it. */
const CLEAR = 60;
/** A mark that begins higher than this stands above its letter, not through or under it. */
const ABOVE = 300;

/**
 * Moves marks that the font knows no place for on their letter over or under the letter's middle: shaping leaves them where
 * the pen stands, beside it.
 */
export function settleMarks(
  text: string,
  glyphs: readonly Placeable[],
  boxOf: (glyph: number) => GlyphBox | undefined,
): void {
  if (!/\p{Mn}/u.test(text)) return;
  const joined = OVER_TWO.test(text);
  let base: Placeable | undefined;
  for (const glyph of glyphs) {
    if (base?.cluster !== glyph.cluster) {
      base = !joined && LETTER.test(text.slice(glyph.cluster)) ? glyph : undefined;
      continue;
    }
    if (glyph.advance !== 0 || glyph.x !== 0 || glyph.y !== 0) continue;
    const [under, mark] = [boxOf(base.glyph), boxOf(glyph.glyph)];
    if (!under || !mark) continue;
    glyph.x = under.xBearing + under.width / 2 - base.advance - mark.xBearing - mark.width / 2;
    const foot = mark.yBearing + mark.height;
    if (foot > ABOVE) glyph.y = Math.max(0, under.yBearing + CLEAR - foot);
  }
}

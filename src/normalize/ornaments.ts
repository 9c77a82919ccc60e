/**
 * The ways in which writers draw a scene break on a line of its own: signs of the keyboard, of printers (Unicode's General
 * Punctuation), stars, Geometric Shapes (25A0), Dingbats (2701) but for marks and figures that say something, dashes of
 * two and three ems.
 */
const SIGNS =
  /^[\s\\*#~=_<>|+^•·◦†‡⁂⁑⁎⁕⁘⁙⁜※§¶¤°≈∞∗⋆⊱⊰∴∵♠♡♢♣♤♥♦♧★☆☙❧☽☾⚜\u25a0-\u25ff\u2722-\u274b\u2756\u2764-\u2767⸺⸻/–—―-]+$/u;
/** Letters drawn as an ornament: `-oOo-`, `o0o`, `xXx`, `xXxXx`, `X X X`. */
const LETTERS =
  /^[\s*~=_.·•<>-]*(?:(?:xX){2,}x?|(?:Xx){2,}X?|(?:oO){2,}o?|(?:o0){2,}o?|o+[O0]+o+|O+[o0]+O+|0+[oO]+0+|x+X+x+|X+x+X+|(?:[oO0][\s-]+){2,}[oO0]|(?:[xX][\s-]+){2,}[xX])[\s*~=_.·•<>-]*$/;
/** Where another program or an editor says it in words: `[scene break]`, `{line break}`, `* SCENE BREAK *`. */
const SAID =
  /^(?:[[({][\s*~-]*(?:(?:scene|section|line|page|time)[ -]?)?break[\s*~-]*[\])}]|[\s*~-]*(?:scene|section)[ -]?break[\s*~-]*)$/i;
const LONGEST = 60;

/** Whether a line is nothing but an ornament. Dots alone are not: they may be a silence. */
export function isOrnament(line: string): boolean {
  const drawn = line.trim();
  if (drawn === '' || drawn.length > LONGEST) return false;
  if (SIGNS.test(drawn)) return !/^[\\/]+$/.test(drawn);
  return LETTERS.test(drawn) || SAID.test(drawn);
}

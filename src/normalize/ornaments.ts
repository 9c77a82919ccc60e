/** The ways in which writers draw a scene break on a line of its own. */
const SIGNS = /^[\s\\*#~=_<>|+^•·●○◦◇◆❖✦✧✶★☆♦♢♥♡❤⁂⁑⁎※§¶¤°✿❀❁☙❧⊱⊰≈∞†‡/–—―-]+$/u;
/** Letters drawn as an ornament: `-oOo-`, `o0o`, `xXx`, `xXxXx`, `X X X`. */
const LETTERS =
  /^[\s*~=_.·•<>-]*(?:(?:xX){2,}x?|(?:Xx){2,}X?|(?:oO){2,}o?|(?:o0){2,}o?|o+[O0]+o+|O+[o0]+O+|0+[oO]+0+|x+X+x+|X+x+X+|(?:[oO0][\s-]+){2,}[oO0]|(?:[xX][\s-]+){2,}[xX])[\s*~=_.·•<>-]*$/;
const LONGEST = 60;

/** Whether a line is nothing but an ornament. Dots alone are not: they may be a silence. */
export function isOrnament(line: string): boolean {
  const drawn = line.trim();
  if (drawn === '' || drawn.length > LONGEST) return false;
  if (SIGNS.test(drawn)) return !/^[\\/]+$/.test(drawn);
  return LETTERS.test(drawn);
}

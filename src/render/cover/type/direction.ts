/** The order in which the letters of one line stand: the Unicode Bidirectional Algorithm (UAX 9) for plain display lines. */

/** Classes of UAX 9, table 4, as far as words on a cover have them. */
type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

const HEBREW = /[\p{Script=Hebrew}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\u200f]/u;
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061b\u061f\u061c]/u;

function classOf(character: string): Class {
  if (/\p{Mn}/u.test(character)) return 'NSM';
  if (/[\u0660-\u0669\u066b\u066c]/.test(character)) return 'AN';
  if (/[0-9\u06f0-\u06f9]/.test(character)) return 'EN';
  if (/[+-]/.test(character)) return 'ES';
  if (/[#%‰°\p{Sc}\u066a]/u.test(character)) return 'ET';
  if (/[,./:\u00a0]/.test(character)) return 'CS';
  if (/[\s\p{P}\p{S}]/u.test(character) && !/[\u05be\u05c0\u05c3\u05f3\u05f4\u061b\u061f]/.test(character))
    return 'ON';
  if (ARABIC.test(character)) return 'AL';
  if (HEBREW.test(character)) return 'R';
  return 'L';
}

/** Whether a text is read from right to left: its first letter that has a direction says so (UAX 9, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  for (const character of text) {
    const found = classOf(character);
    if (found === 'L') return false;
    if (found === 'R' || found === 'AL') return true;
  }
  return false;
}

/** Weak and neutral classes made `L`, `R`, `EN` or `AN` (UAX 9, W1 to W7, N1 and N2). */
function resolved(classes: readonly Class[], base: 'L' | 'R'): Class[] {
  const out = [...classes];
  out.forEach((each, i) => {
    if (each === 'NSM') out[i] = out[i - 1] ?? base;
  });
  let strong: Class = base;
  out.forEach((each, i) => {
    if (each === 'L' || each === 'R' || each === 'AL') strong = each;
    else if (each === 'EN' && strong === 'AL') out[i] = 'AN';
  });
  out.forEach((each, i) => {
    if (each === 'AL') out[i] = 'R';
    const [before, after] = [out[i - 1], out[i + 1]];
    if ((each === 'ES' || each === 'CS') && before === 'EN' && after === 'EN') out[i] = 'EN';
    if (each === 'CS' && before === 'AN' && after === 'AN') out[i] = 'AN';
  });
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== 'ET') continue;
    let end = i;
    while (out[end] === 'ET') end++;
    out.fill(out[i - 1] === 'EN' || out[end] === 'EN' ? 'EN' : 'ON', i, end);
    i = end - 1;
  }
  strong = base;
  out.forEach((each, i) => {
    if (each === 'ES' || each === 'CS') out[i] = 'ON';
    else if (each === 'L' || each === 'R') strong = each;
    else if (each === 'EN' && strong === 'L') out[i] = 'L';
  });
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== 'ON') continue;
    let end = i;
    while (out[end] === 'ON') end++;
    const side = (found: Class | undefined): Class =>
      found === undefined ? base : found === 'L' ? 'L' : 'R';
    const [before, after] = [side(out[i - 1]), side(out[end])];
    out.fill(before === after ? before : base, i, end);
    i = end - 1;
  }
  return out;
}

/** A stretch of a line whose letters run one way. */
export interface DirectedRun {
  text: string;
  rtl: boolean;
}

/**
 * Cuts a line into runs of one direction, from left to right as they stand (UAX 9, L2). Within a run the letters are in
 * the order of reading; shaping turns them.
 * @param rtl the direction of the whole text the line is part of
 */
export function visualRuns(line: string, rtl: boolean): DirectedRun[] {
  const characters = [...line];
  const own = characters.map(classOf);
  if (!rtl && own.every(each => each !== 'R' && each !== 'AL' && each !== 'AN')) return [{ text: line, rtl }];
  const levels = resolved(own, rtl ? 'R' : 'L').map(each =>
    rtl ? (each === 'R' ? 1 : 2) : each === 'R' ? 1 : each === 'L' ? 0 : 2,
  );
  const runs: { text: string; level: number }[] = [];
  characters.forEach((character, i) => {
    const last = runs.at(-1);
    if (last && last.level === levels[i]) last.text += character;
    else runs.push({ text: character, level: levels[i] as number });
  });
  for (const least of [2, 1]) {
    for (let i = 0; i < runs.length; i++) {
      let end = i;
      while (end < runs.length && (runs[end] as { level: number }).level >= least) end++;
      runs.splice(i, end - i, ...runs.slice(i, end).reverse());
      i = Math.max(i, end - 1);
    }
  }
  return runs.map(({ text, level }) => ({ text, rtl: level % 2 === 1 }));
}

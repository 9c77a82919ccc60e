import { hyphenatorOf } from '../../../paginate/hyphenate.ts';

/** Words from this many letters on may be divided on a cover; shorter ones are set whole. */
const LONG = 16;
/** Letters that stay together on each side of a hyphen in large type. */
const LEAST = 4;

/** The text with soft hyphens (U+00AD) where its over-long words may be divided in the language. */
export function softened(text: string, lang: string): string {
  const hyphenate = hyphenatorOf(lang);
  return text.replace(/[\p{L}\p{M}]+/gu, word => {
    if ([...word].length < LONG) return word;
    const parts: string[] = [];
    for (const syllable of hyphenate(word.toLowerCase()) ?? []) {
      const last = parts.at(-1);
      if (last === undefined || [...last].length >= LEAST) parts.push(syllable);
      else parts[parts.length - 1] = last + syllable;
    }
    const tail = parts.at(-1);
    if (parts.length > 1 && tail !== undefined && [...tail].length < LEAST) {
      parts.splice(-2, 2, `${parts.at(-2)}${tail}`);
    }
    if (parts.length < 2 || parts.join('').length !== word.length) return word;
    let at = 0;
    return parts
      .map(part => {
        at += part.length;
        return word.slice(at - part.length, at);
      })
      .join('\u00ad');
  });
}

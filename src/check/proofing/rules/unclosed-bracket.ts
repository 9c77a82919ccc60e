import { glimpse, wordsOf } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** `a)` before an entry. */
const ENTRY = /(?:^|\s)[\p{L}\p{N}]{1,3}$/u;

/** Offsets of the first bracket that nothing closes and of the first that nothing opened; -1 where there is none. */
function unpaired(text: string): { open: number; close: number } {
  const opened: number[] = [];
  let close = -1;
  for (const { 0: mark, index } of text.matchAll(/(?<![:;=]-?)[()]/g)) {
    if (mark === '(') opened.push(index);
    else if (opened.pop() === undefined && close < 0 && !ENTRY.test(text.slice(0, index))) close = index;
  }
  return { open: opened[0] ?? -1, close };
}

/** A round bracket without its partner in the same paragraph. */
export const unclosedBracket: ProofingRule = {
  name: 'unclosed-bracket',
  severity: 'warning',
  *find({ paragraphs }) {
    for (const paragraph of paragraphs) {
      const { text, at, before, next } = paragraph;
      if (!/[()]/.test(text)) continue;
      const { open, close } = unpaired(text);
      const found = open >= 0 ? open : close;
      if (found < 0) continue;
      // An aside may run over paragraphs.
      const goesOn = open >= 0 ? unpaired(wordsOf(next)).close >= 0 : unpaired(wordsOf(before)).open >= 0;
      if (goesOn) continue;
      yield {
        message: `The bracket in \`${glimpse(paragraph, found, 1)}\` has no partner; set the other`,
        position: at(found, 1),
      };
    }
  },
};

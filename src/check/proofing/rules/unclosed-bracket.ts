import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** A round bracket without its partner in the same paragraph. */
export const unclosedBracket: ProofingRule = {
  name: 'proof/unclosed-bracket',
  severity: 'warning',
  explanation: {
    what: 'A round bracket that opens and is not closed in its paragraph, or closes what nothing opened. `a)` at the start of an entry and smileys are let be.',
    wrong: 'He left (it was late.',
    right: 'He left (it was late).',
    remedy: 'Set the other bracket.',
  },
  *find({ paragraphs }) {
    for (const { text, at, before, next } of paragraphs) {
      let open = -1;
      let lone = -1;
      for (const match of text.matchAll(/(?<![:;=]-?)[()]/g)) {
        if (match[0] === '(') open = match.index;
        else if (open >= 0) open = -1;
        else if (!/(?:^|\s)[\p{L}\p{N}]{1,3}$/u.test(text.slice(0, match.index)) && lone < 0)
          lone = match.index;
      }
      const found = open >= 0 ? open : lone;
      // An aside may run over paragraphs.
      const beside = open >= 0 ? next : before;
      const other = open >= 0 ? ')' : '(';
      if (found < 0 || (beside && JSON.stringify(beside).includes(other))) continue;
      yield {
        message: `The bracket in \`${glimpse(text, found, 1)}\` has no partner; set the other`,
        position: at(found, 1),
      };
    }
  },
};

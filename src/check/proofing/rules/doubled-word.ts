import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** Words that no sentence puts twice in a row. `that that`, `had had`, `her her` and `in in` are grammar, `no no` is speech. */
const NEVER_TWICE =
  /(?<![\p{L}\p{N}’'-])(the|a|an|of|and|or|but|my|your|their|our|his|its|from|with|into|we|they|were|are|if|than|because|who|which|when|for|at|as|this|these|would|could|should|will|been|be)\s+\1(?![\p{L}\p{N}’'-])/giu;

/** A word written twice, in one line or across the end of one. */
export const doubledWord: ProofingRule = {
  name: 'proof/doubled-word',
  severity: 'warning',
  languages: ['en'],
  explanation: {
    what: 'A small word that stands twice in a row, which the eye skips at the end of a line. Words that a sentence may double (`had had`, `that that`) are let be.',
    wrong: 'She went to the the door.',
    right: 'She had had enough.',
    remedy: 'Take one of the two out.',
  },
  *find({ passages }) {
    for (const passage of passages) {
      for (const match of passage.text.matchAll(NEVER_TWICE)) {
        // The second of two in a sentence has no capital; “a A” is a letter and its name.
        if (!match[0].endsWith((match[1] ?? '').toLowerCase())) continue;
        yield {
          message: `\`${match[0].replace(/\s+/g, ' ')}\` stands twice in \`${glimpse(passage.text, match.index, match[0].length)}\`; take one out`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
          expected: [match[1] ?? ''],
        };
      }
    }
  },
};

import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

const TIGHT = /(?<=\p{Ll}{2})(?:[.?!,;:]|[.?!,][”’])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2})[,;?!](?=\p{Ll}{2})/gu;

/** Two words with a mark and no space between them. */
export const missingSpace: ProofingRule = {
  name: 'proof/missing-space',
  severity: 'warning',
  explanation: {
    what: 'A mark between two words without the space that belongs behind it. Addresses and code are let be.',
    wrong: 'He left.She stayed,and slept.',
    right: 'He left. She stayed, and slept.',
    remedy: 'Put the space in.',
  },
  *find({ passages }) {
    for (const passage of passages) {
      for (const match of passage.text.matchAll(TIGHT)) {
        yield {
          message: `The space behind \`${match[0]}\` is missing in \`${glimpse(passage.text, match.index)}\`; put it in`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
          expected: [`${match[0]} `],
        };
      }
    }
  },
};

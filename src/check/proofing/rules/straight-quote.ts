import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** A typewriter's quotation mark that is still in the finished text. */
export const straightQuote: ProofingRule = {
  name: 'straight-quote',
  severity: 'info',
  *find({ passages }) {
    for (const passage of passages) {
      for (const match of passage.text.matchAll(/["']/g)) {
        yield {
          message: `The straight mark \`${match[0]}\` is left in \`${glimpse(passage, match.index)}\`; write the one that is meant`,
          position: passage.at(match.index, 1),
          actual: match[0],
        };
      }
    }
  },
};

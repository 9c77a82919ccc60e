import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** Two marks of which one is a slip: doubled commas, a stop behind a comma, a question mark before a dash that ends speech. */
const DOUBLED =
  /,[,.;:]|[;:][,;.]|(?<![.\s])\.\.(?!\.)|[?,;:]—(?=[”’])|[?!][,;](?![\p{L}])|(?<=[\p{Ll}]{4})\.[,;]|…,\s*,/gu;

/** Marks that no style puts together. */
export const doubledPunctuation: ProofingRule = {
  name: 'proof/doubled-punctuation',
  severity: 'warning',
  explanation: {
    what: 'Two marks side by side of which one is a slip of the finger. A question mark with an exclamation mark, and the stop of an abbreviation before a comma, are let be.',
    wrong: 'He left,, and she stayed..',
    right: 'He left at 5 p.m., and she stayed!?',
    remedy: 'Keep the one that is meant.',
  },
  *find({ passages }) {
    for (const passage of passages) {
      for (const match of passage.text.matchAll(DOUBLED)) {
        yield {
          message: `\`${match[0]}\` stands together in \`${glimpse(passage.text, match.index)}\`; one of the marks may be a slip`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
        };
      }
    }
  },
};

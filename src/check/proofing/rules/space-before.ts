import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

const LOOSE = /(?<=[\p{L}\p{N}”’)]) +(?:[,;](?=\s)|[.:!?]+(?=[\s”’]|$)(?!\s?\.))/gu;

/** A space in front of a mark. */
export const spaceBefore: ProofingRule = {
  name: 'proof/space-before-punctuation',
  severity: 'warning',
  languages: ['en', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'el', 'ru'],
  explanation: {
    what: 'A space before a comma, a stop or another closing mark. French sets narrow spaces there and is let be.',
    wrong: 'He left , and she stayed .',
    right: 'He left, and she stayed.',
    remedy: 'Take the space out.',
  },
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind === 'messages' || passage.kind === 'message') continue;
      for (const match of passage.text.matchAll(LOOSE)) {
        yield {
          message: `A space stands before \`${match[0].trim()}\` in \`${glimpse(passage.text, match.index)}\`; take it out`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
          expected: [match[0].trim()],
        };
      }
    }
  },
};

import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

const LOOSE = /(?<=[\p{L}\p{N}”’)]) +(?:[,;](?=\s)|[.:!?]+(?=[\s”’]|$)(?!\s?\.))/gu;

/** Most paragraphs have none. */
const MAY_BE = / [.,;:!?]/;

/** A space in front of a mark. */
export const spaceBeforePunctuation: ProofingRule = {
  name: 'space-before-punctuation',
  severity: 'warning',
  languages: ['en', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'el', 'ru'],
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind === 'messages' || passage.kind === 'message') continue;
      if (!MAY_BE.test(passage.text)) continue;
      for (const match of passage.text.matchAll(LOOSE)) {
        yield {
          message: `A space stands before \`${match[0].trim()}\` in \`${glimpse(passage, match.index)}\`; take it out`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
          expected: [match[0].trim()],
        };
      }
    }
  },
};

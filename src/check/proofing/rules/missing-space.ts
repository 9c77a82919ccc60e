import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

const TIGHT = /(?<=\p{Ll}{2})(?:[.?!,;:]|[.?!,][”’])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2})[,;?!](?=\p{Ll}{2})/gu;

/** A mark that touches a letter behind it; most paragraphs have none. */
const MAY_BE = /[.?!,;:][”’]?\p{L}/u;

/** Two words with a mark and no space between them. */
export const missingSpace: ProofingRule = {
  name: 'missing-space',
  severity: 'warning',
  *find({ passages }) {
    for (const passage of passages) {
      if (!MAY_BE.test(passage.text)) continue;
      for (const match of passage.text.matchAll(TIGHT)) {
        yield {
          message: `The space behind \`${match[0]}\` is missing in \`${glimpse(passage, match.index)}\`; put it in`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
          expected: [`${match[0]} `],
        };
      }
    }
  },
};

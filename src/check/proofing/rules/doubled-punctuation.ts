import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** Two marks of which one is a slip: doubled commas, a stop behind a comma, a question mark before a dash that ends speech. */
const DOUBLED =
  /,[,.;:]|[;:][,;.]|(?<![.\s])\.\.(?!\.)|[?,;:]—(?=[”’])|[?!][,;](?![\p{L}])|(?<=[\p{Ll}]{4})\.[,;]|…,\s*,/gu;

/** What every such pair begins with; most paragraphs have none. */
const MAY_BE = /[,;:.?!…][,.;:—]/;

/** Marks that no style puts together. */
export const doubledPunctuation: ProofingRule = {
  name: 'doubled-punctuation',
  severity: 'warning',
  *find({ passages }) {
    for (const passage of passages) {
      if (!MAY_BE.test(passage.text)) continue;
      for (const match of passage.text.matchAll(DOUBLED)) {
        yield {
          message: `\`${match[0]}\` stands together in \`${glimpse(passage, match.index)}\`; one of the marks may be a slip`,
          position: passage.at(match.index, match[0].length),
          actual: match[0],
        };
      }
    }
  },
};

import { wordsOf } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** Speech, or the rest of the sentence. The next line of a poem has a capital. */
const GOES_ON = /^[“‘«„\p{Ll}]/u;

/** How letters end, above a signature or in the middle of a valediction. */
const VALEDICTION =
  /(?<![\p{L}])(?:yours?|truly|sincerely|faithfully|respectfully|affectionately|obediently|gratefully|remain|ever|always|sirs?|madam|lord|friend|servants?|love|loving|regards|wishes|blessings|thanks|hope),$/iu;

/** A paragraph that ends in a comma. */
export const paragraphEndsWithComma: ProofingRule = {
  name: 'paragraph-ends-with-comma',
  severity: 'info',
  *find({ paragraphs }) {
    for (const { text, written, next, at } of paragraphs) {
      const after = wordsOf(next);
      if (
        !text.endsWith(',') ||
        !GOES_ON.test(after) ||
        text.includes('\n') ||
        text.split(' ').length < 3 ||
        VALEDICTION.test(text)
      )
        continue;
      yield {
        message: `The paragraph that ends in \`${written.slice(-30).replace(/^\S*\s/, '')}\` leads to \`${after.slice(0, 30)}\` below it; join them if they are one`,
        position: at(text.length - 1, 1),
      };
    }
  },
};

import { wordsOf } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** Speech, or the rest of the sentence. The next line of a poem has a capital. */
const GOES_ON = /^[“‘«„\p{Ll}]/u;

/** A paragraph that ends in a comma. */
export const commaEnding: ProofingRule = {
  name: 'proof/paragraph-ends-with-comma',
  severity: 'info',
  explanation: {
    what: 'A paragraph that ends in a comma and is followed by another, as when the words that say who speaks stand above the speech.',
    wrong: 'Ana turned and said,',
    right: 'Ana turned and said, “Go.”',
    remedy: 'Join the two paragraphs if they are one, or end the first.',
  },
  *find({ paragraphs }) {
    for (const { text, next, at } of paragraphs) {
      const after = wordsOf(next);
      if (!text.endsWith(',') || !GOES_ON.test(after) || text.includes('\n') || text.split(' ').length < 3)
        continue;
      yield {
        message: `The paragraph that ends in \`${text.slice(-30).replace(/^\S*\s/, '')}\` leads to \`${after.slice(0, 30)}\` below it; join them if they are one`,
        position: at(text.length - 1, 1),
      };
    }
  },
};

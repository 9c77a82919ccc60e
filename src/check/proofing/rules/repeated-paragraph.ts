import type { ProofParagraph } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

const FEWEST_WORDS = 15;
/** Paragraphs that begin otherwise need not be compared. */
const BEGINNING = 20;

/** The words without their marks, for a copy may have had its marks mended. */
const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A paragraph that stands in a section twice. */
export const repeatedParagraph: ProofingRule = {
  name: 'repeated-paragraph',
  severity: 'warning',
  *find({ paragraphs }) {
    // By their beginning, and where several begin alike by their words.
    const seen = new Map<string, ProofParagraph | Map<string, ProofParagraph>>();
    for (const paragraph of paragraphs) {
      const { text, written, section, at } = paragraph;
      if (text.length < 2 * FEWEST_WORDS) continue;
      const key = `${section.id} ${text.slice(0, BEGINNING)}`;
      const known = seen.get(key);
      if (!known) {
        seen.set(key, paragraph);
        continue;
      }
      const alike = known instanceof Map ? known : new Map([[wordsIn(known.written), known]]);
      seen.set(key, alike);
      const words = wordsIn(written);
      const first = alike.get(words);
      if (!first) alike.set(words, paragraph);
      if (!first || words.split(' ').length < FEWEST_WORDS) continue;
      const line = first.at(0, 1)?.start.line;
      yield {
        message: `The paragraph \`${written.slice(0, 40)}\` stands in this section already${line ? `, on line ${line}` : ''}; take one out if it is not meant`,
        position: at(0, 1),
      };
    }
  },
};

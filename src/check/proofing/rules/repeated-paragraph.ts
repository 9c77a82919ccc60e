import type { ProofingRule } from '../rule.ts';

const FEWEST_WORDS = 15;

/** A paragraph that stands in the book twice. */
export const repeatedParagraph: ProofingRule = {
  name: 'proof/repeated-paragraph',
  severity: 'warning',
  explanation: {
    what: 'A long paragraph that stands word for word in the same section again, as a paste leaves it behind.',
    wrong: 'the same fifteen words or more, twice in a chapter',
    right: 'a refrain of a few words',
    remedy: 'Take one of the two out, if it is not meant.',
  },
  *find({ paragraphs }) {
    const seen = new Map<string, number | undefined>();
    for (const { text, section, at } of paragraphs) {
      const key = `${section.id} ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
      if (key.split(' ').length <= FEWEST_WORDS) continue;
      const place = at(0, 1);
      if (seen.has(key)) {
        const line = seen.get(key);
        yield {
          message: `The paragraph \`${text.slice(0, 40)}\` stands in this section already${line ? `, on line ${line}` : ''}; take one out if it is not meant`,
          position: place,
        };
      } else seen.set(key, place?.start.line);
    }
  },
};

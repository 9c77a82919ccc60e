import { glimpse } from '../proof-text.ts';
import { speechIn } from '../quotation-marks.ts';
import type { ProofingRule } from '../rule.ts';

/** The sound decides, not the letter: “a union”, “a one-eyed man”, “an hour”, “an heir”. */
const A_BEFORE_VOWEL =
  /(?<![\p{L}\p{N}’'.-])([Aa]) (?!(?:one|once|ones|oneself|eu\p{Ll}*|ewe\p{Ll}*|ouija|a|i|e|o|an|or|and|in|is|it|as|at|if)(?![\p{Ll}]))([aeio]\p{Ll}{2,})/gu;
const AN_BEFORE_CONSONANT = /(?<![\p{L}\p{N}’'.-])([Aa]n) ([bcdfgjklmnpqrstvwyz]\p{Ll}{2,})/gu;

/** `a` before a vowel, `an` before a consonant. */
export const article: ProofingRule = {
  name: 'article',
  severity: 'warning',
  languages: ['en'],
  *find({ passages }) {
    for (const passage of passages) {
      for (const [pattern, other] of [
        [A_BEFORE_VOWEL, 'an'],
        [AN_BEFORE_CONSONANT, 'a'],
      ] as const) {
        const isSpoken = speechIn(passage.text);
        for (const match of passage.text.matchAll(pattern)) {
          if (isSpoken(match.index)) continue;
          const expected = `${/^A/.test(match[0]) ? `A${other.slice(1)}` : other} ${match[2]}`;
          yield {
            message: `\`${match[0]}\` should be \`${expected}\` in \`${glimpse(passage, match.index, match[0].length)}\``,
            position: passage.at(match.index, match[0].length),
            actual: match[0],
            expected: [expected],
          };
        }
      }
    }
  },
};

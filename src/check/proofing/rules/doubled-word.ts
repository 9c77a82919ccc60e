import { glimpse, type ProofPassage } from '../proof-text.ts';
import { speechIn } from '../quotation-marks.ts';
import type { ProofingRule } from '../rule.ts';

/** Words that no sentence puts twice in a row, not even one that is spoken. */
const NEVER_TWICE =
  /^(?:the|a|an|of|and|or|but|my|your|their|our|his|its|from|with|into|we|they|were|are|if|than|because|who|which|when|for|at|as|this|these|would|could|should|will|been|be)$/;
/** Words that a sentence may double (`had had`, `what it is is`), and those that are doubled to say them louder. */
const MAY_BE_TWICE =
  /^(?:had|that|you|it|her|him|in|on|is|was|do|did|so|to|up|there|here|now|then|ever|never|very|really|quite|too|long|far|deep|more|many|much|again|over|round|down|away|no|yes|well|dear|love|old|little|big|blah|bye|chop|knock|tap|tick|drip|hush|ha|ho|he|la|oh|ah|tut|pom|boom|bang|thump)$/;
const TWICE = /^(\p{L}+)\s+\1$/iu;

interface Twice {
  index: number;
  written: string;
  first: string;
}

/** The words that stand twice side by side. */
function* twiceIn({ text, runs }: ProofPassage): Generator<Twice> {
  let from = 0;
  let length = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const start = runs[index] ?? 0;
    const end = runs[index + 1] ?? 0;
    const written = end - start === length ? text.slice(from, end) : '';
    const first = written === '' ? undefined : TWICE.exec(written)?.[1];
    if (first !== undefined) yield { index: from, written, first };
    from = start;
    length = first === undefined ? end - start : 0;
  }
}

/** A word written twice, in one line or across the end of one. */
export const doubledWord: ProofingRule = {
  name: 'doubled-word',
  severity: 'warning',
  languages: ['en'],
  *find({ passages }) {
    for (const passage of passages) {
      const isSpoken = speechIn(passage.text);
      for (const { index, written, first } of twiceIn(passage)) {
        const word = first.toLowerCase();
        // The second of two in a sentence has no capital; “a A” is a letter and its name, “Bora Bora” a place.
        if (!written.endsWith(word)) continue;
        if (!NEVER_TWICE.test(word) && (MAY_BE_TWICE.test(word) || isSpoken(index))) continue;
        yield {
          message: `\`${written.replace(/\s+/g, ' ')}\` stands twice in \`${glimpse(passage, index, written.length)}\`; take one out`,
          position: passage.at(index, written.length),
          actual: written,
          expected: [first],
        };
      }
    }
  },
};

import type { CountedWord } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';
import { REGIONAL } from './lexicon-regional.ts';

/** One side must be this much more frequent before the other is told. */
const SHARE = 4;
const FEWEST = 4;

/** `ize` is at home on both sides (Oxford), so those words say nothing of the side of the others. */
const isOxford = (word: string): boolean => /iz(?:e|ed)$/.test(word);

/** American and British spelling in one book. */
export const mixedSpelling: ProofingRule = {
  name: 'mixed-spelling',
  severity: 'info',
  languages: ['en'],
  *find({ words }) {
    const side = new Map<string, { british: boolean; other: string }>();
    for (const [american, british] of REGIONAL) {
      side.set(american, { british: false, other: british });
      side.set(british, { british: true, other: american });
    }
    const found = new Map<string, CountedWord>();
    for (const word of side.keys()) {
      const counted = words.get(word);
      if (counted) found.set(word, counted);
    }
    let american = 0;
    let british = 0;
    for (const [word, { count }] of found) {
      if (side.get(word)?.british) british += count;
      else if (!isOxford(word)) american += count;
    }
    const rare = american > british;
    if (Math.max(american, british) < Math.max(FEWEST, SHARE * Math.min(american, british))) return;
    for (const [word, { count, place }] of found) {
      const fact = side.get(word);
      if (
        !fact ||
        fact.british !== rare ||
        count * SHARE > Math.max(american, british) ||
        (isOxford(word) && !found.has(fact.other))
      )
        continue;
      yield {
        message: `\`${word}\` is the ${rare ? 'British' : 'American'} spelling and stands ${count === 1 ? 'once' : `${count} times`}; the rest of the book spells as ${rare ? 'Americans' : 'the British'} do, \`${fact.other}\``,
        position: place(),
        actual: word,
        expected: [fact.other],
      };
    }
  },
};

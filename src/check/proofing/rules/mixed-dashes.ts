import type { Position } from '../../../book/position.ts';
import type { ProofingRule } from '../rule.ts';

/** The dash stands first in each pattern: it is what a search can skip to. */
const FORMS = {
  'closed em dashes': /—(?<=[\p{L}\p{N},”’]—)(?=[\p{L}\p{N}“‘])/gu,
  'spaced em dashes': /— (?<=[\p{L}\p{N},”’] — )(?=[\p{L}\p{N}“‘])/gu,
  'spaced en dashes': /– (?<=[\p{L}\p{N},”’] – )(?=[\p{L}\p{N}“‘])/gu,
} as const;
const SHARE = 8;
const FEWEST = 12;

/** Dashes of two forms in one book. */
export const mixedDashes: ProofingRule = {
  name: 'mixed-dashes',
  severity: 'info',
  *find({ passages }) {
    const found = Object.entries(FORMS).map(([name, pattern]) => {
      let count = 0;
      let position: Position | undefined;
      for (const { text, at } of passages) {
        for (const match of text.matchAll(pattern)) {
          count++;
          position ??= at(match.index, match[0].length);
        }
      }
      return { name, count, position };
    });
    const [most] = found.toSorted((a, b) => b.count - a.count);
    if (!most || most.count < FEWEST) return;
    for (const { name, count, position } of found) {
      if (name === most.name || count === 0 || count * SHARE > most.count) continue;
      yield {
        message: `${count} ${count === 1 ? name.replace(/es$/, '') : name} \`${name.includes('en') ? '–' : '—'}\` beside ${most.count} ${most.name}; make them one`,
        position,
      };
    }
  },
};

import type { Position } from '../../../book/position.ts';
import type { ProofingRule } from '../rule.ts';

const FORMS = {
  'closed em dashes': /(?<=[\p{L}\p{N},”’])—(?=[\p{L}\p{N}“‘])/gu,
  'spaced em dashes': /(?<=[\p{L}\p{N},”’]) — (?=[\p{L}\p{N}“‘])/gu,
  'spaced en dashes': /(?<=[\p{L}\p{N},”’]) – (?=[\p{L}\p{N}“‘])/gu,
} as const;
const SHARE = 8;
const FEWEST = 12;

/** Dashes of two forms in one book. */
export const mixedDashes: ProofingRule = {
  name: 'proof/mixed-dashes',
  severity: 'info',
  explanation: {
    what: 'A few dashes of another form than nearly all in the book: spaced among closed ones, en dashes among em dashes.',
    wrong: 'He ran – fast, in a book of he ran—fast',
    right: 'pages 3–5',
    remedy: 'Set `dashes: em` or `dashes: spaced-en` in the front matter, and all become one.',
  },
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

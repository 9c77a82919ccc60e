import type { ProofingRule } from '../rule.ts';

/** How often the usual form must stand for a rare one to be a slip of it. */
const FEWEST = 8;
const SHARE = 8;

/** One word with a hyphen here and without it there. */
export const mixedHyphens: ProofingRule = {
  name: 'mixed-hyphens',
  severity: 'info',
  *find({ words }) {
    for (const [hyphened, one] of words) {
      if (!hyphened.includes('-')) continue;
      const closed = hyphened.replace('-', '');
      const other = words.get(closed);
      if (!other) continue;
      const [rare, usual, stands] =
        one.count < other.count ? [hyphened, closed, one] : [closed, hyphened, other];
      const often = Math.max(one.count, other.count);
      if (often < FEWEST || often < SHARE * stands.count) continue;
      yield {
        message: `\`${rare}\` stands ${stands.count === 1 ? 'once' : `${stands.count} times`} beside \`${usual}\` ${often} times; write it as everywhere else`,
        position: stands.place(),
        actual: rare,
        expected: [usual],
      };
    }
  },
};

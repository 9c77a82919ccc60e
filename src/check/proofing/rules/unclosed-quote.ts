import { findUnpaired, type Unpaired } from '../quotation-marks.ts';
import type { ProofingRule } from '../rule.ts';

/** Where the double quotation marks of a paragraph do not pair. */
function unpaired(text: string): Unpaired | undefined {
  const opened: number[] = [];
  for (const match of text.matchAll(/[“”]/g)) {
    const last = opened.at(-1);
    if (match[0] === '”') {
      if (opened.pop() === undefined) return { at: match.index, open: false };
      // Speech within speech within speech has double marks again.
    } else if (last === undefined || text.slice(last, match.index).includes('‘')) opened.push(match.index);
    else return { at: last, open: true };
  }
  const [first] = opened;
  return first === undefined ? undefined : { at: first, open: true };
}

/** Double quotation marks that do not pair within a paragraph. */
export const unclosedQuote: ProofingRule = {
  name: 'unclosed-quote',
  severity: 'warning',
  find: ({ paragraphs }) => findUnpaired(paragraphs, { open: '“', unpaired }),
};

import { findUnpaired, type Unpaired } from '../quotation-marks.ts';
import type { ProofingRule } from '../rule.ts';

/** `‘` opens. `’` behind a mark closes; behind a letter and before none (`goin’`, `the dogs’`) it may. Others are apostrophes. */
const MARKS = /‘|(?<=[.,!?…—–;:”])’(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}\p{M})])’(?![\p{L}\p{N}])/gu;

/** Where the single quotation marks of a paragraph cannot pair, however its apostrophes are read. */
function unpaired(text: string): Unpaired | undefined {
  if (!/[‘’]/.test(text)) return undefined;
  const opened: number[] = [];
  let mayBeClosed = false;
  for (const match of text.matchAll(MARKS)) {
    const last = opened.at(-1);
    if (match[0] === '‘') {
      if (mayBeClosed) opened.pop();
      // Speech within speech within speech has single marks again.
      else if (last !== undefined && !text.slice(last, match.index).includes('“'))
        return { at: last, open: true };
      opened.push(match.index);
      mayBeClosed = false;
    } else if (/\p{L}|\p{N}|\p{M}|\)/u.test(text[match.index - 1] ?? '')) mayBeClosed ||= last !== undefined;
    else if (opened.pop() === undefined) return { at: match.index, open: false };
    else mayBeClosed = false;
  }
  const [first] = opened;
  return first === undefined || mayBeClosed ? undefined : { at: first, open: true };
}

/** Single quotation marks that do not pair within a paragraph, in a book whose people speak between them. */
export const unclosedSingleQuote: ProofingRule = {
  name: 'unclosed-single-quote',
  severity: 'warning',
  languages: ['en'],
  *find({ paragraphs }) {
    let single = 0;
    let double = 0;
    for (const { text } of paragraphs) {
      if (text.startsWith('‘')) single++;
      if (text.startsWith('“')) double++;
    }
    if (single > double) yield* findUnpaired(paragraphs, { open: '‘', unpaired });
  },
};

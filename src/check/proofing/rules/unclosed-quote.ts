import { glimpse, type ProofParagraph, wordsOf } from '../proof-text.ts';
import type { ProofingRule, Slip } from '../rule.ts';

const TAG =
  /[,?!…—] (?:(?:he|she|they|I|we|\p{Lu}\p{L}+) (?:said|asked|replied|answered|whispered|shouted|muttered|cried|called|added)|(?:said|asked|replied|answered|whispered|shouted|muttered|cried) (?:he|she|they|I|we|\p{Lu}\p{L}+))\b/u;

/** Where the double quotation marks of a paragraph do not pair; undefined where they do. */
function unpaired(text: string): { at: number; open: boolean } | undefined {
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

const LONGEST_LINE = 75;
const MOST_LINES = 40;

/** Index of the line that closes what a line of verse or of a sign opened; -1 where none does. */
function closedAt(paragraphs: readonly ProofParagraph[], from: number): number {
  for (let index = from; index < Math.min(paragraphs.length, from + MOST_LINES); index++) {
    const text = paragraphs[index]?.text ?? '';
    if (text.length > LONGEST_LINE) return -1;
    if (index === from) continue;
    const found = unpaired(text);
    if (found) return found.open ? -1 : index;
  }
  return -1;
}

function slipOf(paragraph: ProofParagraph): Slip | undefined {
  const { text, next } = paragraph;
  const found = unpaired(text);
  if (!found) return undefined;
  // Speech of several paragraphs opens each anew and closes the last (Chicago 13.30).
  const last = text.lastIndexOf('“');
  const runsOn =
    found.open &&
    (found.at === last || found.at === 0) &&
    (wordsOf(next).startsWith('“') || (next && next.type !== 'paragraph'));
  if (runsOn) return undefined;
  const tag = found.open ? TAG.exec(text.slice(found.at)) : null;
  const at = Math.min(tag ? found.at + tag.index : found.at, text.length - 1);
  const where = `\`${glimpse(text, at, 1)}\``;
  return {
    message: found.open
      ? tag
        ? `The closing quotation mark seems to be missing in ${where}, before the words that say who speaks; set it`
        : `The quotation mark in ${where} opens and nothing closes it; set the other`
      : `The quotation mark in ${where} closes and nothing opened it; set the other`,
    position: paragraph.at(at, 1),
  };
}

/** Double quotation marks that do not pair within a paragraph. */
export const unclosedQuote: ProofingRule = {
  name: 'proof/unclosed-quote',
  severity: 'warning',
  explanation: {
    what: 'A double quotation mark without its partner. A speech that goes on in the next paragraph opens again there and is no slip.',
    wrong: '“I never saw him, she said.',
    right: '“I never saw him,” she said.',
    remedy: 'Set the missing mark, or take the other out.',
  },
  *find({ paragraphs }) {
    let closes = -1;
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index === closes) continue;
      const slip = slipOf(paragraph);
      if (slip && unpaired(paragraph.text)?.open) {
        closes = closedAt(paragraphs, index);
        if (closes > index) continue;
      }
      if (slip) yield slip;
    }
  },
};

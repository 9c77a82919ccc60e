import { type ProofParagraph, wordsOf } from '../proof-text.ts';
import type { ProofingRule, Slip } from '../rule.ts';

const FEWEST_WORDS = 7;
const count = (text: string): number => text.match(/\p{L}[\p{L}’-]*/gu)?.length ?? 0;
/** The digit behind a stop is the call of a note. */
const UNENDED = /(?:\p{L}|(?<![.!?…][”’]?\d{0,2})\p{N})[”’]*$/u;
/** What most paragraphs end in, and none that is unended. */
const ENDED = new Set(['.', '!', '?', '…', ',', ';', ':', '—']);

/** An address at the end, behind which a stop would pass for a part of it. */
const ADDRESS = /^[<(“‘]?(?:https?:\/\/|www\.|doi:|[\w.+-]{1,64}@)/i;
const endsInAddress = (written: string): boolean => ADDRESS.test(written.slice(written.lastIndexOf(' ') + 1));

function isUnended(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === '”' || text[end - 1] === '’') end--;
  return !ENDED.has(text[end - 1] ?? '') && UNENDED.test(text);
}

const LONGEST_LINE = 60;
/** A line of verse, or of a sign, among others. */
const isLine = (text: string): boolean => text !== '' && text.length <= LONGEST_LINE && !/^[“‘]/.test(text);

function slipOf({ text, written, before, next, at }: ProofParagraph): Slip | undefined {
  if (!isUnended(text) || count(text) < FEWEST_WORDS || !/\p{Ll}{3}/u.test(text)) return undefined;
  if (endsInAddress(written)) return undefined;
  // Titles, signs, lists and what leads to a letter or verse end as their writer likes.
  if (text.includes('\n') || (next && next.type !== 'paragraph' && next.type !== 'sceneBreak'))
    return undefined;
  if (
    /^[(["“]?\p{L}+[^.!?]*$/u.test(text) &&
    text.split(' ').filter(word => /^\p{Lu}/u.test(word)).length > 0.6 * count(text)
  )
    return undefined;
  const after = wordsOf(next);
  const neighbours = [after, wordsOf(before)].filter(line => !/[.!?]$/.test(line));
  if (isLine(text) && neighbours.some(isLine)) return undefined;
  const goesOn = /^\p{Ll}/u.test(after);
  const end = written.slice(-30).replace(/^\S*\s/, '');
  return {
    message: goesOn
      ? `The paragraph that ends in \`${end}\` seems to go on in the next, \`${after.slice(0, 30)}\`; join them or end it`
      : `The paragraph that ends in \`${end}\` has no punctuation at its end; set it`,
    position: at(Math.max(0, text.length - 1), 1),
    actual: end,
  };
}

/** A paragraph that stops without a mark. */
export const unendedParagraph: ProofingRule = {
  name: 'unended-paragraph',
  severity: 'warning',
  *find({ paragraphs }) {
    for (const paragraph of paragraphs) {
      if (paragraph.section.matter !== 'body') continue;
      const slip = slipOf(paragraph);
      if (slip) yield slip;
    }
  },
};

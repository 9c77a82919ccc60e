/** What stands between quotation marks, and whether they pair. What a pair is, each rule says itself. */
import { glimpse, type ProofParagraph, wordsOf } from './proof-text.ts';
import type { Slip } from './rule.ts';

/** A mark without its partner. */
export interface Unpaired {
  at: number;
  open: boolean;
}

/** The marks of one kind. */
export interface Marks {
  open: '“' | '‘';
  /** The first mark of a paragraph that has no partner in it. */
  unpaired(text: string): Unpaired | undefined;
}

/**
 * What tells of one offset after another, each behind the one before, whether it stands inside quotation marks: people
 * speak as they like. An apostrophe closes nothing.
 */
export function speechIn(text: string): (at: number) => boolean {
  let seen = 0;
  let double = false;
  let single = false;
  return at => {
    for (; seen < at; seen++) {
      const mark = text[seen];
      if (mark === '“') double = true;
      else if (mark === '”') double = false;
      else if (mark === '‘') single = true;
      else if (mark === '’' && /[.,!?…—]/.test(text[seen - 1] ?? '')) single = false;
    }
    return double || single;
  };
}

const TAG =
  /[,?!…—] (?:(?:he|she|they|I|we|\p{Lu}\p{L}+) (?:said|asked|replied|answered|whispered|shouted|muttered|cried|called|added)|(?:said|asked|replied|answered|whispered|shouted|muttered|cried) (?:he|she|they|I|we|the \p{Ll}+|\p{Lu}\p{L}+))\b/u;

const LONGEST_LINE = 75;
const MOST_LINES = 40;

/** Index of the paragraph that closes what one opened before lines of verse or of a sign; -1 where none does. */
function closedAt(paragraphs: readonly ProofParagraph[], from: number, { open, unpaired }: Marks): number {
  for (let index = from + 1; index < Math.min(paragraphs.length, from + MOST_LINES); index++) {
    const text = paragraphs[index]?.text ?? '';
    const found = unpaired(text);
    if (found) return found.open ? -1 : index;
    if (text.length > LONGEST_LINE || text.includes(open)) return -1;
  }
  return -1;
}

/** The words that say who speaks, inside what seems to be speech. */
const tagIn = (text: string, { at, open }: Unpaired): RegExpExecArray | null =>
  open ? TAG.exec(text.slice(at)) : null;

/** Speech of several paragraphs opens each anew and closes the last (Chicago, 17th ed., 13.30). */
function runsOn({ text, next }: ProofParagraph, found: Unpaired, { open }: Marks): boolean {
  if (!found.open || (found.at !== text.lastIndexOf(open) && found.at !== 0)) return false;
  return wordsOf(next).startsWith(open) || (next !== undefined && next.type !== 'paragraph');
}

function slipOf(paragraph: ProofParagraph, found: Unpaired): Slip {
  const { text } = paragraph;
  const tag = tagIn(text, found);
  const at = Math.min(tag ? found.at + tag.index : found.at, text.length - 1);
  const where = `\`${glimpse(paragraph, at, 1)}\``;
  return {
    message: found.open
      ? tag
        ? `The closing quotation mark seems to be missing in ${where}, before the words that say who speaks; set it`
        : `The quotation mark in ${where} opens and nothing closes it; set the other`
      : `The quotation mark in ${where} closes and nothing opened it; set the other`,
    position: paragraph.at(at, 1),
  };
}

/** The marks that stand alone, one a paragraph. */
export function* findUnpaired(paragraphs: readonly ProofParagraph[], marks: Marks): Generator<Slip> {
  let closes = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index === closes) continue;
    const found = marks.unpaired(paragraph.text);
    if (!found || runsOn(paragraph, found, marks)) continue;
    if (found.open && !tagIn(paragraph.text, found)) {
      closes = closedAt(paragraphs, index, marks);
      if (closes > index) continue;
    }
    yield slipOf(paragraph, found);
  }
}

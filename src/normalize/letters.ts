import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Letter, LetterLine, LetterPart } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf } from '../book/visit.ts';
import { linesOf, type WrittenLine } from './cut-inlines.ts';
import { CLOSES, closesAndSigns, GREETS } from './letter-words.ts';
import { countWords, isFolded, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const SALUTATION =
  /^(?:(?:my )?(?:own |very )?(?:dear|dearest|darling|beloved)(?: \p{Lu}?[\p{L}.’' -]{1,40})?|to whom it may concern|(?:dear )?sirs?(?: or madam)?|madam|(?:hi|hey|hello|greetings|good (?:morning|evening)),? \p{Lu}[\p{L}.’' -]{1,30}|(?:mr|mrs|ms|miss|dr|prof|sir|lady|lord)\.? \p{Lu}[\p{L}.’' -]{1,30}|to my \p{L}[\p{L}’' -]{1,30})(?:[,:]|\s?[—–]|\s?--)$/iu;
const VALEDICTION =
  /^(?:(?:(?:i am|we are|i remain|we remain),? )?(?:yours|your (?:loving|affectionate|obedient|humble|devoted|faithful|own|friend|son|daughter|mother|father|brother|sister)|ever yours|sincerely|faithfully|truly|respectfully|affectionately|love|all my love|with (?:all my )?love|much love|lots of love|best|best wishes|all the best|kind(?:est)? regards|warm(?:est)? regards|regards|with (?:kind(?:est)? |warm(?:est)? )?regards|cordially|warmly|fondly|as ever|always|forever|until then|take care|cheers|xoxo)\b[^.!?]{0,40})[,.]?$/i;
/** Most lines end otherwise, and need not be held against a list of words. */
const ENDS_GREETING = /[,:!—–-]$/;
/** What leads up to a close on lines of its own: “I have the honour to be, / Sir, / Your obedient servant”. */
const LEADS_TO_CLOSE =
  /^(?:(?:and )?(?:i|we) (?:am|are|remain|beg to (?:be|remain)|have the honou?r to (?:be|remain))|believe me|(?:my )?(?:dear )?(?:sirs?|madam|gentlemen))\b[^.!?]{0,30},$/i;
const MOST_LEADS = 2;
/** A close and a name on one line: “Love, Mum”. */
const SIGNED = /,\s*\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}\.?$/u;
/** A name alone behind a dash: “—Tom”. */
const DASHED_NAME = /^(?:—|–|--?)\s?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}\.?$/u;
const POSTSCRIPT = /^P\.?\s?(?:P\.?\s?)?S\b/;
const DATELINE = /\b\d{1,4}\b|\b(?:street|road|lane|house|hall|avenue)\b|^\p{Lu}\p{L}+day\b/iu;
const LONGEST = 60;
const LONGEST_NAME = 5;
const LONGEST_OF_ADDRESS = 40;
const MOST_OF_ADDRESS = 6;
/** A letter longer than this is not told from a story that begins with “Dear”. */
const MOST_BLOCKS = 40;

function letterLine(part: LetterPart, line: WrittenLine): LetterLine {
  const written: LetterLine = { type: 'letterLine', part, children: line.children };
  const [first, last] = [line.children[0]?.position, line.children.at(-1)?.position];
  return first && last ? { ...written, position: { ...first, end: last.end } } : written;
}

const isName = (line: string): boolean =>
  countWords(line) <= LONGEST_NAME && /^[\p{Lu}“"—-]/u.test(line) && !/[!?:;]$/.test(line);

const isValediction = (line: string): boolean => VALEDICTION.test(line) || CLOSES.test(line);
const isSigned = (line: string): boolean => SIGNED.test(line) || closesAndSigns(line);

interface Closing {
  lines: LetterLine[];
  /** Index of the block behind the letter. */
  end: number;
}

/** The close of a letter at a block: a valediction and who signs, on one paragraph's lines or in the next ones. */
function closingAt(blocks: readonly Block[], index: number): Closing | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const all = linesOf(block);
  const leads = all.findIndex(({ text }) => !LEADS_TO_CLOSE.test(text) || isValediction(text));
  if (leads < 0 || leads > MOST_LEADS) return undefined;
  const [first, ...rest] = all.slice(leads);
  if (first && leads + rest.length === 0 && DASHED_NAME.test(first.text))
    return { lines: [letterLine('signature', first)], end: index + 1 };
  if (!first || first.text.length > LONGEST || !isValediction(first.text)) return undefined;
  const lines = all.slice(0, leads + 1).map(line => letterLine('valediction', line));
  let end = index + 1;
  if (rest.length > 0) {
    if (rest.length > 3 || !rest.every(({ text }) => isName(text))) return undefined;
    lines.push(...rest.map(line => letterLine('signature', line)));
  } else {
    const next = blocks[end];
    const names = isParagraph(next) ? linesOf(next) : [];
    const signed =
      names.length > 0 && names.length <= 3 && names.every(({ text }) => isName(text) && !/[.]$/.test(text));
    if (signed && !isSigned(first.text)) {
      lines.push(...names.map(line => letterLine('signature', line)));
      end++;
    } else if (!isSigned(first.text)) return undefined;
  }
  for (
    let after = blocks[end];
    isParagraph(after) && POSTSCRIPT.test(wordsOf(after));
    after = blocks[++end]
  ) {
    lines.push({ type: 'letterLine', part: 'postscript', children: after.children });
  }
  return { lines, end };
}

const isGreeting = (line: WrittenLine | undefined): boolean =>
  line !== undefined &&
  line.text.length <= LONGEST &&
  ENDS_GREETING.test(line.text) &&
  (SALUTATION.test(line.text) || GREETS.test(line.text));

/** The letter whose salutation stands at a block, with the index of the block behind it. */
function letterAt(blocks: readonly Block[], index: number): { letter: Letter; end: number } | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const lines = linesOf(block);
  const greeting = lines.findIndex(isGreeting);
  if (greeting < 0 || greeting !== lines.length - 1 || greeting > 3) return undefined;
  for (let at = index + 1; at < Math.min(blocks.length, index + MOST_BLOCKS); at++) {
    const closing = closingAt(blocks, at);
    if (!closing) continue;
    const opening = lines.map((line, nth) => letterLine(nth === greeting ? 'salutation' : 'dateline', line));
    const letter: Letter = {
      type: 'letter',
      children: [...opening, ...blocks.slice(index + 1, at), ...closing.lines],
    };
    const [first, last] = [block.position, blocks[closing.end - 1]?.position];
    if (first && last) letter.position = { ...first, end: last.end };
    return { letter, end: closing.end };
  }
  return undefined;
}

/** Whether lines are those of an address: short, none of them speech. */
const areAddress = (lines: readonly WrittenLine[]): boolean =>
  lines.length > 1 &&
  lines.length <= MOST_OF_ADDRESS &&
  lines.every(({ text }) => text.length <= LONGEST_OF_ADDRESS && !/["“”!?:]/.test(text));

/** A short line with a place or a date right before the salutation belongs to the letter, and so does an address. */
function takeDateline(before: Block[], letter: Letter): void {
  const block = before.at(-1);
  if (!isParagraph(block)) return;
  const line = wordsOf(block);
  const lines = linesOf(block);
  if (!DATELINE.test(line)) return;
  if (!areAddress(lines) && (line.length > LONGEST || /[.!?:"”]$/.test(line))) return;
  before.pop();
  letter.children.unshift(...lines.map(written => letterLine('dateline', written)));
}

/** Whether the lines of a paragraph are the close of a letter, or the address over its salutation, and so no verse. */
export function isEdgeOfLetter(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!isParagraph(block)) return false;
  if (isParagraph(next) && isGreeting(linesOf(next).at(-1)) && areAddress(linesOf(block))) return true;
  return linesOf(block).length > 1 && closingAt(blocks, index) !== undefined;
}

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'letter', meaning: 'a letter, with its greeting, its close and who signs' },
  { key: 'text', meaning: 'paragraphs of the story' },
];

function isLetter(block: Block | undefined, { position }: Letter, inquiry: Inquiry): boolean {
  const words = wordsOf(block);
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/letter',
    severity: 'info',
    message: `The paragraphs from \`${words}\` to the signature are set as a letter`,
    hint: 'In Markdown, `:::letter` before and `:::` after them say so',
    position,
    confidence: 0.9,
    done: 'letter',
    alternatives: ALTERNATIVES,
  });
  return answer === 'letter';
}

function findLetters(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const kept: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const found = letterAt(blocks, index);
    if (!found || !isLetter(blocks[index], found.letter, inquiry)) {
      kept.push(blocks[index] as Block);
      index++;
      continue;
    }
    takeDateline(kept, found.letter);
    kept.push(found.letter);
    index = found.end;
  }
  return kept;
}

/** Recognises letters by their salutation and their close; without both nothing is certain. */
export const letters: Pass = {
  name: 'letters',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (!section.generated) section.children = findLetters(section.children, inquiry);
    }
  },
};

import { closes, closesAndSigns } from '../book/letter-words.ts';
import type { Block, LetterLine, LetterPart } from '../book/nodes.ts';
import { linesOf, placeOf, type WrittenLine } from './cut-inlines.ts';
import { isSentFrom } from './mail-headers.ts';
import { countWords, isFolded, isParagraph, wordsOf } from './narrative.ts';

const VALEDICTION =
  /^(?:(?:(?:i am|we are|i remain|we remain),? )?(?:yours|(?:ever )?your (?:ever[ -])?(?:loving|affectionate|obedient|humble|devoted|faithful|own|friend|son|daughter|mother|father|brother|sister)|ever yours|sincerely|faithfully|truly|respectfully|affectionately|love|all my love|with (?:all my )?love|much love|lots of love|best|best wishes|all the best|kind(?:est)? regards|warm(?:est)? regards|regards|with (?:kind(?:est)? |warm(?:est)? )?regards|cordially|warmly|fondly|lovingly|gratefully|devotedly|tenderly|as ever|always|forever|until then|take care|cheers|xoxo)\b(?:[^.!?]|(?<=\betc|&c)\.){0,40})[,.]?$/i;
/** What leads up to a close on lines of its own: “I have the honour to be, / Sir, / Your obedient servant”. */
const LEADS_TO_CLOSE =
  /^(?:(?:and )?(?:i|we) (?:am|are|remain|beg to (?:be|remain)|have the honou?r to (?:be|remain))|believe me|(?:my )?(?:dear )?(?:sirs?|madam|gentlemen))\b[^.!?]{0,30},?$/i;
const MOST_LEADS = 2;
/** A close and a name on one line: “Love, Mum”. */
const SIGNED = /,\s*\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}\.?$/u;
/** A name alone behind a dash: “—Tom”. */
const DASHED_NAME = /^(?:—|–|--?)\s?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}\.?$/u;
const BARE_NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u;
/** Names, and what stands between those of a firm. */
const FULL_NAME =
  /^(?:—|–|--?)?\s?\p{Lu}[\p{L}.’'-]*(?:,? (?:\p{Lu}[\p{L}.’'-]*|&|and|of|the|de|del|van|von|der|zu))*$/u;
/** Letters for a name: `H.`, `J. M.` */
const INITIALS = /^(?:\p{Lu}\. ?){1,3}$/u;
/** The number of a scene rather than who signs. */
const NUMERAL = /^[IVX]\.$/;
/** `xx`, `XOXO` */
const KISSES = /^(?:x{1,10}|(?:x ){1,6}x|(?:xo){1,5}x?)[.!]?$/i;
const POSTSCRIPT = /^["“]?P\.?\s?(?:P\.?\s?)?S\b/;
/** No line of a letter but its prose is longer, in letters. */
export const LONGEST = 60;
const LONGEST_NAME = 5;

/** A letter in quotation marks: they open each of its paragraphs and close only the last. */
const OPENING = /^["“«„‘]/;
const OPENED = /^["“«„‘](?=[^"”»“]+$)/u;
const CLOSED = /^["“«„‘]?([^"“”«»„]+)["”»“’]$/u;

export const isOpened = (line: WrittenLine): boolean => OPENED.test(line.text);

/** What a line of a letter says. @param quoted whether the letter stands in quotation marks */
export const said = ({ text }: WrittenLine, quoted: boolean): string =>
  quoted ? text.replace(OPENED, '').replace(CLOSED, '$1') : text;

export function letterLine(part: LetterPart, { children }: WrittenLine): LetterLine {
  const position = placeOf(children);
  return { type: 'letterLine', part, children, ...(position && { position }) };
}

const isKiss = (line: string): boolean => KISSES.test(line);

const isName = (line: string): boolean =>
  countWords(line) <= LONGEST_NAME && /^[\p{Lu}“"—-]/u.test(line) && !/[!?:;]$/.test(line);

/** Whether a line is one name, or the names of one person. */
export const isBareName = (line: string): boolean => BARE_NAME.test(line);

const isValediction = (line: string): boolean => VALEDICTION.test(line) || closes(line);
const isSigned = (line: string): boolean => SIGNED.test(line) || closesAndSigns(line);

export interface Closing {
  lines: LetterLine[];
  /** Index of the block behind the letter. */
  end: number;
}

/** The close of a letter at a block: a valediction and who signs, on one paragraph's lines or in the next ones. */
export function closingAt(blocks: readonly Block[], index: number, quoted: boolean): Closing | undefined {
  const signed = signatureAt(blocks, index, quoted) ?? valedictionAt(blocks, index, quoted);
  if (!signed) return undefined;
  const { lines } = signed;
  let { end } = signed;
  for (let after = blocks[end]; isParagraph(after); after = blocks[++end]) {
    const goesOn = quoted && end > signed.end && staysOpen(blocks[end - 1]) && opens(after);
    const words = wordsOf(after);
    if (!POSTSCRIPT.test(words) && !isSentFrom(words) && !goesOn) break;
    if (goesOn && signatureAt(blocks, end, quoted)) break;
    lines.push({ type: 'letterLine', part: 'postscript', children: after.children });
  }
  const again = end > signed.end ? signatureAt(blocks, end, quoted) : undefined;
  return again ? { lines: [...lines, ...again.lines], end: again.end } : { lines, end };
}

/** Where the quotation goes on in the next paragraph, none closes this one. */
const staysOpen = (block: Block | undefined): boolean => !/["”»]$/.test(wordsOf(block));
const opens = (block: Block): boolean => OPENING.test(wordsOf(block));

/**
 * The close of a letter whose greeting was not found, when nothing else can be meant: a valediction without a stop, and
 * names under it.
 */
export function bareClosingAt(blocks: readonly Block[], index: number): Closing | undefined {
  const block = blocks[index];
  if (!isParagraph(block)) return undefined;
  const [first, ...rest] = linesOf(block);
  if (!first || rest.length === 0) return undefined;
  const quoted = isOpened(first);
  const closing = closingAt(blocks, index, quoted);
  const names = closing?.lines.filter(({ part }) => part === 'signature') ?? [];
  const leads = rest.slice(0, rest.length - names.length);
  const isOpen = [first, ...leads].every(line => /[,\p{L}]$/u.test(line.text));
  const signs = rest.slice(leads.length).every((line, nth) => {
    const name = said(line, quoted);
    return FULL_NAME.test(name) || (nth > 0 && isKiss(name));
  });
  return isOpen && signs && names.length > 0 ? closing : undefined;
}

/** A name alone that ends a letter: behind a dash, or in a letter in quotation marks, of which nothing more follows. */
function signatureAt(blocks: readonly Block[], index: number, quoted: boolean): Closing | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const [line, second] = linesOf(block);
  if (!line || second) return undefined;
  const name = said(line, quoted);
  const next = blocks[index + 1];
  const isLast = !isParagraph(next) || !opens(next) || POSTSCRIPT.test(wordsOf(next));
  const signs = quoted && isLast && opens(block) && isBareName(name);
  if (!signs && !DASHED_NAME.test(name)) return undefined;
  return { lines: [letterLine('signature', line)], end: index + 1 };
}

/** Initials alone, or what a telephone signs with, that end a letter whose beginning is certain. */
export function initialsAt(blocks: readonly Block[], index: number): Closing | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const [line, second] = linesOf(block);
  if (!line || second) return undefined;
  if (isSentFrom(line.text)) return { lines: [letterLine('postscript', line)], end: index + 1 };
  if (!INITIALS.test(line.text) || NUMERAL.test(line.text)) return undefined;
  const lines = [letterLine('signature', line)];
  const end = index + 1;
  const next = blocks[end];
  const isLast = !isParagraph(next) || !(POSTSCRIPT.test(wordsOf(next)) || isSentFrom(wordsOf(next)));
  if (isLast) return { lines, end };
  return {
    lines: [...lines, { type: 'letterLine', part: 'postscript', children: next.children }],
    end: end + 1,
  };
}

function valedictionAt(blocks: readonly Block[], index: number, quoted: boolean): Closing | undefined {
  const block = blocks[index];
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const all = linesOf(block);
  if ((all[0]?.text.length ?? 0) > LONGEST) return undefined;
  const texts = all.map(line => said(line, quoted));
  const leads = texts.findIndex(text => !LEADS_TO_CLOSE.test(text) || isValediction(text));
  if (leads < 0 || leads > MOST_LEADS) return undefined;
  const first = texts[leads] as string;
  if (first.length > LONGEST || !isValediction(first)) return undefined;
  const lines = all.slice(0, leads + 1).map(line => letterLine('valediction', line));
  const rest = all.slice(leads + 1);
  if (rest.length > 0) {
    const areNames = texts.slice(leads + 1).every((text, nth) => isName(text) || (nth > 0 && isKiss(text)));
    if (rest.length > 3 || !areNames) return undefined;
    return { lines: [...lines, ...rest.map(line => letterLine('signature', line))], end: index + 1 };
  }
  if (isSigned(first)) return { lines, end: index + 1 };
  const next = blocks[index + 1];
  const names = isParagraph(next) ? linesOf(next) : [];
  if (names.length === 0 || names.length > 3) return undefined;
  const areNames = names.every((line, nth) => {
    const name = said(line, quoted);
    if (!quoted && (INITIALS.test(name) || (nth > 0 && isKiss(name)))) return true;
    return isName(name) && (quoted ? OPENING.test(line.text) : !/[.]$/.test(name));
  });
  if (!areNames) return undefined;
  return { lines: [...lines, ...names.map(line => letterLine('signature', line))], end: index + 2 };
}

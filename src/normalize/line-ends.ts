/** Whether the line ends inside paragraphs are the author's, or those of an editor that broke long lines. */
import type { Book } from '../book/book.ts';
import type { Inline, Paragraph } from '../book/nodes.ts';
import { plainText, sectionsOf, walk } from '../book/visit.ts';
import { linesOf, placeOf, sliceInlines } from './cut-inlines.ts';
import { countWords, isCapitals, isFolded, isParagraph } from './narrative.ts';

/** Prose broken at a width is broken at a greater one than this. */
export const NARROWEST_PROSE = 45;

export const widthOf = (lines: readonly string[]): number =>
  lines.reduce((width, line) => Math.max(width, line.length), 0);

/** Whether the line ends are explained by a fixed width: the next word would not have fitted. */
export function isWrapped(lines: readonly string[]): boolean {
  const width = widthOf(lines);
  if (width < NARROWEST_PROSE) return false;
  const ends = lines.slice(0, -1);
  const explained = ends.filter((line, index) => {
    const word = /^\S+/.exec(lines[index + 1] ?? '')?.[0] ?? '';
    return line.length + 1 + word.length > width;
  });
  return explained.length > 0.6 * ends.length;
}

/** Whether each line of a paragraph ends in a mark: two spaces or a backslash in Markdown, a line break in Word. */
export const isMarked = (block: Paragraph): boolean =>
  ![...walk(block)].some(node => node.type === 'text' && node.value.includes('\n'));

/** Name and value on a line: “Level: 3”, “Subject: the plan”. */
const LABELLED = /^\p{L}[\p{L}\p{N} .’'/&-]{0,24}:(?:\s|$)/u;
const LONGEST_LABELLED = 120;

/** Whether each line is a label and what it says, as on an envelope or in the records of a game. */
export const areLabelled = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every(line => LABELLED.test(line)) &&
  widthOf(lines) <= LONGEST_LABELLED &&
  !isWrapped(lines);

/** `500g strong flour`, `½ tsp salt` */
const MEASURED = /^(?:\d|[¼-¾⅐-⅞])/u;
const FEWEST_MEASURED = 3;

/** Whether the lines are what is needed and how much of it, as in a recipe, with “a knob of butter” here and there. */
export const areMeasured = (lines: readonly string[]): boolean =>
  lines.length >= FEWEST_MEASURED &&
  widthOf(lines) <= NARROWEST_PROSE &&
  3 * lines.filter(line => MEASURED.test(line)).length >= 2 * lines.length;

const LONGEST_NAME = 30;
/** `[SKILL UNLOCKED]`, `HP: 43/100`: what a game says. */
const NO_NAME = /^\p{Ps}|:\s*\S/u;

/** Whether the first line is a name in capitals and the others what its bearer says, as in a play. */
export function hasSpeaker([first = '', ...speech]: readonly string[]): boolean {
  return (
    speech.length > 0 &&
    first.length <= LONGEST_NAME &&
    countWords(first) <= 4 &&
    isCapitals(first.replace(/\(.*\)/, '')) &&
    !NO_NAME.test(first) &&
    !/[!?…,;—–-]["”’]?$/.test(first) &&
    !speech.some(isCapitals)
  );
}

/** How the line ends of a book are to be read. */
export interface LineEnds {
  /** Long paragraphs stand on one line each: whoever ended a line inside one meant it. */
  typed: boolean;
  /** Names in capitals stand over speeches. */
  play: boolean;
}

/** A paragraph of so many letters would have been broken by an editor that breaks lines. */
const LONG = 100;
const FEWEST_LONG = 3;
/** Of ten long paragraphs one may be broken. */
const MOST_BROKEN = 0.1;
const FEWEST_SPEECHES = 2;

/** A sentence that ends inside a line, so that the author does not end a line with each. */
const INNER_END = /[.!?…]["'”’)\]]* +["'“‘(]*\p{Lu}/u;

/** What a paragraph says of its author's line ends. */
function testimonyOf(block: Paragraph): keyof Testimony | undefined {
  const text = plainText(block.children);
  const lines = text.includes('\n') ? linesOf(block).map(line => line.text) : [];
  if (hasSpeaker(lines)) return 'speeches';
  if (text.length < LONG) return undefined;
  if (isFolded(block)) return 'broken';
  if (lines.length < 2 || isMarked(block)) return 'whole';
  return isWrapped(lines) || !lines.some(line => INNER_END.test(line)) ? 'broken' : undefined;
}

/** How many paragraphs stand on one line, on several, or below the name of who speaks. */
interface Testimony {
  whole: number;
  broken: number;
  speeches: number;
}

/** Reads the line ends of a book from all its paragraphs. */
export function readLineEnds(book: Book): LineEnds {
  const found: Testimony = { whole: 0, broken: 0, speeches: 0 };
  for (const section of sectionsOf(book)) {
    for (const block of section.children) {
      const said = isParagraph(block) ? testimonyOf(block) : undefined;
      if (said) found[said]++;
    }
  }
  const { whole, broken, speeches } = found;
  return {
    typed: whole >= FEWEST_LONG && broken <= MOST_BROKEN * whole,
    play: speeches >= FEWEST_SPEECHES,
  };
}

/** Makes line breaks of the line ends of a paragraph, which every format keeps. */
export function keepLines(block: Paragraph): Paragraph {
  return { ...block, children: joined(linesOf(block).map(line => line.children)) };
}

/** Makes a line break of the first line end alone: a speech under a name may be broken at a width. */
export function keepFirstLine(block: Paragraph): Paragraph {
  const text = plainText(block.children);
  const end = text.indexOf('\n', text.search(/\S/));
  const [name, speech] = [
    sliceInlines(block.children, 0, end),
    sliceInlines(block.children, end + 1, text.length),
  ];
  return { ...block, children: joined([name, speech]) };
}

/** The lines of a paragraph as paragraphs of their own. */
export const partLines = (block: Paragraph): Paragraph[] =>
  linesOf(block).map(({ children }): Paragraph => {
    const position = placeOf(children);
    return { type: 'paragraph', children, ...(position && { position }) };
  });

const joined = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'lineBreak' }, ...line]));

import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Paragraph, Stanza, Verse, VerseLine } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText, sectionsOf, walk } from '../book/visit.ts';
import { isBookOfPoems } from './book-of-poems.ts';
import { linesOf } from './cut-inlines.ts';
import { isEdgeOfLetter } from './letters.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';

const LONGEST_LINE = 60;
/** Lines may be so long where the author wrote a mark at the end of each. */
const LONGEST_MARKED = 90;
const FEWEST_LINES = 3;
/** Of so many lines with marks any may be long. */
const MARKED_STANZA = 4;
/** Prose broken at a width is broken at a greater one than this. */
const NARROWEST_PROSE = 45;

const widthOf = (lines: readonly string[]): number =>
  lines.reduce((width, line) => Math.max(width, line.length), 0);

/** Whether the line ends are explained by a fixed width: the next word would not have fitted. */
function isWrapped(lines: readonly string[]): boolean {
  const width = widthOf(lines);
  if (width < NARROWEST_PROSE) return false;
  const ends = lines.slice(0, -1);
  const explained = ends.filter((line, index) => {
    const word = /^\S+/.exec(lines[index + 1] ?? '')?.[0] ?? '';
    return line.length + 1 + word.length > width;
  });
  return explained.length > 0.6 * ends.length;
}

/** Words that lead to verse: “She sang:”. */
const LEADS = /:["'”’]?$/;
/** A paragraph that ends in the middle of a sentence goes on with the lines below it, and is no label over them. */
const BREAKS_OFF = /(?:[,;—–]|.{40}\p{L})$/u;

/** How a paragraph of several lines stands in its story. */
interface Stand {
  /** The words before it lead to verse, or it is a stanza after others. */
  led: boolean;
  /** The author wrote a mark at the end of each line: no editor that wraps lines does. */
  marked: boolean;
}

const startsInCapital = (line: string): boolean => /^["'“‘’(]*\p{Lu}/u.test(line);

/** Whether lines are as long as those of verse, and no width explains where they end. */
function areShort(lines: readonly string[], { led, marked }: Stand): boolean {
  const width = widthOf(lines);
  if (width <= LONGEST_LINE) return marked || !isWrapped(lines);
  if (!marked || width > LONGEST_MARKED) return false;
  return (led && lines.every(startsInCapital)) || (lines.length >= MARKED_STANZA && !isWrapped(lines));
}

/** A line that someone says, quotation marks around it: talk in short lines is no song. */
const isSaid = (line: string): boolean => /^["“‘'«„].*["”’'»“][.,!?…]*$/u.test(line);

const isSentence = (line: string): boolean => /[.!?]["'”’]*$/.test(line);

/** Whether quotation marks open before the first line and close behind the last: lines that someone quotes. */
const areQuoted = ([first = '', ...rest]: readonly string[]): boolean =>
  /^["“‘'«„][^"”»]*$/u.test(first) &&
  /["”’'»][.,]?$/u.test(rest.at(-1) ?? '') &&
  !rest.some(line => /^["“«„]/u.test(line));

/** How many of so many lines may be sentences: talk and lists are made of them. */
function mostSentences(lines: readonly string[], { led, marked }: Stand): number {
  const sung = marked && lines.filter(isSaid).length <= lines.length / 2;
  if (!sung) return lines.length / 2;
  return led ? lines.length : (lines.length * 2) / 3;
}

/**
 * Whether the lines of a paragraph are lines of verse: short, broken where the author broke them, and each with a
 * capital, unless the words before them lead to verse.
 */
function isVerse(lines: readonly string[], stand: Stand): boolean {
  const few = stand.led || (stand.marked && areQuoted(lines));
  if (lines.length < (few ? 2 : FEWEST_LINES)) return false;
  if (!areShort(lines, stand)) return false;
  if (!stand.led && !lines.every(startsInCapital)) return false;
  const sources = lines.filter(line => /^\p{Lu}[\p{L} ]{0,20}:\s/u.test(line)).length;
  return sources === 0 && lines.filter(isSentence).length <= mostSentences(lines, stand);
}

/** Short lines that an author broke on purpose but that lack the capitals of verse, as lists and much of today's verse do. */
function mayBeVerse(lines: readonly string[]): boolean {
  const inSmallLetters = lines.filter(line => /^["'“‘(]*[\p{Ll}\d]/u.test(line)).length;
  return (
    lines.length > FEWEST_LINES &&
    widthOf(lines) < NARROWEST_PROSE &&
    inSmallLetters > 0 &&
    !isWrapped(lines) &&
    lines.filter(isSentence).length <= lines.length / 2
  );
}

const STEP = 2;

/** Whether each line of a paragraph ends in a mark: two spaces or a backslash in Markdown, a line break in Word. */
const isMarked = (block: Paragraph): boolean =>
  ![...walk(block)].some(node => node.type === 'text' && node.value.includes('\n'));

/** How a paragraph of several lines reads; undefined for one that is prose. */
function readLines(block: Block, led: boolean): 'verse' | 'doubtful' | undefined {
  if (!isParagraph(block) || !plainText(block.children).includes('\n')) return undefined;
  const lines = linesOf(block).map(line => line.text);
  return isVerse(lines, { led, marked: isMarked(block) })
    ? 'verse'
    : mayBeVerse(lines)
      ? 'doubtful'
      : undefined;
}

/** Whether the paragraph before leads to verse: it says so, or lines with marks go on with its sentence or it with theirs. */
function isLed(blocks: readonly Block[], index: number): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (LEADS.test(wordsOf(before))) return true;
  if (!isParagraph(block) || !isMarked(block)) return false;
  const goesOn = isParagraph(before) && BREAKS_OFF.test(wordsOf(before));
  return goesOn || (isParagraph(after) && /^\p{Ll}/u.test(wordsOf(after)));
}

/** Whether two lines, each ended by a mark, open a song of which more stanzas follow. */
function opensSong(block: Block, next: Block | undefined): boolean {
  const isStanza = (candidate: Block | undefined): boolean =>
    candidate !== undefined &&
    isParagraph(candidate) &&
    isMarked(candidate) &&
    readLines(candidate, true) === 'verse' &&
    linesOf(candidate).every(({ text }) => startsInCapital(text));
  return isStanza(block) && isStanza(next);
}

/**
 * @param inPoems whether the first line, too, stands where its author wants it; in prose it is indented as paragraphs are,
 *   or its indent was the reader's to take away
 */
function stanzaOf(block: Paragraph, inPoems: boolean): Stanza {
  const text = plainText(block.children);
  const lines = linesOf(block);
  const indents = [...text.matchAll(/(?:^|\n)([ \t]*)(?=\S)/g)].map(
    match => (match[1] ?? '').replaceAll('\t', ' '.repeat(2 * STEP)).length,
  );
  if (inPoems && indents[0] === 0) indents[0] = (block.position?.start.column ?? 1) - 1;
  const counted = inPoems ? indents : indents.slice(1);
  const least = counted.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const children = lines.map((line, index): VerseLine => {
    const stays = index === 0 && !inPoems;
    const indent = stays ? 0 : Math.floor(Math.max(0, (indents[index] ?? 0) - least) / STEP);
    const written: VerseLine = { type: 'verseLine', indent, children: line.children };
    const first = line.children[0]?.position;
    const last = line.children.at(-1)?.position;
    return first && last ? { ...written, position: { ...first, end: last.end } } : written;
  });
  return block.position
    ? { type: 'stanza', children, position: block.position }
    : { type: 'stanza', children };
}

const VERSE: Alternative = { key: 'verse', meaning: 'verse; the lines stay as they are broken' };
const PROSE: Alternative = { key: 'prose', meaning: 'prose; the lines run on into each other' };

function isPoem(stanzas: readonly Block[], reading: 'verse' | 'doubtful', inquiry: Inquiry): boolean {
  const words = wordsOf(stanzas[0]);
  const sure = reading === 'verse';
  const [first, last] = [stanzas[0]?.position, stanzas.at(-1)?.position];
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/verse',
    severity: sure ? 'info' : 'warning',
    message: sure
      ? `The lines from \`${words.slice(0, 40)}\` on are set as verse`
      : `The short lines from \`${words.slice(0, 40)}\` on may be verse; they are set as prose, and their ends are lost`,
    hint: 'In Markdown, `:::verse` before and `:::` after them say so',
    position: first && last && { ...first, end: last.end },
    confidence: sure ? 0.85 : 0.5,
    done: sure ? 'verse' : 'prose',
    alternatives: [VERSE, PROSE],
  });
  return answer === 'verse';
}

/** The paragraphs from `from` on that are the stanzas of one poem, or may be. */
function poemAt(
  blocks: readonly Block[],
  from: number,
): { stanzas: Paragraph[]; reading: 'verse' | 'doubtful' } | undefined {
  const stanzas: Paragraph[] = [];
  if (isEdgeOfLetter(blocks, from)) return undefined;
  const block = blocks[from] as Block;
  const reading =
    readLines(block, isLed(blocks, from)) ?? (opensSong(block, blocks[from + 1]) ? 'verse' : undefined);
  if (!reading) return undefined;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const led = reading === 'verse' && stanzas.length > 0;
    const isNext = stanzas.length === 0 || readLines(block, led) === reading;
    if (!isParagraph(block) || !isNext) break;
    stanzas.push(block);
  }
  return { stanzas, reading };
}

/** In a book of poems every line end counts, but for those of prose that an editor wrapped. */
function readInPoems(block: Block): 'verse' | 'doubtful' | 'line' | undefined {
  if (!isParagraph(block)) return undefined;
  const lines = linesOf(block).map(line => line.text);
  if (isOrnament(lines.join(''))) return undefined;
  if (lines.length > 1)
    return isWrapped(lines) && !isVerse(lines, { led: true, marked: isMarked(block) }) ? 'doubtful' : 'verse';
  return lines.length === 1 && widthOf(lines) <= LONGEST_LINE ? 'line' : undefined;
}

/** The stanzas of a poem in a book of poems; a line by itself is a stanza where the section has others. */
function stanzasAt(blocks: readonly Block[], from: number): ReturnType<typeof poemAt> {
  if (isEdgeOfLetter(blocks, from)) return undefined;
  const reading = readInPoems(blocks[from] as Block);
  if (reading === undefined) return undefined;
  const stanzas: Paragraph[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const own = readInPoems(block);
    if (!isParagraph(block) || own === undefined || (own === 'doubtful') !== (reading === 'doubtful')) break;
    stanzas.push(block);
  }
  return { stanzas, reading: reading === 'doubtful' ? 'doubtful' : 'verse' };
}

function findVerse(blocks: readonly Block[], inquiry: Inquiry, inPoems: boolean): Block[] {
  const kept: Block[] = [];
  const ofPoems = inPoems && blocks.some(block => readInPoems(block) === 'verse');
  for (let index = 0; index < blocks.length; ) {
    const poem = ofPoems ? stanzasAt(blocks, index) : poemAt(blocks, index);
    if (!poem) {
      kept.push(blocks[index++] as Block);
      continue;
    }
    const { stanzas, reading } = poem;
    index += stanzas.length;
    if (!isPoem(stanzas, reading, inquiry)) {
      for (const stanza of stanzas) kept.push(stanza);
      continue;
    }
    const verse: Verse = { type: 'verse', children: stanzas.map(stanza => stanzaOf(stanza, ofPoems)) };
    const position = stanzas[0]?.position;
    kept.push(position ? { ...verse, position } : verse);
  }
  return kept;
}

/** Recognises verse by its lines; stanzas that follow each other make one poem. */
export const verse: Pass = {
  name: 'verse',
  infers: true,
  run(book, _report, inquiry) {
    const poems = isBookOfPoems(book.metadata);
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children = findVerse(section.children, inquiry, poems && section.matter === 'body');
    }
  },
};

import type { Inquiry } from '../book/inquiry.ts';
import {
  type Block,
  type Paragraph,
  refill,
  type Stanza,
  type Verse,
  type VerseLine,
} from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { isBookOfPoems } from './book-of-poems.ts';
import { linesOf, placeOf } from './cut-inlines.ts';
import { isEdgeOfLetter } from './letters.ts';
import {
  areLabelled,
  areMeasured,
  hasSpeaker,
  isMarked,
  isWrapped,
  keepFirstLine,
  keepLines,
  type LineEnds,
  partLines,
  readLineEnds,
  widthOf,
} from './line-ends.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';
import { isVerse, LONGEST_LINE, mayBeVerse, startsInCapital } from './verse-lines.ts';

/**
 * How the lines of a paragraph read: as verse, as lines that end where their author ended them, as a speech under the
 * name of who speaks, or so that only the author knows.
 */
type Manner = 'verse' | 'lines' | 'speech' | 'doubtful';

/** Words that lead to verse: “She sang:”. */
const LEADS = /:["'”’]?$/;
/** A paragraph that ends in the middle of a sentence goes on with the lines below it, and is no label over them. */
const BREAKS_OFF = /(?:[,;—–]|.{40}\p{L})$/u;

/** Whether the author ended the lines of a paragraph on purpose. */
const areMeant = (block: Paragraph, lines: readonly string[], { typed }: LineEnds): boolean =>
  isMarked(block) || (typed && !isWrapped(lines));

/** How a paragraph of several lines reads; undefined for one that is prose, or whose line ends are marked. */
function readLines(block: Block, led: boolean, ends: LineEnds): Manner | undefined {
  if (!isParagraph(block) || !plainText(block.children).includes('\n')) return undefined;
  const lines = linesOf(block).map(line => line.text);
  const marked = areMeant(block, lines, ends);
  if (ends.play && hasSpeaker(lines)) return isMarked(block) ? undefined : 'speech';
  if (isVerse(lines, { led, marked })) return 'verse';
  if (isMarked(block)) return undefined;
  if (areLabelled(lines) || areMeasured(lines)) return 'lines';
  if (marked && lines.length > 1 && widthOf(lines) <= LONGEST_LINE) return 'lines';
  return mayBeVerse(lines) ? 'doubtful' : undefined;
}

/** Whether the paragraph before leads to verse: it says so, or lines that are meant go on with its sentence or it with theirs. */
function isLed(blocks: readonly Block[], index: number, ends: LineEnds): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (LEADS.test(wordsOf(before))) return true;
  if (!isParagraph(block)) return false;
  const lines = linesOf(block).map(line => line.text);
  if (lines.length < 2 || !areMeant(block, lines, ends)) return false;
  const goesOn = isParagraph(before) && BREAKS_OFF.test(wordsOf(before));
  return goesOn || (isParagraph(after) && /^\p{Ll}/u.test(wordsOf(after)));
}

/** Whether two lines, each ended on purpose, open a song of which more stanzas follow. */
function opensSong(block: Block, next: Block | undefined, ends: LineEnds): boolean {
  const isStanza = (candidate: Block | undefined): boolean => {
    if (!isParagraph(candidate)) return false;
    const lines = linesOf(candidate).map(line => line.text);
    return (
      areMeant(candidate, lines, ends) &&
      readLines(candidate, true, ends) === 'verse' &&
      lines.every(startsInCapital)
    );
  };
  return isStanza(block) && isStanza(next);
}

const STEP = 2;

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
    const { children } = line;
    const position = placeOf(children);
    return { type: 'verseLine', indent, children, ...(position && { position }) };
  });
  return block.position
    ? { type: 'stanza', children, position: block.position }
    : { type: 'stanza', children };
}

const VERSE: Alternative = { key: 'verse', meaning: 'verse; the lines stay as they are broken' };
const LINES: Alternative = { key: 'lines', meaning: 'lines of the text that end where they end' };
const PROSE: Alternative = { key: 'prose', meaning: 'prose; the lines run on into each other' };

const TOLD: Record<Manner, { done: string; severity: 'info' | 'warning'; confidence: number; what: string }> =
  {
    verse: {
      done: 'verse',
      severity: 'info',
      confidence: 0.85,
      what: 'The lines from % on are set as verse',
    },
    lines: {
      done: 'lines',
      severity: 'info',
      confidence: 0.8,
      what: 'The lines from % on end where you ended them',
    },
    speech: {
      done: 'lines',
      severity: 'info',
      confidence: 0.8,
      what: 'From % on, what is said stands below the name of who says it',
    },
    doubtful: {
      done: 'prose',
      severity: 'warning',
      confidence: 0.5,
      what: 'The short lines from % on may be verse; they are set as prose, and their ends are lost',
    },
  };

/** What becomes of paragraphs whose lines read so, by the author's answer. */
function settle(stanzas: readonly Block[], manner: Manner, inquiry: Inquiry): string {
  const words = wordsOf(stanzas[0]);
  const { what, ...told } = TOLD[manner];
  const [first, last] = [stanzas[0]?.position, stanzas.at(-1)?.position];
  return inquiry.askAbout(words, {
    ...told,
    rule: 'normalize/verse',
    message: what.replace('%', () => `\`${words.slice(0, 40)}\``),
    hint: 'In Markdown, `:::verse` before and `:::` after them say that they are verse, a backslash that a line ends',
    position: first && last && { ...first, end: last.end },
    alternatives: [VERSE, LINES, PROSE],
  });
}

interface Found {
  stanzas: Paragraph[];
  manner: Manner;
}

/** The paragraphs from `from` on that read alike: the stanzas of one poem, or may be. */
function linesAt(blocks: readonly Block[], from: number, ends: LineEnds): Found | undefined {
  const stanzas: Paragraph[] = [];
  if (isEdgeOfLetter(blocks, from)) return undefined;
  const block = blocks[from] as Block;
  const manner =
    readLines(block, isLed(blocks, from, ends), ends) ??
    (opensSong(block, blocks[from + 1], ends) ? 'verse' : undefined);
  if (!manner) return undefined;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const led = manner === 'verse' && stanzas.length > 0;
    const isNext = stanzas.length === 0 || readLines(block, led, ends) === manner;
    if (!isParagraph(block) || !isNext) break;
    stanzas.push(block);
  }
  return { stanzas, manner };
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
function stanzasAt(blocks: readonly Block[], from: number): Found | undefined {
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
  return { stanzas, manner: reading === 'doubtful' ? 'doubtful' : 'verse' };
}

function findLines(blocks: readonly Block[], inquiry: Inquiry, ends: LineEnds, inPoems: boolean): Block[] {
  const kept: Block[] = [];
  const ofPoems = inPoems && blocks.some(block => readInPoems(block) === 'verse');
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block;
    const found = ofPoems ? stanzasAt(blocks, index) : linesAt(blocks, index, ends);
    if (!found) {
      if (block.type === 'blockquote') block.children = findLines(block.children, inquiry, ends, false);
      if (block.type === 'box') refill(block, blocks => findLinesInBox(blocks, inquiry));
      kept.push(block);
      index++;
      continue;
    }
    const { stanzas, manner } = found;
    index += stanzas.length;
    const answer = settle(stanzas, manner, inquiry);
    if (answer === 'verse') kept.push(verseOf(stanzas, ofPoems));
    else if (answer === 'prose') for (const stanza of stanzas) kept.push(stanza);
    else
      for (const stanza of stanzas)
        kept.push(manner === 'speech' ? keepFirstLine(stanza) : keepLines(stanza));
  }
  return kept;
}

/** In a box, short lines are those of a panel or a sign, and stand under each other. */
const findLinesInBox = (blocks: readonly Block[], inquiry: Inquiry): Block[] =>
  blocks.map(block => {
    if (!isParagraph(block) || isMarked(block)) return block;
    const lines = linesOf(block).map(line => line.text);
    if (lines.length < 2 || widthOf(lines) > LONGEST_LINE || isWrapped(lines)) return block;
    const answer = settle([block], 'lines', inquiry);
    if (answer === 'verse') return verseOf([block], false);
    return answer === 'lines' ? keepLines(block) : block;
  });

function verseOf(stanzas: readonly Paragraph[], inPoems: boolean): Verse {
  const verse: Verse = { type: 'verse', children: stanzas.map(stanza => stanzaOf(stanza, inPoems)) };
  const position = stanzas[0]?.position;
  return position ? { ...verse, position } : verse;
}

/** Titles of other books that stand on lines of one paragraph, each as one. */
function partTitles(block: Block): Block[] {
  if (!isParagraph(block) || !plainText(block.children).includes('\n')) return [block];
  const lines = linesOf(block).map(line => line.text);
  return isWrapped(lines) || widthOf(lines) > LONGEST_LINE ? [block] : partLines(block);
}

/** Recognises verse by its lines, and keeps lines that end on purpose; stanzas that follow each other make one poem. */
export const verse: Pass = {
  name: 'verse',
  infers: true,
  run(book, _report, inquiry) {
    const poems = isBookOfPoems(book.metadata);
    const ends = readLineEnds(book);
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children =
        section.role === 'also-by'
          ? section.children.flatMap(partTitles)
          : findLines(section.children, inquiry, ends, poems && section.matter === 'body');
    }
  },
};

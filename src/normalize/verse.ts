import type { Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { type Block, type Paragraph, refill } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { isBookOfPoems } from './book-of-poems.ts';
import { linesOf } from './cut-inlines.ts';
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
import type { Pass } from './pass.ts';
import { type PoemReading, readPoem, readQuoted } from './poem-lines.ts';
import { edgeOf, verseOf } from './stanzas.ts';
import { isVerse, LONGEST_LINE, mayBeVerse, startsInCapital } from './verse-lines.ts';

/**
 * How the lines of a paragraph read: as verse, as lines that end where their author ended them, as a speech under the
 * name of who speaks, or so that only the author knows; in a book of poems, as lines of prose that an editor broke.
 */
type Manner = 'verse' | 'lines' | 'speech' | 'doubtful' | 'wrapped';

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
    wrapped: {
      done: 'prose',
      severity: 'warning',
      confidence: 0.6,
      what: 'The lines from % on look as if an editor had broken them; they are set as prose, and their ends are lost',
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

/** Lines that an editor broke are asked about; a line by itself is a stanza where the section has others. */
function stanzasAt(
  blocks: readonly Block[],
  from: number,
  readings: ReadonlyMap<Block, PoemReading>,
): Found | undefined {
  const reading = readings.get(blocks[from] as Block);
  if (reading === undefined || isEdgeOfLetter(blocks, from)) return undefined;
  const stanzas: Paragraph[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const own = readings.get(block);
    if (!isParagraph(block) || own === undefined || (own === 'wrapped') !== (reading === 'wrapped')) break;
    stanzas.push(block);
  }
  return { stanzas, manner: reading === 'wrapped' ? 'wrapped' : 'verse' };
}

/** Where lines stand: in prose, in a book of poems, or quoted where poems are, by themselves or before a book. */
type Place = 'prose' | 'poem' | 'quoted';

/** Lines quoted from elsewhere keep their ends, where they may be verse at all. */
function quotedAt(blocks: readonly Block[], from: number): Found | undefined {
  const manner = readQuoted(blocks[from]);
  if (manner === undefined) return undefined;
  const stanzas: Paragraph[] = [];
  for (let at = from; at < blocks.length && readQuoted(blocks[at]) === manner; at++) {
    const block = blocks[at];
    if (isParagraph(block)) stanzas.push(block);
  }
  return { stanzas, manner };
}

function findLines(blocks: readonly Block[], inquiry: Inquiry, ends: LineEnds, place: Place): Block[] {
  const kept: Block[] = [];
  const readings: ReadonlyMap<Block, PoemReading> = place === 'poem' ? readPoem(blocks) : new Map();
  const ofPoems = [...readings.values()].some(reading => reading !== 'line');
  const edge = ofPoems ? edgeOf(blocks.filter(block => readings.has(block))) : undefined;
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block;
    const found = ofPoems
      ? stanzasAt(blocks, index, readings)
      : (linesAt(blocks, index, ends) ?? (place === 'quoted' ? quotedAt(blocks, index) : undefined));
    if (!found) {
      if (block.type === 'blockquote')
        block.children = findLines(block.children, inquiry, ends, place === 'prose' ? place : 'quoted');
      if (block.type === 'box') refill(block, blocks => findLinesInBox(blocks, inquiry));
      kept.push(block);
      index++;
      continue;
    }
    const { stanzas, manner } = found;
    index += stanzas.length;
    const answer = settle(stanzas, manner, inquiry);
    if (answer === 'verse') kept.push(verseOf(stanzas, edge));
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
    if (answer === 'verse') return verseOf([block]);
    return answer === 'lines' ? keepLines(block) : block;
  });

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
    const placeIn = ({ matter, role }: Section): Place => {
      if (role === 'epigraph') return 'quoted';
      return poems && matter === 'body' ? 'poem' : 'prose';
    };
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children =
        section.role === 'also-by'
          ? section.children.flatMap(partTitles)
          : findLines(section.children, inquiry, ends, placeIn(section));
    }
  },
};

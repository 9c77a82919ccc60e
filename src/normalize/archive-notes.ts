/** Notes to readers under the labels that an archive of stories puts into what it hands out: `Chapter End Notes`. */
import { readHeading } from '../book/heading.ts';
import type { Block } from '../book/nodes.ts';
import { isFolded, isParagraph, wordsOf } from './narrative.ts';
import { noteSigns } from './note-signs.ts';

/** What nothing else is called. */
const OF_CHAPTER = /^chapter (?:summary|(?:end |beginning )?notes):?$/i;
/** What an essay may be headed with, too: only where the story begins or ends. */
const OF_WORK = /^(?:summary|(?:beginning )?notes):?$/i;
const AT_END = /^(?:chapter )?end notes:?$/i;
/** A number begins a note to the text, and none to its readers. */
const COUNTED = /^(?:\[?\d{1,3}[\].)]|[¹²³⁰⁴-⁹])/u;
/** How many paragraphs a note behind its chapter may have. */
const MOST = 8;
/** Labels that stand before the first line of a story, and what is under them. */
const NEAR_START = 6;

/** Letters of the longest label, and some white space: most lines of a story are longer, and need not be read. */
const LONGEST_LABEL = 40;
/** Runs of words of a label: it may stand in bold type, a colon behind it. */
const MOST_PARTS = 3;

/** The words of a line that may be a label. */
function shortLine(block: Block | undefined): string | undefined {
  if (block?.type !== 'subhead' && !(isParagraph(block) && !isFolded(block))) return undefined;
  const { children } = block;
  const [first] = children;
  const isLong =
    children.length > MOST_PARTS || (first?.type === 'text' && first.value.length > LONGEST_LABEL);
  return isLong ? undefined : wordsOf(block);
}

const isLabel = (block: Block | undefined): boolean => {
  const words = shortLine(block);
  return words !== undefined && [OF_CHAPTER, OF_WORK, AT_END].some(label => label.test(words));
};
const isHeading = (block: Block): boolean =>
  isParagraph(block) && readHeading(wordsOf(block))?.role === 'chapter';

/** Index of the block behind a note whose label stands at `from`. */
function endOf(blocks: readonly Block[], from: number, atEnd: boolean): number {
  let end = from + 1;
  for (let block = blocks[end]; block && !isLabel(block) && !isHeading(block); block = blocks[end]) {
    if (end - from > MOST) break;
    end++;
  }
  const isWhole = end === blocks.length || end - from <= MOST;
  if (atEnd && isWhole) return end;
  let at = from + 2;
  while (
    at < end &&
    at - from <= MOST &&
    isParagraph(blocks[at]) &&
    noteSigns(wordsOf(blocks[at])).count >= 2
  )
    at++;
  return Math.min(at, end);
}

/** Such notes in a text, each with its label. */
export function archiveNotes(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  const archived = blocks.some(block => OF_CHAPTER.test(shortLine(block) ?? ''));
  for (let at = 0; at + 1 < blocks.length; at++) {
    const words = shortLine(blocks[at]);
    if (words === undefined || !isLabel(blocks[at])) continue;
    const below = blocks[at + 1];
    if (!isParagraph(below) || isLabel(below) || COUNTED.test(wordsOf(below))) continue;
    const atEnd = AT_END.test(words);
    const nearStart = at < NEAR_START || archived;
    if (!OF_CHAPTER.test(words) && !atEnd && !(OF_WORK.test(words) && nearStart)) continue;
    const end = endOf(blocks, at, atEnd);
    found.push(blocks.slice(at, end));
    at = end - 1;
  }
  return found;
}

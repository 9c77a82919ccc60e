import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { ROLES } from '../book/roles.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { linesOf } from './cut-inlines.ts';
import { isMarked, isWrapped, partLines, readLineEnds, widthOf } from './line-ends.ts';
import { isFolded, isParagraph, isSpeech, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';
import { LONGEST_LINE } from './verse-lines.ts';

/** How a paragraph ends, whatever marks close behind its stop. */
const ENDS = /[.!?…:—–-]["'”’»)\]*_]*$/u;

const isTalk = (line: string): boolean => isSpeech(line) || /^[—–―]\s?\S/.test(line);

/** Whether lines are paragraphs that no blank line parts: too long for verse or talk, and each ended as paragraphs are. */
const areParagraphs = (lines: readonly string[]): boolean =>
  lines.every(line => ENDS.test(line)) &&
  (widthOf(lines) > LONGEST_LINE || lines.filter(isTalk).length >= lines.length / 2);

/** Whether the first line heads a part of the book, and the text begins right below it: chapters may have a title there. */
function isHeaded([first = '', second = '']: readonly string[]): boolean {
  const reading = readHeading(first);
  if (!reading?.certain) return false;
  return ROLES[reading.role].matter !== 'body' || second.length > LONGEST_LINE || ENDS.test(second);
}

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'paragraphs', meaning: 'a paragraph each' },
  { key: 'joined', meaning: 'one paragraph; the lines run on into each other' },
];

function arePartedBy(inquiry: Inquiry, block: Paragraph): boolean {
  const words = wordsOf(block);
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/paragraph-lines',
    severity: 'info',
    message: `The lines from \`${words.slice(0, 40)}\` on are a paragraph each, though no blank line parts them: the others of the text stand on one line`,
    position: block.position,
    confidence: 0.8,
    done: 'paragraphs',
    alternatives: ALTERNATIVES,
  });
  return answer === 'paragraphs';
}

function partedAt(block: Block, inquiry: Inquiry): Block[] {
  if (!isParagraph(block) || isFolded(block) || !plainText(block.children).includes('\n') || isMarked(block))
    return [block];
  const lines = linesOf(block).map(line => line.text);
  if (lines.length < 2 || isWrapped(lines)) return [block];
  const headed = isHeaded(lines);
  if (!(headed || areParagraphs(lines)) || !arePartedBy(inquiry, block)) return [block];
  return partLines(block).map((line, index) => ({ ...line, gap: index > 0 ? 1 : (block.gap ?? 1) }));
}

/**
 * Parts lines that are paragraphs though no blank line stands between them, in a text whose other paragraphs stand on
 * one line each: no editor broke them.
 */
export const paragraphLines: Pass = {
  name: 'paragraph-lines',
  infers: true,
  run(book, _report, inquiry) {
    if (!readLineEnds(book).typed) return;
    for (const section of sectionsOf(book)) {
      if (!section.generated) section.children = section.children.flatMap(block => partedAt(block, inquiry));
    }
  },
};

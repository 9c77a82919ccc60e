/** What the author is asked about lines that are headings, or may be. */

import type { Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText } from '../book/visit.ts';
import type { HeadingLine } from './heading-lines.ts';
import { wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';

const HEADING: Alternative = { key: 'heading', meaning: 'a section of the book begins here' };
const BELOW: Alternative = {
  key: 'below',
  meaning: 'a section begins here, and the line below is its title',
};
const TEXT: Alternative = { key: 'text', meaning: 'a paragraph of the text' };

/** A number alone is known by the words behind it: other parts of the book have the same number. */
const placeOf = ({ index, reading }: HeadingLine, blocks: readonly Block[]): string =>
  reading.certain ? wordsOf(blocks[index]) : `${wordsOf(blocks[index])} ${wordsOf(blocks[index + 1])}`;

/** What a heading says, its title on the line below included. */
function headingWords({ index, reading, to, titleBelow }: HeadingLine, blocks: readonly Block[]): string {
  const text = plainText([blocks[index] as Block]);
  const title = titleBelow ? wordsOf(blocks[index + 1]) : text.slice(reading.titleAt, to).trim();
  return [reading.label?.replace(/\s+/g, ' ').trim(), title].filter(Boolean).join(': ');
}

function questionOn(line: HeadingLine, blocks: readonly Block[]): [done: Alternative, message: string] {
  const words = headingWords(line, blocks);
  const begins = `\`${words}\` begins a section of the book (${line.reading.role})`;
  switch (line.doubt) {
    case 'out-of-sequence':
      return [
        TEXT,
        `\`${words}\` stands alone like the numbers of chapters but does not follow them; it is kept in the text`,
      ];
    case 'lone-number':
      return [TEXT, `\`${words}\` stands alone and counts nothing; it is kept in the text`];
    case 'title-below':
      return [HEADING, `${begins}, and \`${wordsOf(blocks[line.index + 1])}\` below it may be its title`];
    default:
      return [line.titleBelow ? BELOW : HEADING, begins];
  }
}

/**
 * Asks about a line that is a heading, or may be.
 * @returns the line as it is to be read; undefined where it is a paragraph of the text
 */
export function askAboutHeading(
  line: HeadingLine,
  blocks: readonly Block[],
  inquiry: Inquiry,
): HeadingLine | undefined {
  const { doubt, reading, index, titleBelow } = line;
  const [done, message] = questionOn(line, blocks);
  const isOpen = doubt === 'out-of-sequence' || doubt === 'title-below';
  const hasLineBelow = titleBelow || doubt === 'title-below';
  const position = blocks[index]?.position;
  const answer = inquiry.askAbout(placeOf(line, blocks), {
    rule: 'normalize/heading',
    severity: isOpen ? 'warning' : 'info',
    message,
    hint: 'In Markdown, `#` before a line makes it a heading',
    position,
    confidence: isOpen ? 0.6 : reading.certain ? 0.95 : 0.8,
    done: done.key,
    alternatives: [HEADING, ...(hasLineBelow ? [BELOW] : []), TEXT],
  });
  return answer === 'text' ? undefined : { ...line, titleBelow: answer === 'below' };
}

/**
 * Asks whether the story begins behind a page that no heading ends.
 * @param from the first block of what may be the story
 * @param marked whether an ornament or a wider gap stands there
 */
export function beginsStory(
  blocks: readonly Block[],
  from: number,
  marked: boolean,
  { role }: Section,
  inquiry: Inquiry,
): boolean {
  const first = blocks.slice(from).find(block => block.type !== 'sceneBreak' && !isOrnament(wordsOf(block)));
  const words = wordsOf(first);
  // A dedication has one paragraph; how many a note has only its author knows.
  const sure = marked || role === 'dedication';
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/story-start',
    severity: sure ? 'info' : 'warning',
    message: `The story is taken to begin with \`${words.slice(0, 40)}\`, behind the page before it (${role})`,
    hint: 'In Markdown, `# ` and a heading before it says where it begins',
    position: first?.position,
    confidence: sure ? 0.85 : 0.6,
    done: 'text',
    alternatives: [
      { key: 'text', meaning: 'the text of the book begins here' },
      { key: 'page', meaning: 'it belongs to the page before it' },
    ],
  });
  return answer === 'text';
}

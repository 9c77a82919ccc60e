import type { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import { matterAfterText, ROLES, type Role } from '../book/roles.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { findHeadings, type HeadingLine, listsHeadings } from './heading-lines.ts';
import { leaveOutBlocks } from './left-out.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import { dealNotes, newSection } from './new-section.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';

/** Makes the section that a heading begins; its blocks are added later. */
function sectionFor({ index, reading, to, titleBelow }: HeadingLine, blocks: readonly Block[]): Section {
  const heading = blocks[index] as Paragraph;
  const section = newSection(reading.role, [], heading.position);
  if (reading.label !== undefined) section.label = reading.label.replace(/\s+/g, ' ').trim();
  if (reading.ordinal !== undefined) section.ordinal = reading.ordinal;
  if (titleBelow) section.title = (blocks[index + 1] as Paragraph).children;
  else if (reading.titleAt < to) section.title = sliceInlines(heading.children, reading.titleAt, to);
  const bare = reading.certain ? '' : `${reading.role} `;
  section.id = slugOf(`${bare}${section.label ?? ''} ${plainText(section.title)}`, reading.role);
  return section;
}

/** A list of chapters that the author typed: headings that follow each other with nothing between. */
function withoutTypedContents(
  book: Book,
  lines: HeadingLine[],
  blocks: readonly Block[],
  report: VFile,
): HeadingLine[] {
  const at = lines.findIndex(({ reading }) => reading.role === 'contents');
  const contents = lines[at];
  if (!contents) return lines;
  let end = at + 1;
  while (lines[end + 1] && (lines[end + 1] as HeadingLine).index - (lines[end] as HeadingLine).index <= 1)
    end++;
  const first = lines[end]?.index ?? 0;
  // A list has two entries at least, and a chapter behind it.
  if (end - at < 3 || lines[at + 1]?.index !== contents.index + 1) return lines;
  for (const block of blocks.slice(contents.index, first)) {
    const removal = { text: plainText([block]), rule: 'normalize/typed-contents' };
    book.removed.push(block.position ? { ...removal, position: block.position } : removal);
  }
  tell(report, {
    rule: 'normalize/typed-contents',
    severity: 'info',
    message: `The list of chapters under \`${wordsOf(blocks[contents.index])}\` is left out; the contents are made anew`,
    position: blocks[contents.index]?.position,
  });
  return [...lines.slice(0, at), ...lines.slice(end)];
}

/** What heads a page or two in front of the text. */
const SHORT: ReadonlySet<Role> = new Set(['dedication', 'epigraph', 'content-note', 'authors-note']);
/** How far down the end of such a page is looked for. */
const LONGEST_PAGE = 8;

/**
 * Takes the story off a page in front of it when no heading says where the one ends: at an ornament or a wider gap,
 * else behind the first paragraph.
 */
function textBehind(section: Section, later: readonly HeadingLine[]): Block[] {
  const { children } = section;
  if (!SHORT.has(section.role) || later.some(({ reading }) => ROLES[reading.role].matter !== 'back'))
    return [];
  const usual = Math.min(...children.map(block => (isParagraph(block) ? (block.gap ?? 1) : 1)));
  const end = children.findIndex(
    (block, index) =>
      index > 0 &&
      index <= LONGEST_PAGE &&
      (isOrnament(wordsOf(block)) ||
        block.type === 'sceneBreak' ||
        (isParagraph(block) && (block.gap ?? 0) > usual)),
  );
  return children.splice(end > 0 ? end : 1);
}

/** The same where the list is one paragraph of lines under the word “Contents”, or without it. */
function withoutListedContents(book: Book, blocks: Block[], report: VFile): readonly Block[] {
  const at = blocks.findIndex(block => isParagraph(block) && listsHeadings(plainText([block])));
  if (at < 0 || at + 1 >= blocks.length) return blocks;
  const headed = /^(?:table of )?contents:?$/i.test(wordsOf(blocks[at - 1]));
  const taken = blocks.splice(headed ? at - 1 : at, headed ? 2 : 1);
  leaveOutBlocks(book, taken, 'normalize/typed-contents');
  tell(report, {
    rule: 'normalize/typed-contents',
    severity: 'info',
    message: `The list of chapters from \`${wordsOf(taken.at(-1)).slice(0, 40)}\` on is left out; the contents are made anew`,
    position: taken[0]?.position,
  });
  return blocks;
}

function split(book: Book, story: Section, report: VFile): Section[] {
  const blocks = story.children;
  const all = findHeadings(withoutListedContents(book, blocks, report));
  if (all.length === 0) return [story];
  const lines = withoutTypedContents(book, all, blocks, report);
  const left = all.length === lines.length ? undefined : all.find(line => !lines.includes(line))?.index;
  const sections: Section[] = [];
  const front = blocks.slice(0, Math.min(lines[0]?.index ?? blocks.length, left ?? blocks.length));
  if (front.length > 0) sections.push({ ...story, children: front, notes: [] });
  const unique = uniqueNames();
  for (const section of sectionsOf(book)) unique(section.id);
  let part: Section | undefined;
  const flat: Section[] = [...sections];
  lines.forEach((line, nth) => {
    const section = sectionFor(line, blocks);
    const gone = left !== undefined && line.index < left;
    const next = gone
      ? Math.min(left, lines[nth + 1]?.index ?? left)
      : (lines[nth + 1]?.index ?? blocks.length);
    section.children = blocks.slice(line.index + (line.titleBelow ? 2 : 1), next);
    section.id = unique(section.id);
    const rest = sections.some(({ matter }) => matter === 'body')
      ? []
      : textBehind(section, lines.slice(nth + 1));
    if (flat.some(({ matter }) => matter === 'body')) section.matter = matterAfterText(section.role);
    flat.push(section);
    if (section.role === 'part') part = section;
    const inside = part && (section.role === 'chapter' || section.role === 'interlude');
    (inside && part ? part.sections : sections).push(section);
    if (rest.length > 0) {
      const text = { ...story, id: unique(story.id), children: rest, notes: [] };
      flat.push(text);
      sections.push(text);
    }
    tellHeading(section, line, report);
  });
  dealNotes(story, flat);
  for (const { children } of flat) if (isParagraph(children[0])) delete children[0].gap;
  return sections;
}

function tellHeading(section: Section, { reading }: HeadingLine, report: VFile): void {
  const words = [section.label, plainText(section.title)].filter(Boolean).join(': ');
  tell(report, {
    rule: 'normalize/heading',
    severity: 'info',
    message: `\`${words}\` begins a section of the book (${section.role})`,
    hint: 'In Markdown, `#` before a line makes it a heading',
    position: section.position,
    confidence: reading.certain ? 0.95 : 0.8,
  });
}

/** Cuts a text without headings where its lines are headings, into parts, chapters, prologue and all the others. */
export const chapters: Pass = {
  name: 'chapters',
  infers: true,
  run(book, report) {
    book.sections = book.sections.flatMap(section =>
      section.role === 'story' &&
      !section.generated &&
      section.title.length === 0 &&
      section.sections.length === 0
        ? split(book, section, report)
        : [section],
    );
  },
};

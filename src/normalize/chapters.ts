import type { Book, Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import { type Matter, matterAfterText, matterBeforeText, ROLES, type Role } from '../book/roles.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { isBookOfPoems } from './book-of-poems.ts';
import { sliceInlines } from './cut-inlines.ts';
import { findHeadings, type HeadingLine } from './heading-lines.ts';
import { askAboutHeading, beginsStory } from './heading-questions.ts';
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
  // A label is plain text: the notes that were called in it are called behind the title.
  const labelled = titleBelow ? heading.children : sliceInlines(heading.children, 0, reading.titleAt);
  const kept = new Set(section.title);
  section.title = [
    ...section.title,
    ...labelled.filter(inline => inline.type === 'noteReference' && !kept.has(inline)),
  ];
  const bare = reading.certain || reading.noun ? '' : `${reading.role} `;
  section.id = slugOf(`${bare}${section.label ?? ''} ${plainText(section.title)}`, reading.role);
  return section;
}

/** The entries of a list of chapters that the author typed and keeps: headings that follow each other with nothing between. */
function keptContents(lines: readonly HeadingLine[]): HeadingLine[] {
  const at = lines.findIndex(({ reading }) => reading.role === 'contents');
  const contents = lines[at];
  if (!contents) return [];
  let end = at + 1;
  while (lines[end + 1] && (lines[end + 1] as HeadingLine).index - (lines[end] as HeadingLine).index <= 1)
    end++;
  // A list has two entries at least, and a chapter behind it.
  return end - at < 3 || lines[at + 1]?.index !== contents.index + 1 ? [] : lines.slice(at + 1, end);
}

/** What heads a page or two in front of the text. */
const SHORT: ReadonlySet<Role> = new Set(['dedication', 'epigraph', 'content-note', 'authors-note']);
/** How far down the end of such a page is looked for. */
const LONGEST_PAGE = 8;

/**
 * Takes the story off a page in front of it when no heading says where the one ends: at an ornament or a wider gap,
 * else behind the first paragraph.
 */
function textBehind(section: Section, later: readonly HeadingLine[], inquiry: Inquiry): Block[] {
  const { children } = section;
  if (!SHORT.has(section.role) || later.some(({ reading }) => ROLES[reading.role].matter !== 'back'))
    return [];
  const usual = children.reduce(
    (least, block) => Math.min(least, isParagraph(block) ? (block.gap ?? 1) : 1),
    Number.POSITIVE_INFINITY,
  );
  const end = children.findIndex(
    (block, index) =>
      index > 0 &&
      index <= LONGEST_PAGE &&
      (isOrnament(wordsOf(block)) ||
        block.type === 'sceneBreak' ||
        (isParagraph(block) && (block.gap ?? 0) > usual)),
  );
  const from = end > 0 ? end : 1;
  if (from >= children.length) return [];
  return beginsStory(children, from, end > 0, section, inquiry) ? children.splice(from) : [];
}

/** The lines that are headings, the author having been asked. */
function settledHeadings(book: Book, blocks: Block[], inquiry: Inquiry): HeadingLine[] {
  const found = findHeadings(blocks, book.metadata.lang, isBookOfPoems(book.metadata));
  const isDoubtful = ({ doubt }: HeadingLine) => doubt === 'out-of-sequence' || doubt === 'lone-number';
  const entries = keptContents(found.filter(line => !isDoubtful(line)));
  return found
    .filter(line => (line.reading.role === 'contents' ? entries.length > 0 : !entries.includes(line)))
    .flatMap(line => askAboutHeading(line, blocks, inquiry) ?? []);
}

/** The matter of a page among those that stand before it and the headings that are to come. */
function matterFor({ role }: Section, before: readonly Section[], later: readonly HeadingLine[]): Matter {
  if (before.some(({ matter }) => matter === 'body')) return matterAfterText(role);
  const isBefore = later.some(({ reading }) => ROLES[reading.role].matter === 'body');
  return isBefore ? matterBeforeText(role) : ROLES[role].matter;
}

function split(book: Book, story: Section, inquiry: Inquiry): Section[] {
  const blocks = story.children;
  const lines = settledHeadings(book, blocks, inquiry);
  if (lines.length === 0) return [story];
  const sections: Section[] = [];
  const front = blocks.slice(0, lines[0]?.index);
  if (front.length > 0) sections.push({ ...story, children: front, notes: [] });
  const unique = uniqueNames();
  for (const section of sectionsOf(book)) unique(section.id);
  let part: Section | undefined;
  const flat: Section[] = [...sections];
  lines.forEach((line, nth) => {
    const section = sectionFor(line, blocks);
    section.children = blocks.slice(line.index + (line.titleBelow ? 2 : 1), lines[nth + 1]?.index);
    section.id = unique(section.id);
    const rest = sections.some(({ matter }) => matter === 'body')
      ? []
      : textBehind(section, lines.slice(nth + 1), inquiry);
    section.placed = true;
    section.matter = matterFor(section, flat, lines.slice(nth + 1));
    flat.push(section);
    if (section.role === 'part') part = section;
    const inside = part && (section.role === 'chapter' || section.role === 'interlude');
    (inside && part ? part.sections : sections).push(section);
    if (rest.length > 0) {
      const text = { ...story, id: unique(story.id), children: rest, notes: [] };
      flat.push(text);
      sections.push(text);
    }
  });
  dealNotes(story, flat);
  for (const { children } of flat) if (isParagraph(children[0])) delete children[0].gap;
  return sections;
}

/** Whether a section is text that no heading parts. */
const isUnparted = ({ role, generated, title, sections }: Section): boolean =>
  role === 'story' && !generated && title.length === 0 && sections.length === 0;

/** Cuts a text without headings where its lines are headings, into parts, chapters, prologue and all the others. */
export const chapters: Pass = {
  name: 'chapters',
  infers: true,
  finds: ({ sections }) => sections.some(isUnparted),
  run(book, _report, inquiry) {
    book.sections = book.sections.flatMap(section =>
      isUnparted(section) ? split(book, section, inquiry) : [section],
    );
  },
};

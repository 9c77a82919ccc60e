import type { Book, Section } from '../book/book.ts';
import { readByLine } from '../book/by-line.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Paragraph } from '../book/nodes.ts';
import type { Role } from '../book/roles.ts';
import { carries, sectionsOf, unmarked } from '../book/visit.ts';
import { isCapitals, isFolded, isParagraph, isTitleCase, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** What has an author of its own in a book by several. */
const BY_SOMEBODY: ReadonlySet<Role> = new Set(['chapter', 'foreword', 'introduction', 'afterword']);
/** A line under one title may begin its story. */
const FEWEST = 2;

interface ByLined {
  section: Section;
  line: Paragraph;
  name: string;
}

function byLined(section: Section): ByLined[] {
  const [line] = section.children;
  const { role, title, subtitle } = section;
  if (!BY_SOMEBODY.has(role) || title.length === 0 || subtitle.length > 0) return [];
  if (!isParagraph(line) || isFolded(line) || carries(line) || section.children.length < 2) return [];
  const name = readByLine(wordsOf(line))?.name;
  return name && (isTitleCase(name) || isCapitals(name)) ? [{ section, line, name }] : [];
}

function isByLine({ line, name }: ByLined, inquiry: Inquiry): boolean {
  const answer = inquiry.askAbout(wordsOf(line), {
    rule: 'normalize/story-author',
    severity: 'info',
    message: `\`${name}\` is taken for the author of what stands under the title above, and is set with it`,
    position: line.position,
    confidence: 0.95,
    done: 'author',
    alternatives: [
      { key: 'author', meaning: 'it names the author, under the title' },
      { key: 'text', meaning: 'the first paragraph of the text' },
    ],
  });
  return answer === 'author';
}

/** The by-lines of a book by several; none where one author may have written all. */
function byLinesOf(book: Book): ByLined[] {
  const found = [...sectionsOf(book)].filter(({ generated }) => !generated).flatMap(byLined);
  const stories = found.filter(({ section }) => section.role === 'chapter');
  const names = new Set(stories.map(({ name }) => foldedLetters(name)));
  return stories.length < FEWEST || names.size < FEWEST ? [] : found;
}

/** `by Ada Marsh` under the titles of stories by several authors belongs to the titles. */
export const storyAuthors: Pass = {
  name: 'story-authors',
  infers: true,
  finds: book => byLinesOf(book).length > 0,
  run(book, _report, inquiry) {
    for (const each of byLinesOf(book)) {
      if (!isByLine(each, inquiry)) continue;
      each.section.subtitle = unmarked(each.line.children);
      each.section.children.shift();
      const [first] = each.section.children;
      if (isParagraph(first)) delete first.gap;
    }
  },
};

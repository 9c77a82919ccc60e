import type { Book, Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Inline, Paragraph } from '../book/nodes.ts';
import { carries, sectionsOf, unmarked } from '../book/visit.ts';
import {
  countWords,
  endsSentence,
  isCapitals,
  isFolded,
  isParagraph,
  isTitleCase,
  wordsOf,
} from './narrative.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';

const MOST_WORDS = 4;
/** Share of the chapters that must have such a line: one alone may be a sign on a door. */
const LEAST_SHARE = 0.5;

interface Named {
  section: Section;
  line: Paragraph;
  /** The words without the marks around all of them. */
  inlines: Inline[];
}

/** The line under the heading of a chapter that is marked as a heading, by capitals or by its face. */
function namedUnder(section: Section, lang: string): Named[] {
  const [line] = section.children;
  if (!isParagraph(line) || section.children.length < 2 || isFolded(line) || carries(line)) return [];
  const words = wordsOf(line);
  const [only] = line.children;
  const inlines = unmarked(line.children);
  if (!(inlines[0] !== only ? isTitleCase(words) : isCapitals(words))) return [];
  if (countWords(words) > MOST_WORDS || !/^\p{L}{2}/u.test(words) || endsSentence(words)) return [];
  return isTimeJump(words, section.lang ?? lang) ? [] : [{ section, line, inlines }];
}

function isHeading({ line }: Named, inquiry: Inquiry): boolean {
  const words = wordsOf(line);
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/viewpoint',
    severity: 'info',
    message: `\`${words}\` under the heading is set with it: chapters of this book say there who tells them`,
    position: line.position,
    confidence: 0.9,
    done: 'heading',
    alternatives: [
      { key: 'heading', meaning: 'part of the heading' },
      { key: 'text', meaning: 'the first paragraph of the chapter' },
    ],
  });
  return answer === 'heading';
}

/** The names under the headings of a book that several tell; none where too few chapters have one. */
function namesIn(book: Book): Named[] {
  const chapters = [...sectionsOf(book)].filter(({ role, generated }) => role === 'chapter' && !generated);
  const found = chapters
    .filter(({ title, label, subtitle }) => (title.length > 0 || label) && subtitle.length === 0)
    .flatMap(section => namedUnder(section, book.metadata.lang));
  const names = new Set(found.map(({ line }) => foldedLetters(wordsOf(line))));
  return names.size < 2 || found.length < LEAST_SHARE * chapters.length ? [] : found;
}

/** Names of those who tell a chapter each belong to its heading: under a number they are the title. */
export const viewpoints: Pass = {
  name: 'viewpoints',
  infers: true,
  finds: book => namesIn(book).length > 0,
  run(book, _report, inquiry) {
    for (const each of namesIn(book)) {
      if (!isHeading(each, inquiry)) continue;
      const { section, inlines } = each;
      if (section.title.length === 0) section.title = inlines;
      else section.subtitle = inlines;
      section.children.shift();
      const [first] = section.children;
      if (isParagraph(first)) delete first.gap;
    }
  },
};

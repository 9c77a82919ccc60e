import type { Book, Section } from '../book/book.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import { tell } from '../book/finding.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Paragraph } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { carries, plainText } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { leaveOut, leaveOutBlocks } from './left-out.ts';
import { countWords, isCapitals, isParagraph, isSpeech, isTitleCase, wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';
import { readTitleBlock, type TitleBlock } from './title-block.ts';
import { addByLine, isHead, LONGEST_TITLE, SURE, takeByLine, takeSubtitle } from './title-page.ts';

const MOST_WORDS = 14;

/** How sure it is that a first line is the title of the book, 0 for not at all. */
function titleLikeness(line: string, lang: string): number {
  if (line.length > LONGEST_TITLE || countWords(line) > MOST_WORDS || countWords(line) === 0) return 0;
  if (/[.,;:]["'”’]?$/.test(line) || isSpeech(line) || !/^[\p{Lu}\p{N}“"‘']/u.test(line)) return 0;
  if (/^[\p{L} .]{1,20}: \S/u.test(line) && !isTitleCase(line)) return 0;
  if (isTimeJump(line, lang) || isOrnament(line) || isWholeDedication(line)) return 0;
  const reading = readHeading(line);
  if (reading?.certain || reading?.ordinal === 1 || /^[ivxlcdm\d]+[.:]?$/i.test(line)) return 0;
  return isTitleCase(line) || isCapitals(line) ? 0.95 : /[?!…]$/.test(line) ? 0 : 0.75;
}

/** Takes the first paragraph out of a section, since its words now stand in the metadata. */
const takeFirst = (book: Book, section: Section, rule: string): void =>
  leaveOutBlocks(book, section.children.splice(0, 1), rule);

const UNSURE = 0.7;

const TEXT: Alternative = { key: 'text', meaning: 'the first line of the story' };
const ALTERNATIVES: readonly Alternative[] = [{ key: 'title', meaning: 'the title of the book' }, TEXT];
/** Where the last of the lines is a name, or may be a subtitle that looks like one. */
const NAMED_ALTERNATIVES: readonly Alternative[] = [
  { key: 'title', meaning: 'the title of the book, and below it its author' },
  { key: 'subtitle', meaning: 'the title of the book, and below it its subtitle' },
  TEXT,
];

/** Whether more than its first line stands in the book: a title has something under it. */
const goesOn = ({ sections }: Book, section: Section): boolean =>
  section.children.length > 1 || sections.some(other => other !== section && !other.generated);

/** What is said of a title found in the text. */
function foundAs({ subtitle, byLine }: TitleBlock, words: string, isKnown: boolean): string {
  const others = [
    ...(subtitle === undefined ? [] : [`, and \`${subtitle}\` for its subtitle`]),
    ...(byLine === undefined || isKnown ? [] : [`, and \`${byLine.name}\` for its author`]),
  ];
  return `\`${words}\`, the first line, is taken for the title of the book${others.join('')}`;
}

function titleFromText(book: Book, section: Section, inquiry: Inquiry): boolean {
  const first = section.children[0];
  if (!isParagraph(first) || carries(first)) return false;
  const lines = plainText([first])
    .split('\n')
    .map(part => part.trim());
  const block = readTitleBlock(lines, isHead(section.children[1]));
  const likeness = block ? titleLikeness(block.title, book.metadata.lang) : 0;
  if (!block || likeness === 0 || !goesOn(book, section)) return false;
  const confidence = block.isDoubtful ? Math.min(likeness, UNSURE) : likeness;
  const words = block.title.replace(/\s+/g, ' ');
  const isKnown = book.metadata.authors.length > 0;
  const mayBeSubtitle = block.isDoubtful && block.byLine !== undefined && block.subtitle === undefined;
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/title-inferred',
    severity: confidence < SURE ? 'warning' : 'info',
    message: foundAs(block, words, isKnown),
    hint: 'Write `title:` in the front matter to give another',
    position: first.position,
    confidence,
    done: 'title',
    alternatives: mayBeSubtitle ? NAMED_ALTERNATIVES : ALTERNATIVES,
  });
  if (answer === 'text') return false;
  const { metadata } = book;
  metadata.title = words;
  if (block.isNoticed) takeFirstLine(book, section, first);
  else takeFirst(book, section, 'normalize/title-inferred');
  const { subtitle, byLine } = answer === 'subtitle' ? { subtitle: lines.at(-1), byLine: undefined } : block;
  if (subtitle !== undefined) metadata.subtitle ??= subtitle;
  if (byLine && !isKnown) addByLine(book, byLine);
  takeByLine(book, section, inquiry);
  takeSubtitle(book, section, inquiry);
  return true;
}

/** Takes the title off the head of a text whose first paragraph goes on with a copyright notice. */
function takeFirstLine(book: Book, section: Section, first: Paragraph): void {
  const text = plainText(first.children);
  const end = text.indexOf('\n') + 1;
  leaveOut(book, text.slice(0, end), 'normalize/title-inferred', first.position);
  section.children[0] = { ...first, children: sliceInlines(first.children, end, text.length) };
}

const SMALL_WORDS = /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|over|the|to|with)$/;

/** `a-line-in-the-sand` as a title: “A Line in the Sand”. */
function titleOfName(name: string): string {
  const words = name
    .replace(/\.[a-z]+$/i, '')
    .split(/[\s_-]+/)
    .filter(word => word !== '');
  return words
    .map((word, index) =>
      index > 0 && SMALL_WORDS.test(word) ? word : `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`,
    )
    .join(' ');
}

/** The title that the author repeats on the first line of the text, though it was given in the front matter. */
function takeDoubledTitle(book: Book, section: Section, inquiry: Inquiry): void {
  const first = section.children[0];
  const same = foldedLetters(wordsOf(first)) === foldedLetters(book.metadata.title);
  if (!isParagraph(first) || !same || !goesOn(book, section)) return;
  const answer = inquiry.askAbout(wordsOf(first), {
    rule: 'normalize/doubled-title',
    severity: 'info',
    message: `The first line repeats the title \`${book.metadata.title}\` and is left out; the title page has it`,
    position: first.position,
    done: 'out',
    alternatives: [
      { key: 'out', meaning: 'left out; the title page has it' },
      { key: 'keep', meaning: 'kept, the first line of the text' },
    ],
  });
  if (answer !== 'out') return;
  takeFirst(book, section, 'normalize/doubled-title');
  takeByLine(book, section, inquiry);
}

/** Names a book whose text begins with no title: by its only heading, else by its file. */
function nameBook({ metadata, sections }: Book, inquiry: Inquiry): void {
  const written = sections.filter(section => !section.generated);
  const [first] = written;
  const only = written.length === 1 && first?.sections.length === 0 ? plainText(first.title) : '';
  const name = titleOfName(metadata.identifier);
  metadata.title = only || name;
  const found = {
    hint: `Write \`title: ${metadata.title}\` in the front matter, or another title`,
    at: first?.position && { file: first.position.file, point: { line: 1, column: 1, offset: 0 } },
  };
  if (only) {
    const answer = inquiry.askAbout(only, {
      rule: 'normalize/title-inferred',
      severity: 'info',
      message: `\`${only}\`, the only heading, is taken for the title of the book`,
      confidence: 0.9,
      ...found,
      done: 'title',
      alternatives: [
        { key: 'title', meaning: 'the title of the book' },
        { key: 'file', meaning: `the title is made from the name of the file, “${name}”` },
      ],
    });
    if (answer === 'file') metadata.title = name;
    return;
  }
  inquiry.askAbout(metadata.title, {
    rule: 'normalize/title-from-file-name',
    severity: 'warning',
    message: `The book has no title; \`${metadata.title}\` is made from the name of the file`,
    confidence: 0.4,
    ...found,
    done: 'accept',
    alternatives: [{ key: 'accept', meaning: 'this is the title' }],
  });
}

/** Finds the title of the book, and its author, where the front matter names none. */
export const title: Pass = {
  name: 'title',
  infers: true,
  run(book, report, inquiry) {
    const { metadata } = book;
    const first = book.sections.find(section => !section.generated);
    const plain = first?.role === 'story' && first.title.length === 0 ? first : undefined;
    if (metadata.title !== '') {
      if (plain) {
        takeDoubledTitle(book, plain, inquiry);
        takeByLine(book, plain, inquiry);
        if (goesOn(book, plain)) takeSubtitle(book, plain, inquiry);
      }
    } else if (!plain || !titleFromText(book, plain, inquiry)) nameBook(book, inquiry);
    if (plain?.children.length === 0) book.sections = book.sections.filter(section => section !== plain);
    if (metadata.authors.length === 0 && !metadata.contributors.some(({ role }) => role === 'edt')) {
      tell(report, {
        rule: 'normalize/no-author',
        severity: 'info',
        message: 'The book names no author, and its title page none',
        hint: 'Write `author: Your Name` in the front matter',
        at: first?.position && { file: first.position.file, point: { line: 1, column: 1, offset: 0 } },
      });
    }
  },
};

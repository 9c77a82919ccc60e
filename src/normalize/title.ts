import type { Book, Section } from '../book/book.ts';
import { readByLine } from '../book/by-line.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import { tell } from '../book/finding.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Alternative } from '../book/query.ts';
import { carries, plainText } from '../book/visit.ts';
import { leaveOutBlocks } from './left-out.ts';
import { countWords, isCapitals, isParagraph, isSpeech, isTitleCase, wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';
import { addByLine, isSubtitle, LONGEST_TITLE, SURE, takeByLine, takeSubtitle } from './title-page.ts';

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

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'title', meaning: 'the title of the book' },
  { key: 'text', meaning: 'the first line of the story' },
];

/** Whether more than its first line stands in the book: a title has something under it. */
const goesOn = ({ sections }: Book, section: Section): boolean =>
  section.children.length > 1 || sections.some(other => other !== section && !other.generated);

/** `Subtitle: A Novel` */
const isLabelled = (line: string): boolean => /^\p{L}[\p{L} ]{0,20}: /u.test(line);

function titleFromText(book: Book, section: Section, inquiry: Inquiry): boolean {
  const first = section.children[0];
  if (!isParagraph(first) || carries(first)) return false;
  const [line = '', ...below] = plainText([first])
    .split('\n')
    .map(part => part.trim());
  const last = below.at(-1) ?? '';
  const isPair =
    below.length === 1 &&
    ![line, last].some(isLabelled) &&
    isSubtitle(last) &&
    isTitleCase(`${line} ${last}`);
  const isSigned = below.length <= 2 && readByLine(last) !== undefined;
  const kind = below.length === 2 || (isPair && !isSigned) ? (below[0] ?? '') : '';
  const isBlock = isSigned && (kind === '' || isSubtitle(kind));
  const likeness = last === '' || isBlock || isPair ? titleLikeness(line, book.metadata.lang) : 0;
  // Two lines could as well begin a poem.
  const confidence = isPair && !isBlock ? Math.min(likeness, UNSURE) : likeness;
  if (confidence === 0 || !goesOn(book, section)) return false;
  const words = line.replace(/\s+/g, ' ');
  const isNamed = book.metadata.authors.length > 0;
  const byLine = isBlock && !isNamed ? readByLine(last) : undefined;
  const author = byLine?.name;
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/title-inferred',
    severity: confidence < SURE ? 'warning' : 'info',
    message: `\`${words}\`, the first line, is taken for the title of the book${author === undefined ? (kind === '' ? '' : `, and \`${kind}\` for its subtitle`) : `, and \`${author}\` for its author`}`,
    hint: 'Write `title:` in the front matter to give another',
    position: first.position,
    confidence,
    done: 'title',
    alternatives: ALTERNATIVES,
  });
  if (answer !== 'title') return false;
  book.metadata.title = words;
  takeFirst(book, section, 'normalize/title-inferred');
  if (kind !== '') book.metadata.subtitle ??= kind;
  if (byLine) addByLine(book, byLine);
  takeByLine(book, section, inquiry);
  return true;
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

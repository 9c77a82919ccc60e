/** What stands on a title page below the title: a subtitle, and who wrote or edited the book. */
import type { Book, Section } from '../book/book.ts';
import { type ByLine, isBareName, namesSomebody, readByLine, readEditor } from '../book/by-line.ts';
import { isNotice, isOfImprint, ownerIn } from '../book/copyright-lines.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Block } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { carries, markAround, plainText } from '../book/visit.ts';
import { leaveOutBlocks } from './left-out.ts';
import { isCapitals, isFolded, isParagraph, isSpeech, isTitleCase, wordsOf } from './narrative.ts';
import { isTimeJump } from './time-jump-phrases.ts';

const RULE = 'normalize/author-found';
/** Letters of a line on a title page. */
export const LONGEST_TITLE = 90;
/** Below this the author is asked. */
export const SURE = 0.8;

/** What a by-line says besides the name stands under the title. */
export function addByLine({ metadata }: Book, { name, kind }: ByLine): void {
  if (metadata.authors.length === 0) metadata.authors.push({ name, role: 'aut' });
  if (kind !== undefined) metadata.subtitle ??= kind;
}

/** Whether a line between title and author can be what the title page has there: “A Novel”. */
export const isSubtitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  !/[.,;:]["'”’]?$/.test(line) &&
  !isSpeech(line) &&
  /^[\p{Lu}\p{N}“"]/u.test(line);

const alternatives = (called: string): Alternative[] => [
  { key: 'author', meaning: `it names the ${called}, and stands on the title page` },
  { key: 'text', meaning: 'a paragraph of the story' },
];

/** What a subtitle often says: what kind of book it is. */
const KIND_OF_BOOK =
  /^(?:an?|the|book|volume|part)\s|^(?:(?:new|selected|collected|short) )?(?:stories|poems|tales|essays|plays|fables)\b/i;

/** A line of its own over the name. */
const BY = /^(?:written )?by:?$/i;

/** “ODILE MARSH” as “Odile Marsh”. */
const titleCased = (line: string): string =>
  isCapitals(line) ? line.replace(/(?<=\p{L})\p{L}+/gu, letters => letters.toLowerCase()) : line;

/** Whether a block may stand in front of a text and be no part of it. */
const isOfFront = (block: Block): boolean =>
  block.type === 'blockquote' ||
  block.type === 'sceneBreak' ||
  (isParagraph(block) && [isWholeDedication, isNotice, isOfImprint].some(isSuch => isSuch(wordsOf(block))));

/** Paragraphs of a title page and of the pages behind it. */
const MOST_IN_FRONT = 12;

/** Whether a block is a line that heads a chapter, or another page that is known by its words. */
export const isHead = (block: Block | undefined): boolean =>
  isParagraph(block) && readHeading(wordsOf(block))?.certain === true;

/** What stands before the first line that is a heading, where one is near; else all of it. */
function inFrontOf(blocks: readonly Block[]): readonly Block[] {
  const head = blocks.slice(0, MOST_IN_FRONT).findIndex(isHead);
  return head < 0 ? blocks : blocks.slice(0, head);
}

/** How lines below a title say who wrote the book, and how sure that is. */
interface Signature {
  name: string;
  kind: string | undefined;
  editor: boolean;
  confidence: number;
  /** How many paragraphs say so. */
  length: number;
}

/**
 * What a line says of who wrote or edited the book: in words, by the name that a copyright notice below it has, or as a
 * bare name where nothing but such pages follows before the first chapter.
 */
function signatureIn([first, ...below]: readonly Block[]): Signature | undefined {
  const line = wordsOf(first);
  const sure = { kind: undefined, editor: false, confidence: 0.95, length: 1 };
  const editor = readEditor(line);
  if (editor !== undefined) return { ...sure, name: editor, editor: true };
  const said = readByLine(line);
  if (said) return { ...sure, ...said };
  const [next] = below;
  if (BY.test(line) && isParagraph(next) && !carries(next) && isBareName(titleCased(wordsOf(next))))
    return { ...sure, name: wordsOf(next), length: 2 };
  const notice = below.map(wordsOf).find(isNotice);
  const bare = { ...sure, name: line };
  if (notice !== undefined && foldedLetters(ownerIn(notice)) === foldedLetters(line)) return bare;
  return isBareName(line) && below.every(isOfFront) ? { ...bare, confidence: 0.7 } : undefined;
}

/**
 * The subtitle between a title and the line that names the author, as a paragraph of its own. Where the story goes on below,
 * it could as well be a story's own title: there it says what kind of book it is.
 */
function subtitleAbove({ metadata }: Book, blocks: readonly Block[]): string | undefined {
  const [first, second] = blocks;
  if (!isParagraph(first) || carries(first) || !isParagraph(second)) return undefined;
  const line = wordsOf(first);
  if (namesSomebody(line) || isFolded(first) || !isSubtitle(line)) return undefined;
  const signature = signatureIn(blocks.slice(1));
  if (!signature) return undefined;
  if (!blocks.slice(1 + signature.length).every(isOfFront) && !KIND_OF_BOOK.test(line)) return undefined;
  const { subtitle = line } = metadata;
  return foldedLetters(subtitle) === foldedLetters(line) ? line : undefined;
}

/** The line under a title that names the author or the editor, and the subtitle above it. */
export function takeByLine(book: Book, section: Section, inquiry: Inquiry): void {
  const front = inFrontOf(section.children);
  const subtitle = subtitleAbove(book, front);
  const at = subtitle === undefined ? 0 : 1;
  const block = front[at];
  const line = wordsOf(block);
  const read = signatureIn(front.slice(at));
  if (!read || !isParagraph(block) || carries(block)) return;
  const { name, editor, confidence } = read;
  const { authors, contributors } = book.metadata;
  const known = editor ? contributors.filter(({ role }) => role === 'edt') : authors;
  const named = known.map(person => foldedLetters(person.name));
  const called = editor ? 'editor' : 'author';
  if (!(isTitleCase(name) || isCapitals(name))) return;
  if (named.length > 0 && !named.includes(foldedLetters(name))) return;
  const { position } = block;
  const answer = inquiry.askAbout(line, {
    rule: RULE,
    severity: confidence < SURE && named.length === 0 ? 'warning' : 'info',
    message:
      named.length === 0
        ? `\`${name}\` is taken for the ${called}${subtitle === undefined ? '' : `, and \`${subtitle}\` for the subtitle`}, from the line under the title`
        : `The line \`${line}\` repeats the ${called} and is left out; the title page has it`,
    hint: editor
      ? 'Write `contributor: { name: …, role: editor }` in the front matter to name another'
      : 'Write `author:` in the front matter to name another',
    position,
    confidence,
    done: 'author',
    alternatives: alternatives(called),
  });
  if (answer !== 'author') return;
  if (subtitle !== undefined) book.metadata.subtitle ??= subtitle;
  if (!editor) addByLine(book, read);
  else if (named.length === 0) contributors.push({ name, role: 'edt' });
  leaveOutBlocks(book, section.children.splice(0, at + read.length), RULE);
}

/** The line under a title that is its subtitle, where nothing else stands before the first chapter. */
export function takeSubtitle(book: Book, section: Section, inquiry: Inquiry): void {
  const [block, more] = inFrontOf(section.children);
  if (more || !isParagraph(block) || carries(block) || book.metadata.subtitle !== undefined) return;
  const line = wordsOf(block);
  const looksSo = markAround(block.children) !== undefined || (KIND_OF_BOOK.test(line) && isTitleCase(line));
  const isOne = isSubtitle(line) && looksSo && !plainText(block.children).includes('\n');
  if (!isOne || isWholeDedication(line) || isTimeJump(line, book.metadata.lang)) return;
  const answer = inquiry.askAbout(line, {
    rule: 'normalize/subtitle-found',
    severity: 'info',
    message: `\`${line}\`, alone under the title, is taken for the subtitle of the book`,
    hint: 'Write `subtitle:` in the front matter to give another',
    position: block.position,
    confidence: 0.85,
    done: 'subtitle',
    alternatives: [
      { key: 'subtitle', meaning: 'the subtitle, which stands on the title page' },
      { key: 'text', meaning: 'a line of the text' },
    ],
  });
  if (answer !== 'subtitle') return;
  book.metadata.subtitle = line;
  leaveOutBlocks(book, section.children.splice(0, 1), 'normalize/subtitle-found');
}

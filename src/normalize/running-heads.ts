import type { Book } from '../book/book.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { KEEP, leaveOut, OUT } from './left-out.ts';
import { isParagraph } from './narrative.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';

const SLASHED = /^[^/]{2,40}\/[^/]{2,60}\/\s*(?:page |p\. ?)?(\d{1,4})$/i;
const PAGE =
  /^\W{0,4}(?:(?:page|pg\.?|p\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?|(\d{1,4})\s+of\s+\d{1,4})\W{0,4}$/i;
const NUMBER = /^[-–—~[(|\s]*(\d{1,4})[-–—~\])|\s]*$/;
const NAMED = /^(?=.*\p{L})(?:[^\d]{2,60}?[\s|·•,–—-]+(\d{1,4})|(\d{1,4})[\s|·•–—-]+[^\d]{2,60})$/u;
const LONGEST = 80;

type Kind = 'slashed' | 'page' | 'number' | 'named';

/** A line that may stand at the head or foot of a manuscript's page. */
interface PageLine {
  kind: Kind;
  number: number;
  text: string;
  block: Paragraph;
  /** Offsets of the line in the words of its block. */
  from: number;
  to: number;
  /** Whether the sentence before it goes on behind it. */
  splits: boolean;
}

function readLine(text: string, lang: string): { kind: Kind; number: number } | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  for (const [kind, pattern] of [
    ['slashed', SLASHED],
    ['page', PAGE],
    ['number', NUMBER],
    ['named', NAMED],
  ] as const) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (kind === 'named' && (readHeading(text)?.certain || isTimeJump(text, lang))) return undefined;
    return { kind, number: Number(match[1] ?? match[2]) };
  }
  return undefined;
}

const BREAKS_OFF = /[\p{L}\p{N},;-]["”’]?$/u;
const GOES_ON = /^\p{Ll}/u;

/** All lines of a section that may be page lines, each with what the words around it say. */
function pageLinesOf(blocks: readonly Block[], lang: string): PageLine[] {
  const found: PageLine[] = [];
  let before = '';
  let waiting: PageLine[] = [];
  for (const block of blocks) {
    if (!isParagraph(block)) {
      before = '';
      waiting = [];
      continue;
    }
    for (const match of plainText(block.children).matchAll(/[^\n]+/g)) {
      const text = match[0].trim();
      if (text === '') continue;
      const read = readLine(text, lang);
      if (read) {
        const from = match.index;
        const line = { ...read, text, block, from, to: from + match[0].length, splits: false };
        found.push(line);
        waiting.push(line);
        continue;
      }
      if (BREAKS_OFF.test(before) && GOES_ON.test(text)) for (const line of waiting) line.splits = true;
      waiting = [];
      before = text;
    }
  }
  return found;
}

const rises = (lines: readonly PageLine[], byOne: boolean): boolean =>
  lines.every((line, index) => {
    const step = line.number - (lines[index - 1]?.number ?? line.number - 1);
    return byOne ? step === 1 : step > 0;
  });

/** From so many lines of one form on, there must be pages between them: so many characters of the book to each. */
const MANY = 20;
const LEAST_PAGE = 400;

/**
 * Whether lines of one form are page lines and can be nothing else.
 * @param all characters of the book
 */
function areCertain(lines: readonly PageLine[], all: number, names: ReadonlySet<string>): boolean {
  const [first] = lines;
  if (!first || lines.length < 2) return false;
  if (lines.length >= MANY && all < LEAST_PAGE * lines.length) return false;
  const splits = lines.some(line => line.splits);
  switch (first.kind) {
    case 'slashed':
    case 'page':
      return rises(lines, false);
    case 'number':
      return lines.length >= 3 && splits && rises(lines, true);
    case 'named':
      return (
        rises(lines, false) &&
        (splits ? lines.length >= 3 : names.has(foldedLetters(first.text.replace(/\d+/, ''))))
      );
  }
}

/** Takes lines out of a paragraph, the last first, so that the offsets hold. */
function cutOut(block: Paragraph, lines: readonly PageLine[]): void {
  for (const { from, to } of lines.toSorted((a, b) => b.from - a.from)) {
    const { length } = plainText(block.children);
    block.children = [...sliceInlines(block.children, 0, from), ...sliceInlines(block.children, to, length)];
  }
}

/** Makes two paragraphs one where a sentence goes on from the first into the second. @returns whether it did */
function rejoin(first: Block | undefined, second: Block | undefined): boolean {
  if (!isParagraph(first) || !isParagraph(second)) return false;
  const words = plainText(first.children).trimEnd();
  if (!BREAKS_OFF.test(words) || !GOES_ON.test(plainText(second.children).trimStart())) return false;
  first.children.push({ type: 'text', value: '\n' }, ...second.children);
  if (first.position && second.position) first.position = { ...first.position, end: second.position.end };
  return true;
}

/** Blocks without the lines that are taken out of them; what a line cut in two is one again. */
function withoutLines(blocks: readonly Block[], linesOf: ReadonlyMap<Block, readonly PageLine[]>): Block[] {
  const kept: Block[] = [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at] as Paragraph;
    const lines = linesOf.get(block);
    if (lines) cutOut(block, lines);
    if (!lines || plainText(block.children).trim() !== '') kept.push(block);
    else if (lines.some(({ splits }) => splits) && rejoin(blocks[at - 1], kept.at(-1))) kept.pop();
  }
  return kept.reverse();
}

/** Whether lines of one form are left out; the author is asked where they can be something else. */
function areLeftOut(lines: readonly PageLine[], certain: boolean, inquiry: Inquiry): boolean {
  const [first] = lines;
  const text = first?.text ?? '';
  const more = lines.length - 1;
  const rest = more === 0 ? '' : ` and ${more} ${more === 1 ? 'line' : 'lines'} like it`;
  const what = first?.kind === 'number' || first?.kind === 'page' ? 'page number' : 'running head';
  const answer = inquiry.askAbout(text, {
    rule: 'normalize/running-head',
    severity: certain ? 'info' : 'warning',
    message: certain
      ? `\`${text}\`${rest} are ${what}s of the manuscript and left out of the book`
      : `\`${text}\`${rest} may be a ${what} of the manuscript and ${more === 0 ? 'is' : 'are'} kept; remove what is no part of the book`,
    position: first?.block.position,
    confidence: certain ? 0.95 : 0.5,
    done: certain ? 'out' : 'keep',
    alternatives: [OUT, KEEP],
  });
  return answer === 'out';
}

/** Lines of one form that are not certain but worth a question: none of their neighbours says that they count chapters. */
function doubtfulAmong(lines: readonly PageLine[]): readonly PageLine[] {
  const kind = lines[0]?.kind;
  if (kind === 'slashed' || kind === 'page') return lines;
  if (kind === 'named') return lines.some(line => line.splits) ? lines : [];
  return lines.filter(line => line.splits);
}

/** How many characters the text of a book has. */
const lengthOf = (book: Book): number =>
  [...sectionsOf(book)].reduce(
    (sum, { generated, children }) => sum + (generated ? 0 : plainText(children).length),
    0,
  );

/** Book-wide: lines of one form, the numbers apart. */
function groupsOf(book: Book): Map<string, PageLine[]> {
  const groups = new Map<string, PageLine[]>();
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    for (const line of pageLinesOf(section.children, section.lang ?? book.metadata.lang)) {
      const form = `${line.kind} ${line.kind === 'number' ? '' : line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
      const group = groups.get(form);
      if (group) group.push(line);
      else groups.set(form, [line]);
    }
  }
  return groups;
}

/** Takes out the running heads and page numbers that a typescript or a scan carries on every page. */
export const runningHeads: Pass = {
  name: 'running-heads',
  infers: true,
  run(book, _report, inquiry) {
    const { title, authors } = book.metadata;
    const surnames = authors.map(({ name }) => name.split(' ').at(-1) ?? '');
    const names = new Set(
      [title, ...surnames, ...authors.map(({ name }) => name)].map(name => foldedLetters(name)),
    );
    const all = lengthOf(book);
    const out: PageLine[] = [];
    for (const lines of groupsOf(book).values()) {
      const certain = areCertain(lines, all, names);
      const concerned = certain ? lines : doubtfulAmong(lines);
      if (concerned.length === 0 || !areLeftOut(concerned, certain, inquiry)) continue;
      for (const line of concerned) out.push(line);
    }
    for (const { text, block } of out) leaveOut(book, text, 'normalize/running-head', block.position);
    if (out.length === 0) return;
    const linesOf = new Map<Block, PageLine[]>();
    for (const line of out) linesOf.set(line.block, [...(linesOf.get(line.block) ?? []), line]);
    for (const section of sectionsOf(book)) {
      if (section.children.some(block => linesOf.has(block)))
        section.children = withoutLines(section.children, linesOf);
    }
  },
};

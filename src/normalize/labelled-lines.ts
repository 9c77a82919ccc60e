import type { Book, Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Metadata } from '../book/metadata.ts';
import type { Paragraph } from '../book/nodes.ts';
import { carries } from '../book/visit.ts';
import { linesOf } from './cut-inlines.ts';
import { leaveOutBlocks } from './left-out.ts';
import { isFolded, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const RULE = 'normalize/labelled-lines';
/** `Title: The Tide`: a word or a few, a colon, and what it is. */
const LABELLED = /^(?<label>\p{L}+(?: \p{L}+){0,2}) ?: ?(?<said>\S.{0,200})$/u;
/** What a book takes from such lines. */
const TAKEN = ['title', 'subtitle', 'author'] as const;
/** What else writers note there, and give in the front matter if readers are to see it. */
const ASIDE = new Set(
  (
    'date|draft|version|revision|status|words|word count|length|genre|publisher|copyright|rights|isbn|series|language|' +
    'lang|keywords|tags|base header level|created|created time|last edited|last edited time|updated|last updated|modified'
  ).split('|'),
);
const SAME: Readonly<Record<string, (typeof TAKEN)[number]>> = {
  'book title': 'title',
  authors: 'author',
  'author name': 'author',
  by: 'author',
  'written by': 'author',
};

interface Line {
  label: string;
  said: string;
  written: string;
}

/** The labelled paragraphs that the first text of a book begins with. */
interface Head {
  section: Section;
  blocks: Paragraph[];
  lines: Line[];
}

/** The lines of a paragraph, if every one of them is labelled with what a book has. */
function readLines(paragraph: Paragraph): Line[] | undefined {
  if (isFolded(paragraph) || carries(paragraph)) return undefined;
  const lines = linesOf(paragraph).map(({ text }): Line | undefined => {
    const { label = '', said = '' } = LABELLED.exec(text)?.groups ?? {};
    const known = SAME[label.toLowerCase()] ?? label.toLowerCase();
    const isKnown = ASIDE.has(known) || TAKEN.some(taken => taken === known);
    return isKnown ? { label: known, said: said.trim(), written: text } : undefined;
  });
  return lines.every(line => line !== undefined) ? lines : undefined;
}

/** The labels a book begins with, when no heading stands over them. The first names the book or its author. */
function findHead({ sections }: Book): Head | undefined {
  const section = sections.find(({ generated }) => !generated);
  if (section?.role !== 'story' || section.title.length > 0) return undefined;
  const head: Head = { section, blocks: [], lines: [] };
  for (const block of section.children) {
    const read = isParagraph(block) ? readLines(block) : undefined;
    if (!read || !isParagraph(block)) break;
    head.blocks.push(block);
    head.lines.push(...read);
  }
  const [{ label: first = '', said = '' } = {}] = head.lines;
  // One label alone may begin a sentence.
  if (head.lines.length === 1 && /[.,;:!?]$/.test(said)) return undefined;
  return first === 'title' || first === 'author' ? head : undefined;
}

/** Whether the front matter says otherwise: then the lines are a mystery, and stay. */
const contradicts = ({ title, subtitle, authors }: Metadata, { label, said }: Line): boolean =>
  (label === 'title' && title !== '' && foldedLetters(title) !== foldedLetters(said)) ||
  (label === 'subtitle' && subtitle !== undefined && foldedLetters(subtitle) !== foldedLetters(said)) ||
  (label === 'author' &&
    authors.length > 0 &&
    !authors.some(({ name }) => foldedLetters(name) === foldedLetters(said)));

function take(metadata: Metadata, lines: readonly Line[]): void {
  const said = (label: string) => lines.filter(line => line.label === label).map(line => line.said);
  const [title] = said('title');
  const [subtitle] = said('subtitle');
  if (title !== undefined && metadata.title === '') metadata.title = title;
  if (subtitle !== undefined) metadata.subtitle ??= subtitle;
  if (metadata.authors.length > 0) return;
  metadata.authors = said('author')
    .flatMap(names => names.split(/\s*;\s*|\s+(?:&|and)\s+/))
    .filter(name => name !== '')
    .map(name => ({ name, role: 'aut' }));
}

/** `Title: …` and `Author: …` on the first lines of a text are what front matter says elsewhere. */
export const labelledLines: Pass = {
  name: 'labelled-lines',
  infers: true,
  finds: book => findHead(book) !== undefined,
  run(book, _report, inquiry: Inquiry) {
    const head = findHead(book);
    if (!head || head.lines.some(line => contradicts(book.metadata, line))) return;
    const { section, blocks, lines } = head;
    // Nothing but such lines is no book yet.
    if (blocks.length === section.children.length && book.sections.length === 1) return;
    const aside = lines.filter(({ label }) => ASIDE.has(label));
    const words = wordsOf(blocks[0]);
    const left = aside.map(({ written }) => `\`${written}\``).join(', ');
    const answer = inquiry.askAbout(words, {
      rule: RULE,
      severity: aside.length > 0 ? 'warning' : 'info',
      message: `The lines from \`${words.slice(0, 40)}\` on are taken for what is known of the book${aside.length > 0 ? `; ${left} is left out` : ''}`,
      hint: 'Settings stand between two lines `---` at the head of the file',
      position: blocks[0]?.position,
      confidence: 0.9,
      done: 'settings',
      alternatives: [
        { key: 'settings', meaning: 'title and author of the book' },
        { key: 'text', meaning: 'the first lines of the story' },
      ],
    });
    if (answer !== 'settings') return;
    take(book.metadata, lines);
    section.children.splice(0, blocks.length);
    leaveOutBlocks(book, blocks, RULE);
    if (section.children.length === 0) book.sections = book.sections.filter(other => other !== section);
  },
};

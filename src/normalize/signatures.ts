import { greets } from '../book/letter-words.ts';
import type { Block, Letter } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import type { Role } from '../book/roles.ts';
import { sectionsOf } from '../book/visit.ts';
import { linesOf, type WrittenLine } from './cut-inlines.ts';
import { letterLine } from './letter-close.ts';
import { countWords, isFolded, isParagraph, isTitleCase, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** Pages in which somebody speaks to the reader and signs. */
const SIGNED: ReadonlySet<Role> = new Set([
  'foreword',
  'preface',
  'introduction',
  'afterword',
  'acknowledgments',
  'authors-note',
]);
const DASH = /^(?:—|–|―|--{1,2}|-(?=\S))\s?(?=\p{Lu})/u;
/** Two names at least, each with a capital. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|del|der|du|la|le|of|van|von|zu))+$/u;
/** A stop behind `V.` or `Jr.` ends no sentence. */
const ENDS_SENTENCE = /[!?:;]$|\p{L}{4}\.$/u;
const LONGEST = 60;
const MOST_LINES = 3;
const MOST_WORDS = 8;

const isShort = (line: string): boolean =>
  line.length <= LONGEST &&
  countWords(line) <= MOST_WORDS &&
  !ENDS_SENTENCE.test(line) &&
  !/["“”]/.test(line);
const isDashed = (line: string): boolean =>
  DASH.test(line) && isShort(line) && isTitleCase(line.replace(DASH, ''));
/** `Rye, May 1912` */
const isPlace = (line: string): boolean =>
  isShort(line) && /^[\p{Lu}\p{N}]/u.test(line) && isTitleCase(line) && !line.endsWith('.');
const isDated = (line: string): boolean => isPlace(line) && /\d/.test(line);

function linesIn(block: Block | undefined): WrittenLine[] {
  return isParagraph(block) && !isFolded(block) ? linesOf(block) : [];
}

/** Whether lines are a name, and the place and the day it was signed. A name without a dash needs one of these below it. */
function areSignature(lines: readonly string[]): boolean {
  const [first = '', second] = lines;
  if (lines.length === 0 || lines.length > MOST_LINES) return false;
  if (lines.some(isDashed)) return lines.every(line => isDashed(line) || isPlace(line));
  return second !== undefined && NAME.test(first) && isShort(first) && lines.slice(1).every(isPlace);
}

/** How many blocks at the end of a page sign it. */
function signedBy(blocks: readonly Block[]): number {
  const [before, last] = [blocks.at(-2), blocks.at(-1)].map(block => linesIn(block).map(({ text }) => text));
  if (last === undefined || before === undefined || blocks.length < 2) return 0;
  if (areSignature(last)) return 1;
  const dated = last.length === 1 && last.every(isDated);
  return dated && blocks.length > 2 && before.length === 1 && before.every(isDashed) ? 2 : 0;
}

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'signature', meaning: 'who signs, set towards the right' },
  { key: 'text', meaning: 'a paragraph of the text' },
];

/** Sets who signs a foreword or another such page, with place and date, as letters are signed. */
export const signatures: Pass = {
  name: 'signatures',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      const { children, generated, role } = section;
      // What greets is a letter, and ends as one.
      const isSigned = SIGNED.has(role) && !generated && !children.some(block => greets(wordsOf(block)));
      const count = isSigned ? signedBy(children) : 0;
      if (count === 0) continue;
      const blocks = children.slice(-count);
      const words = blocks.map(wordsOf).join(' ');
      const [start, end] = [blocks[0]?.position, blocks.at(-1)?.position];
      const position = start && end && { ...start, end: end.end };
      const answer = inquiry.askAbout(words, {
        rule: 'normalize/signature',
        severity: 'info',
        message: `\`${words}\` is set as who signs`,
        hint: 'In Markdown, `::signature[…]` in a `:::letter` says so',
        position,
        confidence: 0.85,
        done: 'signature',
        alternatives: ALTERNATIVES,
      });
      if (answer !== 'signature') continue;
      const letter: Letter = {
        type: 'letter',
        children: blocks.flatMap(linesIn).map(line => letterLine('signature', line)),
      };
      section.children = [...children.slice(0, -count), position ? { ...letter, position } : letter];
    }
  },
};

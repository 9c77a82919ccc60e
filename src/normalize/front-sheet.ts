import type { Book, Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Paragraph } from '../book/nodes.ts';
import { linesOf } from './cut-inlines.ts';
import { leaveOutBlocks } from './left-out.ts';
import { isFolded, isParagraph, isTitleCase, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** What a writer puts on the first page for an editor to reply to (Shunn, “Proper Manuscript Format”). */
const SIGNS: Readonly<Record<string, RegExp>> = {
  street:
    /^\d+[\p{L}-]{0,3},? .{2,40}$|^p\.?\s?o\.?\s?box \d+$|^(?:apt|apartment|unit|suite|flat)\.? [\p{L}\d]+$/iu,
  town: /^.{2,40},? (?:\p{Lu}{2}|\p{Lu}\p{L}+)\.? \d{4,5}(?:-\d{4})?$|^.{0,40}\b\p{Lu}{1,2}\d[\d\p{Lu}]? ?\d\p{Lu}{2}$|^\d{4,5} \p{Lu}\p{L}+$/u,
  telephone: /^(?:(?:tel|phone|telephone|mobile|cell)\b[.:]*\s*)?\+?[\d(][\d() .-]{5,18}\d$/i,
  mail: /^(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i,
  site: /^(?:https?:\/\/|www\.)\S+$/i,
  length:
    /^(?:(?:word ?count|words|length):?\s*)?(?:about |approx(?:imately|\.)? |~|c\. ?)?\d[\d,.]*k?(?:\s*words)?\.?$/i,
};
const HAS_LENGTH_WORD = /words?/i;
const MOST_LINES = 14;
const LONGEST = 60;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}$/u;
const BY_LINE = /^(?:written )?by\s+\S/i;

/** A line as its parts left and right of wide white space: the name and, flush right, the word count. */
const partsOf = (line: string): string[] => line.split(/\t+|\s{3,}/).filter(part => part !== '');

function signOf(part: string): string | undefined {
  return Object.keys(SIGNS).find(
    name => SIGNS[name]?.test(part) && (name !== 'length' || HAS_LENGTH_WORD.test(part)),
  );
}

interface Sheet {
  blocks: Paragraph[];
  /** The name on the first line. */
  name: string | undefined;
}

/** The contact lines at the very start, when there are enough of them to be nothing else. */
function findSheet(section: Section): Sheet | undefined {
  const blocks: Paragraph[] = [];
  const signs = new Set<string>();
  let name: string | undefined;
  let taken = 0;
  let lines = 0;
  let plain = 0;
  for (const block of section.children) {
    if (!isParagraph(block) || isFolded(block)) break;
    const parts = linesOf(block).flatMap(({ text }) => partsOf(text));
    const found = parts.map(signOf);
    const short = parts.every(
      (part, index) =>
        found[index] || (part.length <= LONGEST && isTitleCase(part) && !/[.!?"”]$/.test(part)),
    );
    lines += parts.length;
    if (!short || lines > MOST_LINES || BY_LINE.test(wordsOf(block))) break;
    blocks.push(block);
    if (blocks.length === 1 && parts[0] && !found[0] && NAME.test(parts[0])) name = parts[0];
    for (const sign of found) if (sign) signs.add(sign);
    plain = found.some(Boolean) ? 0 : plain + 1;
    if (plain > 2) break;
    if (plain === 0) taken = blocks.length;
  }
  const reachable = signs.has('mail') || signs.has('telephone') || (signs.has('street') && signs.has('town'));
  if (signs.size < 3 && !(signs.size === 2 && name !== undefined && signs.has('mail'))) return undefined;
  return reachable && taken < section.children.length ? { blocks: blocks.slice(0, taken), name } : undefined;
}

function nameAuthor(book: Book, name: string | undefined, section: Section, inquiry: Inquiry): void {
  const signed = section.children.slice(0, 3).some(block => BY_LINE.test(wordsOf(block)));
  if (name === undefined || signed || book.metadata.authors.length > 0) return;
  const answer = inquiry.askAbout(name, {
    rule: 'normalize/author-found',
    severity: 'info',
    message: `\`${name}\` is taken for the author, from the sheet above the title`,
    hint: 'Write `author:` in the front matter to name another',
    confidence: 0.9,
    done: 'author',
    alternatives: [
      { key: 'author', meaning: 'the author of the book' },
      { key: 'none', meaning: 'someone else; the book names no author' },
    ],
  });
  if (answer === 'author') book.metadata.authors.push({ name, role: 'aut' });
}

/** Takes off the sheet with name, address and word count that a manuscript carries to an editor and a book does not. */
export const frontSheet: Pass = {
  name: 'front-sheet',
  infers: true,
  finds({ sections }) {
    const section = sections.find(({ generated }) => !generated);
    return section !== undefined && findSheet(section) !== undefined;
  },
  run(book, _report, inquiry) {
    const section = book.sections.find(({ generated }) => !generated);
    const sheet = section && findSheet(section);
    if (!section || !sheet) return;
    const rule = 'normalize/front-sheet';
    const [first, last] = [sheet.blocks[0]?.position, sheet.blocks.at(-1)?.position];
    const words = sheet.blocks.map(wordsOf).join(' ');
    const answer = inquiry.askAbout(words, {
      rule,
      severity: 'info',
      message: `The address and word count above the title, from \`${wordsOf(sheet.blocks[0]).slice(0, 40)}\`, are left out of the book`,
      position: first && last && { ...first, end: last.end },
      confidence: 0.95,
      done: 'out',
      alternatives: [
        { key: 'out', meaning: 'left out; it is for an editor' },
        { key: 'keep', meaning: 'kept, a part of the text' },
      ],
    });
    if (answer !== 'out') return;
    leaveOutBlocks(book, section.children.splice(0, sheet.blocks.length), rule);
    nameAuthor(book, sheet.name, section, inquiry);
  },
};

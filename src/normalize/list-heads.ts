import type { Book, Section } from '../book/book.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Block, Inline, Subhead } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { linesOf } from './cut-inlines.ts';
import { areMeasured } from './line-ends.ts';
import { countWords, isCapitals, isParagraph, soleInline } from './narrative.ts';
import type { Pass } from './pass.ts';

/** What is named by the words above it. */
const NAMED: ReadonlySet<Block['type']> = new Set(['list', 'definitionList', 'table']);
const LONGEST = 40;
const MOST_WORDS = 6;
const SENTENCE_END = /[.!?…,;]["'”’)]*$/;

/** The words of a paragraph that is all in bold or in capitals and no sentence: “**Ingredients**”, “METHOD”. */
function headWords(block: Block | undefined): readonly Inline[] | undefined {
  const only = soleInline(block);
  if (!only) return undefined;
  const words = plainText([only]).trim();
  const isName =
    (only.type === 'strong' || (only.type === 'text' && isCapitals(words))) &&
    words.length <= LONGEST &&
    countWords(words) <= MOST_WORDS &&
    !words.includes('\n') &&
    !SENTENCE_END.test(words) &&
    /\p{L}/u.test(words);
  return isName ? (only.type === 'strong' ? only.children : [only]) : undefined;
}

/** Whether a block is what words above it may name: a list, a table, lines of what is needed. */
const isNamed = (block: Block | undefined): boolean =>
  block !== undefined &&
  (NAMED.has(block.type) || (isParagraph(block) && areMeasured(linesOf(block).map(({ text }) => text))));

const sectionsIn = (book: Book): Section[] => [...sectionsOf(book)].filter(({ generated }) => !generated);

/** What words stand over a list or its like, folded. */
function namesIn(book: Book): Set<string> {
  const names = new Set<string>();
  for (const { children } of sectionsIn(book))
    for (const [index, block] of children.entries()) {
      const words = headWords(block);
      if (words && isNamed(children[index + 1])) names.add(foldedLetters(plainText(words)));
    }
  return names;
}

/**
 * Makes subheads of words in bold or capitals that stand over lists and tables, and of the same words wherever else they
 * stand alone: a recipe's “Method” may be a list here and a paragraph there.
 */
export const listHeads: Pass = {
  name: 'list-heads',
  infers: true,
  finds: book => namesIn(book).size > 0,
  run(book, _report, inquiry) {
    const names = namesIn(book);
    for (const section of sectionsIn(book))
      section.children = section.children.map(block => {
        const words = headWords(block);
        if (!words || !names.has(foldedLetters(plainText(words)))) return block;
        const line = plainText(words).trim();
        const answer = inquiry.askAbout(line, {
          rule: 'normalize/list-head',
          severity: 'info',
          message: `\`${line}\` is set as a heading of what stands below it`,
          position: block.position,
          confidence: 0.9,
          done: 'heading',
          alternatives: [
            { key: 'heading', meaning: 'a heading of what stands below it' },
            { key: 'text', meaning: 'a paragraph of its own' },
          ],
        });
        if (answer !== 'heading') return block;
        const head: Subhead = { type: 'subhead', rank: 3, children: [...words] };
        return block.position ? { ...head, position: block.position } : head;
      });
  },
};

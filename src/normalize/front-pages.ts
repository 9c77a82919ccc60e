import type { Book, Section } from '../book/book.ts';
import { isNotice, isOfImprint } from '../book/copyright-lines.ts';
import { isWholeDedication } from '../book/dedication-line.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Attribution, Block, Paragraph } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText } from '../book/visit.ts';
import { linesOf, sliceInlines } from './cut-inlines.ts';
import { countWords, isFolded, isParagraph, isSpeech, isTitleCase, wordsOf } from './narrative.ts';
import { dealNotes, freeId, newSection } from './new-section.ts';
import type { Pass } from './pass.ts';

/** `— Shakespeare, The Tempest`: a dash and a source. */
const SOURCE = /^\s*(?:—|–|--{1,2}|―|-(?=\s?\p{Lu}))\s*(?=\S)/u;
/** The source on the same line: `"The sea is old." — Ada Marsh`. */
const RUN_IN = /["”]\s*(?:—|–|--{1,2}|―)\s*(\p{Lu}[^.!?"“”]{2,60})$/u;
const LONGEST_SOURCE = 100;
const MOST_EPIGRAPH_WORDS = 120;

/** A source names someone; a line that ends as a sentence does is a line of dialogue. */
const NAMES_SOMEONE = /^(?:from )?\p{Lu}[^!?]{1,80}[^.!?,;:]$/u;

/** Whether words behind a dash are the source of a quotation, and no reply. */
export const namesSource = (words: string): boolean => NAMES_SOMEONE.test(words);

/** Cuts the source off the end of an epigraph, and the dash off the source. */
export function attributionOf(
  paragraph: Paragraph,
): { words: Paragraph | undefined; source: Attribution } | undefined {
  const text = plainText(paragraph.children);
  const inLine = text.includes('\n') ? null : RUN_IN.exec(text);
  const from =
    inLine && isTitleCase(inLine[1] ?? '') ? inLine.index + 1 : text.trimEnd().lastIndexOf('\n') + 1;
  const line = text.slice(from);
  const dash = SOURCE.exec(line)?.[0];
  if (dash === undefined || line.length > LONGEST_SOURCE || /[.!?]["”]\s*$/.test(line)) return undefined;
  const source: Attribution = {
    type: 'attribution',
    children: sliceInlines(paragraph.children, from + dash.length, text.trimEnd().length),
  };
  if (paragraph.position) source.position = paragraph.position;
  const words = text.slice(0, from).trimEnd().length;
  return {
    words: words === 0 ? undefined : { ...paragraph, children: sliceInlines(paragraph.children, 0, words) },
    source,
  };
}

/**
 * An epigraph at the start of the blocks: words of someone else and, on a line of their own, whose they are.
 */
export function takeEpigraph(blocks: Block[]): Block[] | undefined {
  const [first, second] = blocks;
  if (!isParagraph(first) || isFolded(first) || countWords(wordsOf(first)) > MOST_EPIGRAPH_WORDS)
    return undefined;
  const own = attributionOf(first);
  if (own?.words) {
    blocks.shift();
    return [own.words, own.source];
  }
  const below = isParagraph(second) ? attributionOf(second) : undefined;
  if (!below || below.words || own) return undefined;
  blocks.splice(0, 2);
  return [first, below.source];
}

/** An epigraph of the book: as above, or a quotation that names its source or after which nothing stands. */
function takeBookEpigraph(blocks: Block[]): Block[] | undefined {
  const [first] = blocks;
  if (first?.type !== 'blockquote') return takeEpigraph(blocks);
  if (first.children.at(-1)?.type !== 'attribution' && blocks.length > 1) return undefined;
  return blocks.splice(0, 1);
}

/** A dedication at the start of the blocks. */
function takeDedication(blocks: Block[]): Block[] | undefined {
  const [first] = blocks;
  if (!isParagraph(first) || isFolded(first) || linesOf(first).length > 3) return undefined;
  const line = wordsOf(first);
  if (!isWholeDedication(line) || isSpeech(line)) return undefined;
  blocks.shift();
  return [first];
}

/** The copyright page at the start of the blocks: a notice, and what goes with it. */
function takeCopyright(blocks: Block[]): Block[] | undefined {
  const [first] = blocks;
  const line = wordsOf(first);
  if (!isParagraph(first) || !isNotice(line)) return undefined;
  const end = blocks.findIndex(
    (block, index) => index > 0 && !(isParagraph(block) && isOfImprint(wordsOf(block))),
  );
  return blocks.splice(0, end < 0 ? blocks.length : end);
}

export const EPIGRAPH_OR_TEXT: readonly Alternative[] = [
  { key: 'epigraph', meaning: 'words of someone else, set apart with their source' },
  { key: 'text', meaning: 'a paragraph of the text' },
];
const DEDICATION_OR_TEXT: readonly Alternative[] = [
  { key: 'dedication', meaning: 'the dedication of the book, on a page of its own' },
  { key: 'text', meaning: 'a paragraph of the text' },
];

const COPYRIGHT_OR_TEXT: readonly Alternative[] = [
  { key: 'copyright', meaning: 'the copyright page, in place of the one that is made' },
  { key: 'text', meaning: 'paragraphs of the text' },
];

/** The pages in front of a text that are known by their words. */
const PAGES = {
  copyright: { take: takeCopyright, name: 'copyright page', alternatives: COPYRIGHT_OR_TEXT },
  dedication: { take: takeDedication, name: 'dedication', alternatives: DEDICATION_OR_TEXT },
  epigraph: { take: takeBookEpigraph, name: 'epigraph', alternatives: EPIGRAPH_OR_TEXT },
};
type FrontRole = keyof typeof PAGES;

/** The page of a role at the start of the blocks, unless the author says that it is none. */
function takeFront(role: FrontRole, blocks: Block[], inquiry: Inquiry): Block[] | undefined {
  // What parts such pages is no break between scenes.
  const rest = blocks.slice(blocks.findIndex(({ type }) => type !== 'sceneBreak'));
  const { take, name, alternatives } = PAGES[role];
  const taken = take(rest);
  if (!taken) return undefined;
  const words = wordsOf(taken[0]);
  const answer = inquiry.askAbout(words, {
    rule: `normalize/${role}`,
    severity: 'info',
    message: `\`${words.slice(0, 50)}\` is set as the book's ${name}`,
    hint: `Write \`# ${role[0]?.toUpperCase()}${role.slice(1)}\` before it in Markdown to say so`,
    position: taken[0]?.position,
    confidence: 0.85,
    done: role,
    alternatives,
  });
  if (answer !== role) return undefined;
  blocks.splice(0, blocks.length, ...rest);
  return taken;
}

function front(book: Book, role: FrontRole, blocks: Block[]): Section {
  const section = newSection(role, blocks);
  section.id = freeId(book, role);
  for (const block of blocks) if (isParagraph(block)) delete block.gap;
  return section;
}

/** Finds a copyright page, a dedication and epigraphs in what stands before the first chapter. */
export const frontPages: Pass = {
  name: 'front-pages',
  infers: true,
  run(book, _report, inquiry) {
    const at = book.sections.findIndex(section => section.role === 'story' && !section.generated);
    const story = book.sections[at];
    const follows = book.sections.slice(at + 1).some(({ role }) => /^(?:part|chapter|prologue)$/.test(role));
    if (!story || !follows || story.title.length > 0) return;
    const blocks = story.children;
    const found: Section[] = [];
    const take = (role: FrontRole): boolean => {
      const taken = takeFront(role, blocks, inquiry);
      const last = found.at(-1);
      if (taken && role === 'epigraph' && last?.role === role) last.children.push(...taken);
      else if (taken) found.push(front(book, role, taken));
      return taken !== undefined;
    };
    while (take('copyright') || take('dedication') || take('epigraph'));
    if (found.length > 0 && blocks.every(({ type }) => type === 'sceneBreak')) blocks.length = 0;
    const isEmpty = blocks.length === 0 && (found.length > 0 || story.notes.length === 0);
    const rest = isEmpty ? [] : [story];
    dealNotes(story, [...found, ...rest]);
    book.sections.splice(at, 1, ...found, ...rest);
  },
};

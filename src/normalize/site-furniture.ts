import type { Book, Section } from '../book/book.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Paragraph } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { cutInlines, linesOf } from './cut-inlines.ts';
import { KEEP, leaveOutBlocks, OUT } from './left-out.ts';
import { isFolded, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';
import { readSiteLine } from './site-phrases.ts';

const RULE = 'normalize/site-furniture';
/** How far from the start or the end of a section furniture stands when it is not sure by itself. */
const EDGE = 5;

/** Neighbouring paragraphs whose every line may belong to a web page. */
interface Run {
  start: number;
  end: number;
  lines: string[];
  sure: number;
  likely: number;
  labels: number;
  archive: number;
}

/** Parts a title from the furniture on the lines right below it. */
function partFirstLines(section: Section): void {
  section.children = section.children.flatMap((block, index) => {
    if (index > 1 || !isParagraph(block) || isFolded(block)) return [block];
    const lines = linesOf(block);
    const from = lines.findIndex(({ text }) => readSiteLine(text));
    const below = lines.slice(from);
    const sure =
      below.every(({ text }) => readSiteLine(text)) &&
      below.some(({ text }) => readSiteLine(text)?.is === 'sure');
    if (from < 1 || !sure) return [block];
    const text = plainText(block.children);
    const at = text.indexOf(lines[from]?.text ?? '');
    const [above, under] = cutInlines(block.children, at);
    const title: Paragraph = { ...block, children: above };
    const rest: Paragraph = { ...block, gap: 0, children: under };
    const start = under[0]?.position?.start;
    if (block.position && start) {
      title.position = { ...block.position, end: { ...start, line: start.line - 1 } };
      rest.position = { ...block.position, start };
    }
    return [title, rest];
  });
}

function runsOf(section: Section): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  section.children.forEach((block, index) => {
    const lines = isParagraph(block) && !isFolded(block) ? linesOf(block).map(({ text }) => text) : [];
    const read = lines.map(readSiteLine);
    if (lines.length === 0 || !read.every(line => line !== undefined)) {
      open = undefined;
      return;
    }
    if (!open) {
      open = { start: index, end: index, lines: [], sure: 0, likely: 0, labels: 0, archive: 0 };
      runs.push(open);
    }
    open.end = index + 1;
    for (const line of lines) open.lines.push(line);
    for (const line of read) {
      if (line?.is === 'sure') open.sure++;
      if (line?.is === 'likely') open.likely++;
      if (line?.is === 'label') open.labels++;
      if (line?.archive) open.archive++;
    }
  });
  return runs;
}

/** Several signs, or one that means nothing else. A document inside a story has labels too, but not an archive's. */
function isCertain(run: Run, atEdge: boolean): boolean {
  if (run.sure > 0) return run.sure > 1 || atEdge || run.lines.length > 1;
  if (!atEdge) return false;
  return run.likely + Math.min(run.labels, run.archive) >= 2 && run.lines.length >= 2;
}

/** What the labelled lines say of the book itself is kept there. */
function keepFacts(book: Book, lines: readonly string[]): void {
  for (const line of lines) {
    const [, label = '', value = ''] = /^(title|author|by|summary)\s*:\s*(.+)$/i.exec(line) ?? [];
    const { metadata } = book;
    if (/title/i.test(label) && metadata.title === '') metadata.title = value;
    if (/author|by/i.test(label) && metadata.authors.length === 0)
      metadata.authors.push({ name: value, role: 'aut' });
    if (/summary/i.test(label)) metadata.description ??= value;
  }
}

/** “Summary:” on its own and the paragraph below it, beside the furniture: the description that shops show. */
function takeSummary(book: Book, section: Section, at: number, inquiry: Inquiry): Paragraph[] {
  const [label, text] = [section.children[at], section.children[at + 1]];
  const alone = /^summary:?$/i.test(wordsOf(label));
  if (!alone || !isParagraph(label) || !isParagraph(text) || at + 2 >= section.children.length) return [];
  const answer = inquiry.askAbout(wordsOf(text), {
    rule: 'normalize/summary',
    severity: 'info',
    message: `The summary \`${wordsOf(text).slice(0, 40)}\` is taken for the book's description and left out of the text`,
    position: label.position,
    confidence: 0.9,
    done: 'out',
    alternatives: [
      { key: 'out', meaning: 'the description of the book for shops, and no part of its text' },
      KEEP,
    ],
  });
  if (answer !== 'out') return [];
  book.metadata.description ??= wordsOf(text);
  return [label, text];
}

/** Whether the run is left out; the author is asked where it can be something else. */
function isLeftOut(run: Run, section: Section, certain: boolean, inquiry: Inquiry): boolean {
  const more = run.lines.length - 1;
  const rest = more === 0 ? '' : ` and ${more} ${more === 1 ? 'line' : 'lines'} with it`;
  const words = run.lines.join(' ');
  const name = run.lines[0]?.slice(0, 50);
  const [first, last] = [section.children[run.start]?.position, section.children[run.end - 1]?.position];
  const answer = inquiry.askAbout(words, {
    rule: RULE,
    severity: certain ? 'info' : 'warning',
    message: certain
      ? `\`${name}\`${rest} ${more === 0 ? 'comes' : 'come'} from the web page around the story and ${more === 0 ? 'is' : 'are'} left out`
      : `\`${name}\`${rest} may come from the web page around the story and ${more === 0 ? 'is' : 'are'} kept; remove what is no part of the book`,
    position: first && last && { ...first, end: last.end },
    confidence: certain ? 0.95 : 0.5,
    done: certain ? 'out' : 'keep',
    alternatives: [OUT, KEEP],
  });
  return answer === 'out';
}

function clear(book: Book, section: Section, inquiry: Inquiry): void {
  partFirstLines(section);
  const count = section.children.length;
  for (const run of runsOf(section).toReversed()) {
    const atEdge = run.start <= EDGE || run.end >= count - EDGE;
    const certain = isCertain(run, atEdge) && run.end - run.start < section.children.length;
    const worthAsking = run.sure + run.likely > 0 || (atEdge && run.archive > 0);
    if (!certain && !worthAsking) continue;
    if (!isLeftOut(run, section, certain, inquiry)) continue;
    keepFacts(book, run.lines);
    const summary = takeSummary(book, section, run.end, inquiry);
    leaveOutBlocks(book, section.children.splice(run.start, run.end - run.start + summary.length), RULE);
  }
}

/** Takes out what a web page puts around a story, where several signs or a sure one say that it is that. */
export const siteFurniture: Pass = {
  name: 'site-furniture',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) if (!section.generated) clear(book, section, inquiry);
  },
};

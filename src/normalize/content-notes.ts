import type { Block, Paragraph } from '../book/nodes.ts';
import { plainText } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { leaveOut } from './left-out.ts';
import { isFolded, isParagraph, wordsOf } from './narrative.ts';
import { freeId, newSection } from './new-section.ts';
import type { Pass } from './pass.ts';

const LABEL =
  /^[\s([*_]*((?:content|trigger) (?:notes?|warnings?|advisory)|(?:c\/?w|t\/?w)(?:\s*[/&]\s*(?:c\/?w|t\/?w))?(?=\s*[:–—-])|warnings?(?=:))\s*(?:[:–—-]+\s*|$)/i;
/** A bare “Warning:” may be a sign on a door; one for readers names what it warns of. */
const FOR_READERS =
  /\b(?:this (?:story|chapter|book|fic|work|piece|novel)|contains?|mentions?|depict(?:s|ions?)|violence|death|gore|abuse|assault|suicide|self-harm|language|sexual|blood|spoilers?|adult)\b/i;
/** How far down a note for readers may stand: behind a title, an author's note. */
const LAST_PLACE = 3;

/** How many blocks from `at` on are the note: its own paragraph, or the one below a label that stands alone. */
function lengthAt(blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  if (!isParagraph(block) || isFolded(block)) return 0;
  const line = wordsOf(block);
  const match = LABEL.exec(line);
  if (!match) return 0;
  const next = blocks[at + 1];
  const alone = line.length === match[0].length;
  if (alone && !isParagraph(next) && next?.type !== 'list') return 0;
  if (/^w/i.test(match[1] ?? '') && !FOR_READERS.test(alone ? wordsOf(next) : line.slice(match[0].length)))
    return 0;
  return alone ? 2 : 1;
}

/** The label is the heading, and no part of the text. */
function titleOf(first: Paragraph): {
  title: Paragraph['children'];
  taken: string;
  rest: Paragraph['children'];
} {
  const text = plainText(first.children);
  const match = LABEL.exec(text);
  const label = match?.[1] ?? '';
  const from = text.indexOf(label);
  const rest = sliceInlines(first.children, match?.[0].length ?? 0, text.length);
  const inWords = /content|trigger/i.test(label);
  const title = inWords ? sliceInlines(first.children, from, from + label.length) : [];
  return { title, taken: inWords ? '' : label, rest };
}

/** Sets what warns readers of the contents apart from the story, as a section of its own in front of it. */
export const contentNotes: Pass = {
  name: 'content-notes',
  infers: true,
  moves: true,
  run(book, _report, inquiry) {
    const story = book.sections.find(section => section.role === 'story' && !section.generated);
    if (!story) return;
    const blocks = story.children;
    const at = blocks.findIndex((_, index) => index <= LAST_PLACE && lengthAt(blocks, index) > 0);
    const length = at < 0 ? 0 : lengthAt(blocks, at);
    const first = blocks[at];
    if (length === 0 || !isParagraph(first) || at + length >= blocks.length) return;
    const answer = inquiry.askAbout(wordsOf(first), {
      rule: 'normalize/content-note',
      severity: 'info',
      message: `\`${wordsOf(first).slice(0, 50)}\` is set apart as a content note`,
      hint: 'In Markdown, `# Content Note` before it says so',
      position: first.position,
      confidence: 0.95,
      done: 'note',
      alternatives: [
        { key: 'note', meaning: 'it warns readers; it is a page before the story' },
        { key: 'text', meaning: 'it belongs to the story' },
      ],
    });
    if (answer !== 'note') return;
    const children = blocks.splice(at, length);
    const { title, taken, rest } = titleOf(first);
    if (taken !== '') leaveOut(book, taken, 'normalize/content-note', first.position);
    first.children = rest;
    if (wordsOf(first) === '') children.shift();
    for (const block of children) if (isParagraph(block)) delete block.gap;
    const section = newSection('content-note', children, first.position);
    section.id = freeId(book, 'content-note');
    section.title = title;
    book.sections.splice(book.sections.indexOf(story), 0, section);
  },
};

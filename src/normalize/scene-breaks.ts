import type { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { between, type Inquiry } from '../book/inquiry.ts';
import { lettersOf } from '../book/letters.ts';
import type { Block, SceneBreak } from '../book/nodes.ts';
import { carries, isEmpty, plainText, sectionsOf } from '../book/visit.ts';
import { wordsOf } from './narrative.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';

/** The line between two scenes that a paragraph is, by its marks and the author's answer. */
function drawnAt(
  blocks: readonly Block[],
  index: number,
  book: Book,
  inquiry: Inquiry,
): SceneBreak | undefined {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return undefined;
  const written = plainText([block]).trim();
  if (!isOrnament(written) || carries(block)) return undefined;
  if (lettersOf(written) !== '') {
    const before = wordsOf(blocks[index - 1]);
    const start = before.length + 1;
    const answer = inquiry.askAt(
      {
        text: `${before} ${written} ${wordsOf(blocks[index + 1])}`,
        start,
        end: start + written.length,
      },
      {
        rule: 'normalize/ornament',
        severity: 'info',
        message: `\`${written}\` is read as a line drawn between two scenes`,
        position: block.position,
        confidence: 0.9,
        done: 'break',
        alternatives: [
          { key: 'break', meaning: 'a scene break; the template draws its own' },
          { key: 'text', meaning: 'a paragraph of the text' },
        ],
      },
    );
    if (answer !== 'break') return undefined;
    const removal = { text: written, rule: 'normalize/ornament' };
    book.removed.push(block.position ? { ...removal, position: block.position } : removal);
  }
  const drawn = { type: 'sceneBreak', mark: 'ornament', written } as const;
  return block.position ? { ...drawn, position: block.position } : drawn;
}

/** Recognises the line that an author drew between two scenes. The template draws its own in its place. */
export const ornaments: Pass = {
  name: 'ornaments',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children = section.children.map((block, index, blocks): Block => {
        if (block.type !== 'letter') return drawnAt(blocks, index, book, inquiry) ?? block;
        const inner = block.children.filter(child => child.type !== 'letterLine');
        const drawn = new Map(inner.map((child, at) => [child, drawnAt(inner, at, book, inquiry)]));
        const children = block.children.map(child =>
          child.type === 'letterLine' ? child : (drawn.get(child) ?? child),
        );
        return { ...block, children };
      });
    }
  },
};

/** What a break may not stand beside: the edge of a section, another break, a heading. */
const partsScenes = (block: Block | undefined): boolean =>
  block === undefined || block.type === 'timeJump' || block.type === 'subhead' || block.type === 'endMark';

/** Whether a break beside a line that parts the scenes already stays, by the author's answer. */
function keepsBreak(block: SceneBreak, drawn: string, before: Block, next: Block, inquiry: Inquiry): boolean {
  const answer = inquiry.askAt(between(wordsOf(before), wordsOf(next)), {
    rule: 'normalize/break-beside-heading',
    severity: 'info',
    message: `${drawn} stands beside a line that parts the scenes already, and is left out`,
    position: block.position,
    confidence: 0.9,
    done: 'out',
    alternatives: [
      { key: 'out', meaning: 'the line beside it is enough' },
      { key: 'keep', meaning: 'both are set' },
    ],
  });
  return answer === 'keep';
}

/** Drops the breaks that part nothing. */
function dropIdleBreaks(section: Section, report: VFile, inquiry: Inquiry): void {
  const kept: Block[] = [];
  let after = 0;
  section.children.forEach((block, index) => {
    if (block.type !== 'sceneBreak') {
      kept.push(block);
      return;
    }
    after = Math.max(after, index + 1);
    while (section.children[after]?.type === 'sceneBreak') after++;
    const next = section.children[after];
    const before = kept.at(-1);
    const drawn = block.written === '' ? 'A blank line' : `The break \`${block.written}\``;
    if (before?.type === 'sceneBreak') {
      // Of two breaks in a row the drawn one says more.
      if (before.mark === 'space' && block.mark === 'ornament') kept[kept.length - 1] = block;
      return;
    }
    if (!partsScenes(before) && !partsScenes(next)) {
      kept.push(block);
      return;
    }
    if (before === undefined || next === undefined) {
      tell(report, {
        rule: 'normalize/break-at-edge',
        severity: 'info',
        message: `${drawn} stands at the ${before ? 'end' : 'start'} of a section, where it parts nothing, and is left out`,
        position: block.position,
      });
    } else if (keepsBreak(block, drawn, before, next, inquiry)) kept.push(block);
  });
  section.children = kept;
}

/** Leaves out breaks at the start and the end of a section, doubled ones, and those beside a time jump or subhead. */
export const idleBreaks: Pass = {
  name: 'idle-breaks',
  infers: true,
  run(book, report, inquiry) {
    for (const section of sectionsOf(book)) if (!section.generated) dropIdleBreaks(section, report, inquiry);
    // An ornament before the first heading leaves nothing of the text that stood there.
    const empty = (section: Section) =>
      section.role === 'story' && !section.generated && isEmpty(section) && section.notes.length === 0;
    const written = book.sections.filter(section => !section.generated);
    if (written.some(section => !empty(section)))
      book.sections = book.sections.filter(section => !empty(section));
  },
};

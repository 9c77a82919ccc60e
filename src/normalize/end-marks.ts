import type { Block, EndMark, Inline } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const WORDS =
  '(?:the )?end(?: of (?:book|part|volume|chapter|story|act) [\\w-]+(?: [\\w-]+)?)?(?:,? ?\\(?(?:for now|of the story)\\)?)?|t ?h ?e\\s*e ?n ?d|fin|finis|to be continued|continued(?: (?:next (?:chapter|time|week)|in (?:part|book|chapter) [\\w-]+))?|tbc|30';
const END = new RegExp(`^[\\s~*_#=([<–—-]*(?:${WORDS})[\\s~*_#=)\\]>–—.…!?-]*$`, 'i');

/** Whether a line is nothing but “The End” or “To be continued”. */
export const isEnd = (line: string): boolean => END.test(line) && !/^30$/.test(line.trim());

/** `T H E   E N D` without the white between its letters, which is a matter of type. */
function closedUp(children: Inline[]): Inline[] {
  const [text] = children;
  if (children.length !== 1 || text?.type !== 'text') return children;
  const words = text.value.trim().split(/\s{2,}/);
  if (!words.every(word => /^\p{L}(?: \p{L})+$/u.test(word))) return children;
  return [{ ...text, value: words.map(word => word.replaceAll(' ', '')).join(' ') }];
}

/** Recognises “The End” and “To be continued” where a section ends. */
export const endMarks: Pass = {
  name: 'end-marks',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const last = section.children.findLastIndex(block => block.type !== 'sceneBreak');
      const block = section.children[last];
      if (last < 1 || !isParagraph(block) || !isEnd(wordsOf(block))) continue;
      const line = wordsOf(block);
      const answer = inquiry.askAbout(line, {
        rule: 'normalize/end-mark',
        severity: 'info',
        message: `\`${line}\` is set as the mark of an end`,
        position: block.position,
        confidence: 0.95,
        done: 'end',
        alternatives: [
          { key: 'end', meaning: 'the mark of an end, set apart and in the middle' },
          { key: 'text', meaning: 'the last paragraph of the text' },
        ],
      });
      if (answer !== 'end') continue;
      const mark: EndMark = { type: 'endMark', children: closedUp(block.children) };
      section.children[last] = (
        block.position ? { ...mark, position: block.position } : mark
      ) satisfies Block;
    }
  },
};

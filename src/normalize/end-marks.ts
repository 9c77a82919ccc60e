import type { Block, EndMark } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const END =
  /^[\s~*_=([–—-]*(?:the end(?: of (?:book|part|volume) \w+(?:[- ]\w+)?)?|end(?: of (?:book|part|volume) \w+(?:[- ]\w+)?)?|fin|finis|to be continued|continued(?: next (?:chapter|time|week))?|tbc|-?30-?)[\s~*_=)\]–—.…!-]*$/i;

/** Recognises “The End” and “To be continued” where a section ends. */
export const endMarks: Pass = {
  name: 'end-marks',
  infers: true,
  run(book) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const last = section.children.findLastIndex(block => block.type !== 'sceneBreak');
      const block = section.children[last];
      if (last < 1 || !isParagraph(block) || !END.test(wordsOf(block))) continue;
      const mark: EndMark = { type: 'endMark', children: block.children };
      section.children[last] = (
        block.position ? { ...mark, position: block.position } : mark
      ) satisfies Block;
    }
  },
};

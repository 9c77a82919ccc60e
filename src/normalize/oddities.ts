import { between } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { countWords, isParagraph, isSpeech, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** How a scene may open without a break: someone wakes, or time has passed. */
const WAKING =
  /^(?:(?:\p{Lu}\p{L}+|I|She|He|They|We)(?: \p{Lu}\p{L}+)? (?:woke|awoke|came to)\b|(?:(?:An?|Some|Several|Many|Two|Three|Four|Five|Six|Ten) (?:few )?)?(?:[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Mm]inutes?) (?:later|passed),)/u;
const SHORT = 8;

/** Asks the author where a break between scenes seems lost. None is put in unless the author says so. */
export const oddities: Pass = {
  name: 'oddities',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children = section.children.flatMap((block, index, blocks): Block[] => {
        const next = blocks[index + 1];
        if (!isParagraph(block) || !isParagraph(next)) return [block];
        const [line, after] = [wordsOf(block), wordsOf(next)];
        if (!WAKING.test(after) || isSpeech(line) || countWords(line) > SHORT) return [block];
        const answer = inquiry.askAt(between(line, after), {
          rule: 'normalize/lost-break',
          severity: 'warning',
          message: `A scene may begin at \`${after.slice(0, 40)}\` without a break before it`,
          hint: 'Write `* * *` on a line before it if one does',
          position: next.position,
          confidence: 0.7,
          done: 'none',
          alternatives: [
            { key: 'none', meaning: 'the scene goes on' },
            { key: 'break', meaning: 'a scene begins here' },
          ],
        });
        return answer === 'break' ? [block, { type: 'sceneBreak', mark: 'space', written: '' }] : [block];
      });
    }
  },
};

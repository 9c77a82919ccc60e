import type { Block, EndMark, Inline } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const WORDS =
  '(?:the )?end(?: of (?:book|part|volume|chapter|story|act) [\\w-]+(?: [\\w-]+)?)?(?:,? ?\\(?(?:for now|of the story)\\)?)?|t ?h ?e\\s*e ?n ?d|fin|finis|to be continued|continued(?: (?:next (?:chapter|time|week)|in (?:part|book|chapter) [\\w-]+))?|tbc|30';
const drawnAround = (words: string): RegExp =>
  new RegExp(`^[\\s~*_#=([<–—-]*(?:${words})[\\s~*_#=)\\]>–—.…!?-]*$`, 'iu');
const END = drawnAround(WORDS);

/** The same word in other languages (BCP 47), which mean other things in English. */
const OTHERS = new Map(
  (
    'de ende, nl einde, af einde, sv slut, da slut, nb slutt, nn slutt, no slutt, is endir, it fine, pt fim, ca fi, ' +
    'ro sf[âî]r[șş]it, pl koniec, sk koniec, cs konec, sl konec, hr kraj, bs kraj, sr kraj|крај, mk крај, bg край, ' +
    'ru конец, uk кінець, be канец, fi loppu, et lõpp, hu vége, tr son, el τέλος, lv beigas, lt pabaiga, eu amaiera'
  )
    .split(', ')
    .map((entry): [string, RegExp] => {
      const [lang = '', words = ''] = entry.split(' ');
      return [lang, drawnAround(words)];
    }),
);

/** Whether a line is nothing but “The End” or “To be continued”. @param lang of the line, BCP 47 */
export const isEnd = (line: string, lang: string): boolean =>
  (END.test(line) && !/^30$/.test(line.trim())) ||
  OTHERS.get(lang.toLowerCase().split('-')[0] ?? '')?.test(line) === true;

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
      if (last < 1 || !isParagraph(block) || !isEnd(wordsOf(block), section.lang ?? book.metadata.lang))
        continue;
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

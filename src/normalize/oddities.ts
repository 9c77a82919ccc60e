import type { Book } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { between, type Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { countWords, isParagraph, isSpeech, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { positionOf } from './prose.ts';

/** Marks that no style puts together: a stray one in front of a dash, doubled commas, a space before a comma. */
const SUSPICIOUS = /[?!,;:](?:—|--)(?=["”])|,[,.;]|;[,.;]|(?<![.\s])\.\.(?!\.)|(?<=\p{L}) [,;](?=\s)/gu;

/** What every one of them has. */
const HINT = /[?!,;:](?:[,.;—]|--)|\.\.| [,;]/;

/** How a scene may open without a break: someone wakes, or time has passed. */
const WAKING =
  /^(?:(?:\p{Lu}\p{L}+|I|She|He|They|We)(?: \p{Lu}\p{L}+)? (?:woke|awoke|came to)\b|(?:hours|days|weeks|months|years|minutes) (?:later|passed),)/u;
const SHORT = 8;

function askPunctuation(book: Book, inquiry: Inquiry): void {
  for (const { prose } of writtenPassages(book)) {
    if (!HINT.test(prose.text)) continue;
    for (const match of prose.text.matchAll(SUSPICIOUS)) {
      if (prose.fixed.some(([from, to]) => match.index >= from && match.index < to)) continue;
      const place = { text: prose.text, start: match.index, end: match.index + match[0].length };
      inquiry.askAt(place, {
        rule: 'normalize/suspicious-punctuation',
        severity: 'warning',
        message: `\`${match[0].trim()}\` stands together in \`${glimpse(prose.text, match.index)}\`; one of the marks may be a slip`,
        position: positionOf(prose, match.index, match.index + match[0].length),
        actual: match[0],
        confidence: 0.6,
        done: 'keep',
        alternatives: [{ key: 'keep', meaning: 'the marks are meant' }],
      });
    }
  }
}

const glimpse = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim();

/** Asks the author about what looks like a slip. Nothing is changed unless the author says so. */
export const oddities: Pass = {
  name: 'oddities',
  infers: true,
  run(book, report, inquiry) {
    askPunctuation(book, inquiry);
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children = section.children.flatMap((block, index, blocks): Block[] => {
        const next = blocks[index + 1];
        if (!isParagraph(block) || !isParagraph(next)) return [block];
        const [line, after] = [wordsOf(block), wordsOf(next)];
        if (line.endsWith(',') && isSpeech(after) && !isSpeech(line)) {
          tell(report, {
            rule: 'normalize/paragraph-ends-with-comma',
            severity: 'info',
            message: `The paragraph that ends in \`${line.slice(-30)}\` leads to the speech below it; join them if they are one`,
            position: block.position,
            confidence: 0.6,
          });
        }
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

import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
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

function tellPunctuation(report: VFile, book: Parameters<Pass['run']>[0]): void {
  for (const { prose } of writtenPassages(book)) {
    if (!HINT.test(prose.text)) continue;
    for (const match of prose.text.matchAll(SUSPICIOUS)) {
      if (prose.fixed.some(([from, to]) => match.index >= from && match.index < to)) continue;
      tell(report, {
        rule: 'normalize/suspicious-punctuation',
        severity: 'warning',
        message: `\`${match[0].trim()}\` stands together in \`${glimpse(prose.text, match.index)}\`; one of the marks may be a slip`,
        position: positionOf(prose, match.index, match.index + match[0].length),
        actual: match[0],
        confidence: 0.6,
      });
    }
  }
}

const glimpse = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim();

/** Tells the author of what looks like a slip. Nothing is changed. */
export const oddities: Pass = {
  name: 'oddities',
  infers: true,
  run(book, report) {
    tellPunctuation(report, book);
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      section.children.forEach((block, index, blocks) => {
        const next = blocks[index + 1];
        if (!isParagraph(block) || !isParagraph(next)) return;
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
        if (WAKING.test(after) && !isSpeech(line) && countWords(line) <= SHORT) {
          tell(report, {
            rule: 'normalize/lost-break',
            severity: 'info',
            message: `A scene may begin at \`${after.slice(0, 40)}\` without a break before it`,
            hint: 'Write `* * *` on a line before it if one does',
            position: next.position,
            confidence: 0.3,
          });
        }
      });
    }
  },
};

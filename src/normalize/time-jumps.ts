import { tell } from '../book/finding.ts';
import type { Block, TimeJump } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf, unmarked } from '../book/visit.ts';
import { isCapitals, isParagraph, isTitleCase, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';

/** A year says when the next scene is where there are several of them; one alone may be anything. */
const YEAR = /^(?:1\d{3}|20\d{2})$/;

/** How the words of a line begin: each with a capital, all in capitals, or as in a sentence. */
const caseOf = (line: string): string =>
  isCapitals(line) ? 'capitals' : isTitleCase(line) ? 'title' : 'sentence';

/** Tells of lines that do the same work in different letters; which is right only the author knows. */
function tellUnevenCase(jumps: readonly TimeJump[], report: Parameters<Pass['run']>[1]): void {
  const lines = jumps.map(jump => wordsOf(jump)).filter(line => /\p{L}.*\s.*\p{L}/u.test(line));
  const counts = new Map<string, string[]>();
  for (const line of lines) {
    const alike = counts.get(caseOf(line));
    if (alike) alike.push(line);
    else counts.set(caseOf(line), [line]);
  }
  if (counts.size < 2) return;
  const rare = [...counts.values()].toSorted((a, b) => a.length - b.length)[0]?.[0] ?? '';
  const position = jumps.find(jump => wordsOf(jump) === rare)?.position;
  tell(report, {
    rule: 'normalize/inconsistent-case',
    severity: 'info',
    message: `\`${rare}\` has other capitals than the rest of the book's ${lines.length} time jumps; they are kept as written`,
    position,
  });
}

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'time', meaning: 'a line between two scenes' },
  { key: 'text', meaning: 'a paragraph of the story' },
];

/** Recognises lines such as “Five weeks later” that stand between two scenes. */
export const timeJumps: Pass = {
  name: 'time-jumps',
  infers: true,
  run(book, report, inquiry) {
    const found: TimeJump[] = [];
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const years = section.children.filter(block => YEAR.test(wordsOf(block))).length;
      section.children = section.children.map((block, index, blocks): Block => {
        if (block.type === 'timeJump') found.push(block);
        const after = blocks[index + 1];
        if (!isParagraph(block) || !after || after.type === 'timeJump') return block;
        const line = wordsOf(block);
        const isLoneYear = YEAR.test(line) && years === 1;
        if (!isTimeJump(line, section.lang ?? book.metadata.lang) && !YEAR.test(line)) return block;
        const answer = inquiry.askAbout(line, {
          rule: 'normalize/time-jump',
          severity: isLoneYear ? 'warning' : 'info',
          message: isLoneYear
            ? `\`${line}\` may say when the next scene is; it is kept as a paragraph`
            : `\`${line}\` is set as a time jump`,
          hint: 'In Markdown, `::time[…]` says so',
          position: block.position,
          confidence: isLoneYear ? 0.5 : 0.95,
          done: isLoneYear ? 'text' : 'time',
          alternatives: ALTERNATIVES,
        });
        if (answer !== 'time') return block;
        // The style of the book sets all of them alike, whatever their author put around this one.
        const jump: TimeJump = { type: 'timeJump', children: unmarked(block.children) };
        if (block.position) jump.position = block.position;
        found.push(jump);
        return jump;
      });
    }
    tellUnevenCase(found, report);
  },
};

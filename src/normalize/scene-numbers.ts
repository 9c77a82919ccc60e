import { readHeading } from '../book/heading.ts';
import type { Block, Subhead } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** The number that is all a line says. */
export function numberAlone(block: Block | undefined): number | undefined {
  if (!isParagraph(block)) return undefined;
  const line = wordsOf(block);
  const reading = readHeading(line);
  return reading && !reading.certain && reading.titleAt >= line.length ? reading.ordinal : undefined;
}

/** Numbers that count the scenes of a chapter from one on are subheads in it. */
export const sceneNumbers: Pass = {
  name: 'scene-numbers',
  infers: true,
  run(book, _report, inquiry) {
    for (const { role, children } of sectionsOf(book)) {
      if (role !== 'chapter' && role !== 'prologue' && role !== 'epilogue') continue;
      const numbered = children.flatMap((block, index) => {
        const value = numberAlone(block);
        return value === undefined ? [] : [{ index, value }];
      });
      const counts = numbered.length >= 2 && numbered.every(({ value }, nth) => value === nth + 1);
      if (!counts) continue;
      const first = children[numbered[0]?.index ?? 0];
      const answer = inquiry.askAbout(
        `${wordsOf(first)} ${wordsOf(children[(numbered[0]?.index ?? 0) + 1])}`,
        {
          rule: 'normalize/scene-numbers',
          severity: 'info',
          message: `The numbers 1 to ${numbered.length} from here on count the scenes of the chapter and are set as subheads`,
          hint: 'In Markdown, `##` before a line makes it a subhead',
          position: first?.position,
          confidence: 0.9,
          done: 'count',
          alternatives: [
            { key: 'count', meaning: 'they count the scenes and are subheads' },
            { key: 'text', meaning: 'they are paragraphs of the text' },
          ],
        },
      );
      if (answer !== 'count') continue;
      for (const { index } of numbered) {
        const block = children[index];
        if (!isParagraph(block)) continue;
        const subhead: Subhead = { type: 'subhead', rank: 1, children: block.children };
        children[index] = block.position ? { ...subhead, position: block.position } : subhead;
      }
    }
  },
};

import { LONGEST_CAPTION } from '../book/caption.ts';
import type { Block, Figure, Inline } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { soleInline, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** The words of a paragraph that is all in italics. */
function italics(block: Block | undefined): readonly Inline[] | undefined {
  const only = soleInline(block);
  if (only?.type !== 'emphasis') return undefined;
  return plainText(only.children).trim().length <= LONGEST_CAPTION ? only.children : undefined;
}

/** Takes a paragraph in italics under a picture for its caption, for Markdown has no sign for one. */
export const captions: Pass = {
  name: 'captions',
  infers: true,
  finds: book => [...sectionsOf(book)].some(({ children }) => children.some(({ type }) => type === 'figure')),
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      const kept: Block[] = [];
      for (const block of section.children) {
        const above = kept.at(-1);
        const words = above?.type === 'figure' && above.children.length === 0 ? italics(block) : undefined;
        if (above?.type !== 'figure' || !words) {
          kept.push(block);
          continue;
        }
        const line = wordsOf(block);
        const answer = inquiry.askAbout(line, {
          rule: 'normalize/caption',
          severity: 'info',
          message: `\`${line.slice(0, 40)}\` is set as the caption of the picture above it`,
          position: block.position,
          confidence: 0.85,
          done: 'caption',
          alternatives: [
            { key: 'caption', meaning: 'the caption of the picture above it' },
            { key: 'text', meaning: 'a paragraph of the text' },
          ],
        });
        if (answer === 'caption') kept[kept.length - 1] = { ...above, children: [...words] } satisfies Figure;
        else kept.push(block);
      }
      section.children = kept;
    }
  },
};

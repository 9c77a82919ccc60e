import type { Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { attributionOf, namesSource } from './front-pages.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** Whether a paragraph behind a quotation says whose words those are. */
function isSource(block: Block | undefined, inquiry: Inquiry): boolean {
  const found = isParagraph(block) ? attributionOf(block) : undefined;
  if (!found || found.words || !namesSource(plainText([found.source]))) return false;
  const line = wordsOf(block);
  const answer = inquiry.askAbout(line, {
    rule: 'normalize/quotation-source',
    severity: 'info',
    message: `\`${line.slice(0, 50)}\` is set as the source of the quotation above it`,
    hint: 'Write `> ` before it as well to say so',
    position: block?.position,
    confidence: 0.9,
    done: 'source',
    alternatives: [
      { key: 'source', meaning: 'the source of the quotation above it' },
      { key: 'text', meaning: 'a paragraph of the text' },
    ],
  });
  return answer === 'source';
}

function joined(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    const mayHave = above?.type === 'blockquote' && above.children.at(-1)?.type !== 'attribution';
    const found =
      mayHave && isParagraph(block) && isSource(block, inquiry) ? attributionOf(block) : undefined;
    if (found && above?.type === 'blockquote')
      kept[kept.length - 1] = { ...above, children: [...above.children, found.source] };
    else kept.push(block);
  }
  return kept;
}

/** Joins `— Ecclesiastes`, a blank line below a quotation, to what it is the source of. */
export const quotationSources: Pass = {
  name: 'quotation-sources',
  infers: true,
  finds: book =>
    [...sectionsOf(book)].some(({ children }) => children.some(({ type }) => type === 'blockquote')),
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) section.children = joined(section.children, inquiry);
  },
};

/** Which comments of the margin are settled: `word/commentsExtended.xml` ([MS-DOCX] 2.5.1.3), by their last paragraphs. */
import type { Parts } from './container.ts';
import { visitXml } from './xml.ts';

/** The numbers of comments that are marked as resolved, and of the answers to them. @throws when a part is no well-formed XML */
export function resolvedComments(parts: Parts): Set<string> {
  const done = new Set<string>();
  const answers: { to: string; paragraph: string }[] = [];
  visitXml(parts.get('word/commentsExtended.xml'), {
    open(name, attribute) {
      if (name !== 'commentEx') return;
      const paragraph = attribute('paraId') ?? '';
      if (/^(?:1|true|on)$/.test(attribute('done') ?? '')) done.add(paragraph);
      const to = attribute('paraIdParent');
      if (to !== undefined) answers.push({ to, paragraph });
    },
  });
  for (const { to, paragraph } of answers) if (done.has(to)) done.add(paragraph);
  const resolved = new Set<string>();
  let [comment, last] = ['', ''];
  visitXml(parts.get('word/comments.xml'), {
    open(name, attribute) {
      if (name === 'comment') [comment, last] = [attribute('id') ?? '', ''];
      if (name === 'p') last = attribute('paraId') ?? '';
    },
    close(name) {
      if (name === 'comment' && done.has(last)) resolved.add(comment);
    },
  });
  return resolved;
}

import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Blockquote } from '../book/nodes.ts';
import type { Role } from '../book/roles.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { EPIGRAPH_OR_TEXT, namesSource, takeEpigraph } from './front-pages.ts';
import { wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const HEADED: ReadonlySet<Role> = new Set(['part', 'chapter', 'prologue', 'epilogue', 'interlude']);

/** The quotations that open a chapter: each with its source, which alone makes it certain. */
function takeQuotations(blocks: Block[], inquiry: Inquiry): Blockquote[] {
  const found: Blockquote[] = [];
  for (;;) {
    const rest = [...blocks];
    const children = takeEpigraph(rest);
    const source = children?.at(-1);
    if (!children || source?.type !== 'attribution' || rest.length === 0) return found;
    if (!namesSource(plainText([source]))) return found;
    const position = children[0]?.position;
    const words = wordsOf(children[0]);
    const answer = inquiry.askAbout(words, {
      rule: 'normalize/epigraph',
      severity: 'info',
      message: `\`${words.slice(0, 50)}\` is set as the epigraph of its chapter`,
      hint: 'In Markdown, `> ` before its lines says so',
      position,
      confidence: 0.85,
      done: 'epigraph',
      alternatives: EPIGRAPH_OR_TEXT,
    });
    if (answer !== 'epigraph') return found;
    blocks.splice(0, blocks.length, ...rest);
    const quotation: Blockquote = { type: 'blockquote', children };
    found.push(position ? { ...quotation, position } : quotation);
  }
}

/** Sets an epigraph between the heading of a chapter and its text apart, with its source. */
export const chapterEpigraphs: Pass = {
  name: 'chapter-epigraphs',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (!HEADED.has(section.role) || section.generated) continue;
      const found = takeQuotations(section.children, inquiry);
      section.children.unshift(...found);
    }
  },
};

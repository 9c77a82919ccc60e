import type { Inline } from '../book/nodes.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Prose, type Replacement, rewrite } from './prose.ts';

/** White space that means nothing: several spaces, tabs, line ends. No-break and other fixed spaces are the author's. */
const LOOSE = /[ \t\n\r\f\v]+/g;
/** Where there is more of it than single spaces between words. */
const HOLDS_LOOSE = /[\t\n\r\f\v]| {2}|^ | $/;

function findLooseSpace({ text, runs }: Prose): Replacement[] {
  if (!HOLDS_LOOSE.test(text)) return [];
  const found: Replacement[] = [];
  const breaks = new Set(runs.filter(run => !run.holder && text[run.at] === '\n').map(run => run.at));
  for (const match of text.matchAll(LOOSE)) {
    let start = match.index;
    const end = start + match[0].length;
    const atEdge = start === 0 || end === text.length;
    const besideBreak = [...match[0]].some((_, index) => breaks.has(match.index + index));
    if (!besideBreak) {
      found.push({ start, end, text: atEdge ? '' : ' ' });
      continue;
    }
    for (let at = start; at <= end; at++) {
      if (at < end && !breaks.has(at)) continue;
      if (at > start) found.push({ start, end: at, text: '' });
      start = at + 1;
    }
  }
  return found;
}

/** Text nodes that have become empty say nothing. */
function dropEmpty(inlines: Inline[]): void {
  for (let index = inlines.length - 1; index >= 0; index--) {
    const inline = inlines[index] as Inline;
    if (inline.type === 'text' && inline.value === '') inlines.splice(index, 1);
    else if ('children' in inline) dropEmpty(inline.children);
  }
}

/** Folds white space: one space between words, none at the ends of a passage or beside a line break. */
export const whiteSpace: Pass = {
  name: 'white-space',
  run(book) {
    for (const { prose, passage } of writtenPassages(book)) {
      rewrite(prose, findLooseSpace(prose));
      dropEmpty(passage.children);
    }
  },
};

import type { Inline } from '../book/nodes.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Prose, type Replacement, rewrite } from './prose.ts';

/** White space that means nothing: several spaces, tabs, line ends. No-break and other fixed spaces are the author's. */
const LOOSE = /[ \t\n\r\f\v]+/g;
/** Where there is more of it than single spaces between words. */
const HOLDS_LOOSE = /[\t\n\r\f\v]| {2}|^ | $/;

/** In a line of verse several spaces are a gap, but for the two that typists put behind a stop. */
const GAP = /[ \t]{2,}|\t/y;
const STOPPED = /[.!?:;…]["'”’)]*$/;
/** As wide as half a step of indent, which two spaces are: what stands under each other goes on doing so. */
const EN_SPACE = '\u2002';
const TAB = EN_SPACE.repeat(4);

/** What stands in a line of verse for the gap its author left; undefined where there is none. */
function gapAt(text: string, start: number, end: number): string | undefined {
  GAP.lastIndex = start;
  const gap = GAP.exec(text)?.[0] ?? '';
  if (gap.length < end - start) return undefined;
  if (gap === '  ' && STOPPED.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  return gap.replaceAll('\t', TAB).replaceAll(' ', EN_SPACE);
}

/** @param inVerse whether the text is a line of verse, whose gaps are the author's */
function findLooseSpace({ text, runs }: Prose, inVerse: boolean): Replacement[] {
  if (!HOLDS_LOOSE.test(text)) return [];
  const found: Replacement[] = [];
  const breaks = new Set(runs.filter(run => !run.holder && text[run.at] === '\n').map(run => run.at));
  for (const match of text.matchAll(LOOSE)) {
    let start = match.index;
    const end = start + match[0].length;
    const atEdge = start === 0 || end === text.length;
    const besideBreak = [...match[0]].some((_, index) => breaks.has(match.index + index));
    if (!besideBreak) {
      const gap = inVerse ? gapAt(text, start, end) : undefined;
      found.push({ start, end, text: atEdge ? '' : (gap ?? ' ') });
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

/** Folds white space: one space between words, none at the ends of a passage or beside a line break. Gaps in verse stay. */
export const whiteSpace: Pass = {
  name: 'white-space',
  run(book) {
    for (const { prose, passage } of writtenPassages(book)) {
      rewrite(prose, findLooseSpace(prose, passage.owner.type === 'verseLine'));
      dropEmpty(passage.children);
    }
  },
};

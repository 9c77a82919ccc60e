/** Links inside a document: to the headings that its bookmarks stand in. */
import type { Section } from '../../book/book.ts';
import { lastUpTo } from '../../book/last-up-to.ts';
import type { Link, Subhead } from '../../book/nodes.ts';
import { slugOf, uniqueNames } from '../../book/slug.ts';
import { subheadsOf } from '../../book/subheads.ts';
import { plainText, sectionsOf, walk } from '../../book/visit.ts';
import { asBlock, type WordBlock, type WordInline } from './document.ts';
import { kindOf } from './kinds.ts';
import { markOf } from './marks.ts';
import type { StyleSheet } from './styles.ts';

function* bookmarksIn(nodes: readonly (WordBlock | WordInline)[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'bookmarkStart' && !markOf(node.name)) yield node.name;
    else if ('children' in node && node.type !== 'table') yield* bookmarksIn(node.children);
  }
}

/** The names of the bookmarks that stand in headings, or right before one. */
export function bookmarkedHeadings(
  blocks: readonly (WordBlock | WordInline)[],
  styles: StyleSheet,
): Set<string> {
  const names = new Set<string>();
  let waiting: string[] = [];
  for (const block of blocks) {
    if (block.type === 'bookmarkStart') waiting.push(...bookmarksIn([block]));
    else {
      const paragraph = asBlock(block);
      if (paragraph.type === 'paragraph' && kindOf(paragraph, styles).type === 'heading')
        for (const name of [...waiting, ...bookmarksIn([paragraph])]) names.add(name);
      waiting = [];
    }
  }
  return names;
}

const nameOf = ({ children }: Subhead): string => slugOf(plainText(children), 'heading');

/** What stands before the name of a bookmark while nobody knows yet what its heading is called in the book. */
export const TO_BOOKMARK = '#';

function linksIn({ title, subtitle, children, notes }: Section): Link[] {
  const tops = [...title, ...subtitle, ...children, ...notes];
  return tops.flatMap(top => [...walk(top)].filter(node => node.type === 'link'));
}

/**
 * Leads the links of a book to what the headings are called in it.
 * @param places where bookmarks stand in the text, in characters
 */
export function leadLinks(sections: readonly Section[], places: ReadonlyMap<string, number>): void {
  if (places.size === 0) return;
  const all = [...sectionsOf(sections)];
  const taken = new Set(all.map(({ id }) => id));
  const unique = uniqueNames();
  for (const id of taken) unique(id);
  const starts = all.map(({ position }) => position?.start.offset ?? 0);
  const subheads = new Map(
    all.flatMap(section =>
      subheadsOf(section).map(
        subhead => [subhead.position?.start.offset ?? -1, { section, subhead }] as const,
      ),
    ),
  );
  const slugs = new Map<string, number>();
  for (const { subhead } of subheads.values())
    slugs.set(nameOf(subhead), (slugs.get(nameOf(subhead)) ?? 0) + 1);
  const called = (at: number): string | undefined => {
    const found = subheads.get(at);
    if (!found)
      return all[
        Math.max(
          0,
          lastUpTo(starts, start => start, at),
        )
      ]?.id;
    const { section, subhead } = found;
    const wish = nameOf(subhead);
    // Of headings that say the same, none is called by its words alone.
    const isOwn = !taken.has(wish) && slugs.get(wish) === 1;
    subhead.id ??= unique(isOwn ? wish : `${section.id}-${wish}`);
    return subhead.id;
  };
  const names = new Map<number, string | undefined>();
  for (const link of all.flatMap(linksIn)) {
    if (!link.url.startsWith(TO_BOOKMARK)) continue;
    const at = places.get(link.url.slice(TO_BOOKMARK.length));
    if (at === undefined) continue;
    if (!names.has(at)) names.set(at, called(at));
    link.url = `#${names.get(at) ?? ''}`;
  }
}

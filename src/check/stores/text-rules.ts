/** What a shop does not want in the text: links to other shops, page numbers in a list of contents. */
import type { Section } from '../../book/book.ts';
import { leadsTo } from '../../book/store.ts';
import { passagesOf, plainText, sectionsOf, walk } from '../../book/visit.ts';
import { complain, type Weighed } from './submission.ts';

/** A line of contents with leaders or a tab before the number of a page; `Chapter 12` alone is a name. */
const PAGE_NUMBER = /\p{L}.*?(?:\t\s*|[…·]\s*|\.{2,}\s*|(?:\.\s){2,})(?:\d{1,4}|[ivxl]+)$/u;

export function checkText(weighed: Weighed): void {
  for (const section of sectionsOf(weighed.submission.book)) {
    if (weighed.rules.competitors) checkLinks(weighed, section);
    if (weighed.rules.pageNumbers && section.role === 'contents' && !section.generated)
      checkContents(weighed, section);
  }
}

function checkLinks(weighed: Weighed, section: Section): void {
  const { store, competitors, edition, carried } = weighed.submission;
  for (const { children } of passagesOf(section)) {
    for (const child of children) {
      for (const node of walk(child)) {
        if (node.type !== 'link') continue;
        const shop = leadsTo(node.url, competitors());
        if (shop === undefined) continue;
        complain(weighed, {
          rule: 'link',
          message: `\`${plainText(node.children)}\` in \`${carried.path}\` leads to \`${shop}\`, and ${store.name} does not want links to other shops; make an edition for it in which they are words`,
          hint: `editions: { ${edition ?? store.id}: { store: ${store.id}, links: plain } }`,
          position: node.position,
        });
      }
    }
  }
}

function checkContents(weighed: Weighed, section: Section): void {
  const { store } = weighed.submission;
  for (const { children, owner } of passagesOf(section)) {
    if (owner === section) continue;
    const line = plainText(children)
      .split('\n')
      .find(words => PAGE_NUMBER.test(words.trim()));
    if (line === undefined) continue;
    complain(weighed, {
      rule: 'page-numbers',
      message: `\`${line.trim().slice(0, 80)}\` names a page, and ${store.name} takes no page numbers in the contents; leave your own contents out, and Quoin writes a list of links`,
      position: owner.position,
    });
    return;
  }
}

import { tell } from '../book/finding.ts';
import { sectionsOf, walk } from '../book/visit.ts';
import type { Pass } from './pass.ts';

/** Addresses outside of the book that every format can link to. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;
/** Sections named to an author whose link leads nowhere. */
const MOST_NAMED = 8;

/** Tells of links that lead nowhere: every format keeps their words and can do nothing with the address. */
export const lostLinks: Pass = {
  name: 'lost-links',
  run(book, report) {
    const sections = [...sectionsOf(book)];
    const ids = new Set(sections.map(({ id }) => id));
    const named = sections.filter(({ generated }) => !generated).map(({ id }) => `#${id}`);
    for (const { title, subtitle, children, notes } of sections) {
      for (const top of [...title, ...subtitle, ...children, ...notes]) {
        for (const node of walk(top)) {
          if (node.type !== 'link' || OUTSIDE.test(node.url)) continue;
          if (node.url.startsWith('#') && ids.has(node.url.slice(1))) continue;
          tell(report, {
            rule: 'normalize/lost-link',
            severity: 'warning',
            message: `\`${node.url.slice(0, 100)}\` leads nowhere in this book, and the words stand without a link; link to a section by its name`,
            hint: `sections: ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ', …' : ''}`,
            position: node.position,
          });
        }
      }
    }
  },
};

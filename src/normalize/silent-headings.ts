import { roleOfName } from '../book/heading.ts';
import { ROLES } from '../book/roles.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import type { Pass } from './pass.ts';

/**
 * A dedication or an epigraph carries no heading in a book (Chicago 1.35–1.36): `# Dedication` told Quoin what it is and
 * is not printed. A heading that says anything else stays.
 */
export const silentHeadings: Pass = {
  name: 'silent-headings',
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      const { role, title, label, position } = section;
      if (section.generated || label || title.length === 0 || ROLES[role].matter !== 'front') continue;
      const text = plainText(title).trim();
      if (ROLES[role].heading !== '' || roleOfName(text) !== role) continue;
      const rule = 'normalize/silent-heading';
      const answer = inquiry.askAbout(text, {
        rule,
        severity: 'info',
        message: `The heading \`${text}\` says what the page is and is not printed on it`,
        position,
        done: 'hide',
        alternatives: [
          { key: 'hide', meaning: 'it only says what the page is' },
          { key: 'print', meaning: 'it is printed above the page' },
        ],
      });
      if (answer !== 'hide') continue;
      section.title = [];
      book.removed.push(position ? { text, rule, position } : { text, rule });
    }
  },
};

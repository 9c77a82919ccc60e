/** What a shop wants to know of a book, and how long it may be. */
import type { Metadata } from '../../book/metadata.ts';
import type { StoreFact } from '../../book/store.ts';
import { complain, namedAt, settingAt, type Weighed } from './submission.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/i;

const isSaid: Record<StoreFact, (metadata: Metadata) => boolean> = {
  title: ({ title }) => title.trim() !== '',
  author: ({ authors }) => authors.length > 0,
  description: ({ description }) => description !== undefined,
  isbn: ({ isbn }) => isbn.epub !== undefined,
  publisher: ({ publisher }) => publisher !== undefined,
  date: ({ date }) => date !== undefined,
};

const EXAMPLES: Record<StoreFact, string> = {
  title: 'title: The Title of the Book',
  author: 'author: Ann Other',
  description: 'description: One paragraph for the shops',
  isbn: 'isbn: { epub: 978-… }',
  publisher: 'publisher: your own name, or that of your press',
  date: 'date: 2026-11-21',
};

/** Signs as people count them. */
const signsOf = (text: string): number => [...text].length;

export function checkMetadata(weighed: Weighed): void {
  const { rules, submission } = weighed;
  const { store, book } = submission;
  const { metadata } = book;
  for (const fact of rules.facts ?? []) {
    if (isSaid[fact](metadata)) continue;
    complain(weighed, {
      rule: 'metadata',
      message: `the book has no \`${fact}\`, and ${store.name} asks for it`,
      hint: EXAMPLES[fact],
      position: settingAt(submission, fact) ?? namedAt(submission),
    });
  }
  const { title, subtitle, description = '', trade } = metadata;
  const limit = (key: string, what: string, text: string, most: number | undefined): void => {
    const signs = signsOf(text);
    if (most === undefined || signs <= most) return;
    complain(weighed, {
      rule: 'metadata',
      message: `${what} has ${signs} signs, and ${store.name} takes ${most}; shorten it`,
      position: settingAt(submission, key) ?? namedAt(submission),
    });
  };
  const named = subtitle ? 'the title with its subtitle' : 'the title';
  limit('title', named, subtitle ? `${title}: ${subtitle}` : title, rules.longest?.title);
  limit('description', 'the description', description, rules.longest?.description);
  const keywords = trade?.keywords ?? [];
  for (const keyword of keywords) limit('keywords', `\`${keyword}\``, keyword, rules.longest?.keyword);
  if (rules.keywords !== undefined && keywords.length > rules.keywords) {
    complain(weighed, {
      rule: 'metadata',
      message: `the book has ${keywords.length} keywords, and ${store.name} takes ${rules.keywords}; leave out the weakest`,
      position: settingAt(submission, 'keywords'),
    });
  }
  const [address] = rules.descriptionLinks ? (ADDRESS.exec(description) ?? []) : [];
  if (address !== undefined) {
    complain(weighed, {
      rule: 'metadata',
      message: `\`${address.slice(0, 80)}\` stands in the description, and ${store.name} takes no addresses there; leave it out`,
      position: settingAt(submission, 'description'),
    });
  }
}

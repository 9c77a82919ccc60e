import type { Metadata } from '../book/metadata.ts';
import { creditOf, inARow, ownWords } from '../book/own-words.ts';

const FORMATS = ['print', 'epub', 'pdf'] as const;

/** A line of rights that is itself the notice: `© 2026 Ann Other`. */
const NOTICE = /^(?:copyright\b|©|\(c\))/i;

/**
 * The lines of the copyright page, from what the author told of the book and nothing else (Chicago 1.20–1.37). A book
 * whose author is not named claims no rights.
 */
export function imprintLines(metadata: Metadata): string[] {
  const { title, subtitle, authors, contributors, date, publisher, rights, edition, version, isbn, lang } =
    metadata;
  const words = ownWords(lang);
  const lines = [subtitle ? `${title}: ${subtitle}` : title];
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  const owner = inARow(
    authors.map(author => author.name),
    lang,
  );
  if (owner !== '' && !NOTICE.test(rights ?? '')) {
    lines.push(`Copyright © ${[year, owner].filter(Boolean).join(' ')}`);
  }
  if (rights) lines.push(rights);
  else if (owner !== '') lines.push(words.allRightsReserved);
  for (const { name, role } of contributors) {
    const credit = creditOf(role, lang) ?? words.smallCredits.get(role);
    if (credit) lines.push(`${credit} ${name}`);
  }
  if (edition) lines.push(edition);
  if (version) lines.push(`${words.version} ${version}`);
  if (publisher) lines.push(words.publishedBy(publisher));
  for (const format of FORMATS) {
    if (isbn[format]) lines.push(`ISBN ${isbn[format]} (${words.editions[format]})`);
  }
  return lines;
}

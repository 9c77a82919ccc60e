import type { Metadata } from '../book/metadata.ts';

const CREDITS: Readonly<Record<string, string>> = {
  edt: 'Edited by',
  trl: 'Translated by',
  ill: 'Illustrated by',
  cov: 'Cover by',
  pht: 'Photographs by',
  win: 'Introduction by',
  aui: 'Introduction by',
};

const FORMATS = [
  ['print', 'print'],
  ['epub', 'e-book'],
  ['pdf', 'PDF'],
] as const;

/** Names as a sentence has them: “A, B, and C” (Chicago 6.19). */
function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/**
 * The lines of the copyright page, from what the author told of the book and nothing else (Chicago 1.20–1.37). A book
 * whose author is not named claims no rights.
 */
export function imprintLines(metadata: Metadata): string[] {
  const { title, subtitle, authors, contributors, date, publisher, rights, edition, isbn } = metadata;
  const lines = [subtitle ? `${title}: ${subtitle}` : title];
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  const owner = listed(authors.map(author => author.name));
  if (owner !== '') lines.push(`Copyright © ${[year, owner].filter(Boolean).join(' ')}`);
  if (rights) lines.push(rights);
  else if (owner !== '') lines.push('All rights reserved.');
  for (const { name, role } of contributors) {
    const credit = CREDITS[role];
    if (credit) lines.push(`${credit} ${name}`);
  }
  if (edition) lines.push(edition);
  if (publisher) lines.push(`Published by ${publisher}`);
  for (const [key, format] of FORMATS) if (isbn[key]) lines.push(`ISBN ${isbn[key]} (${format})`);
  return lines;
}

import { count } from './numbers.ts';
import type { BuildRecord } from './record.ts';
import { type Paint, visible } from './terminal.ts';

export const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What was made, for a person: title, length, files. */
export function summary(record: BuildRecord, folder: string, paint: Paint): string {
  const { book, files, pages } = record;
  const facts = [
    book.authors.length > 0 && book.authors.join(', '),
    count(book.words, 'word'),
    pages && count(pages.pages, 'page'),
  ].filter(Boolean);
  const width = Math.max(0, ...files.map(file => file.path.length));
  const lines = files.map(
    file => `  ${file.path.padEnd(width)}  ${paint('dim', size(file.bytes).padStart(7))}`,
  );
  return `${paint('green', book.title)}  ${facts.join(' · ')}\n${paint('dim', `  ${visible(folder)}/`)}\n${lines.join('\n')}\n\n`;
}

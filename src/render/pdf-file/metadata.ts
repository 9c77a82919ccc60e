import type { Metadata } from '../../book/metadata.ts';

export const TOOL = 'Quoin';

/** The document information dictionary: text, dates, and nothing undefined. */
export type Information = { [key: string]: string | Date };

/** What both editions say, and all that the print edition says besides its kind of PDF/X. `date` is when it was made. */
export const printInfo = (metadata: Metadata, date: Date): Information => ({
  Title: metadata.title,
  Creator: TOOL,
  Producer: TOOL,
  CreationDate: date,
  ModDate: date,
});

export function screenInfo(metadata: Metadata, date: Date): Information {
  const info = printInfo(metadata, date);
  if (metadata.authors.length > 0) info['Author'] = metadata.authors.map(author => author.name).join(', ');
  if (metadata.description) info['Subject'] = metadata.description;
  if (metadata.subjects.length > 0) info['Keywords'] = metadata.subjects.join(', ');
  return info;
}

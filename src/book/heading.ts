import type { Role } from './roles.ts';

/** What a heading says: “Chapter 7: The Cave” is a chapter, the 7th, labelled “Chapter 7”, named “The Cave”. */
export interface HeadingReading {
  role: Role;
  ordinal?: number;
  /** The number as the author wrote it, without the punctuation that parts it from the title. */
  label?: string;
  /** Where in the text the title begins; the length of the text when there is none. */
  titleAt: number;
  /** False for readings that only hold in a sequence: a bare number or roman numeral. */
  certain: boolean;
}

/**
 * Reads the words of a heading or of a line that may be one.
 * @returns undefined when the words name no known part of a book.
 */
export function readHeading(text: string): HeadingReading | undefined {
  const match = /^(chapter)\s+(\d+)\b[.:\s–—-]*/iu.exec(text.trim());
  if (!match) return undefined;
  const label = text.slice(0, 'chapter '.length + (match[2] as string).length);
  return { role: 'chapter', ordinal: Number(match[2]), label, titleAt: match[0].length, certain: true };
}

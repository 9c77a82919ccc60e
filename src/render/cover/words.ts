import type { Book } from '../../book/book.ts';

/** What is written on a cover; empty words are left out. */
export interface CoverWords {
  title: string;
  subtitle: string;
  /** All authors in one line: “A”, “A & B”, “A, B & C”. */
  author: string;
  /** “The Ash Cycle · 2”. */
  series: string;
  lang: string;
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;

/** The words for the cover of a book, from its metadata. */
export function coverWords({ metadata }: Book): CoverWords {
  const { series } = metadata;
  return {
    title: clean(metadata.title),
    subtitle: clean(metadata.subtitle ?? ''),
    author: listed(metadata.authors.map(author => clean(author.name)).filter(Boolean)),
    series: series ? [series.name, series.position ?? ''].map(clean).filter(Boolean).join(' · ') : '',
    lang: metadata.lang,
  };
}

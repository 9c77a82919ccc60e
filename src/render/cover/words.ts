import type { Book } from '../../book/book.ts';
import type { Metadata } from '../../book/metadata.ts';
import { creditOf } from '../../book/own-words.ts';
import { inEnglish } from './glosses.ts';

/** What is written on a cover; empty words are left out. */
export interface CoverWords {
  title: string;
  subtitle: string;
  /** All authors in one line: “A”, “A & B”, “A, B & C”; of a book that names none, who edited it: “Edited by D”. */
  author: string;
  /** “The Ash Cycle · 2”. */
  series: string;
  /** A line in praise of the book, as the author writes it. */
  quote: string;
  lang: string;
}

/** Words on one line, composed, with single spaces. */
export const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Several names keep together, each on its line, by no-break spaces. */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  const whole = names.map(name => name.replaceAll(' ', '\u00a0'));
  return `${whole.slice(0, -1).join(', ')} &\u00a0${whole.at(-1)}`;
}

/** What title and subtitle speak of, in English too: the art of a cover is found by it. */
export const spokenOf = ({ title, subtitle, lang }: CoverWords): string =>
  inEnglish(`${title} ${subtitle}`, lang);

function authorLine({ authors, contributors, lang }: Metadata): string {
  const written = listed(authors.map(author => clean(author.name)).filter(Boolean));
  if (written) return written;
  const editors = contributors.filter(({ role }) => role === 'edt').map(editor => clean(editor.name));
  return editors.length > 0 ? `${creditOf('edt', lang) ?? ''} ${listed(editors)}`.trim() : '';
}

/** The words for the cover of a book, from its metadata. */
export function coverWords({ metadata, design }: Book): CoverWords {
  const { series } = metadata;
  return {
    title: clean(metadata.title),
    subtitle: clean(metadata.subtitle ?? ''),
    author: authorLine(metadata),
    series: series ? [series.name, series.position ?? ''].map(clean).filter(Boolean).join(' · ') : '',
    quote: clean(design.cover.quote ?? ''),
    lang: metadata.lang,
  };
}

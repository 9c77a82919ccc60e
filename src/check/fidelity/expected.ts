import type { Book, Section } from '../../book/book.ts';
import {
  captionWordingsOf,
  noteWordingsOf,
  type Wording,
  wordingsOf,
  wordingsOfBook,
} from '../../book/letters.ts';
import { sectionsOf } from '../../book/visit.ts';

/**
 * Every word the author wrote, as a document that flows has it: each section's notes follow the section's text.
 * @param omitted sections that the author left out of this document, with all that is inside them
 */
export function expectedInFlow(book: Book, omitted: readonly Section[] = []): Wording[] {
  if (omitted.length === 0) return [...wordingsOfBook(book)];
  const kept = (sections: readonly Section[]): Section[] =>
    sections
      .filter(section => !omitted.includes(section))
      .map(section => ({ ...section, sections: kept(section.sections) }));
  return [...wordingsOfBook(kept(book.sections))];
}

/**
 * The author's words as paper has them: the text runs through the book, the captions stand with their figures wherever
 * these have room, and the notes stand apart.
 */
export interface ExpectedOnPaper {
  text: Wording[];
  captions: Wording[];
  notes: Map<Section, Wording[]>;
}

export function expectedOnPaper(book: Book): ExpectedOnPaper {
  const text: Wording[] = [];
  const captions: Wording[] = [];
  const notes = new Map<Section, Wording[]>();
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    for (const wording of wordingsOf(section, false)) text.push(wording);
    for (const wording of captionWordingsOf(section)) captions.push(wording);
    if (section.notes.length > 0) notes.set(section, [...noteWordingsOf(section)]);
  }
  return { text, captions, notes };
}

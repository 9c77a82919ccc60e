import type { Book, Section } from '../book/book.ts';
import { type Passage, passagesOf, sectionsOf } from '../book/visit.ts';
import { type Prose, readProse } from './prose.ts';
import type { PassageEnd } from './quotes/stack.ts';

/** A passage of the book ready to be read and rewritten, and how it ends. */
export interface WrittenPassage {
  passage: Passage;
  prose: Prose;
  end: PassageEnd;
}

const isLine = (passage: Passage | undefined): boolean => passage?.owner.type === 'verseLine';

function endOf(passage: Passage, next: Passage | undefined): PassageEnd {
  if (!next || passage.owner.type === 'section' || next.owner.type === 'section') return 'section';
  return isLine(passage) && isLine(next) ? 'line' : 'paragraph';
}

function* writtenIn(section: Section): Generator<WrittenPassage> {
  const passages = [...passagesOf(section)];
  for (const [index, passage] of passages.entries()) {
    yield { passage, prose: readProse(passage.children), end: endOf(passage, passages[index + 1]) };
  }
}

/** Every passage the author wrote, in reading order. */
export function* writtenPassages(book: Book): Generator<WrittenPassage> {
  for (const section of sectionsOf(book)) if (!section.generated) yield* writtenIn(section);
}

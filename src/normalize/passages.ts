import type { Book, Section } from '../book/book.ts';
import { type Passage, passagesOf } from '../book/visit.ts';
import { type Prose, readProse } from './prose.ts';
import { type Tongue, tongueOf } from './quotes/locales.ts';
import type { PassageEnd } from './quotes/stack.ts';

/** A passage of the book ready to be read and rewritten, and how it ends. */
export interface WrittenPassage {
  passage: Passage;
  prose: Prose;
  end: PassageEnd;
  /** BCP 47: of its section, else of the book. */
  lang: string;
}

const isLine = (passage: Passage | undefined): boolean => passage?.owner.type === 'verseLine';

function endOf(passage: Passage, next: Passage | undefined): PassageEnd {
  if (!next || passage.owner.type === 'section' || next.owner.type === 'section') return 'section';
  return isLine(passage) && isLine(next) ? 'line' : 'paragraph';
}

function* writtenIn(section: Section, lang: string): Generator<WrittenPassage> {
  const passages = passagesOf(section);
  for (const [index, passage] of passages.entries()) {
    yield { passage, prose: readProse(passage.children), end: endOf(passage, passages[index + 1]), lang };
  }
}

function* writtenOf(sections: readonly Section[], lang: string): Generator<WrittenPassage> {
  for (const section of sections) {
    const own = section.lang ?? lang;
    if (!section.generated) yield* writtenIn(section, own);
    yield* writtenOf(section.sections, own);
  }
}

/** Every passage the author wrote, in reading order. */
export function writtenPassages(book: Book): Generator<WrittenPassage> {
  return writtenOf(book.sections, book.metadata.lang);
}

/** Passages of one language, in reading order, with what Quoin knows of it. */
export interface LanguageGroup {
  lang: string;
  tongue: Tongue;
  passages: WrittenPassage[];
}

/** Parts passages by language; a language and its regions are apart where their rules are. */
export function byLanguage(passages: Iterable<WrittenPassage>): LanguageGroup[] {
  const groups = new Map<unknown, LanguageGroup>();
  const byTag = new Map<string, LanguageGroup>();
  const groupOf = (lang: string): LanguageGroup => {
    const tongue = tongueOf(lang);
    const group = groups.get(tongue ?? lang) ?? { lang, tongue, passages: [] };
    groups.set(tongue ?? lang, group);
    byTag.set(lang, group);
    return group;
  };
  for (const passage of passages) (byTag.get(passage.lang) ?? groupOf(passage.lang)).passages.push(passage);
  return [...groups.values()];
}

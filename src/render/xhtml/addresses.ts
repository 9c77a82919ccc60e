import type { Book, Section } from '../../book/book.ts';
import { sectionsOf } from '../../book/visit.ts';

/** Lower-case ASCII letters, digits and hyphens: what every shop accepts as a file name and XML as an id. */
function plainId(section: Section): string {
  const plain = section.id
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return section.role;
  return /^[a-z]/.test(plain) ? plain : `${section.role}-${plain}`;
}

/**
 * An id for every section of the book, unique whatever the author named them. Of two that ask for one name the later
 * gets a number.
 * @param taken names that already mean something else
 */
export function sectionIds(book: Book, taken: readonly string[] = []): ReadonlyMap<Section, string> {
  const used = new Set(taken);
  const ids = new Map<Section, string>();
  for (const section of sectionsOf(book)) {
    const wanted = plainId(section);
    let id = wanted;
    for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
    used.add(id);
    ids.set(section, id);
  }
  return ids;
}

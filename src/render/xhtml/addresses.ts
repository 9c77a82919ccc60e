import type { Book, Section } from '../../book/book.ts';
import type { Subhead } from '../../book/nodes.ts';
import { uniqueNames } from '../../book/slug.ts';
import { subheadsOf } from '../../book/subheads.ts';
import { sectionsOf } from '../../book/visit.ts';

/** Lower-case ASCII letters, digits and hyphens: what every shop accepts as a file name and XML as an id. */
function plainId(id: string, otherwise: string): string {
  const plain = id
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return otherwise;
  return /^[a-z]/.test(plain) ? plain : `${otherwise}-${plain}`;
}

/**
 * An id for every section of the book and every heading inside one that has a name, unique whatever the author named them.
 * Of two that ask for one name the later gets a number.
 * @param taken names that already mean something else
 */
export function idsOf(book: Book, taken: readonly string[] = []): ReadonlyMap<Section | Subhead, string> {
  const unique = uniqueNames();
  for (const name of taken) unique(name);
  const ids = new Map<Section | Subhead, string>();
  const sections = [...sectionsOf(book)];
  for (const section of sections) ids.set(section, unique(plainId(section.id, section.role)));
  for (const subhead of sections.flatMap(subheadsOf))
    if (subhead.id !== undefined) ids.set(subhead, unique(plainId(subhead.id, 'heading')));
  return ids;
}

/** What the links of a book lead to, by name: a section, or a heading inside one. */
export function placesOf(book: Book): ReadonlyMap<string, { section: Section; subhead?: Subhead }> {
  const places = new Map<string, { section: Section; subhead?: Subhead }>();
  const sections = [...sectionsOf(book)];
  for (const section of sections) if (!places.has(section.id)) places.set(section.id, { section });
  for (const section of sections)
    for (const subhead of subheadsOf(section))
      if (subhead.id !== undefined && !places.has(subhead.id)) places.set(subhead.id, { section, subhead });
  return places;
}

import type { Book, Section } from '../book/book.ts';
import type { Block } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import { ROLES, type Role } from '../book/roles.ts';
import { sectionsOf } from '../book/visit.ts';

/** A section with nothing in it but its blocks; the matter is the role's own. */
export function newSection(role: Role, children: Block[], position?: Position): Section {
  const section: Section = {
    type: 'section',
    id: role,
    role,
    matter: ROLES[role].matter,
    title: [],
    subtitle: [],
    children,
    sections: [],
    notes: [],
    generated: false,
  };
  const place = position ?? children[0]?.position;
  return place ? { ...section, position: place } : section;
}

/** Words as a part of an address: small ASCII letters, digits and hyphens. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** An identifier that no section of the book has yet. */
export function freeId(book: Book, wish: string, besides: Iterable<Section> = []): string {
  const taken = new Set([...sectionsOf(book), ...besides].map(section => section.id));
  let id = wish;
  for (let count = 2; taken.has(id); count++) id = `${wish}-${count}`;
  return id;
}

/**
 * Gives each note of a section that was split to the section that calls it.
 * @param parts the sections the text went to; the first keeps what nobody calls
 */
export function dealNotes(from: Section, parts: readonly Section[]): void {
  const notes = from.notes.splice(0);
  const calls = parts.map(part => JSON.stringify(part.children));
  for (const note of notes) {
    const call = `"noteReference","note":${JSON.stringify(note.identifier)}`;
    const owner = calls.findIndex(text => text.includes(call));
    parts[Math.max(0, owner)]?.notes.push(note);
  }
}

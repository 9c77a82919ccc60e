import type { Book, Section } from '../book/book.ts';
import type { Block, ProseNode } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import { ROLES, type Role } from '../book/roles.ts';
import { sectionsOf, walk } from '../book/visit.ts';

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

/** An identifier that no section of the book has yet. */
export function freeId(book: Book, wish: string): string {
  const taken = new Set(Array.from(sectionsOf(book), section => section.id));
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
  if (notes.length === 0) return;
  const callers = new Map<string, Section>();
  const addCalled = (nodes: readonly ProseNode[], part: Section): void => {
    for (const top of nodes) {
      for (const node of walk(top)) {
        if (node.type === 'noteReference' && !callers.has(node.note)) callers.set(node.note, part);
      }
    }
  };
  for (const part of parts) addCalled([...part.title, ...part.subtitle, ...part.children], part);
  // Notes that notes call go with them; a map that grows while it is walked is walked to its new end.
  const called = new Map(notes.map(note => [note.identifier, note]));
  for (const [identifier, part] of callers) addCalled(called.get(identifier)?.children ?? [], part);
  for (const note of notes) (callers.get(note.identifier) ?? parts[0])?.notes.push(note);
}

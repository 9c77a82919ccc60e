import type { Note, Section } from './book.ts';
import type { ProseNode } from './nodes.ts';
import { walk } from './visit.ts';

/**
 * The notes of a section in the order a reader meets them: as the heading and the text call them, then as notes call
 * them; a note that nothing calls stands last and is not lost.
 */
export function notesInOrder(section: Section): Note[] {
  if (section.notes.length === 0) return [];
  const byIdentifier = new Map(section.notes.map(note => [note.identifier, note]));
  const order = new Set<Note>();
  const addCalled = (nodes: Iterable<ProseNode | Note>): void => {
    for (const node of nodes) {
      for (const inner of walk(node)) {
        const note = inner.type === 'noteReference' ? byIdentifier.get(inner.note) : undefined;
        if (note) order.add(note);
      }
    }
  };
  addCalled([...section.title, ...section.subtitle, ...section.children]);
  // A set that grows while it is walked is walked to its new end.
  for (const note of order) addCalled([note]);
  for (const note of section.notes) {
    if (order.has(note)) continue;
    order.add(note);
    addCalled([note]);
  }
  return [...order];
}

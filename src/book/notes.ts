import type { Note, Section } from './book.ts';
import type { ProseNode } from './nodes.ts';
import { childrenOf } from './visit.ts';

/**
 * The notes of a section in the order a reader meets them: as the heading and the text call them, then as notes call
 * them; a note that nothing calls stands last and is not lost.
 */
export function notesInOrder(section: Section): Note[] {
  if (section.notes.length === 0) return [];
  const byIdentifier = new Map(section.notes.map(note => [note.identifier, note]));
  const order = new Set<Note>();
  const addCalled = (nodes: readonly ProseNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'noteReference') {
        const note = byIdentifier.get(node.note);
        if (note) order.add(note);
      } else if (node.type !== 'text') addCalled(childrenOf(node));
    }
  };
  addCalled(section.title);
  addCalled(section.subtitle);
  addCalled(section.children);
  // A set that grows while it is walked is walked to its new end.
  for (const note of order) addCalled(note.children);
  for (const note of section.notes) {
    if (order.has(note)) continue;
    order.add(note);
    addCalled(note.children);
  }
  return [...order];
}

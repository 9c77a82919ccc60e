import type { Book, Note, Section } from '../../book/book.ts';
import type { ProseNode } from '../../book/nodes.ts';
import { childrenOf, sectionsOf } from '../../book/visit.ts';

/** Where a node stands in the book: a page knows its lines' nodes, but not what holds them. */
export interface Place {
  /** What holds the node; a section for its own blocks and notes. */
  parent: ProseNode | Note | Section;
  section: Section;
  /** The note the node stands in, or is. */
  note: Note | undefined;
  /** Rank in reading order, notes after the text of their section. */
  rank: number;
}

export type Ancestry = ReadonlyMap<ProseNode | Note, Place>;

/** Places of all nodes of the book, and for nested sections the section around them. */
export function ancestryOf(book: Book): { places: Ancestry; around: ReadonlyMap<Section, Section> } {
  const places = new Map<ProseNode | Note, Place>();
  const around = new Map<Section, Section>();
  let rank = 0;
  const enter = (
    nodes: readonly (ProseNode | Note)[],
    parent: Place['parent'],
    section: Section,
    note?: Note,
  ): void => {
    for (const node of nodes) {
      const inside = node.type === 'note' ? node : note;
      places.set(node, { parent, section, note: inside, rank: rank++ });
      if (node.type === 'figure') enter([node.image], node, section, inside);
      enter(childrenOf(node), node, section, inside);
    }
  };
  for (const section of sectionsOf(book)) {
    for (const child of section.sections) around.set(child, section);
    enter([...section.title, ...section.subtitle, ...section.children], section, section);
    enter(section.notes, section, section);
  }
  return { places, around };
}

/** The note a node stands in, or is. */
export function noteOf(node: ProseNode | Note | Section, places: Ancestry): Note | undefined {
  if (node.type === 'note') return node;
  return node.type === 'section' ? undefined : places.get(node)?.note;
}

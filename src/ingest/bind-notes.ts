import type { VFile } from 'vfile';
import type { Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Inline, NoteReference, ProseNode } from '../book/nodes.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { childrenOf, sectionsOf } from '../book/visit.ts';
import type { PlacedNote } from './assemble.ts';

/** The note a call means: one in its own section before one elsewhere in its file. */
function noteFor(
  notes: readonly PlacedNote[],
  call: NoteReference,
  section: Section,
): PlacedNote | undefined {
  const file = call.position?.file;
  const same = notes.filter(
    ({ definition }) => definition.label === call.note && definition.position.file === file,
  );
  return same.find(note => note.section === section) ?? same[0];
}

/** Hands each call of a note to `resolve`, which answers with what shall stand in its place. */
function replaceCalls(nodes: readonly ProseNode[], resolve: (call: NoteReference) => Inline): void {
  const list = nodes as ProseNode[];
  for (const [index, node] of list.entries()) {
    if (node.type === 'noteReference') list[index] = resolve(node);
    else replaceCalls(childrenOf(node), resolve);
  }
}

/**
 * Puts every note into the section that calls it, under an identifier of its own there. A call without a note stays
 * as it was written; a note that nothing calls becomes a paragraph where it stood. Both are told.
 */
export function bindNotes(sections: readonly Section[], notes: readonly PlacedNote[], report: VFile): void {
  const byLabel = new Map<string, PlacedNote[]>();
  for (const note of notes) {
    const { label } = note.definition;
    byLabel.set(label, [...(byLabel.get(label) ?? []), note]);
  }
  const called = new Set<PlacedNote>();
  for (const section of sectionsOf(sections)) {
    const bound = new Map<PlacedNote, string>();
    const unique = uniqueNames();
    const resolve = (call: NoteReference): Inline => {
      const note = noteFor(byLabel.get(call.note) ?? [], call, section);
      if (!note) {
        tell(report, {
          rule: 'ingest/note-missing',
          severity: 'warning',
          message: `\`[^${call.note}]\` calls a note that does not exist and is kept as text; add a line \`[^${call.note}]: …\``,
          position: call.position,
        });
        return { type: 'text', value: `[^${call.note}]`, ...(call.position && { position: call.position }) };
      }
      const known = bound.get(note);
      if (known !== undefined) return { ...call, note: known };
      const identifier = unique(slugOf(note.definition.label, 'note'));
      bound.set(note, identifier);
      const children = called.has(note)
        ? structuredClone(note.definition.children)
        : note.definition.children;
      called.add(note);
      section.notes.push({ type: 'note', identifier, children, position: note.definition.position });
      replaceCalls(children, resolve);
      return { ...call, note: identifier };
    };
    replaceCalls(section.title, resolve);
    replaceCalls(section.subtitle, resolve);
    replaceCalls(section.children, resolve);
  }
  for (const { definition, section, index } of notes.filter(note => !called.has(note)).reverse()) {
    section.children.splice(index, 0, ...definition.children);
    tell(report, {
      rule: 'ingest/note-uncalled',
      severity: 'warning',
      message: `nothing calls the note \`[^${definition.label}]\`; its text is kept as a paragraph until it is called or removed`,
      position: definition.position,
    });
  }
}

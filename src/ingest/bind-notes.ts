import type { VFile } from 'vfile';
import type { Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Inline, NoteReference, ProseNode } from '../book/nodes.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { childrenOf, sectionsOf, walk } from '../book/visit.ts';
import type { PlacedNote } from './assemble.ts';

/** Notes of one label in one file: the first, and the first of each section. */
interface Namesakes {
  first: PlacedNote;
  bySection: Map<Section, PlacedNote>;
}

const keyOf = (label: string, file = ''): string => `${file}\n${label}`;

function namesakesOf(notes: readonly PlacedNote[]): Map<string, Namesakes> {
  const all = new Map<string, Namesakes>();
  for (const note of notes) {
    const key = keyOf(note.definition.label, note.definition.position.file);
    const same = all.get(key);
    if (!same) all.set(key, { first: note, bySection: new Map([[note.section, note]]) });
    else if (!same.bySection.has(note.section)) same.bySection.set(note.section, note);
  }
  return all;
}

/** Hands each call of a note to `resolve`, which answers with what shall stand in its place. */
function replaceCalls(nodes: readonly ProseNode[], resolve: (call: NoteReference) => Inline): void {
  const list = nodes as ProseNode[];
  for (const [index, node] of list.entries()) {
    if (node.type === 'noteReference') list[index] = resolve(node);
    else replaceCalls(childrenOf(node), resolve);
  }
}

type Resolve = (call: NoteReference) => Inline;

/**
 * Binds the calls of one section; each note it meets becomes the section's.
 * @param paragraphs the notes that stand in the text instead, because nothing calls them but themselves
 */
function resolverFor(
  section: Section,
  notes: ReadonlyMap<string, Namesakes>,
  called: Set<PlacedNote>,
  paragraphs: ReadonlySet<PlacedNote>,
  report: VFile,
): Resolve {
  const bound = new Map<PlacedNote, string>();
  const unique = uniqueNames();
  const resolve: Resolve = call => {
    // A note in the section of the call goes before one elsewhere in its file.
    const same = notes.get(keyOf(call.note, call.position?.file));
    const note = same?.bySection.get(section) ?? same?.first;
    if (!note || paragraphs.has(note)) {
      const label = `[^${call.note}]`;
      tell(report, {
        rule: note ? 'ingest/note-calls-itself' : 'ingest/note-missing',
        severity: 'warning',
        message: note
          ? `\`${label}\` is called by nothing but the note itself, and is kept as text; call it where the text needs it`
          : `\`${label}\` calls a note that does not exist and is kept as text; add a line \`${label}: …\``,
        position: call.position,
      });
      return { type: 'text', value: label, ...(call.position && { position: call.position }) };
    }
    const known = bound.get(note);
    if (known !== undefined) return { ...call, note: known };
    // A note that was written where it is called has its place behind its label.
    const [name = ''] = note.definition.label.split(' ');
    const identifier = unique(slugOf(name, 'note'));
    bound.set(note, identifier);
    const { children: written, position } = note.definition;
    // The same words may be called from two sections; each then has the note.
    const children = called.has(note) ? structuredClone(written) : written;
    called.add(note);
    section.notes.push({ type: 'note', identifier, children, position });
    replaceCalls(children, resolve);
    return { ...call, note: identifier };
  };
  return resolve;
}

function callsIn(notes: readonly PlacedNote[]): Set<string> {
  const labels = new Set<string>();
  for (const { definition } of notes) {
    for (const block of definition.children) {
      for (const node of walk(block)) if (node.type === 'noteReference') labels.add(node.note);
    }
  }
  return labels;
}

/** Notes that nothing calls, those first that not even another such note calls. */
function uncalledNotes(notes: readonly PlacedNote[], called: ReadonlySet<PlacedNote>): PlacedNote[] {
  const uncalled = notes.filter(note => !called.has(note));
  const labels = callsIn(uncalled);
  const isCalled = ({ definition }: PlacedNote): number => (labels.has(definition.label) ? 1 : 0);
  return uncalled.sort((a, b) => isCalled(a) - isCalled(b));
}

/**
 * Puts every note into the section that calls it, under an identifier of its own there. A call without a note stays
 * as it was written; a note that nothing calls becomes a paragraph where it stood. Both are told.
 */
export function bindNotes(sections: readonly Section[], notes: readonly PlacedNote[], report: VFile): void {
  const namesakes = namesakesOf(notes);
  const called = new Set<PlacedNote>();
  const paragraphs = new Set<PlacedNote>();
  const resolvers = new Map<Section, Resolve>();
  for (const section of sectionsOf(sections)) {
    const resolve = resolverFor(section, namesakes, called, paragraphs, report);
    resolvers.set(section, resolve);
    for (const nodes of [section.title, section.subtitle, section.children]) replaceCalls(nodes, resolve);
  }
  for (const note of uncalledNotes(notes, called)) {
    if (called.has(note)) continue;
    const { definition, section } = note;
    paragraphs.add(note);
    called.add(note);
    replaceCalls(definition.children, resolvers.get(section) as Resolve);
    tell(report, {
      rule: 'ingest/note-uncalled',
      severity: 'warning',
      message: `nothing calls the note \`[^${definition.label}]\`; its text is kept as a paragraph until it is called or removed`,
      position: definition.position,
    });
  }
  for (const note of [...notes].reverse()) {
    if (paragraphs.has(note)) note.section.children.splice(note.index, 0, ...note.definition.children);
  }
}

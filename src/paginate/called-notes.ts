/** Which notes a section has on its pages, and what they are numbered. */
import type { Note, Section } from '../book/book.ts';
import { walk } from '../book/visit.ts';
import type { Setting, Slab } from './slab.ts';

/**
 * The notes of a section numbered in the order in which the text calls them; those never called come last.
 * @param before how many numbers other sections on its pages take
 */
export function numbered(section: Section, before: number): Map<string, { note: Note; number: string }> {
  const notes = new Map<string, { note: Note; number: string }>();
  if (section.notes.length === 0) return notes;
  const byName = new Map(section.notes.map(note => [note.identifier, note]));
  const add = (identifier: string): void => {
    const note = byName.get(identifier);
    if (note && !notes.has(identifier))
      notes.set(identifier, { note, number: String(before + notes.size + 1) });
  };
  for (const node of [...section.title, ...section.subtitle, ...section.children])
    for (const inner of walk(node)) if (inner.type === 'noteReference') add(inner.note);
  for (const note of section.notes) add(note.identifier);
  return notes;
}

/** The notes of a section that nothing calls: neither its heading nor what is set of it. */
export function uncalledIn(
  { notes }: Section,
  slabs: readonly Slab[],
  onHeading: readonly Note[] = [],
): Note[] {
  if (notes.length === 0) return [];
  const called = new Set(onHeading);
  for (const { settings } of slabs)
    for (const row of settings[0]?.notes ?? []) for (const note of row) called.add(note);
  return notes.filter(note => !called.has(note));
}

/**
 * Notes that nothing calls stand under the last line of the text, for no word of the author is lost. A figure there
 * keeps its place, as one does that calls them.
 */
export function callOnLastRow(slabs: Slab[], notes: readonly Note[]): void {
  const index = slabs.findLastIndex(slab => !slab.edge);
  const last = slabs[index];
  if (!last || notes.length === 0) return;
  const { floats: _, ...still } = last;
  slabs[index] = withSettings(still, setting => ({
    ...setting,
    notes: Array.from({ length: setting.rows }, (_, row) => [
      ...(setting.notes?.[row] ?? []),
      ...(row === setting.rows - 1 ? notes : []),
    ]),
  }));
}

/** A slab whose notes stand elsewhere than at the foot. */
export const withoutNotes = (slab: Slab): Slab => withSettings(slab, ({ notes: _, ...setting }) => setting);

/** A slab with other settings for its own, wherever on a page it stands. */
const withSettings = (slab: Slab, change: (setting: Setting) => Setting): Slab => ({
  ...slab,
  settings: slab.settings.map(change),
  ...(slab.atHead && { atHead: change(slab.atHead) }),
});

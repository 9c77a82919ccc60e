/** Binds notes whose signs were typed to the places that call them. */
import type { Book, Section } from '../book/book.ts';
import type { Inline } from '../book/nodes.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { cutInlines, placeOf } from './cut-inlines.ts';
import { leaveOut } from './left-out.ts';
import type { TypedCall, TypedNote } from './note-calls.ts';

export interface Bond {
  call: TypedCall;
  note: TypedNote;
}

interface NamedCall {
  call: TypedCall;
  identifier: string;
}

/** Puts calls into the words of a passage, from the last on, so that offsets stay what they are. */
function callNotes(inlines: Inline[], calls: readonly NamedCall[]): void {
  let written: Inline[] = inlines;
  for (const { call, identifier } of calls.toSorted((a, b) => b.call.from - a.call.from)) {
    const [before, rest] = cutInlines(written, call.from);
    const [sign, after] = cutInlines(rest, call.to - call.from);
    const position = placeOf(sign);
    written = [
      ...before,
      { type: 'noteReference', note: identifier, ...(position && { position }) },
      ...after,
    ];
  }
  inlines.length = 0;
  for (const inline of written) inlines.push(inline);
}

/** Puts each note into the section that calls it, and its call into the text. The signs go, as is entered. */
export function bindTypedNotes(book: Book, bonds: readonly Bond[], rule: string): void {
  const names = new Map<Section, (name: string) => string>();
  const nameIn = (section: Section, key: string): string => {
    const unique = names.get(section) ?? uniqueNames();
    if (!names.has(section)) for (const { identifier } of section.notes) unique(identifier);
    names.set(section, unique);
    return unique(slugOf(key, 'note'));
  };
  const calls = new Map<Inline[], NamedCall[]>();
  const inOrder = bonds.toSorted((a, b) => a.call.order - b.call.order || a.call.from - b.call.from);
  for (const { call, note } of inOrder) {
    const { section, passage } = call;
    const identifier = nameIn(section, call.key);
    const { position } = note.block;
    section.notes.push({ type: 'note', identifier, children: note.children, ...(position && { position }) });
    const own = calls.get(passage.children);
    if (own) own.push({ call, identifier });
    else calls.set(passage.children, [{ call, identifier }]);
    leaveOut(book, call.written, rule, placeOf(passage.children));
    if (note.written !== '') leaveOut(book, note.written, rule, position);
  }
  for (const [children, called] of calls) callNotes(children, called);
}
